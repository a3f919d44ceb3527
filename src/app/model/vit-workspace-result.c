/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the guided flow has collected, and what the study made of it. */

#include "vit-workspace-private.h"

#include "vit-result-store.h"

/**
 * vit_workspace_get_guide:
 *
 * Returns: (transfer none): what the guided flow has collected; valid until it changes
 */
const VitGuide *
vit_workspace_get_guide (VitWorkspace *self)
{
  return self->guide;
}

/* Puts @guide in place without recording an edit: opening a project, Undo, Redo. */
void
vit_workspace_restore_guide (VitWorkspace *self, VitGuide *guide)
{
  g_autoptr (VitGuide) old = g_steal_pointer (&self->guide);

  self->guide = vit_guide_copy (guide);
  vit_workspace_store (self, "study", "segmentation", vit_guide_to_json (guide));
  vit_workspace_check_result (self);
  g_object_notify (G_OBJECT (self), "guide");
}

/**
 * vit_workspace_set_guide:
 * @guide: an edited copy of the guide
 * @label: (nullable): what was changed, for Undo: "Change roles"; %NULL for what the user did not
 *   do, such as recognising roles
 *
 * Changes what the guided flow has collected. Does nothing if @guide is the same as before.
 */
void
vit_workspace_set_guide (VitWorkspace *self, const VitGuide *guide, const char *label)
{
  g_autoptr (VitGuide) after = NULL;

  if (vit_guide_equal (self->guide, guide))
    return;

  after = vit_guide_copy (guide);
  if (label != NULL)
    vit_history_record (self->history, label, (VitEditFunc) vit_workspace_restore_guide, self,
                        vit_guide_copy (self->guide), vit_guide_copy (after),
                        (GDestroyNotify) vit_guide_free);
  vit_workspace_restore_guide (self, after);
}

/**
 * vit_workspace_get_result:
 *
 * Returns: (transfer none) (nullable): what the study yielded when it last ran
 */
VitResult *
vit_workspace_get_result (VitWorkspace *self)
{
  return self->result;
}

/**
 * vit_workspace_get_result_current:
 *
 * Returns: whether nothing has changed since the result was made
 */
gboolean
vit_workspace_get_result_current (VitWorkspace *self)
{
  return self->result_current;
}

/**
 * vit_workspace_get_has_run:
 *
 * Returns: whether the study of this project has yielded a result, be it in an earlier session
 */
gboolean
vit_workspace_get_has_run (VitWorkspace *self)
{
  return self->has_run;
}

/* The rows that the study is made over, as vit_result_describe_data() does. */
static JsonNode *
describe_data (VitTableItem *item)
{
  return vit_result_describe_data (vit_table_item_get_import (item), vit_table_item_get_run (item));
}

static gboolean
is_current (VitWorkspace *self)
{
  VitTableItem *item = vit_workspace_find_table (self, self->guide->table);
  g_autoptr (JsonNode) data = NULL;

  if (self->result == NULL || item == NULL ||
      !vit_guide_same_study (self->guide, self->result_guide))
    return FALSE;

  data = describe_data (item);

  return json_node_equal (data, self->result_data);
}

/* Compares what the result was made from with what there is now. */
void
vit_workspace_check_result (VitWorkspace *self)
{
  gboolean current = is_current (self);

  if (current == self->result_current)
    return;

  self->result_current = current;
  g_object_notify (G_OBJECT (self), "result-current");
}

/* Takes what a study yielded, and what it was made from, to know later if that has changed. */
void
vit_workspace_set_result (VitWorkspace *self,
                          VitResult *result,
                          const VitGuide *guide,
                          JsonNode *data)
{
  g_clear_pointer (&self->result, vit_result_unref);
  g_clear_pointer (&self->result_guide, vit_guide_free);
  g_clear_pointer (&self->result_data, json_node_unref);

  if (result != NULL)
    {
      self->result = vit_result_ref (result);
      self->result_guide = vit_guide_copy (guide);
      self->result_data = json_node_ref (data);
      self->has_run = TRUE;
    }
  vit_workspace_check_result (self);

  g_object_notify (G_OBJECT (self), "result");
}
