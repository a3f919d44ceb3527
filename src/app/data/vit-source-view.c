/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-source-view.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-grid-view.h"
#include "vit-locale.h"
#include "vit-type-words.h"

/* A list of more columns than these is not read; the grid has them all. */
#define MAX_COLUMN_ROWS 200

struct _VitSourceView
{
  AdwBin parent_instance;

  GPtrArray *rows; /* GtkWidget, borrowed from `columns` */

  AdwActionRow *file;           /* template */
  AdwActionRow *dialect;        /* template */
  AdwActionRow *lines;          /* template */
  AdwPreferencesGroup *rejects; /* template */
  VitGridView *reject_grid;     /* template */
  AdwPreferencesGroup *columns; /* template */
};

G_DEFINE_FINAL_TYPE (VitSourceView, vit_source_view, ADW_TYPE_BIN)

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
show_file (VitSourceView *self, const VitImportReport *import)
{
  g_autofree char *name = g_path_get_basename (import->path);
  g_autofree char *folder = g_path_get_dirname (import->path);
  g_autofree char *text = g_strdup_printf (_ ("%1$s, in %2$s"), name, folder);
  gboolean known;

  adw_action_row_set_subtitle (self->file, text);

  known = import->source != NULL && !g_str_equal (import->source->encoding, "auto") &&
          !g_str_equal (import->source->delimiter, "auto");
  gtk_widget_set_visible (GTK_WIDGET (self->dialect), known);
  if (known)
    {
      g_autofree char *how =
          g_strdup_printf (_ ("%1$s, separated by %2$s"), import->source->encoding,
                           delimiter_title (import->source->delimiter));

      adw_action_row_set_subtitle (self->dialect, how);
    }
}

/* The lines that were rejected, with what matters most first; their file is named above. */
static VitFrame *
arrange_rejects (const VitFrame *rejects)
{
  static const char *const names[] = { "column", "reason", "text" };
  const gint64 *lines = vit_column_get_int64s (vit_frame_find_column (rejects, "line"));
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();

  vit_frame_builder_add_column (builder, _ ("Line"), VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, _ ("Column"), VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, _ ("Reason"), VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, _ ("Text"), VIT_COLUMN_TEXT);
  for (gsize row = 0; row < vit_frame_get_n_rows (rejects); row++)
    {
      vit_frame_builder_int64 (builder, lines[row]);
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        vit_frame_builder_text (builder,
                                vit_column_get_text (vit_frame_find_column (rejects, names[i]),
                                                     row));
    }

  return vit_frame_builder_finish (builder);
}

static void
show_lines (VitSourceView *self, const VitImportReport *import)
{
  const VitLanguage *language = vit_locale_get_language ();
  g_autofree char *rows = vit_format_integer (language, import->rows);
  g_autofree char *rejected = vit_format_integer (language, import->rejected);
  g_autofree char *text = NULL;

  if (import->rejected == 0)
    text = g_strdup_printf (_ ("%s rows read, every line understood"), rows);
  else
    text = g_strdup_printf (ngettext ("%1$s rows read, %2$s line could not be read",
                                      "%1$s rows read, %2$s lines could not be read",
                                      (gulong) import->rejected),
                            rows, rejected);
  adw_action_row_set_subtitle (self->lines, text);

  gtk_widget_set_visible (GTK_WIDGET (self->rejects), import->rejected > 0);
  if (import->rejected > 0 && import->rejects != NULL)
    {
      g_autoptr (VitFrame) rejects = arrange_rejects (import->rejects);
      g_autoptr (VitGridModel) model = vit_grid_model_new_for_frame (rejects);

      vit_grid_view_set_model (self->reject_grid, model);
    }
}

static void
show_columns (VitSourceView *self, const VitTableInfo *info)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->columns, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < MIN (info->fields->len, MAX_COLUMN_ROWS); i++)
    {
      const VitField *field = g_ptr_array_index (info->fields, i);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *type = gtk_label_new (vit_type_words_get_name (field->type));

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), field->name);
      gtk_widget_add_css_class (type, "dim-label");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), type);
      adw_preferences_group_add (self->columns, row);
      g_ptr_array_add (self->rows, row);
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
  g_ptr_array_unref (VIT_SOURCE_VIEW (object)->rows);

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
  gtk_widget_class_bind_template_child (widget_class, VitSourceView, file);
  gtk_widget_class_bind_template_child (widget_class, VitSourceView, dialect);
  gtk_widget_class_bind_template_child (widget_class, VitSourceView, lines);
  gtk_widget_class_bind_template_child (widget_class, VitSourceView, rejects);
  gtk_widget_class_bind_template_child (widget_class, VitSourceView, reject_grid);
  gtk_widget_class_bind_template_child (widget_class, VitSourceView, columns);
}

static void
vit_source_view_init (VitSourceView *self)
{
  self->rows = g_ptr_array_new ();
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

  if (import != NULL)
    {
      show_file (self, import);
      show_lines (self, import);
    }
  show_columns (self, vit_table_item_get_info (table));
}
