/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sql-window.h"

#include <glib/gi18n.h>

#include "vit-step-trial.h"

struct _VitSqlWindow
{
  AdwWindow parent_instance;

  VitStepTrial *trial; /* owned (nullable) */

  AdwWindowTitle *title;   /* template */
  GtkWidget *copy;         /* template */
  AdwToastOverlay *toasts; /* template */
  GtkTextView *text;       /* template */
};

G_DEFINE_FINAL_TYPE (VitSqlWindow, vit_sql_window, ADW_TYPE_WINDOW)

static void
on_copy (VitSqlWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;
  g_autofree char *sql = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  sql = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), sql);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Copied")));
}

static void
on_compiled (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitSqlWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = vit_step_trial_compile_finish (VIT_STEP_TRIAL (source), result, &error);

  if (self->trial == NULL)
    return;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text),
                            sql != NULL ? sql : error->message, -1);
  gtk_widget_set_sensitive (self->copy, sql != NULL);
}

static void
vit_sql_window_dispose (GObject *object)
{
  VitSqlWindow *self = VIT_SQL_WINDOW (object);

  g_clear_object (&self->trial);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_SQL_WINDOW);

  G_OBJECT_CLASS (vit_sql_window_parent_class)->dispose (object);
}

static void
vit_sql_window_class_init (VitSqlWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_sql_window_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-sql-window.ui");
  gtk_widget_class_bind_template_child (widget_class, VitSqlWindow, title);
  gtk_widget_class_bind_template_child (widget_class, VitSqlWindow, copy);
  gtk_widget_class_bind_template_child (widget_class, VitSqlWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, VitSqlWindow, text);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vit_sql_window_init (VitSqlWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_sql_window_open:
 * @parent: the window that it opens over
 * @table: whose recipe it is
 *
 * Shows @recipe as SQL.
 */
void
vit_sql_window_open (GtkWindow *parent,
                     VitWorkspace *workspace,
                     const char *table,
                     VitRecipe *recipe)
{
  VitSqlWindow *self = g_object_new (VIT_TYPE_SQL_WINDOW, "transient-for", parent, NULL);

  adw_window_title_set_subtitle (self->title, table);
  self->trial = vit_step_trial_new (vit_workspace_get_project (workspace), table);
  vit_step_trial_compile_async (self->trial, recipe, on_compiled, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
