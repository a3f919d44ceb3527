/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-frame.h"

G_BEGIN_DECLS

/**
 * VitTrend: a monthly quantity, some months against as many earlier ones.
 */
typedef struct
{
  guint months;          /* in each of the two spans; 0: too few months to compare */
  gboolean year_on_year; /* the same months a year apart; else the first against the last ones */
  guint before, after;   /* rows of the first month of each span */
} VitTrend;

VitTrend vit_trend_plan (const VitFrame *months, gint64 first_time, gint64 last_time);
double vit_trend_sum (const VitTrend *self, const VitColumn *values, gboolean after);
double vit_trend_change (const VitTrend *self, const VitColumn *values);

G_END_DECLS
