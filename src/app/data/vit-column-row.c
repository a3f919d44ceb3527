/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-column-row.h"

#include <glib/gi18n.h>

#include "vit-type-words.h"

struct _VitColumnRow
{
  GtkBox parent_instance;

  VitColumnLayout *layout; /* owned (nullable) */
  VitColumnPlace *place;   /* owned (nullable) */
  gboolean filling;        /* what changes is not the user's doing */

  GtkCheckButton *shown; /* a child */
  GtkImage *icon;        /* a child */
  GtkLabel *name;        /* a child */
  GtkToggleButton *pin;  /* a child */
};

G_DEFINE_FINAL_TYPE (VitColumnRow, vit_column_row, GTK_TYPE_BOX)

static void
fill (VitColumnRow *self)
{
  self->filling = TRUE;
  gtk_check_button_set_active (self->shown, !vit_column_place_get_hidden (self->place));
  gtk_toggle_button_set_active (self->pin, vit_column_place_get_pinned (self->place));
  self->filling = FALSE;
}

static void
on_shown_toggled (VitColumnRow *self)
{
  if (self->filling || self->place == NULL)
    return;

  vit_column_layout_set_hidden (self->layout, vit_column_place_get_name (self->place),
                                !gtk_check_button_get_active (self->shown));
  /* As many may be shown already as can be. */
  fill (self);
}

static void
on_pin_toggled (VitColumnRow *self)
{
  g_autoptr (VitColumnPlace) place = NULL;

  if (self->filling || self->place == NULL)
    return;

  /* The row shows another column when this one has moved. */
  place = g_object_ref (self->place);
  vit_column_layout_set_pinned (self->layout, vit_column_place_get_name (place),
                                gtk_toggle_button_get_active (self->pin));
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, VitColumnRow *self)
{
  return self->place != NULL ? gdk_content_provider_new_typed (VIT_TYPE_COLUMN_PLACE, self->place)
                             : NULL;
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, VitColumnRow *self)
{
  VitColumnPlace *dragged = g_value_get_object (value);
  guint position;

  if (dragged == NULL || self->place == NULL ||
      vit_column_layout_find (self->layout, vit_column_place_get_name (self->place), &position) ==
          NULL)
    return FALSE;

  vit_column_layout_move (self->layout, vit_column_place_get_name (dragged), position);

  return TRUE;
}

static void
forget_place (VitColumnRow *self)
{
  if (self->place != NULL)
    g_signal_handlers_disconnect_by_func (self->place, fill, self);
  g_clear_object (&self->place);
  g_clear_object (&self->layout);
}

static void
vit_column_row_dispose (GObject *object)
{
  forget_place (VIT_COLUMN_ROW (object));

  G_OBJECT_CLASS (vit_column_row_parent_class)->dispose (object);
}

static void
vit_column_row_class_init (VitColumnRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vit_column_row_dispose;
}

static void
add_dragging (VitColumnRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (VIT_TYPE_COLUMN_PLACE, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
vit_column_row_init (VitColumnRow *self)
{
  GtkBox *box = GTK_BOX (self);

  gtk_box_set_spacing (box, 6);
  self->shown = GTK_CHECK_BUTTON (gtk_check_button_new ());
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->name = GTK_LABEL (gtk_label_new (NULL));
  self->pin = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());

  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_label_set_xalign (self->name, 0);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (self->name, 16);
  gtk_button_set_icon_name (GTK_BUTTON (self->pin), "view-pin-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->pin), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->pin), "pin");

  gtk_box_append (box, GTK_WIDGET (self->shown));
  gtk_box_append (box, GTK_WIDGET (self->icon));
  gtk_box_append (box, GTK_WIDGET (self->name));
  gtk_box_append (box, GTK_WIDGET (self->pin));
  g_signal_connect_swapped (self->shown, "toggled", G_CALLBACK (on_shown_toggled), self);
  g_signal_connect_swapped (self->pin, "toggled", G_CALLBACK (on_pin_toggled), self);
  add_dragging (self);
}

GtkWidget *
vit_column_row_new (void)
{
  return g_object_new (VIT_TYPE_COLUMN_ROW, NULL);
}

/**
 * vit_column_row_show:
 * @layout: (nullable): what the row changes
 * @place: (nullable): the column that it shows; %NULL for none
 */
void
vit_column_row_show (VitColumnRow *self, VitColumnLayout *layout, VitColumnPlace *place)
{
  g_autofree char *show = NULL;
  g_autofree char *pin = NULL;
  const char *name;

  forget_place (self);
  if (place == NULL)
    return;

  self->layout = g_object_ref (layout);
  self->place = g_object_ref (place);
  g_signal_connect_swapped (place, "notify", G_CALLBACK (fill), self);

  name = vit_column_place_get_name (place);
  show = g_strdup_printf (_ ("Show %s"), name);
  pin = g_strdup_printf (_ ("Pin %s to the left"), name);
  gtk_label_set_label (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->pin), _ ("Keep in view, at the left"));
  gtk_image_set_from_icon_name (self->icon,
                                vit_type_words_get_icon (vit_column_place_get_column_type (place)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->shown), GTK_ACCESSIBLE_PROPERTY_LABEL, show,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pin), GTK_ACCESSIBLE_PROPERTY_LABEL, pin,
                                  -1);
  fill (self);
}
