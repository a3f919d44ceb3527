/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-export-list.h"

#include <glib/gi18n.h>

#include "vit-job-row.h"

struct _VitExportList
{
  AdwBin parent_instance;

  VitWorkspace *workspace;         /* owned (nullable) */
  char *saved[VIT_N_EXPORT_KINDS]; /* paths of what was saved (nullable) */

  GtkListBox *list;         /* template */
  AdwActionRow *deck;       /* template */
  AdwActionRow *workbook;   /* template */
  AdwActionRow *tables;     /* template */
  GtkWidget *open_deck;     /* template */
  GtkWidget *open_workbook; /* template */
  GtkWidget *open_tables;   /* template */
  GtkRevealer *revealer;    /* template */
  VitJobRow *job;           /* template */
};

G_DEFINE_FINAL_TYPE (VitExportList, vit_export_list, ADW_TYPE_BIN)

typedef struct
{
  VitExportList *self; /* owned */
  VitExportKind kind;
  VitJob *job; /* owned */
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->self);
  g_object_unref (export->job);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static AdwActionRow *
get_row (VitExportList *self, VitExportKind kind)
{
  AdwActionRow *rows[] = { self->deck, self->workbook, self->tables };

  return rows[kind];
}

static GtkWidget *
get_open_button (VitExportList *self, VitExportKind kind)
{
  GtkWidget *buttons[] = { self->open_deck, self->open_workbook, self->open_tables };

  return buttons[kind];
}

/* What became of an export, in its own row. */
static void
show_outcome (VitExportList *self, VitExportKind kind, const char *text, gboolean failed)
{
  AdwActionRow *row = get_row (self, kind);

  adw_action_row_set_subtitle (row, text);
  if (failed)
    gtk_widget_add_css_class (GTK_WIDGET (row), "failed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "failed");
}

/* Offers what one does next with what was saved. */
static void
offer (VitExportList *self, VitExportKind kind, const char *path)
{
  g_autofree char *base = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (_ ("Saved “%s”"), base);

  if (kind == VIT_EXPORT_TABLES)
    vit_workspace_offer (self->workspace, text, _ ("Show in Folder"), "win.show-in-folder", path);
  else
    vit_workspace_offer (self->workspace, text, _ ("Open"), "win.open-file", path);
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  VitExportList *self = export->self;
  g_autofree char *path = vit_workspace_export_finish (VIT_WORKSPACE (source), result, &error);
  g_autofree char *text = NULL;

  if (self->workspace == NULL)
    return; /* the window has been closed */

  gtk_widget_set_sensitive (GTK_WIDGET (get_row (self, export->kind)), TRUE);
  if (vit_job_row_get_job (self->job) == export->job)
    gtk_revealer_set_reveal_child (self->revealer, FALSE);
  if (path == NULL)
    {
      gboolean cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

      show_outcome (self, export->kind,
                    cancelled ? _ ("Not saved: it was cancelled.") : error->message, !cancelled);
      /* The row may be in a popover that has been closed meanwhile. */
      if (!cancelled && !gtk_widget_get_mapped (GTK_WIDGET (self)))
        vit_workspace_say (self->workspace, error->message, FALSE);
      return;
    }

  text = g_strdup_printf (_ ("Saved as %s"), path);
  show_outcome (self, export->kind, text, FALSE);
  offer (self, export->kind, path);
  g_free (self->saved[export->kind]);
  self->saved[export->kind] = g_steal_pointer (&path);
  gtk_widget_set_visible (get_open_button (self, export->kind), TRUE);
}

/**
 * vit_export_list_export:
 * @kind: what to save
 * @path: the file; for tables, the folder to make theirs in
 *
 * Saves a part of the result and shows in its row what became of it.
 */
void
vit_export_list_export (VitExportList *self, VitExportKind kind, const char *path)
{
  GListModel *jobs = G_LIST_MODEL (vit_workspace_get_jobs (self->workspace));
  Export *export = g_new0 (Export, 1);

  export->self = g_object_ref (self);
  export->kind = kind;
  gtk_widget_set_sensitive (GTK_WIDGET (get_row (self, kind)), FALSE);
  vit_workspace_export_async (self->workspace, kind, path, on_exported, export);

  /* The last job of the queue is the one that was just added. */
  export->job = g_list_model_get_item (jobs, g_list_model_get_n_items (jobs) - 1);
  vit_job_row_set_job (self->job, export->job);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static void
on_response (GtkNativeDialog *dialog, int response, VitExportList *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);

      vit_export_list_export (self,
                              GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "kind")),
                              path);
    }
  g_object_unref (dialog);
}

/* Asks where to save. */
static void
ask (VitExportList *self, VitExportKind kind, const char *ending)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (kind == VIT_EXPORT_TABLES ? _ ("Save Tables Into")
                                                             : _ ("Save Report"),
                                   GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   kind == VIT_EXPORT_TABLES ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
                                                             : GTK_FILE_CHOOSER_ACTION_SAVE,
                                   _ ("_Save"), _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (kind != VIT_EXPORT_TABLES)
    {
      const char *title = vit_workspace_get_title (self->workspace);
      g_autofree char *name = g_strconcat (title != NULL ? title : "report", ending, NULL);

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
    }
  g_object_set_data (G_OBJECT (dialog), "kind", GUINT_TO_POINTER (kind));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
activate_save (GtkWidget *widget, const char *action, GVariant *target)
{
  static const char *const endings[] = { ".pdf", ".xlsx", "" };
  guint kind = (guint) g_variant_get_int32 (target);

  ask (VIT_EXPORT_LIST (widget), kind, endings[kind]);
}

static void
activate_open (GtkWidget *widget, const char *action, GVariant *target)
{
  VitExportList *self = VIT_EXPORT_LIST (widget);
  const char *path = self->saved[g_variant_get_int32 (target)];

  if (path != NULL)
    gtk_widget_activate_action (widget, "win.open-file", "s", path);
}

static void
update (VitExportList *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->list),
                            vit_workspace_get_result (self->workspace) != NULL);
}

static void
vit_export_list_dispose (GObject *object)
{
  VitExportList *self = VIT_EXPORT_LIST (object);

  g_clear_object (&self->workspace);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_EXPORT_LIST);

  G_OBJECT_CLASS (vit_export_list_parent_class)->dispose (object);
}

static void
vit_export_list_finalize (GObject *object)
{
  VitExportList *self = VIT_EXPORT_LIST (object);

  for (guint i = 0; i < VIT_N_EXPORT_KINDS; i++)
    g_free (self->saved[i]);

  G_OBJECT_CLASS (vit_export_list_parent_class)->finalize (object);
}

static void
vit_export_list_class_init (VitExportListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_export_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = vit_export_list_finalize;

  g_type_ensure (VIT_TYPE_JOB_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-export-list.ui");
  gtk_widget_class_bind_template_child (widget_class, VitExportList, list);
  gtk_widget_class_bind_template_child (widget_class, VitExportList, deck);
  gtk_widget_class_bind_template_child (widget_class, VitExportList, workbook);
  gtk_widget_class_bind_template_child (widget_class, VitExportList, tables);
  gtk_widget_class_bind_template_child (widget_class, VitExportList, open_deck);
  gtk_widget_class_bind_template_child (widget_class, VitExportList, open_workbook);
  gtk_widget_class_bind_template_child (widget_class, VitExportList, open_tables);
  gtk_widget_class_bind_template_child (widget_class, VitExportList, revealer);
  gtk_widget_class_bind_template_child (widget_class, VitExportList, job);

  gtk_widget_class_install_action (widget_class, "export.save", "i", activate_save);
  gtk_widget_class_install_action (widget_class, "export.open", "i", activate_open);
}

static void
vit_export_list_init (VitExportList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_export_list_set_workspace:
 * @workspace: whose result is to be saved; given once
 */
void
vit_export_list_set_workspace (VitExportList *self, VitWorkspace *workspace)
{
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "notify::result", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
