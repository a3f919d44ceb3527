/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-column-row.h"

#include <glib/gi18n.h>

#include "vit-flow.h"
#include "vit-locale.h"
#include "vit-phrase.h"

struct _VitImportColumnRow
{
  AdwActionRow parent_instance;

  char *name;
  gboolean showing; /* the row is being filled: changes are not the user's */

  GtkImage *warning;  /* template */
  GtkEntry *pattern;  /* template */
  GtkDropDown *types; /* template: in the order of VitTypeOf */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitImportColumnRow, vit_import_column_row, ADW_TYPE_ACTION_ROW)

static gboolean
is_date (VitTypeOf type)
{
  return type == VIT_TYPE_OF_DATE || type == VIT_TYPE_OF_TIMESTAMP;
}

static void
on_type_selected (VitImportColumnRow *self)
{
  VitTypeOf type = vit_import_column_row_get_column_type (self);

  gtk_widget_set_visible (GTK_WIDGET (self->pattern), is_date (type));
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_pattern_changed (VitImportColumnRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
vit_import_column_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_COLUMN_ROW);

  G_OBJECT_CLASS (vit_import_column_row_parent_class)->dispose (object);
}

static void
vit_import_column_row_finalize (GObject *object)
{
  g_free (VIT_IMPORT_COLUMN_ROW (object)->name);

  G_OBJECT_CLASS (vit_import_column_row_parent_class)->finalize (object);
}

static void
vit_import_column_row_class_init (VitImportColumnRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vit_import_column_row_dispose;
  object_class->finalize = vit_import_column_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (VIT_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-column-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnRow, warning);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnRow, pattern);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnRow, types);
  gtk_widget_class_bind_template_callback (widget_class, on_type_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_pattern_changed);
}

static void
vit_import_column_row_init (VitImportColumnRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vit_import_column_row_new (void)
{
  return g_object_new (VIT_TYPE_IMPORT_COLUMN_ROW, NULL);
}

/**
 * vit_import_column_row_show:
 * @column: what was found out about the column
 *
 * A pattern that is being typed is left alone.
 */
void
vit_import_column_row_show (VitImportColumnRow *self, const VitSniffedColumn *column)
{
  g_autofree char *label = g_strdup_printf (_ ("Type of %s"), column->name);
  g_autofree char *reason =
      vit_phrase_describe (column->reason ? column->reason : "", vit_locale_get_language ());

  self->showing = TRUE;

  g_free (self->name);
  self->name = g_strdup (column->name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), column->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), reason);
  gtk_widget_set_visible (GTK_WIDGET (self->warning), column->ambiguous);
  gtk_drop_down_set_selected (self->types, column->type);
  gtk_widget_set_visible (GTK_WIDGET (self->pattern), is_date (column->type));
  if (!gtk_widget_is_focus (GTK_WIDGET (self->pattern)) &&
      gtk_widget_get_focus_child (GTK_WIDGET (self->pattern)) == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->pattern),
                           column->date_format ? column->date_format : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->types), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);

  self->showing = FALSE;
}

/**
 * vit_import_column_row_get_name:
 *
 * Returns: (transfer none) (nullable): the column's name
 */
const char *
vit_import_column_row_get_name (VitImportColumnRow *self)
{
  return self->name;
}

VitTypeOf
vit_import_column_row_get_column_type (VitImportColumnRow *self)
{
  return (VitTypeOf) gtk_drop_down_get_selected (self->types);
}

/**
 * vit_import_column_row_get_date_format:
 *
 * Returns: (transfer none) (nullable): the pattern of a date, %NULL to have it detected
 */
const char *
vit_import_column_row_get_date_format (VitImportColumnRow *self)
{
  const char *pattern = gtk_editable_get_text (GTK_EDITABLE (self->pattern));

  if (!is_date (vit_import_column_row_get_column_type (self)) || *pattern == '\0')
    return NULL;

  return pattern;
}
