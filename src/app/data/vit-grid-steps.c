/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-steps.h"

/* Takes @object, which is a step: what is put together here cannot be refused. */
static VitStep *
finish (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autoptr (GError) error = NULL;
  VitStep *step = vit_step_from_json (node, "step", &error);

  json_object_unref (object);
  if (step == NULL)
    g_critical ("%s", error->message);

  return step;
}

static JsonObject *
begin (const char *kind)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "do", kind);

  return object;
}

/**
 * vit_grid_steps_rename:
 * @column: a column
 * @name: what it is to be called
 */
VitStep *
vit_grid_steps_rename (const char *column, const char *name)
{
  JsonObject *object = begin ("rename");
  JsonObject *columns = json_object_new ();

  json_object_set_string_member (columns, column, name);
  json_object_set_object_member (object, "columns", columns);

  return finish (object);
}

/**
 * vit_grid_steps_retype:
 * @columns: (array zero-terminated=1): columns
 * @type: what they are to be
 */
VitStep *
vit_grid_steps_retype (const char *const *columns, VitTypeOf type)
{
  JsonObject *object = begin ("retype");
  JsonObject *types = json_object_new ();

  for (guint i = 0; columns[i] != NULL; i++)
    json_object_set_string_member (types, columns[i], vit_type_of_to_word (type));
  json_object_set_object_member (object, "columns", types);

  return finish (object);
}

/**
 * vit_grid_steps_drop:
 * @layout: the columns of the table
 * @columns: (array zero-terminated=1): those that are to go
 *
 * Returns: (transfer full) (nullable): a step that keeps the others, in the order of the table, or
 *   %NULL if there are none
 */
VitStep *
vit_grid_steps_drop (VitColumnLayout *layout, const char *const *columns)
{
  JsonObject *object = begin ("select");
  JsonArray *kept = json_array_new ();
  guint n = vit_column_layout_get_n_columns (layout);
  g_autofree const char **names = g_new0 (const char *, n + 1);
  guint n_kept;

  for (guint i = 0; i < n; i++)
    {
      VitColumnPlace *place = vit_column_layout_get (layout, i);

      names[vit_column_place_get_number (place)] = vit_column_place_get_name (place);
    }
  for (guint i = 0; i < n; i++)
    if (!g_strv_contains (columns, names[i]))
      json_array_add_string_element (kept, names[i]);

  n_kept = json_array_get_length (kept);
  json_object_set_array_member (object, "columns", kept);
  if (n_kept > 0)
    return finish (object);

  json_object_unref (object);

  return NULL;
}

/**
 * vit_grid_steps_replace:
 * @column: a column
 * @from: (nullable): the value that goes, as a cell shows it; %NULL for missing cells
 * @to: what comes in its place
 */
VitStep *
vit_grid_steps_replace (const char *column, const char *from, const char *to)
{
  JsonObject *object = begin (from != NULL ? "map_values" : "fill");

  if (from != NULL)
    {
      JsonObject *map = json_object_new ();

      json_object_set_string_member (map, from, to);
      json_object_set_string_member (object, "column", column);
      json_object_set_object_member (object, "map", map);
    }
  else
    {
      JsonArray *columns = json_array_new ();

      json_array_add_string_element (columns, column);
      json_object_set_array_member (object, "columns", columns);
      json_object_set_string_member (object, "with", "value");
      json_object_set_string_member (object, "value", to);
    }

  return finish (object);
}

/**
 * vit_grid_steps_drop_rows:
 * @fields: (element-type VitField): the columns of the table
 * @column: one of them
 * @value: (nullable): what its cell holds in the rows that are to go, as it shows it; %NULL for
 *   missing cells
 *
 * Returns: (transfer full): the step, or %NULL with an error of the data domain if @value is none
 *   of such a column
 */
VitStep *
vit_grid_steps_drop_rows (const GPtrArray *fields,
                          const char *column,
                          const char *value,
                          GError **error)
{
  g_autoptr (VitRowCondition) condition =
      value != NULL ? vit_row_condition_new_value (column, VIT_ROW_IS_NOT, value)
                    : vit_row_condition_new (column, VIT_ROW_PRESENT, NULL, FALSE);
  g_autoptr (VitRowQuery) everything = vit_row_query_new ();
  g_autoptr (VitRowQuery) kept = vit_row_query_with_condition (everything, condition);
  VitTableInfo info = { .fields = (GPtrArray *) fields };
  g_autofree char *where = vit_row_query_to_where (kept, &info, error);
  JsonObject *object;

  if (where == NULL)
    return NULL;

  object = begin ("filter");
  json_object_set_string_member (object, "where", where);

  return finish (object);
}
