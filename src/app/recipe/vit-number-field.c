/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-number-field.h"

#include <glib/gi18n.h>

#include "vit-json.h"

struct _VitNumberField
{
  VitStepField parent_instance;

  GtkSpinButton *spin; /* borrowed, inside the widget */
};

G_DEFINE_FINAL_TYPE (VitNumberField, vit_number_field, VIT_TYPE_STEP_FIELD)

static gboolean
is_share (VitNumberField *self)
{
  return vit_step_field_get_spec (VIT_STEP_FIELD (self))->kind == VIT_FIELD_SHARE;
}

static void
on_changed (VitNumberField *self)
{
  vit_step_field_changed (VIT_STEP_FIELD (self));
}

static void
set_number (VitNumberField *self, double number)
{
  gtk_spin_button_set_value (self->spin, is_share (self) ? number * 100 : number);
}

static GtkWidget *
build_spin (VitNumberField *self, const VitFieldSpec *spec)
{
  GtkWidget *spin = is_share (self) ? gtk_spin_button_new_with_range (0, 100, 1)
                                    : gtk_spin_button_new_with_range (spec->low, spec->high, 1);

  self->spin = GTK_SPIN_BUTTON (spin);
  gtk_spin_button_set_digits (self->spin, is_share (self) ? 1 : 0);
  gtk_spin_button_set_numeric (self->spin, TRUE);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (spin), 8);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 6);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  set_number (self, spec->usual);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  return spin;
}

static GtkWidget *
vit_number_field_build (VitStepField *field)
{
  VitNumberField *self = VIT_NUMBER_FIELD (field);
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = build_spin (self, spec);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (spec->label));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  if (spec->help != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (spec->help));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  if (is_share (self))
    {
      GtkWidget *percent = gtk_label_new ("%");

      gtk_widget_add_css_class (percent, "dim-label");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), percent);
    }
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);

  return row;
}

static void
vit_number_field_read (VitStepField *field, JsonObject *step)
{
  JsonNode *node = json_object_get_member (step, vit_step_field_get_spec (field)->key);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node))
    set_number (VIT_NUMBER_FIELD (field), json_node_get_double (node));
}

static gboolean
vit_number_field_write (VitStepField *field, JsonObject *step, GError **error)
{
  VitNumberField *self = VIT_NUMBER_FIELD (field);
  const char *key = vit_step_field_get_spec (field)->key;
  double number = gtk_spin_button_get_value (self->spin);

  if (is_share (self))
    json_object_set_member (step, key, vit_json_number (number / 100));
  else
    json_object_set_int_member (step, key, (gint64) number);

  return TRUE;
}

static void
vit_number_field_class_init (VitNumberFieldClass *klass)
{
  VitStepFieldClass *field_class = VIT_STEP_FIELD_CLASS (klass);

  field_class->build = vit_number_field_build;
  field_class->read = vit_number_field_read;
  field_class->write = vit_number_field_write;
}

static void
vit_number_field_init (VitNumberField *self)
{
}
