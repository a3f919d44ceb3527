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
  VIT_AXIS_LOG,      /* what is not above 0 is missing */
  VIT_AXIS_CATEGORY, /* positions 0, 1, 2, … named by `categories`; as y axis, 0 is on top */
  VIT_AXIS_TIME,     /* µs UTC; data at month or day starts stand for the whole month or day */
} VitAxisKind;

typedef struct
{
  VitAxisKind kind;
  char *title;      /* quantity and unit, or %NULL if the page says it */
  VitFormat format; /* of ticks and values; ticks take the decimals they need */
  GStrv categories; /* of a category axis */
  double low, high; /* NaN: from the data; bars and areas always include their base */
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
 * Lines and areas expect x in rising order.
 */
typedef struct
{
  char *name;
  VitMark mark;
  VitInk ink;
  guint category; /* 0 to 6, for %VIT_INK_CATEGORY */
  guint n;
  double *x;          /* 0, 1, 2, … until set */
  double *y;          /* NaN until set */
  double *value;      /* cells: colour value; points: size (area); else %NULL */
  double *low, *high; /* interval around y, drawn as a band or as whiskers, or %NULL */
  char **labels;      /* @n names, each nullable, or %NULL; printed in place of the value */
  guint8 *accent;     /* 1 for data that are accented, or %NULL */
  guint8 *labelled;   /* 1 for data whose value (or label) is printed, or %NULL */
} VitSeries;

/**
 * VitRule: a reference line with a text.
 */
typedef struct
{
  gboolean along_x; /* a line at an x value; else at a y value */
  double at;
  char *text; /* (nullable) */
} VitRule;

/**
 * VitChart:
 *
 * What a chart shows, without saying where: one description serves the window, the deck and a
 * PNG. Plain, reference-counted, immutable once it is shared.
 *
 * A chart of bars whose data are all `labelled` has no value axis and no grid: the labels say it.
 */
typedef struct
{
  char *title; /* for the screen reader and exports; a page prints its own */
  VitAxis x, y;
  VitFormat value_format; /* of VitSeries.value; default a number without decimals */
  double base;            /* y value that bars and areas stand on; default 0, for a ratio 1 */
  gboolean turned;        /* bars run to the right: x is drawn down the page, first on top */
  gboolean stacked;       /* bars or areas stand on each other; else side by side, in front */
  gboolean diverging;     /* cells: a scale around 0 instead of light to dark */
  GPtrArray *series;      /* VitSeries */
  GPtrArray *rules;       /* VitRule */
} VitChart;

VitChart *vit_chart_new (const char *title);
VitChart *vit_chart_ref (VitChart *self);
void vit_chart_unref (VitChart *self);
VitSeries *vit_chart_add_series (VitChart *self, const char *name, VitMark mark, guint n);
void vit_chart_add_rule (VitChart *self, gboolean along_x, double at, const char *text);
void vit_axis_set_title (VitAxis *self, const char *title);
void vit_axis_set_categories (VitAxis *self, const char *const *categories);
void vit_series_want_values (VitSeries *self);
void vit_series_want_interval (VitSeries *self);
void vit_series_want_accent (VitSeries *self);
void vit_series_want_labelled (VitSeries *self);
void vit_series_set_label (VitSeries *self, guint datum, const char *text);

/* In words: one datum ("Oct 2018: 351"), and the whole for a screen reader: what it shows, range,
 * extremes, trend. */
char *vit_chart_describe_datum (const VitChart *self,
                                const VitLanguage *language,
                                int series,
                                int datum);
char *vit_chart_summarise (const VitChart *self, const VitLanguage *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitChart, vit_chart_unref)

G_END_DECLS
