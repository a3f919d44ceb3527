/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-column-row.h"

#include <glib/gi18n.h>

#include "vit-import-choice.h"
#include "vit-import-column-details.h"
#include "vit-import-samples.h"

struct _VitImportColumnRow
{
  GtkListBoxRow parent_instance;

  VitImportDraft *draft; /* owned */
  char *name;
  gboolean showing;                /* the row is being filled: changes are not the user's */
  VitImportColumnDetails *details; /* (nullable): made when the row is first opened */

  GtkCheckButton *tick;    /* template */
  GtkLabel *title;         /* template */
  GtkLabel *sample;        /* template */
  GtkImage *warning;       /* template */
  GtkDropDown *types;      /* template */
  GtkToggleButton *opener; /* template */
  GtkRevealer *revealer;   /* template */
};

enum
{
  PROP_0,
  PROP_TICKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VitImportColumnRow, vit_import_column_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_type_selected (VitImportColumnRow *self)
{
  if (!self->showing)
    vit_import_choose (vit_import_draft_edit (self->draft), self->name,
                       gtk_drop_down_get_selected (self->types));
}

static void
on_ticked (VitImportColumnRow *self)
{
  if (!self->showing)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TICKED]);
}

static void
on_opened (VitImportColumnRow *self)
{
  gboolean open = gtk_toggle_button_get_active (self->opener);
  VitImportLook *look = vit_import_draft_get_look (self->draft);
  int column = look != NULL ? vit_import_look_find_column (look, self->name) : -1;

  if (open && self->details == NULL)
    {
      self->details = g_object_new (VIT_TYPE_IMPORT_COLUMN_DETAILS, NULL);
      vit_import_column_details_set_draft (self->details, self->draft);
      gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->details));
    }
  if (open && column >= 0)
    vit_import_column_details_show (self->details, (guint) column);
  gtk_revealer_set_reveal_child (self->revealer, open);
}

static void
vit_import_column_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_TICKED:
      g_value_set_boolean (value,
                           vit_import_column_row_get_ticked (VIT_IMPORT_COLUMN_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_import_column_row_dispose (GObject *object)
{
  VitImportColumnRow *self = VIT_IMPORT_COLUMN_ROW (object);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_COLUMN_ROW);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (vit_import_column_row_parent_class)->dispose (object);
}

static void
vit_import_column_row_class_init (VitImportColumnRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vit_import_column_row_get_property;
  object_class->dispose = vit_import_column_row_dispose;

  properties[PROP_TICKED] =
      g_param_spec_boolean ("ticked", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-column-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnRow, tick);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnRow, title);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnRow, sample);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnRow, warning);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnRow, types);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnRow, opener);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumnRow, revealer);
  gtk_widget_class_bind_template_callback (widget_class, on_type_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_ticked);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
}

static void
vit_import_column_row_init (VitImportColumnRow *self)
{
  g_autoptr (GListModel) choices = vit_import_choice_list (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->showing = TRUE;
  gtk_drop_down_set_model (self->types, choices);
  self->showing = FALSE;
}

/**
 * vit_import_column_row_new:
 * @draft: whose columns are shown, and what changes change
 */
GtkWidget *
vit_import_column_row_new (VitImportDraft *draft)
{
  VitImportColumnRow *self = g_object_new (VIT_TYPE_IMPORT_COLUMN_ROW, NULL);

  self->draft = g_object_ref (draft);

  return GTK_WIDGET (self);
}

static void
name_control (gpointer control, const char *format, const char *name)
{
  g_autofree char *label = g_strdup_printf (format, name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
name_controls (VitImportColumnRow *self)
{
  name_control (self->tick, _ ("Choose %s"), self->name);
  name_control (self->types, _ ("Type of %s"), self->name);
  name_control (self->opener, _ ("More about %s"), self->name);
}

/* A row that goes over to another column begins anew. */
static void
take_name (VitImportColumnRow *self, const char *name)
{
  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  gtk_label_set_label (self->title, name);
  name_controls (self);
  gtk_toggle_button_set_active (self->opener, FALSE);
}

/**
 * vit_import_column_row_show:
 * @column: place of a column among those that were found
 */
void
vit_import_column_row_show (VitImportColumnRow *self, guint column)
{
  VitImportLook *look = vit_import_draft_get_look (self->draft);
  const VitSniffedColumn *sniffed = g_ptr_array_index (look->sniff->columns, column);
  g_autofree char *sample = vit_import_samples_dup_first (look, column);

  self->showing = TRUE;
  take_name (self, sniffed->name);
  gtk_label_set_label (self->sample, sample != NULL ? sample : _ ("No values"));
  gtk_widget_set_visible (GTK_WIDGET (self->warning), sniffed->ambiguous);
  gtk_drop_down_set_selected (self->types, vit_import_choice_of (sniffed));
  self->showing = FALSE;

  if (self->details != NULL && gtk_toggle_button_get_active (self->opener))
    vit_import_column_details_show (self->details, column);
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

gboolean
vit_import_column_row_get_ticked (VitImportColumnRow *self)
{
  return gtk_check_button_get_active (self->tick);
}

void
vit_import_column_row_set_ticked (VitImportColumnRow *self, gboolean ticked)
{
  self->showing = TRUE;
  gtk_check_button_set_active (self->tick, ticked);
  self->showing = FALSE;
}

/**
 * vit_import_column_row_choose:
 * @choice: a choice of vit-import-choice.h
 *
 * What choosing it in the list of types does.
 */
void
vit_import_column_row_choose (VitImportColumnRow *self, guint choice)
{
  gtk_drop_down_set_selected (self->types, choice);
}

/**
 * vit_import_column_row_open:
 *
 * Shows or hides what else there is to be said of the column.
 */
void
vit_import_column_row_open (VitImportColumnRow *self, gboolean open)
{
  gtk_toggle_button_set_active (self->opener, open);
}
