/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segmentation.h"

#include <math.h>

#include "vit-segment-error.h"

/* Above so many customers, the silhouette is that of a sample. */
#define MAX_SILHOUETTE_ROWS 20000

/* The choice of k. */
#define LOW_K 2
#define HIGH_K 10

/* Fewer customers than this are a list to read, not groups to find. */
#define MIN_CLUSTERED 10

static gboolean
find_clusters (VitSegmentation *self,
               VitConnection *connection,
               VitProgress *progress,
               GError **error)
{
  gsize n = vit_frame_get_n_rows (self->rfm->customers);
  guint low = self->options.k ? self->options.k : LOW_K;
  guint high = self->options.k ? self->options.k : HIGH_K;
  g_autoptr (VitMatrix) features = NULL;
  g_autoptr (VitKChoice) choice = NULL;
  g_autoptr (GError) local_error = NULL;
  VitKMeansOptions options;

  if (self->options.k == 0 && n < MIN_CLUSTERED)
    return TRUE;

  features = vit_customer_features (self->rfm, connection, self->study->table, self->roles,
                                    self->options.features, progress, error);
  if (features == NULL)
    return FALSE;

  vit_kmeans_options_init (&options);
  options.seed = self->study->seed;
  choice = vit_kmeans_choose (features, low, (guint) MIN (high, MAX (low, n - 1)),
                              MAX_SILHOUETTE_ROWS, &options, progress, &local_error);

  /* Customers who are all alike have no groups to find, unless somebody asks for them. */
  if (choice == NULL && self->options.k == 0 &&
      g_error_matches (local_error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_TOO_FEW))
    return TRUE;

  if (choice == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  self->choice = g_steal_pointer (&choice);

  return TRUE;
}

static VitSegmentProfiles *
profile (const VitSegmentation *self,
         VitConnection *connection,
         const guint32 *groups,
         guint n_groups,
         VitProgress *progress,
         GError **error)
{
  VitProfileOptions options;

  vit_profile_options_init (&options);

  return vit_segment_profile_run (connection, self->study->table, self->roles, self->rfm, groups,
                                  n_groups, &options, progress, error);
}

static gboolean
group_customers (VitSegmentation *self,
                 VitConnection *connection,
                 VitProgress *progress,
                 GError **error)
{
  g_autoptr (VitProgress) profiles = vit_progress_new_part (progress, 0, 0.3);
  g_autoptr (VitProgress) clusters = vit_progress_new_part (progress, 0.3, 0.8);
  g_autoptr (VitProgress) cluster_profiles = vit_progress_new_part (progress, 0.8, 1);

  if (self->options.ways & VIT_WAY_RFM)
    {
      g_autofree guint32 *segments = vit_rfm_dup_segments (self->rfm);

      vit_progress_stage (progress, vit_text (self->language, "Describing the segments"));
      self->segments = profile (self, connection, segments, VIT_N_SEGMENTS, profiles, error);
      if (self->segments == NULL)
        return FALSE;
    }

  if (self->options.ways & VIT_WAY_KMEANS)
    {
      vit_progress_stage (progress, vit_text (self->language, "Looking for groups"));
      if (!find_clusters (self, connection, clusters, error))
        return FALSE;
    }

  if (self->choice != NULL)
    {
      const VitKMeans *best = self->choice->best;

      self->cluster_profiles =
          profile (self, connection, best->labels, best->k, cluster_profiles, error);
      if (self->cluster_profiles == NULL)
        return FALSE;
    }

  return TRUE;
}

typedef struct
{
  double revenue;
  guint group;
} Rank;

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const Rank *first = a;
  const Rank *second = b;

  if (first->revenue != second->revenue)
    return first->revenue > second->revenue ? -1 : 1;

  return (first->group > second->group) - (first->group < second->group);
}

/**
 * vit_segmentation_order_groups:
 *
 * Returns: (transfer full): the numbers (guint) of the groups that have customers, by revenue,
 *   largest first
 */
GArray *
vit_segmentation_order_groups (const VitSegmentProfiles *profiles)
{
  g_autoptr (GArray) ranks = g_array_new (FALSE, FALSE, sizeof (Rank));
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < profiles->n_groups; i++)
    {
      Rank rank = { profiles->groups[i].revenue, i };

      if (profiles->groups[i].customers > 0)
        g_array_append_val (ranks, rank);
    }

  g_array_sort (ranks, compare_ranks);
  for (guint i = 0; i < ranks->len; i++)
    g_array_append_val (order, g_array_index (ranks, Rank, i).group);

  return order;
}

/* Decides which groups the pages are about. */
static gboolean
choose_groups (VitSegmentation *self, GError **error)
{
  self->groups = self->segments ? self->segments : self->cluster_profiles;
  if (self->groups == NULL)
    {
      g_set_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_DATA,
                   "options.ways: the customers are too few or too alike to be grouped by k-means "
                   "alone; add “rfm” to the ways");
      return FALSE;
    }

  self->order = vit_segmentation_order_groups (self->groups);
  self->names = g_new0 (char *, self->groups->n_groups + 1);

  if (self->segments != NULL)
    {
      self->labels = vit_rfm_dup_segments (self->rfm);
      for (guint i = 0; i < self->groups->n_groups; i++)
        self->names[i] = g_strdup (vit_segment_title ((VitSegment) i, self->language));
      return TRUE;
    }

  self->labels = g_memdup2 (self->choice->best->labels, sizeof (guint32) * self->choice->best->n);
  for (guint i = 0; i < self->groups->n_groups; i++)
    {
      g_autofree char *name =
          vit_segment_describe (&self->groups->groups[i], &self->groups->everyone, self->language);

      self->names[i] = g_strdup_printf ("%u. %s", i + 1, name);
    }

  return TRUE;
}

/* What no grouping can be made of. */
static gboolean
check_customers (const VitSegmentation *self, GError **error)
{
  if (vit_frame_get_n_rows (self->rfm->customers) > 1)
    return TRUE;

  g_set_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_DATA,
               "column “%s” of table “%s” holds one customer only, and one cannot be grouped; "
               "check that it is the customer's column and that the recipe keeps the others",
               self->roles->columns[VIT_ROLE_CUSTOMER], self->study->table);

  return FALSE;
}

static gboolean
check_days (const VitSegmentation *self, GError **error)
{
  gint64 first = vit_segmentation_total_time (self, "first_time");
  gint64 last = vit_segmentation_total_time (self, "last_time");
  g_autofree char *day = NULL;

  if (first / G_TIME_SPAN_DAY != last / G_TIME_SPAN_DAY)
    return TRUE;

  day = vit_format_day (vit_language_default (), first);
  g_set_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_DATA,
               "every row of table “%s” has the same date in column “%s”, %s, so nobody came "
               "earlier or later than others; check the column and its date format",
               self->study->table, self->roles->columns[VIT_ROLE_TIME], day);

  return FALSE;
}

/**
 * vit_segmentation_compute:
 * @self: with study, roles, language and options set
 * @project: whose tables are ready
 * @progress: (nullable): where to report
 *
 * Returns: %TRUE with every number in place, or %FALSE with #VitStudyError, #VitSegmentError,
 *   #VitDataError or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_segmentation_compute (VitSegmentation *self,
                          VitProject *project,
                          VitProgress *progress,
                          GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_autoptr (VitProgress) scores = vit_progress_new_part (progress, 0, 0.2);
  g_autoptr (VitProgress) orders = vit_progress_new_part (progress, 0.2, 0.4);
  g_autoptr (VitProgress) groups = vit_progress_new_part (progress, 0.4, 1);
  VitRfmOptions options;

  if (connection == NULL)
    return FALSE;

  vit_rfm_options_init (&options);
  options.scores = self->options.scores;
  options.as_of = self->options.as_of;
  options.map = &self->options.map;

  vit_progress_stage (scores, vit_text (self->language, "Scoring the customers"));
  self->rfm = vit_rfm_run (connection, self->study->table, self->roles, &options, scores, error);
  if (self->rfm == NULL || !check_customers (self, error))
    return FALSE;

  vit_progress_stage (orders, vit_text (self->language, "Adding up the orders"));
  if (!vit_segmentation_query_orders (self, connection, orders, error) || !check_days (self, error))
    return FALSE;

  self->trend = vit_trend_plan (self->months, vit_segmentation_total_time (self, "first_time"),
                                vit_segmentation_total_time (self, "last_time"));

  return group_customers (self, connection, groups, error) && choose_groups (self, error);
}

/**
 * vit_segmentation_clear:
 *
 * Frees what vit_segmentation_compute() made.
 */
void
vit_segmentation_clear (VitSegmentation *self)
{
  g_clear_pointer (&self->rfm, vit_rfm_free);
  g_clear_pointer (&self->segments, vit_segment_profiles_free);
  g_clear_pointer (&self->choice, vit_k_choice_free);
  g_clear_pointer (&self->cluster_profiles, vit_segment_profiles_free);
  g_clear_pointer (&self->labels, g_free);
  g_clear_pointer (&self->names, g_strfreev);
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->value_bands, g_array_unref);
  g_clear_pointer (&self->totals, vit_frame_unref);
  g_clear_pointer (&self->months, vit_frame_unref);
  g_clear_pointer (&self->weekdays, vit_frame_unref);
  g_clear_pointer (&self->products, vit_frame_unref);
}

/**
 * vit_segmentation_total:
 *
 * Returns: the number in column @name of the totals; NaN if it is missing
 */
double
vit_segmentation_total (const VitSegmentation *self, const char *name)
{
  return vit_column_get_number (vit_frame_find_column (self->totals, name), 0);
}

/**
 * vit_segmentation_total_time:
 *
 * Returns: the time in column @name of the totals, µs UTC
 */
gint64
vit_segmentation_total_time (const VitSegmentation *self, const char *name)
{
  return vit_column_get_int64s (vit_frame_find_column (self->totals, name))[0];
}
