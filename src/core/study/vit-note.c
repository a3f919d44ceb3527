/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-note.h"

#include "vit-words.h"

/**
 * vit_note_new:
 * @head: (nullable): two or three words, or one number
 * @text: a sentence or two, or a paragraph of a text page
 *
 * Returns: (transfer full): a new note
 */
VitNote *
vit_note_new (const char *head, const char *text)
{
  VitNote *self = g_new0 (VitNote, 1);

  self->head = g_strdup (head);
  self->text = vit_words_tidy (text);

  return self;
}

/**
 * vit_note_free:
 * @self: (transfer full) (nullable): a note
 */
void
vit_note_free (VitNote *self)
{
  if (self == NULL)
    return;

  g_free (self->head);
  g_free (self->text);
  g_free (self);
}
