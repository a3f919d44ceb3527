/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-read-plan.h"
#include "vit-reject.h"

G_BEGIN_DECLS

/* The table that an import fills before it takes the place of the one of before. */
#define VIT_STAGING_TABLE "raw.\"vitrine import\""

/**
 * VitStaging:
 * @n_rows: rows that are in the staging table
 * @n_rejected: lines that are not
 * @rejects: (element-type VitReject): the first of them, in their order
 * @n_failed: for each column, how many lines were left out because of it
 * @reasons: lines that were left out, by #VitRejectKind
 * @cells: (element-type VitReject): the first cells that do not fit the type of their column, which
 *   are missing; the text is that of the cell
 * @n_bad: for each column, how many of them there are
 */
typedef struct
{
  gint64 n_rows;
  gint64 n_rejected;
  GPtrArray *rejects;
  gint64 *n_failed;
  gint64 reasons[VIT_N_REJECT_KINDS];
  GPtrArray *cells;
  gint64 *n_bad;
} VitStaging;

VitStaging *vit_staging_fill (VitConnection *connection,
                              const VitReadPlan *plan,
                              const VitText *text,
                              const char *file,
                              VitProgress *progress,
                              GError **error);
void vit_staging_free (VitStaging *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitStaging, vit_staging_free)

G_END_DECLS
