/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row for each group of rows. */

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-recipe-regroup.h"
#include "vit-sql-aggregate.h"
#include "vit-sql.h"

typedef struct
{
  VitRecipePlan *plan;
  const char *const *by;
  GPtrArray *aggregates; /* VitSqlAggregate */
  GPtrArray *columns;    /* borrowed names of the columns that they use */
  GString *cells;        /* SQL of the new columns */
  GString *scales;       /* SQL of the numbers that sums are scaled by */
  guint n_scales;
} Group;

static gboolean
check_bare (const Group *self, const char *name, GError **error)
{
  for (guint i = 0; self->by[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->by[i], name) == 0)
      return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
               "“%s” has a value for each row of a group; say which is meant, as in first(%s), "
               "max(%s) or sum(%s)",
               name, name, name, name);

  return FALSE;
}

static gboolean
read_aggregate (Group *self, const char *name, const char *expression, GError **error)
{
  VitSqlAggregate *read;

  for (guint i = 0; self->by[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->by[i], name) == 0)
      {
        g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
                     "“%s” is the name of a column to group by; give the aggregate another", name);
        return FALSE;
      }
  if (!vit_recipe_plan_check_new (self->plan, name, error))
    return FALSE;

  read = vit_sql_aggregate_read (self->plan->parser, expression, error);
  if (read == NULL)
    return FALSE;
  g_ptr_array_add (self->aggregates, read);

  for (guint i = 0; read->columns[i] != NULL; i++)
    {
      const VitRecipeColumn *column =
          vit_recipe_columns_find (self->plan->columns, read->columns[i], error);

      if (column == NULL)
        return FALSE;
      g_ptr_array_add (self->columns, read->columns[i]);
    }
  for (guint i = 0; read->bare[i] != NULL; i++)
    if (!check_bare (self, read->bare[i], error))
      return FALSE;

  return TRUE;
}

/* Whether @addend is a number that adds up to something else in another order. */
static gboolean
needs_scale (const Group *self, const char *addend, gboolean *needs, GError **error)
{
  const VitRecipePlan *plan = self->plan;
  g_autofree char *query = vit_sql_fill ("SELECT {addend} AS addend FROM {last}", "addend", addend,
                                         "last", plan->last, NULL);
  g_autofree char *sql = vit_recipe_plan_write (plan, plan->parts->len, TRUE, query);
  g_autoptr (GPtrArray) columns = vit_recipe_columns_new ();

  if (!vit_recipe_columns_describe (columns, plan->connection, sql, NULL, error))
    return FALSE;
  *needs = vit_recipe_column_holds_nan (g_ptr_array_index (columns, 0));

  return TRUE;
}

static gboolean
scale_sum (Group *self, VitSqlAggregate *aggregate, guint sum, GError **error)
{
  VitSqlParser *parser = self->plan->parser;
  g_autofree char *addend = vit_sql_aggregate_dup_addend (aggregate, parser, sum, error);
  g_autofree char *scale = NULL;
  g_autofree char *value = NULL;
  gboolean needs;

  if (addend == NULL || !needs_scale (self, addend, &needs, error))
    return FALSE;
  if (!needs)
    return TRUE;

  value = vit_sql_dup_exact_scale (addend);
  scale = g_strdup_printf ("vitrine_scale_%u", ++self->n_scales);
  g_string_append_printf (self->scales, "%s%s AS %s", self->n_scales > 1 ? ",\n        " : "",
                          g_strchomp (value), scale);

  return vit_sql_aggregate_scale (aggregate, parser, sum, scale, error);
}

static gboolean
write_aggregate (Group *self, VitSqlAggregate *aggregate, const char *name, GError **error)
{
  g_autofree char *name_sql = vit_sql_name (name);
  g_autofree char *sql = NULL;

  for (guint i = 0; i < aggregate->sums->len; i++)
    if (!scale_sum (self, aggregate, i, error))
      return FALSE;

  sql = vit_sql_aggregate_write (aggregate, self->plan->parser, self->plan->row, error);
  if (sql == NULL)
    return FALSE;
  g_string_append_printf (self->cells, "%s%s AS %s", self->cells->len > 0 ? ",\n      " : "", sql,
                          name_sql);

  return TRUE;
}

/* SQL of the scales to read from, or "". */
static char *
dup_scales (const Group *self)
{
  if (self->n_scales == 0)
    return g_strdup ("");

  return vit_sql_load (vit_data_get_resource (), "data/recipe-scales.sql", "scales",
                       self->scales->str, "input", self->plan->last, NULL);
}

gboolean
vit_step_plan_group (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  static const char *const nothing[] = { NULL };
  const char *const *by = self->by ? (const char *const *) self->by : nothing;
  g_autoptr (GPtrArray) aggregates =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vit_sql_aggregate_free);
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (GPtrArray) shares = g_ptr_array_new ();
  g_autoptr (GString) cells = g_string_new (NULL);
  g_autoptr (GString) scales = g_string_new (NULL);
  g_autofree char *from = NULL;
  Group group = { plan, by, aggregates, columns, cells, scales, 0 };

  for (guint i = 0; self->names[i] != NULL; i++)
    if (!read_aggregate (&group, self->names[i], self->expressions[i], error))
      {
        g_prefix_error (error, "%s: ", self->names[i]);
        return FALSE;
      }
  g_ptr_array_add (columns, NULL);
  if (!vit_recipe_regroup_tidy (plan, by, (const char *const *) columns->pdata, error))
    return FALSE;

  for (guint i = 0; self->names[i] != NULL; i++)
    if (!write_aggregate (&group, g_ptr_array_index (aggregates, i), self->names[i], error))
      return FALSE;
  from = g_strchomp (dup_scales (&group));

  for (guint i = 0; self->names[i] != NULL; i++)
    if (self->shares[i])
      g_ptr_array_add (shares, self->names[i]);
  g_ptr_array_add (shares, NULL);

  return vit_recipe_regroup_add (plan, by, cells->str, from, (const char *const *) shares->pdata,
                                 error);
}
