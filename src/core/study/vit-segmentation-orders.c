/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a segmentation asks the engine about orders, beside RFM and profiles. */

#include "vit-segmentation.h"

#include <math.h>

#include "vit-sql.h"
#include "vit-study-resources.h"

/* A test on more orders than this tells nothing more. */
#define MAX_TESTED_ORDERS 1000000

/* Bands of order values, at most. */
#define N_BANDS 8

/* A column as an expression, NULL if there is none. */
static char *
column_sql (const VitRoles *roles, VitRole role)
{
  const char *column = roles->columns[role];

  return column ? vit_sql_name (column) : g_strdup ("NULL");
}

static char *
amount_sql (const VitRoles *roles)
{
  g_autofree char *revenue = column_sql (roles, VIT_ROLE_REVENUE);
  g_autofree char *price = column_sql (roles, VIT_ROLE_PRICE);
  g_autofree char *quantity = column_sql (roles, VIT_ROLE_QUANTITY);

  if (roles->columns[VIT_ROLE_REVENUE] != NULL)
    return g_strdup_printf ("CAST(%s AS DOUBLE)", revenue);

  if (roles->columns[VIT_ROLE_QUANTITY] != NULL)
    return g_strdup_printf ("CAST(%s AS DOUBLE) * CAST(%s AS DOUBLE)", price, quantity);

  return g_strdup_printf ("CAST(%s AS DOUBLE)", price);
}

static VitFrame *
query (VitConnection *connection, const char *sql, VitProgress *progress, GError **error)
{
  return vit_progress_check (progress, error)
             ? vit_connection_query (connection, sql, progress, error)
             : NULL;
}

static gboolean
make_lines (const VitSegmentation *self,
            VitConnection *connection,
            VitProgress *progress,
            GError **error)
{
  const char *order = self->roles->columns[VIT_ROLE_ORDER]
                          ? "CAST(order_id AS VARCHAR)"
                          : "CAST(customer AS VARCHAR) || ' ' || CAST(order_id AS VARCHAR)";
  g_autofree char *counted =
      vit_rfm_dup_lines_sql (self->study->table, self->roles, self->rfm->as_of, error);
  g_autofree char *lines = NULL;
  g_autofree char *orders = NULL;

  if (counted == NULL)
    return FALSE;

  lines = vit_sql_load (vit_study_get_resource (), "study/segmentation-lines.sql", "lines", counted,
                        "order", order, NULL);
  orders = vit_sql_load (vit_study_get_resource (), "study/segmentation-orders.sql", NULL);

  return vit_connection_execute (connection, lines, progress, error) &&
         vit_connection_execute (connection, orders, progress, error);
}

static gboolean
query_orders (VitSegmentation *self,
              VitConnection *connection,
              VitProgress *progress,
              GError **error)
{
  GResource *resource = vit_study_get_resource ();
  g_autofree char *limit = g_strdup_printf ("%d", VIT_N_TOP_PRODUCTS);
  g_autofree char *totals = vit_sql_load (resource, "study/segmentation-totals.sql", NULL);
  g_autofree char *months = vit_sql_load (resource, "study/segmentation-months.sql", NULL);
  g_autofree char *weekdays = vit_sql_load (resource, "study/segmentation-weekdays.sql", NULL);
  g_autofree char *products =
      vit_sql_load (resource, "study/segmentation-products.sql", "limit", limit, NULL);
  g_autofree char *half = vit_sql_load (resource, "study/segmentation-half.sql", NULL);
  g_autoptr (VitFrame) counted = NULL;

  self->totals = query (connection, totals, progress, error);
  if (self->totals == NULL)
    return FALSE;

  self->months = query (connection, months, progress, error);
  if (self->months == NULL)
    return FALSE;

  self->weekdays = query (connection, weekdays, progress, error);
  if (self->weekdays == NULL)
    return FALSE;

  self->products = query (connection, products, progress, error);
  if (self->products == NULL)
    return FALSE;

  counted = query (connection, half, progress, error);
  if (counted == NULL)
    return FALSE;

  self->products_half = vit_column_get_number (vit_frame_get_column (counted, 0), 0);

  return TRUE;
}

/* The columns that make the money, as literals, and how many they are. */
static char *
amount_columns (const VitRoles *roles, guint *n)
{
  const VitRole money[] = { VIT_ROLE_PRICE, VIT_ROLE_QUANTITY };
  g_autoptr (GString) list = g_string_new (NULL);

  *n = 1;
  if (roles->columns[VIT_ROLE_REVENUE] != NULL)
    return vit_sql_string (roles->columns[VIT_ROLE_REVENUE]);

  *n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (money); i++)
    {
      g_autofree char *column = NULL;

      if (roles->columns[money[i]] == NULL)
        continue;

      column = vit_sql_string (roles->columns[money[i]]);
      g_string_append_printf (list, "%s%s", *n > 0 ? ", " : "", column);
      (*n)++;
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* Money before the recipe, if its columns were numbers then. */
static gboolean
query_raw (VitSegmentation *self, VitConnection *connection, VitProgress *progress, GError **error)
{
  guint n_columns;
  g_autofree char *table = vit_sql_name (self->study->table);
  g_autofree char *table_text = vit_sql_string (self->study->table);
  g_autofree char *amount = amount_sql (self->roles);
  g_autofree char *columns = amount_columns (self->roles, &n_columns);
  g_autofree char *wanted = g_strdup_printf ("%u", n_columns);
  g_autofree char *check =
      vit_sql_load (vit_study_get_resource (), "study/segmentation-raw-columns.sql", "table",
                    table_text, "columns", columns, "wanted", wanted, NULL);
  g_autofree char *raw = vit_sql_load (vit_study_get_resource (), "study/segmentation-raw.sql",
                                       "table", table, "amount", amount, NULL);
  g_autoptr (VitFrame) found = query (connection, check, progress, error);
  g_autoptr (VitFrame) money = NULL;

  if (found == NULL)
    return FALSE;

  self->revenue_raw = NAN;
  if (!vit_column_get_bools (vit_frame_get_column (found, 0))[0])
    return TRUE;

  money = query (connection, raw, progress, error);
  if (money == NULL)
    return FALSE;

  self->revenue_raw = vit_column_get_number (vit_frame_get_column (money, 0), 0);

  return TRUE;
}

/* A number that people would choose near @value: two digits, the rest zeros. */
static double
round_edge (double value)
{
  double unit = pow (10, floor (log10 (value)) - 1);

  return value > 0 ? round (value / unit) * unit : 0;
}

static double
share_within (const GArray *values, double low, double high)
{
  guint n = 0;

  for (guint i = 0; i < values->len; i++)
    {
      double value = g_array_index (values, double, i);

      n += value >= low && value < high;
    }

  return (double) n / values->len;
}

/* Bands of about as many orders each, between round numbers. @amounts are sorted. */
static void
make_bands (VitSegmentation *self,
            const double *amounts,
            gsize n,
            const GArray *one_time,
            const GArray *repeat)
{
  double low = -INFINITY;

  for (guint i = 1; i <= N_BANDS; i++)
    {
      double high = i < N_BANDS ? round_edge (amounts[i * n / N_BANDS]) : INFINITY;
      VitValueBand band = { low, high, share_within (one_time, low, high),
                            share_within (repeat, low, high) };

      if (high <= low)
        continue;

      g_array_append_val (self->value_bands, band);
      low = high;
    }
}

/* One-time against repeat buyers, by what their orders come to. */
static gboolean
compare_values (VitSegmentation *self,
                VitConnection *connection,
                VitProgress *progress,
                GError **error)
{
  double n_orders = vit_segmentation_total (self, "orders");
  g_autofree char *every = g_strdup_printf ("%.0f", 1 + floor (n_orders / MAX_TESTED_ORDERS));
  g_autofree char *sql = vit_sql_load (vit_study_get_resource (), "study/segmentation-values.sql",
                                       "every", every, NULL);
  g_autoptr (VitFrame) frame = query (connection, sql, progress, error);
  g_autoptr (GArray) one_time = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) repeat = g_array_new (FALSE, FALSE, sizeof (double));
  const double *amounts;
  const guint8 *of_repeat_buyer;
  gsize n;

  if (frame == NULL)
    return FALSE;

  n = vit_frame_get_n_rows (frame);
  amounts = vit_column_get_doubles (vit_frame_get_column (frame, 0));
  of_repeat_buyer = vit_column_get_bools (vit_frame_get_column (frame, 1));
  for (gsize row = 0; row < n; row++)
    g_array_append_val (of_repeat_buyer[row] ? repeat : one_time, amounts[row]);

  self->value_bands = g_array_new (FALSE, FALSE, sizeof (VitValueBand));
  self->has_values = one_time->len > 0 && repeat->len > 0;
  if (!self->has_values)
    return TRUE;

  make_bands (self, amounts, n, one_time, repeat);

  return vit_mann_whitney ((const double *) one_time->data, one_time->len,
                           (const double *) repeat->data, repeat->len, &self->values, progress,
                           error);
}

/**
 * vit_segmentation_query_orders:
 * @connection: where temporary tables may be left
 * @progress: (nullable): where to report
 *
 * Fills what @self knows of orders; RFM has been run, so that the analysis date is known.
 *
 * Returns: %TRUE, or %FALSE with #VitDataError or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_segmentation_query_orders (VitSegmentation *self,
                               VitConnection *connection,
                               VitProgress *progress,
                               GError **error)
{
  return make_lines (self, connection, progress, error) &&
         query_orders (self, connection, progress, error) &&
         query_raw (self, connection, progress, error) &&
         compare_values (self, connection, progress, error);
}
