/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-source-view.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-grid-view.h"
#include "vit-locale.h"
#include "vit-moment.h"
#include "vit-phrase.h"
#include "vit-type-words.h"

/* A list of more rows than these is not read; the grid has all columns, the workbook all files. */
#define MAX_ROWS 200

/* Heights of a grid, in pixels: what is above its rows and the bar below, a row, the most. */
#define GRID_HEAD 64
#define GRID_ROW 32
#define GRID_MOST 280

struct _VitSourceView
{
  AdwBin parent_instance;

  GPtrArray *rows; /* owned, of Row */

  AdwPreferencesGroup *files;   /* template */
  AdwPreferencesGroup *read;    /* template */
  AdwPreferencesGroup *rejects; /* template */
  VitGridView *reject_grid;     /* template */
  AdwPreferencesGroup *cells;   /* template */
  VitGridView *cell_grid;       /* template */
  AdwPreferencesGroup *columns; /* template */

  VitFrame *reject_frame; /* owned (nullable): what is in the grids, … */
  VitFrame *cell_frame;   /* … to be copied */
};

/* A row, and the group that it is in; both are borrowed. */
typedef struct
{
  AdwPreferencesGroup *group;
  GtkWidget *widget;
} Row;

G_DEFINE_FINAL_TYPE (VitSourceView, vit_source_view, ADW_TYPE_BIN)

static void
clear_rows (VitSourceView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (row->group, row->widget);
    }
  g_ptr_array_set_size (self->rows, 0);
}

/* Adds a row with two texts; @subtitle may be missing. */
static AdwActionRow *
add_row (VitSourceView *self, AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *widget = adw_action_row_new ();
  Row *row = g_new0 (Row, 1);

  row->group = group;
  row->widget = widget;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), subtitle);
  adw_preferences_group_add (group, widget);
  g_ptr_array_add (self->rows, row);

  return ADW_ACTION_ROW (widget);
}

static void
add_number (VitSourceView *self, AdwPreferencesGroup *group, const char *title, gint64 n)
{
  g_autofree char *text = vit_format_integer (vit_locale_get_language (), n);
  AdwActionRow *row = add_row (self, group, title, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (row, label);
}

static void
on_copy_checksum (GtkWidget *button)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button),
                          g_object_get_data (G_OBJECT (button), "checksum"));
}

static void
add_copy_button (AdwActionRow *row, const char *checksum)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Copy the checksum"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Copy the checksum"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "checksum", g_strdup (checksum), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_copy_checksum), NULL);
  adw_action_row_add_suffix (row, button);
}

static void
add_file (VitSourceView *self, const VitImportFile *file)
{
  g_autofree char *base = g_path_get_basename (file->path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *folder_path = g_path_get_dirname (file->path);
  g_autofree char *folder = g_filename_display_name (folder_path);
  g_autofree char *size = g_format_size ((guint64) MAX (file->size, 0));
  g_autofree char *time = vit_moment_format (file->modified);
  g_autoptr (GString) text = g_string_new (NULL);
  AdwActionRow *row;

  g_string_append_printf (text, _ ("In %s"), folder);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _ ("%1$s, last changed %2$s"), size, time);
  if (file->sha256 != NULL)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("Checksum (SHA-256): %s"), file->sha256);
    }

  row = add_row (self, self->files, name, text->str);
  if (file->sha256 != NULL)
    add_copy_button (row, file->sha256);
}

static void
show_files (VitSourceView *self, const VitImportReport *import)
{
  /* An import by an older version knows of its file no more than this. */
  VitImportFile old = { .path = import->path, .size = import->size, .modified = import->modified };
  guint n = import->files != NULL ? import->files->len : 0;

  if (n == 0)
    add_file (self, &old);
  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    add_file (self, g_ptr_array_index (import->files, i));
}

static const char *
delimiter_title (const char *delimiter)
{
  switch (*delimiter)
    {
    case ',':
      return _ ("comma");
    case ';':
      return _ ("semicolon");
    case '\t':
      return _ ("tab");
    case '|':
      return _ ("vertical bar");
    default:
      return delimiter;
    }
}

static void
show_dialect (VitSourceView *self, const VitImportReport *import)
{
  g_autofree char *how = NULL;

  if (import->source == NULL || g_str_equal (import->source->encoding, "auto") ||
      g_str_equal (import->source->delimiter, "auto"))
    return;

  how = g_strdup_printf (_ ("%1$s, separated by %2$s"), import->source->encoding,
                         delimiter_title (import->source->delimiter));
  add_row (self, self->read, _ ("Read as"), how);
}

/* What was read, and what was not and why, in numbers. */
static void
show_counts (VitSourceView *self, const VitImportReport *import)
{
  const VitLanguage *language = vit_locale_get_language ();

  show_dialect (self, import);
  if (import->imported > 0)
    {
      g_autofree char *time = vit_moment_format (import->imported);

      add_row (self, self->read, _ ("Imported"), time);
    }
  add_number (self, self->read, _ ("Rows read"), import->rows);
  if (import->sampled_from >= 0)
    add_number (self, self->read, _ ("Rows that the files have; these are a sample"),
                import->sampled_from);

  for (guint i = 0; i < VIT_N_REJECT_KINDS; i++)
    {
      g_autofree char *title = NULL;

      if (import->reasons[i] == 0)
        continue;
      title = g_strdup_printf (_ ("Lines rejected: %s"), vit_reject_kind_describe (i, language));
      add_number (self, self->read, title, import->reasons[i]);
    }
  if (import->rejected == 0)
    add_row (self, self->read, _ ("Every line was understood"), NULL);
  if (import->bad_cells > 0)
    add_number (self, self->read, _ ("Cells that did not fit their column and are missing"),
                import->bad_cells);
  for (guint i = 0; import->notes != NULL && import->notes[i] != NULL; i++)
    add_row (self, self->read, import->notes[i], NULL);
}

/* Lines or cells, with what matters most first; their file is named above. */
static VitFrame *
arrange (const VitFrame *places)
{
  static const char *const names[] = { "column", "reason", "text" };
  const gint64 *lines = vit_column_get_int64s (vit_frame_find_column (places, "line"));
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();

  vit_frame_builder_add_column (builder, _ ("Line"), VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, _ ("Column"), VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, _ ("Reason"), VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, _ ("Text"), VIT_COLUMN_TEXT);
  for (gsize row = 0; row < vit_frame_get_n_rows (places); row++)
    {
      vit_frame_builder_int64 (builder, lines[row]);
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        vit_frame_builder_text (builder,
                                vit_column_get_text (vit_frame_find_column (places, names[i]),
                                                     row));
    }

  return vit_frame_builder_finish (builder);
}

/* Shows @places, or nothing if there are none, and keeps in @kept what is shown. */
static void
show_places (AdwPreferencesGroup *group, VitGridView *grid, const VitFrame *places, VitFrame **kept)
{
  gsize n_rows = places != NULL ? vit_frame_get_n_rows (places) : 0;
  g_autoptr (VitGridModel) model = NULL;

  g_clear_pointer (kept, vit_frame_unref);
  gtk_widget_set_visible (GTK_WIDGET (group), n_rows > 0);
  if (n_rows == 0)
    return;

  *kept = arrange (places);
  model = vit_grid_model_new_for_frame (*kept);
  vit_grid_view_set_model (grid, model);
  gtk_widget_set_size_request (GTK_WIDGET (grid), -1,
                               (int) MIN (GRID_MOST, GRID_HEAD + GRID_ROW * n_rows));
}

/* A frame as lines with tabs between cells, which spreadsheets take. */
static void
copy_frame (VitSourceView *self, const VitFrame *frame)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize row = 0; frame != NULL && row < vit_frame_get_n_rows (frame); row++)
    {
      g_string_append_printf (text, "%" G_GINT64_FORMAT,
                              vit_column_get_int64s (vit_frame_get_column (frame, 0))[row]);
      for (guint i = 1; i < vit_frame_get_n_columns (frame); i++)
        {
          const char *cell = vit_column_get_text (vit_frame_get_column (frame, i), row);
          g_autofree char *flat = g_strdup (cell != NULL ? cell : "");

          g_string_append_printf (text, "\t%s", g_strdelimit (flat, "\t\r\n", ' '));
        }
      g_string_append_c (text, '\n');
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
}

static void
on_copy_rejects (VitSourceView *self)
{
  copy_frame (self, self->reject_frame);
}

static void
on_copy_cells (VitSourceView *self)
{
  copy_frame (self, self->cell_frame);
}

static const VitImportColumn *
find_column (const VitImportReport *import, const char *name)
{
  for (guint i = 0; import != NULL && import->columns != NULL && i < import->columns->len; i++)
    {
      const VitImportColumn *column = g_ptr_array_index (import->columns, i);

      if (g_str_equal (column->name, name))
        return column;
    }

  return NULL;
}

/* Why a column has its type, what could have been meant instead, and what did not fit. */
static char *
describe_column (const VitImportColumn *column)
{
  const VitLanguage *language = vit_locale_get_language ();
  g_autofree char *reason = vit_phrase_describe (column->reason, language);
  g_autoptr (GString) text = g_string_new (column->is_forced ? _ ("As you chose") : reason);

  for (guint i = 0; column->ambiguities != NULL && i < column->ambiguities->len; i++)
    {
      g_autofree char *other =
          vit_ambiguity_describe (g_ptr_array_index (column->ambiguities, i), language);

      g_string_append_printf (text, "\n%s", other);
    }
  if (column->bad_cells > 0)
    {
      g_autofree char *n = vit_format_integer (language, column->bad_cells);

      g_string_append_c (text, '\n');
      g_string_append_printf (text,
                              ngettext ("%s cell did not fit and is missing",
                                        "%s cells did not fit and are missing",
                                        (gulong) column->bad_cells),
                              n);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_columns (VitSourceView *self, const VitTableInfo *info, const VitImportReport *import)
{
  for (guint i = 0; i < MIN (info->fields->len, MAX_ROWS); i++)
    {
      const VitField *field = g_ptr_array_index (info->fields, i);
      const VitImportColumn *column = find_column (import, field->name);
      g_autofree char *text = column != NULL ? describe_column (column) : NULL;
      AdwActionRow *row = add_row (self, self->columns, field->name, text);
      GtkWidget *type = gtk_label_new (vit_type_words_get_name (field->type));

      if (column != NULL &&
          (column->bad_cells > 0 || (column->ambiguities != NULL && column->ambiguities->len > 0)))
        {
          GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

          gtk_widget_add_css_class (icon, "warning");
          adw_action_row_add_prefix (row, icon);
        }
      gtk_widget_add_css_class (type, "dim-label");
      adw_action_row_add_suffix (row, type);
    }
}

static void
vit_source_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_SOURCE_VIEW);

  G_OBJECT_CLASS (vit_source_view_parent_class)->dispose (object);
}

static void
vit_source_view_finalize (GObject *object)
{
  VitSourceView *self = VIT_SOURCE_VIEW (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->reject_frame, vit_frame_unref);
  g_clear_pointer (&self->cell_frame, vit_frame_unref);

  G_OBJECT_CLASS (vit_source_view_parent_class)->finalize (object);
}

static void
vit_source_view_class_init (VitSourceViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vit_source_view_dispose;
  object_class->finalize = vit_source_view_finalize;

  g_type_ensure (VIT_TYPE_GRID_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-source-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VitSourceView, files);
  gtk_widget_class_bind_template_child (widget_class, VitSourceView, read);
  gtk_widget_class_bind_template_child (widget_class, VitSourceView, rejects);
  gtk_widget_class_bind_template_child (widget_class, VitSourceView, reject_grid);
  gtk_widget_class_bind_template_child (widget_class, VitSourceView, cells);
  gtk_widget_class_bind_template_child (widget_class, VitSourceView, cell_grid);
  gtk_widget_class_bind_template_child (widget_class, VitSourceView, columns);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_rejects);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_cells);
}

static void
vit_source_view_init (VitSourceView *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_source_view_show:
 * @table: the table whose origin is shown from now on
 */
void
vit_source_view_show (VitSourceView *self, VitTableItem *table)
{
  const VitImportReport *import = vit_table_item_get_import (table);

  clear_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self->files), import != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->read), import != NULL);
  if (import != NULL)
    {
      show_files (self, import);
      show_counts (self, import);
    }
  show_places (self->rejects, self->reject_grid, import != NULL ? import->rejects : NULL,
               &self->reject_frame);
  show_places (self->cells, self->cell_grid, import != NULL ? import->cells : NULL,
               &self->cell_frame);
  show_columns (self, vit_table_item_get_info (table), import);
}
