/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-language.h"

G_BEGIN_DECLS

/* A phrase: a text that is put together where no language is known, kept as one string, and said
 * in a language when it is shown. */

/* Stands before an argument that is to be translated itself. */
#define VIT_PHRASE_TEXT "\x1d"

char *vit_phrase_new (const char *msgid, ...) G_GNUC_NULL_TERMINATED;
char *vit_phrase_join (const char *first, const char *second);
char *vit_phrase_describe (const char *phrase, const VitLanguage *language);

G_END_DECLS
