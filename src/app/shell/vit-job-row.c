/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-job-row.h"

#include <glib/gi18n.h>

struct _VitJobRow
{
  AdwBin parent_instance;

  VitJob *job; /* owned (nullable) */

  GtkLabel *title;     /* template */
  GtkLabel *stage;     /* template */
  GtkProgressBar *bar; /* template */
  GtkButton *cancel;   /* template */
};

enum
{
  PROP_JOB = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VitJobRow, vit_job_row, ADW_TYPE_BIN)

static void
update (VitJobRow *self)
{
  const char *stage;
  double fraction;

  if (self->job == NULL)
    return;

  stage = vit_job_get_stage (self->job);
  fraction = vit_job_get_fraction (self->job);
  if (vit_job_get_state (self->job) == VIT_JOB_WAITING)
    stage = _ ("Waiting for its turn");

  gtk_label_set_label (self->title, vit_job_get_title (self->job));
  gtk_label_set_label (self->stage, stage != NULL ? stage : _ ("Starting"));
  gtk_progress_bar_set_fraction (self->bar, CLAMP (fraction, 0, 1));
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel),
                            vit_job_get_state (self->job) <= VIT_JOB_RUNNING);
}

static void
on_cancel (VitJobRow *self)
{
  if (self->job != NULL)
    vit_job_cancel (self->job);
}

static void
vit_job_row_dispose (GObject *object)
{
  VitJobRow *self = VIT_JOB_ROW (object);

  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->job);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_JOB_ROW);

  G_OBJECT_CLASS (vit_job_row_parent_class)->dispose (object);
}

static void
vit_job_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_JOB)
    g_value_set_object (value, VIT_JOB_ROW (object)->job);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vit_job_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_JOB)
    vit_job_row_set_job (VIT_JOB_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vit_job_row_class_init (VitJobRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vit_job_row_dispose;
  object_class->get_property = vit_job_row_get_property;
  object_class->set_property = vit_job_row_set_property;

  properties[PROP_JOB] =
      g_param_spec_object ("job", NULL, NULL, VIT_TYPE_JOB,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/vitrine_app/Vitrine/ui/vit-job-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VitJobRow, title);
  gtk_widget_class_bind_template_child (widget_class, VitJobRow, stage);
  gtk_widget_class_bind_template_child (widget_class, VitJobRow, bar);
  gtk_widget_class_bind_template_child (widget_class, VitJobRow, cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
}

static void
vit_job_row_init (VitJobRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_job_row_new:
 * @job: (nullable): the job to show
 *
 * Returns: (transfer floating): a row for @job
 */
GtkWidget *
vit_job_row_new (VitJob *job)
{
  return g_object_new (VIT_TYPE_JOB_ROW, "job", job, NULL);
}

/**
 * vit_job_row_set_job:
 * @job: (nullable): the job to show from now on
 */
void
vit_job_row_set_job (VitJobRow *self, VitJob *job)
{
  if (job == self->job)
    return;

  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_set_object (&self->job, job);
  if (job != NULL)
    g_signal_connect_object (job, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JOB]);
}

/**
 * vit_job_row_get_job:
 *
 * Returns: (transfer none) (nullable): the job that is shown
 */
VitJob *
vit_job_row_get_job (VitJobRow *self)
{
  return self->job;
}
