/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-dialog.h"

#include <glib/gi18n.h>

#include "vit-import-columns.h"
#include "vit-drafts.h"
#include "vit-import-files.h"
#include "vit-import-fit.h"
#include "vit-import-options.h"
#include "vit-import-parts.h"
#include "vit-import-preview.h"
#include "vit-import-questions.h"

struct _VitImportDialog
{
  AdwWindow parent_instance;

  VitWorkspace *workspace; /* owned */
  VitImportDraft *draft;   /* owned */

  AdwWindowTitle *title;         /* template */
  GtkButton *import;             /* template */
  GtkSpinner *spinner;           /* template */
  GtkWidget *problem;            /* template */
  GtkLabel *problem_text;        /* template */
  VitImportPreview *preview;     /* template */
  VitImportFiles *files;         /* template */
  VitImportFit *fit;             /* template */
  VitImportQuestions *questions; /* template */
  VitImportParts *parts;         /* template */
  VitImportOptions *options;     /* template */
  VitImportColumns *columns;     /* template */
};

G_DEFINE_FINAL_TYPE (VitImportDialog, vit_import_dialog, ADW_TYPE_WINDOW)

/* What was looked at last is what is imported: while a look is due, that is not known. */
static void
update_import (VitImportDialog *self)
{
  gboolean busy = vit_import_draft_get_busy (self->draft);
  guint n_wanted = vit_import_draft_get_n_wanted (self->draft);
  g_autofree char *several =
      g_strdup_printf (ngettext ("_Import %u Table", "_Import %u Tables", n_wanted), n_wanted);

  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_button_set_label (self->import, n_wanted > 1 ? several : _ ("_Import"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->import),
                            !busy && n_wanted > 0 &&
                                vit_import_draft_get_error (self->draft) == NULL &&
                                *vit_import_draft_get_source (self->draft)->table != '\0');
}

static void
on_looked (VitImportDialog *self)
{
  const GError *error = vit_import_draft_get_error (self->draft);
  gboolean has_look = vit_import_draft_get_look (self->draft) != NULL;

  gtk_label_set_label (self->problem_text, error != NULL ? error->message : "");
  gtk_widget_set_visible (self->problem, error != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), has_look);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), has_look);
  update_import (self);
}

static void
on_imported (GObject *object, GAsyncResult *result, gpointer user_data)
{
  VitWorkspace *workspace = VIT_WORKSPACE (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitImportReport) report = vit_workspace_import_finish (workspace, result, &error);

  if (report != NULL)
    vit_workspace_show_table (workspace, report->table, NULL);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    vit_workspace_complain (workspace, error->message);
}

/* The workspace knows of the tables that there are, and not yet of those that are on their way. */
static char *
dup_free_name (VitImportDialog *self, const char *wanted, GHashTable *taken)
{
  char *name = vit_workspace_unique_table_name (self->workspace, wanted);

  for (guint i = 2; g_hash_table_contains (taken, name); i++)
    {
      g_autofree char *next = g_strdup_printf ("%s_%u", wanted, i);

      g_free (name);
      name = vit_workspace_unique_table_name (self->workspace, next);
    }
  g_hash_table_add (taken, g_strdup (name));

  return name;
}

static void
on_import (VitImportDialog *self)
{
  g_autoptr (GPtrArray) sources = vit_import_draft_list_sources (self->draft);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      VitSource *source = g_ptr_array_index (sources, i);
      char *name = dup_free_name (self, source->table, taken);

      g_free (source->table);
      source->table = name;
      vit_workspace_import_async (self->workspace, source, on_imported, NULL);
    }
  gtk_window_close (GTK_WINDOW (self));
}

static void
vit_import_dialog_dispose (GObject *object)
{
  VitImportDialog *self = VIT_IMPORT_DIALOG (object);

  if (self->draft != NULL)
    vit_import_draft_stop (self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->draft);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (vit_import_dialog_parent_class)->dispose (object);
}

static void
vit_import_dialog_class_init (VitImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_import_dialog_dispose;

  g_type_ensure (VIT_TYPE_IMPORT_COLUMNS);
  g_type_ensure (VIT_TYPE_IMPORT_FILES);
  g_type_ensure (VIT_TYPE_IMPORT_FIT);
  g_type_ensure (VIT_TYPE_IMPORT_OPTIONS);
  g_type_ensure (VIT_TYPE_IMPORT_PARTS);
  g_type_ensure (VIT_TYPE_IMPORT_PREVIEW);
  g_type_ensure (VIT_TYPE_IMPORT_QUESTIONS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, import);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, problem_text);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, fit);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, files);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, questions);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, parts);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, options);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, columns);
  gtk_widget_class_bind_template_callback (widget_class, on_import);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vit_import_dialog_init (VitImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What is imported goes where the project is, or will be. */
static void
set_folder (VitImportDialog *self)
{
  VitProject *project = vit_workspace_get_project (self->workspace);
  g_autofree char *folder = project != NULL ? g_path_get_dirname (vit_project_get_path (project))
                                            : vit_drafts_get_folder ();

  vit_import_fit_set_draft (self->fit, self->draft, folder);
}

/**
 * vit_import_dialog_new:
 * @workspace: where the tables go
 * @source: a file, a folder or a pattern, and what is wanted of it from the first
 *
 * Returns: (transfer none): a window that has begun to look at the file; present it
 */
GtkWindow *
vit_import_dialog_new (VitWorkspace *workspace, const VitSource *source)
{
  VitImportDialog *self = g_object_new (VIT_TYPE_IMPORT_DIALOG, NULL);
  g_autofree char *name = g_path_get_basename (source->path);
  g_autofree char *folder = g_path_get_dirname (source->path);

  self->workspace = g_object_ref (workspace);
  self->draft = vit_import_draft_new (source);
  adw_window_title_set_title (self->title, name);
  adw_window_title_set_subtitle (self->title, folder);
  vit_import_preview_set_draft (self->preview, self->draft);
  vit_import_questions_set_draft (self->questions, self->draft);
  vit_import_parts_set_draft (self->parts, self->draft);
  vit_import_options_set_draft (self->options, self->draft);
  vit_import_columns_set_draft (self->columns, self->draft);
  set_folder (self);
  g_signal_connect_object (self->draft, "looked", G_CALLBACK (on_looked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (update_import), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "notify::busy", G_CALLBACK (update_import), self,
                           G_CONNECT_SWAPPED);
  if (g_file_test (source->path, G_FILE_TEST_IS_DIR))
    vit_import_files_set_folder (self->files, self->draft, source->path);
  vit_import_draft_look (self->draft);

  return GTK_WINDOW (self);
}

/**
 * vit_import_dialog_get_draft:
 *
 * Returns: (transfer none): what is wanted of the file, and what comes of it
 */
VitImportDraft *
vit_import_dialog_get_draft (VitImportDialog *self)
{
  return self->draft;
}
