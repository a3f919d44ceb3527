/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-step-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "vit-locale.h"

typedef struct
{
  VitStep *step;     /* owned */
  GtkEditable *name; /* borrowed from the dialog */
  GtkEditable *note; /* borrowed from the dialog */
  VitStepFunc done;
  gpointer data;
  GDestroyNotify data_free;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  vit_step_unref (question->step);
  question->data_free (question->data);
  g_free (question);
}

/* What is typed, or %NULL for nothing. */
static char *
dup_text (GtkEditable *entry)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static void
on_response (AdwMessageDialog *dialog, const char *response, Question *question)
{
  g_autofree char *name = dup_text (question->name);
  g_autofree char *note = dup_text (question->note);
  g_autoptr (VitStep) step = NULL;

  if (!g_str_equal (response, "save") ||
      (g_strcmp0 (name, vit_step_get_name (question->step)) == 0 &&
       g_strcmp0 (note, vit_step_get_note (question->step)) == 0))
    return;

  step = vit_step_with_label (question->step, vit_step_get_off (question->step), name, note);
  question->done (step, question->data);
}

static void
on_apply (AdwMessageDialog *dialog)
{
  adw_message_dialog_response (dialog, "save");
}

static GtkEditable *
add_entry (GtkWidget *dialog, GtkWidget *list, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_apply), dialog,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return GTK_EDITABLE (row);
}

/**
 * vit_step_label_ask:
 * @parent: the window that it opens over
 * @step: a step
 * @done: called with the step under another name or with another comment, if it was given one
 * @data_free: called in any case
 *
 * Asks how a step is to be called and what there is to say about it.
 */
void
vit_step_label_ask (GtkWindow *parent,
                    VitStep *step,
                    VitStepFunc done,
                    gpointer data,
                    GDestroyNotify data_free)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("Name and Comment"), NULL);
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *sentence = vit_step_describe (step, vit_locale_get_language ());
  Question *question = g_new0 (Question, 1);

  question->step = vit_step_ref (step);
  question->done = done;
  question->data = data;
  question->data_free = data_free;

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  question->name = add_entry (dialog, list, _ ("_Name"), vit_step_get_name (step));
  question->note = add_entry (dialog, list, _ ("_Comment"), vit_step_get_note (step));

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), sentence);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "save",
                                    _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
