/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-switch-field.h"

#include <glib/gi18n.h>

struct _VitSwitchField
{
  VitStepField parent_instance;

  GtkSwitch *on; /* borrowed, inside the widget */
};

G_DEFINE_FINAL_TYPE (VitSwitchField, vit_switch_field, VIT_TYPE_STEP_FIELD)

static void
on_changed (VitSwitchField *self)
{
  vit_step_field_changed (VIT_STEP_FIELD (self));
}

static GtkWidget *
vit_switch_field_build (VitStepField *field)
{
  VitSwitchField *self = VIT_SWITCH_FIELD (field);
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *on = gtk_switch_new ();

  self->on = GTK_SWITCH (on);
  gtk_widget_set_valign (on, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (spec->label));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  if (spec->help != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (spec->help));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), on);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), on);
  g_signal_connect_object (on, "notify::active", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  return row;
}

static void
vit_switch_field_read (VitStepField *field, JsonObject *step)
{
  gtk_switch_set_active (VIT_SWITCH_FIELD (field)->on,
                         json_object_get_boolean_member_with_default (
                             step, vit_step_field_get_spec (field)->key, FALSE));
}

/* What is off is what a step without the key does. */
static gboolean
vit_switch_field_write (VitStepField *field, JsonObject *step, GError **error)
{
  if (gtk_switch_get_active (VIT_SWITCH_FIELD (field)->on))
    json_object_set_boolean_member (step, vit_step_field_get_spec (field)->key, TRUE);

  return TRUE;
}

static void
vit_switch_field_class_init (VitSwitchFieldClass *klass)
{
  VitStepFieldClass *field_class = VIT_STEP_FIELD_CLASS (klass);

  field_class->build = vit_switch_field_build;
  field_class->read = vit_switch_field_read;
  field_class->write = vit_switch_field_write;
}

static void
vit_switch_field_init (VitSwitchField *self)
{
}
