/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitCsvDialect:
 * @delimiter: between fields
 * @quote: around fields that need it; 0 for none
 * @escape: before a quote within a quoted field; the quote itself if it is doubled
 */
typedef struct
{
  char delimiter;
  char quote;
  char escape;
} VitCsvDialect;

/**
 * VitCsvRecord:
 * @fields: (element-type utf8): the fields, without their quotes
 * @n_lines: how many lines it takes
 * @is_broken: whether a quote is not closed, or something follows a closed one
 */
typedef struct
{
  GPtrArray *fields;
  guint n_lines;
  gboolean is_broken;
} VitCsvRecord;

void vit_csv_record_init (VitCsvRecord *self);
void vit_csv_record_clear (VitCsvRecord *self);
gboolean vit_csv_read (const VitCsvDialect *dialect, const char **at, VitCsvRecord *record);
gboolean vit_csv_record_is_blank (const VitCsvRecord *self);

VitCsvDialect vit_csv_guess_dialect (const char *text, char delimiter, int quote);

G_END_DECLS
