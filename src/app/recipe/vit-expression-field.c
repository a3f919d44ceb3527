/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-expression-field.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vit-expression-pieces.h"
#include "vit-flow.h"

struct _VitExpressionField
{
  VitStepField parent_instance;

  GtkWidget *text;       /* borrowed, inside the widget */
  GtkTextBuffer *buffer; /* borrowed */
};

G_DEFINE_FINAL_TYPE (VitExpressionField, vit_expression_field, VIT_TYPE_STEP_FIELD)

static void
on_changed (VitExpressionField *self)
{
  vit_step_field_changed (VIT_STEP_FIELD (self));
}

/* Selects what stands in for an argument at the cursor, so that typing replaces it. */
static void
select_argument (VitExpressionField *self, GtkTextIter *cursor)
{
  GtkTextIter end = *cursor;

  while (!gtk_text_iter_is_end (&end) &&
         strchr (",) ", (int) gtk_text_iter_get_char (&end)) == NULL)
    gtk_text_iter_forward_char (&end);
  gtk_text_buffer_select_range (self->buffer, &end, cursor);
}

/* Puts a piece where the cursor is, in place of what is selected, and the cursor where the piece
 * wants to go on. */
static void
on_insert (VitPickList *list, const char *piece, int back, VitExpressionField *self)
{
  GtkTextIter cursor;

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (self->buffer, piece, -1);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  gtk_text_iter_backward_chars (&cursor, back);
  if (back > 0)
    select_argument (self, &cursor);
  gtk_text_buffer_end_user_action (self->buffer);
  gtk_widget_grab_focus (self->text);
}

static GtkWidget *
build_button (VitExpressionField *self, const char *label, VitPickList *list)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (list));
  g_signal_connect_object (list, "picked", G_CALLBACK (on_insert), self, 0);

  return button;
}

/* Below each other where there is no room for both. */
static GtkWidget *
build_buttons (VitExpressionField *self)
{
  GtkWidget *flow = g_object_new (VIT_TYPE_FLOW, NULL);
  const VitStepScope *scope = vit_step_field_get_scope (VIT_STEP_FIELD (self));

  gtk_widget_set_parent (build_button (self, _ ("Insert _Column"),
                                       vit_expression_pieces_new_columns (scope->fields)),
                         flow);
  gtk_widget_set_parent (build_button (self, _ ("Insert F_unction"),
                                       vit_expression_pieces_new_functions ()),
                         flow);

  return flow;
}

static GtkWidget *
build_text (VitExpressionField *self, GtkWidget *label)
{
  GtkWidget *frame = gtk_scrolled_window_new ();

  self->text = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  gtk_text_view_set_monospace (GTK_TEXT_VIEW (self->text), TRUE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text), GTK_WRAP_WORD_CHAR);
  /* An expression has no tabs; the key is for going on. */
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_widget_add_css_class (self->text, "expression");
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->text);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), self->text);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (frame), 72);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (frame), 160);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (frame), TRUE);
  gtk_widget_add_css_class (frame, "card");
  gtk_widget_set_overflow (frame, GTK_OVERFLOW_HIDDEN);

  return frame;
}

static GtkWidget *
vit_expression_field_build (VitStepField *field)
{
  VitExpressionField *self = VIT_EXPRESSION_FIELD (field);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ (vit_step_field_get_spec (field)->label));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), build_text (self, label));
  gtk_box_append (GTK_BOX (box), build_buttons (self));
  gtk_widget_set_margin_top (box, 12);

  return box;
}

static void
vit_expression_field_read (VitStepField *field, JsonObject *step)
{
  gtk_text_buffer_set_text (
      VIT_EXPRESSION_FIELD (field)->buffer,
      json_object_get_string_member_with_default (step, vit_step_field_get_spec (field)->key, ""),
      -1);
}

static gboolean
vit_expression_field_write (VitStepField *field, JsonObject *step, GError **error)
{
  VitExpressionField *self = VIT_EXPRESSION_FIELD (field);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE));
  if (*text == '\0')
    return vit_step_field_fail (field, _ ("an expression is needed"), error);
  json_object_set_string_member (step, vit_step_field_get_spec (field)->key, text);

  return TRUE;
}

static void
vit_expression_field_class_init (VitExpressionFieldClass *klass)
{
  VitStepFieldClass *field_class = VIT_STEP_FIELD_CLASS (klass);

  field_class->build = vit_expression_field_build;
  field_class->read = vit_expression_field_read;
  field_class->write = vit_expression_field_write;
}

static void
vit_expression_field_init (VitExpressionField *self)
{
}
