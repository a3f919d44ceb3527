/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-column-details.h"

#include <glib/gi18n.h>

#include "vit-flow.h"
#include "vit-import-choice.h"
#include "vit-import-pattern.h"
#include "vit-import-samples.h"

#define N_SAMPLES 5

struct _VitImportColumnDetails
{
  AdwBin parent_instance;

  VitImportDraft *draft; /* owned (nullable) */
  char *name;            /* of the column */
  gboolean showing;      /* controls are being filled: changes are not the user's */

  GtkGrid *samples;      /* template */
  GtkWidget *numbers;    /* template */
  GtkDropDown *decimal;  /* template: as in the file, point, comma */
  GtkLabel *check;       /* template */
  GtkWidget *dates;      /* template */
  GtkDropDown *patterns; /* template: to be detected, the common ones, another one */
  GtkEntry *pattern;     /* template */
  GtkWidget *letters;    /* template */
  GtkLabel *meanings;    /* template */
};

G_DEFINE_FINAL_TYPE (VitImportColumnDetails, vit_import_column_details, ADW_TYPE_BIN)

static guint
get_other (void)
{
  return vit_import_pattern_count () + 1;
}

static gboolean
is_date (VitTypeOf type)
{
  return type == VIT_TYPE_OF_DATE || type == VIT_TYPE_OF_TIMESTAMP;
}

static void
show_entry (VitImportColumnDetails *self)
{
  gboolean other = gtk_drop_down_get_selected (self->patterns) == get_other ();

  gtk_widget_set_visible (GTK_WIDGET (self->pattern), other);
  gtk_widget_set_visible (self->letters, other);
}

static void
on_pattern_selected (VitImportColumnDetails *self)
{
  guint selected = gtk_drop_down_get_selected (self->patterns);
  const char *pattern = NULL;

  show_entry (self);
  if (self->showing)
    return;
  if (selected == get_other ())
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->pattern));
      return;
    }

  if (selected > 0)
    pattern = vit_import_pattern_get (selected - 1);
  vit_import_choose_date_format (vit_import_draft_edit (self->draft), self->name, pattern);
}

static void
on_pattern_typed (VitImportColumnDetails *self)
{
  const char *pattern = gtk_editable_get_text (GTK_EDITABLE (self->pattern));
  g_autofree char *unknown = vit_import_pattern_find_unknown (pattern);

  if (self->showing || *pattern == '\0')
    return;

  if (unknown != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("⚠ There is no sign “%s”."), unknown);

      gtk_label_set_label (self->check, text);
      return;
    }
  vit_import_choose_date_format (vit_import_draft_edit (self->draft), self->name, pattern);
}

static const char *const decimals[] = { NULL, ".", "," };

static void
on_decimal_selected (VitImportColumnDetails *self)
{
  if (!self->showing)
    vit_import_choose_decimal (vit_import_draft_edit (self->draft), self->name,
                               decimals[gtk_drop_down_get_selected (self->decimal)]);
}

static void
fill_patterns (VitImportColumnDetails *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("Detect"));
  for (guint i = 0; i < vit_import_pattern_count (); i++)
    {
      g_autofree char *example = vit_import_pattern_dup_example (vit_import_pattern_get (i));

      gtk_string_list_append (list, example);
    }
  gtk_string_list_append (list, _ ("Another pattern…"));
  gtk_drop_down_set_model (self->patterns, G_LIST_MODEL (list));
}

static void
vit_import_column_details_dispose (GObject *object)
{
  VitImportColumnDetails *self = VIT_IMPORT_COLUMN_DETAILS (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_COLUMN_DETAILS);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (vit_import_column_details_parent_class)->dispose (object);
}

static void
vit_import_column_details_class_init (VitImportColumnDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_import_column_details_dispose;

  g_type_ensure (VIT_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-column-details.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnDetails, samples);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnDetails, check);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnDetails, numbers);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnDetails, decimal);
  gtk_widget_class_bind_template_callback (widget_class, on_decimal_selected);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnDetails, dates);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnDetails, patterns);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnDetails, pattern);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnDetails, letters);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnDetails, meanings);
  gtk_widget_class_bind_template_callback (widget_class, on_pattern_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_pattern_typed);
}

static void
vit_import_column_details_init (VitImportColumnDetails *self)
{
  g_autofree char *meanings = vit_import_pattern_explain ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->showing = TRUE;
  fill_patterns (self);
  gtk_label_set_label (self->meanings, meanings);
  self->showing = FALSE;
}

/**
 * vit_import_column_details_set_draft:
 * @draft: whose columns are shown, and what changes change; can be set once
 */
void
vit_import_column_details_set_draft (VitImportColumnDetails *self, VitImportDraft *draft)
{
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
}

static void
attach (VitImportColumnDetails *self, const char *text, int column, int row, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (self->samples, label, column, row, 1, 1);
}

static void
show_samples (VitImportColumnDetails *self, VitImportLook *look, guint column)
{
  g_autoptr (GPtrArray) samples = vit_import_samples_list (look, column, N_SAMPLES);
  gboolean has_raw = vit_import_look_has_line (look);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->samples))) != NULL)
    gtk_grid_remove (self->samples, child);

  if (has_raw)
    attach (self, _ ("In the file"), 0, 0, "dim-label");
  attach (self, _ ("As it is read"), 1, 0, "dim-label");
  for (guint i = 0; i < samples->len; i++)
    {
      const VitImportSample *sample = g_ptr_array_index (samples, i);

      if (has_raw)
        attach (self, sample->raw, 0, (int) i + 1, "numeric");
      if (sample->parsed != NULL)
        attach (self, sample->parsed, 1, (int) i + 1, "numeric");
      else
        attach (self, _ ("⚠ cannot be read"), 1, (int) i + 1, "warning");
    }
}

static void
show_check (VitImportColumnDetails *self, VitImportLook *look, guint column)
{
  const char *example;
  guint n_values, n_unread;
  g_autofree char *text = NULL;

  vit_import_samples_count (look, column, &n_values, &n_unread, &example);
  if (n_unread == 0)
    text = g_strdup_printf (ngettext ("The %u value in the preview fits.",
                                      "All %u values in the preview fit.", n_values),
                            n_values);
  else
    text = g_strdup_printf (
        ngettext ("⚠ %1$u of %2$u values in the preview cannot be read: “%3$s”.",
                  "⚠ %1$u of %2$u values in the preview cannot be read, such as “%3$s”.", n_unread),
        n_unread, n_values, example);
  gtk_label_set_label (self->check, text);
  gtk_widget_set_visible (GTK_WIDGET (self->check), n_values > 0);
}

static guint
find_pattern (const char *pattern)
{
  int place = pattern != NULL ? vit_import_pattern_find (pattern) : -1;

  if (pattern == NULL)
    return 0;

  return place >= 0 ? (guint) place + 1 : get_other ();
}

static void
show_pattern (VitImportColumnDetails *self, const VitSniffedColumn *column)
{
  gtk_widget_set_visible (self->dates, is_date (column->type));
  if (!is_date (column->type) || gtk_widget_get_focus_child (GTK_WIDGET (self->pattern)) != NULL)
    return;

  gtk_drop_down_set_selected (self->patterns, find_pattern (column->date_format));
  gtk_editable_set_text (GTK_EDITABLE (self->pattern),
                         column->date_format != NULL ? column->date_format : "");
  show_entry (self);
}

static void
show_decimal (VitImportColumnDetails *self, const VitSniffedColumn *column)
{
  const VitSource *source = vit_import_draft_get_source (self->draft);
  const char *wanted = g_hash_table_lookup (source->decimals, column->name);

  gtk_widget_set_visible (self->numbers, column->type == VIT_TYPE_OF_NUMBER);
  gtk_drop_down_set_selected (self->decimal, wanted == NULL ? 0 : *wanted == '.' ? 1 : 2);
}

/**
 * vit_import_column_details_show:
 * @column: place of a column among those that were found
 *
 * A pattern that is being typed is left alone.
 */
void
vit_import_column_details_show (VitImportColumnDetails *self, guint column)
{
  VitImportLook *look = vit_import_draft_get_look (self->draft);
  const VitSniffedColumn *sniffed = g_ptr_array_index (look->sniff->columns, column);

  self->showing = TRUE;
  g_free (self->name);
  self->name = g_strdup (sniffed->name);
  show_samples (self, look, column);
  show_check (self, look, column);
  show_pattern (self, sniffed);
  show_decimal (self, sniffed);
  self->showing = FALSE;
}
