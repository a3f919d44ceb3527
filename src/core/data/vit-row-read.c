/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-data-resources.h"
#include "vit-row-order.h"
#include "vit-sql.h"

static char *
write_range (const VitRowOrder *self, gint64 place, guint n)
{
  gint64 row = vit_row_order_get_row (self, place);
  g_autofree char *first = g_strdup_printf ("%" G_GINT64_FORMAT, row);
  g_autofree char *last = g_strdup_printf ("%" G_GINT64_FORMAT, row + n - 1);

  return vit_sql_load (vit_data_get_resource (), "data/row-range.sql", "relation",
                       vit_row_order_get_relation (self), "first", first, "last", last, NULL);
}

static char *
write_page (const VitRowOrder *self, gint64 place, guint n)
{
  g_autoptr (GString) places = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (places, "%s(%u, %" G_GINT64_FORMAT ")", i > 0 ? ", " : "", i,
                            vit_row_order_get_row (self, place + i));

  return vit_sql_load (vit_data_get_resource (), "data/row-page.sql", "relation",
                       vit_row_order_get_relation (self), "places", places->str, NULL);
}

/* Whether the rows at the places follow each other in the file. */
static gboolean
is_range (const VitRowOrder *self, gint64 place, guint n)
{
  gint64 row = vit_row_order_get_row (self, place);

  for (guint i = 1; !vit_row_order_is_whole (self) && i < n; i++)
    if (vit_row_order_get_row (self, place + i) != row + i)
      return FALSE;

  return TRUE;
}

/**
 * vit_row_order_read:
 * @connection: a connection to the project; it may keep it for the next page
 * @place: the first place in the order, from 0
 * @n: how many places, 1 to %VIT_ROW_ORDER_MAX_READ; up to the end of the order if that comes first
 * @progress: (nullable): what cancels it
 *
 * Reads the rows at some places. It costs the same anywhere in the table: about as much as the
 * blocks that have the rows, one for rows that follow each other, @n at worst.
 *
 * Returns: (transfer full): the rows in order, or %NULL with an error of #VitDataError or
 *   %G_IO_ERROR_CANCELLED
 */
VitFrame *
vit_row_order_read (const VitRowOrder *self,
                    VitConnection *connection,
                    gint64 place,
                    guint n,
                    VitProgress *progress,
                    GError **error)
{
  /* Up to how many numbers a join becomes a filter. */
  static const char limit[] =
      "SET SESSION dynamic_or_filter_threshold = " G_STRINGIFY (VIT_ROW_ORDER_MAX_READ);
  g_autofree char *sql = NULL;

  g_return_val_if_fail (n > 0 && n <= VIT_ROW_ORDER_MAX_READ, NULL);
  g_return_val_if_fail (place >= 0 && place < vit_row_order_get_n_rows (self), NULL);

  n = (guint) MIN (n, vit_row_order_get_n_rows (self) - place);
  if (is_range (self, place, n))
    sql = write_range (self, place, n);
  else if (vit_connection_execute (connection, limit, NULL, error))
    sql = write_page (self, place, n);

  return sql != NULL ? vit_connection_query (connection, sql, progress, error) : NULL;
}
