/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-rfm-sql.h"

#include "vit-segment-error.h"
#include "vit-segment-resources.h"
#include "vit-sql.h"

static char *
name_of (const VitRoles *roles, VitRole role)
{
  return roles->columns[role] != NULL ? vit_sql_name (roles->columns[role]) : NULL;
}

/* Doubles, because whole numbers times whole numbers may be too large for their type. */
static char *
amount_of (const VitRoles *roles)
{
  g_autofree char *revenue = name_of (roles, VIT_ROLE_REVENUE);
  g_autofree char *price = name_of (roles, VIT_ROLE_PRICE);
  g_autofree char *quantity = name_of (roles, VIT_ROLE_QUANTITY);

  if (revenue != NULL)
    return g_strdup_printf ("CAST(%s AS DOUBLE)", revenue);
  if (price != NULL && quantity != NULL)
    return g_strdup_printf ("(CAST(%s AS DOUBLE) * CAST(%s AS DOUBLE))", price, quantity);
  if (price != NULL)
    return g_strdup_printf ("CAST(%s AS DOUBLE)", price);

  return NULL;
}

static gboolean
set_role_error (const char *role, GError **error)
{
  g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_ROLE,
               "RFM needs to know which column is the %s; set that role", role);

  return FALSE;
}

/*
 * vit_rfm_columns_init:
 * @self: (out caller-allocates): to be cleared, also after an error
 * @table: name of the table
 * @roles: who ordered what; an order is what a customer bought in a day if there is no such
 *   column, and a line is of one piece if there is no quantity
 *
 * Returns: %TRUE, or %FALSE with %VIT_SEGMENT_ERROR_ROLE if customer, time, or both price and
 *   revenue are not given
 */
gboolean
vit_rfm_columns_init (VitRfmColumns *self, const char *table, const VitRoles *roles, GError **error)
{
  *self = (VitRfmColumns){
    .table = vit_sql_name (table),
    .customer = name_of (roles, VIT_ROLE_CUSTOMER),
    .order = name_of (roles, VIT_ROLE_ORDER),
    .time = name_of (roles, VIT_ROLE_TIME),
    .amount = amount_of (roles),
  };

  if (self->customer == NULL)
    return set_role_error ("customer", error);
  if (self->time == NULL)
    return set_role_error ("time", error);
  if (self->amount == NULL)
    return set_role_error ("price or revenue", error);
  if (self->order == NULL)
    self->order = g_strdup_printf ("CAST(%s AS DATE)", self->time);

  return TRUE;
}

void
vit_rfm_columns_clear (VitRfmColumns *self)
{
  g_clear_pointer (&self->table, g_free);
  g_clear_pointer (&self->customer, g_free);
  g_clear_pointer (&self->order, g_free);
  g_clear_pointer (&self->time, g_free);
  g_clear_pointer (&self->amount, g_free);
}

/*
 * vit_rfm_day_sql:
 * @time: µs UTC
 *
 * Returns: (transfer full): the day as a literal; beyond the year 9999, as a sum
 */
char *
vit_rfm_day_sql (gint64 time)
{
  g_autoptr (GDateTime) epoch = g_date_time_new_from_unix_utc (0);
  g_autoptr (GDateTime) day = g_date_time_add (epoch, time);

  if (day == NULL)
    return g_strdup_printf ("(DATE '1970-01-01' + %" G_GINT64_FORMAT ")", time / G_TIME_SPAN_DAY);

  return g_date_time_format (day, "DATE '%Y-%m-%d'");
}

/*
 * vit_rfm_lines_sql:
 * @as_of: the analysis date
 * @more: further columns, each after a comma, or ""
 *
 * Returns: (transfer full): a query of customer, order_id, time, amount and @more, for each row
 *   that can be used
 */
char *
vit_rfm_lines_sql (const VitRfmColumns *columns, const char *as_of, const char *more)
{
  g_autofree char *selected =
      g_strdup_printf ("%s AS customer, %s AS order_id, %s AS time, %s AS amount%s",
                       columns->customer, columns->order, columns->time, columns->amount, more);

  return vit_sql_load (vit_segment_get_resource (), "segment/rfm-lines.sql", "columns", selected,
                       "table", columns->table, "customer", columns->customer, "order",
                       columns->order, "time", columns->time, "amount", columns->amount, "as_of",
                       as_of, NULL);
}

char *
vit_rfm_rows_sql (const VitRfmColumns *columns, const char *as_of)
{
  return vit_sql_load (vit_segment_get_resource (), "segment/rfm-rows.sql", "table", columns->table,
                       "customer", columns->customer, "order", columns->order, "time",
                       columns->time, "amount", columns->amount, "as_of", as_of, NULL);
}

char *
vit_rfm_customers_sql (const VitRfmColumns *columns, const char *as_of)
{
  g_autofree char *lines = vit_rfm_lines_sql (columns, as_of, "");

  return vit_sql_load (vit_segment_get_resource (), "segment/rfm-customers.sql", "lines", lines,
                       "as_of", as_of, NULL);
}

/*
 * vit_rfm_cuts_sql:
 * @customers: the table that vit_rfm_customers_sql() made
 *
 * Returns: (transfer full): a query of one row: r1, r2, …, f1, …, m1, …
 */
char *
vit_rfm_cuts_sql (const char *customers, guint scores)
{
  const char *const features[] = { "r", "f", "m" };
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) shares = g_string_new ("[");

  for (guint i = 0; i < G_N_ELEMENTS (features); i++)
    for (guint cut = 1; cut < scores; cut++)
      g_string_append_printf (columns, "%sCAST(%s[%u] AS DOUBLE) AS %s%u",
                              columns->len > 0 ? ", " : "", features[i], cut, features[i], cut);

  for (guint cut = 1; cut < scores; cut++)
    g_string_append_printf (shares, "%s%u / %u", cut > 1 ? ", " : "", cut, scores);
  g_string_append_c (shares, ']');

  return vit_sql_load (vit_segment_get_resource (), "segment/rfm-cuts.sql", "customers", customers,
                       "columns", columns->str, "shares", shares->str, NULL);
}

/* How many cuts lie strictly below the value. */
static char *
count_below (const char *value, const char *feature, guint scores)
{
  GString *sql = g_string_new (NULL);

  for (guint cut = 1; cut < scores; cut++)
    g_string_append_printf (sql, "%sCAST(%s > %s%u AS INTEGER)", cut > 1 ? " + " : "", value,
                            feature, cut);

  return g_string_free (sql, FALSE);
}

/*
 * vit_rfm_scores_sql:
 * @customers: the table that vit_rfm_customers_sql() made
 * @cuts: the table that vit_rfm_cuts_sql() made
 *
 * Returns: (transfer full): the query of #VitRfm's customers
 */
char *
vit_rfm_scores_sql (const char *customers, const char *cuts, guint scores, const VitSegmentMap *map)
{
  g_autofree char *r_above = count_below ("recency", "r", scores);
  g_autofree char *f_above = count_below ("frequency", "f", scores);
  g_autofree char *m_above = count_below ("monetary", "m", scores);
  g_autofree char *number = g_strdup_printf ("%u", scores);
  g_autoptr (GString) segments = g_string_new ("[");

  for (guint r = 1; r <= scores; r++)
    for (guint f = 1; f <= scores; f++)
      g_string_append_printf (segments, "%s%d", r + f > 2 ? ", " : "",
                              vit_segment_map_lookup (map, scores, r, f));
  g_string_append_c (segments, ']');

  return vit_sql_load (vit_segment_get_resource (), "segment/rfm-scores.sql", "customers",
                       customers, "cuts", cuts, "scores", number, "segments", segments->str,
                       "r_above", r_above, "f_above", f_above, "m_above", m_above, NULL);
}

/**
 * vit_rfm_sql:
 * @table: name of the table
 * @roles: with customer, time, and price or revenue
 * @options: see #VitRfmOptions
 *
 * What vit_rfm_run() computes, as one query, for people to read and to take elsewhere.
 *
 * Returns: (transfer full): the SQL, or %NULL with the errors that vit_rfm_run() has for @roles
 */
char *
vit_rfm_sql (const char *table, const VitRoles *roles, const VitRfmOptions *options, GError **error)
{
  g_auto (VitRfmColumns) columns = { NULL };
  g_autofree char *as_of = NULL;
  g_autofree char *customers = NULL;
  g_autofree char *cuts = NULL;
  g_autofree char *scores = NULL;

  if (!vit_rfm_columns_init (&columns, table, roles, error))
    return NULL;

  as_of = options->as_of == G_MININT64
              ? g_strdup_printf ("(SELECT CAST(max(%s) AS DATE) + 1 FROM %s)", columns.time,
                                 columns.table)
              : vit_rfm_day_sql (options->as_of);
  customers = vit_rfm_customers_sql (&columns, as_of);
  cuts = vit_rfm_cuts_sql ("customers", options->scores);
  scores = vit_rfm_scores_sql ("customers", "cuts", options->scores,
                               options->map ? options->map : &vit_segment_map_standard);

  return g_strdup_printf ("WITH customers AS MATERIALIZED (\n%s),\ncuts AS MATERIALIZED (\n%s)\n%s",
                          customers, cuts, scores);
}

/**
 * vit_rfm_dup_lines_sql:
 * @table: name of the table
 * @roles: with customer, time, and price or revenue
 * @as_of: analysis date, µs UTC
 *
 * Returns: (transfer full): the SQL, or %NULL with the errors that vit_rfm_run() has for @roles
 */
char *
vit_rfm_dup_lines_sql (const char *table, const VitRoles *roles, gint64 as_of, GError **error)
{
  g_auto (VitRfmColumns) columns = { NULL };
  g_autofree char *day = vit_rfm_day_sql (as_of);
  g_autofree char *product = name_of (roles, VIT_ROLE_PRODUCT);
  g_autofree char *more = g_strdup_printf (", %s AS product", product ? product : "NULL");

  if (!vit_rfm_columns_init (&columns, table, roles, error))
    return NULL;

  return vit_rfm_lines_sql (&columns, day, more);
}
