/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-data-open.h"

#include <glib/gi18n.h>

static void
on_imported (GObject *source, GAsyncResult *result, gpointer data)
{
  VitWorkspace *workspace = VIT_WORKSPACE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitImportReport) report = vit_workspace_import_finish (workspace, result, &error);

  if (report != NULL)
    vit_workspace_show_table (workspace, report->table, NULL);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    vit_workspace_say (workspace, error->message, FALSE);
}

/**
 * vit_data_open_files:
 * @parent: the window that dialogs open over
 * @workspace: where the tables go
 * @files: a list of #GFile
 *
 * Imports files as tables, with every option found out from the file.
 */
void
vit_data_open_files (GtkWindow *parent, VitWorkspace *workspace, GListModel *files)
{
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);
      g_autoptr (VitSource) source = NULL;

      if (path == NULL)
        {
          vit_workspace_say (workspace, _ ("Only files on this computer can be opened"), FALSE);
          continue;
        }
      source = vit_source_new (path);
      vit_workspace_import_async (workspace, source, on_imported, NULL);
    }
}
