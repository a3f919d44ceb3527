/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-checkup.h"
#include "vit-data-error.h"
#include "vit-deck-preview.h"
#include "vit-guide.h"
#include "vit-history.h"
#include "vit-import.h"
#include "vit-job.h"
#include "vit-project.h"
#include "vit-recipe.h"
#include "vit-result.h"
#include "vit-source-watch.h"
#include "vit-table-item.h"

G_BEGIN_DECLS

typedef enum
{
  VIT_EXPORT_DECK,     /* a PDF presentation */
  VIT_EXPORT_WORKBOOK, /* an XLSX file */
  VIT_EXPORT_TABLES,   /* a folder of CSV files */
  VIT_N_EXPORT_KINDS,
} VitExportKind;

/**
 * VitWorkspace:
 *
 * The project that a window has open, and all that its pages show of it. Pages observe it and
 * call it; it knows no widget. Everything that touches the file runs in a #VitJob of the
 * workspace's queue, so no call here blocks.
 *
 * There is no project until something is imported or opened. A project without a name (a draft)
 * lives in the user's data folder and is saved as continuously as any other.
 *
 * Properties, all read-only: `project` (nullable), `title`, `draft`, `tables` (a #GListModel of
 * #VitTableItem), `guide`, `declined`, `result` (nullable), `result-current`, `shown-table` and
 * `shown-column` (nullable: what the Data page is to show).
 *
 * Signals: `message` (text, whether Undo undoes it): something happened that deserves a toast;
 * `offer` (text, button, action): the same with something that can be done about it;
 * `complaint` (text): something failed, which stays to be read; `opened`: another project has taken
 * the place of the one before.
 */
#define VIT_TYPE_WORKSPACE (vit_workspace_get_type ())
G_DECLARE_FINAL_TYPE (VitWorkspace, vit_workspace, VIT, WORKSPACE, GObject)

VitWorkspace *vit_workspace_new (void);
VitProject *vit_workspace_get_project (VitWorkspace *self);
const char *vit_workspace_get_title (VitWorkspace *self);
gboolean vit_workspace_get_draft (VitWorkspace *self);
VitJobQueue *vit_workspace_get_jobs (VitWorkspace *self);
VitHistory *vit_workspace_get_history (VitWorkspace *self);
GListModel *vit_workspace_get_tables (VitWorkspace *self);
VitTableItem *vit_workspace_find_table (VitWorkspace *self, const char *name);
char *vit_workspace_unique_table_name (VitWorkspace *self, const char *wanted);
void vit_workspace_show_table (VitWorkspace *self, const char *table, const char *column);
const char *vit_workspace_get_shown_table (VitWorkspace *self);
const char *vit_workspace_get_shown_column (VitWorkspace *self);
void vit_workspace_say (VitWorkspace *self, const char *text, gboolean undoable);
void vit_workspace_offer (VitWorkspace *self,
                          const char *text,
                          const char *button,
                          const char *action,
                          const char *target);
void vit_workspace_complain (VitWorkspace *self, const char *text);
void vit_workspace_close (VitWorkspace *self);

/* What is asked and what was found (vit-workspace-result.c). */
const VitGuide *vit_workspace_get_guide (VitWorkspace *self);
void vit_workspace_set_guide (VitWorkspace *self, const VitGuide *guide, const char *label);
VitResult *vit_workspace_get_result (VitWorkspace *self);
gboolean vit_workspace_get_result_current (VitWorkspace *self);
gboolean vit_workspace_get_has_run (VitWorkspace *self);

/* Opening and saving (vit-workspace-project.c). */
void vit_workspace_open_async (VitWorkspace *self,
                               const char *path,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean vit_workspace_open_finish (VitWorkspace *self, GAsyncResult *result, GError **error);
void vit_workspace_save_as_async (VitWorkspace *self,
                                  const char *path,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean vit_workspace_save_as_finish (VitWorkspace *self, GAsyncResult *result, GError **error);
void vit_workspace_open_sample_async (VitWorkspace *self,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean
vit_workspace_open_sample_finish (VitWorkspace *self, GAsyncResult *result, GError **error);

/* How their columns are laid out (vit-workspace-columns.c). */
JsonNode *vit_workspace_get_columns (VitWorkspace *self, VitTableItem *table);
void vit_workspace_set_columns (VitWorkspace *self, const char *table, JsonNode *columns);

/* Tables (vit-workspace-tables.c). */
void vit_workspace_import_async (VitWorkspace *self,
                                 const VitSource *source,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
VitImportReport *
vit_workspace_import_finish (VitWorkspace *self, GAsyncResult *result, GError **error);
void vit_workspace_set_recipe_async (VitWorkspace *self,
                                     const char *table,
                                     VitRecipe *recipe,
                                     const char *label,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
VitRecipeReport *
vit_workspace_set_recipe_finish (VitWorkspace *self, GAsyncResult *result, GError **error);
void vit_workspace_remove_table (VitWorkspace *self, const char *table);

/* Files that changed (vit-workspace-refresh.c). */
VitSourceWatch *vit_workspace_get_watch (VitWorkspace *self);
void vit_workspace_refresh_async (VitWorkspace *self,
                                  const char *table,
                                  const VitSource *source,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean vit_workspace_refresh_finish (VitWorkspace *self, GAsyncResult *result, GError **error);

/* Which rows of a table are shown (vit-workspace-rows.c). */
VitRowQuery *vit_workspace_get_query (VitWorkspace *self, VitTableItem *table);
void vit_workspace_set_query (VitWorkspace *self, const char *table, VitRowQuery *query);
VitJob *vit_workspace_arrange_async (VitWorkspace *self,
                                     const char *table,
                                     VitRowQuery *query,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
VitRowOrder *
vit_workspace_arrange_finish (VitWorkspace *self, GAsyncResult *result, GError **error);
VitJob *vit_workspace_count_values_async (VitWorkspace *self,
                                          const char *table,
                                          const char *column,
                                          guint limit,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
VitFrame *
vit_workspace_count_values_finish (VitWorkspace *self, GAsyncResult *result, GError **error);

/* Looks into a table (vit-workspace-look.c). */
void vit_workspace_guess_roles_async (VitWorkspace *self,
                                      const char *table,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
VitRoles *
vit_workspace_guess_roles_finish (VitWorkspace *self, GAsyncResult *result, GError **error);
void vit_workspace_peek_async (VitWorkspace *self,
                               const char *table,
                               guint n_rows,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
VitFrame *vit_workspace_peek_finish (VitWorkspace *self, GAsyncResult *result, GError **error);
void
vit_workspace_check_async (VitWorkspace *self, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *vit_workspace_check_finish (VitWorkspace *self, GAsyncResult *result, GError **error);
void vit_workspace_count_async (VitWorkspace *self,
                                const char *table,
                                VitRecipe *recipe,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gint64 vit_workspace_count_finish (VitWorkspace *self, GAsyncResult *result, GError **error);

void vit_workspace_doctor_async (VitWorkspace *self,
                                 const char *table,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GPtrArray *vit_workspace_doctor_finish (VitWorkspace *self, GAsyncResult *result, GError **error);

/* What the doctor found and the user left as it is (vit-workspace-doctor.c). */
gboolean vit_workspace_has_declined (VitWorkspace *self, const char *table, const char *id);
void vit_workspace_set_declined (VitWorkspace *self,
                                 const char *table,
                                 const char *id,
                                 gboolean declined);

/* The study (vit-workspace-study.c). */
void vit_workspace_run_async (VitWorkspace *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean vit_workspace_run_finish (VitWorkspace *self, GAsyncResult *result, GError **error);

/* What is made of its result (vit-workspace-export.c). */
void vit_workspace_export_async (VitWorkspace *self,
                                 VitExportKind kind,
                                 const char *path,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
char *vit_workspace_export_finish (VitWorkspace *self, GAsyncResult *result, GError **error);
void
vit_workspace_preview_async (VitWorkspace *self, GAsyncReadyCallback callback, gpointer user_data);
VitDeckPreview *
vit_workspace_preview_finish (VitWorkspace *self, GAsyncResult *result, GError **error);

G_END_DECLS
