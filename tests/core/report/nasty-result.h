/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-result.h"

G_BEGIN_DECLS

/* The last words of long texts, which are lost first where something is cut off. */
#define NASTY_END "end-of-text"

VitResult *nasty_result_new (const char *language);
VitTable *nasty_table_new (const char *name, gsize n_rows, guint n_columns);

G_END_DECLS
