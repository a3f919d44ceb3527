/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  VIT_LETTER_INVISIBLE, /* takes no room, or is not printed: U+200B, a control character */
  VIT_LETTER_SPACE,     /* a space that is not the usual one: U+00A0 */
  VIT_LETTER_MIXED,     /* a letter of another alphabet than those around it in its word */
  VIT_LETTER_BROKEN,    /* what a wrong encoding leaves: U+FFFD */
} VitLetterOddity;

/**
 * VitOddLetter: a character that is easily taken for another, or not seen at all.
 */
typedef struct
{
  gunichar letter;
  VitLetterOddity oddity;
  GUnicodeScript script; /* of a letter: its alphabet */
  guint times;
  guint first; /* number of the character in the text, from 1 */
} VitOddLetter;

GArray *vit_cell_letters_find (const char *text);
char *vit_cell_letters_show (const char *text, guint max_letters);

G_END_DECLS
