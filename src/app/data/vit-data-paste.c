/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-data-paste.h"

#include <glib/gi18n.h>

#include "vit-drafts.h"
#include "vit-import-dialog.h"

#define HTML "text/html"

/* A window and its workspace, while the clipboard is read. */
typedef struct
{
  GtkWindow *parent;       /* weak pointer */
  VitWorkspace *workspace; /* owned */
  GdkClipboard *clipboard; /* owned */
} Paste;

static void
paste_free (Paste *paste)
{
  g_clear_weak_pointer (&paste->parent);
  g_object_unref (paste->workspace);
  g_object_unref (paste->clipboard);
  g_free (paste);
}

/* Where the project is: what was pasted is kept beside it, so that it can be read again. */
static char *
dup_folder (VitWorkspace *workspace)
{
  VitProject *project = vit_workspace_get_project (workspace);

  return project != NULL ? g_path_get_dirname (vit_project_get_path (project))
                         : vit_drafts_get_folder ();
}

static void
say_nothing_there (Paste *paste)
{
  vit_workspace_say (paste->workspace,
                     _ ("There is no table in the clipboard. Copy its cells in a spreadsheet "
                        "first."),
                     FALSE);
}

static void
open_text (Paste *paste, const char *text)
{
  g_autofree char *folder = dup_folder (paste->workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitSource) source = NULL;
  GtkWindow *dialog;

  if (paste->parent == NULL)
    return;

  g_mkdir_with_parents (folder, 0700);
  source = vit_source_new_for_text (text, folder, &error);
  if (g_error_matches (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE))
    {
      say_nothing_there (paste);
      return;
    }
  if (source == NULL)
    {
      vit_workspace_complain (paste->workspace, error->message);
      return;
    }

  dialog = vit_import_dialog_new (paste->workspace, source);
  gtk_window_set_transient_for (dialog, paste->parent);
  gtk_window_present (dialog);
}

static void
on_html_read (GObject *object, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;
  GOutputStream *memory = G_OUTPUT_STREAM (object);
  g_autofree char *text = NULL;

  if (g_output_stream_splice_finish (memory, result, NULL) > 0)
    {
      text = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
                        g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)));
      open_text (paste, text);
    }
  else
    {
      say_nothing_there (paste);
    }
  paste_free (paste);
}

static void
on_html_offered (GObject *object, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;
  g_autoptr (GInputStream) stream =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    {
      say_nothing_there (paste);
      paste_free (paste);
      return;
    }

  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE |
                                    G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, on_html_read, paste);
}

/* A spreadsheet puts tabs between cells. Where there are none, the table may be in the HTML. */
static void
on_text_read (GObject *object, GAsyncResult *result, gpointer data)
{
  static const char *types[] = { HTML, NULL };
  Paste *paste = data;
  GdkClipboard *clipboard = GDK_CLIPBOARD (object);
  g_autofree char *text = gdk_clipboard_read_text_finish (clipboard, result, NULL);
  gboolean has_html =
      gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), HTML);

  if (has_html && (text == NULL || strchr (text, '\t') == NULL))
    {
      gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, on_html_offered, paste);
      return;
    }

  if (text != NULL)
    open_text (paste, text);
  else
    say_nothing_there (paste);
  paste_free (paste);
}

/**
 * vit_data_paste:
 * @parent: the window whose clipboard it is, and that the dialog opens over
 * @workspace: where the table goes
 *
 * Asks how the table in the clipboard is to be read, and imports it.
 */
void
vit_data_paste (GtkWindow *parent, VitWorkspace *workspace)
{
  Paste *paste = g_new0 (Paste, 1);

  g_set_weak_pointer (&paste->parent, parent);
  paste->workspace = g_object_ref (workspace);
  paste->clipboard = g_object_ref (gtk_widget_get_clipboard (GTK_WIDGET (parent)));
  gdk_clipboard_read_text_async (paste->clipboard, NULL, on_text_read, paste);
}
