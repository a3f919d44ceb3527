/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages about groups of customers: segments, or clusters where RFM is not among the ways. */

#include "vit-segmentation-exhibits.h"

#include <math.h>

/* A group is worth a page of its own from this share of customers or of revenue on. */
#define CARD_SHARE 0.05
#define MAX_CARDS 8

/* Groups named beside the map. */
#define N_NAMED 3

/* So many groups found by k-means have room for a note beside their map. */
#define N_CLUSTERS_NAMED 6

#define DAYS_PER_WEEK 7

static guint
get_group (const VitSegmentation *self, guint place)
{
  return g_array_index (self->order, guint, place);
}

static const VitSegmentProfile *
get_profile (const VitSegmentation *self, guint place)
{
  return &self->groups->groups[get_group (self, place)];
}

/* The places in the order of revenue, by customers, most first. */
static GArray *
order_by_customers (const VitSegmentation *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint place = 0; place < self->order->len; place++)
    {
      guint i = 0;

      while (i < places->len && get_profile (self, g_array_index (places, guint, i))->customers >=
                                    get_profile (self, place)->customers)
        i++;
      g_array_insert_val (places, i, place);
    }

  return places;
}

static void
add_map (VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  g_autoptr (GArray) places = order_by_customers (self);
  guint largest = g_array_index (places, guint, 0);
  g_autofree char *share = vit_words_share (language, get_profile (self, largest)->customer_share);
  g_autofree char *customers =
      vit_words_customers (language, vit_segmentation_figure (self, "customers"));
  VitExhibit *exhibit;

  exhibit = vit_segmentation_add_exhibit (
      self, "rfm_map", VIT_EXHIBIT_CHART, VIT_SECTION_SEGMENTS,
      g_strdup_printf (vit_text (language,
                                 "“%1$s” is the largest segment, with %2$s of the customers"),
                       self->names[get_group (self, largest)], share),
      g_strdup_printf (vit_text (language, "Customers by recency and frequency score; %s"),
                       customers));
  exhibit->chart = vit_segmentation_map_chart (self);

  for (guint i = 0; i < MIN (N_NAMED, places->len); i++)
    {
      guint place = g_array_index (places, guint, i);
      const VitSegmentProfile *profile = get_profile (self, place);
      g_autofree char *count = vit_words_customers (language, profile->customers);
      g_autofree char *orders = vit_format_number (language, profile->orders_each, 1);
      g_autofree char *days = vit_words_days (language, profile->recency_median);

      vit_segmentation_add_note (
          exhibit, self->names[get_group (self, place)],
          g_strdup_printf (vit_text (language, "%1$s. Orders each: %2$s; since the last one: %3$s "
                                               "(median)."),
                           count, orders, days));
    }
}

static void
add_sizes (VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  g_autofree char *total = vit_words_money (language, vit_segmentation_figure (self, "revenue"));
  g_autofree char *count =
      vit_words_customers (language, vit_segmentation_figure (self, "customers"));
  VitExhibit *exhibit;

  exhibit = vit_segmentation_add_exhibit (
      self, "segment_sizes", VIT_EXHIBIT_CHART, VIT_SECTION_SEGMENTS,
      vit_segmentation_size_title (self),
      g_strdup_printf (vit_text (language,
                                 "Share of customers and share of revenue; %1$s, revenue %2$s"),
                       count, total));
  exhibit->chart = vit_segmentation_size_chart (self);
}

/* The columns of the table that fit on a page. */
static VitTable *
make_profile_table (const VitSegmentation *self)
{
  const char *const doubles[] = { "customer_share", "revenue",       "revenue_share", "orders_each",
                                  "order_mean",     "customer_mean", "recency_median" };
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;

  vit_frame_builder_add_column (builder, "segment", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "customers", VIT_COLUMN_INT64);
  for (guint i = 0; i < G_N_ELEMENTS (doubles); i++)
    vit_frame_builder_add_column (builder, doubles[i], VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "best_weekday", VIT_COLUMN_TEXT);

  for (guint place = 0; place < self->order->len; place++)
    {
      const VitSegmentProfile *profile = get_profile (self, place);

      vit_frame_builder_text (builder, self->names[get_group (self, place)]);
      vit_frame_builder_int64 (builder, profile->customers);
      vit_frame_builder_double (builder, profile->customer_share);
      vit_frame_builder_double (builder, profile->revenue);
      vit_frame_builder_double (builder, profile->revenue_share);
      vit_frame_builder_double (builder, profile->orders_each);
      vit_frame_builder_double (builder, profile->order_mean);
      vit_frame_builder_double (builder, profile->customer_mean);
      vit_frame_builder_double (builder, profile->recency_median);
      vit_frame_builder_text (builder, profile->best_weekday
                                           ? vit_weekday_name (self->language,
                                                               profile->best_weekday, VIT_NAME_FULL)
                                           : NULL);
    }

  frame = vit_frame_builder_finish (builder);

  return vit_segmentation_new_table (self, "segments", vit_text (self->language, "Segments"),
                                     frame);
}

static void
add_profiles (VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  guint low = 0, high = 0;
  g_autofree char *low_money = NULL;
  g_autofree char *high_money = NULL;
  VitExhibit *exhibit;

  for (guint place = 1; place < self->order->len; place++)
    {
      double mean = get_profile (self, place)->customer_mean;

      if (mean < get_profile (self, low)->customer_mean)
        low = place;
      if (mean > get_profile (self, high)->customer_mean)
        high = place;
    }

  low_money = vit_words_money (language, get_profile (self, low)->customer_mean);
  high_money = vit_words_money (language, get_profile (self, high)->customer_mean);

  exhibit = vit_segmentation_add_exhibit (
      self, "segments", VIT_EXHIBIT_TABLE, VIT_SECTION_SEGMENTS,
      low == high
          ? g_strdup (vit_text (language, "All customers are in one segment"))
          : g_strdup_printf (vit_text (language,
                                       "A customer brings %1$s in “%2$s” and %3$s in “%4$s”"),
                             high_money, self->names[get_group (self, high)], low_money,
                             self->names[get_group (self, low)]),
      g_strdup (vit_text (language, "The segments, those with the most revenue first")));
  exhibit->table = make_profile_table (self);
}

/* Cards. */

static void
add_card_figures (const VitSegmentation *self,
                  VitExhibit *exhibit,
                  const VitSegmentProfile *profile)
{
  const VitLanguage *language = self->language;
  const VitSegmentProfile *everyone = &self->groups->everyone;
  g_autofree char *order = vit_words_money (language, profile->order_mean);
  g_autofree char *order_all = vit_words_money (language, everyone->order_mean);
  g_autofree char *order_note =
      g_strdup_printf (vit_text (language, "all customers %s"), order_all);
  g_autofree char *each = vit_format_number (language, profile->orders_each, 1);
  g_autofree char *each_all = vit_format_number (language, everyone->orders_each, 1);
  g_autofree char *each_note = g_strdup_printf (vit_text (language, "all customers %s"), each_all);
  g_autofree char *recency_days = vit_words_days (language, profile->recency_median);
  g_autofree char *recency = g_strdup_printf (vit_text (language, "%s ago"), recency_days);
  g_autofree char *recency_all = vit_words_days (language, everyone->recency_median);
  g_autofree char *recency_note =
      g_strdup_printf (vit_text (language, "median; all customers %s"), recency_all);

  vit_exhibit_add_key_figure (exhibit, order, vit_text (language, "Average order"), order_note);
  vit_exhibit_add_key_figure (exhibit, each, vit_text (language, "Orders each"), each_note);
  vit_exhibit_add_key_figure (exhibit, recency, vit_text (language, "Last order"), recency_note);

  if (profile->best_weekday != 0)
    vit_exhibit_add_key_figure (exhibit,
                                vit_weekday_name (language, profile->best_weekday, VIT_NAME_FULL),
                                vit_text (language, "Best day"),
                                vit_text (language, "by their own orders"));

  if (profile->gap_median >= 1)
    {
      g_autofree char *gap = vit_words_days (language, profile->gap_median);
      g_autofree char *low = vit_format_integer (language, (gint64) round (profile->gap_low));
      g_autofree char *high = vit_format_integer (language, (gint64) round (profile->gap_high));
      g_autofree char *note =
          g_strdup_printf (vit_text (language, "middle half: %1$s to %2$s"), low, high);

      vit_exhibit_add_key_figure (exhibit, gap, vit_text (language, "Between two orders"), note);
    }
}

static void
add_card (VitSegmentation *self, guint place, const VitSegmentAdvice *advice)
{
  const VitLanguage *language = self->language;
  guint group = get_group (self, place);
  const VitSegmentProfile *profile = get_profile (self, place);
  g_autofree char *id = g_strdup_printf ("group_%u", group + 1);
  g_autofree char *customers = vit_words_customers (language, profile->customers);
  g_autofree char *share = vit_words_share (language, profile->customer_share);
  g_autofree char *revenue = vit_words_share (language, profile->revenue_share);
  VitExhibit *exhibit;

  exhibit = vit_segmentation_add_exhibit (
      self, id, VIT_EXHIBIT_CARD, VIT_SECTION_SEGMENTS,
      g_strdup_printf (vit_text (language, "%1$s: %2$s"), self->names[group], advice->title),
      g_strdup_printf (vit_text (language, "%1$s · %2$s of all · %3$s of revenue"), customers,
                       share, revenue));
  exhibit->chart = vit_segmentation_item_chart (self, group);
  add_card_figures (self, exhibit, profile);
  vit_exhibit_add_note (exhibit, NULL, advice->send);
  vit_exhibit_add_note (exhibit, NULL, advice->offer);
  vit_exhibit_add_note (exhibit, NULL, advice->measure);
}

static void
add_cards (VitSegmentation *self, const GPtrArray *advice)
{
  guint n = 0;

  for (guint place = 0; place < self->order->len && n < MAX_CARDS; place++)
    {
      const VitSegmentProfile *profile = get_profile (self, place);

      if (profile->customer_share < CARD_SHARE && profile->revenue_share < CARD_SHARE)
        continue;

      add_card (self, place, g_ptr_array_index (advice, place));
      n++;
    }
}

/* What to send when. */

static int
compare_advice (gconstpointer a, gconstpointer b)
{
  const VitSegmentAdvice *first = *(const VitSegmentAdvice *const *) a;
  const VitSegmentAdvice *second = *(const VitSegmentAdvice *const *) b;

  if (first->first_day != second->first_day)
    return first->first_day < second->first_day ? -1 : 1;

  return (first->contacts < second->contacts) - (first->contacts > second->contacts);
}

static void
begin_calendar (VitFrameBuilder *builder)
{
  vit_frame_builder_add_column (builder, "first_day", VIT_COLUMN_TIMESTAMP);
  vit_frame_builder_add_column (builder, "segment", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "action", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "wait_days", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "discount", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "contacts", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "held_out", VIT_COLUMN_INT64);
}

static void
add_calendar (VitSegmentation *self, const GPtrArray *advice)
{
  const VitLanguage *language = self->language;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  g_autofree char *day = NULL;
  const VitSegmentAdvice *first;
  VitExhibit *exhibit;

  for (guint i = 0; i < advice->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (advice, i));
  g_ptr_array_sort (sorted, compare_advice);

  begin_calendar (builder);
  for (guint i = 0; i < sorted->len; i++)
    {
      const VitSegmentAdvice *entry = g_ptr_array_index (sorted, i);
      guint place;

      g_ptr_array_find ((GPtrArray *) advice, entry, &place);
      vit_frame_builder_int64 (builder, entry->first_day);
      vit_frame_builder_text (builder, self->names[get_group (self, place)]);
      vit_frame_builder_text (builder, entry->title);
      vit_frame_builder_double (builder, entry->wait_days);
      if (entry->discount > 0)
        vit_frame_builder_double (builder, entry->discount);
      else
        vit_frame_builder_missing (builder);
      vit_frame_builder_int64 (builder, entry->contacts);
      vit_frame_builder_int64 (builder, entry->held_out);
    }

  first = g_ptr_array_index (sorted, 0);
  day = vit_format_day (language, first->first_day);
  frame = vit_frame_builder_finish (builder);

  exhibit = vit_segmentation_add_exhibit (
      self, "calendar", VIT_EXHIBIT_TABLE, VIT_SECTION_SEGMENTS,
      g_strdup_printf (vit_text (language, "The first letters go out on %s"), day),
      g_strdup (vit_text (language, "What to send to whom, from which day on; those left out are "
                                    "what the others are compared with")));
  exhibit->table = vit_segmentation_new_table (self, "calendar",
                                               vit_text (language, "Calendar of campaigns"), frame);
  g_ptr_array_add (self->result->tables,
                   vit_segmentation_new_table (self, "calendar",
                                               vit_text (language, "Calendar of campaigns"),
                                               frame));
}

/* Clusters. */

static void
add_clusters (VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  const VitTable *table = vit_result_find_table (self->result, "clusters");
  g_autofree char *silhouette = NULL;
  g_autofree char *customers =
      vit_words_customers (language, vit_segmentation_figure (self, "customers"));
  VitExhibit *exhibit;

  if (self->choice == NULL)
    return;

  silhouette = vit_format_number (language, self->choice->silhouette, 2);
  exhibit = vit_segmentation_add_exhibit (
      self, "clusters", VIT_EXHIBIT_CHART, VIT_SECTION_SEGMENTS,
      vit_segmentation_cluster_title (self),
      g_strdup_printf (vit_text (language, "Groups found by k-means: how far each lies from the "
                                           "average, in standard deviations; %s"),
                       customers));
  exhibit->chart = vit_segmentation_cluster_chart (self);
  exhibit->table = vit_segmentation_new_table (self, "clusters", table->title, table->frame);

  for (guint i = 0; i < MIN (N_CLUSTERS_NAMED, self->cluster_profiles->n_groups); i++)
    {
      const VitSegmentProfile *profile = &self->cluster_profiles->groups[i];
      g_autofree char *head = g_strdup_printf (vit_text (language, "Group %u"), i + 1);
      g_autofree char *count = vit_words_customers (language, profile->customers);
      g_autofree char *share = vit_words_share (language, profile->revenue_share);

      vit_segmentation_add_note (exhibit, head,
                                 g_strdup_printf (vit_text (language,
                                                            "%1$s; share of revenue: %2$s."),
                                                  count, share));
    }

  vit_segmentation_add_note (
      exhibit, vit_text (language, "How clear they are"),
      g_strdup_printf (vit_text (language, "Silhouette %s: 1 is perfectly apart, 0 is no groups."),
                       silhouette));
}

/**
 * vit_segmentation_add_segments:
 *
 * The pages about groups. Figures, tables and findings are there already.
 *
 * Returns: %TRUE, or %FALSE with #VitSegmentError
 */
gboolean
vit_segmentation_add_segments (VitSegmentation *self, GError **error)
{
  g_autoptr (GPtrArray) advice =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vit_segment_advice_free);
  VitAdviceOptions options;

  vit_advice_options_init (&options);
  options.language = self->language;

  for (guint place = 0; place < self->order->len; place++)
    {
      guint group = get_group (self, place);
      VitSegment kind = self->segments ? (VitSegment) group
                                       : vit_segment_most_like (get_profile (self, place),
                                                                &self->groups->everyone);
      VitSegmentAdvice *entry = vit_segment_advise (kind, self->groups, group, &options, error);

      if (entry == NULL)
        return FALSE;

      g_ptr_array_add (advice, entry);
    }

  if (self->segments != NULL)
    add_map (self);
  add_sizes (self);
  add_profiles (self);
  add_cards (self, advice);
  add_calendar (self, advice);
  add_clusters (self);

  return TRUE;
}
