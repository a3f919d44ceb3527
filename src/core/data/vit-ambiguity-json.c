/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-ambiguity-json.h"

/* In the order of their enumeration. */
static const char *const kinds[] = { "day_month",      "thousands",   "mixed_dates",
                                     "leading_zeros",  "long_digits", "number_or_id",
                                     "digits_or_date", "bad_cells",   NULL };

static void
set_optional (JsonObject *object, const char *key, const char *word)
{
  if (word != NULL)
    json_object_set_string_member (object, key, word);
}

static JsonObject *
write_reading (const VitColumnReading *reading)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "type", vit_type_of_to_word (reading->type));
  set_optional (object, "date_format", reading->date_format);
  set_optional (object, "decimal", reading->decimal);
  json_object_set_int_member (object, "values", reading->n_values);
  set_optional (object, "value", reading->value);

  return object;
}

static JsonObject *
write_ambiguity (const VitAmbiguity *self)
{
  JsonObject *object = json_object_new ();
  JsonArray *readings = json_array_new ();

  for (guint i = 0; i < self->readings->len; i++)
    json_array_add_object_element (readings, write_reading (g_ptr_array_index (self->readings, i)));

  json_object_set_string_member (object, "kind", kinds[self->kind]);
  json_object_set_string_member (object, "example", self->example);
  json_object_set_int_member (object, "values", self->n_values);
  if (self->is_set)
    json_object_set_boolean_member (object, "set", TRUE);
  json_object_set_array_member (object, "readings", readings);

  return object;
}

/**
 * vit_ambiguities_write:
 * @object: where they go
 * @key: under this key, which is left out if there are none
 * @ambiguities: (element-type VitAmbiguity): the ambiguities of a column
 */
void
vit_ambiguities_write (JsonObject *object, const char *key, GPtrArray *ambiguities)
{
  JsonArray *array;

  if (ambiguities->len == 0)
    return;

  array = json_array_new ();
  for (guint i = 0; i < ambiguities->len; i++)
    json_array_add_object_element (array, write_ambiguity (g_ptr_array_index (ambiguities, i)));
  json_object_set_array_member (object, key, array);
}

static JsonArray *
get_list (VitJsonScope *scope, const char *key)
{
  JsonNode *node = vit_json_scope_node (scope, key);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static void
read_readings (VitAmbiguity *self, VitJsonScope *scope)
{
  JsonArray *array = get_list (scope, "readings");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autoptr (VitJsonScope) reading =
          vit_json_scope_new (json_array_get_element (array, i), "readings");
      VitTypeOf type = VIT_TYPE_OF_TEXT;

      vit_type_of_from_word (vit_json_scope_string (reading, "type", "text"), &type);
      vit_ambiguity_add_reading (self, type, vit_json_scope_string (reading, "date_format", NULL),
                                 vit_json_scope_string (reading, "decimal", NULL),
                                 (guint) vit_json_scope_integer (reading, "values", 0, G_MAXUINT,
                                                                 0),
                                 vit_json_scope_string (reading, "value", NULL));
    }
}

/**
 * vit_ambiguities_read:
 * @key: a key of @scope
 *
 * Returns: (transfer full) (element-type VitAmbiguity): what vit_ambiguities_write() wrote
 */
GPtrArray *
vit_ambiguities_read (VitJsonScope *scope, const char *key)
{
  GPtrArray *ambiguities = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_ambiguity_free);
  JsonArray *array = get_list (scope, key);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autoptr (VitJsonScope) inner = vit_json_scope_new (json_array_get_element (array, i), key);
      VitAmbiguityKind kind = (VitAmbiguityKind) vit_json_scope_word (inner, "kind", kinds, 0);
      VitAmbiguity *self =
          vit_ambiguity_new (kind, vit_json_scope_string (inner, "example", ""),
                             (guint) vit_json_scope_integer (inner, "values", 0, G_MAXUINT, 0));

      self->is_set = vit_json_scope_boolean (inner, "set", FALSE);
      read_readings (self, inner);
      g_ptr_array_add (ambiguities, self);
    }

  return ambiguities;
}
