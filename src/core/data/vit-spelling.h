/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitSpelling: a text as what it has in common with other spellings of the same.
 */
typedef struct
{
  char *tidy;        /* without blanks around it, one between words */
  char *folded;      /* that in small letters, ё as е */
  char *skeleton;    /* that with letters of one look as one */
  char *digits;      /* the digits in it, with a blank for what is between them */
  gunichar *letters; /* `folded` */
  glong n_letters;
  guint64 mask;      /* a bit for each kind of letter in it, more or less */
  guint n_words;     /* … that have a letter */
  gboolean is_mixed; /* a word has letters of two alphabets */
  gboolean is_code;  /* letters and digits stand together without a blank */
} VitSpelling;

VitSpelling *vit_spelling_new (const char *text);
void vit_spelling_free (VitSpelling *self);
double vit_spelling_measure_slips (const VitSpelling *self, const VitSpelling *other, double most);

G_END_DECLS
