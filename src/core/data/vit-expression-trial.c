/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-expression.h"

#include <stdlib.h>
#include <string.h>

#include "vit-data-error.h"
#include "vit-recipe-plan.h"
#include "vit-sql-expression.h"
#include "vit-sql.h"

/* The rows, as a temporary table. */
#define ROWS "vitrine_trial"

struct _VitExpressionTrial
{
  VitConnection *connection; /* owned: the temporary table is its own */
  VitRecipePlan *plan;       /* owned: the columns that there are */
};

static gboolean
keep_rows (VitExpressionTrial *self, gsize n_rows, VitProgress *progress, GError **error)
{
  g_autofree char *rows = vit_recipe_plan_write_rows (self->plan, TRUE);
  g_autofree char *limit = g_strdup_printf ("%" G_GSIZE_FORMAT, n_rows);
  g_autofree char *sql =
      vit_sql_fill ("CREATE TEMPORARY TABLE {name} AS FROM (\n{rows}) LIMIT {limit}", "name", ROWS,
                    "rows", rows, "limit", limit, NULL);
  g_autoptr (GError) reason = NULL;

  if (vit_connection_execute (self->connection, sql, progress, &reason))
    return TRUE;

  vit_recipe_plan_blame (self->plan, progress, &reason);
  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/**
 * vit_expression_trial_new:
 * @table: a table that was imported
 * @n_steps: how many of the steps of its recipe to run first
 * @n_rows: how many rows to keep
 * @progress: (nullable): its progress
 *
 * Returns: (transfer full): a trial over the first rows after these steps, or %NULL with an error
 *   as of vit_recipe_run()
 */
VitExpressionTrial *
vit_expression_trial_new (const VitRecipe *recipe,
                          VitProject *project,
                          const char *table,
                          guint n_steps,
                          gsize n_rows,
                          VitProgress *progress,
                          GError **error)
{
  g_autoptr (VitExpressionTrial) self = g_new0 (VitExpressionTrial, 1);

  self->connection = vit_project_connect (project, error);
  if (self->connection == NULL)
    return NULL;
  self->plan = vit_recipe_plan_new (recipe, self->connection, table, n_steps, progress, error);
  if (self->plan == NULL || !keep_rows (self, n_rows, progress, error))
    return NULL;
  /* The progress need not outlive the making. */
  self->plan->progress = NULL;

  return g_steal_pointer (&self);
}

void
vit_expression_trial_free (VitExpressionTrial *self)
{
  g_clear_pointer (&self->plan, vit_recipe_plan_free);
  g_clear_object (&self->connection);
  g_free (self);
}

/* Where @name stands in @expression, in characters from 1; 0 if it does not. */
static guint
find_name (const char *expression, const char *name)
{
  g_autofree char *text = g_utf8_casefold (expression, -1);
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  const char *at = wanted[0] != '\0' ? strstr (text, wanted) : NULL;

  return at != NULL ? (guint) g_utf8_pointer_to_offset (text, at) + 1 : 0;
}

/* "pric() is not a function …" */
static guint
find_function (const char *expression, const char *message)
{
  const char *mark = strstr (message, "() is ");
  const char *start = mark;
  g_autofree char *name = NULL;

  while (start != NULL && start > message && start[-1] != ' ')
    start--;
  name = start ? g_strndup (start, mark - start) : g_strdup ("");

  return find_name (expression, name);
}

/* Messages tell the character, or the name that they are about. */
static guint
find_place (const char *expression, const char *message)
{
  const char *mark = strstr (message, "at character ");
  guint place = find_function (expression, message);
  const char *open;

  if (mark != NULL)
    return (guint) atoi (mark + strlen ("at character "));
  if (place > 0)
    return place;

  for (open = strstr (message, "“"); open != NULL; open = strstr (open, "“"))
    {
      const char *close = strstr (open, "”");
      g_autofree char *name = NULL;

      open += strlen ("“");
      if (close == NULL)
        return 0;
      name = g_strndup (open, close - open);
      if (strcmp (name, expression) != 0 && find_name (expression, name) > 0)
        return find_name (expression, name);
    }

  return 0;
}

/* The columns of the expression, each once, and its value. */
static char *
write_query (const VitExpressionTrial *self, const char *expression, GStrv names)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  for (guint i = 0; names[i] != NULL; i++)
    {
      const VitRecipeColumn *column = vit_recipe_columns_look_up (self->plan->columns, names[i]);

      g_string_append_printf (sql, "%s, ", column->sql);
    }
  g_string_append_printf (sql, "(\n%s\n) AS value FROM %s", expression, ROWS);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static VitFrame *
run (VitExpressionTrial *self, const char *expression, GError **error)
{
  g_auto (GStrv) names = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (GError) reason = NULL;
  VitFrame *frame;

  if (!vit_recipe_plan_check_expression (self->plan, expression, error))
    return NULL;
  names = vit_sql_expression_read (self->plan->parser, expression, error);
  if (names == NULL)
    return NULL;

  sql = write_query (self, expression, names);
  frame = vit_connection_query (self->connection, sql, NULL, &reason);
  if (frame != NULL)
    return frame;

  /* What the engine has against it is the expression's fault. */
  if (g_error_matches (reason, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE))
    reason->code = VIT_DATA_ERROR_EXPRESSION;
  g_propagate_error (error, g_steal_pointer (&reason));

  return NULL;
}

/**
 * vit_expression_trial_run:
 * @expression: one SQL expression over the columns, as of a derive step
 * @place: (out): where in @expression the error is, in characters from 1; 0 if that is not known
 *
 * Returns: (transfer full): the columns that the expression reads and, as the last one, "value",
 *   for the rows of the trial; or %NULL with %VIT_DATA_ERROR_EXPRESSION or
 *   %VIT_DATA_ERROR_COLUMN
 */
VitFrame *
vit_expression_trial_run (VitExpressionTrial *self,
                          const char *expression,
                          guint *place,
                          GError **error)
{
  g_autoptr (GError) reason = NULL;
  VitFrame *frame = run (self, expression, &reason);

  *place = 0;
  if (frame != NULL)
    return frame;

  *place = find_place (expression, reason->message);
  g_propagate_error (error, g_steal_pointer (&reason));

  return NULL;
}

/**
 * vit_expression_try:
 *
 * A trial of one expression: see vit_expression_trial_new() and vit_expression_trial_run().
 *
 * Returns: (transfer full): its value for the first rows, or %NULL with an error of either
 */
VitFrame *
vit_expression_try (const VitRecipe *recipe,
                    VitProject *project,
                    const char *table,
                    guint n_steps,
                    const char *expression,
                    gsize n_rows,
                    guint *place,
                    VitProgress *progress,
                    GError **error)
{
  g_autoptr (VitExpressionTrial) trial =
      vit_expression_trial_new (recipe, project, table, n_steps, n_rows, progress, error);

  *place = 0;

  return trial ? vit_expression_trial_run (trial, expression, place, error) : NULL;
}
