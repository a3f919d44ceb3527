/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-chart-canvas.h"

#include <adwaita.h>
#include <math.h>

/* Labels are a little smaller than the text around the chart. */
#define LABEL_SCALE 0.85
/* One press of plus, or one notch of the wheel. */
#define ZOOM_STEP 1.25
/* The smallest part of the axis that can be looked at. */
#define MIN_SHARE 0.001
#define BUBBLE_PADDING 8.0
#define BUBBLE_GAP 10.0
#define BUBBLE_WIDTH 260.0
#define MIN_WIDTH 200
#define NATURAL_WIDTH 600

struct _VitChartCanvas
{
  GtkWidget parent_instance;

  VitChart *chart;             /* owned (nullable) */
  const VitLanguage *language; /* static */

  double low, high; /* the part of the x axis in view; NaN: all */
  int hovered_series, hovered_datum;
  int selected_series, selected_datum;

  double pointer_x;           /* where zooming keeps the value in place */
  double drag_low, drag_high; /* what was in view when a drag began */
};

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

static void
fill_style (VitChartCanvas *self, VitChartStyle *style)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);

  vit_chart_style_init (style);
  style->palette = adw_style_manager_get_dark (manager) ? &vit_palette_dark : &vit_palette_light;
  style->language = self->language;
  style->font = pango_font_description_get_family (font);
  style->font_size = LABEL_SCALE * get_font_pixels (font);
  style->x_low = self->low;
  style->x_high = self->high;
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

static GdkRGBA
to_rgba (VitColor color)
{
  return (GdkRGBA){ (float) color.red, (float) color.green, (float) color.blue, 1 };
}

/* The value under the pointer, or the one that the keys are at, beside its mark. */
static void
snapshot_bubble (VitChartCanvas *self,
                 GtkSnapshot *snapshot,
                 const VitChartStyle *style,
                 VitChartHit hit)
{
  g_autofree char *text =
      vit_chart_describe_datum (self->chart, self->language, hit.series, hit.datum);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA ink = to_rgba (style->palette->ink);
  GdkRGBA paper = to_rgba (style->palette->paper);
  GskRoundedRect shape;
  int text_width, text_height;
  double width, height, x, y;

  pango_layout_set_width (layout, (int) (MIN (BUBBLE_WIDTH, get_width (self) - 4 * BUBBLE_PADDING) *
                                         PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  width = text_width + 2 * BUBBLE_PADDING;
  height = text_height + BUBBLE_PADDING;

  x = CLAMP (hit.x - width / 2, 0, MAX (0, get_width (self) - width));
  y = hit.y - height - BUBBLE_GAP;
  if (y < 0)
    y = MIN (hit.y + BUBBLE_GAP, get_height (self) - height);

  gsk_rounded_rect_init_from_rect (&shape,
                                   &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width,
                                                        (float) height),
                                   6);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &ink, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x + BUBBLE_PADDING),
                                                          (float) (y + BUBBLE_PADDING / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &paper);
  gtk_snapshot_restore (snapshot);
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

  fill_style (self, &style);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  vit_chart_draw (self->chart, cr, width, height, &style);
  cairo_destroy (cr);

  if (self->hovered_series >= 0)
    snapshot_bubble (self, snapshot, &style,
                     vit_chart_locate (self->chart, width, height, &style, self->hovered_series,
                                       self->hovered_datum));
  else if (self->selected_series >= 0)
    snapshot_bubble (self, snapshot, &style,
                     vit_chart_locate (self->chart, width, height, &style, self->selected_series,
                                       self->selected_datum));
}

/* Bars that stand beside each other at a category. */
static guint
count_bars (const VitChart *chart)
{
  guint n = 0;

  for (guint i = 0; i < chart->series->len; i++)
    {
      const VitSeries *series = g_ptr_array_index (chart->series, i);

      n += series->mark == VIT_MARK_BAR;
    }

  return chart->stacked ? MIN (n, 1) : n;
}

static guint
count_categories (const VitAxis *axis)
{
  return axis->categories != NULL ? g_strv_length (axis->categories) : 0;
}

static gboolean
has_cells (const VitChart *chart)
{
  return chart->series->len > 0 &&
         ((VitSeries *) g_ptr_array_index (chart->series, 0))->mark == VIT_MARK_CELL;
}

/* The height in which the chart reads well: enough for each of its lines, and for the others a
 * pleasant shape. */
static int
get_good_height (const VitChart *chart, int width)
{
  int around = 50 + (chart->series->len > 1 ? 28 : 0);

  if (chart->turned && chart->x.kind == VIT_AXIS_CATEGORY)
    return around +
           (int) count_categories (&chart->x) * MAX (24, 16 * (int) count_bars (chart) + 8);
  if (has_cells (chart))
    return around + 30 + (int) count_categories (&chart->y) * 44;

  return CLAMP ((int) (width * 0.42), 200, 340);
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
      *minimum = *natural = get_good_height (self->chart, for_size < 0 ? NATURAL_WIDTH : for_size);
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
set_hovered (VitChartCanvas *self, int series, int datum)
{
  if (series == self->hovered_series && datum == self->hovered_datum)
    return;

  self->hovered_series = series;
  self->hovered_datum = datum;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static VitChartHit
hit_at (VitChartCanvas *self, double x, double y)
{
  VitChartStyle style;

  fill_style (self, &style);

  return vit_chart_hit (self->chart, get_width (self), get_height (self), &style, x, y);
}

static void
on_motion (VitChartCanvas *self, double x, double y)
{
  VitChartHit hit;

  self->pointer_x = x;
  if (self->chart == NULL)
    return;

  hit = hit_at (self, x, y);
  set_hovered (self, hit.series, hit.datum);
}

static void
on_leave (VitChartCanvas *self)
{
  self->pointer_x = NAN;
  set_hovered (self, -1, -1);
}

static void
on_released (VitChartCanvas *self, int n_press, double x, double y)
{
  VitChartHit hit;

  if (self->chart == NULL)
    return;

  hit = hit_at (self, x, y);
  vit_chart_canvas_select (self, hit.series, hit.datum);
}

/* The ends of the x axis that are in view. */
static void
get_view (VitChartCanvas *self, double *low, double *high)
{
  double left, top, right, bottom;
  VitChartStyle style;

  fill_style (self, &style);
  vit_chart_measure (self->chart, get_width (self), get_height (self), &style, &left, &top, &right,
                     &bottom);
  if (self->chart->turned)
    {
      *low =
          vit_chart_x_value (self->chart, get_width (self), get_height (self), &style, left, top);
      *high = vit_chart_x_value (self->chart, get_width (self), get_height (self), &style, left,
                                 bottom);
    }
  else
    {
      *low =
          vit_chart_x_value (self->chart, get_width (self), get_height (self), &style, left, top);
      *high =
          vit_chart_x_value (self->chart, get_width (self), get_height (self), &style, right, top);
    }
}

static void
get_whole (VitChartCanvas *self, double *low, double *high)
{
  double view_low = self->low;
  double view_high = self->high;

  self->low = self->high = NAN;
  get_view (self, low, high);
  self->low = view_low;
  self->high = view_high;
}

/* Shows low to high, moved or cut so that it stays within the data. */
static void
set_view (VitChartCanvas *self, double low, double high)
{
  double whole_low, whole_high;
  gboolean was_zoomed = vit_chart_canvas_get_zoomed (self);

  get_whole (self, &whole_low, &whole_high);
  if (high - low >= whole_high - whole_low)
    low = high = NAN;
  else
    {
      double shift = MAX (0, whole_low - low) - MAX (0, high - whole_high);

      low += shift;
      high += shift;
    }

  self->low = low;
  self->high = high;
  if (was_zoomed != vit_chart_canvas_get_zoomed (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOMED]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Cells and categories have no part to zoom into: they are few and all there. */
static gboolean
can_zoom (VitChartCanvas *self)
{
  return self->chart != NULL && self->chart->x.kind != VIT_AXIS_CATEGORY &&
         self->chart->x.kind != VIT_AXIS_LOG;
}

static gboolean
on_scroll (VitChartCanvas *self, double dx, double dy, GtkEventController *controller)
{
  /* Without Ctrl the wheel scrolls the page. */
  if (!can_zoom (self) ||
      (gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  vit_chart_canvas_zoom (self, pow (ZOOM_STEP, -dy));

  return GDK_EVENT_STOP;
}

static void
on_drag_begin (VitChartCanvas *self)
{
  if (vit_chart_canvas_get_zoomed (self))
    get_view (self, &self->drag_low, &self->drag_high);
}

static void
on_drag_update (VitChartCanvas *self, double dx, double dy, GtkGesture *gesture)
{
  double left, top, right, bottom, shift;
  VitChartStyle style;

  if (!vit_chart_canvas_get_zoomed (self))
    return;

  fill_style (self, &style);
  vit_chart_measure (self->chart, get_width (self), get_height (self), &style, &left, &top, &right,
                     &bottom);
  shift = -(self->drag_high - self->drag_low) *
          (self->chart->turned ? dy / (bottom - top) : dx / (right - left));
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  set_view (self, self->drag_low + shift, self->drag_high + shift);
}

static gboolean
walk (VitChartCanvas *self, int dx, int dy)
{
  VitChartStyle style;
  VitChartHit hit;

  fill_style (self, &style);
  hit = vit_chart_step (self->chart, get_width (self), get_height (self), &style,
                        self->selected_series, self->selected_datum, dx, dy);
  if (hit.series < 0)
    return FALSE;

  self->hovered_series = self->hovered_datum = -1;
  vit_chart_canvas_select (self, hit.series, hit.datum);

  return TRUE;
}

static gboolean
on_key (VitChartCanvas *self, guint key, guint code, GdkModifierType state)
{
  if (self->chart == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Right:
      return walk (self, 1, 0);
    case GDK_KEY_Left:
      return walk (self, -1, 0);
    case GDK_KEY_Down:
      return walk (self, 0, 1);
    case GDK_KEY_Up:
      return walk (self, 0, -1);
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      vit_chart_canvas_zoom (self, ZOOM_STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      vit_chart_canvas_zoom (self, 1 / ZOOM_STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      vit_chart_canvas_show_all (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (self->selected_series < 0)
        return GDK_EVENT_PROPAGATE;
      vit_chart_canvas_select (self, -1, -1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_focus_leave (VitChartCanvas *self)
{
  vit_chart_canvas_select (self, -1, -1);
}

static void
vit_chart_canvas_dispose (GObject *object)
{
  VitChartCanvas *self = VIT_CHART_CANVAS (object);

  g_clear_pointer (&self->chart, vit_chart_unref);

  G_OBJECT_CLASS (vit_chart_canvas_parent_class)->dispose (object);
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
add_controllers (VitChartCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_leave), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (gtk_widget_grab_focus), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);

  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
vit_chart_canvas_init (VitChartCanvas *self)
{
  self->language = vit_language_default ();
  self->low = self->high = NAN;
  self->pointer_x = NAN;
  self->hovered_series = self->hovered_datum = -1;
  self->selected_series = self->selected_datum = -1;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  add_controllers (self);
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
  self->low = self->high = NAN;
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
 * vit_chart_canvas_zoom:
 * @factor: above 1 to see a smaller part of the x axis larger, below 1 to see more of it
 *
 * Zooms around the pointer, or around the middle if the pointer is elsewhere.
 */
void
vit_chart_canvas_zoom (VitChartCanvas *self, double factor)
{
  double low, high, whole_low, whole_high, share;

  if (!can_zoom (self))
    return;

  get_view (self, &low, &high);
  get_whole (self, &whole_low, &whole_high);
  if (factor > 1 && (high - low) / factor < MIN_SHARE * (whole_high - whole_low))
    return;

  share = isnan (self->pointer_x) || self->chart->turned
              ? 0.5
              : CLAMP (self->pointer_x / MAX (1, get_width (self)), 0, 1);
  set_view (self, low + (high - low) * share * (1 - 1 / factor),
            high - (high - low) * (1 - share) * (1 - 1 / factor));
}

/**
 * vit_chart_canvas_show_all:
 *
 * Undoes all zoom.
 */
void
vit_chart_canvas_show_all (VitChartCanvas *self)
{
  if (vit_chart_canvas_get_zoomed (self))
    set_view (self, -G_MAXDOUBLE / 4, G_MAXDOUBLE / 4);
}

gboolean
vit_chart_canvas_get_zoomed (VitChartCanvas *self)
{
  return !isnan (self->low);
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
