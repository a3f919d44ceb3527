/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitLanguage:
 *
 * The language that results are written in: catalogue of texts, plural rule, number and date
 * forms. It belongs to a study, not to the process, so that a Polish desk can write a Russian
 * deck. Static and immutable; the window itself is translated by gettext from the same `.po`.
 */
typedef struct _VitLanguage VitLanguage;

const VitLanguage *vit_language_get (const char *code);
const VitLanguage *vit_language_default (void);
gboolean vit_language_is_known (const char *code);
const char *const *vit_language_list (void);
const char *vit_language_get_code (const VitLanguage *self);
const char *vit_language_get_name (const VitLanguage *self);
const char *vit_language_get_decimal_mark (const VitLanguage *self);

/* Texts. xgettext knows all three as keywords; `msgid` is English and is the fall-back. */
const char *vit_text (const VitLanguage *self, const char *msgid) G_GNUC_FORMAT (2);
const char *vit_text_c (const VitLanguage *self, const char *context, const char *msgid)
    G_GNUC_FORMAT (3);
const char *vit_text_n (const VitLanguage *self,
                        const char *singular,
                        const char *plural,
                        guint64 n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

G_END_DECLS
