/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-history.h"

/* States are small immutable documents, so this many cost little. */
#define MAX_EDITS 200

typedef struct
{
  char *label;
  VitEditFunc apply;
  gpointer owner; /* borrowed: the history goes with the workspace that owns it */
  gpointer before, after;
  GDestroyNotify state_free;
} Edit;

struct _VitHistory
{
  GObject parent_instance;

  GPtrArray *edits; /* owned Edit, the oldest first */
  guint n_done;     /* those before are done, those from here on were undone */
  gboolean applying;
};

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VitHistory, vit_history, G_TYPE_OBJECT)

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  if (edit->state_free != NULL)
    {
      g_clear_pointer (&edit->before, edit->state_free);
      g_clear_pointer (&edit->after, edit->state_free);
    }
  g_free (edit->label);
  g_free (edit);
}

static void
notify_all (VitHistory *self)
{
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
vit_history_finalize (GObject *object)
{
  VitHistory *self = VIT_HISTORY (object);

  g_ptr_array_unref (self->edits);

  G_OBJECT_CLASS (vit_history_parent_class)->finalize (object);
}

static void
vit_history_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitHistory *self = VIT_HISTORY (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, vit_history_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, vit_history_get_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, vit_history_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, vit_history_get_redo_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_history_class_init (VitHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = vit_history_finalize;
  object_class->get_property = vit_history_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vit_history_init (VitHistory *self)
{
  self->edits = g_ptr_array_new_with_free_func (edit_free);
}

/**
 * vit_history_new:
 *
 * Returns: (transfer full): a history without edits
 */
VitHistory *
vit_history_new (void)
{
  return g_object_new (VIT_TYPE_HISTORY, NULL);
}

/**
 * vit_history_record:
 * @label: what was done, for the tooltip of Undo: "Remove step"
 * @apply: puts @owner into a state
 * @owner: (transfer none): must live as long as the history
 * @before: (transfer full) (nullable): the state before the edit
 * @after: (transfer full) (nullable): the state after it
 * @state_free: (nullable): frees a state
 *
 * Records an edit that has been made already. Edits that were undone can no longer be redone.
 */
void
vit_history_record (VitHistory *self,
                    const char *label,
                    VitEditFunc apply,
                    gpointer owner,
                    gpointer before,
                    gpointer after,
                    GDestroyNotify state_free)
{
  Edit *edit = g_new0 (Edit, 1);

  edit->label = g_strdup (label);
  edit->apply = apply;
  edit->owner = owner;
  edit->before = before;
  edit->after = after;
  edit->state_free = state_free;

  if (self->applying)
    {
      edit_free (edit);
      return;
    }

  g_ptr_array_set_size (self->edits, (int) self->n_done);
  g_ptr_array_add (self->edits, edit);
  if (self->edits->len > MAX_EDITS)
    g_ptr_array_remove_index (self->edits, 0);
  self->n_done = self->edits->len;

  notify_all (self);
}

static void
apply_edit (VitHistory *self, const Edit *edit, gpointer state)
{
  self->applying = TRUE;
  edit->apply (edit->owner, state);
  self->applying = FALSE;

  notify_all (self);
}

/**
 * vit_history_undo:
 *
 * Returns: whether there was an edit to undo
 */
gboolean
vit_history_undo (VitHistory *self)
{
  const Edit *edit;

  if (!vit_history_get_can_undo (self))
    return FALSE;

  edit = g_ptr_array_index (self->edits, --self->n_done);
  apply_edit (self, edit, edit->before);

  return TRUE;
}

/**
 * vit_history_redo:
 *
 * Returns: whether there was an edit to do again
 */
gboolean
vit_history_redo (VitHistory *self)
{
  const Edit *edit;

  if (!vit_history_get_can_redo (self))
    return FALSE;

  edit = g_ptr_array_index (self->edits, self->n_done++);
  apply_edit (self, edit, edit->after);

  return TRUE;
}

/**
 * vit_history_clear:
 *
 * Forgets all edits, as when another project is opened.
 */
void
vit_history_clear (VitHistory *self)
{
  self->n_done = 0;
  g_ptr_array_set_size (self->edits, 0);
  notify_all (self);
}

gboolean
vit_history_get_can_undo (VitHistory *self)
{
  return self->n_done > 0 && !self->applying;
}

gboolean
vit_history_get_can_redo (VitHistory *self)
{
  return self->n_done < self->edits->len && !self->applying;
}

/**
 * vit_history_get_undo_label:
 *
 * Returns: (nullable): what Undo would undo
 */
const char *
vit_history_get_undo_label (VitHistory *self)
{
  return self->n_done > 0 ? ((Edit *) g_ptr_array_index (self->edits, self->n_done - 1))->label
                          : NULL;
}

/**
 * vit_history_get_redo_label:
 *
 * Returns: (nullable): what Redo would do again
 */
const char *
vit_history_get_redo_label (VitHistory *self)
{
  return self->n_done < self->edits->len
             ? ((Edit *) g_ptr_array_index (self->edits, self->n_done))->label
             : NULL;
}
