/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segment-profile.h"

#include <math.h>

#include "vit-rfm-sql.h"
#include "vit-segment-error.h"
#include "vit-segment-resources.h"
#include "vit-sql.h"

/* Tables of the connection while profiles are made. */
#define CUSTOMERS "vitrine_profile_customers"
#define GROUPS "vitrine_profile_groups"
#define MEMBERS "vitrine_profile_members"
#define ORDERS "vitrine_profile_orders"

/* What all steps share. */
typedef struct
{
  VitConnection *connection;
  const VitRfmColumns *columns;
  const VitRoles *roles;
  const VitProfileOptions *options;
  char *as_of;
  VitProgress *progress;
} Work;

void
vit_profile_options_init (VitProfileOptions *options)
{
  *options = (VitProfileOptions){
    .n_items = 5,
    .min_buyers = 5,
    .min_gaps = 20,
    .window_days = 28,
  };
}

static void
item_free (gpointer data)
{
  VitSegmentItem *item = data;

  g_free (item->name);
  g_free (item);
}

static void
items_init (VitSegmentItems *items)
{
  items->top = g_ptr_array_new_with_free_func (item_free);
  items->more = g_ptr_array_new_with_free_func (item_free);
  items->less = g_ptr_array_new_with_free_func (item_free);
}

static void
items_clear (VitSegmentItems *items)
{
  g_ptr_array_unref (items->top);
  g_ptr_array_unref (items->more);
  g_ptr_array_unref (items->less);
}

/* A group without customers: shares are 0, and the rest cannot be told. */
static void
profile_init (VitSegmentProfile *self)
{
  *self = (VitSegmentProfile){
    .order_mean = NAN,
    .order_median = NAN,
    .orders_each = NAN,
    .customer_mean = NAN,
    .one_time_share = NAN,
    .recency_median = NAN,
    .gap_median = NAN,
    .gap_low = NAN,
    .gap_high = NAN,
    .return_share = NAN,
  };

  for (guint month = 0; month < 12; month++)
    self->month_revenue[month] = NAN;

  items_init (&self->products);
  items_init (&self->categories);
}

static void
profile_clear (VitSegmentProfile *self)
{
  items_clear (&self->products);
  items_clear (&self->categories);
}

static VitSegmentProfiles *
profiles_new (const VitRfm *rfm, guint n_groups, const VitProfileOptions *options)
{
  VitSegmentProfiles *self = g_new0 (VitSegmentProfiles, 1);

  self->as_of = rfm->as_of;
  self->window_days = options->window_days;
  self->n_groups = n_groups;
  self->groups = g_new (VitSegmentProfile, n_groups);

  profile_init (&self->everyone);
  for (guint i = 0; i < n_groups; i++)
    profile_init (&self->groups[i]);

  return self;
}

void
vit_segment_profiles_free (VitSegmentProfiles *self)
{
  profile_clear (&self->everyone);
  for (guint i = 0; i < self->n_groups; i++)
    profile_clear (&self->groups[i]);

  g_free (self->groups);
  g_free (self);
}

/* Of the column called @name; NaN where missing. */
static double
get_number (const VitFrame *frame, const char *name, gsize row)
{
  return vit_column_get_number (vit_frame_find_column (frame, name), row);
}

static gint64
get_count (const VitFrame *frame, const char *name, gsize row)
{
  return (gint64) get_number (frame, name, row);
}

/* The profile that a row is about: its group's, or everyone's if it has none. */
static VitSegmentProfile *
get_profile (VitSegmentProfiles *self, const VitFrame *frame, gsize row)
{
  double group = get_number (frame, "grp", row);

  return isnan (group) ? &self->everyone : &self->groups[(guint) group];
}

static gboolean
make_table (const Work *work, const char *name, const char *sql, GError **error)
{
  g_autofree char *create = g_strdup_printf ("CREATE OR REPLACE TEMP TABLE %s AS\n%s", name, sql);

  return vit_connection_execute (work->connection, create, work->progress, error);
}

static VitFrame *
number_members (const guint32 *groups, gsize n)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();

  vit_frame_builder_add_column (builder, "member", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "grp", VIT_COLUMN_INT64);
  for (gsize row = 0; row < n; row++)
    {
      vit_frame_builder_int64 (builder, (gint64) row);
      vit_frame_builder_int64 (builder, groups[row]);
    }

  return vit_frame_builder_finish (builder);
}

/* Customers and their groups, as tables of the connection. */
static gboolean
add_members (const Work *work, const VitRfm *rfm, const guint32 *groups, GError **error)
{
  g_autoptr (VitFrame) numbers = number_members (groups, vit_frame_get_n_rows (rfm->customers));
  g_autofree char *lines = vit_rfm_lines_sql (work->columns, work->as_of, "");
  g_autofree char *members =
      vit_sql_load (vit_segment_get_resource (), "segment/profile-members.sql", "customers",
                    CUSTOMERS, "groups", GROUPS, "lines", lines, NULL);

  return vit_connection_execute (
             work->connection,
             "CREATE OR REPLACE TEMP TABLE " CUSTOMERS
             " (customer VARCHAR, recency BIGINT, frequency BIGINT, monetary DOUBLE, r BIGINT, "
             "f BIGINT, m BIGINT, segment BIGINT); "
             "CREATE OR REPLACE TEMP TABLE " GROUPS " (member BIGINT, grp BIGINT)",
             work->progress, error) &&
         vit_connection_append (work->connection, CUSTOMERS, rfm->customers, error) &&
         vit_connection_append (work->connection, GROUPS, numbers, error) &&
         make_table (work, MEMBERS, members, error);
}

static gboolean
add_orders (const Work *work, GError **error)
{
  g_autofree char *lines = vit_rfm_lines_sql (work->columns, work->as_of, "");
  g_autofree char *orders = vit_sql_load (vit_segment_get_resource (), "segment/profile-orders.sql",
                                          "lines", lines, "members", MEMBERS, NULL);

  return make_table (work, ORDERS, orders, error);
}

static VitFrame *
query (const Work *work, const char *sql, GError **error)
{
  return vit_connection_query (work->connection, sql, work->progress, error);
}

static gboolean
read_groups (VitSegmentProfiles *self, const Work *work, GError **error)
{
  g_autofree char *sql = vit_sql_load (vit_segment_get_resource (), "segment/profile-groups.sql",
                                       "members", MEMBERS, "orders", ORDERS, NULL);
  g_autoptr (VitFrame) frame = query (work, sql, error);
  const VitSegmentProfile *everyone = &self->everyone;

  if (frame == NULL)
    return FALSE;

  /* Everyone comes first, so that shares of it can be taken. */
  for (gsize row = 0; row < vit_frame_get_n_rows (frame); row++)
    {
      VitSegmentProfile *profile = get_profile (self, frame, row);

      profile->customers = get_count (frame, "customers", row);
      profile->revenue = get_number (frame, "revenue", row);
      profile->orders = get_count (frame, "orders", row);
      profile->order_median = get_number (frame, "order_median", row);
      profile->one_time_share = get_number (frame, "one_time_share", row);
      profile->recency_median = get_number (frame, "recency_median", row);

      profile->customer_share = (double) profile->customers / everyone->customers;
      profile->revenue_share = everyone->revenue != 0 ? profile->revenue / everyone->revenue : NAN;
      profile->order_mean = profile->revenue / profile->orders;
      profile->orders_each = (double) profile->orders / profile->customers;
      profile->customer_mean = profile->revenue / profile->customers;
    }

  return TRUE;
}

static gboolean
read_weekdays (VitSegmentProfiles *self, const Work *work, GError **error)
{
  g_autofree char *sql = vit_sql_load (vit_segment_get_resource (), "segment/profile-weekdays.sql",
                                       "orders", ORDERS, NULL);
  g_autoptr (VitFrame) frame = query (work, sql, error);

  if (frame == NULL)
    return FALSE;

  for (gsize row = 0; row < vit_frame_get_n_rows (frame); row++)
    {
      VitSegmentProfile *profile = get_profile (self, frame, row);
      int weekday = (int) get_count (frame, "weekday", row);
      gint64 orders = get_count (frame, "orders", row);

      profile->weekday_orders[weekday - 1] = orders;
      if (profile->best_weekday == 0 || orders > profile->weekday_orders[profile->best_weekday - 1])
        profile->best_weekday = weekday;
    }

  return TRUE;
}

/* The month of the year with most revenue, if all twelve can be compared. */
static void
find_best_month (VitSegmentProfile *profile)
{
  int best = 0;

  for (int month = 0; month < 12; month++)
    {
      if (isnan (profile->month_revenue[month]))
        return;
      if (profile->month_revenue[month] > profile->month_revenue[best])
        best = month;
    }

  profile->best_month = best + 1;
}

static gboolean
read_months (VitSegmentProfiles *self, const Work *work, GError **error)
{
  g_autofree char *sql = vit_sql_load (vit_segment_get_resource (), "segment/profile-months.sql",
                                       "members", MEMBERS, "orders", ORDERS, NULL);
  g_autoptr (VitFrame) frame = query (work, sql, error);

  if (frame == NULL)
    return FALSE;

  for (gsize row = 0; row < vit_frame_get_n_rows (frame); row++)
    get_profile (self, frame, row)->month_revenue[get_count (frame, "month", row) - 1] =
        get_number (frame, "revenue", row);

  find_best_month (&self->everyone);
  for (guint i = 0; i < self->n_groups; i++)
    find_best_month (&self->groups[i]);

  return TRUE;
}

static gboolean
read_gaps (VitSegmentProfiles *self, const Work *work, GError **error)
{
  g_autofree char *window = g_strdup_printf ("%u", work->options->window_days);
  g_autofree char *sql =
      vit_sql_load (vit_segment_get_resource (), "segment/profile-gaps.sql", "members", MEMBERS,
                    "orders", ORDERS, "as_of", work->as_of, "window", window, NULL);
  g_autoptr (VitFrame) frame = query (work, sql, error);

  if (frame == NULL)
    return FALSE;

  for (gsize row = 0; row < vit_frame_get_n_rows (frame); row++)
    {
      VitSegmentProfile *profile = get_profile (self, frame, row);
      gint64 silences = get_count (frame, "silences", row);

      profile->gaps = get_count (frame, "gaps", row);
      if (profile->gaps >= work->options->min_gaps)
        {
          profile->gap_median = get_number (frame, "gap_median", row);
          profile->gap_low = get_number (frame, "gap_low", row);
          profile->gap_high = get_number (frame, "gap_high", row);
        }
      if (silences >= work->options->min_gaps)
        profile->return_share = get_number (frame, "returned", row) / silences;
    }

  return TRUE;
}

static void
read_item (VitSegmentItems *items, const VitFrame *frame, gsize row)
{
  const char *list = vit_column_get_text (vit_frame_find_column (frame, "list"), row);
  const char *name = vit_column_get_text (vit_frame_find_column (frame, "name"), row);
  VitSegmentItem *item = g_new0 (VitSegmentItem, 1);

  item->name = g_strdup (name);
  item->revenue = get_number (frame, "revenue", row);
  item->share = get_number (frame, "share", row);
  item->lift = get_number (frame, "lift", row);
  item->buyers = get_count (frame, "buyers", row);

  g_ptr_array_add (g_str_equal (list, "top")    ? items->top
                   : g_str_equal (list, "more") ? items->more
                                                : items->less,
                   item);
}

/* Favourites by the column of @role, if there is one. */
static gboolean
read_items (VitSegmentProfiles *self, const Work *work, VitRole role, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *more = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *min_buyers = g_strdup_printf ("%u", work->options->min_buyers);
  g_autofree char *n_items = g_strdup_printf ("%u", work->options->n_items);
  g_autofree char *sql = NULL;
  g_autoptr (VitFrame) frame = NULL;

  if (work->roles->columns[role] == NULL)
    return TRUE;

  name = vit_sql_name (work->roles->columns[role]);
  more = g_strdup_printf (", %s AS item", name);
  lines = vit_rfm_lines_sql (work->columns, work->as_of, more);
  sql = vit_sql_load (vit_segment_get_resource (), "segment/profile-items.sql", "lines", lines,
                      "members", MEMBERS, "min_buyers", min_buyers, "n_items", n_items, NULL);
  frame = query (work, sql, error);
  if (frame == NULL)
    return FALSE;

  for (gsize row = 0; row < vit_frame_get_n_rows (frame); row++)
    {
      VitSegmentProfile *profile = get_profile (self, frame, row);

      read_item (role == VIT_ROLE_PRODUCT ? &profile->products : &profile->categories, frame, row);
    }

  return TRUE;
}

static gboolean
fill (VitSegmentProfiles *self,
      const Work *work,
      const VitRfm *rfm,
      const guint32 *groups,
      GError **error)
{
  if (!add_members (work, rfm, groups, error) || !add_orders (work, error))
    return FALSE;
  vit_progress_report (work->progress, 0.4);

  if (!read_groups (self, work, error) || !read_weekdays (self, work, error) ||
      !read_months (self, work, error) || !read_gaps (self, work, error))
    return FALSE;
  vit_progress_report (work->progress, 0.6);

  if (!read_items (self, work, VIT_ROLE_PRODUCT, error))
    return FALSE;
  vit_progress_report (work->progress, 0.9);

  return read_items (self, work, VIT_ROLE_CATEGORY, error);
}

static gboolean
check_input (const VitRfm *rfm,
             const guint32 *groups,
             guint n_groups,
             const VitProfileOptions *options,
             GError **error)
{
  if (options->n_items < 1 || options->min_buyers < 1 || options->min_gaps < 1 ||
      options->window_days < 1)
    {
      g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION,
                   "Profiles need items, buyers, gaps and days of 1 at least");
      return FALSE;
    }

  for (gsize row = 0; row < vit_frame_get_n_rows (rfm->customers); row++)
    g_return_val_if_fail (groups[row] < n_groups, FALSE);

  return TRUE;
}

/**
 * vit_segment_profile_run:
 * @connection: to the project
 * @table: the table that @rfm was made from
 * @roles: the roles that @rfm was made from; product and category are profiled if given
 * @rfm: customers
 * @groups: (array): a number, 0 to @n_groups − 1, for each row of @rfm's customers: the `labels`
 *   of a #VitKMeans, or what vit_rfm_dup_segments() returns
 * @n_groups: number of groups; a group may be empty
 * @options: see #VitProfileOptions
 * @progress: (nullable): cancels the running query
 *
 * What each group of customers does, beside what everyone does.
 *
 * Returns: (transfer full): the profiles, or %NULL with %VIT_SEGMENT_ERROR_OPTION,
 *   %VIT_SEGMENT_ERROR_ROLE, an error of the engine or %G_IO_ERROR_CANCELLED
 */
VitSegmentProfiles *
vit_segment_profile_run (VitConnection *connection,
                         const char *table,
                         const VitRoles *roles,
                         const VitRfm *rfm,
                         const guint32 *groups,
                         guint n_groups,
                         const VitProfileOptions *options,
                         VitProgress *progress,
                         GError **error)
{
  g_auto (VitRfmColumns) columns = { NULL };
  g_autoptr (VitSegmentProfiles) self = NULL;
  g_autofree char *as_of = vit_rfm_day_sql (rfm->as_of);
  Work work = { connection, &columns, roles, options, as_of, progress };
  gboolean is_done;

  if (!check_input (rfm, groups, n_groups, options, error) ||
      !vit_rfm_columns_init (&columns, table, roles, error))
    return NULL;

  self = profiles_new (rfm, n_groups, options);
  is_done = fill (self, &work, rfm, groups, error);

  /* What is left after an error or a cancellation goes with the connection at the latest. */
  vit_connection_execute (connection,
                          "DROP TABLE IF EXISTS temp." CUSTOMERS
                          "; DROP TABLE IF EXISTS temp." GROUPS
                          "; DROP TABLE IF EXISTS temp." MEMBERS
                          "; DROP TABLE IF EXISTS temp." ORDERS,
                          NULL, NULL);

  return is_done ? g_steal_pointer (&self) : NULL;
}
