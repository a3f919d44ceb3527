/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "vit-date-pattern.h"
#include "vit-step-private.h"
#include "vit-step-read.h"

/* Whether a name stands twice in a list. The engine does not tell names apart by the case of
 * Latin letters. */
static const char *
find_repeated (const char *const *names)
{
  guint i, j;

  for (i = 0; names[i] != NULL; i++)
    for (j = 0; j < i; j++)
      if (g_ascii_strcasecmp (names[i], names[j]) == 0)
        return names[i];

  return NULL;
}

/* Refuses an empty list of names, an empty name, and one that stands twice. */
void
vit_step_check_names (VitJsonScope *scope, const char *key, const char *const *names)
{
  const char *repeated = find_repeated (names);

  if (names[0] == NULL)
    vit_json_scope_fail (scope, key, VIT_JSON_ERROR_VALUE, "is empty; name at least one");
  else if (g_strv_contains (names, ""))
    vit_json_scope_fail (scope, key, VIT_JSON_ERROR_VALUE, "has an empty name in it");
  else if (repeated != NULL)
    vit_json_scope_fail (scope, key, VIT_JSON_ERROR_VALUE, "names “%s” twice", repeated);
}

/* A list of columns that need not be there; NULL if it is not. */
static GStrv
read_optional_columns (VitJsonScope *scope, const char *key)
{
  GStrv columns = vit_json_scope_strings (scope, key);

  if (columns != NULL)
    vit_step_check_names (scope, key, (const char *const *) columns);

  return columns;
}

/* As read_optional_columns(), of a list that must be there. */
GStrv
vit_step_read_names (VitJsonScope *scope, const char *key)
{
  vit_json_scope_require (scope, key);

  return read_optional_columns (scope, key);
}

/* One text that must be there and not be empty. */
char *
vit_step_read_text (VitJsonScope *scope, const char *key)
{
  const char *text;

  vit_json_scope_require (scope, key);
  text = vit_json_scope_string (scope, key, NULL);
  if (text != NULL && text[0] == '\0')
    vit_json_scope_fail (scope, key, VIT_JSON_ERROR_VALUE, "is empty");

  return g_strdup (text);
}

/* As read_text(), as a list of one. */
static GStrv
read_column (VitJsonScope *scope, const char *key)
{
  g_autofree char *column = vit_step_read_text (scope, key);
  const char *const list[] = { column, NULL };

  return g_strdupv ((GStrv) list);
}

/* One name or a list of them; NULL if there is none. */
GStrv
vit_step_read_list (VitJsonScope *scope, const char *key)
{
  JsonNode *node = vit_json_scope_node (scope, key);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node))
    return read_column (scope, key);

  return read_optional_columns (scope, key);
}

/* The keys of the object at @key, and a scope to read their values from. */
VitJsonScope *
vit_step_read_object (VitJsonScope *scope, const char *key, GStrv *keys)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonNode *node;
  JsonObjectIter iter;
  const char *member;

  vit_json_scope_require (scope, key);
  node = vit_json_scope_node (scope, key);
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &member, NULL))
        g_strv_builder_add (builder, member);
    }
  *keys = g_strv_builder_end (builder);

  return vit_json_scope_child (scope, key);
}

void
vit_step_read_columns (VitStep *self, VitJsonScope *scope)
{
  self->columns = vit_step_read_names (scope, "columns");
}

void
vit_step_read_rename (VitStep *self, VitJsonScope *scope)
{
  g_autoptr (VitJsonScope) child = vit_step_read_object (scope, "columns", &self->columns);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint i;

  vit_step_check_names (scope, "columns", (const char *const *) self->columns);
  for (i = 0; self->columns[i] != NULL; i++)
    g_strv_builder_add (names, vit_json_scope_string (child, self->columns[i], ""));
  self->names = g_strv_builder_end (names);

  if (self->columns[0] != NULL)
    vit_step_check_names (scope, "columns", (const char *const *) self->names);
}

/* One pattern or a list of them that are tried in turn; NULL if there is none. */
static GStrv
read_patterns (VitJsonScope *scope, const char *column)
{
  JsonNode *node = vit_json_scope_node (scope, column);
  g_auto (GStrv) patterns = NULL;

  if (node == NULL)
    return NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      patterns = vit_json_scope_strings (scope, column);
    }
  else
    {
      const char *const list[] = { vit_json_scope_string (scope, column, NULL), NULL };

      patterns = g_strdupv ((GStrv) list);
    }

  if (patterns != NULL &&
      (patterns[0] == NULL || g_strv_contains ((const char *const *) patterns, "")))
    vit_json_scope_fail (scope, column, VIT_JSON_ERROR_VALUE,
                         "is empty; give a pattern such as %%d.%%m.%%Y");

  for (guint i = 0; patterns != NULL && patterns[i] != NULL; i++)
    {
      g_autofree char *unknown = vit_date_pattern_find_unknown (patterns[i]);

      if (unknown != NULL)
        vit_json_scope_fail (scope, column, VIT_JSON_ERROR_VALUE,
                             "has “%s”, which is no part of a pattern such as %%d.%%m.%%Y",
                             unknown);
    }

  return g_steal_pointer (&patterns);
}

static void
read_formats (VitStep *self, VitJsonScope *scope)
{
  g_auto (GStrv) columns = NULL;
  g_autoptr (VitJsonScope) child = NULL;
  guint i;

  self->formats = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  if (!vit_json_scope_has (scope, "formats"))
    {
      g_ptr_array_set_size (self->formats, g_strv_length (self->columns));
      return;
    }

  child = vit_step_read_object (scope, "formats", &columns);
  /* A format of a column that is not retyped is a left-over key of the child. */
  for (i = 0; self->columns[i] != NULL; i++)
    g_ptr_array_add (self->formats, vit_json_scope_has (child, self->columns[i])
                                        ? read_patterns (child, self->columns[i])
                                        : NULL);
}

void
vit_step_read_retype (VitStep *self, VitJsonScope *scope)
{
  static const char *const words[] = { "text", "integer",   "number", "boolean",
                                       "date", "timestamp", "id",     NULL };
  g_autoptr (VitJsonScope) child = vit_step_read_object (scope, "columns", &self->columns);
  guint i;

  vit_step_check_names (scope, "columns", (const char *const *) self->columns);
  self->types = g_new0 (VitTypeOf, g_strv_length (self->columns) + 1);
  for (i = 0; self->columns[i] != NULL; i++)
    vit_type_of_from_word (words[vit_json_scope_word (child, self->columns[i], words, 0)],
                           &self->types[i]);
  read_formats (self, scope);
}

void
vit_step_read_case (VitStep *self, VitJsonScope *scope)
{
  static const char *const words[] = { "lower", "upper", "title", NULL };

  self->columns = vit_step_read_names (scope, "columns");
  vit_json_scope_require (scope, "to");
  self->to_case = vit_json_scope_word (scope, "to", words, 0);
}

void
vit_step_read_replace (VitStep *self, VitJsonScope *scope)
{
  self->columns = vit_step_read_names (scope, "columns");
  self->find = vit_step_read_text (scope, "find");
  vit_json_scope_require (scope, "with");
  self->with = g_strdup (vit_json_scope_string (scope, "with", ""));
  self->regex = vit_json_scope_boolean (scope, "regex", FALSE);
}

/* A text, a number, true, false, or (for a map) null. */
static JsonNode *
read_value (VitJsonScope *scope, const char *key, gboolean may_be_null)
{
  JsonNode *node = vit_json_scope_node (scope, key);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) || (may_be_null && JSON_NODE_HOLDS_NULL (node)))
    return json_node_copy (node);

  vit_json_scope_fail (scope, key, VIT_JSON_ERROR_TYPE, "must be a text, a number, true or false%s",
                       may_be_null ? ", or null for a missing value" : "");

  return NULL;
}

void
vit_step_read_map_values (VitStep *self, VitJsonScope *scope)
{
  g_autoptr (VitJsonScope) child = NULL;
  guint i;

  self->columns = read_column (scope, "column");
  child = vit_step_read_object (scope, "map", &self->from);
  if (self->from[0] == NULL)
    vit_json_scope_fail (scope, "map", VIT_JSON_ERROR_VALUE, "is empty");

  self->to = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  for (i = 0; self->from[i] != NULL; i++)
    {
      JsonNode *to = read_value (child, self->from[i], TRUE);

      g_ptr_array_add (self->to, to ? to : json_node_new (JSON_NODE_NULL));
    }
}

void
vit_step_read_fill (VitStep *self, VitJsonScope *scope)
{
  static const char *const words[] = { "value", "mean", "median", "mode", "forward", NULL };

  self->columns = vit_step_read_names (scope, "columns");
  vit_json_scope_require (scope, "with");
  self->fill = vit_json_scope_word (scope, "with", words, 0);
  self->flag = vit_json_scope_boolean (scope, "flag", FALSE);

  if (self->fill == VIT_FILL_VALUE)
    {
      vit_json_scope_require (scope, "value");
      self->value = read_value (scope, "value", FALSE);
    }
  else
    {
      self->by = vit_step_read_list (scope, "by");
    }
}

void
vit_step_read_drop_duplicates (VitStep *self, VitJsonScope *scope)
{
  static const char *const words[] = { "first", "last", NULL };

  self->columns = read_optional_columns (scope, "columns");
  self->keep_last = vit_json_scope_word (scope, "keep", words, 0) == 1;
  if (vit_json_scope_has (scope, "order_by"))
    self->order_by = vit_step_read_text (scope, "order_by");
}

void
vit_step_read_drop_ambiguous (VitStep *self, VitJsonScope *scope)
{
  self->columns = read_column (scope, "key");
  self->column = vit_step_read_text (scope, "value");
  if (self->column != NULL && self->columns[0] != NULL &&
      g_ascii_strcasecmp (self->column, self->columns[0]) == 0)
    vit_json_scope_fail (scope, "value", VIT_JSON_ERROR_VALUE, "is the key itself");
}

void
vit_step_read_filter (VitStep *self, VitJsonScope *scope)
{
  self->expression = vit_step_read_text (scope, "where");
}

void
vit_step_read_derive (VitStep *self, VitJsonScope *scope)
{
  self->column = vit_step_read_text (scope, "column");
  self->expression = vit_step_read_text (scope, "as");
}

/* The bounds of the values that stay: factors, shares or values, as the method goes. */
static void
read_bounds (VitStep *self, VitJsonScope *scope)
{
  static const struct
  {
    double least, most, low, high;
  } bounds[] = {
    [VIT_OUTLIERS_IQR] = { 0, INFINITY, 1.5, 1.5 },
    [VIT_OUTLIERS_QUANTILE] = { 0, 1, 0.01, 0.99 },
    [VIT_OUTLIERS_MAD] = { 0, INFINITY, 3.5, 3.5 },
    [VIT_OUTLIERS_RANGE] = { -INFINITY, INFINITY, NAN, NAN },
  };
  double least = bounds[self->outliers].least;
  double most = bounds[self->outliers].most;

  self->low = vit_json_scope_number (scope, "low", least, most, bounds[self->outliers].low);
  self->high = vit_json_scope_number (scope, "high", least, most, bounds[self->outliers].high);

  if (self->outliers == VIT_OUTLIERS_RANGE && isnan (self->low) && isnan (self->high))
    vit_json_scope_fail (scope, "low", VIT_JSON_ERROR_MISSING_KEY,
                         "or high must be given for a range");
  if ((self->outliers == VIT_OUTLIERS_RANGE || self->outliers == VIT_OUTLIERS_QUANTILE) &&
      self->low > self->high)
    vit_json_scope_fail (scope, "low", VIT_JSON_ERROR_VALUE, "is greater than high");
}

void
vit_step_read_outliers (VitStep *self, VitJsonScope *scope)
{
  static const char *const methods[] = { "iqr", "quantile", "mad", "range", NULL };
  static const char *const actions[] = { "drop", "cap", "missing", NULL };

  self->columns = read_column (scope, "column");
  self->outliers = vit_json_scope_word (scope, "method", methods, VIT_OUTLIERS_IQR);
  self->action = vit_json_scope_word (scope, "action", actions, VIT_OUTLIERS_DROP);
  read_bounds (self, scope);
  if (self->outliers != VIT_OUTLIERS_RANGE)
    self->by = vit_step_read_list (scope, "by");
}

void
vit_step_read_sample (VitStep *self, VitJsonScope *scope)
{
  gboolean has_rows = vit_json_scope_has (scope, "rows");

  self->rows = vit_json_scope_integer (scope, "rows", 0, G_MAXINT64, -1);
  self->share = vit_json_scope_number (scope, "share", 0, 1, 1);
  self->seed = vit_json_scope_integer (scope, "seed", 0, G_MAXINT64, 42);

  if (has_rows == vit_json_scope_has (scope, "share"))
    vit_json_scope_fail (scope, has_rows ? "share" : "rows", VIT_JSON_ERROR_VALUE,
                         has_rows ? "and rows exclude each other; give one"
                                  : "or share must be given");
}
