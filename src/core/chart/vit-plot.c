/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-plot.h"

#include <math.h>

#include "vit-axes.h"
#include "vit-mark.h"
#include "vit-naming.h"
#include "vit-rules.h"

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
place_labels (VitPlot *self, GPtrArray *around)
{
  while (around->len > 0)
    {
      VitLabel *label = g_ptr_array_steal_index (around, 0);

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

  vit_naming_place_inside (self);
  vit_rules_place_labels (self);
}

/* A page without data. */
static void
place_blank (VitPlot *self)
{
  self->x_ticks = vit_ticks_new ();
  self->y_ticks = vit_ticks_new ();
  self->box = self->page;
  place_scales (self, &(Margins){ 0 });
}

static void
place_notice (VitPlot *self)
{
  VitLabel *label =
      vit_plot_create_label (self, VIT_LABEL_NOTICE, vit_text (self->language, "No data"),
                             self->palette->muted);

  place_blank (self);
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

/* The area of a point says its value; all series share one measure. */
static double
find_largest_value (const VitPlot *self)
{
  double largest = 0;

  for (guint i = 0; i < self->chart->series->len; i++)
    {
      const VitSeries *data = vit_plot_series (self, i);

      for (guint j = 0; data->value != NULL && j < data->n; j++)
        if (isfinite (data->value[j]))
          largest = MAX (largest, data->value[j]);
    }

  return largest;
}

static void
choose_parts (VitPlot *self)
{
  for (guint i = 0; i < self->chart->series->len; i++)
    if (vit_plot_series (self, i)->mark == VIT_MARK_BAR)
      self->n_bar_series++;

  self->largest_value = find_largest_value (self);

  self->naming = vit_naming_choose (self->chart);
  self->value_axis = !are_all_labelled (self) || !do_values_fit (self);
}

static VitPlot *
create (const VitChart *chart, double width, double height, const VitChartStyle *style, cairo_t *cr)
{
  VitPlot *self = g_new0 (VitPlot, 1);

  self->chart = chart;
  self->style = style;
  self->palette = style->palette;
  self->language = style->language;
  self->font = style->font ? style->font : vit_chart_default_font ();
  self->context = vit_label_create_context (cr);
  self->stack = vit_stack_new (chart);
  self->labels = vit_labels_new ();
  self->page = (VitBox){ 0, 0, MAX (width, 1), MAX (height, 1) };
  vit_domain_find (&self->domain, chart, style, self->stack);

  return self;
}

/* Finds where all but the labels on the plot is; leaves out details until there is room for data.
 * Returns: (transfer full): the labels around the plot */
static GPtrArray *
find_places (VitPlot *self)
{
  GPtrArray *around = NULL;

  choose_parts (self);
  for (self->detail = VIT_DETAIL_FULL;; self->detail++)
    {
      g_clear_pointer (&around, g_ptr_array_unref);
      around = lay_out (self);
      if (is_roomy (self) || self->detail == VIT_DETAIL_NO_AXES)
        return around;
    }
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
  VitPlot *self = create (chart, width, height, style, cr);

  if (self->domain.empty)
    place_notice (self);
  else
    {
      g_autoptr (GPtrArray) around = find_places (self);

      place_labels (self, around);
    }

  return self;
}

/**
 * vit_plot_new_unlabelled:
 *
 * As vit_plot_new(), but without finding places for labels: all that the pointer asks for.
 *
 * Returns: (transfer full): the layout, with no labels; borrows @chart and @style
 */
VitPlot *
vit_plot_new_unlabelled (const VitChart *chart,
                         double width,
                         double height,
                         const VitChartStyle *style)
{
  VitPlot *self = create (chart, width, height, style, NULL);

  if (self->domain.empty)
    place_blank (self);
  else
    g_ptr_array_unref (find_places (self));

  return self;
}
