/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table before and after a refresh, column by column. */

#include "vit-refresh-compare.h"

#include <math.h>

#include "vit-data-resources.h"
#include "vit-sql.h"

/* New words of a column with more distinct ones are no news. */
#define MAX_DISTINCT 1000

/* Up to so many distinct words a text is one of categories, even in a table of few rows; beyond,
 * each word must occur twice on average. */
#define FEW_DISTINCT 50

typedef struct
{
  VitConnection *connection;
  const VitRefreshSide *before;
  const VitRefreshSide *after;
  VitProgress *progress;
} Comparison;

static const VitField *
find_field (const VitTableInfo *info, const char *name)
{
  for (guint i = 0; i < info->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (info->fields, i);

      if (g_ascii_strcasecmp (field->name, name) == 0)
        return field;
    }

  return NULL;
}

/* A cell as it counts: what is no number is missing. */
static char *
dup_value (const VitField *field)
{
  g_autofree char *name = vit_sql_name (field->name);

  if (field->type == VIT_TYPE_OF_NUMBER)
    return g_strdup_printf ("CASE WHEN isfinite(CAST(%1$s AS DOUBLE)) THEN CAST(%1$s AS DOUBLE) "
                            "END",
                            name);

  return g_steal_pointer (&name);
}

static const char *
get_scale (VitTypeOf type)
{
  switch (type)
    {
    case VIT_TYPE_OF_INTEGER:
    case VIT_TYPE_OF_NUMBER:
      return "CAST(value AS DOUBLE)";
    case VIT_TYPE_OF_DATE:
    case VIT_TYPE_OF_TIMESTAMP:
      return "CAST(epoch_us(value) AS DOUBLE)";
    case VIT_TYPE_OF_TEXT:
    case VIT_TYPE_OF_BOOLEAN:
    case VIT_TYPE_OF_ID:
    default:
      return "CAST(NULL AS DOUBLE)";
    }
}

static gboolean
read_state (const Comparison *self,
            const VitRefreshSide *side,
            const VitField *field,
            VitColumnState *state,
            GError **error)
{
  g_autofree char *value = dup_value (field);
  g_autofree char *sql =
      vit_sql_load (vit_data_get_resource (), "data/refresh-column.sql", "scale",
                    get_scale (field->type), "value", value, "table", side->sql, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (self->connection, sql, self->progress, error);

  if (frame == NULL)
    return FALSE;

  state->type = field->type;
  state->n_missing = (gint64) vit_column_get_number (vit_frame_find_column (frame, "missing"), 0);
  state->low = vit_column_get_number (vit_frame_find_column (frame, "low"), 0);
  state->high = vit_column_get_number (vit_frame_find_column (frame, "high"), 0);

  return TRUE;
}

/* Whether a text is one of categories, before and after. */
static gboolean
check_categories (const Comparison *self, const char *column, gboolean *are, GError **error)
{
  const VitRefreshSide *sides[] = { self->before, self->after };

  *are = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (sides) && *are; i++)
    {
      g_autofree char *sql = vit_sql_fill ("SELECT approx_count_distinct({column}) FROM {table}",
                                           "column", column, "table", sides[i]->sql, NULL);
      g_autoptr (VitFrame) frame =
          vit_connection_query (self->connection, sql, self->progress, error);
      double n;

      if (frame == NULL)
        return FALSE;
      n = vit_column_get_number (vit_frame_get_column (frame, 0), 0);
      *are = n <= FEW_DISTINCT || (n <= MAX_DISTINCT && n * 2 <= (double) sides[i]->info->n_rows);
    }

  return TRUE;
}

static void
take_words (VitFrame *frame, const char *fate, GStrv *words, gint64 *n_words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; i < vit_frame_get_n_rows (frame); i++)
    {
      if (!g_str_equal (vit_column_get_text (vit_frame_get_column (frame, 0), i), fate))
        continue;
      g_strv_builder_add (builder, vit_column_get_text (vit_frame_get_column (frame, 1), i));
      *n_words = (gint64) vit_column_get_number (vit_frame_get_column (frame, 2), i);
    }

  g_strfreev (*words);
  *words = g_strv_builder_end (builder);
}

static gboolean
compare_words (const Comparison *self, VitColumnChange *change, GError **error)
{
  g_autofree char *column = vit_sql_name (change->name);
  g_autofree char *limit = g_strdup_printf ("%d", VIT_REFRESH_MAX_WORDS);
  g_autofree char *sql = NULL;
  g_autoptr (VitFrame) frame = NULL;
  gboolean are_categories;

  if (!check_categories (self, column, &are_categories, error))
    return FALSE;
  if (!are_categories)
    return TRUE;

  sql = vit_sql_load (vit_data_get_resource (), "data/refresh-words.sql", "column", column,
                      "before", self->before->sql, "after", self->after->sql, "limit", limit, NULL);
  frame = vit_connection_query (self->connection, sql, self->progress, error);
  if (frame == NULL)
    return FALSE;
  take_words (frame, "came", &change->came_words, &change->n_came_words);
  take_words (frame, "went", &change->went_words, &change->n_went_words);

  return TRUE;
}

/* A column of which either field may be missing. */
static gboolean
compare_column (const Comparison *self,
                const VitField *before,
                const VitField *after,
                VitColumnChange *change,
                GError **error)
{
  if ((before != NULL && !read_state (self, self->before, before, &change->before, error)) ||
      (after != NULL && !read_state (self, self->after, after, &change->after, error)))
    return FALSE;

  return before == NULL || after == NULL || before->type != VIT_TYPE_OF_TEXT ||
         after->type != VIT_TYPE_OF_TEXT || compare_words (self, change, error);
}

/**
 * vit_refresh_compare:
 * @report: whose counts and columns are filled in
 * @before: the table that gave way
 * @after: the one in its place
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_refresh_compare (VitRefreshReport *report,
                     VitConnection *connection,
                     const VitRefreshSide *before,
                     const VitRefreshSide *after,
                     VitProgress *progress,
                     GError **error)
{
  const Comparison self = { connection, before, after, progress };

  report->rows_before = before->info->n_rows;
  report->rows_after = after->info->n_rows;
  report->lines_before = before->info->n_rows_raw;
  report->lines_after = after->info->n_rows_raw;

  for (guint i = 0; i < after->info->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (after->info->fields, i);
      const VitField *old = find_field (before->info, field->name);
      VitColumnChange *change =
          vit_column_change_new (field->name, old ? VIT_COLUMN_STAYED : VIT_COLUMN_CAME);

      g_ptr_array_add (report->columns, change);
      if (!compare_column (&self, old, field, change, error))
        return FALSE;
    }
  for (guint i = 0; i < before->info->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (before->info->fields, i);
      VitColumnChange *change;

      if (find_field (after->info, field->name) != NULL)
        continue;
      change = vit_column_change_new (field->name, VIT_COLUMN_WENT);
      g_ptr_array_add (report->columns, change);
      if (!compare_column (&self, field, NULL, change, error))
        return FALSE;
    }

  return TRUE;
}
