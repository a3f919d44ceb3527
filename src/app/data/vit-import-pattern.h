/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Patterns of dates that are common, in strptime's signs. */

guint vit_import_pattern_count (void);
const char *vit_import_pattern_get (guint number);
int vit_import_pattern_find (const char *pattern);
char *vit_import_pattern_dup_example (const char *pattern);
char *vit_import_pattern_find_unknown (const char *pattern);
char *vit_import_pattern_explain (void);

G_END_DECLS
