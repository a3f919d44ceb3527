/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "hard-charts.h"
#include "vit-mark.h"
#include "vit-plot.h"

static const struct
{
  double width, height;
} sizes[] = {
  { 1, 1 },     { 20, 400 },  { 100, 60 },   { 220, 140 },   { 300, 900 },
  { 640, 360 }, { 900, 120 }, { 1600, 900 }, { 8000, 6000 },
};

static void
assert_finite (const VitBox *box)
{
  g_assert_true (isfinite (box->x) && isfinite (box->y));
  g_assert_true (isfinite (box->width) && isfinite (box->height));
  g_assert_cmpfloat (box->width, >=, 0);
  g_assert_cmpfloat (box->height, >=, 0);
}

static void
assert_inside (const VitPlot *plot, const VitBox *box)
{
  assert_finite (box);
  g_assert_cmpfloat (box->x, >=, -0.02);
  g_assert_cmpfloat (box->y, >=, -0.02);
  g_assert_cmpfloat (vit_box_right (box), <=, plot->page.width + 0.02);
  g_assert_cmpfloat (vit_box_bottom (box), <=, plot->page.height + 0.02);
}

/* No label is clipped, none is on another, and none says what no reader should see. */
static void
assert_labels (const VitPlot *plot)
{
  const GPtrArray *labels = plot->labels->labels;

  for (guint i = 0; i < labels->len; i++)
    {
      const VitLabel *label = g_ptr_array_index (labels, i);
      const char *text = pango_layout_get_text (label->layout);

      assert_inside (plot, &label->box);
      g_assert_null (strstr (text, "nan"));
      g_assert_null (strstr (text, "inf"));
      for (guint j = 0; j < i; j++)
        {
          const VitLabel *other = g_ptr_array_index (labels, j);

          g_assert_cmpfloat (vit_box_overlap (&label->box, &other->box), ==, 0);
        }
    }
}

static void
assert_scale (const VitScale *scale)
{
  g_assert_true (isfinite (scale->low) && isfinite (scale->high));
  g_assert_cmpfloat (scale->low, <, scale->high);
  g_assert_true (isfinite (scale->from) && isfinite (scale->to));
}

/* All marks of a chart that shows all of its data are on the page. */
static void
assert_marks (const VitPlot *plot)
{
  gboolean limited =
      plot->domain.y_low_given || plot->domain.y_high_given || isfinite (plot->chart->x.low);

  for (guint i = 0; i < plot->chart->series->len; i++)
    {
      const VitSeries *series = vit_plot_series (plot, i);
      const VitMarkClass *mark = vit_mark_class (series->mark);

      for (guint j = 0; j < series->n; j += 1 + series->n / 1000)
        {
          VitBox box;

          if (!mark->get_box (plot, i, j, &box))
            continue;
          assert_finite (&box);
          if (limited || plot->page.width < 20)
            continue;

          /* Points and dots may reach over the page's edge where there is no margin. */
          g_assert_cmpfloat (box.x, >=, -5);
          g_assert_cmpfloat (box.y, >=, -5);
          g_assert_cmpfloat (vit_box_right (&box), <=, plot->page.width + 5);
          g_assert_cmpfloat (vit_box_bottom (&box), <=, plot->page.height + 5);
        }
    }
}

static void
test_layout (gconstpointer data)
{
  const SampleChart *sample = data;
  g_autoptr (VitChart) chart = sample->create ();
  VitChartStyle style;

  vit_chart_style_init (&style);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int large = 0; large <= 1; large++)
      {
        g_autoptr (VitPlot) plot = NULL;

        style.font_size = large ? 17 : 10;
        style.language = vit_language_get (large ? "ru" : "en");
        g_test_message ("%g × %g", sizes[i].width, sizes[i].height);
        plot = vit_plot_new (chart, sizes[i].width, sizes[i].height, &style, NULL);

        assert_inside (plot, &plot->box);
        assert_scale (&plot->x);
        assert_scale (&plot->y);
        assert_labels (plot);
        assert_marks (plot);
      }
}

static const VitLabel *
find_label (const VitPlot *plot, const char *text)
{
  for (guint i = 0; i < plot->labels->labels->len; i++)
    {
      const VitLabel *label = g_ptr_array_index (plot->labels->labels, i);

      if (g_str_equal (pango_layout_get_text (label->layout), text))
        return label;
    }

  return NULL;
}

static guint
count_kind (const VitPlot *plot, VitLabelKind kind)
{
  guint n = 0;

  for (guint i = 0; i < plot->labels->labels->len; i++)
    n += ((const VitLabel *) g_ptr_array_index (plot->labels->labels, i))->kind == kind;

  return n;
}

/* Months are initials with their years below, each under what it names. */
static void
test_months (void)
{
  g_autoptr (VitChart) chart = sample_chart_months ();
  g_autoptr (VitPlot) plot = NULL;
  VitChartStyle style;
  const VitLabel *year;
  VitBox first, last;

  vit_chart_style_init (&style);
  plot = vit_plot_new (chart, 640, 360, &style, NULL);

  g_assert_cmpuint (count_kind (plot, VIT_LABEL_BELOW), ==, 3);
  g_assert_cmpuint (count_kind (plot, VIT_LABEL_VALUE), ==, 2);
  g_assert_cmpuint (count_kind (plot, VIT_LABEL_TICK), ==, 16 + 5);

  year = find_label (plot, "2019");
  g_assert_nonnull (year);
  vit_mark_bar.get_box (plot, 0, 3, &first);
  vit_mark_bar.get_box (plot, 0, 14, &last);
  g_assert_cmpfloat_with_epsilon (year->box.x + year->box.width / 2,
                                  (first.x + vit_box_right (&last)) / 2, 0.5);
}

/* February is as wide as January. */
static void
test_even_months (void)
{
  g_autoptr (VitChart) chart = sample_chart_months ();
  g_autoptr (VitPlot) plot = NULL;
  VitChartStyle style;
  VitBox first, box;

  vit_chart_style_init (&style);
  plot = vit_plot_new (chart, 640, 360, &style, NULL);

  g_assert_true (vit_mark_bar.get_box (plot, 0, 0, &first));
  for (guint i = 1; i < 16; i++)
    {
      g_assert_true (vit_mark_bar.get_box (plot, 0, i, &box));
      g_assert_cmpfloat_with_epsilon (box.width, first.width, 1e-6);
      g_assert_cmpfloat_with_epsilon (box.x - first.x, i * plot->box.width / 16, 1e-6);
    }
}

/* Labels that say every value stand in for the axis. */
static void
test_labelled_bars (void)
{
  g_autoptr (VitChart) chart = sample_chart_turned ();
  VitSeries *series = g_ptr_array_index (chart->series, 0);
  VitChartStyle style;

  vit_chart_style_init (&style);
  {
    g_autoptr (VitPlot) plot = vit_plot_new (chart, 460, 170, &style, NULL);

    g_assert_false (plot->value_axis);
    g_assert_cmpuint (count_kind (plot, VIT_LABEL_VALUE), ==, 6);
    g_assert_cmpuint (count_kind (plot, VIT_LABEL_CATEGORY), ==, 6);
    g_assert_cmpuint (count_kind (plot, VIT_LABEL_TICK), ==, 0);
  }

  series->labelled[2] = 0;
  {
    g_autoptr (VitPlot) plot = vit_plot_new (chart, 460, 170, &style, NULL);

    g_assert_true (plot->value_axis);
    g_assert_cmpuint (count_kind (plot, VIT_LABEL_VALUE), ==, 5);
    g_assert_cmpuint (count_kind (plot, VIT_LABEL_TICK), >, 2);
  }
}

/* Up to five lines carry their names, more have a legend, one needs none. */
static void
test_naming (void)
{
  static const struct
  {
    guint n;
    VitNaming naming;
    VitLabelKind kind;
    guint n_labels;
  } cases[] = {
    { 1, VIT_NAMING_NONE, VIT_LABEL_SERIES, 0 },
    { 2, VIT_NAMING_ENDS, VIT_LABEL_SERIES, 2 },
    { 5, VIT_NAMING_ENDS, VIT_LABEL_SERIES, 5 },
    { 6, VIT_NAMING_LEGEND, VIT_LABEL_LEGEND, 6 },
  };
  VitChartStyle style;

  vit_chart_style_init (&style);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitChart) chart = sample_chart_lines (cases[i].n);
      g_autoptr (VitPlot) plot = vit_plot_new (chart, 640, 360, &style, NULL);

      g_assert_cmpint (plot->naming, ==, cases[i].naming);
      g_assert_cmpuint (count_kind (plot, cases[i].kind), ==, cases[i].n_labels);
    }
}

/* Sixty names: some are left out, and those that stay are evenly spaced. */
static void
test_many_names (void)
{
  g_autoptr (VitChart) chart = sample_chart_categories (60, "Product");
  g_autoptr (VitPlot) plot = NULL;
  const VitLabel *first, *accented;
  VitChartStyle style;
  guint n_names = 0;

  vit_chart_style_init (&style);
  plot = vit_plot_new (chart, 640, 320, &style, NULL);

  for (guint i = 0; i < plot->labels->labels->len; i++)
    {
      const VitLabel *label = g_ptr_array_index (plot->labels->labels, i);

      n_names += g_str_has_prefix (pango_layout_get_text (label->layout), "Product");
    }
  g_assert_cmpuint (n_names, >=, 6);
  g_assert_cmpuint (n_names, <=, 15);

  first = find_label (plot, "Product 1");
  g_assert_nonnull (first);

  /* Of values that do not fit, the accented one is kept. */
  accented = find_label (plot, "951");
  g_assert_nonnull (accented);
  g_assert_cmpuint (count_kind (plot, VIT_LABEL_VALUE), ==, 1);
  g_assert_true (plot->value_axis);
}

/* Long names are wrapped to two lines, then shortened; never more than their share of the page. */
static void
test_long_names (void)
{
  g_autoptr (VitChart) chart = sample_chart_categories (
      5, "Folding drying rack for linen, wall-mounted, white, extra long and sturdy, rack number");
  g_autoptr (VitPlot) plot = NULL;
  VitChartStyle style;

  vit_chart_style_init (&style);
  chart->turned = TRUE;
  plot = vit_plot_new (chart, 480, 300, &style, NULL);

  g_assert_cmpuint (count_kind (plot, VIT_LABEL_CATEGORY), ==, 5);
  for (guint i = 0; i < plot->labels->labels->len; i++)
    {
      const VitLabel *label = g_ptr_array_index (plot->labels->labels, i);

      if (label->kind != VIT_LABEL_CATEGORY)
        continue;
      g_assert_cmpint (pango_layout_get_line_count (label->layout), ==, 2);
      g_assert_cmpfloat (label->box.width, <=, 0.4 * 480);
      g_assert_true (vit_label_is_shortened (label));
    }
}

/* Small pages lose titles and names first, then the axes. */
static void
test_detail (void)
{
  g_autoptr (VitChart) chart = sample_chart_lines (4);
  VitChartStyle style;
  VitDetail last = VIT_DETAIL_FULL;

  vit_chart_style_init (&style);
  for (double share = 1; share > 0.02; share *= 0.8)
    {
      g_autoptr (VitPlot) plot = vit_plot_new (chart, 640 * share, 360 * share, &style, NULL);

      g_assert_cmpint (plot->detail, >=, last);
      last = plot->detail;
      if (plot->detail == VIT_DETAIL_NO_AXES)
        g_assert_cmpuint (plot->labels->labels->len, ==, 0);
    }
  g_assert_cmpint (last, ==, VIT_DETAIL_NO_AXES);
}

static void
test_empty (void)
{
  g_autoptr (VitChart) chart = vit_chart_new (NULL);
  g_autoptr (VitPlot) plot = NULL;
  VitChartStyle style;

  vit_chart_style_init (&style);
  style.language = vit_language_get ("pl");
  plot = vit_plot_new (chart, 300, 200, &style, NULL);

  g_assert_true (plot->domain.empty);
  g_assert_nonnull (find_label (plot, "Brak danych"));
}

/* Bars and areas stand on zero; lines that keep away from it need not. */
static void
test_zero (void)
{
  static const struct
  {
    VitMark mark;
    double low; /* expected */
  } cases[] = { { VIT_MARK_BAR, 0 }, { VIT_MARK_AREA, 0 }, { VIT_MARK_LINE, 90 } };
  VitChartStyle style;

  vit_chart_style_init (&style);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitChart) chart = vit_chart_new (NULL);
      VitSeries *series = vit_chart_add_series (chart, NULL, cases[i].mark, 2);
      g_autoptr (VitPlot) plot = NULL;

      series->y[0] = 91;
      series->y[1] = 109;
      plot = vit_plot_new (chart, 400, 300, &style, NULL);
      g_assert_cmpfloat (plot->y.low, ==, cases[i].low);
      g_assert_cmpfloat (plot->y.high, >=, 109);
    }
}

/* Ratios stand on one: what is less goes to the left. */
static void
test_base (void)
{
  g_autoptr (VitChart) chart = sample_chart_ratios ();
  const VitSeries *series = g_ptr_array_index (chart->series, 0);
  g_autoptr (VitPlot) plot = NULL;
  VitChartStyle style;
  double baseline;

  vit_chart_style_init (&style);
  plot = vit_plot_new (chart, 460, 190, &style, NULL);
  baseline = vit_plot_baseline (plot);
  g_assert_cmpfloat (baseline, ==, vit_scale_position (&plot->y, 1));

  for (guint i = 0; i < series->n; i++)
    {
      VitBox box;

      g_assert_true (vit_mark_bar.get_box (plot, 0, i, &box));
      g_assert_cmpfloat_with_epsilon (series->y[i] > 1 ? box.x : vit_box_right (&box), baseline,
                                      1e-6);
    }
  g_assert_cmpuint (count_kind (plot, VIT_LABEL_VALUE), ==, 6);
  g_assert_cmpuint (count_kind (plot, VIT_LABEL_RULE), ==, 1);
}

/* Of two lines that end in one place, the quiet one is named where they are apart. */
static void
test_same_end (void)
{
  g_autoptr (VitChart) chart = vit_chart_new (NULL);
  g_autoptr (VitPlot) plot = NULL;
  const VitLabel *curve, *even;
  VitChartStyle style;

  vit_chart_style_init (&style);
  for (guint s = 0; s < 2; s++)
    {
      VitSeries *series = vit_chart_add_series (chart, s ? "even" : "curve", VIT_MARK_LINE, 11);

      series->ink = s ? VIT_INK_QUIET : VIT_INK_ACCENT;
      for (guint i = 0; i < 11; i++)
        series->y[i] = s ? i / 10.0 : sqrt (i / 10.0);
    }

  plot = vit_plot_new (chart, 480, 320, &style, NULL);
  curve = find_label (plot, "curve");
  even = find_label (plot, "even");
  g_assert_nonnull (curve);
  g_assert_nonnull (even);
  g_assert_cmpfloat (curve->box.x, >, vit_box_right (&plot->box));
  g_assert_cmpfloat (vit_box_right (&even->box), <, vit_box_right (&plot->box));
}

/* Names at the ends of lines are where the lines end, or next to it. */
static void
test_line_ends (void)
{
  g_autoptr (VitChart) chart = sample_chart_lines (4);
  g_autoptr (VitPlot) plot = NULL;
  VitChartStyle style;
  const VitLabel *label;
  double x, y;

  vit_chart_style_init (&style);
  plot = vit_plot_new (chart, 640, 360, &style, NULL);
  label = find_label (plot, "Home textiles");
  g_assert_nonnull (label);
  g_assert_true (vit_plot_point (plot, 0, 23, &x, &y));
  g_assert_cmpfloat_with_epsilon (label->box.y + label->box.height / 2, y, 2);
  g_assert_cmpfloat (label->box.x, >=, vit_box_right (&plot->box));
}

/* Pieces of a stack begin where the one below ends, and pieces below zero go down. */
static void
test_stack (void)
{
  g_autoptr (VitChart) chart = vit_chart_new (NULL);
  g_autoptr (VitPlot) plot = NULL;
  static const double values[3][2] = { { 3, -1 }, { 2, -2 }, { NAN, 4 } };
  VitChartStyle style;
  VitBox below, above;

  vit_chart_style_init (&style);
  chart->stacked = TRUE;
  for (guint i = 0; i < 3; i++)
    {
      VitSeries *series = vit_chart_add_series (chart, "s", VIT_MARK_BAR, 2);

      series->y[0] = values[i][0];
      series->y[1] = values[i][1];
    }

  plot = vit_plot_new (chart, 400, 300, &style, NULL);
  g_assert_cmpfloat (plot->y.high, >=, 5);
  g_assert_cmpfloat (plot->y.low, <=, -3);

  g_assert_true (vit_mark_bar.get_box (plot, 0, 0, &below));
  g_assert_true (vit_mark_bar.get_box (plot, 1, 0, &above));
  g_assert_cmpfloat_with_epsilon (vit_box_bottom (&above), below.y, 1e-6);
  g_assert_false (vit_mark_bar.get_box (plot, 2, 0, &above));

  g_assert_true (vit_mark_bar.get_box (plot, 0, 1, &above));
  g_assert_true (vit_mark_bar.get_box (plot, 1, 1, &below));
  g_assert_cmpfloat_with_epsilon (vit_box_bottom (&above), below.y, 1e-6);
  g_assert_true (vit_mark_bar.get_box (plot, 2, 1, &above));
  g_assert_cmpfloat_with_epsilon (vit_box_bottom (&above), vit_plot_baseline (plot), 1e-6);
}

/* Cells have their names written in, or their numbers where names have no room. */
static void
test_cell_names (void)
{
  g_autoptr (VitChart) chart = sample_chart_cells (FALSE);
  VitSeries *series = g_ptr_array_index (chart->series, 0);
  g_autoptr (VitPlot) wide = NULL;
  g_autoptr (VitPlot) narrow = NULL;
  VitChartStyle style;

  vit_series_set_label (series, 0, "Potential loyalists\n500");
  vit_chart_style_init (&style);
  wide = vit_plot_new (chart, 640, 400, &style, NULL);
  narrow = vit_plot_new (chart, 280, 300, &style, NULL);

  g_assert_nonnull (find_label (wide, "Potential loyalists\n500"));
  g_assert_null (find_label (narrow, "Potential loyalists\n500"));
  g_assert_nonnull (find_label (narrow, "500"));
  g_assert_cmpuint (count_kind (narrow, VIT_LABEL_CELL), ==, count_kind (wide, VIT_LABEL_CELL));
}

static void
add_all (const char *folder, const SampleChart *samples, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/chart/plot/%s/%s", folder, samples[i].name);

      g_test_add_data_func (path, &samples[i], test_layout);
    }
}

int
main (int argc, char *argv[])
{
  const SampleChart *samples;
  guint n;

  g_test_init (&argc, &argv, NULL);

  samples = sample_charts_list (&n);
  add_all ("sample", samples, n);
  samples = hard_charts_list (&n);
  add_all ("hard", samples, n);

  g_test_add_func ("/core/chart/plot/months", test_months);
  g_test_add_func ("/core/chart/plot/even-months", test_even_months);
  g_test_add_func ("/core/chart/plot/labelled-bars", test_labelled_bars);
  g_test_add_func ("/core/chart/plot/naming", test_naming);
  g_test_add_func ("/core/chart/plot/many-names", test_many_names);
  g_test_add_func ("/core/chart/plot/long-names", test_long_names);
  g_test_add_func ("/core/chart/plot/detail", test_detail);
  g_test_add_func ("/core/chart/plot/empty", test_empty);
  g_test_add_func ("/core/chart/plot/zero", test_zero);
  g_test_add_func ("/core/chart/plot/base", test_base);
  g_test_add_func ("/core/chart/plot/line-ends", test_line_ends);
  g_test_add_func ("/core/chart/plot/same-end", test_same_end);
  g_test_add_func ("/core/chart/plot/stack", test_stack);
  g_test_add_func ("/core/chart/plot/cell-names", test_cell_names);

  return g_test_run ();
}
