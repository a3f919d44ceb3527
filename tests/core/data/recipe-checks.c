/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recipe-checks.h"

#include "vit-data-error.h"
#include "vit-json.h"
#include "vit-sql.h"

void
check_rows (VitProject *project, const char *sql, const char *expected)
{
  g_autofree char *found = shop_dump (project, sql);

  g_assert_cmpstr (found, ==, expected);
}

/* The recipe leaves the rows expected: run, and as the query that Show SQL shows. */
void
check_steps (VitProject *project, const char *table, const char *recipe, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipe) read = shop_read_recipe (recipe, &error);
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autofree char *name = vit_sql_name (table);
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM clean.%s", name);
  g_autofree char *query = NULL;
  g_autoptr (VitRecipeReport) report = NULL;

  g_assert_no_error (error);
  query = vit_recipe_compile (read, connection, table, vit_recipe_get_n_steps (read), &error);
  g_assert_no_error (error);
  check_rows (project, query, expected);

  report = vit_recipe_run (read, project, table, NULL, &error);
  g_assert_no_error (error);
  check_rows (project, sql, expected);
}

void
check_refused (VitProject *project,
               const char *table,
               const char *recipe,
               int code,
               const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (shop_run (project, table, recipe, &error));
  g_assert_error (error, VIT_DATA_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

void
check_unreadable (const char *recipe, GQuark domain, int code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (shop_read_recipe (recipe, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpstr (error->message, ==, message);
}
