/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the doctor found and the user left as it is: the project remembers it, so that it is not
 * brought up again. A document of ids by table; an edit makes a new one, which is what Undo keeps.
 */

#include "vit-workspace-private.h"

#include <glib/gi18n.h>

#define KIND "doctor"
#define NAME "declined"

/**
 * vit_workspace_load_declined:
 * @project: a project
 *
 * To be called in a job.
 *
 * Returns: (transfer full): what was left before, or %NULL with an error
 */
JsonNode *
vit_workspace_load_declined (VitProject *project, GError **error)
{
  GError *reason = NULL;
  g_autoptr (JsonNode) node = vit_project_get_document (project, KIND, NAME, &reason);

  if (reason != NULL)
    {
      g_propagate_error (error, reason);
      return NULL;
    }
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return g_steal_pointer (&node);

  return json_node_init_object (json_node_alloc (), json_object_new ());
}

/**
 * vit_workspace_take_declined:
 * @declined: what the project remembers
 *
 * Takes it over unless it is known, and perhaps changed, already.
 */
void
vit_workspace_take_declined (VitWorkspace *self, JsonNode *declined)
{
  if (self->declined == NULL)
    self->declined = json_node_ref (declined);
}

static JsonArray *
get_ids (JsonNode *declined, const char *table)
{
  JsonNode *node =
      declined != NULL ? json_object_get_member (json_node_get_object (declined), table) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* Where in @ids @id is; −1 if it is not. */
static int
find_id (JsonArray *ids, const char *id)
{
  for (guint i = 0; ids != NULL && i < json_array_get_length (ids); i++)
    if (g_strcmp0 (json_array_get_string_element (ids, i), id) == 0)
      return (int) i;

  return -1;
}

/**
 * vit_workspace_has_declined:
 * @table: a table that the doctor has seen
 * @id: vit_proposal_dup_id() of what it found
 *
 * Returns: whether that was left as it is
 */
gboolean
vit_workspace_has_declined (VitWorkspace *self, const char *table, const char *id)
{
  return find_id (get_ids (self->declined, table), id) >= 0;
}

static void
restore_declined (gpointer owner, gpointer state)
{
  VitWorkspace *self = owner;

  g_clear_pointer (&self->declined, json_node_unref);
  self->declined = json_node_ref (state);
  vit_workspace_store (self, KIND, NAME, json_node_copy (state));
  g_object_notify (G_OBJECT (self), "declined");
}

/**
 * vit_workspace_set_declined:
 * @table: a table that the doctor has seen
 * @id: vit_proposal_dup_id() of what it found
 * @declined: whether to leave it as it is
 *
 * Remembers what is to be left as it is; can be undone.
 */
void
vit_workspace_set_declined (VitWorkspace *self,
                            const char *table,
                            const char *id,
                            gboolean declined)
{
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;
  JsonObject *tables;

  if (self->declined == NULL || vit_workspace_has_declined (self, table, id) == declined)
    return;

  before = json_node_ref (self->declined);
  /* A deep copy: a JsonNode's own copy shares what it holds. */
  {
    g_autofree char *text = json_to_string (before, FALSE);

    after = json_from_string (text, NULL);
  }
  tables = json_node_get_object (after);
  if (get_ids (after, table) == NULL)
    json_object_set_array_member (tables, table, json_array_new ());
  if (declined)
    json_array_add_string_element (get_ids (after, table), id);
  else
    json_array_remove_element (get_ids (after, table), find_id (get_ids (after, table), id));

  vit_history_record (self->history,
                      declined ? _ ("Leave as it is") : _ ("Put back what was found"),
                      restore_declined, self, json_node_ref (before), json_node_ref (after),
                      (GDestroyNotify) json_node_unref);
  restore_declined (self, after);
}
