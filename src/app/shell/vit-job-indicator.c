/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-job-indicator.h"

#include <glib/gi18n.h>

#include "vit-job-row.h"

struct _VitJobIndicator
{
  AdwBin parent_instance;

  VitJobQueue *jobs; /* owned (nullable) */
  VitJob *running;   /* owned (nullable): the first of the queue */

  GtkMenuButton *button; /* template */
  GtkDrawingArea *pie;   /* template */
  GtkListBox *list;      /* template */
};

G_DEFINE_FINAL_TYPE (VitJobIndicator, vit_job_indicator, ADW_TYPE_BIN)

static void
draw_pie (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  VitJobIndicator *self = VIT_JOB_INDICATOR (data);
  double fraction = self->running != NULL ? vit_job_get_fraction (self->running) : 0;
  double radius = MIN (width, height) / 2.0 - 1;
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &color);

  color.alpha *= 0.25f;
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_arc (cr, width / 2.0, height / 2.0, radius, 0, 2 * G_PI);
  cairo_fill (cr);

  color.alpha *= 4;
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_move_to (cr, width / 2.0, height / 2.0);
  cairo_arc (cr, width / 2.0, height / 2.0, radius, -G_PI / 2,
             -G_PI / 2 + 2 * G_PI * CLAMP (fraction, 0.03, 1));
  cairo_fill (cr);
}

static void
on_progress (VitJobIndicator *self)
{
  g_autofree char *text = NULL;

  if (self->running == NULL)
    return;

  text = g_strdup_printf (_ ("%1$s, %2$d %% done"), vit_job_get_title (self->running),
                          (int) (100 * CLAMP (vit_job_get_fraction (self->running), 0, 1)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), text);
  gtk_widget_queue_draw (GTK_WIDGET (self->pie));
}

static void
on_jobs_changed (VitJobIndicator *self)
{
  g_autoptr (VitJob) first = g_list_model_get_item (G_LIST_MODEL (self->jobs), 0);

  if (self->running != NULL)
    g_signal_handlers_disconnect_by_data (self->running, self);
  g_set_object (&self->running, first);
  if (first != NULL)
    g_signal_connect_object (first, "notify::fraction", G_CALLBACK (on_progress), self,
                             G_CONNECT_SWAPPED);

  if (first == NULL)
    gtk_menu_button_popdown (self->button);
  gtk_widget_set_visible (GTK_WIDGET (self), first != NULL);
  on_progress (self);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), vit_job_row_new (VIT_JOB (item)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

static void
vit_job_indicator_dispose (GObject *object)
{
  VitJobIndicator *self = VIT_JOB_INDICATOR (object);

  if (self->running != NULL)
    g_signal_handlers_disconnect_by_data (self->running, self);
  g_clear_object (&self->running);
  if (self->jobs != NULL)
    g_signal_handlers_disconnect_by_data (self->jobs, self);
  g_clear_object (&self->jobs);
  adw_bin_set_child (ADW_BIN (object), NULL); /* a bound child: see src/app/README.md */
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_JOB_INDICATOR);

  G_OBJECT_CLASS (vit_job_indicator_parent_class)->dispose (object);
}

static void
vit_job_indicator_class_init (VitJobIndicatorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_job_indicator_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-job-indicator.ui");
  gtk_widget_class_bind_template_child (widget_class, VitJobIndicator, button);
  gtk_widget_class_bind_template_child (widget_class, VitJobIndicator, pie);
  gtk_widget_class_bind_template_child (widget_class, VitJobIndicator, list);
}

static void
vit_job_indicator_init (VitJobIndicator *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->pie, draw_pie, self, NULL);
}

/**
 * vit_job_indicator_set_jobs:
 * @jobs: the queue to show; given once
 */
void
vit_job_indicator_set_jobs (VitJobIndicator *self, VitJobQueue *jobs)
{
  g_return_if_fail (self->jobs == NULL);

  self->jobs = g_object_ref (jobs);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (jobs), create_row, NULL, NULL);
  g_signal_connect_object (jobs, "items-changed", G_CALLBACK (on_jobs_changed), self,
                           G_CONNECT_SWAPPED);
  on_jobs_changed (self);
}

/**
 * vit_job_indicator_popup:
 *
 * Opens the list of jobs, if there are any.
 */
void
vit_job_indicator_popup (VitJobIndicator *self)
{
  if (self->running != NULL)
    gtk_menu_button_popup (self->button);
}
