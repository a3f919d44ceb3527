/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The charts of segments and clusters. */

#include "vit-segmentation-exhibits.h"

/* Products, at most, that a group buys more than others, and as many that it buys less. */
#define N_ITEMS 3

/* Names longer than this, in letters, take two lines, which leaves room for so many. */
#define MAX_SHORT_NAME 32
#define N_LONG 2

/* Customers by recency score (down) and frequency score. */
VitChart *
vit_segmentation_map_chart (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  const VitColumn *r = vit_frame_find_column (self->rfm->customers, "r");
  const VitColumn *f = vit_frame_find_column (self->rfm->customers, "f");
  guint scores = self->rfm->scores;
  const char *r_names[6] = { NULL }, *f_names[6] = { NULL };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  VitChart *chart = vit_chart_new (vit_text (language, "Customers by recency and frequency"));
  VitSeries *cells = vit_chart_add_series (chart, vit_text (language, "Customers"), VIT_MARK_CELL,
                                           scores * scores);

  vit_series_want_values (cells);
  for (guint i = 0; i < scores * scores; i++)
    {
      cells->x[i] = i % scores;
      cells->y[i] = scores - 1 - i / scores;
      cells->value[i] = 0;
    }

  for (gsize row = 0; row < vit_frame_get_n_rows (self->rfm->customers); row++)
    cells->value[(vit_column_get_int64s (r)[row] - 1) * scores + vit_column_get_int64s (f)[row] -
                 1]++;

  for (guint i = 0; i < scores; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("%u", i + 1));
      f_names[i] = r_names[scores - 1 - i] = g_ptr_array_index (names, i);
    }

  for (guint i = 0; i < scores * scores; i++)
    {
      VitSegment segment =
          vit_segment_map_lookup (&self->options.map, scores, i / scores + 1, i % scores + 1);
      g_autofree char *count = vit_format_integer (language, (gint64) cells->value[i]);
      g_autofree char *label =
          g_strdup_printf ("%s\n%s", vit_segment_title (segment, language), count);

      vit_series_set_label (cells, i, label);
    }

  vit_axis_set_categories (&chart->x, f_names);
  vit_axis_set_categories (&chart->y, r_names);
  vit_axis_set_title (&chart->x,
                      vit_text (language, "frequency score: the higher, the more orders"));
  vit_axis_set_title (&chart->y, vit_text (language, "recency score: the higher, the later"));
  chart->value_format = VIT_FORMAT (INTEGER, 0);

  return chart;
}

VitChart *
vit_segmentation_size_chart (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  VitChart *chart =
      vit_chart_new (vit_text (language, "Share of customers and of revenue by segment"));
  VitSeries *customers = vit_chart_add_series (chart, vit_text (language, "Share of customers"),
                                               VIT_MARK_BAR, self->order->len);
  VitSeries *revenue = vit_chart_add_series (chart, vit_text (language, "Share of revenue"),
                                             VIT_MARK_BAR, self->order->len);

  vit_series_want_labelled (customers);
  vit_series_want_labelled (revenue);

  for (guint i = 0; i < self->order->len; i++)
    {
      guint group = g_array_index (self->order, guint, i);

      g_ptr_array_add (names, self->names[group]);
      customers->y[i] = self->groups->groups[group].customer_share;
      revenue->y[i] = self->groups->groups[group].revenue_share;
      customers->labelled[i] = revenue->labelled[i] = 1;
    }
  g_ptr_array_add (names, NULL);

  vit_axis_set_categories (&chart->x, (const char *const *) names->pdata);
  chart->y.format = VIT_FORMAT (SHARE, 0);
  chart->turned = TRUE;
  customers->ink = VIT_INK_QUIET;
  revenue->ink = VIT_INK_ACCENT;

  return chart;
}

/* What a group has bought most: where nothing sets it apart from others, or too few bought a thing
 * to tell. */
static VitChart *
make_top_chart (const VitSegmentation *self, const GPtrArray *top)
{
  const VitLanguage *language = self->language;
  guint n = MIN (2 * N_ITEMS, top->len);
  const char *names[2 * N_ITEMS + 1] = { NULL };
  VitSeries *bars;
  VitChart *chart;

  if (n == 0)
    return NULL;

  chart = vit_chart_new (vit_text (language, "What they spend most on"));
  bars = vit_chart_add_series (chart, vit_text (language, "Share of their money"), VIT_MARK_BAR, n);
  vit_series_want_labelled (bars);
  for (guint i = 0; i < n; i++)
    {
      const VitSegmentItem *item = g_ptr_array_index (top, i);

      names[i] = item->name;
      bars->y[i] = item->share;
      bars->labelled[i] = 1;
    }

  vit_axis_set_categories (&chart->x, names);
  chart->y.format = VIT_FORMAT (SHARE, 1);
  chart->turned = TRUE;
  bars->ink = VIT_INK_ACCENT;

  return chart;
}

static gboolean
has_long_name (const GPtrArray *items)
{
  for (guint i = 0; i < MIN (N_ITEMS, items->len); i++)
    {
      const VitSegmentItem *item = g_ptr_array_index (items, i);

      if (g_utf8_strlen (item->name, -1) > MAX_SHORT_NAME)
        return TRUE;
    }

  return FALSE;
}

/* What a group buys more or less than everyone: its share of the group's money, times its share of
 * everyone's. */
VitChart *
vit_segmentation_item_chart (const VitSegmentation *self, guint group)
{
  const VitLanguage *language = self->language;
  const VitSegmentProfile *profile = &self->groups->groups[group];
  gboolean by_category = profile->categories.more->len > 0;
  const VitSegmentItems *items = by_category ? &profile->categories : &profile->products;
  guint n_items = has_long_name (items->more) || has_long_name (items->less) ? N_LONG : N_ITEMS;
  guint n_more = MIN (n_items, items->more->len);
  guint n = n_more + MIN (n_items, items->less->len);
  const char *names[2 * N_ITEMS + 1] = { NULL };
  VitSeries *bars;
  VitChart *chart;

  if (n_more == 0)
    return make_top_chart (self, items->top);

  chart = vit_chart_new (vit_text (language, "What they buy more than others"));
  bars = vit_chart_add_series (chart, vit_text (language, "Share of their money, times everyone’s"),
                               VIT_MARK_BAR, n);
  vit_series_want_accent (bars);
  vit_series_want_labelled (bars);

  for (guint i = 0; i < n; i++)
    {
      /* The least bought comes last. */
      const VitSegmentItem *item = i < n_more ? g_ptr_array_index (items->more, i)
                                              : g_ptr_array_index (items->less, n - 1 - i);

      names[i] = item->name;
      bars->y[i] = item->lift;
      bars->accent[i] = i < n_more;
      bars->labelled[i] = 1;
    }

  vit_axis_set_categories (&chart->x, names);
  chart->y.format = VIT_FORMAT (NUMBER, 1);
  chart->turned = TRUE;
  chart->base = 1;
  vit_chart_add_rule (chart, FALSE, 1, vit_text (language, "as much as everyone"));

  return chart;
}

/* Where each cluster lies on each feature, in standard deviations from the middle. */
VitChart *
vit_segmentation_cluster_chart (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  const VitKMeans *best = self->choice->best;
  const char *const titles[] = { vit_text (language, "Days since last order"),
                                 vit_text (language, "Orders"),
                                 vit_text (language, "Money spent"),
                                 vit_text (language, "Average order"),
                                 vit_text (language, "Days since first order"),
                                 vit_text (language, "Different products") };
  const char *features[VIT_N_FEATURES + 1] = { NULL };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_features = (guint) best->centres->n_columns;
  guint n = 0;
  VitChart *chart = vit_chart_new (vit_text (language, "What sets the groups apart"));
  VitSeries *cells =
      vit_chart_add_series (chart, vit_text (language, "Standard deviations from the average"),
                            VIT_MARK_CELL, best->k * n_features);

  for (guint i = 0; i < VIT_N_FEATURES; i++)
    {
      if (self->options.features & (1u << i))
        features[n++] = titles[i];
    }

  vit_series_want_values (cells);
  for (guint i = 0; i < best->k * n_features; i++)
    {
      cells->x[i] = i % n_features;
      cells->y[i] = i / n_features;
      cells->value[i] = best->centres->values[i];
    }

  for (guint i = 0; i < best->k; i++)
    {
      g_autofree char *name = vit_segment_describe (&self->cluster_profiles->groups[i],
                                                    &self->cluster_profiles->everyone, language);

      g_ptr_array_add (names, g_strdup_printf ("%u. %s", i + 1, name));
    }
  g_ptr_array_add (names, NULL);

  vit_axis_set_categories (&chart->x, features);
  vit_axis_set_categories (&chart->y, (const char *const *) names->pdata);
  chart->diverging = TRUE;
  chart->value_format = VIT_FORMAT (NUMBER, 1);

  return chart;
}
