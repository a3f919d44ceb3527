/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recipe-shop.h"

#include <math.h>

#include "vit-json.h"
#include "vit-sql.h"

/* Runs @sql. */
void
shop_execute (VitProject *project, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);

  g_assert_no_error (error);
  vit_connection_execute (connection, sql, NULL, &error);
  g_assert_no_error (error);
}

/* Adds an imported table, whose rows @rows_sql yields. */
void
shop_add_table (VitProject *project, const char *table, const char *rows_sql)
{
  g_autofree char *name = vit_sql_name (table);
  g_autofree char *sql = vit_sql_fill ("CREATE TABLE raw.{name} AS {rows};"
                                       "CREATE VIEW clean.{name} AS SELECT * FROM raw.{name}",
                                       "name", name, "rows", rows_sql, NULL);

  shop_execute (project, sql);
}

/* A project with one imported table, whose rows @rows_sql yields. */
VitProject *
shop_new (const char *table, const char *rows_sql)
{
  g_autoptr (GError) error = NULL;
  VitProject *project = vit_project_new_in_memory (&error);

  g_assert_no_error (error);
  shop_add_table (project, table, rows_sql);

  return project;
}

/* @json with single quotes for double ones. */
VitRecipe *
shop_read_recipe (const char *json, GError **error)
{
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (JsonNode) node = vit_json_parse (text, error);

  return node ? vit_recipe_from_json (node, "recipes.t", error) : NULL;
}

static void
append_cell (GString *text, const VitColumn *column, gsize row)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (!vit_column_is_valid (column, row))
    g_string_append (text, "-");
  else if (vit_column_get_column_type (column) == VIT_COLUMN_TEXT)
    g_string_append (text, vit_column_get_text (column, row));
  else if (vit_column_get_column_type (column) == VIT_COLUMN_BOOL)
    g_string_append (text, vit_column_get_bools (column)[row] ? "true" : "false");
  else if (vit_column_get_column_type (column) == VIT_COLUMN_DOUBLE)
    g_string_append (text, g_ascii_formatd (number, sizeof number, "%.10g",
                                            vit_column_get_doubles (column)[row]));
  else
    g_string_append_printf (text, "%" G_GINT64_FORMAT, vit_column_get_int64s (column)[row]);
}

/* Rows with | between cells and a line break after each; a missing cell is -. */
char *
shop_dump (VitProject *project, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (gsize row = 0; row < vit_frame_get_n_rows (frame); row++)
    {
      for (guint i = 0; i < vit_frame_get_n_columns (frame); i++)
        {
          if (i > 0)
            g_string_append_c (text, '|');
          append_cell (text, vit_frame_get_column (frame, i), row);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

VitRecipeReport *
shop_run (VitProject *project, const char *table, const char *json, GError **error)
{
  g_autoptr (VitRecipe) recipe = shop_read_recipe (json, error);

  return recipe ? vit_recipe_run (recipe, project, table, NULL, error) : NULL;
}
