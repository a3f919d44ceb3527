/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-customer-features.h"

#include <math.h>

#include "vit-describe.h"
#include "vit-rfm-sql.h"
#include "vit-segment-error.h"
#include "vit-segment-resources.h"
#include "vit-sql.h"

const char *const vit_feature_words[] = {
  "recency", "frequency", "monetary", "average_order", "tenure", "products", NULL,
};

/* Those that the customers of a #VitRfm do not hold. */
#define QUERIED (VIT_FEATURE_TENURE | VIT_FEATURE_PRODUCTS)

/* Whether the customers' lines have what @features needs. */
static gboolean
check_features (VitFeatures features, const VitRoles *roles, GError **error)
{
  if (features == 0)
    {
      g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION,
                   "Customers cannot be grouped by no feature at all; name one");
      return FALSE;
    }

  if ((features & VIT_FEATURE_PRODUCTS) && roles->columns[VIT_ROLE_PRODUCT] == NULL)
    {
      g_set_error (
          error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_ROLE,
          "Feature “products” counts the products that a customer has bought; set the role "
          "of the product's column, or leave the feature out");
      return FALSE;
    }

  return TRUE;
}

static VitFrame *
query_features (const VitRfm *rfm,
                VitConnection *connection,
                const char *table,
                const VitRoles *roles,
                VitProgress *progress,
                GError **error)
{
  g_autofree char *lines = vit_rfm_dup_lines_sql (table, roles, rfm->as_of, error);
  g_autofree char *as_of = vit_rfm_day_sql (rfm->as_of);
  g_autofree char *sql = NULL;

  if (lines == NULL)
    return NULL;

  sql = vit_sql_load (vit_segment_get_resource (), "segment/customer-features.sql", "lines", lines,
                      "as_of", as_of, NULL);

  return vit_connection_query (connection, sql, progress, error);
}

static double
get_value (const VitRfm *rfm, const VitFrame *queried, guint feature, gsize row)
{
  const char *name = vit_feature_words[feature];
  const VitFrame *customers = rfm->customers;

  if ((1u << feature) & QUERIED)
    return vit_column_get_number (vit_frame_find_column (queried, name), row);
  if ((1u << feature) == VIT_FEATURE_AVERAGE_ORDER)
    return vit_column_get_number (vit_frame_find_column (customers, "monetary"), row) /
           vit_column_get_number (vit_frame_find_column (customers, "frequency"), row);

  return vit_column_get_number (vit_frame_find_column (customers, name), row);
}

/* The smallest of those above 0, or 1 if there is none. */
static double
smallest_positive (const double *values, gsize n)
{
  double smallest = INFINITY;

  for (gsize i = 0; i < n; i++)
    if (values[i] > 0 && values[i] < smallest)
      smallest = values[i];

  return isfinite (smallest) ? smallest : 1;
}

/* Standardised logarithms, in place. */
static void
standardise (double *values, gsize n)
{
  double least = smallest_positive (values, n);
  gboolean is_constant = TRUE;
  double mean, sd;

  for (gsize i = 0; i < n; i++)
    {
      values[i] = log (MAX (values[i], least));
      is_constant &= values[i] == values[0];
    }

  mean = vit_mean (values, n);
  sd = sqrt (vit_variance (values, n));
  for (gsize i = 0; i < n; i++)
    values[i] = is_constant ? 0 : (values[i] - mean) / sd;
}

/**
 * vit_customer_features:
 * @rfm: the customers
 * @connection: to the project
 * @table: the table that @rfm was made from
 * @roles: its roles; with a product if @features has %VIT_FEATURE_PRODUCTS
 * @features: what to look at; not 0
 * @progress: (nullable): cancels the running query
 *
 * What k-means groups customers by: logarithms, because a day, an order or a rouble more means
 * less the more there are. A customer whose returns outweigh the orders, and so has no logarithm,
 * counts as the one who spent least. Each feature is then shifted to mean 0 and scaled to variance
 * 1 (n − 1), so that no unit outweighs another; one that is the same for all becomes 0. The
 * logarithm of the average order is that of the money less that of the orders: with both of them,
 * it adds weight to what they say rather than something new.
 *
 * Returns: (transfer full): one row per customer, in the order of @rfm, and one column per feature,
 *   in the order of their bits; or %NULL with %VIT_SEGMENT_ERROR_OPTION, %VIT_SEGMENT_ERROR_ROLE,
 *   an error of the engine or %G_IO_ERROR_CANCELLED
 */
VitMatrix *
vit_customer_features (const VitRfm *rfm,
                       VitConnection *connection,
                       const char *table,
                       const VitRoles *roles,
                       VitFeatures features,
                       VitProgress *progress,
                       GError **error)
{
  const gsize n = vit_frame_get_n_rows (rfm->customers);
  const char *names[VIT_N_FEATURES + 1] = { NULL };
  guint chosen[VIT_N_FEATURES];
  gsize p = 0;
  g_autoptr (VitFrame) queried = NULL;
  g_autofree double *column = g_new (double, n);
  VitMatrix *matrix;

  if (!check_features (features, roles, error))
    return NULL;
  if (features & QUERIED)
    {
      queried = query_features (rfm, connection, table, roles, progress, error);
      if (queried == NULL)
        return NULL;
    }

  for (guint i = 0; i < VIT_N_FEATURES; i++)
    if (features & (1u << i))
      {
        names[p] = vit_feature_words[i];
        chosen[p++] = i;
      }

  matrix = vit_matrix_new (n, p, names);
  for (gsize j = 0; j < p; j++)
    {
      for (gsize i = 0; i < n; i++)
        column[i] = get_value (rfm, queried, chosen[j], i);
      standardise (column, n);
      for (gsize i = 0; i < n; i++)
        matrix->values[i * p + j] = column[i];
    }

  return matrix;
}
