/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-duplicates.h"

#include <math.h>

#include "vit-data-resources.h"
#include "vit-recipe-plan.h"
#include "vit-sql.h"

/* Groups, and lines of them, that are shown. */
#define N_GROUPS "5"
#define MOST_LINES "20"

static void
duplicates_free (gpointer data)
{
  VitDuplicates *self = data;

  g_clear_pointer (&self->examples, vit_frame_unref);
  g_free (self);
}

/* What of a cell has to be the same. */
static char *
dup_value (const VitRecipeColumn *column, VitDuplicatesKind kind)
{
  gboolean spelling = kind == VIT_DUPLICATES_SPELLING || kind == VIT_DUPLICATES_BOTH;
  gboolean time = kind == VIT_DUPLICATES_TIME || kind == VIT_DUPLICATES_BOTH;
  g_autofree char *value = vit_recipe_column_dup_value (column, "every.");

  if (spelling && column->type_of == VIT_TYPE_OF_TEXT)
    return g_strdup_printf ("regexp_replace(lower(%s), '[\\s\\p{Z}\\x{200B}\\x{FEFF}]+', '', 'g')",
                            value);
  if (time && column->type_of == VIT_TYPE_OF_TIMESTAMP)
    return g_strdup_printf ("CAST(%s AS DATE)", value);

  return g_steal_pointer (&value);
}

/* The values of @columns, or of all, with commas between. @applies: whether @kind asks for less
 * than equal values in any of them. */
static char *
list_values (const VitRecipePlan *plan,
             const char *const *columns,
             VitDuplicatesKind kind,
             gboolean *applies,
             GError **error)
{
  guint n = columns ? g_strv_length ((GStrv) columns) : plan->columns->len;
  g_autoptr (GString) list = g_string_new (NULL);
  gboolean has_text = FALSE, has_time = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const VitRecipeColumn *column =
          columns ? vit_recipe_columns_find (plan->columns, columns[i], error)
                  : g_ptr_array_index (plan->columns, i);
      g_autofree char *value = column ? dup_value (column, kind) : NULL;

      if (column == NULL)
        return NULL;
      has_text |= column->type_of == VIT_TYPE_OF_TEXT;
      has_time |= column->type_of == VIT_TYPE_OF_TIMESTAMP;
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", value);
    }
  *applies = kind == VIT_DUPLICATES_EXACT || (kind == VIT_DUPLICATES_SPELLING && has_text) ||
             (kind == VIT_DUPLICATES_TIME && has_time) || (has_text && has_time);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* SQL of the column of a role if there is one of numbers, or NULL. */
static const char *
get_number (const VitRecipePlan *plan, const VitRoles *roles, VitRole role)
{
  const char *name = roles ? roles->columns[role] : NULL;
  const VitRecipeColumn *column = name ? vit_recipe_columns_look_up (plan->columns, name) : NULL;

  return column != NULL && vit_recipe_column_is_number (column) ? column->sql : NULL;
}

/* SQL of a line's money, or NULL. */
static char *
dup_amount (const VitRecipePlan *plan, const VitRoles *roles)
{
  const char *revenue = get_number (plan, roles, VIT_ROLE_REVENUE);
  const char *price = get_number (plan, roles, VIT_ROLE_PRICE);
  const char *quantity = get_number (plan, roles, VIT_ROLE_QUANTITY);
  g_autofree char *amount = NULL;

  if (revenue != NULL)
    amount = g_strdup_printf ("CAST(%s AS DOUBLE)", revenue);
  else if (price != NULL && quantity != NULL)
    amount = g_strdup_printf ("CAST(%s AS DOUBLE) * %s", price, quantity);
  else if (price != NULL)
    amount = g_strdup_printf ("CAST(%s AS DOUBLE)", price);
  else
    return NULL;

  return vit_sql_fill ("CASE WHEN isfinite({amount}) THEN {amount} END", "amount", amount, NULL);
}

typedef struct
{
  const VitRecipePlan *plan;
  char *strict; /* the values that exact duplicates share */
  char *amount; /* (nullable) */
  VitProgress *progress;
} Search;

static void
search_clear (Search *self)
{
  g_free (self->strict);
  g_free (self->amount);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static VitFrame *
ask (const Search *search, const char *query, GError **error)
{
  g_autofree char *sql =
      vit_recipe_plan_write (search->plan, search->plan->parts->len, FALSE, query);

  return vit_connection_query (search->plan->connection, sql, search->progress, error);
}

static gboolean
count (const Search *search, VitDuplicates *found, const char *values, GError **error)
{
  g_autofree char *query =
      vit_sql_load (vit_data_get_resource (), "data/duplicates-count.sql", "values", values, "row",
                    search->plan->row, "amount", search->amount ? search->amount : "0", "input",
                    search->plan->last, NULL);
  g_autoptr (VitFrame) frame = ask (search, query, error);

  if (frame == NULL)
    return FALSE;

  found->n_groups = (gint64) vit_column_get_number (vit_frame_get_column (frame, 0), 0);
  found->n_rows = (gint64) vit_column_get_number (vit_frame_get_column (frame, 1), 0);
  found->money = search->amount ? vit_column_get_number (vit_frame_get_column (frame, 2), 0) : NAN;

  return TRUE;
}

static gboolean
show (const Search *search, VitDuplicates *found, const char *values, GError **error)
{
  const char *exact = found->kind == VIT_DUPLICATES_EXACT ? "TRUE" : "FALSE";
  g_autofree char *query =
      vit_sql_load (vit_data_get_resource (), "data/duplicates-examples.sql", "values", values,
                    "strict", search->strict, "exact", exact, "row", search->plan->row, "input",
                    search->plan->last, "limit", N_GROUPS, "most", MOST_LINES, NULL);

  found->examples = ask (search, query, error);

  return found->examples != NULL;
}

/* Takes what exact duplicates make up already. */
static void
deduct (VitDuplicates *found, const VitDuplicates *exact)
{
  found->n_rows -= exact->n_rows;
  found->money -= exact->money;
}

/* Adds what there is of one kind to @list, whose first are exact duplicates. */
static gboolean
find_kind (const Search *search,
           const char *const *columns,
           VitDuplicatesKind kind,
           GPtrArray *list,
           GError **error)
{
  VitDuplicates *found = g_new0 (VitDuplicates, 1);
  gboolean applies;
  g_autofree char *values = list_values (search->plan, columns, kind, &applies, error);

  g_ptr_array_add (list, found);
  found->kind = kind;
  if (values == NULL)
    return FALSE;
  if (!applies)
    {
      g_ptr_array_remove_index (list, list->len - 1);
      return TRUE;
    }

  if (!count (search, found, values, error))
    return FALSE;
  if (kind != VIT_DUPLICATES_EXACT)
    deduct (found, g_ptr_array_index (list, 0));

  return show (search, found, values, error);
}

/**
 * vit_duplicates_find:
 * @recipe: of @table
 * @table: a table that was imported
 * @n_steps: after how many steps of @recipe to look
 * @columns: (nullable) (array zero-terminated=1): which columns to compare; all for %NULL
 * @roles: (nullable): tells what money a line is worth: its revenue, or quantity times price
 * @progress: (nullable): its progress
 *
 * Looks for lines that are alike. Of texts that differ in spacing, all blanks count for nothing.
 *
 * Returns: (transfer full) (element-type VitDuplicates): exact duplicates and each other kind that
 *   the columns allow of, or %NULL with an error as of vit_recipe_run()
 */
GPtrArray *
vit_duplicates_find (const VitRecipe *recipe,
                     VitProject *project,
                     const char *table,
                     guint n_steps,
                     const char *const *columns,
                     const VitRoles *roles,
                     VitProgress *progress,
                     GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_autoptr (VitRecipePlan) plan = NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (duplicates_free);
  g_auto (Search) search = { 0 };
  gboolean applies;

  if (connection == NULL)
    return NULL;

  vit_progress_stage (progress, "Comparing lines");
  plan = vit_recipe_plan_new (recipe, connection, table, n_steps, progress, error);
  if (plan == NULL || !vit_recipe_plan_make_sides (plan, progress, error))
    return NULL;

  search.plan = plan;
  search.amount = dup_amount (plan, roles);
  search.strict = list_values (plan, columns, VIT_DUPLICATES_EXACT, &applies, error);
  if (search.strict == NULL)
    return NULL;
  for (guint kind = 0; kind < VIT_N_DUPLICATES; kind++)
    {
      g_autoptr (VitProgress) part =
          vit_progress_new_part (progress, (double) kind / VIT_N_DUPLICATES,
                                 (double) (kind + 1) / VIT_N_DUPLICATES);

      search.progress = part;
      if (!find_kind (&search, columns, kind, list, error))
        return NULL;
    }

  return g_steal_pointer (&list);
}
