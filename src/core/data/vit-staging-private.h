/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-csv-stream.h"
#include "vit-staging.h"

G_BEGIN_DECLS

/**
 * VitStagingFill: what a filling works with.
 * @connection: with a transaction open
 * @plan: how to read
 * @text: what to read
 * @rejects: table of lines that the reader left out
 * @staging: what became of them
 * @is_doubtful: whether a line that was left out has nothing wrong with it
 */
typedef struct
{
  VitConnection *connection;
  const VitReadPlan *plan;
  const VitText *text;
  char *rejects;
  VitStaging *staging;
  gboolean is_doubtful;
} VitStagingFill;

typedef void (*VitStagingRowFunc) (gsize index, const VitCsvSpan *span, gpointer data);

gboolean vit_staging_is_row (const VitStagingFill *fill, const VitCsvSpan *span, guint64 n_before);
gboolean vit_staging_find_rows (VitStagingFill *fill,
                                const gint64 *rows,
                                gsize n_rows,
                                VitStagingRowFunc func,
                                gpointer data,
                                VitProgress *progress,
                                GError **error);
gboolean vit_staging_list_cells (VitStagingFill *fill, VitProgress *progress, GError **error);

G_END_DECLS
