/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-fit.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-locale.h"

struct _VitImportFit
{
  AdwPreferencesGroup parent_instance;

  VitImportDraft *draft;    /* owned (nullable) */
  char *folder;             /* where the project is */
  GCancellable *estimating; /* owned (nullable) */
  guint64 offered;          /* rows of the sample that the button takes */
  gboolean showing;         /* controls are being filled: changes are not the user's */

  AdwActionRow *needed;  /* template */
  AdwActionRow *warning; /* template */
  GtkButton *take;       /* template */
  GtkSpinButton *rows;   /* template */
};

G_DEFINE_FINAL_TYPE (VitImportFit, vit_import_fit, ADW_TYPE_PREFERENCES_GROUP)

/* What is estimated: a source, and where it goes. */
typedef struct
{
  VitSource *source;
  char *folder;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  vit_source_free (question->source);
  g_free (question->folder);
  g_free (question);
}

static void
stop (VitImportFit *self)
{
  if (self->estimating != NULL)
    g_cancellable_cancel (self->estimating);
  g_clear_object (&self->estimating);
}

static void
estimate_in_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;
  g_autoptr (VitProgress) progress = vit_progress_new (cancellable);
  GError *error = NULL;
  VitEstimate *estimate =
      vit_source_estimate (question->source, question->folder, progress, &error);

  if (estimate != NULL)
    g_task_return_pointer (task, estimate, (GDestroyNotify) vit_estimate_free);
  else
    g_task_return_error (task, error);
}

static void
on_estimated (GObject *object, GAsyncResult *result, gpointer data)
{
  VitImportFit *self = VIT_IMPORT_FIT (object);
  g_autoptr (VitEstimate) estimate = g_task_propagate_pointer (G_TASK (result), NULL);

  /* A newer one is under way, or nobody wants to know any more. */
  if (self->estimating == NULL || g_task_get_cancellable (G_TASK (result)) != self->estimating)
    return;

  g_clear_object (&self->estimating);
  gtk_widget_set_visible (GTK_WIDGET (self->needed), estimate != NULL);
  if (estimate != NULL)
    vit_import_fit_show (self, estimate);
}

static void
on_looked (VitImportFit *self)
{
  const VitSource *wanted = vit_import_draft_get_source (self->draft);
  Question *question;
  g_autoptr (GTask) task = NULL;

  stop (self);
  if (vit_import_draft_get_look (self->draft) == NULL)
    return;

  self->showing = TRUE;
  gtk_spin_button_set_value (self->rows, (double) wanted->sample);
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);

  question = g_new0 (Question, 1);
  question->source = vit_source_copy (wanted);
  question->folder = g_strdup (self->folder);
  self->estimating = g_cancellable_new ();
  task = g_task_new (self, self->estimating, on_estimated, NULL);
  g_task_set_source_tag (task, on_looked);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, estimate_in_thread);
}

static void
on_rows_changed (VitImportFit *self)
{
  if (!self->showing)
    vit_import_draft_edit (self->draft)->sample = (guint64) gtk_spin_button_get_value (self->rows);
}

static void
on_take (VitImportFit *self)
{
  gtk_spin_button_set_value (self->rows, (double) self->offered);
}

static void
vit_import_fit_dispose (GObject *object)
{
  VitImportFit *self = VIT_IMPORT_FIT (object);

  stop (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_FIT);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (vit_import_fit_parent_class)->dispose (object);
}

static void
vit_import_fit_class_init (VitImportFitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_import_fit_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-fit.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportFit, needed);
  gtk_widget_class_bind_template_child (widget_class, VitImportFit, warning);
  gtk_widget_class_bind_template_child (widget_class, VitImportFit, take);
  gtk_widget_class_bind_template_child (widget_class, VitImportFit, rows);
  gtk_widget_class_bind_template_callback (widget_class, on_rows_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_take);
}

static void
vit_import_fit_init (VitImportFit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_import_fit_set_draft:
 * @draft: what is to be imported; can be set once
 * @folder: where the project is
 */
void
vit_import_fit_set_draft (VitImportFit *self, VitImportDraft *draft, const char *folder)
{
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  self->folder = g_strdup (folder);
  g_signal_connect_object (draft, "looked", G_CALLBACK (on_looked), self, G_CONNECT_SWAPPED);
}

static char *
describe (const VitEstimate *estimate)
{
  g_autofree char *rows = estimate->rows >= 0
                              ? vit_format_integer (vit_locale_get_language (), estimate->rows)
                              : g_strdup ("?");
  g_autofree char *memory = g_format_size ((guint64) MAX (estimate->memory, 0));
  g_autofree char *disk = g_format_size ((guint64) MAX (estimate->disk, 0));

  return g_strdup_printf (estimate->is_exact
                              ? _ ("%1$s rows, %2$s of memory, %3$s on the disk")
                              : _ ("about %1$s rows, %2$s of memory, %3$s on the disk"),
                          rows, memory, disk);
}

/**
 * vit_import_fit_show:
 * @estimate: what an import takes
 */
void
vit_import_fit_show (VitImportFit *self, const VitEstimate *estimate)
{
  g_autofree char *needed = describe (estimate);
  g_autofree char *memory = g_format_size ((guint64) MAX (estimate->free_memory, 0));
  g_autofree char *disk = g_format_size ((guint64) MAX (estimate->free_disk, 0));
  g_autofree char *warning =
      g_strdup_printf (_ ("⚠ This will not fit: %1$s of memory and %2$s on the disk are free."),
                       memory, disk);
  g_autofree char *sample =
      vit_format_integer (vit_locale_get_language (), (gint64) estimate->sample);
  g_autofree char *offer = g_strdup_printf (_ ("_Take a Sample of %s Rows"), sample);

  self->offered = estimate->sample;
  adw_action_row_set_subtitle (self->needed, needed);
  gtk_widget_set_visible (GTK_WIDGET (self->needed), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->warning), warning);
  gtk_button_set_label (self->take, offer);
  gtk_widget_set_visible (GTK_WIDGET (self->take), estimate->sample > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->warning), !estimate->fits);

  /* A warning is not to be scrolled to. */
  if (!estimate->fits)
    gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self))),
                                 GTK_WIDGET (self), NULL);
}
