/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-parts.h"

#include <glib/gi18n.h>

#define NUMBER "vit-number"

struct _VitImportParts
{
  AdwBin parent_instance;

  VitImportDraft *draft; /* owned (nullable) */
  GPtrArray *lists;      /* names of the lists in records of JSON, as they were met */
  GPtrArray *rows;       /* AdwActionRow, borrowed from `tables` */
  gboolean showing;      /* rows are being filled: changes are not the user's */

  AdwPreferencesGroup *tables; /* template */
  AdwEntryRow *name;           /* template */
  AdwEntryRow *range;          /* template */
  AdwComboRow *explode;        /* template: records, then the lists */
};

G_DEFINE_FINAL_TYPE (VitImportParts, vit_import_parts, ADW_TYPE_BIN)

static void
set_text (char **field, const char *text)
{
  g_free (*field);
  *field = *text != '\0' ? g_strdup (text) : NULL;
}

/* User → draft. */

/* What a table is called changes nothing in what is read. */
static void
on_name_changed (VitImportParts *self)
{
  if (!self->showing)
    vit_import_draft_set_name (self->draft, gtk_editable_get_text (GTK_EDITABLE (self->name)));
}

static void
on_range_changed (VitImportParts *self)
{
  if (!self->showing)
    set_text (&vit_import_draft_edit (self->draft)->range,
              gtk_editable_get_text (GTK_EDITABLE (self->range)));
}

static void
on_explode_selected (VitImportParts *self)
{
  guint selected = adw_combo_row_get_selected (self->explode);

  if (!self->showing)
    set_text (&vit_import_draft_edit (self->draft)->explode,
              selected > 0 ? g_ptr_array_index (self->lists, selected - 1) : "");
}

static guint
get_number (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (widget, NUMBER));
}

static void
on_tick_toggled (GtkCheckButton *tick, VitImportParts *self)
{
  if (!self->showing)
    vit_import_draft_set_wanted (self->draft, get_number (tick),
                                 gtk_check_button_get_active (tick));
}

static void
on_row_activated (AdwActionRow *row, VitImportParts *self)
{
  vit_import_draft_show_table (self->draft, get_number (row));
}

/* Draft → rows. */

static void
add_table (VitImportParts *self, guint number, const char *name)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *shown = gtk_label_new (_ ("Shown above"));
  g_autofree char *label = g_strdup_printf (_ ("Import %s"), name);

  g_object_set_data (G_OBJECT (row), NUMBER, GUINT_TO_POINTER (number));
  g_object_set_data (G_OBJECT (tick), NUMBER, GUINT_TO_POINTER (number));
  g_object_set_data (G_OBJECT (row), "tick", tick);
  g_object_set_data (G_OBJECT (row), "shown", shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (shown, "dim-label");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), shown);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (on_tick_toggled), self, 0);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self, 0);
  adw_preferences_group_add (self->tables, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_tables (VitImportParts *self)
{
  const char *const *names = vit_import_draft_get_tables (self->draft);

  gtk_widget_set_visible (GTK_WIDGET (self->tables), names != NULL);
  for (guint i = self->rows->len; names != NULL && names[i] != NULL; i++)
    add_table (self, i, names[i]);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GObject *row = g_ptr_array_index (self->rows, i);

      gtk_check_button_set_active (g_object_get_data (row, "tick"),
                                   vit_import_draft_get_wanted (self->draft, i));
      gtk_widget_set_visible (g_object_get_data (row, "shown"),
                              i == vit_import_draft_get_shown (self->draft));
    }
}

static void
show_text (AdwEntryRow *row, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), text != NULL ? text : ""))
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
on_draft_changed (VitImportParts *self)
{
  const VitSource *source = vit_import_draft_get_source (self->draft);

  self->showing = TRUE;
  show_tables (self);
  show_text (self->name, source->table);
  show_text (self->range, source->range);
  self->showing = FALSE;
}

/* Whether a column holds lists: all its values are in square brackets. */
static gboolean
is_list (const VitSniff *sniff, guint column)
{
  guint n = 0;

  for (guint i = 0; i < sniff->records->len; i++)
    {
      const VitSniffRecord *record = g_ptr_array_index (sniff->records, i);
      const char *cell;

      if (record->kind != VIT_SNIFF_ROW || column >= g_strv_length (record->cells))
        continue;
      cell = record->cells[column];
      if (*cell == '\0')
        continue;
      if (*cell != '[' || !g_str_has_suffix (cell, "]"))
        return FALSE;
      n++;
    }

  return n > 0;
}

/* With one list taken apart the others are still there, and that one is still to be offered. */
static void
find_lists (VitImportParts *self, const VitSniff *sniff)
{
  GtkStringList *titles = GTK_STRING_LIST (adw_combo_row_get_model (self->explode));

  for (guint i = 0; i < sniff->columns->len; i++)
    {
      const char *name = ((VitSniffedColumn *) g_ptr_array_index (sniff->columns, i))->name;
      g_autofree char *title = NULL;

      if (!is_list (sniff, i) ||
          g_ptr_array_find_with_equal_func (self->lists, name, g_str_equal, NULL))
        continue;
      title = g_strdup_printf (_ ("For each element of “%s”"), name);
      g_ptr_array_add (self->lists, g_strdup (name));
      gtk_string_list_append (titles, title);
    }
}

static void
show_explode (VitImportParts *self, const VitSniff *sniff)
{
  const char *wanted = vit_import_draft_get_source (self->draft)->explode;
  gboolean is_json = g_str_has_prefix (sniff->source->format, "json");
  guint place;

  if (is_json)
    find_lists (self, sniff);
  gtk_widget_set_visible (GTK_WIDGET (self->explode), is_json && self->lists->len > 0);
  if (wanted == NULL)
    adw_combo_row_set_selected (self->explode, 0);
  else if (g_ptr_array_find_with_equal_func (self->lists, wanted, g_str_equal, &place))
    adw_combo_row_set_selected (self->explode, place + 1);
}

static void
on_looked (VitImportParts *self)
{
  VitImportLook *look = vit_import_draft_get_look (self->draft);

  if (look == NULL)
    return;

  self->showing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->range),
                          g_str_equal (look->sniff->source->format, "xlsx"));
  show_explode (self, look->sniff);
  self->showing = FALSE;
}

static void
vit_import_parts_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_PARTS);
  g_clear_object (&VIT_IMPORT_PARTS (object)->draft);

  G_OBJECT_CLASS (vit_import_parts_parent_class)->dispose (object);
}

static void
vit_import_parts_finalize (GObject *object)
{
  VitImportParts *self = VIT_IMPORT_PARTS (object);

  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (vit_import_parts_parent_class)->finalize (object);
}

static void
vit_import_parts_class_init (VitImportPartsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vit_import_parts_dispose;
  object_class->finalize = vit_import_parts_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-parts.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportParts, tables);
  gtk_widget_class_bind_template_child (widget_class, VitImportParts, name);
  gtk_widget_class_bind_template_child (widget_class, VitImportParts, range);
  gtk_widget_class_bind_template_child (widget_class, VitImportParts, explode);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_range_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_explode_selected);
}

static void
vit_import_parts_init (VitImportParts *self)
{
  self->lists = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_import_parts_set_draft:
 * @draft: what to show and change; can be set once
 */
void
vit_import_parts_set_draft (VitImportParts *self, VitImportDraft *draft)
{
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "looked", G_CALLBACK (on_looked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_draft_changed), self,
                           G_CONNECT_SWAPPED);
  on_draft_changed (self);
}
