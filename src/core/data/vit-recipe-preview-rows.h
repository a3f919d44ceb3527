/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe-plan.h"
#include "vit-recipe-preview.h"

G_BEGIN_DECLS

/**
 * VitPickedRow: a row to show, by its numbers before and after the step, as text; %NULL where it
 * is not there.
 */
typedef struct
{
  VitPreviewKind kind;
  char *before;
  char *after;
} VitPickedRow;

/**
 * VitPreviewRun: a preview that is being made.
 * @first: the first part of the step; the last part of the plan is the step's last
 */
typedef struct
{
  const VitRecipePlan *plan;
  guint first;
  VitProgress *progress;
  VitRecipePreview *preview;
  GPtrArray *rows; /* VitPickedRow */
} VitPreviewRun;

void vit_picked_row_free (gpointer data);
VitFrame *vit_preview_run_ask (const VitPreviewRun *self, const char *query, GError **error);
gboolean vit_preview_run_pick (VitPreviewRun *self, gsize n_rows, GError **error);

G_END_DECLS
