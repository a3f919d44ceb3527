/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-column-guess.h"

G_BEGIN_DECLS

/**
 * VitColumnEvidence: the values of a column, told apart.
 * @hint: what is known of the column
 * @values: (element-type utf8): values that are neither empty nor a marker; borrowed
 * @markers: (element-type utf8): distinct words for a missing value
 */
typedef struct
{
  const VitColumnHint *hint;
  GPtrArray *values;
  GPtrArray *markers;
} VitColumnEvidence;

void
vit_column_evidence_init (VitColumnEvidence *self, const VitColumnHint *hint, GPtrArray *values);
void vit_column_evidence_clear (VitColumnEvidence *self);
char *vit_column_evidence_describe (const VitColumnEvidence *self,
                                    guint n_unread,
                                    const char *all,
                                    const char *some,
                                    const char *what);
gboolean vit_column_evidence_is_tolerable (const VitColumnEvidence *self,
                                           guint n_unread,
                                           guint n_with_digit);
gboolean vit_word_is_missing (const VitSource *source, const char *text);
int vit_word_is_truth (const VitSource *source, const char *text);
gboolean vit_has_digit (const char *text);

G_END_DECLS
