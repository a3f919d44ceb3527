/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-format.h"

G_BEGIN_DECLS

/* Numbers with their nouns, as the subject of a sentence or after a colon: in languages with
 * cases, other places need sentences of their own. All return new strings. */

char *vit_words_customers (const VitLanguage *language, double n); /* "738 customers" */
char *vit_words_orders (const VitLanguage *language, double n);
char *vit_words_products (const VitLanguage *language, double n);
char *vit_words_rows (const VitLanguage *language, double n);
char *vit_words_days (const VitLanguage *language, double n);

char *vit_words_money (const VitLanguage *language, double amount);
char *vit_words_share (const VitLanguage *language, double share);
char *vit_words_change (const VitLanguage *language, double change);
char *vit_words_p (const VitLanguage *language, double p);

/* For charts of amounts: the unit that is said once, so that labels are short. */
const char *vit_words_unit (const VitLanguage *language, double largest, double *unit);

/* A sentence that is put together, with one full stop where an abbreviation ends it. */
char *vit_words_tidy (const char *text);

G_END_DECLS
