/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the checks of vit_checkup_run() ask the rows that the steps so far leave. */

#include "vit-checkup-private.h"

#include <math.h>

#include "vit-sql.h"
#include "vit-study-resources.h"

const char *
vit_checkup_get_role (VitCheckup *self, VitRole role)
{
  return self->roles->columns[role];
}

gboolean
vit_checkup_is_role (VitCheckup *self, const char *column)
{
  for (guint role = 0; role < VIT_N_ROLES; role++)
    if (g_strcmp0 (vit_checkup_get_role (self, role), column) == 0)
      return TRUE;

  return FALSE;
}

/* Whether a column of that name is to tell things from each other. */
gboolean
vit_checkup_is_id (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  return g_str_equal (lower, "id") || g_str_has_suffix (lower, "_id") ||
         g_str_has_suffix (lower, " id");
}

gboolean
vit_checkup_column_is_text (const VitCheckupColumn *column)
{
  return g_str_equal (column->type, "VARCHAR");
}

gboolean
vit_checkup_column_is_number (const VitCheckupColumn *column)
{
  static const char *const types[] = { "TINYINT", "SMALLINT", "INTEGER", "BIGINT",
                                       "HUGEINT", "FLOAT",    "DOUBLE",  NULL };

  return g_strv_contains (types, column->type) || g_str_has_prefix (column->type, "DECIMAL");
}

/* The SQL of a column as what tells things from each other: whole numbers without decimals, of
 * which a column with gaps has some. */
char *
vit_checkup_key_sql (const char *column, gboolean is_number)
{
  g_autofree char *name = vit_sql_name (column);

  return is_number ? g_strdup_printf ("regexp_replace(CAST(%s AS VARCHAR), '\\.0$', '')", name)
                   : g_strdup_printf ("CAST(%s AS VARCHAR)", name);
}

/* A number in an expression, without decimals where it has none. */
char *
vit_checkup_number_sql (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.15g", value));
}

static char *
write_where_in (const char *column, const char *const *values)
{
  g_autofree char *name = vit_sql_name (column);
  g_autoptr (GString) where = g_string_new (NULL);

  g_string_append_printf (where, "CAST(%s AS VARCHAR) IN (", name);
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *value = vit_sql_string (values[i]);

      g_string_append_printf (where, "%s%s", i > 0 ? ", " : "", value);
    }
  g_string_append_c (where, ')');

  return g_string_free (g_steal_pointer (&where), FALSE);
}

/**
 * vit_checkup_set_values:
 * @column: a column
 * @values: (nullable): some of its values as text, with U+001F between them
 *
 * The rows concerned are those that have one of them.
 */
void
vit_checkup_set_values (VitProposal *proposal, const char *column, const char *values)
{
  g_auto (GStrv) list = values != NULL ? g_strsplit (values, "\x1f", -1) : NULL;

  if (list == NULL || list[0] == NULL)
    return;

  proposal->where = write_where_in (column, (const char *const *) list);
  proposal->condition =
      vit_row_condition_new (column, VIT_ROW_ONE_OF, (const char *const *) list, FALSE);
}

/**
 * vit_checkup_set_test:
 * @column: a column
 * @test: one that takes at most one value
 * @value: (nullable): that value
 *
 * The rows concerned are those that pass it, as `where` says already.
 */
void
vit_checkup_set_test (VitProposal *proposal, const char *column, VitRowTest test, const char *value)
{
  const char *values[] = { value, NULL };

  proposal->condition = vit_row_condition_new (column, test, values, FALSE);
}

/* The table after the steps so far, as a query. */
char *
vit_checkup_compile (VitCheckup *self, GError **error)
{
  g_autoptr (VitRecipe) recipe =
      vit_recipe_new ((VitStep *const *) self->steps->pdata, self->steps->len);

  return vit_recipe_compile (recipe, self->connection, self->table, self->steps->len, error);
}

/**
 * vit_checkup_query:
 * @file: of a check's SQL
 * @words: (nullable): what to put in for its words, besides {input} and {amount}
 *
 * Returns: (transfer full): what the query says of the rows that the steps so far leave
 */
VitFrame *
vit_checkup_query (VitCheckup *self, const char *file, GHashTable *words, GError **error)
{
  g_autoptr (GHashTable) all = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *path = g_strconcat ("study/", file, NULL);
  g_autofree char *input = vit_checkup_compile (self, error);
  g_autofree char *sql = NULL;
  GHashTableIter iter;
  gpointer word, value;

  if (input == NULL)
    return NULL;

  if (words != NULL)
    {
      g_hash_table_iter_init (&iter, words);
      while (g_hash_table_iter_next (&iter, &word, &value))
        g_hash_table_insert (all, word, value);
    }
  g_hash_table_insert (all, (gpointer) "input", input);
  g_hash_table_insert (all, (gpointer) "amount", (gpointer) self->amount);
  sql = vit_sql_load_words (vit_study_get_resource (), path, all);

  return vit_connection_query (self->connection, sql, self->progress, error);
}

/* A number of the only row; NaN if it is missing. */
double
vit_checkup_get_number (VitFrame *frame, const char *column)
{
  return vit_column_get_number (vit_frame_find_column (frame, column), 0);
}

/* A whole number of the only row; missing counts as 0. */
gint64
vit_checkup_get_count (VitFrame *frame, const char *column)
{
  double number = vit_checkup_get_number (frame, column);

  return isnan (number) ? 0 : (gint64) number;
}

/* The columns that the steps so far leave: their names and types, as the engine describes them. */
VitFrame *
vit_checkup_describe (VitCheckup *self, GError **error)
{
  g_autofree char *input = vit_checkup_compile (self, error);
  g_autofree char *sql = input ? vit_sql_fill ("DESCRIBE {input}", "input", input, NULL) : NULL;

  return sql ? vit_connection_query (self->connection, sql, self->progress, error) : NULL;
}
