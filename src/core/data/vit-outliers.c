/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-outliers.h"

#include <math.h>

#include "vit-data-resources.h"
#include "vit-recipe-groups.h"
#include "vit-sql.h"

/* Of the histogram; as many as are told apart at a glance. */
#define N_BINS 40

static const char *const methods[] = { "iqr", "quantile", "mad" };

static void
bounds_free (gpointer data)
{
  VitOutlierBounds *self = data;

  g_free (self->method);
  g_free (self);
}

void
vit_outlier_advice_free (VitOutlierAdvice *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->bounds, g_ptr_array_unref);
  g_free (self->counts);
  g_free (self);
}

static VitFrame *
ask (const VitRecipePlan *plan,
     guint n_parts,
     const char *query,
     VitProgress *progress,
     GError **error)
{
  g_autofree char *sql = vit_recipe_plan_write (plan, n_parts, FALSE, query);

  return vit_connection_query (plan->connection, sql, progress, error);
}

static double
get (const VitFrame *frame, guint column, gsize row)
{
  const VitColumn *cells = vit_frame_get_column (frame, column);

  return vit_column_is_valid (cells, row) ? vit_column_get_number (cells, row) : NAN;
}

static char *
dup_double (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.17e", number));
}

/* The recipe so far, with the step that a method would be. */
static VitRecipe *
take_steps (const VitRecipe *recipe,
            guint n_steps,
            const char *column,
            const char *method,
            const char *const *by,
            GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autoptr (VitStep) step = NULL;

  json_object_set_string_member (object, "do", "outliers");
  json_object_set_string_member (object, "column", column);
  json_object_set_string_member (object, "method", method);
  if (by != NULL && by[0] != NULL)
    {
      JsonArray *array = json_array_new ();

      for (guint i = 0; by[i] != NULL; i++)
        json_array_add_string_element (array, by[i]);
      json_object_set_array_member (object, "by", array);
    }
  json_node_init_object (node, object);
  step = vit_step_from_json (node, NULL, error);
  if (step == NULL)
    return NULL;

  for (guint i = 0; i < n_steps; i++)
    g_ptr_array_add (steps, vit_recipe_get_step (recipe, i));
  g_ptr_array_add (steps, step);

  return vit_recipe_new ((VitStep *const *) steps->pdata, steps->len);
}

/* A search through one column. */
typedef struct
{
  const char *const *by;
  VitProgress *progress;
  VitRecipePlan *before; /* the steps so far, whose sides are there */
  char *cell;            /* SQL of the value */
} Search;

static void
search_clear (Search *self)
{
  g_clear_pointer (&self->before, vit_recipe_plan_free);
  g_free (self->cell);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static gboolean
read_values (const Search *search, VitOutlierAdvice *advice, GError **error)
{
  const VitRecipePlan *plan = search->before;
  g_autofree char *query = vit_sql_load (vit_data_get_resource (), "data/outliers-values.sql",
                                         "cell", search->cell, "input", plan->last, NULL);
  g_autoptr (VitFrame) frame = ask (plan, plan->parts->len, query, search->progress, error);

  if (frame == NULL)
    return FALSE;

  advice->n_values = (gint64) get (frame, 0, 0);
  advice->least = get (frame, 1, 0);
  advice->median = get (frame, 2, 0);
  advice->greatest = get (frame, 3, 0);
  advice->from = get (frame, 4, 0);
  advice->to = get (frame, 5, 0);

  return TRUE;
}

static gboolean
read_bins (const Search *search, VitOutlierAdvice *advice, GError **error)
{
  const VitRecipePlan *plan = search->before;
  double width = (advice->to - advice->from) / N_BINS;
  g_autofree char *from = dup_double (advice->from);
  g_autofree char *to = dup_double (advice->to);
  /* Where all values are one, any width puts them into the first bin. */
  g_autofree char *width_sql = dup_double (width > 0 ? width : 1);
  g_autofree char *n = g_strdup_printf ("%d", N_BINS);
  g_autofree char *query =
      vit_sql_load (vit_data_get_resource (), "data/outliers-bins.sql", "cell", search->cell,
                    "input", plan->last, "from", from, "to", to, "width", width_sql, "n", n, NULL);
  g_autoptr (VitFrame) bins = ask (plan, plan->parts->len, query, search->progress, error);

  if (bins == NULL)
    return FALSE;

  advice->n_bins = N_BINS;
  advice->counts = g_new0 (gint64, N_BINS);
  for (gsize i = 0; i < vit_frame_get_n_rows (bins); i++)
    {
      int bin = (int) get (bins, 0, i);
      gint64 count = (gint64) get (bins, 1, i);

      if (bin < 0)
        advice->n_below = count;
      else if (bin == N_BINS)
        advice->n_above = count;
      else
        advice->counts[bin] = count;
    }

  return TRUE;
}

/* The bounds, which the side of the step holds, if there is one pair of them. */
static gboolean
read_bounds (const VitRecipePlan *plan,
             const VitRecipePart *part,
             VitOutlierBounds *bounds,
             VitProgress *progress,
             GError **error)
{
  g_autofree char *query =
      g_strdup_printf ("SELECT vitrine_low, vitrine_high FROM %s", part->side_name);
  g_autoptr (VitFrame) frame = vit_connection_query (plan->connection, query, progress, error);

  if (frame == NULL)
    return FALSE;
  if (vit_frame_get_n_rows (frame) == 1)
    {
      bounds->low = get (frame, 0, 0);
      bounds->high = get (frame, 1, 0);
    }

  return TRUE;
}

/* Counts the lines outside. @plan: with the step of the method as its last part. */
static gboolean
count_outside (const Search *search,
               const VitRecipePlan *plan,
               const VitRecipePart *part,
               VitOutlierBounds *bounds,
               GError **error)
{
  gboolean grouped = search->by != NULL && search->by[0] != NULL;
  g_auto (VitRecipeGroups) groups = { 0 };
  g_autofree char *cell = g_strdup_printf ("CAST(every.%s AS DOUBLE)", search->cell);
  g_autofree char *mark = NULL;
  g_autofree char *list = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *query = NULL;
  g_autoptr (VitFrame) frame = NULL;

  if (!vit_recipe_groups_init (&groups, search->before, grouped ? search->by : NULL, error))
    return FALSE;
  list = grouped ? vit_recipe_plan_list_values (search->before, search->by, error) : NULL;
  if (grouped && list == NULL)
    return FALSE;

  mark = grouped ? g_strdup_printf ("hash(%s)", list) : g_strdup ("NULL");
  low = vit_recipe_groups_dup_value (&groups, "vitrine_low");
  high = vit_recipe_groups_dup_value (&groups, "vitrine_high");
  query = vit_sql_load (vit_data_get_resource (), "data/outliers-count.sql", "cell", cell, "low",
                        low, "high", high, "mark", mark, "from", groups.from, NULL);
  frame = ask (plan, plan->parts->len, query, search->progress, error);
  if (frame == NULL)
    return FALSE;

  bounds->n_low = (gint64) get (frame, 0, 0);
  bounds->n_high = (gint64) get (frame, 1, 0);
  bounds->n_groups = (gint64) get (frame, 2, 0);

  return grouped || read_bounds (plan, part, bounds, search->progress, error);
}

static gboolean
try_method (const Search *search,
            const VitRecipe *recipe,
            guint n_steps,
            const char *column,
            const char *method,
            GPtrArray *list,
            GError **error)
{
  VitOutlierBounds *bounds = g_new0 (VitOutlierBounds, 1);
  g_autoptr (VitRecipe) steps = take_steps (recipe, n_steps, column, method, search->by, error);
  g_autoptr (VitRecipePlan) plan = NULL;
  const VitRecipePart *part;
  gboolean done;

  g_ptr_array_add (list, bounds);
  bounds->method = g_strdup (method);
  bounds->low = bounds->high = NAN;
  if (steps == NULL)
    return FALSE;

  plan = vit_recipe_plan_new (steps, search->before->connection, search->before->table, n_steps + 1,
                              search->progress, error);
  if (plan == NULL ||
      !vit_recipe_plan_make_side (plan, plan->parts->len - 1, search->progress, error))
    return FALSE;

  part = g_ptr_array_index (plan->parts, plan->parts->len - 1);
  done = count_outside (search, plan, part, bounds, error);
  if (done)
    {
      g_autofree char *drop = g_strdup_printf ("DROP TABLE %s", part->side_name);

      done = vit_connection_execute (plan->connection, drop, NULL, error);
    }

  return done;
}

static gboolean
search_column (Search *search, const char *column, GError **error)
{
  const VitRecipeColumn *found = vit_recipe_columns_find (search->before->columns, column, error);

  if (found == NULL)
    return FALSE;
  search->cell = g_strdup (found->sql);

  return TRUE;
}

/**
 * vit_outliers_advise:
 * @recipe: of @table
 * @table: a table that was imported
 * @n_steps: after how many steps of @recipe to look
 * @column: a column of numbers
 * @by: (nullable) (array zero-terminated=1): columns within whose groups a value is compared
 * @progress: (nullable): its progress
 *
 * Counts what each method, with its usual bounds, would take for outliers.
 *
 * Returns: (transfer full): the advice, or %NULL with an error as of vit_recipe_run();
 *   %VIT_DATA_ERROR_RECIPE if @column holds no numbers
 */
VitOutlierAdvice *
vit_outliers_advise (const VitRecipe *recipe,
                     VitProject *project,
                     const char *table,
                     guint n_steps,
                     const char *column,
                     const char *const *by,
                     VitProgress *progress,
                     GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_autoptr (VitOutlierAdvice) advice = g_new0 (VitOutlierAdvice, 1);
  g_auto (Search) search = { by, progress, NULL, NULL };

  advice->bounds = g_ptr_array_new_with_free_func (bounds_free);
  if (connection == NULL)
    return NULL;

  vit_progress_stage (progress, "Looking for outliers");
  search.before = vit_recipe_plan_new (recipe, connection, table, n_steps, progress, error);
  if (search.before == NULL || !vit_recipe_plan_make_sides (search.before, progress, error) ||
      !search_column (&search, column, error))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (!try_method (&search, recipe, n_steps, column, methods[i], advice->bounds, error))
      return NULL;
  if (!read_values (&search, advice, error) ||
      (advice->n_values > 0 && !read_bins (&search, advice, error)))
    return NULL;

  return g_steal_pointer (&advice);
}
