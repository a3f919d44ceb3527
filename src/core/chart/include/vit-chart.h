/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-format.h"

G_BEGIN_DECLS

typedef enum
{
  VIT_MARK_BAR,
  VIT_MARK_LINE,
  VIT_MARK_AREA,
  VIT_MARK_POINT,
  VIT_MARK_CELL, /* heat map: x and y are category numbers, `value` is the colour */
} VitMark;

typedef enum
{
  VIT_AXIS_LINEAR,
  VIT_AXIS_LOG,
  VIT_AXIS_CATEGORY, /* positions 0, 1, 2, … named by `categories` */
  VIT_AXIS_TIME,     /* µs UTC; ticks at months or years */
} VitAxisKind;

typedef struct
{
  VitAxisKind kind;
  char *title;      /* quantity and unit, or %NULL */
  VitFormat format; /* of ticks and values */
  GStrv categories; /* of a category axis */
  double low, high; /* NaN: from the data; bars always include 0 */
} VitAxis;

/* What a datum or a series says by its colour: one accent says "look here", the rest is grey. */
typedef enum
{
  VIT_INK_QUIET,
  VIT_INK_ACCENT,
  VIT_INK_CATEGORY, /* the palette's colour of `category` */
} VitInk;

/**
 * VitSeries:
 *
 * Data that are drawn by one mark. The arrays have @n entries; NaN is missing and leaves a gap.
 */
typedef struct
{
  char *name;
  VitMark mark;
  VitInk ink;
  guint category;     /* 0 to 6, for %VIT_INK_CATEGORY */
  guint n;
  double *x;
  double *y;
  double *value;      /* cells: colour value; points: size; else %NULL */
  double *low, *high; /* interval around y, or %NULL */
  GStrv labels;       /* a name for each datum, or %NULL */
  guint8 *accent;     /* 1 for data that are accented, or %NULL */
  guint8 *labelled;   /* 1 for data whose value (or label) is printed, or %NULL */
} VitSeries;

/**
 * VitChart:
 *
 * What a chart shows, without saying where: one description serves the window, the deck and a
 * PNG. Plain, reference-counted, immutable once it is shared.
 */
typedef struct
{
  char *title;       /* for the screen reader and exports; a page prints its own */
  VitAxis x, y;
  gboolean turned;   /* bars run to the right: x is drawn down the page */
  gboolean diverging; /* cells: a scale around 0 instead of light to dark */
  GPtrArray *series; /* VitSeries */
  GPtrArray *rules;  /* VitRule: reference lines with a text */
} VitChart;

typedef struct
{
  gboolean along_x; /* a vertical line at an x value; else horizontal at a y value */
  double at;
  char *text;
} VitRule;

VitChart *vit_chart_new (const char *title);
VitChart *vit_chart_ref (VitChart *self);
void vit_chart_unref (VitChart *self);
VitSeries *vit_chart_add_series (VitChart *self, const char *name, VitMark mark, guint n);
void vit_chart_add_rule (VitChart *self, gboolean along_x, double at, const char *text);
void vit_series_want_values (VitSeries *self);
void vit_series_want_accent (VitSeries *self);
void vit_series_want_labelled (VitSeries *self);

/* In words, for a screen reader: what it shows, range, extremes, trend. */
char *vit_chart_summarise (const VitChart *self, const VitLanguage *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitChart, vit_chart_unref)

G_END_DECLS
