/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitNote: two or three words in bold, and a sentence or two that follow from an exhibit.
 */
typedef struct
{
  char *head; /* or %NULL */
  char *text;
} VitNote;

VitNote *vit_note_new (const char *head, const char *text);
void vit_note_free (VitNote *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitNote, vit_note_free)

G_END_DECLS
