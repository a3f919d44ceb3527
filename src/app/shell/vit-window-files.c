/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-window-private.h"

#include <glib/gi18n.h>

#include "vit-data-open.h"
#include "vit-data-paste.h"

static gboolean
is_project (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_str_has_suffix (name, ".vitrine");
}

/**
 * vit_window_find_with:
 * @path: of a project
 *
 * Returns: (transfer none) (nullable): the window that has it open
 */
VitWindow *
vit_window_find_with (GtkApplication *application, const char *path)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      VitProject *project;

      if (!VIT_IS_WINDOW (l->data))
        continue;
      project = vit_workspace_get_project (vit_window_get_workspace (l->data));
      if (project != NULL && g_strcmp0 (vit_project_get_path (project), path) == 0)
        return l->data;
    }

  return NULL;
}

/* A window is one project. What it has open stays open: the next project gets its own. */
static VitWindow *
window_for_project (VitWindow *self)
{
  VitWorkspace *workspace = vit_window_get_workspace (self);
  GListModel *jobs = G_LIST_MODEL (vit_workspace_get_jobs (workspace));
  VitWindow *other;

  if (vit_workspace_get_project (workspace) == NULL && g_list_model_get_n_items (jobs) == 0)
    return self;

  other = vit_window_new (gtk_window_get_application (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (other));

  return other;
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitWindow) self = VIT_WINDOW (data);
  g_autoptr (GError) error = NULL;

  if (!vit_workspace_open_finish (VIT_WORKSPACE (source), result, &error))
    vit_window_show_error (self, _ ("The project was not opened."), error);
  else if (g_list_model_get_n_items (vit_workspace_get_tables (VIT_WORKSPACE (source))) > 0)
    vit_window_show_page (self, "segments");
}

static void
open_project (VitWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  VitWindow *window = vit_window_find_with (gtk_window_get_application (GTK_WINDOW (self)), path);

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  window = window_for_project (self);
  vit_workspace_open_async (vit_window_get_workspace (window), path, on_opened,
                            g_object_ref (window));
}

/**
 * vit_window_open_files:
 * @files: a list of #GFile: projects, and files to import
 *
 * Opens each project in a window of its own and imports the others into this window's project.
 */
void
vit_window_open_files (VitWindow *self, GListModel *files)
{
  g_autoptr (GListStore) tables = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (is_project (file))
        open_project (self, file);
      else
        g_list_store_append (tables, file);
    }

  if (g_list_model_get_n_items (G_LIST_MODEL (tables)) > 0)
    {
      vit_window_show_page (self, "data");
      vit_data_open_files (GTK_WINDOW (self), vit_window_get_workspace (self),
                           G_LIST_MODEL (tables));
    }
}

static void
on_sample_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitWindow) self = VIT_WINDOW (data);
  g_autoptr (GError) error = NULL;

  if (vit_workspace_open_sample_finish (VIT_WORKSPACE (source), result, &error))
    vit_window_show_page (self, "segments");
  else
    vit_window_show_error (self, _ ("The sample shop was not opened."), error);
}

/**
 * vit_window_open_sample:
 *
 * Makes the sample shop and opens it as a new draft.
 */
void
vit_window_open_sample (VitWindow *self)
{
  VitWindow *window = window_for_project (self);

  vit_workspace_open_sample_async (vit_window_get_workspace (window), on_sample_ready,
                                   g_object_ref (window));
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
on_open_response (GtkNativeDialog *dialog, int response, VitWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

      vit_window_open_files (self, files);
    }
  g_object_unref (dialog);
}

static void
activate_open (GtkWidget *widget, const char *name, GVariant *target)
{
  static const char *const all[] = { "*.vitrine", "*.csv",     "*.tsv",    "*.txt",
                                     "*.xlsx",    "*.json",    "*.jsonl",  "*.ndjson",
                                     "*.db",      "*.parquet", "*.sqlite", "*.sqlite3",
                                     "*.duckdb",  "*.gz",      "*.zst",    NULL };
  static const char *const any[] = { "*", NULL };
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Open Projects or Tables"), GTK_WINDOW (widget),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Projects and Tables"), all);
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("All Files"), any);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_open_response), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
activate_open_folder (GtkWidget *widget, const char *name, GVariant *target)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Open a Folder as One Table"), GTK_WINDOW (widget),
                                   GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Open"),
                                   _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_open_response), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitWindow) self = VIT_WINDOW (data);
  g_autoptr (GError) error = NULL;

  if (!vit_workspace_save_as_finish (VIT_WORKSPACE (source), result, &error))
    vit_window_show_error (self, _ ("The project was not saved."), error);
}

static void
on_save_response (GtkNativeDialog *dialog, int response, VitWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);

      vit_workspace_save_as_async (vit_window_get_workspace (self), path, on_saved,
                                   g_object_ref (self));
    }
  g_object_unref (dialog);
}

static void
activate_save_as (GtkWidget *widget, const char *name, GVariant *target)
{
  VitWorkspace *workspace = vit_window_get_workspace (VIT_WINDOW (widget));
  g_autofree char *suggestion = NULL;
  GtkFileChooserNative *dialog;

  if (vit_workspace_get_project (workspace) == NULL)
    {
      vit_workspace_say (workspace, _ ("There is nothing to save yet: open a file first"), FALSE);
      return;
    }

  dialog = gtk_file_chooser_native_new (_ ("Save Project As"), GTK_WINDOW (widget),
                                        GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  suggestion = g_strdup_printf ("%s.vitrine", vit_workspace_get_title (workspace));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), suggestion);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_save_response), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
activate_save (GtkWidget *widget, const char *name, GVariant *target)
{
  VitWorkspace *workspace = vit_window_get_workspace (VIT_WINDOW (widget));

  if (vit_workspace_get_project (workspace) == NULL || vit_workspace_get_draft (workspace))
    activate_save_as (widget, name, target);
  else
    vit_workspace_say (workspace, _ ("The project saves itself; nothing is left to save"), FALSE);
}

static void
activate_paste_table (GtkWidget *widget, const char *name, GVariant *target)
{
  vit_window_show_page (VIT_WINDOW (widget), "data");
  vit_data_paste (GTK_WINDOW (widget), vit_window_get_workspace (VIT_WINDOW (widget)));
}

static void
activate_sample (GtkWidget *widget, const char *name, GVariant *target)
{
  vit_window_open_sample (VIT_WINDOW (widget));
}

static void
activate_open_path (GtkWidget *widget, const char *name, GVariant *target)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (target, NULL));

  open_project (VIT_WINDOW (widget), file);
}

/**
 * vit_window_class_install_file_actions:
 *
 * Installs `win.open`, `win.open-folder`, `win.open-path`, `win.paste-table`,
 * `win.save`, `win.save-as` and `win.sample`.
 */
void
vit_window_class_install_file_actions (VitWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.open", NULL, activate_open);
  gtk_widget_class_install_action (widget_class, "win.open-folder", NULL, activate_open_folder);
  gtk_widget_class_install_action (widget_class, "win.open-path", "s", activate_open_path);
  gtk_widget_class_install_action (widget_class, "win.paste-table", NULL, activate_paste_table);
  /* No accelerator: what has the focus gets the keys first, and entries paste text. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste-table",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, activate_save);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, activate_save_as);
  gtk_widget_class_install_action (widget_class, "win.sample", NULL, activate_sample);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, VitWindow *self)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GSList) dropped = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = dropped; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  vit_window_open_files (self, G_LIST_MODEL (files));

  return TRUE;
}

/**
 * vit_window_accept_drops:
 * @widget: where files may be dropped
 *
 * Opens the files that are dropped anywhere on @widget.
 */
void
vit_window_accept_drops (VitWindow *self, GtkWidget *widget)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
