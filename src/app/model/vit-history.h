/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VitEditFunc:
 * @owner: the object that the edit changed
 * @state: the state to put it into: the one before the edit, or the one after it
 */
typedef void (*VitEditFunc) (gpointer owner, gpointer state);

/**
 * VitHistory:
 *
 * What was done to a project, so that it can be undone and done again. An edit is two immutable
 * states of one thing, before and after, and a function that puts the thing into either. While
 * that function runs, new edits are not recorded.
 *
 * Properties `can-undo`, `can-redo`, `undo-label` and `redo-label` are notified on change.
 */
#define VIT_TYPE_HISTORY (vit_history_get_type ())
G_DECLARE_FINAL_TYPE (VitHistory, vit_history, VIT, HISTORY, GObject)

VitHistory *vit_history_new (void);
void vit_history_record (VitHistory *self,
                         const char *label,
                         VitEditFunc apply,
                         gpointer owner,
                         gpointer before,
                         gpointer after,
                         GDestroyNotify state_free);
gboolean vit_history_undo (VitHistory *self);
gboolean vit_history_redo (VitHistory *self);
void vit_history_clear (VitHistory *self);
gboolean vit_history_get_can_undo (VitHistory *self);
gboolean vit_history_get_can_redo (VitHistory *self);
const char *vit_history_get_undo_label (VitHistory *self);
const char *vit_history_get_redo_label (VitHistory *self);

G_END_DECLS
