/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-data-error.h"
#include "vit-sql.h"
#include "vit-step-private.h"

static VitStep *
step_new (JsonNode *node)
{
  VitStep *self = g_new0 (VitStep, 1);

  g_atomic_ref_count_init (&self->references);
  self->json = json_node_copy (node);
  json_node_seal (self->json);
  self->low = self->high = NAN;

  return self;
}

static const VitStepKind *
read_kind (VitJsonScope *scope)
{
  g_autofree const char **words = g_new0 (const char *, vit_n_step_kinds + 1);
  int index;
  guint i;

  for (i = 0; i < vit_n_step_kinds; i++)
    words[i] = vit_step_kinds[i].word;

  vit_json_scope_require (scope, "do");
  index = vit_json_scope_word (scope, "do", words, -1);

  return index < 0 ? NULL : &vit_step_kinds[index];
}

static char *
read_words (VitJsonScope *scope, const char *key)
{
  const char *text = vit_json_scope_string (scope, key, "");

  return text[0] != '\0' ? g_strdup (text) : NULL;
}

static void
read_label (VitStep *self, VitJsonScope *scope)
{
  self->off = vit_json_scope_boolean (scope, "off", FALSE);
  self->label = read_words (scope, "name");
  self->note = read_words (scope, "note");
}

static void
prefix_path (const char *json_path, const char *key, GError **error)
{
  if (key != NULL)
    g_prefix_error (error, "aggregates.%s: ", key);
  if (json_path != NULL && json_path[0] != '\0')
    g_prefix_error (error, key ? "%s." : "%s: ", json_path);
}

static gboolean
check_expressions (const VitStep *self, const char *json_path, GError **error)
{
  if (self->expression != NULL && !vit_sql_check_expression (self->expression, error))
    {
      prefix_path (json_path, NULL, error);
      return FALSE;
    }

  for (guint i = 0; self->expressions != NULL && self->expressions[i] != NULL; i++)
    if (!vit_sql_check_aggregate (self->expressions[i], error))
      {
        prefix_path (json_path, self->names[i], error);
        return FALSE;
      }

  return TRUE;
}

/**
 * vit_step_from_json:
 * @node: a step of a study file
 * @json_path: (nullable): where it stands, for messages: "recipes.orders[0]"
 *
 * Reads strictly: an unknown key is an error. Whether the columns exist is told when the recipe
 * meets its table.
 *
 * Returns: (transfer full): the step, or %NULL with an error of #VitJsonError, or with
 *   %VIT_DATA_ERROR_EXPRESSION
 */
VitStep *
vit_step_from_json (JsonNode *node, const char *json_path, GError **error)
{
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, json_path);
  g_autoptr (VitStep) self = step_new (node);

  self->kind = read_kind (scope);
  read_label (self, scope);
  if (self->kind != NULL)
    self->kind->read (self, scope);

  if (!vit_json_scope_finish (scope, error) || !check_expressions (self, json_path, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * vit_step_to_json:
 *
 * Returns: (transfer full): the step as it was given
 */
JsonNode *
vit_step_to_json (const VitStep *self)
{
  return json_node_copy (self->json);
}

VitStep *
vit_step_ref (VitStep *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
vit_step_unref (VitStep *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  json_node_unref (self->json);
  g_free (self->label);
  g_free (self->note);
  g_strfreev (self->tables);
  g_strfreev (self->columns);
  g_strfreev (self->by);
  g_free (self->column);
  g_strfreev (self->names);
  g_free (self->types);
  g_clear_pointer (&self->formats, g_ptr_array_unref);
  g_free (self->expression);
  g_free (self->find);
  g_free (self->with);
  g_strfreev (self->from);
  g_clear_pointer (&self->to, g_ptr_array_unref);
  g_clear_pointer (&self->value, json_node_unref);
  g_free (self->order_by);
  g_free (self->prefix);
  g_strfreev (self->expressions);
  g_free (self->shares);
  g_free (self);
}

/**
 * vit_step_get_kind:
 *
 * Returns: (transfer none): what its `do` says: "drop_duplicates"
 */
const char *
vit_step_get_kind (const VitStep *self)
{
  return self->kind->word;
}

/**
 * vit_step_get_tables:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the tables that it reads besides
 *   the one whose recipe it is in; %NULL for none
 */
const char *const *
vit_step_get_tables (const VitStep *self)
{
  return (const char *const *) self->tables;
}

/**
 * vit_step_describe:
 * @language: what to say it in
 *
 * Returns: (transfer full): what the step does, in a plain sentence without full stop: "Keep the
 *   first of the lines that repeat customer_id, order_id and product, by date"
 */
char *
vit_step_describe (const VitStep *self, const VitLanguage *language)
{
  return self->kind->describe (self, language);
}

/**
 * vit_step_get_off:
 *
 * Returns: whether a run passes the step over
 */
gboolean
vit_step_get_off (const VitStep *self)
{
  return self->off;
}

/**
 * vit_step_get_name:
 *
 * Returns: (transfer none) (nullable): how a person calls the step
 */
const char *
vit_step_get_name (const VitStep *self)
{
  return self->label;
}

/**
 * vit_step_get_note:
 *
 * Returns: (transfer none) (nullable): what a person noted about the step
 */
const char *
vit_step_get_note (const VitStep *self)
{
  return self->note;
}

static void
set_text (JsonObject *object, const char *key, const char *text)
{
  json_object_remove_member (object, key);
  if (text != NULL && text[0] != '\0')
    json_object_set_string_member (object, key, text);
}

/**
 * vit_step_with_label:
 * @off: whether a run is to pass the step over
 * @name: (nullable): how to call it; "" is as good as %NULL
 * @note: (nullable): what to note about it; "" is as good as %NULL
 *
 * Returns: (transfer full): a step that does the same, with these in place of what @self has
 */
VitStep *
vit_step_with_label (const VitStep *self, gboolean off, const char *name, const char *note)
{
  g_autofree char *text = vit_json_write (self->json, FALSE);
  g_autoptr (JsonNode) node = vit_json_parse (text, NULL);
  JsonObject *object = json_node_get_object (node);

  json_object_remove_member (object, "off");
  if (off)
    json_object_set_boolean_member (object, "off", TRUE);
  set_text (object, "name", name);
  set_text (object, "note", note);

  return vit_step_from_json (node, NULL, NULL);
}
