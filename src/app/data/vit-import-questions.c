/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-questions.h"

#include <glib/gi18n.h>

#include "vit-flow.h"
#include "vit-format.h"
#include "vit-locale.h"

/* More would keep anybody from reading any; the rest is marked in the list of columns. */
#define MAX_QUESTIONS 20

/* A question, as its answers know it. */
typedef struct
{
  char *column;
  VitAmbiguity *ambiguity;
} Question;

struct _VitImportQuestions
{
  AdwPreferencesGroup parent_instance;

  VitImportDraft *draft; /* owned (nullable) */
  GPtrArray *questions;  /* Question */

  GtkListBox *list; /* template */
};

G_DEFINE_FINAL_TYPE (VitImportQuestions, vit_import_questions, ADW_TYPE_PREFERENCES_GROUP)

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->column);
  vit_ambiguity_free (question->ambiguity);
  g_free (question);
}

static Question *
question_new (const char *column, const VitAmbiguity *ambiguity)
{
  Question *question = g_new0 (Question, 1);

  question->column = g_strdup (column);
  question->ambiguity = vit_ambiguity_copy (ambiguity);

  return question;
}

static gboolean
is_same_reading (const VitColumnReading *a, const VitColumnReading *b)
{
  return a->type == b->type && g_strcmp0 (a->date_format, b->date_format) == 0 &&
         g_strcmp0 (a->decimal, b->decimal) == 0;
}

static gboolean
is_same (const Question *a, const Question *b)
{
  GPtrArray *x = a->ambiguity->readings;
  GPtrArray *y = b->ambiguity->readings;

  if (!g_str_equal (a->column, b->column) || a->ambiguity->kind != b->ambiguity->kind ||
      a->ambiguity->is_set != b->ambiguity->is_set || x->len != y->len ||
      !g_str_equal (a->ambiguity->example, b->ambiguity->example))
    return FALSE;

  for (guint i = 0; i < x->len; i++)
    if (!is_same_reading (g_ptr_array_index (x, i), g_ptr_array_index (y, i)))
      return FALSE;

  return TRUE;
}

static GPtrArray *
list_questions (const VitSniff *sniff)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func (question_free);

  for (guint i = 0; i < sniff->columns->len; i++)
    {
      const VitSniffedColumn *column = g_ptr_array_index (sniff->columns, i);

      for (guint j = 0; !column->is_ignored && j < column->ambiguities->len; j++)
        if (questions->len < MAX_QUESTIONS)
          g_ptr_array_add (questions,
                           question_new (column->name, g_ptr_array_index (column->ambiguities, j)));
    }

  return questions;
}

static gboolean
are_same (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!is_same (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

/* Answers. */

/* What a reading is called, short enough for a button, or %NULL if only what it yields tells. */
static const char *
get_short_name (const VitAmbiguity *ambiguity, const VitColumnReading *reading)
{
  const char *format = reading->date_format;

  if (ambiguity->kind != VIT_AMBIGUITY_DAY_MONTH || format == NULL)
    return NULL;
  if (g_str_has_prefix (format, "%d") || g_str_has_prefix (format, "%-d"))
    return _ ("Day first");
  if (g_str_has_prefix (format, "%m") || g_str_has_prefix (format, "%-m"))
    return _ ("Month first");

  return NULL;
}

static char *
dup_answer (const VitAmbiguity *ambiguity, const VitColumnReading *reading)
{
  const char *name = get_short_name (ambiguity, reading);

  return name != NULL ? g_strdup (name)
                      : vit_column_reading_describe (reading, ambiguity->example,
                                                     vit_locale_get_language ());
}

static void
on_answered (GtkCheckButton *button, VitImportQuestions *self)
{
  Question *question = g_object_get_data (G_OBJECT (button), "question");
  VitColumnReading *reading = g_object_get_data (G_OBJECT (button), "reading");

  if (gtk_check_button_get_active (button))
    vit_source_choose_reading (vit_import_draft_edit (self->draft), question->column, reading);
}

static GtkWidget *
create_answer (VitImportQuestions *self, Question *question, guint number, GtkCheckButton *first)
{
  VitColumnReading *reading = g_ptr_array_index (question->ambiguity->readings, number);
  g_autofree char *text = dup_answer (question->ambiguity, reading);
  g_autofree char *name = g_strdup_printf ("%s: %s", question->column, text);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), first);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), number == 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "question", question);
  g_object_set_data (G_OBJECT (button), "reading", reading);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_answered), self, 0);

  return button;
}

/* Questions. */

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static char *
describe_choice (const VitAmbiguity *ambiguity)
{
  const VitLanguage *language = vit_locale_get_language ();
  const VitColumnReading *taken = g_ptr_array_index (ambiguity->readings, 0);
  g_autofree char *what = vit_column_reading_describe (taken, ambiguity->example, language);
  g_autofree char *n_taken = vit_format_integer (language, taken->n_values);
  g_autofree char *n = vit_format_integer (language, ambiguity->n_values);

  if (ambiguity->is_set)
    return g_strdup_printf (_ ("You chose %s."), what);
  if (taken->n_values < ambiguity->n_values)
    return g_strdup_printf (ngettext ("Vitrine takes it for %1$s, which fits %2$s of %3$s value.",
                                      "Vitrine takes it for %1$s, which fits %2$s of %3$s values.",
                                      ambiguity->n_values),
                            what, n_taken, n);

  return g_strdup_printf (ngettext ("Vitrine takes it for %1$s, which fits all of the %2$s value.",
                                    "Vitrine takes it for %1$s, which fits all of the %2$s values.",
                                    ambiguity->n_values),
                          what, n);
}

static GtkWidget *
create_question (VitImportQuestions *self, Question *question)
{
  const VitAmbiguity *ambiguity = question->ambiguity;
  g_autofree char *what = vit_ambiguity_describe (ambiguity, vit_locale_get_language ());
  g_autofree char *title = g_strdup_printf (_ ("Column “%1$s”: %2$s"), question->column, what);
  g_autofree char *choice = describe_choice (ambiguity);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *answers = g_object_new (VIT_TYPE_FLOW, "margin-top", 3, NULL);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkCheckButton *first = NULL;

  gtk_widget_add_css_class (box, "question");
  gtk_box_append (GTK_BOX (box), create_label (title, "question-title"));
  gtk_box_append (GTK_BOX (box), create_label (choice, "dim-label"));
  for (guint i = 0; i < ambiguity->readings->len; i++)
    {
      GtkWidget *answer = create_answer (self, question, i, first);

      gtk_widget_set_parent (answer, answers);
      if (first == NULL)
        first = GTK_CHECK_BUTTON (answer);
    }
  gtk_box_append (GTK_BOX (box), answers);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static void
show (VitImportQuestions *self)
{
  VitImportLook *look = vit_import_draft_get_look (self->draft);
  g_autoptr (GPtrArray) questions = NULL;
  GtkWidget *child;

  if (look == NULL)
    return;

  /* What stands there already keeps the focus. */
  questions = list_questions (look->sniff);
  if (are_same (self->questions, questions))
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_ptr_array_unref (self->questions);
  self->questions = g_steal_pointer (&questions);
  for (guint i = 0; i < self->questions->len; i++)
    gtk_list_box_append (self->list,
                         create_question (self, g_ptr_array_index (self->questions, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), self->questions->len > 0);
}

static void
vit_import_questions_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_QUESTIONS);
  g_clear_object (&VIT_IMPORT_QUESTIONS (object)->draft);

  G_OBJECT_CLASS (vit_import_questions_parent_class)->dispose (object);
}

static void
vit_import_questions_finalize (GObject *object)
{
  g_ptr_array_unref (VIT_IMPORT_QUESTIONS (object)->questions);

  G_OBJECT_CLASS (vit_import_questions_parent_class)->finalize (object);
}

static void
vit_import_questions_class_init (VitImportQuestionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vit_import_questions_dispose;
  object_class->finalize = vit_import_questions_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-questions.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportQuestions, list);
}

static void
vit_import_questions_init (VitImportQuestions *self)
{
  self->questions = g_ptr_array_new_with_free_func (question_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_import_questions_set_draft:
 * @draft: what to show and change; can be set once
 */
void
vit_import_questions_set_draft (VitImportQuestions *self, VitImportDraft *draft)
{
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "looked", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}

/**
 * vit_import_questions_get_n:
 *
 * Returns: how many questions there are
 */
guint
vit_import_questions_get_n (VitImportQuestions *self)
{
  return self->questions->len;
}

/**
 * vit_import_questions_answer:
 * @question: its number, from 0
 * @reading: the number of one of its readings, from 0
 *
 * What choosing that answer does.
 */
void
vit_import_questions_answer (VitImportQuestions *self, guint question, guint reading)
{
  const Question *asked = g_ptr_array_index (self->questions, question);

  vit_source_choose_reading (vit_import_draft_edit (self->draft), asked->column,
                             g_ptr_array_index (asked->ambiguity->readings, reading));
}
