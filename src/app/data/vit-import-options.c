/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-options.h"

#include <glib/gi18n.h>

struct _VitImportOptions
{
  AdwPreferencesGroup parent_instance;

  VitImportDraft *draft; /* owned (nullable) */
  gboolean showing;      /* rows are being filled: changes are not the user's */

  AdwComboRow *encoding;  /* template */
  AdwComboRow *delimiter; /* template */
  AdwComboRow *quote;     /* template */
  AdwComboRow *decimal;   /* template */
  AdwComboRow *thousands; /* template */
  AdwEntryRow *yes;       /* template: words, with commas between them */
  AdwEntryRow *no;        /* template */
  AdwEntryRow *missing;   /* template */
  AdwComboRow *header;    /* template */
  GtkWidget *names_row;   /* template */
  GtkSpinButton *names;   /* template: the line that has them; 0 to find it */
  GtkWidget *skip_row;    /* template */
  GtkSpinButton *skip;    /* template: lines above the names, or above the first row */
  GtkWidget *more;        /* template */
};

G_DEFINE_FINAL_TYPE (VitImportOptions, vit_import_options, ADW_TYPE_PREFERENCES_GROUP)

/* What the combo rows offer, in the template's order; the first is "auto". */
static const char *const encodings[] = {
  "auto",         "UTF-8",        "UTF-16LE",   "UTF-16BE",   "WINDOWS-1251",
  "WINDOWS-1250", "WINDOWS-1252", "ISO-8859-1", "ISO-8859-2", "KOI8-R",
  "IBM866",       "IBM852",       NULL
};
static const char *const delimiters[] = { "auto", ",", ";", "\t", "|", ":", " ", NULL };
static const char *const quotes[] = { "auto", "\"", "'", "", NULL };
static const char *const decimals[] = { "auto", ".", ",", NULL };
static const char *const thousands[] = { "auto", "", ",", ".", " ", "'", NULL };
static const int headers[] = { -1, 1, 0 };

/* User → draft. */

static void
set_word (char **field, AdwComboRow *row, const char *const *words)
{
  g_free (*field);
  *field = g_strdup (words[adw_combo_row_get_selected (row)]);
}

/* Of nothing but commas and spaces, the usual words are left. */
static void
set_words (GStrv *field, AdwEntryRow *row)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (row)), ",", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*g_strstrip (parts[i]) == '\0')
        continue;
      g_strv_builder_add (words, parts[i]);
      n++;
    }

  g_clear_pointer (field, g_strfreev);
  if (n > 0)
    *field = g_strv_builder_end (words);
}

static void
on_option_changed (VitImportOptions *self)
{
  VitSource *source;

  if (self->showing)
    return;

  source = vit_import_draft_edit (self->draft);
  set_word (&source->encoding, self->encoding, encodings);
  set_word (&source->delimiter, self->delimiter, delimiters);
  set_word (&source->quote, self->quote, quotes);
  set_word (&source->decimal, self->decimal, decimals);
  set_word (&source->thousands, self->thousands, thousands);
  set_words (&source->true_words, self->yes);
  set_words (&source->false_words, self->no);
  set_words (&source->missing_words, self->missing);
}

/* A line for the names means that there are some. */
static void
on_names_changed (VitImportOptions *self)
{
  VitSource *source;

  if (self->showing)
    return;

  source = vit_import_draft_edit (self->draft);
  source->skip = 0;
  source->header_row = (guint) gtk_spin_button_get_value_as_int (self->names);
  if (source->header_row > 0)
    source->header = 1;
}

/* What is skipped takes the place of a line that was chosen for the names. */
static void
on_skip_changed (VitImportOptions *self)
{
  VitSource *source;

  if (self->showing)
    return;

  source = vit_import_draft_edit (self->draft);
  source->skip = (guint) gtk_spin_button_get_value_as_int (self->skip);
  source->header_row = 0;
}

static void
on_header_selected (VitImportOptions *self)
{
  VitSource *source;

  if (self->showing)
    return;

  source = vit_import_draft_edit (self->draft);
  source->header = headers[adw_combo_row_get_selected (self->header)];
  if (source->header != 1)
    source->header_row = 0;
}

/* Draft → rows. */

static guint
find_word (const char *word, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (words[i], word) == 0)
      return i;

  return 0;
}

/* The same height whatever it says: nothing jumps. */
static void
say (AdwComboRow *row, const char *detected)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), adw_combo_row_get_selected (row) == 0
                                                         ? detected
                                                         : _ ("As you chose"));
}

static void
show_word (AdwComboRow *row, const char *wanted, const char *found, const char *const *words)
{
  GtkStringList *titles = GTK_STRING_LIST (adw_combo_row_get_model (row));
  guint place = find_word (found, words);

  adw_combo_row_set_selected (row, find_word (wanted, words));
  say (row, place > 0 ? gtk_string_list_get_string (titles, place) : found);
}

static void
show_words (AdwEntryRow *row, GStrv words)
{
  g_autofree char *text = words != NULL ? g_strjoinv (", ", words) : g_strdup ("");

  /* What is being typed is left alone. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (row)) == NULL)
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
show_thousands (VitImportOptions *self, const VitSource *wanted, char found)
{
  const char mark[2] = { found, '\0' };

  show_word (self->thousands, wanted->thousands, found != '\0' ? mark : "", thousands);
}

/* The line of the file that has the names, or 0. */
static gint64
find_names (const VitSniff *sniff)
{
  for (guint i = 0; i < sniff->records->len; i++)
    {
      const VitSniffRecord *record = g_ptr_array_index (sniff->records, i);

      if (record->kind == VIT_SNIFF_NAMES)
        return record->line;
    }

  return 0;
}

static void
show_header (VitImportOptions *self, const VitSource *wanted, const VitSource *found)
{
  guint selected = wanted->header < 0 ? 0 : wanted->header == 1 ? 1 : 2;

  adw_combo_row_set_selected (self->header, selected);
  say (self->header,
       found->header == 1 ? _ ("There is a line with names") : _ ("There are no names"));
}

/* Only of a text file is there anything to ask about how it is written, and only it and a sheet can
 * have lines above the names of the columns. */
static void
show_questions (VitImportOptions *self, const char *format)
{
  gboolean is_text = g_str_equal (format, "csv") || g_str_equal (format, "tsv");
  gboolean has_lines = is_text || g_str_equal (format, "xlsx");

  gtk_widget_set_visible (GTK_WIDGET (self->delimiter), is_text);
  gtk_widget_set_visible (self->more, is_text);
  gtk_widget_set_visible (GTK_WIDGET (self->header), has_lines);
  gtk_widget_set_visible (self->names_row, has_lines);
  gtk_widget_set_visible (self->skip_row, has_lines);
  gtk_widget_set_visible (GTK_WIDGET (self), has_lines);
}

static void
show (VitImportOptions *self)
{
  VitImportLook *look = vit_import_draft_get_look (self->draft);
  const VitSource *wanted = vit_import_draft_get_source (self->draft);
  const VitSource *found;

  if (look == NULL)
    return;

  found = look->sniff->source;
  self->showing = TRUE;
  show_questions (self, found->format);
  show_word (self->encoding, wanted->encoding, found->encoding, encodings);
  show_word (self->delimiter, wanted->delimiter, found->delimiter, delimiters);
  show_word (self->quote, wanted->quote, found->quote, quotes);
  show_word (self->decimal, wanted->decimal, found->decimal, decimals);
  show_header (self, wanted, found);
  gtk_spin_button_set_value (self->names, (double) find_names (look->sniff));
  gtk_spin_button_set_value (self->skip, wanted->skip);
  show_thousands (self, wanted, look->sniff->thousands);
  show_words (self->yes, wanted->true_words);
  show_words (self->no, wanted->false_words);
  show_words (self->missing, wanted->missing_words);
  self->showing = FALSE;
}

static void
vit_import_options_dispose (GObject *object)
{
  g_clear_object (&VIT_IMPORT_OPTIONS (object)->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_OPTIONS);

  G_OBJECT_CLASS (vit_import_options_parent_class)->dispose (object);
}

static void
vit_import_options_class_init (VitImportOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_import_options_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-options.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, encoding);
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, delimiter);
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, quote);
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, decimal);
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, header);
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, names_row);
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, names);
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, skip_row);
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, skip);
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, thousands);
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, yes);
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, no);
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, missing);
  gtk_widget_class_bind_template_child (widget_class, VitImportOptions, more);
  gtk_widget_class_bind_template_callback (widget_class, on_option_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_names_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_skip_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_header_selected);
}

static void
vit_import_options_init (VitImportOptions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_import_options_set_draft:
 * @draft: what to show and change; can be set once
 */
void
vit_import_options_set_draft (VitImportOptions *self, VitImportDraft *draft)
{
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "looked", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}
