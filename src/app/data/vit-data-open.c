/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-data-open.h"

#include <glib/gi18n.h>

#include "vit-import-dialog.h"

/* Files that wait for the dialog of the one before them to close. */
typedef struct
{
  GtkWindow *parent;       /* weak pointer */
  VitWorkspace *workspace; /* owned */
  GListModel *files;       /* owned */
  guint next;
} Opening;

static void open_next (Opening *opening);

static void
opening_free (Opening *opening)
{
  g_clear_weak_pointer (&opening->parent);
  g_object_unref (opening->workspace);
  g_object_unref (opening->files);
  g_free (opening);
}

static gboolean
on_dialog_closed (GtkWindow *dialog, Opening *opening)
{
  open_next (opening);

  return GDK_EVENT_PROPAGATE;
}

static void
open_next (Opening *opening)
{
  while (opening->parent != NULL && opening->next < g_list_model_get_n_items (opening->files))
    {
      g_autoptr (GFile) file = g_list_model_get_item (opening->files, opening->next++);
      g_autofree char *path = g_file_get_path (file);
      g_autoptr (VitSource) source = NULL;
      GtkWindow *dialog;

      if (path == NULL)
        {
          vit_workspace_say (opening->workspace, _ ("Only files on this computer can be opened"),
                             FALSE);
          continue;
        }

      source = vit_source_new (path);
      dialog = vit_import_dialog_new (opening->workspace, source);
      gtk_window_set_transient_for (dialog, opening->parent);
      g_signal_connect (dialog, "close-request", G_CALLBACK (on_dialog_closed), opening);
      gtk_window_present (dialog);
      return;
    }

  opening_free (opening);
}

/**
 * vit_data_open_files:
 * @parent: the window that dialogs open over
 * @workspace: where the tables go
 * @files: a list of #GFile
 *
 * Asks for each file in turn how it is to be read, and imports it as a table.
 */
void
vit_data_open_files (GtkWindow *parent, VitWorkspace *workspace, GListModel *files)
{
  Opening *opening = g_new0 (Opening, 1);

  g_set_weak_pointer (&opening->parent, parent);
  opening->workspace = g_object_ref (workspace);
  opening->files = g_object_ref (files);
  open_next (opening);
}
