/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart as it is read with the pointer, with the keys, and without seeing it. */

#include "pictures.h"
#include "support.h"

#include <math.h>

#include "vit-chart-canvas-private.h"
#include "vit-chart-numbers.h"
#include "vit-chart-size.h"
#include "vit-chart-view.h"
#include "vit-table-view.h"

#define N_MONTHS 24

typedef struct
{
  GtkWindow *window;
  VitChartView *view;
  VitChartCanvas *canvas;
  VitChart *chart;
} Stage;

/* Revenue of @n months from January 2023 on, in rising order. */
static VitChart *
make_chart (guint n)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2023, 1, 1, 0, 0, 0);
  VitChart *chart = vit_chart_new ("Revenue");
  VitSeries *series = vit_chart_add_series (chart, "Revenue", VIT_MARK_BAR, n);

  chart->x.kind = VIT_AXIS_TIME;
  chart->y.format = VIT_FORMAT (INTEGER, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GDateTime) month = g_date_time_add_months (first, (int) i);

      series->x[i] = (double) g_date_time_to_unix (month) * G_USEC_PER_SEC;
      series->y[i] = 100 + i;
    }

  return chart;
}

static Stage
stage_new (VitChart *chart)
{
  VitWindow *window = vit_test_window_new (900, 500);
  Stage stage = { GTK_WINDOW (window), g_object_new (VIT_TYPE_CHART_VIEW, NULL), NULL, chart };

  stage.canvas = vit_chart_view_get_canvas (stage.view);
  vit_chart_view_set_titles (stage.view, "Revenue grows", "By month");
  vit_chart_view_set_chart (stage.view, chart, vit_language_default ());
  vit_chart_view_set_table (stage.view, NULL, NULL);
  gtk_widget_set_valign (GTK_WIDGET (stage.view), GTK_ALIGN_START);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), GTK_WIDGET (stage.view));
  vit_test_settle ();

  return stage;
}

static void
stage_clear (Stage *stage)
{
  vit_test_window_close (VIT_WINDOW (stage->window));
  vit_chart_unref (stage->chart);
}

/* What somebody does reaches a widget through its controllers. */
static GtkEventController *
find_controller (Stage *stage, GType type)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (stage->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (all, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

static VitChartHit
locate (Stage *stage, int datum)
{
  VitChartStyle style;

  vit_chart_canvas_fill_style (stage->canvas, &style);

  return vit_chart_locate (stage->chart, gtk_widget_get_width (GTK_WIDGET (stage->canvas)),
                           gtk_widget_get_height (GTK_WIDGET (stage->canvas)), &style, 0, datum);
}

static gboolean
press_key (Stage *stage, guint key)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (stage, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", key,
                         0, 0, &handled);

  return handled;
}

static void
assert_selected (Stage *stage, int datum)
{
  g_autofree char *bubble = vit_chart_canvas_dup_bubble (stage->canvas);
  int series, found;

  vit_chart_canvas_get_selected (stage->canvas, &series, &found);
  g_assert_cmpint (found, ==, datum);
  if (datum >= 0)
    {
      g_autofree char *text =
          vit_chart_describe_datum (stage->chart, vit_language_default (), 0, datum);

      g_assert_cmpstr (bubble, ==, text);
      gtk_test_accessible_assert_property (stage->canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                           text);
    }
  else
    {
      g_assert_null (bubble);
    }
}

/* The pointer names what is under it, and nothing once it has left. */
static void
test_hover (void)
{
  Stage stage = stage_new (make_chart (N_MONTHS));
  GtkEventController *motion = find_controller (&stage, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  VitChartHit hit = locate (&stage, 3);
  g_autofree char *bubble = NULL;
  g_autofree char *after = NULL;

  g_signal_emit_by_name (motion, "motion", hit.x, hit.y + 5);
  bubble = vit_chart_canvas_dup_bubble (stage.canvas);
  g_assert_cmpstr (bubble, ==, "Apr 2023: 103");
  vit_test_shoot (stage.window, "chart-hover");

  g_signal_emit_by_name (motion, "leave");
  after = vit_chart_canvas_dup_bubble (stage.canvas);
  g_assert_null (after);

  stage_clear (&stage);
}

/* A click and the arrow keys say what the pointer says, and say it to a screen reader too. */
static void
test_select (void)
{
  Stage stage = stage_new (make_chart (N_MONTHS));
  VitChartHit hit = locate (&stage, 5);
  GtkEventController *click = find_controller (&stage, GTK_TYPE_GESTURE_CLICK);

  g_signal_emit_by_name (click, "released", 1, hit.x, hit.y + 5);
  assert_selected (&stage, 5);
  g_assert_true (press_key (&stage, GDK_KEY_Right));
  assert_selected (&stage, 6);
  g_assert_true (press_key (&stage, GDK_KEY_Left));
  g_assert_true (press_key (&stage, GDK_KEY_Left));
  assert_selected (&stage, 4);

  g_assert_true (press_key (&stage, GDK_KEY_Escape));
  assert_selected (&stage, -1);
  g_assert_false (press_key (&stage, GDK_KEY_Escape));
  g_assert_true (press_key (&stage, GDK_KEY_Right));
  assert_selected (&stage, 0);

  stage_clear (&stage);
}

static double
get_length (Stage *stage)
{
  VitChartSpan view = vit_chart_canvas_get_view (stage->canvas);

  return view.high - view.low;
}

static void
test_zoom_keys (void)
{
  Stage stage = stage_new (make_chart (N_MONTHS));
  double all = get_length (&stage);
  double once;

  g_assert_false (press_key (&stage, GDK_KEY_BackSpace));
  press_key (&stage, GDK_KEY_minus);
  g_assert_false (vit_chart_canvas_get_zoomed (stage.canvas));

  press_key (&stage, GDK_KEY_plus);
  g_assert_true (vit_chart_canvas_get_zoomed (stage.canvas));
  once = get_length (&stage);
  g_assert_cmpfloat (once, <, all);
  press_key (&stage, GDK_KEY_plus);
  g_assert_cmpfloat (get_length (&stage), <, once);

  g_assert_true (press_key (&stage, GDK_KEY_BackSpace));
  g_assert_cmpfloat_with_epsilon (get_length (&stage) / once, 1, 1e-6);
  press_key (&stage, GDK_KEY_minus);
  g_assert_false (vit_chart_canvas_get_zoomed (stage.canvas));

  press_key (&stage, GDK_KEY_plus);
  press_key (&stage, GDK_KEY_plus);
  press_key (&stage, GDK_KEY_0);
  g_assert_false (vit_chart_canvas_get_zoomed (stage.canvas));
  g_assert_false (press_key (&stage, GDK_KEY_BackSpace));

  stage_clear (&stage);
}

static void
drag (Stage *stage, double x, double y, double dx)
{
  GtkEventController *gesture = find_controller (stage, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (gesture, "drag-begin", x, y);
  g_signal_emit_by_name (gesture, "drag-update", dx, 0.0);
  vit_test_settle ();
  g_signal_emit_by_name (gesture, "drag-end", dx, 0.0);
}

/* A drag shows what it spans; the next one moves that along. */
static void
test_drag (void)
{
  Stage stage = stage_new (make_chart (N_MONTHS));
  VitChartHit from = locate (&stage, 4);
  VitChartHit to = locate (&stage, 10);
  const VitSeries *series = g_ptr_array_index (stage.chart->series, 0);
  VitChartSpan view, moved;

  drag (&stage, from.x, from.y, 2);
  g_assert_false (vit_chart_canvas_get_zoomed (stage.canvas));

  drag (&stage, from.x, from.y, to.x - from.x);
  g_assert_true (vit_chart_canvas_get_zoomed (stage.canvas));
  view = vit_chart_canvas_get_view (stage.canvas);
  g_assert_cmpfloat (view.low, >, series->x[3]);
  g_assert_cmpfloat (view.high, <, series->x[12]);
  vit_test_shoot (stage.window, "chart-zoomed");

  drag (&stage, 400, 100, -80);
  moved = vit_chart_canvas_get_view (stage.canvas);
  g_assert_cmpfloat (moved.low, >, view.low);
  g_assert_cmpfloat_with_epsilon ((moved.high - moved.low) / (view.high - view.low), 1, 1e-6);

  /* Not beyond the end. */
  drag (&stage, 400, 100, -100000);
  g_assert_cmpfloat (vit_chart_canvas_get_view (stage.canvas).high, <=,
                     series->x[N_MONTHS - 1] + 32.0 * 86400 * G_USEC_PER_SEC);

  g_assert_true (press_key (&stage, GDK_KEY_BackSpace));
  g_assert_false (vit_chart_canvas_get_zoomed (stage.canvas));

  stage_clear (&stage);
}

/* The wheel alone belongs to the page. */
static void
test_scroll (void)
{
  Stage stage = stage_new (make_chart (N_MONTHS));
  GtkEventController *scroll = find_controller (&stage, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  gboolean handled = TRUE;

  g_signal_emit_by_name (scroll, "scroll", 0.0, -1.0, &handled);
  g_assert_false (handled);
  g_assert_false (vit_chart_canvas_get_zoomed (stage.canvas));

  stage_clear (&stage);
}

static void
test_save (void)
{
  static const struct
  {
    const char *ending, *magic;
  } kinds[] = { { "png", "\x89PNG" }, { "svg", "<?xml" }, { "pdf", "%PDF" } };
  Stage stage = stage_new (make_chart (N_MONTHS));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat ("chart.", kinds[i].ending, NULL);
      g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
      g_autofree char *content = NULL;

      g_assert_true (vit_chart_view_save (stage.view, path));
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, kinds[i].magic));
    }
  g_assert_false (vit_chart_view_save (stage.view, "/nowhere/chart.png"));
  vit_test_settle ();
  vit_test_shoot (stage.window, "chart-unsaved");

  stage_clear (&stage);
}

/* Every chart can be read as a table, also one whose result has none for it. */
static void
test_numbers (void)
{
  Stage stage = stage_new (make_chart (N_MONTHS));
  g_autoptr (VitTable) table = vit_chart_numbers_new (stage.chart);
  g_autofree char *month = vit_table_dup_cell (table, vit_language_default (), 3, 0);
  g_autofree char *value = vit_table_dup_cell (table, vit_language_default (), 3, 1);

  g_assert_cmpint (vit_frame_get_n_rows (table->frame), ==, N_MONTHS);
  g_assert_cmpstr (month, ==, "Apr 2023");
  g_assert_cmpstr (value, ==, "103");

  vit_chart_view_set_show_table (stage.view, TRUE);
  vit_test_settle ();
  g_assert_true (
      gtk_widget_get_mapped (vit_test_find (GTK_WIDGET (stage.view), VIT_TYPE_TABLE_VIEW)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (stage.canvas)));
  vit_test_shoot (stage.window, "chart-numbers");

  stage_clear (&stage);
}

static void
test_description (void)
{
  Stage stage = stage_new (make_chart (N_MONTHS));
  g_autofree char *summary = vit_chart_summarise (stage.chart, vit_language_default ());

  gtk_test_accessible_assert_role (stage.canvas, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (stage.canvas, GTK_ACCESSIBLE_PROPERTY_LABEL, "Revenue");
  gtk_test_accessible_assert_property (stage.canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);

  stage_clear (&stage);
}

static void
test_resize (void)
{
  static const int widths[] = { 900, 360, 600 };
  Stage stage = stage_new (make_chart (N_MONTHS));

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      int width;

      vit_test_resize (GTK_WIDGET (stage.window), widths[i], 640);
      width = gtk_widget_get_width (GTK_WIDGET (stage.canvas));
      g_assert_cmpint (width, <=, widths[i]);
      g_assert_cmpint (width, >, widths[i] - 60);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (stage.canvas)), >=,
                       vit_chart_good_height (stage.chart, width));
    }

  stage_clear (&stage);
}

/* Nothing to see is no reason to fall. */
static void
use_everything (Stage *stage)
{
  static const guint keys[] = { GDK_KEY_Right, GDK_KEY_Left, GDK_KEY_Up, GDK_KEY_Down,
                                GDK_KEY_plus,  GDK_KEY_plus, GDK_KEY_0,  GDK_KEY_Escape };
  GtkEventController *motion = find_controller (stage, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  GtkEventController *click = find_controller (stage, GTK_TYPE_GESTURE_CLICK);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      press_key (stage, keys[i]);
      vit_test_settle ();
    }
  for (double x = -10; x < 1000; x += 100)
    {
      g_signal_emit_by_name (motion, "motion", x, 100.0);
      g_signal_emit_by_name (click, "released", 1, x, 100.0);
    }
  drag (stage, 100, 100, 200);
  vit_test_settle ();
}

static void
test_empty (void)
{
  Stage stage = stage_new (make_chart (0));
  g_autofree char *summary = vit_chart_summarise (stage.chart, vit_language_default ());

  use_everything (&stage);
  g_assert_null (vit_chart_numbers_new (stage.chart));
  g_assert_cmpuint (strlen (summary), >, 0);
  vit_test_shoot (stage.window, "chart-empty");

  stage_clear (&stage);
}

static void
test_one_point (void)
{
  Stage stage = stage_new (make_chart (1));

  use_everything (&stage);
  vit_chart_canvas_show_all (stage.canvas);
  vit_chart_canvas_select (stage.canvas, -1, -1);
  press_key (&stage, GDK_KEY_Right);
  assert_selected (&stage, 0);
  vit_test_shoot (stage.window, "chart-one-point");

  stage_clear (&stage);
}

static void
test_no_chart (void)
{
  Stage stage = stage_new (vit_chart_new (NULL));

  vit_chart_canvas_set_chart (stage.canvas, NULL, vit_language_default ());
  use_everything (&stage);

  stage_clear (&stage);
}

static void
test_span (void)
{
  const VitChartSpan whole = { 0, 100 };
  VitChartSpan span = vit_chart_span_zoom (whole, 2, 0.25);

  g_assert_cmpfloat (span.low, ==, 12.5);
  g_assert_cmpfloat (span.high, ==, 62.5);

  span = vit_chart_span_limit (vit_chart_span_move (span, 60), whole);
  g_assert_cmpfloat (span.low, ==, 50);
  g_assert_cmpfloat (span.high, ==, 100);
  span = vit_chart_span_limit (vit_chart_span_move (span, -200), whole);
  g_assert_cmpfloat (span.low, ==, 0);
  g_assert_cmpfloat (span.high, ==, 50);

  span = vit_chart_span_limit ((VitChartSpan){ 30, 30 }, whole);
  g_assert_cmpfloat (span.high - span.low, >, 0);
  g_assert_true (vit_chart_span_is_all (vit_chart_span_limit ((VitChartSpan){ -1, 101 }, whole)));
  g_assert_true (vit_chart_span_is_all (vit_chart_span_limit (vit_chart_span_all (), whole)));
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/chart/hover", test_hover);
  g_test_add_func ("/app/chart/select", test_select);
  g_test_add_func ("/app/chart/zoom-keys", test_zoom_keys);
  g_test_add_func ("/app/chart/drag", test_drag);
  g_test_add_func ("/app/chart/scroll", test_scroll);
  g_test_add_func ("/app/chart/save", test_save);
  g_test_add_func ("/app/chart/numbers", test_numbers);
  g_test_add_func ("/app/chart/description", test_description);
  g_test_add_func ("/app/chart/resize", test_resize);
  g_test_add_func ("/app/chart/empty", test_empty);
  g_test_add_func ("/app/chart/one-point", test_one_point);
  g_test_add_func ("/app/chart/no-chart", test_no_chart);
  g_test_add_func ("/app/chart/span", test_span);

  return g_test_run ();
}
