/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-raw.h"

#include <glib/gi18n.h>

#include "vit-import-line.h"

struct _VitImportRaw
{
  AdwBin parent_instance;

  GListStore *lines; /* owned, of VitImportLine */

  GtkListView *list; /* template */
};

enum
{
  NAMES_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitImportRaw, vit_import_raw, ADW_TYPE_BIN)

/* A line on screen: its number, its text, and what is to be said of it. */

static GtkLabel *
append_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkLabel *number = append_label (row, "line-number");
  GtkLabel *text = append_label (words, "line-text");
  GtkLabel *note = append_label (words, "line-note");

  gtk_label_set_width_chars (number, 5);
  gtk_label_set_xalign (number, 1);
  gtk_widget_set_valign (GTK_WIDGET (number), GTK_ALIGN_START);
  gtk_label_set_wrap (text, TRUE);
  gtk_label_set_wrap_mode (text, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (text, 3);
  gtk_label_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (note, TRUE);
  gtk_label_set_wrap_mode (note, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), words);
  gtk_list_item_set_child (item, row);

  g_object_set_data (G_OBJECT (item), "number", number);
  g_object_set_data (G_OBJECT (item), "text", text);
  g_object_set_data (G_OBJECT (item), "note", note);
}

static char *
dup_note (VitImportLine *line)
{
  const VitSniffRecord *record = vit_import_line_get_record (line);
  g_autofree char *problem = vit_import_line_dup_problem (line);

  switch (record->kind)
    {
    case VIT_SNIFF_NAMES:
      return g_strdup (_ ("Names of the columns"));
    case VIT_SNIFF_SKIPPED:
      return g_strdup (_ ("Skipped"));
    case VIT_SNIFF_LEFT_OUT:
      return g_strdup_printf (_ ("⚠ Left out: %s"), problem);
    case VIT_SNIFF_ROW:
    default:
      return problem != NULL ? g_strdup_printf ("⚠ %s", problem) : NULL;
    }
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
fill (GtkListItem *item)
{
  VitImportLine *line = gtk_list_item_get_item (item);
  const VitSniffRecord *record = vit_import_line_get_record (line);
  GtkLabel *note = g_object_get_data (G_OBJECT (item), "note");
  GtkWidget *row = gtk_list_item_get_child (item);
  g_autofree char *number =
      g_strdup_printf ("%" G_GINT64_FORMAT, vit_import_line_get_number (line));
  g_autofree char *text = vit_import_line_dup_text (line);
  g_autofree char *words = record != NULL ? dup_note (line) : NULL;

  gtk_label_set_label (g_object_get_data (G_OBJECT (item), "number"), number);
  gtk_label_set_label (g_object_get_data (G_OBJECT (item), "text"), text);
  gtk_label_set_label (note, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (note), words != NULL);
  set_class (row, "names", record != NULL && record->kind == VIT_SNIFF_NAMES);
  set_class (row, "skipped", record != NULL && record->kind == VIT_SNIFF_SKIPPED);
  set_class (row, "left-out",
             record != NULL && (record->kind == VIT_SNIFF_LEFT_OUT || record->column >= 0));
}

static void
on_line_changed (VitImportLine *line, GtkListItem *item)
{
  fill (item);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item)
{
  fill (item);
  g_signal_connect (gtk_list_item_get_item (item), "changed", G_CALLBACK (on_line_changed), item);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), on_line_changed, item);
}

static void
on_activate (VitImportRaw *self, guint position)
{
  g_autoptr (VitImportLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);

  if (vit_import_line_get_record (line) != NULL)
    g_signal_emit (self, signals[NAMES_CHOSEN], 0, vit_import_line_get_number (line));
}

static void
vit_import_raw_dispose (GObject *object)
{
  VitImportRaw *self = VIT_IMPORT_RAW (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_RAW);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (vit_import_raw_parent_class)->dispose (object);
}

static void
vit_import_raw_class_init (VitImportRawClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_import_raw_dispose;

  signals[NAMES_CHOSEN] =
      g_signal_new ("names-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-raw.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportRaw, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
}

static void
vit_import_raw_init (VitImportRaw *self)
{
  g_autoptr (GtkSelectionModel) lines = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->lines = g_list_store_new (VIT_TYPE_IMPORT_LINE);
  lines = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines))));
  gtk_list_view_set_model (self->list, lines);
}

/**
 * vit_import_raw_show:
 * @look: what was found in the file
 *
 * The list stays where it is scrolled to.
 */
void
vit_import_raw_show (VitImportRaw *self, VitImportLook *look)
{
  vit_import_lines_show_file (self->lines, look);
}

/**
 * vit_import_raw_get_n_lines:
 *
 * Returns: how many lines are shown
 */
guint
vit_import_raw_get_n_lines (VitImportRaw *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->lines));
}

/**
 * vit_import_raw_choose:
 * @position: of a line in the list, from 0
 *
 * What a click on the line does.
 */
void
vit_import_raw_choose (VitImportRaw *self, guint position)
{
  on_activate (self, position);
}
