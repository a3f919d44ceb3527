/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recipe-column.h"

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-nearest.h"
#include "vit-sql.h"
#include "vit-type-of.h"

static void
column_free (gpointer data)
{
  VitRecipeColumn *self = data;

  g_free (self->name);
  g_free (self->sql);
  g_free (self->type);
  g_free (self);
}

/**
 * vit_recipe_columns_new:
 *
 * Returns: (transfer full) (element-type VitRecipeColumn): an empty list of columns
 */
GPtrArray *
vit_recipe_columns_new (void)
{
  return g_ptr_array_new_with_free_func (column_free);
}

/**
 * vit_recipe_columns_describe:
 * @columns: (element-type VitRecipeColumn): what becomes the list
 * @query: a query, which is not run
 * @unseen: (nullable): a column to leave out
 *
 * Asks the engine which columns @query yields.
 *
 * Returns: %TRUE, or %FALSE with the engine's error
 */
gboolean
vit_recipe_columns_describe (GPtrArray *columns,
                             VitConnection *connection,
                             const char *query,
                             const char *unseen,
                             GError **error)
{
  g_autofree char *sql = vit_sql_fill ("DESCRIBE {query}", "query", query, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);
  const VitColumn *names, *types;

  if (frame == NULL)
    return FALSE;

  names = vit_frame_get_column (frame, 0);
  types = vit_frame_get_column (frame, 1);
  g_ptr_array_set_size (columns, 0);
  for (gsize i = 0; i < vit_frame_get_n_rows (frame); i++)
    {
      const char *name = vit_column_get_text (names, i);
      VitRecipeColumn *column;

      if (g_strcmp0 (name, unseen) == 0)
        continue;
      column = g_new0 (VitRecipeColumn, 1);
      column->name = g_strdup (name);
      column->sql = vit_sql_name (name);
      column->type = g_strdup (vit_column_get_text (types, i));
      column->type_of = vit_type_of_from_sql (column->type);
      g_ptr_array_add (columns, column);
    }

  return TRUE;
}

/**
 * vit_recipe_columns_new_of_fields:
 * @fields: (element-type VitField): the columns of a clean table
 *
 * Returns: (transfer full) (element-type VitRecipeColumn): the same, as its recipe leaves them
 */
GPtrArray *
vit_recipe_columns_new_of_fields (const GPtrArray *fields)
{
  GPtrArray *columns = vit_recipe_columns_new ();

  for (guint i = 0; i < fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (fields, i);
      VitRecipeColumn *column = g_new0 (VitRecipeColumn, 1);

      column->name = g_strdup (field->name);
      column->sql = vit_sql_name (field->name);
      column->type = g_strdup (field->sql_type);
      column->type_of = field->type;
      g_ptr_array_add (columns, column);
    }

  return columns;
}

/**
 * vit_recipe_columns_look_up:
 * @name: of a column; the case of Latin letters does not count, as for the engine
 *
 * Returns: (transfer none) (nullable): the column
 */
const VitRecipeColumn *
vit_recipe_columns_look_up (const GPtrArray *columns, const char *name)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const VitRecipeColumn *column = g_ptr_array_index (columns, i);

      if (g_ascii_strcasecmp (column->name, name) == 0)
        return column;
    }

  return NULL;
}

/**
 * vit_recipe_columns_find:
 * @name: of a column
 *
 * Returns: (transfer none): the column, or %NULL with %VIT_DATA_ERROR_COLUMN that names the one
 *   that was probably meant
 */
const VitRecipeColumn *
vit_recipe_columns_find (const GPtrArray *columns, const char *name, GError **error)
{
  const VitRecipeColumn *column = vit_recipe_columns_look_up (columns, name);
  g_autofree const char **names = NULL;
  const char *nearest;

  if (column != NULL)
    return column;

  names = g_new (const char *, columns->len + 1);
  for (guint i = 0; i < columns->len; i++)
    names[i] = ((VitRecipeColumn *) g_ptr_array_index (columns, i))->name;
  names[columns->len] = NULL;
  nearest = vit_nearest (name, names, columns->len);

  if (nearest != NULL)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN,
                   "there is no column “%s”; did you mean “%s”?", name, nearest);
    }
  else
    {
      g_autofree char *list = g_strjoinv (", ", (GStrv) names);

      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN,
                   "there is no column “%s”; there are %s", name, list);
    }

  return NULL;
}

/**
 * vit_recipe_column_is_number:
 *
 * Returns: whether one can reckon with it
 */
gboolean
vit_recipe_column_is_number (const VitRecipeColumn *self)
{
  return self->type_of == VIT_TYPE_OF_INTEGER || self->type_of == VIT_TYPE_OF_NUMBER;
}

/**
 * vit_recipe_column_holds_nan:
 *
 * Returns: whether a cell may be "not a number", which counts as missing
 */
gboolean
vit_recipe_column_holds_nan (const VitRecipeColumn *self)
{
  return g_str_equal (self->type, "DOUBLE") || g_str_equal (self->type, "FLOAT");
}

/**
 * vit_recipe_column_dup_missing:
 * @prefix: what to put before the name, "every." or ""
 *
 * Returns: (transfer full): SQL that tells whether a cell is missing; "not a number" is too
 */
char *
vit_recipe_column_dup_missing (const VitRecipeColumn *self, const char *prefix)
{
  return vit_sql_fill (vit_recipe_column_holds_nan (self)
                           ? "({prefix}{cell} IS NULL OR isnan({prefix}{cell}))"
                           : "{prefix}{cell} IS NULL",
                       "prefix", prefix, "cell", self->sql, NULL);
}

/**
 * vit_recipe_column_dup_value:
 * @prefix: what to put before the name, "every." or ""
 *
 * Returns: (transfer full): SQL of the cell in which all that is missing is NULL, for comparing
 */
char *
vit_recipe_column_dup_value (const VitRecipeColumn *self, const char *prefix)
{
  return vit_sql_fill (vit_recipe_column_holds_nan (self) ? "nullif({prefix}{cell}, 'nan')"
                                                          : "{prefix}{cell}",
                       "prefix", prefix, "cell", self->sql, NULL);
}

/**
 * vit_recipe_column_dup_text:
 * @value: SQL of the cell
 *
 * Returns: (transfer full): SQL of the cell as text, whole numbers without ".0": an identifier
 *   that a file reader took for a number
 */
char *
vit_recipe_column_dup_text (const VitRecipeColumn *self, const char *value)
{
  if (g_str_equal (self->type, "VARCHAR"))
    return g_strdup (value);
  if (self->type_of == VIT_TYPE_OF_NUMBER)
    return vit_sql_load (vit_data_get_resource (), "data/recipe-number-text.sql", "cell", value,
                         NULL);

  return vit_sql_fill ("CAST({cell} AS VARCHAR)", "cell", value, NULL);
}

/**
 * vit_recipe_column_dup_literal:
 * @text: (nullable): a value as text
 *
 * Returns: (transfer full): SQL of that value in the column's type
 */
char *
vit_recipe_column_dup_literal (const VitRecipeColumn *self, const char *text)
{
  g_autofree char *quoted = vit_sql_string (text);

  if (text == NULL || g_str_equal (self->type, "VARCHAR"))
    return g_steal_pointer (&quoted);

  return g_strdup_printf ("CAST(%s AS %s)", quoted, self->type);
}
