/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-chart-canvas-private.h"

#include <adwaita.h>
#include <math.h>

#include "vit-chart-bubble.h"
#include "vit-chart-size.h"

/* Labels are a little smaller than the text around the chart. */
#define LABEL_SCALE 0.85
#define MIN_WIDTH 200
#define NATURAL_WIDTH 600

enum
{
  PROP_ZOOMED = 1,
  N_PROPS
};

enum
{
  SELECTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitChartCanvas, vit_chart_canvas, GTK_TYPE_WIDGET)

/* The size in CSS pixels of a font that may be given in points. */
static double
get_font_pixels (const PangoFontDescription *font)
{
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font) ? size : size * 96 / 72;
}

/**
 * vit_chart_canvas_fill_style:
 * @style: (out): how the chart is drawn here and now
 */
void
vit_chart_canvas_fill_style (VitChartCanvas *self, VitChartStyle *style)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);

  vit_chart_style_init (style);
  style->palette = adw_style_manager_get_dark (manager) ? &vit_palette_dark : &vit_palette_light;
  style->language = self->language;
  style->font = pango_font_description_get_family (font);
  style->font_size = LABEL_SCALE * get_font_pixels (font);
  style->x_low = self->view.low;
  style->x_high = self->view.high;
  style->brush_low = self->brush.low;
  style->brush_high = self->brush.high;
  style->hovered_series = self->hovered_series;
  style->hovered_datum = self->hovered_datum;
  style->selected_series = self->selected_series;
  style->selected_datum = self->selected_datum;
}

static double
get_width (VitChartCanvas *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self));
}

static double
get_height (VitChartCanvas *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self));
}

/* The value under the pointer, or the one that the keys are at; −1 for none. */
static void
get_named (VitChartCanvas *self, int *series, int *datum)
{
  gboolean hovered = self->hovered_series >= 0;

  *series = hovered ? self->hovered_series : self->selected_series;
  *datum = hovered ? self->hovered_datum : self->selected_datum;
}

static void
snapshot_bubble (VitChartCanvas *self, GtkSnapshot *snapshot, const VitChartStyle *style)
{
  g_autofree char *text = vit_chart_canvas_dup_bubble (self);
  int series, datum;
  VitChartHit hit;

  if (text == NULL)
    return;

  get_named (self, &series, &datum);
  hit = vit_chart_locate (self->chart, get_width (self), get_height (self), style, series, datum);
  vit_chart_bubble_snapshot (GTK_WIDGET (self), snapshot, style->palette, text, hit.x, hit.y);
}

static void
vit_chart_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitChartCanvas *self = VIT_CHART_CANVAS (widget);
  double width = get_width (self);
  double height = get_height (self);
  VitChartStyle style;
  cairo_t *cr;

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;

  vit_chart_canvas_fill_style (self, &style);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  vit_chart_draw (self->chart, cr, width, height, &style);
  cairo_destroy (cr);

  snapshot_bubble (self, snapshot, &style);
}

static void
vit_chart_canvas_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  VitChartCanvas *self = VIT_CHART_CANVAS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else if (self->chart != NULL)
    {
      *minimum = *natural =
          vit_chart_good_height (self->chart, for_size < 0 ? NATURAL_WIDTH : for_size);
    }
}

static GtkSizeRequestMode
vit_chart_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* What a screen reader says: the value at hand, or the chart in words. */
static void
update_description (VitChartCanvas *self)
{
  g_autofree char *text = NULL;

  if (self->chart == NULL)
    return;

  if (self->selected_series >= 0)
    text = vit_chart_describe_datum (self->chart, self->language, self->selected_series,
                                     self->selected_datum);
  else
    text = vit_chart_summarise (self->chart, self->language);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
vit_chart_canvas_dispose (GObject *object)
{
  VitChartCanvas *self = VIT_CHART_CANVAS (object);

  g_clear_pointer (&self->chart, vit_chart_unref);

  G_OBJECT_CLASS (vit_chart_canvas_parent_class)->dispose (object);
}

static void
vit_chart_canvas_finalize (GObject *object)
{
  g_array_unref (VIT_CHART_CANVAS (object)->past);

  G_OBJECT_CLASS (vit_chart_canvas_parent_class)->finalize (object);
}

static void
vit_chart_canvas_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ZOOMED)
    g_value_set_boolean (value, vit_chart_canvas_get_zoomed (VIT_CHART_CANVAS (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vit_chart_canvas_class_init (VitChartCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vit_chart_canvas_dispose;
  object_class->finalize = vit_chart_canvas_finalize;
  object_class->get_property = vit_chart_canvas_get_property;
  widget_class->snapshot = vit_chart_canvas_snapshot;
  widget_class->measure = vit_chart_canvas_measure;
  widget_class->get_request_mode = vit_chart_canvas_get_request_mode;

  properties[PROP_ZOOMED] =
      g_param_spec_boolean ("zoomed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VitChartCanvas::selected:
   * @series: −1 for none
   * @datum: −1 for none
   */
  signals[SELECTED] = g_signal_new ("selected", VIT_TYPE_CHART_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
vit_chart_canvas_init (VitChartCanvas *self)
{
  self->language = vit_language_default ();
  self->view = self->brush = vit_chart_span_all ();
  self->past = g_array_new (FALSE, FALSE, sizeof (VitChartSpan));
  self->pointer_x = self->pointer_y = NAN;
  self->hovered_series = self->hovered_datum = -1;
  self->selected_series = self->selected_datum = -1;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  vit_chart_hand_add (self);
  vit_chart_keys_add (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * vit_chart_canvas_set_chart:
 * @chart: (nullable): what to draw
 * @language: for numbers and words
 *
 * Shows another chart, all of it, with nothing selected.
 */
void
vit_chart_canvas_set_chart (VitChartCanvas *self, VitChart *chart, const VitLanguage *language)
{
  if (chart != NULL)
    vit_chart_ref (chart);
  g_clear_pointer (&self->chart, vit_chart_unref);
  self->chart = chart;
  self->language = language;
  self->view = self->brush = vit_chart_span_all ();
  g_array_set_size (self->past, 0);
  self->hovered_series = self->hovered_datum = -1;
  self->selected_series = self->selected_datum = -1;

  if (chart != NULL && chart->title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    chart->title, -1);
  update_description (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * vit_chart_canvas_get_chart:
 *
 * Returns: (transfer none) (nullable): what is drawn
 */
VitChart *
vit_chart_canvas_get_chart (VitChartCanvas *self)
{
  return self->chart;
}

/**
 * vit_chart_canvas_dup_bubble:
 *
 * Returns: (transfer full) (nullable): what the bubble says: the value under the pointer, or the
 *   one that is selected
 */
char *
vit_chart_canvas_dup_bubble (VitChartCanvas *self)
{
  int series, datum;

  get_named (self, &series, &datum);

  return self->chart != NULL && series >= 0
             ? vit_chart_describe_datum (self->chart, self->language, series, datum)
             : NULL;
}

/**
 * vit_chart_canvas_select:
 * @series: a series, or −1 for nothing
 * @datum: a datum of it, or −1
 *
 * Marks a value, shows its bubble and tells a screen reader.
 */
void
vit_chart_canvas_select (VitChartCanvas *self, int series, int datum)
{
  if (series == self->selected_series && datum == self->selected_datum)
    return;

  self->selected_series = series;
  self->selected_datum = datum;
  update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SELECTED], 0, series, datum);
}

/**
 * vit_chart_canvas_get_selected:
 * @series: (out): −1 for nothing
 * @datum: (out): −1 for nothing
 */
void
vit_chart_canvas_get_selected (VitChartCanvas *self, int *series, int *datum)
{
  *series = self->selected_series;
  *datum = self->selected_datum;
}
