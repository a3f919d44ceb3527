/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-project-box.h"
#include "vit-workspace.h"

G_BEGIN_DECLS

struct _VitWorkspace
{
  GObject parent_instance;

  VitJobQueue *jobs;   /* owned */
  VitHistory *history; /* owned */
  VitProjectBox *box;  /* owned: what jobs see */
  VitProject *project; /* owned (nullable): what the window sees */
  GThreadPool *writer; /* owned: one thread that writes documents, in order */
  char *title;         /* (nullable) */
  gboolean draft;
  gboolean closed;

  GListStore *tables;    /* owned, of VitTableItem, without removed ones */
  VitSourceWatch *watch; /* owned: what became of their files */
  GPtrArray *removed;    /* owned, of VitTableItem that Undo can bring back */
  VitGuide *guide;       /* owned */
  char *shown_table;     /* (nullable) */
  char *shown_column;    /* (nullable) */

  JsonNode *declined;  /* owned (nullable): table → ids of what the doctor found and was left */
  GHashTable *queries; /* owned: table → VitRowQuery, those set since the project was opened */

  VitResult *result;      /* owned (nullable) */
  VitGuide *result_guide; /* owned (nullable): what it was made from */
  JsonNode *result_data;  /* owned (nullable): vit_result_describe_data() of its table */
  gboolean result_current;
  GHashTable *columns; /* owned: table → JsonNode, layouts that changed since it was read */
  gboolean has_run; /* in this session or an earlier one */
};

void vit_workspace_set_project (VitWorkspace *self, VitProject *project);
void vit_workspace_emit_opened (VitWorkspace *self);
void
vit_workspace_store (VitWorkspace *self, const char *kind, const char *name, JsonNode *content);
void vit_workspace_put_table (VitWorkspace *self, VitTableItem *item);
void vit_workspace_forget (VitWorkspace *self);
void vit_workspace_set_result (VitWorkspace *self,
                               VitResult *result,
                               const VitGuide *guide,
                               JsonNode *data);
void vit_workspace_check_result (VitWorkspace *self);
JsonNode *vit_workspace_load_declined (VitProject *project, GError **error);
void vit_workspace_take_declined (VitWorkspace *self, JsonNode *declined);
void vit_workspace_restore_guide (VitWorkspace *self, VitGuide *guide);

G_END_DECLS
