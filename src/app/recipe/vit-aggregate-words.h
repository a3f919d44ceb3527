/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Aggregates of a group step in words: a word of a list and a column make an expression. What no
 * word says is typed. A word is its number in the list. */

GtkStringList *vit_aggregate_list_titles (void);
gboolean vit_aggregate_has_column (guint word);
gboolean vit_aggregate_is_free (guint word);
char *vit_aggregate_dup_name (guint word, const char *column);
char *vit_aggregate_dup_expression (guint word, const char *column, const char *typed);
void vit_aggregate_show (const char *expression,
                         GPtrArray *fields,
                         GtkDropDown *words,
                         GtkDropDown *columns,
                         GtkEditable *typed);

G_END_DECLS
