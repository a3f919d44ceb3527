/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-rfm.h"

#include <math.h>

#include "vit-describe.h"
#include "vit-rfm-sql.h"
#include "vit-segment-error.h"
#include "vit-sql.h"

/* Tables of the connection while RFM runs. */
#define CUSTOMERS "temp.vitrine_rfm_customers"
#define CUTS "temp.vitrine_rfm_cuts"

void
vit_rfm_options_init (VitRfmOptions *options)
{
  *options = (VitRfmOptions){ .scores = 5, .as_of = G_MININT64 };
}

/* The beginning of the day, also before 1970. */
static gint64
day_of (gint64 time)
{
  gint64 into = time % G_TIME_SPAN_DAY;

  return time - into - (into < 0 ? G_TIME_SPAN_DAY : 0);
}

/* The number at @row of the column that is called @name. */
static double
get_number (const VitFrame *frame, const char *name, gsize row)
{
  return vit_column_get_number (vit_frame_find_column (frame, name), row);
}

/* A table or a column that is not there is the engine's error; one of the wrong type is ours,
 * because the engine would speak of a cast that nobody asked for. */
static gboolean
check_types (VitConnection *connection,
             const VitRfmColumns *columns,
             const VitRoles *roles,
             GError **error)
{
  const VitRole numbers[] = { VIT_ROLE_REVENUE, VIT_ROLE_PRICE, VIT_ROLE_QUANTITY };
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (VitFrame) empty = NULL;

  g_string_printf (sql, "SELECT %s", columns->time);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (roles->columns[numbers[i]] != NULL)
      {
        g_autofree char *name = vit_sql_name (roles->columns[numbers[i]]);

        g_string_append_printf (sql, ", %s", name);
      }
  g_string_append_printf (sql, " FROM %s LIMIT 0", columns->table);

  empty = vit_connection_query (connection, sql->str, NULL, error);
  if (empty == NULL)
    return FALSE;

  for (guint i = 0; i < vit_frame_get_n_columns (empty); i++)
    {
      const VitColumn *column = vit_frame_get_column (empty, i);
      VitColumnType type = vit_column_get_column_type (column);
      gboolean is_right = i == 0 ? type == VIT_COLUMN_TIMESTAMP
                                 : type == VIT_COLUMN_DOUBLE || type == VIT_COLUMN_INT64;

      if (!is_right)
        {
          g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_ROLE,
                       "Column “%s” of table %s does not hold %s; change its type, or choose "
                       "another column for that role",
                       vit_column_get_name (column), columns->table,
                       i == 0 ? "dates or times" : "numbers");
          return FALSE;
        }
    }

  return TRUE;
}

/* The analysis date, µs UTC at the beginning of the day. */
static gboolean
find_as_of (VitConnection *connection,
            const VitRfmColumns *columns,
            gint64 *as_of,
            VitProgress *progress,
            GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT CAST(max(%s) AS DATE) + 1 AS as_of FROM %s",
                                          columns->time, columns->table);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, progress, error);
  const VitColumn *column;

  if (frame == NULL)
    return FALSE;

  column = vit_frame_get_column (frame, 0);
  if (!vit_column_is_valid (column, 0))
    {
      g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_NO_DATA,
                   "Table %s has no row with a time in column %s", columns->table, columns->time);
      return FALSE;
    }
  *as_of = vit_column_get_int64s (column)[0];

  return TRUE;
}

static gboolean
make_table (VitConnection *connection,
            const char *name,
            const char *sql,
            VitProgress *progress,
            GError **error)
{
  g_autofree char *create = g_strdup_printf ("CREATE OR REPLACE TEMP TABLE %s AS\n%s", name, sql);

  return vit_connection_execute (connection, create, progress, error);
}

/* Counts what was left out; where all rows were used, that is known without another look. */
static gboolean
count_rows (VitRfm *self,
            VitConnection *connection,
            const VitRfmColumns *columns,
            const char *as_of,
            VitProgress *progress,
            GError **error)
{
  g_autofree char *totals_sql =
      g_strdup_printf ("SELECT (SELECT count(*) FROM %s) AS rows, "
                       "(SELECT CAST(sum(lines) AS BIGINT) FROM %s) AS used",
                       columns->table, CUSTOMERS);
  g_autofree char *sql = vit_rfm_rows_sql (columns, as_of);
  g_autoptr (VitFrame) totals = vit_connection_query (connection, totals_sql, progress, error);
  g_autoptr (VitFrame) counts = NULL;

  if (totals == NULL)
    return FALSE;

  self->rows = (gint64) get_number (totals, "rows", 0);
  if (get_number (totals, "used", 0) == (double) self->rows)
    return TRUE;

  counts = vit_connection_query (connection, sql, progress, error);
  if (counts == NULL)
    return FALSE;

  self->rows_no_customer = (gint64) get_number (counts, "no_customer", 0);
  self->rows_no_order = (gint64) get_number (counts, "no_order", 0);
  self->rows_no_time = (gint64) get_number (counts, "no_time", 0);
  self->rows_no_amount = (gint64) get_number (counts, "no_amount", 0);
  self->rows_later = (gint64) get_number (counts, "later", 0);

  return TRUE;
}

static gboolean
read_cuts (VitRfm *self, VitConnection *connection, VitProgress *progress, GError **error)
{
  g_autoptr (VitFrame) frame =
      vit_connection_query (connection, "SELECT * FROM " CUTS, progress, error);
  guint n_cuts = self->scores - 1;

  if (frame == NULL)
    return FALSE;

  for (guint i = 0; i < n_cuts; i++)
    {
      self->r_cuts[i] = vit_column_get_number (vit_frame_get_column (frame, i), 0);
      self->f_cuts[i] = vit_column_get_number (vit_frame_get_column (frame, n_cuts + i), 0);
      self->m_cuts[i] = vit_column_get_number (vit_frame_get_column (frame, 2 * n_cuts + i), 0);
    }

  return TRUE;
}

static gboolean
run (VitRfm *self,
     VitConnection *connection,
     const VitRfmColumns *columns,
     const VitSegmentMap *map,
     VitProgress *progress,
     GError **error)
{
  g_autofree char *as_of = vit_rfm_day_sql (self->as_of);
  g_autofree char *customers = vit_rfm_customers_sql (columns, as_of);
  g_autofree char *cuts = vit_rfm_cuts_sql (CUSTOMERS, self->scores);
  g_autofree char *scores = vit_rfm_scores_sql (CUSTOMERS, CUTS, self->scores, map);

  if (!make_table (connection, CUSTOMERS, customers, progress, error) ||
      !count_rows (self, connection, columns, as_of, progress, error))
    return FALSE;
  vit_progress_report (progress, 0.6);

  if (!make_table (connection, CUTS, cuts, progress, error) ||
      !read_cuts (self, connection, progress, error))
    return FALSE;
  vit_progress_report (progress, 0.7);

  self->customers = vit_connection_query (connection, scores, progress, error);
  if (self->customers == NULL)
    return FALSE;

  if (vit_frame_get_n_rows (self->customers) == 0)
    {
      g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_NO_DATA,
                   "None of the %" G_GINT64_FORMAT " rows of table %s can be used: "
                   "%" G_GINT64_FORMAT " lack the customer, %" G_GINT64_FORMAT " the order, "
                   "%" G_GINT64_FORMAT " the time, %" G_GINT64_FORMAT " the amount, and "
                   "%" G_GINT64_FORMAT " are later than the analysis date",
                   self->rows, columns->table, self->rows_no_customer, self->rows_no_order,
                   self->rows_no_time, self->rows_no_amount, self->rows_later);
      return FALSE;
    }

  return TRUE;
}

/**
 * vit_rfm_run:
 * @connection: to the project
 * @table: name of the table
 * @roles: with customer, time, and price or revenue; without a column of orders, an order is what
 *   a customer bought in a day, and without one of quantities, each row is one piece
 * @options: see #VitRfmOptions
 * @progress: (nullable): cancels the running query
 *
 * Recency, frequency and monetary of each customer, their scores, and the named segment. Scores
 * are 1 + the number of quantiles (type 7) strictly below the value, so that equal values always
 * score the same; for recency, the other way round. Rows that lack something are left out and
 * counted.
 *
 * Returns: (transfer full): a result of one customer or more, or %NULL with
 *   %VIT_SEGMENT_ERROR_OPTION, %VIT_SEGMENT_ERROR_ROLE, %VIT_SEGMENT_ERROR_NO_DATA, an error of
 *   the engine or %G_IO_ERROR_CANCELLED
 */
VitRfm *
vit_rfm_run (VitConnection *connection,
             const char *table,
             const VitRoles *roles,
             const VitRfmOptions *options,
             VitProgress *progress,
             GError **error)
{
  g_auto (VitRfmColumns) columns = { NULL };
  g_autoptr (VitRfm) self = g_new0 (VitRfm, 1);
  gboolean is_done;

  if (!(options->scores >= 3 && options->scores <= 5))
    {
      g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION,
                   "RFM has 3, 4 or 5 scores, not %u", options->scores);
      return NULL;
    }

  self->scores = options->scores;
  if (options->as_of != G_MININT64)
    self->as_of = day_of (options->as_of);
  if (!vit_rfm_columns_init (&columns, table, roles, error) ||
      !check_types (connection, &columns, roles, error))
    return NULL;
  if (options->as_of == G_MININT64 &&
      !find_as_of (connection, &columns, &self->as_of, progress, error))
    return NULL;

  is_done = run (self, connection, &columns,
                 options->map ? options->map : &vit_segment_map_standard, progress, error);

  /* What is left after an error or a cancellation goes with the connection at the latest. */
  vit_connection_execute (connection,
                          "DROP TABLE IF EXISTS " CUSTOMERS "; DROP TABLE IF EXISTS " CUTS, NULL,
                          NULL);

  return is_done ? g_steal_pointer (&self) : NULL;
}

void
vit_rfm_free (VitRfm *self)
{
  g_clear_pointer (&self->customers, vit_frame_unref);
  g_free (self);
}

/**
 * vit_rfm_dup_segments:
 *
 * Returns: (transfer full) (array): the #VitSegment of each customer, as
 *   vit_segment_profile_run() takes it, with %VIT_N_SEGMENTS groups
 */
guint32 *
vit_rfm_dup_segments (const VitRfm *self)
{
  const VitColumn *column = vit_frame_find_column (self->customers, "segment");
  const gint64 *numbers = vit_column_get_int64s (column);
  gsize n = vit_frame_get_n_rows (self->customers);
  guint32 *segments = g_new (guint32, n);

  for (gsize row = 0; row < n; row++)
    segments[row] = (guint32) numbers[row];

  return segments;
}
