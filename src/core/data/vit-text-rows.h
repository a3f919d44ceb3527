/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-csv.h"
#include "vit-text.h"

G_BEGIN_DECLS

/**
 * VitRowSample: which rows of a text are taken.
 * @dialect: how it is written
 * @n_skip: records before the first row, which stay
 * @has_blank_rows: whether an empty line is a row
 * @n_rows: rows to take
 * @is_first: whether they are the first, and not some at random
 */
typedef struct
{
  const VitCsvDialect *dialect;
  guint n_skip;
  gboolean has_blank_rows;
  guint64 n_rows;
  gboolean is_first;
} VitRowSample;

gboolean vit_text_take_rows (VitText *self,
                             const VitRowSample *sample,
                             const char *temp_folder,
                             gint64 *n_all,
                             VitProgress *progress,
                             GError **error);

G_END_DECLS
