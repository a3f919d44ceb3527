/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-chart-draw.h"
#include "vit-domain.h"
#include "vit-labels.h"
#include "vit-stack.h"
#include "vit-ticks.h"

G_BEGIN_DECLS

/* How the reader learns which series is which. */
typedef enum
{
  VIT_NAMING_NONE,   /* there is one, and the title names it */
  VIT_NAMING_ENDS,   /* names at the ends of lines and areas */
  VIT_NAMING_LEGEND, /* a row of names above */
} VitNaming;

/* What is left out, one after the other, as the page gets small. */
typedef enum
{
  VIT_DETAIL_FULL,
  VIT_DETAIL_NO_NAMES, /* of series and axes, nor texts of rules */
  VIT_DETAIL_NO_VALUES,
  VIT_DETAIL_NO_AXES,
} VitDetail;

/**
 * VitPlot:
 *
 * A chart laid out on a page of a given size: where everything is, before anything is drawn.
 * Drawing, hit tests and the tests of the layout all ask the plot, so they cannot disagree.
 *
 * The *base axis* is x, the *value axis* is y; on a turned chart the base axis runs down the page.
 */
typedef struct
{
  const VitChart *chart;      /* borrowed */
  const VitChartStyle *style; /* borrowed */
  const VitPalette *palette;
  const VitLanguage *language;
  const char *font;
  PangoContext *context; /* owned */
  VitStack *stack;       /* owned (nullable) */

  VitDomain domain;
  VitScale x, y; /* placed on the page */
  VitBox page;   /* all there is */
  VitBox box;    /* where the data are */

  VitDetail detail;
  VitNaming naming;
  gboolean value_axis; /* the value axis has labels and a grid */
  guint n_bar_series;
  double largest_value; /* of sized points: the one of full size */
  VitTicks *x_ticks, *y_ticks; /* owned */
  VitLabels *labels;           /* owned */
  VitBox ramp;                 /* the colours of cells; no width: not needed */
} VitPlot;

VitPlot *vit_plot_new (const VitChart *chart,
                       double width,
                       double height,
                       const VitChartStyle *style,
                       cairo_t *cr);
VitPlot *vit_plot_new_unlabelled (const VitChart *chart,
                                  double width,
                                  double height,
                                  const VitChartStyle *style);
void vit_plot_free (VitPlot *self);

VitSeries *vit_plot_series (const VitPlot *self, guint series);
VitLabel *vit_plot_create_label (const VitPlot *self,
                                 VitLabelKind kind,
                                 const char *text,
                                 VitColor color);
gboolean vit_plot_is_turned (const VitPlot *self);
void vit_plot_to_page (const VitPlot *self, double along, double across, double *x, double *y);
gboolean vit_plot_has_datum (const VitPlot *self, guint series, guint datum);
gboolean vit_plot_point (const VitPlot *self, guint series, guint datum, double *x, double *y);
double vit_plot_baseline (const VitPlot *self);
double vit_plot_highest (const VitPlot *self, const GPtrArray *labels);
double vit_plot_lowest (const VitPlot *self, const GPtrArray *labels);
gboolean vit_plot_wants_halo (const VitPlot *self, const VitBox *box);
VitColor vit_plot_series_color (const VitPlot *self, guint series);
VitColor vit_plot_datum_color (const VitPlot *self, guint series, guint datum);
VitColor vit_plot_text_color (const VitPlot *self, guint series, guint datum);
VitColor vit_plot_color_on (const VitPlot *self, VitColor ground);
gboolean vit_plot_is_labelled (const VitPlot *self, guint series, guint datum);
char *vit_plot_datum_text (const VitPlot *self, guint series, guint datum);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitPlot, vit_plot_free)

G_END_DECLS
