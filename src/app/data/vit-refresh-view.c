/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-refresh-view.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-locale.h"
#include "vit-moment.h"

/* A list of more columns than these is not read; the sentences tell of all. */
#define MAX_COLUMN_ROWS 200

struct _VitRefreshView
{
  AdwBin parent_instance;

  GPtrArray *sentence_rows; /* GtkWidget, borrowed from `sentences` */
  GPtrArray *column_rows;   /* GtkWidget, borrowed from `columns` */

  AdwPreferencesGroup *sentences; /* template */
  AdwPreferencesGroup *columns;   /* template */
};

G_DEFINE_FINAL_TYPE (VitRefreshView, vit_refresh_view, ADW_TYPE_BIN)

static void
clear (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group, GPtrArray *rows, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
show_sentences (VitRefreshView *self, const VitRefreshReport *report)
{
  g_auto (GStrv) sentences = vit_refresh_report_describe (report, vit_locale_get_language ());
  g_autofree char *name = g_path_get_basename (report->path);
  g_autofree char *moment = vit_moment_format (report->time);
  g_autofree char *text = g_strdup_printf (_ ("%1$s was read again on %2$s."), name, moment);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  clear (self->sentences, self->sentence_rows);
  adw_preferences_group_set_description (self->sentences, markup);
  for (guint i = 0; sentences[i] != NULL; i++)
    add_row (self->sentences, self->sentence_rows, sentences[i], NULL);
  if (sentences[0] == NULL)
    add_row (self->sentences, self->sentence_rows,
             _ ("Nothing that matters: as many rows, the same columns, and values as before."),
             NULL);
}

/* Two lines, which stay readable where it is narrow. */
static void
add_comparison (VitRefreshView *self, const char *title, const char *before, const char *now)
{
  g_autofree char *text = g_strdup_printf (_ ("Before: %1$s\nNow: %2$s"), before, now);

  add_row (self->columns, self->column_rows, title, text);
}

static void
add_counts (VitRefreshView *self, const char *title, gint64 before, gint64 after)
{
  const VitLanguage *language = vit_locale_get_language ();
  g_autofree char *old_number = vit_format_integer (language, before);
  g_autofree char *number = vit_format_integer (language, after);

  add_comparison (self, title, old_number, number);
}

static void
add_column (VitRefreshView *self, const VitColumnChange *change)
{
  const VitLanguage *language = vit_locale_get_language ();
  g_autofree char *before = change->fate == VIT_COLUMN_CAME
                                ? g_strdup (_ ("not there"))
                                : vit_column_state_describe (&change->before, language);
  g_autofree char *now = change->fate == VIT_COLUMN_WENT
                             ? g_strdup (_ ("not there"))
                             : vit_column_state_describe (&change->after, language);

  add_comparison (self, change->name, before, now);
}

static void
show_columns (VitRefreshView *self, const VitRefreshReport *report)
{
  clear (self->columns, self->column_rows);
  add_counts (self, _ ("Rows"), report->rows_before, report->rows_after);
  if (report->lines_before != report->rows_before || report->lines_after != report->rows_after)
    add_counts (self, _ ("Rows of the file"), report->lines_before, report->lines_after);
  if (report->rejected_before > 0 || report->rejected_after > 0)
    add_counts (self, _ ("Lines that could not be read"), report->rejected_before,
                report->rejected_after);
  if (report->bad_before > 0 || report->bad_after > 0)
    add_counts (self, _ ("Values that do not fit their column"), report->bad_before,
                report->bad_after);
  for (guint i = 0; i < MIN (report->columns->len, MAX_COLUMN_ROWS); i++)
    add_column (self, g_ptr_array_index (report->columns, i));
}

static void
vit_refresh_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_REFRESH_VIEW);

  G_OBJECT_CLASS (vit_refresh_view_parent_class)->dispose (object);
}

static void
vit_refresh_view_finalize (GObject *object)
{
  VitRefreshView *self = VIT_REFRESH_VIEW (object);

  g_ptr_array_unref (self->sentence_rows);
  g_ptr_array_unref (self->column_rows);

  G_OBJECT_CLASS (vit_refresh_view_parent_class)->finalize (object);
}

static void
vit_refresh_view_class_init (VitRefreshViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vit_refresh_view_dispose;
  object_class->finalize = vit_refresh_view_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-refresh-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VitRefreshView, sentences);
  gtk_widget_class_bind_template_child (widget_class, VitRefreshView, columns);
}

static void
vit_refresh_view_init (VitRefreshView *self)
{
  self->sentence_rows = g_ptr_array_new ();
  self->column_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_refresh_view_show:
 * @table: a table that has been refreshed
 */
void
vit_refresh_view_show (VitRefreshView *self, VitTableItem *table)
{
  const VitRefreshReport *report = vit_table_item_get_refresh (table);

  g_return_if_fail (report != NULL);

  show_sentences (self, report);
  show_columns (self, report);
}
