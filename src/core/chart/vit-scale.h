/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-chart.h"

G_BEGIN_DECLS

/* The stretch of time that one datum of a time axis stands for. */
typedef enum
{
  VIT_PERIOD_NONE, /* moments */
  VIT_PERIOD_HOUR,
  VIT_PERIOD_DAY,
  VIT_PERIOD_WEEK,
  VIT_PERIOD_MONTH,
  VIT_PERIOD_QUARTER,
  VIT_PERIOD_YEAR,
} VitPeriod;

#define VIT_USEC_PER_HOUR G_GINT64_CONSTANT (3600000000)
#define VIT_USEC_PER_DAY G_GINT64_CONSTANT (86400000000)

/**
 * VitScale:
 *
 * From the values of an axis to positions on the page and back. In between lie *units*: the value
 * itself on a linear axis, its decimal logarithm on a logarithmic one, months since 1970 on a time
 * axis of months or years (so that February is as wide as March), µs on other time axes.
 */
typedef struct
{
  VitAxisKind kind;
  gboolean months;      /* time is counted in months */
  double low, high;     /* the ends in view, in units; low < high */
  double band;          /* units that a datum takes up; 0: none */
  double band_start;    /* where its band begins, from the datum, in units */
  double from, to;      /* where the ends are on the page */
} VitScale;

double vit_scale_to_units (const VitScale *self, double value);
double vit_scale_from_units (const VitScale *self, double units);
double vit_scale_place (const VitScale *self, double units);
double vit_scale_position (const VitScale *self, double value);
double vit_scale_value (const VitScale *self, double position);
double vit_scale_band_width (const VitScale *self);
gboolean vit_scale_shows (const VitScale *self, double value);

double vit_months_from_time (double time);
double vit_time_from_months (double months);
VitPeriod vit_period_guess (const double *times, gsize n);
double vit_period_length (VitPeriod period);

G_END_DECLS
