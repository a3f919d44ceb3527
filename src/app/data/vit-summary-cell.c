/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-summary-cell.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "vit-summary-draw.h"
#include "vit-summary-text.h"
#include "vit-type-words.h"

struct _VitSummaryCell
{
  GtkWidget parent_instance;

  char *column;
  VitTypeOf type;
  VitSummaries *summaries; /* owned (nullable) */
  GtkWidget *icon;         /* owned: a child */
};

enum
{
  OPENED,
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitSummaryCell, vit_summary_cell, GTK_TYPE_WIDGET)

static const VitColumnProfile *
get_profile (VitSummaryCell *self)
{
  return self->summaries != NULL ? vit_summaries_find (self->summaries, self->column) : NULL;
}

static const char *
get_note (VitSummaryCell *self)
{
  if (self->summaries == NULL)
    return NULL;
  if (vit_summaries_find_problem (self->summaries, self->column) != NULL)
    return _ ("Not counted");

  return _ ("Counting…");
}

static void
describe (VitSummaryCell *self)
{
  const VitColumnProfile *profile = get_profile (self);
  g_autofree char *label = g_strdup_printf (_ ("Summary of %s"), self->column);
  g_autofree char *text = NULL;

  if (profile != NULL)
    text = vit_summary_text_whole (profile, vit_summaries_get_n_rows (self->summaries));
  else
    text = g_strdup (get_note (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
}

static void
on_click (GtkGestureClick *click, int n_press, double x, double y, VitSummaryCell *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (click));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (event != NULL && gdk_event_triggers_context_menu (event))
    g_signal_emit (self, signals[MENU], 0, x, y);
  else if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click)) == GDK_BUTTON_PRIMARY)
    g_signal_emit (self, signals[OPENED], 0);
}

static void
open_summary (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[OPENED], 0);
}

static void
open_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[MENU], 0, (double) VIT_SUMMARY_PADDING,
                 (double) gtk_widget_get_height (widget));
}

static void
vit_summary_cell_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = vit_summary_draw_get_height (gtk_widget_get_pango_context (widget));
  *natural = *minimum;
}

static void
vit_summary_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitSummaryCell *self = VIT_SUMMARY_CELL (widget);
  int line = vit_summary_draw_get_line_height (gtk_widget_get_pango_context (widget));
  int y = MAX (2 + (line - VIT_SUMMARY_ICON) / 2, 0);
  GtkAllocation place = { VIT_SUMMARY_PADDING, y, VIT_SUMMARY_ICON, VIT_SUMMARY_ICON };

  gtk_widget_size_allocate (self->icon, &place, -1);
}

static void
vit_summary_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitSummaryCell *self = VIT_SUMMARY_CELL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  VitSummaryDrawing drawing = {
    .context = gtk_widget_get_pango_context (widget),
    .palette = adw_style_manager_get_dark (manager) ? &vit_palette_dark : &vit_palette_light,
    .type = self->type,
    .profile = get_profile (self),
    .note = get_note (self),
    .n_rows = self->summaries != NULL ? vit_summaries_get_n_rows (self->summaries) : 0,
  };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  vit_summary_draw (&drawing, cr, width, height);
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (vit_summary_cell_parent_class)->snapshot (widget, snapshot);
}

static void
vit_summary_cell_dispose (GObject *object)
{
  VitSummaryCell *self = VIT_SUMMARY_CELL (object);

  g_clear_object (&self->summaries);
  g_clear_pointer (&self->icon, gtk_widget_unparent);

  G_OBJECT_CLASS (vit_summary_cell_parent_class)->dispose (object);
}

static void
vit_summary_cell_finalize (GObject *object)
{
  g_free (VIT_SUMMARY_CELL (object)->column);

  G_OBJECT_CLASS (vit_summary_cell_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                GDK_KEY_space };

  gtk_widget_class_install_action (widget_class, "summary.open", NULL, open_summary);
  gtk_widget_class_install_action (widget_class, "summary.menu", NULL, open_menu);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "summary.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "summary.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "summary.menu",
                                       NULL);
}

static void
vit_summary_cell_class_init (VitSummaryCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vit_summary_cell_dispose;
  object_class->finalize = vit_summary_cell_finalize;
  widget_class->measure = vit_summary_cell_measure;
  widget_class->size_allocate = vit_summary_cell_size_allocate;
  widget_class->snapshot = vit_summary_cell_snapshot;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[MENU] = g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "summary");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
vit_summary_cell_init (VitSummaryCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (on_click), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->icon = gtk_image_new ();
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * vit_summary_cell_new:
 * @column: name of the column
 * @type: its type
 */
GtkWidget *
vit_summary_cell_new (const char *column, VitTypeOf type)
{
  VitSummaryCell *self = g_object_new (VIT_TYPE_SUMMARY_CELL, NULL);

  self->column = g_strdup (column);
  self->type = type;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), vit_type_words_get_icon (type));
  describe (self);

  return GTK_WIDGET (self);
}

const char *
vit_summary_cell_get_column (VitSummaryCell *self)
{
  return self->column;
}

/**
 * vit_summary_cell_show:
 * @summaries: (nullable): where the summary is found, or will be
 *
 * Shows what is known of the column now.
 */
void
vit_summary_cell_show (VitSummaryCell *self, VitSummaries *summaries)
{
  g_set_object (&self->summaries, summaries);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
