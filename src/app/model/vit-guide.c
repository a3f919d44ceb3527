/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-guide.h"

#include "vit-json.h"

G_DEFINE_BOXED_TYPE (VitGuide, vit_guide, vit_guide_copy, vit_guide_free)

/**
 * vit_guide_new:
 * @language: code of the language that the report is to be written in
 *
 * Returns: (transfer full): a guide at its defaults, without table and roles
 */
VitGuide *
vit_guide_new (const char *language)
{
  VitGuide *self = g_new0 (VitGuide, 1);

  self->roles = vit_roles_new ();
  self->declined = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_step_unref);
  self->named = TRUE;
  self->clusters = TRUE;
  self->scores = 5;
  self->language = g_strdup (language);
  self->seed = 42;

  return self;
}

/**
 * vit_guide_copy:
 *
 * Returns: (transfer full): a copy to be edited
 */
VitGuide *
vit_guide_copy (const VitGuide *self)
{
  VitGuide *copy = g_new0 (VitGuide, 1);

  *copy = *self;
  copy->table = g_strdup (self->table);
  copy->roles = vit_roles_copy (self->roles);
  copy->declined = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_step_unref);
  for (guint i = 0; i < self->declined->len; i++)
    g_ptr_array_add (copy->declined, vit_step_ref (g_ptr_array_index (self->declined, i)));
  copy->as_of = g_strdup (self->as_of);
  copy->title = g_strdup (self->title);
  copy->language = g_strdup (self->language);
  copy->map = self->map != NULL ? json_node_ref (self->map) : NULL;
  copy->features = self->features != NULL ? json_node_ref (self->features) : NULL;

  return copy;
}

void
vit_guide_free (VitGuide *self)
{
  if (self == NULL)
    return;

  g_free (self->table);
  vit_roles_free (self->roles);
  g_ptr_array_unref (self->declined);
  g_free (self->as_of);
  g_free (self->title);
  g_free (self->language);
  g_clear_pointer (&self->map, json_node_unref);
  g_clear_pointer (&self->features, json_node_unref);
  g_free (self);
}

static void
add_text (JsonObject *object, const char *key, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, key, text);
}

static JsonNode *
to_json (const VitGuide *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "vitrine", 1);
  json_object_set_string_member (object, "study", "segmentation");
  add_text (object, "title", self->title);
  add_text (object, "language", self->language);
  json_object_set_int_member (object, "seed", self->seed);
  add_text (object, "table", self->table);
  json_object_set_member (object, "roles", vit_roles_to_json (self->roles));
  json_object_set_member (object, "options", vit_guide_to_options (self));
  json_node_take_object (node, object);

  return node;
}

/**
 * vit_guide_to_json:
 *
 * The study, as in a study file but without its files, and what the flow alone knows of.
 *
 * Returns: (transfer full): what vit_guide_from_json() reads
 */
JsonNode *
vit_guide_to_json (const VitGuide *self)
{
  JsonNode *node = to_json (self);
  JsonArray *declined = json_array_new ();

  for (guint i = 0; i < self->declined->len; i++)
    json_array_add_element (declined, vit_step_to_json (g_ptr_array_index (self->declined, i)));
  json_object_set_array_member (json_node_get_object (node), "declined", declined);

  return node;
}

/**
 * vit_guide_equal:
 *
 * Returns: whether nothing differs
 */
gboolean
vit_guide_equal (const VitGuide *self, const VitGuide *other)
{
  g_autoptr (JsonNode) one = vit_guide_to_json (self);
  g_autoptr (JsonNode) two = vit_guide_to_json (other);

  return json_node_equal (one, two);
}

/**
 * vit_guide_same_study:
 *
 * Returns: whether both lead to the same result over the same rows
 */
gboolean
vit_guide_same_study (const VitGuide *self, const VitGuide *other)
{
  g_autoptr (JsonNode) one = to_json (self);
  g_autoptr (JsonNode) two = to_json (other);

  return json_node_equal (one, two);
}

static gboolean
read_declined (VitGuide *self, JsonNode *node, GError **error)
{
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return TRUE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      VitStep *step = vit_step_from_json (json_array_get_element (array, i), "declined", error);

      if (step == NULL)
        return FALSE;
      g_ptr_array_add (self->declined, step);
    }

  return TRUE;
}

static JsonNode *
read_node (VitJsonScope *scope, const char *key)
{
  JsonNode *node = vit_json_scope_node (scope, key);

  return node != NULL ? json_node_ref (node) : NULL;
}

static void
read_options (VitGuide *self, VitJsonScope *scope)
{
  g_autoptr (VitJsonScope) options = vit_json_scope_child (scope, "options");
  g_autoptr (VitJsonScope) rfm = vit_json_scope_child (options, "rfm");
  g_auto (GStrv) ways = vit_json_scope_strings (options, "ways");

  if (ways != NULL)
    {
      self->named = g_strv_contains ((const char *const *) ways, "rfm");
      self->clusters = g_strv_contains ((const char *const *) ways, "kmeans");
    }
  self->scores = (guint) vit_json_scope_integer (rfm, "scores", 3, 5, 5);
  self->map = read_node (rfm, "map");
  self->features = read_node (options, "features");
  self->n_clusters = (guint) vit_json_scope_integer (options, "k", 0, VIT_GUIDE_MAX_CLUSTERS, 0);
  self->as_of = g_strdup (vit_json_scope_string (options, "as_of", NULL));
}

/* A guide that is not complete yet is none that a study file could hold, so this is no reader of
 * study files: a key may be missing. */
static VitGuide *
read_guide (VitJsonScope *scope, GError **error)
{
  static const char *const studies[] = { "segmentation", NULL };
  g_autoptr (VitGuide) self = vit_guide_new (vit_json_scope_string (scope, "language", "en"));
  JsonNode *roles = vit_json_scope_node (scope, "roles");

  vit_json_scope_integer (scope, "vitrine", 1, 1, 1);
  vit_json_scope_word (scope, "study", studies, 0);
  self->title = g_strdup (vit_json_scope_string (scope, "title", NULL));
  self->seed = vit_json_scope_integer (scope, "seed", 0, G_MAXINT64, self->seed);
  self->table = g_strdup (vit_json_scope_string (scope, "table", NULL));
  read_options (self, scope);
  if (!read_declined (self, vit_json_scope_node (scope, "declined"), error) ||
      !vit_json_scope_finish (scope, error))
    return NULL;

  if (roles != NULL)
    {
      g_clear_pointer (&self->roles, vit_roles_free);
      self->roles = vit_roles_from_json (roles, "roles", error);
      if (self->roles == NULL)
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * vit_guide_from_json:
 * @node: what vit_guide_to_json() or vit_study_save() wrote
 *
 * Returns: (transfer full): the guide, or %NULL with an error of the JSON, recipe or role domain
 */
VitGuide *
vit_guide_from_json (JsonNode *node, GError **error)
{
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, NULL);

  return read_guide (scope, error);
}

/**
 * vit_guide_to_options:
 *
 * Returns: (transfer full): the `options` of a study file for the segmentation study
 */
JsonNode *
vit_guide_to_options (const VitGuide *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonObject *rfm = json_object_new ();
  JsonArray *ways = json_array_new ();

  if (self->named)
    json_array_add_string_element (ways, "rfm");
  if (self->clusters)
    json_array_add_string_element (ways, "kmeans");
  json_object_set_int_member (rfm, "scores", self->scores);
  if (self->map != NULL)
    json_object_set_member (rfm, "map", json_node_ref (self->map));

  json_object_set_array_member (object, "ways", ways);
  json_object_set_object_member (object, "rfm", rfm);
  if (self->features != NULL)
    json_object_set_member (object, "features", json_node_ref (self->features));
  json_object_set_int_member (object, "k", self->n_clusters);
  add_text (object, "as_of", self->as_of);
  json_node_take_object (node, object);

  return node;
}

/**
 * vit_guide_has_declined:
 *
 * Returns: whether a step like @step was proposed and not wanted
 */
gboolean
vit_guide_has_declined (const VitGuide *self, const VitStep *step)
{
  g_autoptr (JsonNode) wanted = vit_step_to_json (step);

  for (guint i = 0; i < self->declined->len; i++)
    {
      g_autoptr (JsonNode) node = vit_step_to_json (g_ptr_array_index (self->declined, i));

      if (json_node_equal (node, wanted))
        return TRUE;
    }

  return FALSE;
}
