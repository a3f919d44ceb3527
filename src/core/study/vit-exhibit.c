/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-exhibit.h"

#include "vit-words.h"

/**
 * vit_exhibit_new:
 * @id: a stable name, for links and file names
 * @kind: what it mainly is
 * @section: the part of the deck it belongs to
 *
 * Returns: (transfer full): an exhibit without title and content
 */
VitExhibit *
vit_exhibit_new (const char *id, VitExhibitKind kind, VitSection section)
{
  VitExhibit *self = g_new0 (VitExhibit, 1);

  self->id = g_strdup (id);
  self->kind = kind;
  self->section = section;
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_note_free);
  self->key_figures = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_key_figure_free);

  return self;
}

/**
 * vit_exhibit_set_title:
 * @title: the message, a full sentence without full stop
 * @subtitle: (nullable): what is drawn, in which unit, of how many
 */
void
vit_exhibit_set_title (VitExhibit *self, const char *title, const char *subtitle)
{
  g_free (self->title);
  g_free (self->subtitle);
  self->title = g_strdup (title);
  self->subtitle = vit_words_tidy (subtitle);
}

/**
 * vit_exhibit_add_note:
 * @head: (nullable): two or three words, or one number
 * @text: a sentence or two that follow from the exhibit
 */
void
vit_exhibit_add_note (VitExhibit *self, const char *head, const char *text)
{
  g_ptr_array_add (self->notes, vit_note_new (head, text));
}

/**
 * vit_exhibit_add_key_figure:
 * @value: the number, written in the result's language
 * @label: what it is
 * @note: (nullable): what to compare it with
 */
void
vit_exhibit_add_key_figure (VitExhibit *self,
                            const char *value,
                            const char *label,
                            const char *note)
{
  g_ptr_array_add (self->key_figures, vit_key_figure_new (value, label, note));
}

/**
 * vit_exhibit_free:
 * @self: (transfer full) (nullable): an exhibit
 */
void
vit_exhibit_free (VitExhibit *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->subtitle);
  g_clear_pointer (&self->chart, vit_chart_unref);
  g_clear_pointer (&self->other, vit_chart_unref);
  g_clear_pointer (&self->table, vit_table_free);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->key_figures);
  g_free (self);
}
