/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Between the patterns of a column that is written in more than one. */
#define VIT_DATE_SEPARATOR "|"

/**
 * VitDateGuess:
 * @formats: strptime patterns, the one that reads most first, with %VIT_DATE_SEPARATOR between
 *   them
 * @other: (nullable): a pattern that reads all values as well, with day and month changed over
 * @has_time: whether there is a time of day
 * @n_unread: values that none of the patterns reads
 */
typedef struct
{
  char *formats;
  char *other;
  gboolean has_time;
  guint n_unread;
} VitDateGuess;

gboolean vit_date_guess (const char *const *values, guint n, const char *name, VitDateGuess *guess);
gboolean vit_date_matches (const char *formats, const char *text);
char *vit_date_read (const char *formats, const char *text);
gboolean vit_date_is_understood (const char *formats);
char *vit_date_swap (const char *format);
void vit_date_guess_clear (VitDateGuess *self);

G_END_DECLS
