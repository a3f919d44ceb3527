/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* SQL as text. Everything that comes from a file or a user goes through these. */

char *vit_sql_name (const char *name);      /* "name", quoted as an identifier */
char *vit_sql_string (const char *text);    /* 'text', quoted as a literal; NULL for %NULL */
char *vit_sql_names (const char *const *names); /* "a", "b" */

/**
 * vit_sql_load: reads a bundled `.sql` file and replaces each `{word}` in it by the SQL given
 * for that word (word, SQL, word, SQL, …, %NULL). A word without SQL is a programming error.
 * Bundled files lie under the prefix that VIT_SQL_PREFIX names: "data/filter.sql".
 */
#define VIT_SQL_PREFIX "/io/github/vitrine_app/Vitrine/"
char *vit_sql_load (GResource *resource, const char *path, ...) G_GNUC_NULL_TERMINATED;
char *vit_sql_load_words (GResource *resource, const char *path, GHashTable *words);
char *vit_sql_fill (const char *template, ...) G_GNUC_NULL_TERMINATED;

/**
 * vit_sql_check_expression: refuses (%VIT_DATA_ERROR_EXPRESSION) all but one expression over
 * columns: no second statement, no subquery, no table function, no star, no alias, no
 * parameter, no window, and no function that looks at anything but its arguments.
 *
 * To be embedded as "(\nEXPRESSION\n)", so that a comment at its end does no harm.
 */
gboolean vit_sql_check_expression (const char *expression, GError **error);

/* The same for an expression over the rows of a group: sum(price), avg(a) FILTER (WHERE b). */
gboolean vit_sql_check_aggregate (const char *expression, GError **error);

G_END_DECLS
