/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-json.h"
#include "vit-refresh-compare.h"

#define KIND "refresh"

static const char *const fates[] = { "stayed", "came", "went", NULL };

static void
column_change_free (gpointer data)
{
  VitColumnChange *self = data;

  g_free (self->name);
  g_strfreev (self->came_words);
  g_strfreev (self->went_words);
  g_free (self);
}

/**
 * vit_column_change_new:
 *
 * Returns: (transfer full): a column of which nothing is known yet; a report takes it
 */
VitColumnChange *
vit_column_change_new (const char *name, VitColumnFate fate)
{
  static const char *const none[] = { NULL };
  VitColumnChange *self = g_new0 (VitColumnChange, 1);

  self->name = g_strdup (name);
  self->fate = fate;
  self->before.low = self->before.high = self->after.low = self->after.high = NAN;
  self->came_words = g_strdupv ((GStrv) none);
  self->went_words = g_strdupv ((GStrv) none);

  return self;
}

/**
 * vit_refresh_report_new:
 *
 * Returns: (transfer full): a report without columns
 */
VitRefreshReport *
vit_refresh_report_new (const char *table)
{
  static const char *const none[] = { NULL };
  VitRefreshReport *self = g_new0 (VitRefreshReport, 1);

  self->table = g_strdup (table);
  self->columns = g_ptr_array_new_with_free_func (column_change_free);
  self->remade = g_strdupv ((GStrv) none);

  return self;
}

void
vit_refresh_report_free (VitRefreshReport *self)
{
  if (self == NULL)
    return;

  g_free (self->table);
  g_free (self->path);
  g_ptr_array_unref (self->columns);
  g_strfreev (self->remade);
  g_free (self->kept);
  g_free (self);
}

/**
 * vit_refresh_report_copy:
 *
 * Returns: (transfer full): the same once more
 */
VitRefreshReport *
vit_refresh_report_copy (const VitRefreshReport *self)
{
  g_autoptr (JsonNode) node = vit_refresh_report_to_json (self);
  VitRefreshReport *copy = vit_refresh_report_from_json (node, NULL);

  g_assert (copy != NULL);
  copy->kept = g_strdup (self->kept);

  return copy;
}

static void
set_strings (JsonObject *object, const char *key, GStrv strings)
{
  JsonArray *array;

  if (strings[0] == NULL)
    return;

  array = json_array_new ();
  for (guint i = 0; strings[i] != NULL; i++)
    json_array_add_string_element (array, strings[i]);
  json_object_set_array_member (object, key, array);
}

static void
set_state (JsonObject *object, const char *key, const VitColumnState *state)
{
  JsonObject *child = json_object_new ();

  json_object_set_string_member (child, "type", vit_type_of_to_word (state->type));
  json_object_set_int_member (child, "missing", state->n_missing);
  if (!isnan (state->low))
    {
      json_object_set_member (child, "low", vit_json_number (state->low));
      json_object_set_member (child, "high", vit_json_number (state->high));
    }
  json_object_set_object_member (object, key, child);
}

static JsonObject *
write_column (const VitColumnChange *change)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "name", change->name);
  json_object_set_string_member (object, "fate", fates[change->fate]);
  if (change->fate != VIT_COLUMN_CAME)
    set_state (object, "before", &change->before);
  if (change->fate != VIT_COLUMN_WENT)
    set_state (object, "after", &change->after);
  set_strings (object, "came", change->came_words);
  set_strings (object, "went", change->went_words);
  json_object_set_int_member (object, "n_came", change->n_came_words);
  json_object_set_int_member (object, "n_went", change->n_went_words);

  return object;
}

/**
 * vit_refresh_report_to_json:
 *
 * Returns: (transfer full): the report as the project keeps it, without the state of before
 */
JsonNode *
vit_refresh_report_to_json (const VitRefreshReport *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray *columns = json_array_new ();

  json_object_set_string_member (object, "table", self->table);
  json_object_set_string_member (object, "path", self->path);
  json_object_set_int_member (object, "time", self->time);
  json_object_set_int_member (object, "rows_before", self->rows_before);
  json_object_set_int_member (object, "rows_after", self->rows_after);
  json_object_set_int_member (object, "lines_before", self->lines_before);
  json_object_set_int_member (object, "lines_after", self->lines_after);
  json_object_set_int_member (object, "rejected_before", self->rejected_before);
  json_object_set_int_member (object, "rejected_after", self->rejected_after);
  json_object_set_int_member (object, "bad_before", self->bad_before);
  json_object_set_int_member (object, "bad_after", self->bad_after);
  for (guint i = 0; i < self->columns->len; i++)
    json_array_add_object_element (columns, write_column (g_ptr_array_index (self->columns, i)));
  json_object_set_array_member (object, "columns", columns);
  set_strings (object, "remade", self->remade);

  return json_node_init_object (json_node_alloc (), object);
}

static void
read_state (VitJsonScope *scope, const char *key, VitColumnState *state)
{
  g_autoptr (VitJsonScope) child = NULL;
  const char *word;

  if (!vit_json_scope_has (scope, key))
    return;

  child = vit_json_scope_child (scope, key);
  word = vit_json_scope_string (child, "type", "text");
  if (!vit_type_of_from_word (word, &state->type))
    vit_json_scope_fail (child, "type", VIT_JSON_ERROR_VALUE, "is no type");
  state->n_missing = vit_json_scope_integer (child, "missing", 0, G_MAXINT64, 0);
  state->low = vit_json_scope_number (child, "low", -G_MAXDOUBLE, G_MAXDOUBLE, NAN);
  state->high = vit_json_scope_number (child, "high", -G_MAXDOUBLE, G_MAXDOUBLE, NAN);
}

static void
read_strings (VitJsonScope *scope, const char *key, GStrv *strings)
{
  GStrv read = vit_json_scope_strings (scope, key);

  if (read == NULL)
    return;
  g_strfreev (*strings);
  *strings = read;
}

static VitColumnChange *
read_column (VitJsonScope *scope)
{
  VitColumnChange *change =
      vit_column_change_new (vit_json_scope_string (scope, "name", ""),
                             (VitColumnFate) vit_json_scope_word (scope, "fate", fates, 0));

  read_state (scope, "before", &change->before);
  read_state (scope, "after", &change->after);
  read_strings (scope, "came", &change->came_words);
  read_strings (scope, "went", &change->went_words);
  change->n_came_words = vit_json_scope_integer (scope, "n_came", 0, G_MAXINT64, 0);
  change->n_went_words = vit_json_scope_integer (scope, "n_went", 0, G_MAXINT64, 0);

  return change;
}

static gboolean
read_columns (VitJsonScope *scope, VitRefreshReport *self, GError **error)
{
  JsonNode *node = vit_json_scope_node (scope, "columns");
  JsonArray *array = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *path = g_strdup_printf ("columns[%u]", i);
      g_autoptr (VitJsonScope) column =
          vit_json_scope_new (json_array_get_element (array, i), path);

      g_ptr_array_add (self->columns, read_column (column));
      if (!vit_json_scope_finish (column, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * vit_refresh_report_from_json:
 * @node: what vit_refresh_report_to_json() gave
 *
 * Returns: (transfer full): the report, or %NULL with an error of #VitJsonError
 */
VitRefreshReport *
vit_refresh_report_from_json (JsonNode *node, GError **error)
{
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, NULL);
  g_autoptr (VitRefreshReport) self =
      vit_refresh_report_new (vit_json_scope_string (scope, "table", ""));

  self->path = g_strdup (vit_json_scope_string (scope, "path", ""));
  self->time = vit_json_scope_integer (scope, "time", G_MININT64, G_MAXINT64, 0);
  self->rows_before = vit_json_scope_integer (scope, "rows_before", 0, G_MAXINT64, 0);
  self->rows_after = vit_json_scope_integer (scope, "rows_after", 0, G_MAXINT64, 0);
  self->lines_before = vit_json_scope_integer (scope, "lines_before", 0, G_MAXINT64, 0);
  self->lines_after = vit_json_scope_integer (scope, "lines_after", 0, G_MAXINT64, 0);
  self->rejected_before = vit_json_scope_integer (scope, "rejected_before", 0, G_MAXINT64, 0);
  self->rejected_after = vit_json_scope_integer (scope, "rejected_after", 0, G_MAXINT64, 0);
  self->bad_before = vit_json_scope_integer (scope, "bad_before", 0, G_MAXINT64, 0);
  self->bad_after = vit_json_scope_integer (scope, "bad_after", 0, G_MAXINT64, 0);
  read_strings (scope, "remade", &self->remade);

  return read_columns (scope, self, error) && vit_json_scope_finish (scope, error)
             ? g_steal_pointer (&self)
             : NULL;
}

/**
 * vit_refresh_report_load:
 * @table: a table
 * @report: (out) (transfer full) (nullable): what its last refresh changed; %NULL if there was none
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or #VitJsonError
 */
gboolean
vit_refresh_report_load (VitProject *project,
                         const char *table,
                         VitRefreshReport **report,
                         GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (JsonNode) node = vit_project_get_document (project, KIND, table, &reason);

  *report = node ? vit_refresh_report_from_json (node, &reason) : NULL;
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}
