/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe.h"

G_BEGIN_DECLS

typedef enum
{
  VIT_PREVIEW_KEPT,    /* columns came, went or were renamed; the cells are as they were */
  VIT_PREVIEW_CHANGED, /* at least one cell is another */
  VIT_PREVIEW_DROPPED, /* missing in `after` */
  VIT_PREVIEW_ADDED,   /* missing in `before` */
} VitPreviewKind;

/**
 * VitRecipePreview: the first rows that one step affects, before it and after it.
 *
 * Row i of one frame is row i of the other; a row that is not there on one side has no value in
 * any column of it. A step that changes columns alone affects every row. A step that groups or
 * pivots makes all rows new; those before are not shown.
 */
typedef struct
{
  VitFrame *before;      /* n_rows rows, all columns before the step */
  VitFrame *after;       /* … after it */
  gsize n_rows;          /* the number asked for at most */
  VitPreviewKind *kinds; /* n_rows */
  guint8 *changed;       /* see vit_recipe_preview_is_changed() */

  gint64 rows_before; /* of the table, not of the frames */
  gint64 rows_after;
  gint64 n_changed; /* cells, as in #VitRecipeReport */
  gint64 n_dropped; /* rows */
  gint64 n_added;
} VitRecipePreview;

VitRecipePreview *vit_recipe_preview (const VitRecipe *recipe,
                                      VitProject *project,
                                      const char *table,
                                      guint step,
                                      gsize n_rows,
                                      VitProgress *progress,
                                      GError **error);
gboolean vit_recipe_preview_is_changed (const VitRecipePreview *self, gsize row, guint column);
void vit_recipe_preview_free (VitRecipePreview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitRecipePreview, vit_recipe_preview_free)

G_END_DECLS
