/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-data-resources.h"
#include "vit-import-private.h"
#include "vit-read-sql.h"
#include "vit-sql.h"
#include "vit-staging-private.h"

/* The cells that do not fit the type of their column: their rows stay, and they are missing. */

/* Cells by their places, as they are listed. */
typedef struct
{
  VitStagingFill *fill;
  VitFrame *cells;
} Listing;

static gboolean
is_lenient (const VitStagingFill *fill, guint column)
{
  return ((VitPlanColumn *) g_ptr_array_index (fill->plan->columns, column))->is_lenient;
}

/* How many there are in each column. */
static gboolean
count_cells (VitStagingFill *fill, gint64 *n_all, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (VitFrame) frame = NULL;
  guint n = 0;

  *n_all = 0;
  for (guint i = 0; i < fill->plan->columns->len; i++)
    if (is_lenient (fill, i))
      g_string_append_printf (sql, "%scount(\"" VIT_READ_CELL "%u\")",
                              sql->len > 0 ? ", " : "SELECT ", i);
  if (sql->len == 0)
    return TRUE;

  g_string_append (sql, " FROM " VIT_STAGING_TABLE);
  frame = vit_connection_query (fill->connection, sql->str, NULL, error);
  if (frame == NULL)
    return FALSE;

  for (guint i = 0; i < fill->plan->columns->len; i++)
    if (is_lenient (fill, i))
      {
        fill->staging->n_bad[i] = vit_column_get_int64s (vit_frame_get_column (frame, n++))[0];
        *n_all += fill->staging->n_bad[i];
      }

  return TRUE;
}

/* The first of them, in the order of the file. */
static VitFrame *
query_cells (VitStagingFill *fill, VitProgress *progress, GError **error)
{
  g_autoptr (GString) cells = g_string_new (NULL);
  g_autofree char *limit = g_strdup_printf ("%u", VIT_IMPORT_MAX_REJECTS);
  g_autofree char *sql = NULL;

  for (guint i = 0; i < fill->plan->columns->len; i++)
    if (fill->staging->n_bad[i] > 0)
      g_string_append_printf (cells,
                              "%s(SELECT rowid AS number, %u AS place, \"" VIT_READ_CELL
                              "%u\" AS text FROM " VIT_STAGING_TABLE " WHERE \"" VIT_READ_CELL
                              "%u\" IS NOT NULL ORDER BY number LIMIT %s)",
                              cells->len > 0 ? " UNION ALL " : "", i, i, i, limit);
  sql = vit_sql_load (vit_data_get_resource (), "data/import-cells.sql", "cells", cells->str,
                      "table", VIT_STAGING_TABLE, "limit", limit, NULL);

  return vit_connection_query (fill->connection, sql, progress, error);
}

static void
add_cell (gsize index, const VitCsvSpan *span, gpointer data)
{
  Listing *listing = data;
  VitStagingFill *fill = listing->fill;
  guint column =
      (guint) vit_column_get_int64s (vit_frame_find_column (listing->cells, "place"))[index];

  g_ptr_array_add (fill->staging->cells,
                   vit_reject_new_for_cell (
                       fill->plan, vit_text_get_source_line (fill->text, span->line), column,
                       vit_column_get_text (vit_frame_find_column (listing->cells, "text"),
                                            index)));
}

/**
 * vit_staging_list_cells:
 * @fill: with the staging table filled
 * @progress: (nullable): its progress
 *
 * Counts the cells that do not fit, by column, and lists the first of them with their lines.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_staging_list_cells (VitStagingFill *fill, VitProgress *progress, GError **error)
{
  g_autoptr (VitFrame) cells = NULL;
  Listing listing;
  gint64 n_all;

  if (!count_cells (fill, &n_all, error))
    return FALSE;
  if (n_all == 0)
    return TRUE;

  cells = query_cells (fill, progress, error);
  if (cells == NULL)
    return FALSE;

  listing = (Listing){ fill, cells };

  return vit_staging_find_rows (fill, vit_column_get_int64s (vit_frame_find_column (cells, "row")),
                                vit_frame_get_n_rows (cells), add_cell, &listing, progress, error);
}
