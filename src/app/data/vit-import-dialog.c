/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-dialog.h"

#include <glib/gi18n.h>

#include "vit-grid-view.h"
#include "vit-import-column-row.h"

/* After the last keystroke or choice, before the file is looked at again. */
#define SNIFF_DELAY_MS 200

/* Beyond these a list of columns is no longer a help; a recipe can still change their types. */
#define MAX_COLUMN_ROWS 200

struct _VitImportDialog
{
  AdwWindow parent_instance;

  VitWorkspace *workspace; /* owned */
  VitSource *source;       /* owned: the user's choices, the rest "auto" */
  VitSniff *sniff;         /* owned (nullable): what became of them */
  VitProgress *sniffing;   /* owned (nullable): the look that is under way */
  guint sniff_timeout;
  gboolean showing;       /* rows are being filled: changes are not the user's */
  GPtrArray *column_rows; /* VitImportColumnRow, borrowed from the list */

  AdwWindowTitle *title;        /* template */
  GtkButton *import;            /* template */
  GtkSpinner *spinner;          /* template */
  GtkWidget *problem;           /* template */
  GtkLabel *problem_text;       /* template */
  GtkWidget *unparsed;          /* template: the group of `raw` */
  GtkTextView *raw;             /* template */
  GtkWidget *parsed;            /* template: the group of `preview` */
  VitGridView *preview;         /* template */
  AdwEntryRow *table;           /* template */
  AdwComboRow *encoding;        /* template */
  AdwComboRow *delimiter;       /* template */
  AdwComboRow *quote;           /* template */
  AdwComboRow *decimal;         /* template */
  AdwComboRow *header;          /* template */
  GtkSpinButton *skip;          /* template */
  AdwPreferencesGroup *columns; /* template */
};

G_DEFINE_FINAL_TYPE (VitImportDialog, vit_import_dialog, ADW_TYPE_WINDOW)

/* What the combo rows offer, in the template's order; the first is "auto". */
static const char *const encodings[] = { "auto",
                                         "UTF-8",
                                         "UTF-16LE",
                                         "UTF-16BE",
                                         "WINDOWS-1251",
                                         "WINDOWS-1250",
                                         "WINDOWS-1252",
                                         "ISO-8859-1",
                                         "ISO-8859-2",
                                         "KOI8-R",
                                         NULL };
static const char *const delimiters[] = { "auto", ",", ";", "\t", "|", NULL };
static const char *const quotes[] = { "auto", "\"", "'", "", NULL };
static const char *const decimals[] = { "auto", ".", ",", NULL };
static const int headers[] = { -1, 1, 0 };

static void queue_sniff (VitImportDialog *self);

static void
set_word (char **field, AdwComboRow *row, const char *const *words)
{
  g_free (*field);
  *field = g_strdup (words[adw_combo_row_get_selected (row)]);
}

/* The columns whose type the user chose keep it, by name, while the rest is detected anew. */
static void
on_column_changed (VitImportColumnRow *row, VitImportDialog *self)
{
  const char *name = vit_import_column_row_get_name (row);
  VitTypeOf type = vit_import_column_row_get_column_type (row);
  const char *pattern = vit_import_column_row_get_date_format (row);

  g_hash_table_insert (self->source->types, g_strdup (name), g_strdup (vit_type_of_to_word (type)));
  if (pattern != NULL)
    g_hash_table_insert (self->source->date_formats, g_strdup (name), g_strdup (pattern));
  else
    g_hash_table_remove (self->source->date_formats, name);

  queue_sniff (self);
}

static void
on_option_changed (VitImportDialog *self)
{
  if (self->showing)
    return;

  set_word (&self->source->encoding, self->encoding, encodings);
  set_word (&self->source->delimiter, self->delimiter, delimiters);
  set_word (&self->source->quote, self->quote, quotes);
  set_word (&self->source->decimal, self->decimal, decimals);
  self->source->header = headers[adw_combo_row_get_selected (self->header)];
  self->source->skip = (guint) gtk_spin_button_get_value_as_int (self->skip);

  queue_sniff (self);
}

static void
update_import (VitImportDialog *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->table));

  gtk_widget_set_sensitive (GTK_WIDGET (self->import),
                            self->sniff != NULL && self->sniffing == NULL && *name != '\0');
}

static void
show_problem (VitImportDialog *self, const char *message)
{
  gtk_label_set_label (self->problem_text, message ? message : "");
  gtk_widget_set_visible (self->problem, message != NULL);
}

/* Says in the subtitle of a row left at "Detect" what was detected. */
static void
show_detected (AdwComboRow *row, const char *word, const char *const *words)
{
  GListModel *model = adw_combo_row_get_model (row);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "");
  if (adw_combo_row_get_selected (row) != 0 || word == NULL)
    return;

  for (guint i = 1; words[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (words[i], word) == 0)
        {
          adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                       gtk_string_list_get_string (GTK_STRING_LIST (model), i));
          return;
        }
    }

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), word);
}

/* Only of a text file is there anything to ask about how it is written, and only it and a sheet can
 * have lines above the names of the columns. */
static void
show_questions (VitImportDialog *self, const char *format)
{
  gboolean is_text = g_str_equal (format, "csv") || g_str_equal (format, "tsv");
  gboolean has_lines = is_text || g_str_equal (format, "xlsx");

  gtk_widget_set_visible (GTK_WIDGET (self->encoding), is_text);
  gtk_widget_set_visible (GTK_WIDGET (self->delimiter), is_text);
  gtk_widget_set_visible (GTK_WIDGET (self->quote), is_text);
  gtk_widget_set_visible (GTK_WIDGET (self->decimal), is_text);
  gtk_widget_set_visible (GTK_WIDGET (self->header), has_lines);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->skip), ADW_TYPE_ACTION_ROW),
                          has_lines);
}

static void
show_header (VitImportDialog *self)
{
  const char *text = "";

  if (adw_combo_row_get_selected (self->header) == 0)
    text = self->sniff->source->header == 1 ? _ ("The first line holds the names")
                                            : _ ("There are no names");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->header), text);
}

static void
show_columns (VitImportDialog *self)
{
  guint n_shown = MIN (self->sniff->columns->len, MAX_COLUMN_ROWS);

  while (self->column_rows->len > n_shown)
    {
      GtkWidget *last = g_ptr_array_index (self->column_rows, self->column_rows->len - 1);

      adw_preferences_group_remove (self->columns, last);
      g_ptr_array_set_size (self->column_rows, (int) self->column_rows->len - 1);
    }

  for (guint i = 0; i < n_shown; i++)
    {
      if (i == self->column_rows->len)
        {
          GtkWidget *row = vit_import_column_row_new ();

          g_signal_connect_object (row, "changed", G_CALLBACK (on_column_changed), self, 0);
          adw_preferences_group_add (self->columns, row);
          g_ptr_array_add (self->column_rows, row);
        }
      vit_import_column_row_show (g_ptr_array_index (self->column_rows, i),
                                  g_ptr_array_index (self->sniff->columns, i));
    }

  if (n_shown < self->sniff->columns->len)
    {
      g_autofree char *text =
          g_strdup_printf (_ ("The first %u of %u columns"), n_shown, self->sniff->columns->len);

      adw_preferences_group_set_description (self->columns, text);
    }
}

static void
show_sniff (VitImportDialog *self)
{
  g_autofree char *lines = g_strjoinv ("\n", self->sniff->lines);
  g_autofree char *valid = g_utf8_make_valid (lines, -1);
  g_autoptr (VitGridModel) model = vit_grid_model_new_for_frame (self->sniff->preview);
  const VitSource *found = self->sniff->source;

  self->showing = TRUE;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->raw), valid, -1);
  vit_grid_view_set_model (self->preview, model);
  show_questions (self, found->format);
  show_detected (self->encoding, found->encoding, encodings);
  show_detected (self->delimiter, found->delimiter, delimiters);
  show_detected (self->quote, found->quote, quotes);
  show_detected (self->decimal, found->decimal, decimals);
  show_header (self);
  show_columns (self);

  self->showing = FALSE;
}

static void
sniff_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (VitProgress) progress = vit_progress_new (cancellable);
  GError *error = NULL;
  VitSniff *sniff = vit_source_sniff (task_data, progress, &error);

  if (sniff != NULL)
    g_task_return_pointer (task, sniff, (GDestroyNotify) vit_sniff_free);
  else
    g_task_return_error (task, error);
}

static void
on_sniffed (GObject *object, GAsyncResult *result, gpointer user_data)
{
  VitImportDialog *self = VIT_IMPORT_DIALOG (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitSniff) sniff = g_task_propagate_pointer (G_TASK (result), &error);

  /* A newer look is under way, or the dialog has gone. */
  if (self->sniffing == NULL ||
      g_task_get_cancellable (G_TASK (result)) != vit_progress_get_cancellable (self->sniffing))
    return;

  g_clear_object (&self->sniffing);
  gtk_spinner_stop (self->spinner);
  g_clear_pointer (&self->sniff, vit_sniff_free);
  show_problem (self, error ? error->message : NULL);
  gtk_widget_set_visible (self->parsed, sniff != NULL);
  gtk_widget_set_visible (self->unparsed, sniff != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), sniff != NULL);
  if (sniff != NULL)
    {
      self->sniff = g_steal_pointer (&sniff);
      show_sniff (self);
    }
  update_import (self);
}

static void
stop_sniffing (VitImportDialog *self)
{
  g_clear_handle_id (&self->sniff_timeout, g_source_remove);
  if (self->sniffing != NULL)
    g_cancellable_cancel (vit_progress_get_cancellable (self->sniffing));
  g_clear_object (&self->sniffing);
}

static void
start_sniff (VitImportDialog *self)
{
  g_autoptr (GTask) task = NULL;

  stop_sniffing (self);
  self->sniffing = vit_progress_new (NULL);
  task = g_task_new (self, vit_progress_get_cancellable (self->sniffing), on_sniffed, NULL);
  g_task_set_task_data (task, vit_source_copy (self->source), (GDestroyNotify) vit_source_free);
  g_task_run_in_thread (task, sniff_in_thread);

  gtk_spinner_start (self->spinner);
  update_import (self);
}

static gboolean
on_sniff_timeout (gpointer data)
{
  VitImportDialog *self = data;

  self->sniff_timeout = 0;
  start_sniff (self);

  return G_SOURCE_REMOVE;
}

static void
queue_sniff (VitImportDialog *self)
{
  g_clear_handle_id (&self->sniff_timeout, g_source_remove);
  self->sniff_timeout = g_timeout_add (SNIFF_DELAY_MS, on_sniff_timeout, self);
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

/* What is imported is what the preview showed: the sniffed source, with nothing left at "auto". */
static void
on_import (VitImportDialog *self)
{
  g_autoptr (VitSource) source = vit_source_copy (self->sniff->source);
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (self->table));

  g_free (source->table);
  source->table = vit_workspace_unique_table_name (self->workspace, wanted);
  vit_workspace_import_async (self->workspace, source, on_imported, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
vit_import_dialog_dispose (GObject *object)
{
  VitImportDialog *self = VIT_IMPORT_DIALOG (object);

  stop_sniffing (self);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (vit_import_dialog_parent_class)->dispose (object);
}

static void
vit_import_dialog_finalize (GObject *object)
{
  VitImportDialog *self = VIT_IMPORT_DIALOG (object);

  g_clear_pointer (&self->source, vit_source_free);
  g_clear_pointer (&self->sniff, vit_sniff_free);
  g_ptr_array_unref (self->column_rows);

  G_OBJECT_CLASS (vit_import_dialog_parent_class)->finalize (object);
}

static void
vit_import_dialog_class_init (VitImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vit_import_dialog_dispose;
  object_class->finalize = vit_import_dialog_finalize;

  g_type_ensure (VIT_TYPE_GRID_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, import);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, problem_text);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, raw);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, unparsed);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, parsed);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, table);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, encoding);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, delimiter);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, quote);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, decimal);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, header);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, skip);
  gtk_widget_class_bind_template_child (widget_class, VitImportDialog, columns);
  gtk_widget_class_bind_template_callback (widget_class, on_import);
  gtk_widget_class_bind_template_callback (widget_class, on_option_changed);
  gtk_widget_class_bind_template_callback (widget_class, update_import);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vit_import_dialog_init (VitImportDialog *self)
{
  self->column_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_import_dialog_new:
 * @workspace: where the table goes
 * @path: the file
 *
 * Returns: (transfer none): a window that has begun to look at the file; present it
 */
GtkWindow *
vit_import_dialog_new (VitWorkspace *workspace, const char *path)
{
  VitImportDialog *self = g_object_new (VIT_TYPE_IMPORT_DIALOG, NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);

  self->workspace = g_object_ref (workspace);
  self->source = vit_source_new (path);
  adw_window_title_set_title (self->title, name);
  adw_window_title_set_subtitle (self->title, folder);
  gtk_editable_set_text (GTK_EDITABLE (self->table), self->source->table);
  start_sniff (self);

  return GTK_WINDOW (self);
}
