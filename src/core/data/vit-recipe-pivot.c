/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values of a column as columns of their own. Which values there are is asked while planning, so
 * that the step is one query whose columns are known. */

#include <string.h>

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-plan-names.h"
#include "vit-read-plan.h"
#include "vit-recipe-regroup.h"
#include "vit-sql-aggregate.h"
#include "vit-sql.h"

/* More columns than anybody looks at, and about as many as still compute in reasonable time. */
#define MAX_COLUMNS 1000

typedef struct
{
  const VitStep *step;
  VitRecipePlan *plan;
  const VitRecipeColumn *header; /* its values become columns */
  const VitRecipeColumn *cell;   /* what stands in them */
  VitFrame *values;              /* of the header, as text, in order */
  GPtrArray *names;              /* VitPlanColumn: the keys and the new columns */
} Pivot;

static void
name_free (gpointer data)
{
  VitPlanColumn *name = data;

  g_free (name->name);
  g_free (name->note);
  g_free (name);
}

static gboolean
find_columns (Pivot *self, GError **error)
{
  const VitStep *step = self->step;

  self->header = vit_recipe_columns_find (self->plan->columns, step->columns[0], error);
  self->cell =
      self->header ? vit_recipe_columns_find (self->plan->columns, step->column, error) : NULL;

  return self->cell != NULL;
}

static gboolean
check_type (const Pivot *self, GError **error)
{
  if (self->step->aggregate > VIT_AGGREGATE_MEDIAN || vit_recipe_column_is_number (self->cell))
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
               "“%s” is of type %s, which has no sum, mean or median; take first, last, min, max, "
               "count or count_distinct, or retype it first",
               self->cell->name, vit_type_of_to_word (self->cell->type_of));

  return FALSE;
}

static gboolean
read_values (Pivot *self, GError **error)
{
  g_autofree char *limit = g_strdup_printf ("%d", MAX_COLUMNS + 1);
  g_autofree char *query =
      vit_sql_load (vit_data_get_resource (), "data/recipe-pivot-values.sql", "cell",
                    self->header->sql, "input", self->plan->last, "limit", limit, NULL);
  g_autofree char *sql = vit_recipe_plan_write (self->plan, self->plan->parts->len, TRUE, query);
  g_autoptr (VitFrame) values =
      vit_connection_query (self->plan->connection, sql, self->plan->progress, error);

  if (values == NULL)
    return FALSE;
  if (vit_frame_get_n_rows (values) <= MAX_COLUMNS)
    {
      self->values = g_steal_pointer (&values);
      return TRUE;
    }

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
               "“%s” has more than %d different values, and each would become a column; is it the "
               "right one? Group or map its values first",
               self->header->name, MAX_COLUMNS);

  return FALSE;
}

static const char *
get_value (const Pivot *self, gsize index)
{
  const VitColumn *column = vit_frame_get_column (self->values, 0);

  return vit_column_is_valid (column, index) ? vit_column_get_text (column, index) : NULL;
}

/* What a column is called whose header was @value. */
static char *
dup_header (const Pivot *self, const char *value)
{
  if (value == NULL)
    return g_strdup ("missing");
  if (value[0] == '\0')
    return g_strdup ("empty");
  if (vit_recipe_column_holds_nan (self->header) && g_str_has_suffix (value, ".0"))
    return g_strndup (value, strlen (value) - 2);

  return g_strdup (value);
}

/* Names for the new columns: none twice, none that of a key or of the rows' numbers. */
static void
name_columns (Pivot *self)
{
  g_autoptr (GPtrArray) header = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (header, g_strdup (self->plan->row));
  for (guint i = 0; self->step->by[i] != NULL; i++)
    g_ptr_array_add (header, g_strdup (self->step->by[i]));
  for (gsize i = 0; i < vit_frame_get_n_rows (self->values); i++)
    g_ptr_array_add (header, dup_header (self, get_value (self, i)));

  for (guint i = 0; i < header->len; i++)
    g_ptr_array_add (self->names, g_new0 (VitPlanColumn, 1));
  vit_plan_name_columns (self->names, header);
}

static const char *
get_name (const Pivot *self, gsize index)
{
  guint n_before = 1 + g_strv_length (self->step->by);

  return ((VitPlanColumn *) g_ptr_array_index (self->names, n_before + index))->name;
}

static gboolean
is_scaled (const Pivot *self)
{
  return (self->step->aggregate == VIT_AGGREGATE_SUM ||
          self->step->aggregate == VIT_AGGREGATE_MEAN) &&
         vit_recipe_column_holds_nan (self->cell);
}

/* What stands in the column of the rows that @condition tells. */
static char *
dup_aggregate (const Pivot *self, const char *condition)
{
  static const char *const templates[] = {
    [VIT_AGGREGATE_SUM] = "sum({cell}){filter}",
    [VIT_AGGREGATE_MEAN] = "avg({cell}){filter}",
    [VIT_AGGREGATE_MEDIAN] = "median({cell}){filter}",
    [VIT_AGGREGATE_MIN] = "min({cell}){filter}",
    [VIT_AGGREGATE_MAX] = "max({cell}){filter}",
    [VIT_AGGREGATE_COUNT] = "count({cell}){filter}",
    [VIT_AGGREGATE_COUNT_DISTINCT] = "count(DISTINCT {cell}){filter}",
    [VIT_AGGREGATE_FIRST] = "first({cell} ORDER BY {row}){filter}",
    [VIT_AGGREGATE_LAST] = "last({cell} ORDER BY {row}){filter}",
  };
  VitAggregate aggregate = self->step->aggregate;
  gboolean by_row = aggregate == VIT_AGGREGATE_FIRST || aggregate == VIT_AGGREGATE_LAST;
  g_autofree char *filter =
      by_row ? vit_sql_fill (" FILTER (WHERE {condition} AND {cell} IS NOT NULL)", "condition",
                             condition, "cell", self->cell->sql, NULL)
             : vit_sql_fill (" FILTER (WHERE {condition})", "condition", condition, NULL);

  if (is_scaled (self))
    return vit_sql_dup_exact_sum (aggregate == VIT_AGGREGATE_MEAN, FALSE, self->cell->sql,
                                  "vitrine_scale", filter);
  if (by_row)
    return vit_sql_fill (templates[aggregate], "cell", self->cell->sql, "row", self->plan->row,
                         "filter", filter, NULL);

  return vit_sql_fill (templates[aggregate], "cell", self->cell->sql, "filter", filter, NULL);
}

static char *
dup_cells (const Pivot *self)
{
  GString *cells = g_string_new (NULL);

  for (gsize i = 0; i < vit_frame_get_n_rows (self->values); i++)
    {
      const char *value = get_value (self, i);
      g_autofree char *literal = vit_recipe_column_dup_literal (self->header, value);
      g_autofree char *condition =
          g_strdup_printf (value ? "%s = %s" : "%s IS %s", self->header->sql, literal);
      g_autofree char *aggregate = dup_aggregate (self, condition);
      g_autofree char *name = vit_sql_name (get_name (self, i));

      g_string_append_printf (cells, "%s%s AS %s", i > 0 ? ",\n      " : "", g_strchomp (aggregate),
                              name);
    }

  return g_string_free (cells, FALSE);
}

static char *
dup_scales (const Pivot *self)
{
  g_autofree char *scale = NULL;
  g_autofree char *named = NULL;

  if (!is_scaled (self) || vit_frame_get_n_rows (self->values) == 0)
    return g_strdup ("");

  scale = g_strchomp (vit_sql_dup_exact_scale (self->cell->sql));
  named = g_strconcat (scale, " AS vitrine_scale", NULL);

  return g_strchomp (vit_sql_load (vit_data_get_resource (), "data/recipe-scales.sql", "scales",
                                   named, "input", self->plan->last, NULL));
}

/* Which value each new column is of. */
static char *
dup_note (const Pivot *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (gsize i = 0; i < vit_frame_get_n_rows (self->values); i++)
    {
      g_autofree char *name = vit_sql_string (get_name (self, i));
      g_autofree char *value = vit_sql_string (get_value (self, i));

      g_string_append_printf (list, "%s{'column': %s, 'value': CAST(%s AS VARCHAR)}",
                              i > 0 ? ", " : "", name, value);
    }

  return g_strdup_printf ("SELECT json_object('columns', to_json([%s]))", list->str);
}

gboolean
vit_step_plan_pivot (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  const char *const *by = (const char *const *) self->by;
  const char *const keys[] = { self->columns[0], NULL };
  const char *const others[] = { self->column, NULL };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (name_free);
  g_autoptr (VitFrame) values = NULL;
  g_autofree char *cells = NULL;
  g_autofree char *scales = NULL;
  g_autofree char *note = NULL;
  Pivot pivot = { self, plan, NULL, NULL, NULL, names };

  if (!vit_recipe_regroup_tidy (plan, by, keys, error) ||
      !vit_recipe_regroup_tidy (plan, keys, others, error) || !find_columns (&pivot, error) ||
      !check_type (&pivot, error) || !read_values (&pivot, error))
    return FALSE;

  values = pivot.values;
  name_columns (&pivot);
  cells = dup_cells (&pivot);
  scales = dup_scales (&pivot);
  note = dup_note (&pivot);
  if (!vit_recipe_regroup_add (plan, by, cells, scales, NULL, error))
    return FALSE;
  vit_recipe_plan_note (plan, g_steal_pointer (&note));

  return TRUE;
}
