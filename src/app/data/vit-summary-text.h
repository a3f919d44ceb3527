/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-language.h"
#include "vit-table-profile.h"

G_BEGIN_DECLS

/* What a column's summary says, in the language of the window. All return new strings. */

char *vit_summary_text_value (const VitColumnProfile *self, double value);
char *vit_summary_text_short_value (const VitColumnProfile *self, double value);
char *vit_summary_text_share (gint64 rows, gint64 n_rows);
char *vit_summary_text_missing (const VitColumnProfile *self, gint64 n_rows);
char *vit_summary_text_distinct (const VitColumnProfile *self, gint64 n_rows);
char *vit_summary_text_bar (const VitColumnProfile *self, guint bar);
char *vit_summary_text_method (const VitColumnProfile *self);
char *vit_summary_text_whole (const VitColumnProfile *self, gint64 n_rows);

G_END_DECLS
