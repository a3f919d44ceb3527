/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-plot.h"

#include <math.h>

#include "vit-axes.h"
#include "vit-mark.h"
#include "vit-naming.h"
#include "vit-rules.h"
#include "vit-value-text.h"

/* Margins and insets settle within a few rounds; what still moves after these is under a pixel. */
#define MAX_ROUNDS 6

/* The plot must keep these shares of the page, and the data these, or details go. */
#define MIN_PLOT_SHARE 0.45
#define MIN_DATA_SHARE 0.3

/* Of the plot's box while margins are sought; where that is all there is, details go. */
#define MIN_SIZE 0.5

/* A label of an axis that is over the page's edge by less than this is moved, not left out. */
#define NUDGE 2.0

/* What the plot's box keeps free on the page, or the data in the plot's box, for labels. */
typedef struct
{
  double left, top, right, bottom;
} Margins;

/**
 * vit_plot_free:
 * @self: (transfer full) (nullable): a plot
 */
void
vit_plot_free (VitPlot *self)
{
  if (self == NULL)
    return;

  vit_stack_free (self->stack);
  vit_ticks_free (self->x_ticks);
  vit_ticks_free (self->y_ticks);
  vit_labels_free (self->labels);
  g_object_unref (self->context);
  g_free (self);
}

/* Takes over from @label what hangs over @box. */
static void
include_overhang (Margins *margins, const VitBox *box, const VitBox *label)
{
  margins->left = MAX (margins->left, box->x - label->x);
  margins->top = MAX (margins->top, box->y - label->y);
  margins->right = MAX (margins->right, vit_box_right (label) - vit_box_right (box));
  margins->bottom = MAX (margins->bottom, vit_box_bottom (label) - vit_box_bottom (box));
}

/* Puts the scales into the box, with room at their ends for what reaches over the data. */
static void
place_scales (VitPlot *self, const Margins *inset)
{
  double left = self->box.x + inset->left, right = vit_box_right (&self->box) - inset->right;
  double top = self->box.y + inset->top, bottom = vit_box_bottom (&self->box) - inset->bottom;

  self->x = self->domain.x;
  self->y = self->domain.y;
  right = MAX (right, left);
  bottom = MAX (bottom, top);

  if (vit_plot_is_turned (self))
    {
      self->x.from = top;
      self->x.to = bottom;
      self->y.from = left;
      self->y.to = right;
    }
  else
    {
      gboolean down = self->y.kind == VIT_AXIS_CATEGORY;

      self->x.from = left;
      self->x.to = right;
      self->y.from = down ? top : bottom;
      self->y.to = down ? bottom : top;
    }
}

/* By how much marks and their values hang over the plot's box. */
static void
measure_marks (VitPlot *self, Margins *overhang)
{
  for (guint i = 0; i < self->chart->series->len; i++)
    {
      const VitMarkClass *mark = vit_mark_class (vit_plot_series (self, i)->mark);
      VitBox all = self->box;

      if (mark->measure == NULL)
        continue;

      mark->measure (self, i, &all);
      include_overhang (overhang, &self->box, &all);
    }
}

/* One round: lays the plot out within @margins and finds by how much they are too small. */
static GPtrArray *
lay_out_round (VitPlot *self,
               const Margins *margins,
               const Margins *inset,
               Margins *missing,
               Margins *overhang)
{
  GPtrArray *labels;

  self->box.x = self->page.x + margins->left;
  self->box.y = self->page.y + margins->top;
  self->box.width = MAX (self->page.width - margins->left - margins->right, MIN_SIZE);
  self->box.height = MAX (self->page.height - margins->top - margins->bottom, MIN_SIZE);

  place_scales (self, inset);
  vit_axes_make_ticks (self);
  labels = vit_axes_create_labels (self);
  vit_rules_create_labels (self, labels);
  vit_axes_create_titles (self, labels);
  vit_naming_create_labels (self, labels);

  *missing = (Margins){ 0 };
  for (guint i = 0; i < labels->len; i++)
    {
      const VitLabel *label = g_ptr_array_index (labels, i);

      include_overhang (missing, &self->page, &label->box);
    }

  *overhang = (Margins){ 0 };
  if (self->detail < VIT_DETAIL_NO_VALUES)
    measure_marks (self, overhang);

  return labels;
}

static gboolean
grow (Margins *margins, const Margins *by)
{
  margins->left += by->left;
  margins->top += by->top;
  margins->right += by->right;
  margins->bottom += by->bottom;

  return by->left + by->top + by->right + by->bottom > 0.5;
}

/* Lays the plot out with as much detail as @self asks for. Margins only grow, so that the rounds
 * come to an end. */
static GPtrArray *
lay_out (VitPlot *self)
{
  double size = MIN (self->page.width, self->page.height);
  double air = self->detail < VIT_DETAIL_NO_AXES ? 0 : MIN (1, size / 10);
  Margins margins = { air, air, air, air }, inset = { 0 };
  GPtrArray *labels = NULL;

  for (int round = 0; round < MAX_ROUNDS; round++)
    {
      Margins missing, overhang;
      gboolean grown;

      g_clear_pointer (&labels, g_ptr_array_unref);
      labels = lay_out_round (self, &margins, &inset, &missing, &overhang);
      grown = grow (&margins, &missing);
      if (!grow (&inset, &overhang) && !grown)
        break;
    }

  return labels;
}

static gboolean
is_roomy (const VitPlot *self)
{
  double along = vit_plot_is_turned (self) ? self->page.height : self->page.width;
  double across = vit_plot_is_turned (self) ? self->page.width : self->page.height;

  return self->box.width > MIN_SIZE && self->box.height > MIN_SIZE &&
         self->box.width >= MIN_PLOT_SHARE * self->page.width &&
         self->box.height >= MIN_PLOT_SHARE * self->page.height &&
         fabs (self->x.to - self->x.from) >= MIN_DATA_SHARE * along &&
         fabs (self->y.to - self->y.from) >= MIN_DATA_SHARE * across;
}

/* Margins are found to within a fraction of a unit; what is still over the edge is moved. */
static void
nudge (const VitBox *page, VitBox *box)
{
  double right = vit_box_right (box) - vit_box_right (page);
  double bottom = vit_box_bottom (box) - vit_box_bottom (page);

  if (right > 0 && right < NUDGE)
    box->x -= right;
  if (bottom > 0 && bottom < NUDGE)
    box->y -= bottom;
  if (box->x < page->x && box->x > page->x - NUDGE)
    box->x = page->x;
  if (box->y < page->y && box->y > page->y - NUDGE)
    box->y = page->y;
}

/* Whether there are texts that look for a place among the marks. */
static gboolean
has_free_labels (const VitPlot *self)
{
  if (self->chart->rules->len > 0 || self->naming == VIT_NAMING_ENDS)
    return TRUE;

  for (guint i = 0; i < self->chart->series->len; i++)
    if (vit_plot_series (self, i)->labelled != NULL)
      return TRUE;

  return FALSE;
}

/* First who must be seen: the axes, then values, then names of points and lines. */
static void
place_labels (VitPlot *self, GPtrArray *axes)
{
  self->labels = vit_labels_new ();

  while (axes->len > 0)
    {
      VitLabel *label = g_ptr_array_steal_index (axes, 0);

      nudge (&self->page, &label->box);
      vit_labels_add (self->labels, &self->page, label);
    }

  if (self->detail >= VIT_DETAIL_NO_VALUES)
    return;

  for (guint i = 0; i < self->chart->series->len && has_free_labels (self); i++)
    {
      const VitMarkClass *mark = vit_mark_class (vit_plot_series (self, i)->mark);

      if (mark->place_obstacles != NULL)
        mark->place_obstacles (self, i);
    }

  for (guint i = 0; i < self->chart->series->len; i++)
    vit_mark_class (vit_plot_series (self, i)->mark)->place_labels (self, i);

  vit_naming_place_early (self);
  vit_rules_place_labels (self);
}

static void
place_notice (VitPlot *self)
{
  VitLabel *label =
      vit_plot_create_label (self, VIT_LABEL_NOTICE, vit_text (self->language, "No data"),
                             self->palette->muted);

  self->labels = vit_labels_new ();
  self->x_ticks = vit_ticks_new ();
  self->y_ticks = vit_ticks_new ();
  self->box = self->page;
  place_scales (self, &(Margins){ 0 });

  vit_label_place (label, self->page.width / 2, self->page.height / 2, VIT_SIDE_MIDDLE, 0);
  vit_labels_add (self->labels, &self->page, label);
}

/* Whether the labels of bars say all that the value axis would. */
static gboolean
are_all_labelled (const VitPlot *self)
{
  guint n = 0;

  for (guint i = 0; i < self->chart->series->len; i++)
    {
      const VitSeries *series = vit_plot_series (self, i);

      if (series->mark != VIT_MARK_BAR || series->labels != NULL)
        return FALSE;
      for (guint j = 0; j < series->n; j++)
        {
          if (!vit_plot_has_datum (self, i, j))
            continue;
          if (!vit_plot_is_labelled (self, i, j))
            return FALSE;
          n++;
        }
    }

  return n > 0 && (!self->chart->stacked || self->n_bar_series == 1);
}

/* Whether the printed values fit between each other; if not, the axis has to say them. */
static gboolean
do_values_fit (VitPlot *self)
{
  double step;
  double need = 0;
  guint n = 0;

  self->box = self->page;
  place_scales (self, &(Margins){ 0 });
  step = vit_scale_band_width (&self->x) / MAX (self->n_bar_series, 1) * 0.85;

  for (guint i = 0; i < self->chart->series->len; i++)
    for (guint j = 0; j < vit_plot_series (self, i)->n && n < 100; j++)
      if (vit_plot_has_datum (self, i, j))
        {
          g_autofree char *text = vit_plot_datum_text (self, i, j);
          g_autoptr (VitLabel) label =
              vit_plot_create_label (self, VIT_LABEL_VALUE, text, self->palette->ink);

          need = MAX (need, vit_plot_is_turned (self) ? label->box.height : label->box.width + 3);
          n++;
        }

  return need <= step;
}

static void
choose_parts (VitPlot *self)
{
  for (guint i = 0; i < self->chart->series->len; i++)
    if (vit_plot_series (self, i)->mark == VIT_MARK_BAR)
      self->n_bar_series++;

  self->naming = vit_naming_choose (self->chart);
  self->value_axis = !are_all_labelled (self) || !do_values_fit (self);
}

/**
 * vit_plot_new:
 * @chart: what to show
 * @width: of the page, in its units
 * @height: of the page
 * @style: how to show it
 * @cr: (nullable): what it will be drawn on; %NULL to measure only
 *
 * Margins are found in rounds: labels are put where they belong around a plot that fills the
 * page, the margins grow by what hangs over, and again, since a smaller plot has other ticks.
 *
 * Returns: (transfer full): the layout; borrows @chart and @style
 */
VitPlot *
vit_plot_new (const VitChart *chart,
              double width,
              double height,
              const VitChartStyle *style,
              cairo_t *cr)
{
  VitPlot *self = g_new0 (VitPlot, 1);
  g_autoptr (GPtrArray) axes = NULL;

  self->chart = chart;
  self->style = style;
  self->palette = style->palette;
  self->language = style->language;
  self->font = style->font ? style->font : vit_chart_default_font ();
  self->context = vit_label_create_context (cr);
  self->stack = vit_stack_new (chart);
  self->page = (VitBox){ 0, 0, MAX (width, 1), MAX (height, 1) };

  vit_domain_find (&self->domain, chart, style, self->stack);
  if (self->domain.empty)
    {
      place_notice (self);
      return self;
    }

  choose_parts (self);
  for (self->detail = VIT_DETAIL_FULL;; self->detail++)
    {
      g_clear_pointer (&axes, g_ptr_array_unref);
      axes = lay_out (self);
      if (is_roomy (self) || self->detail == VIT_DETAIL_NO_AXES)
        break;
    }
  place_labels (self, axes);

  return self;
}

/**
 * vit_plot_series:
 *
 * Returns: (transfer none): the series of that number
 */
VitSeries *
vit_plot_series (const VitPlot *self, guint series)
{
  return g_ptr_array_index (self->chart->series, series);
}

/**
 * vit_plot_create_label:
 *
 * Returns: (transfer full): a label in the style of the plot, without a place
 */
VitLabel *
vit_plot_create_label (const VitPlot *self, VitLabelKind kind, const char *text, VitColor color)
{
  return vit_label_new (self->context, self->font, self->style->font_size, kind, text, color);
}

/**
 * vit_plot_is_turned:
 *
 * Returns: whether x runs down the page; cells have two base axes and do not turn
 */
gboolean
vit_plot_is_turned (const VitPlot *self)
{
  return self->chart->turned && self->chart->y.kind != VIT_AXIS_CATEGORY;
}

/**
 * vit_plot_to_page:
 * @along: position on the base axis
 * @across: position on the value axis
 * @x: (out): on the page
 * @y: (out): on the page
 */
void
vit_plot_to_page (const VitPlot *self, double along, double across, double *x, double *y)
{
  gboolean turned = vit_plot_is_turned (self);

  *x = turned ? across : along;
  *y = turned ? along : across;
}

/**
 * vit_plot_has_datum:
 *
 * Returns: whether the datum has a place on both axes and lies in view
 */
gboolean
vit_plot_has_datum (const VitPlot *self, guint series, guint datum)
{
  const VitSeries *data = vit_plot_series (self, series);

  if (datum >= data->n || !vit_scale_shows (&self->domain.x, data->x[datum]))
    return FALSE;

  return !isnan (vit_scale_to_units (&self->domain.y, data->y[datum]));
}

/**
 * vit_plot_point:
 * @x: (out): on the page
 * @y: (out): on the page
 *
 * Returns: whether the datum is drawn, and where; bars end there, lines go through it
 */
gboolean
vit_plot_point (const VitPlot *self, guint series, guint datum, double *x, double *y)
{
  const VitSeries *data = vit_plot_series (self, series);
  double value;

  if (!vit_plot_has_datum (self, series, datum))
    return FALSE;

  value = data->y[datum] + vit_stack_base (self->stack, series, datum);
  vit_plot_to_page (self, vit_scale_position (&self->x, data->x[datum]),
                    vit_scale_position (&self->y, value), x, y);

  return isfinite (*x) && isfinite (*y);
}

/**
 * vit_plot_baseline:
 *
 * Returns: where on the page bars stand: at zero, or at the end of the value axis next to it
 */
double
vit_plot_baseline (const VitPlot *self)
{
  double zero = self->y.kind == VIT_AXIS_LOG ? self->y.low : CLAMP (0, self->y.low, self->y.high);

  return vit_scale_place (&self->y, zero);
}

/**
 * vit_plot_highest:
 * @labels: (element-type VitLabel): labels around the plot
 *
 * Returns: the top of the highest of them, or of the plot's box
 */
double
vit_plot_highest (const VitPlot *self, const GPtrArray *labels)
{
  double top = self->box.y;

  for (guint i = 0; i < labels->len; i++)
    top = MIN (top, ((VitLabel *) g_ptr_array_index (labels, i))->box.y);

  return top;
}

/**
 * vit_plot_lowest:
 * @labels: (element-type VitLabel): labels around the plot
 *
 * Returns: the bottom of the lowest of them, or of the plot's box
 */
double
vit_plot_lowest (const VitPlot *self, const GPtrArray *labels)
{
  double bottom = vit_box_bottom (&self->box);

  for (guint i = 0; i < labels->len; i++)
    bottom = MAX (bottom, vit_box_bottom (&((VitLabel *) g_ptr_array_index (labels, i))->box));

  return bottom;
}

static VitColor
ink_color (const VitPlot *self, const VitSeries *series)
{
  switch (series->ink)
    {
    case VIT_INK_ACCENT:
      return self->palette->accent;
    case VIT_INK_CATEGORY:
      return self->palette->categories[MIN (series->category, VIT_N_CATEGORY_COLORS - 1)];
    case VIT_INK_QUIET:
    default:
      return self->palette->quiet;
    }
}

/**
 * vit_plot_series_color:
 *
 * Returns: the colour of a series' marks
 */
VitColor
vit_plot_series_color (const VitPlot *self, guint series)
{
  return ink_color (self, vit_plot_series (self, series));
}

/**
 * vit_plot_datum_color:
 *
 * Returns: the colour of a datum's mark
 */
VitColor
vit_plot_datum_color (const VitPlot *self, guint series, guint datum)
{
  const VitSeries *data = vit_plot_series (self, series);

  if (data->accent != NULL && datum < data->n && data->accent[datum])
    return self->palette->accent;

  return ink_color (self, data);
}

/**
 * vit_plot_text_color:
 * @datum: or G_MAXUINT for the series as a whole
 *
 * Returns: the colour of a text about it, readable on paper
 */
VitColor
vit_plot_text_color (const VitPlot *self, guint series, guint datum)
{
  const VitSeries *data = vit_plot_series (self, series);
  gboolean accented = data->accent != NULL && datum < data->n && data->accent[datum];
  VitColor color;

  if (data->ink == VIT_INK_QUIET && !accented)
    return self->palette->muted;

  color = vit_plot_datum_color (self, series, datum);

  return vit_color_readable (color, self->palette->paper, self->palette->ink);
}

/**
 * vit_plot_color_on:
 * @ground: of a bar or cell
 *
 * Returns: the colour of a text on it: ink or paper, whichever is read better
 */
VitColor
vit_plot_color_on (const VitPlot *self, VitColor ground)
{
  const VitPalette *palette = self->palette;

  return vit_color_contrast (ground, palette->ink) >= vit_color_contrast (ground, palette->paper)
             ? palette->ink
             : palette->paper;
}

/**
 * vit_plot_is_labelled:
 *
 * Returns: whether the datum's value or name is to be printed
 */
gboolean
vit_plot_is_labelled (const VitPlot *self, guint series, guint datum)
{
  const VitSeries *data = vit_plot_series (self, series);

  return data->labelled != NULL && datum < data->n && data->labelled[datum];
}

/**
 * vit_plot_datum_text:
 *
 * Returns: (transfer full): what is printed beside a datum: its name if it has one, else its value
 */
char *
vit_plot_datum_text (const VitPlot *self, guint series, guint datum)
{
  const VitSeries *data = vit_plot_series (self, series);

  if (data->labels != NULL && data->labels[datum] != NULL)
    return g_strdup (data->labels[datum]);

  return vit_value_text (self->language, self->chart->y.format, data->y[datum]);
}
