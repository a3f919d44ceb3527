/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe.h"

G_BEGIN_DECLS

/**
 * VitMergeReason: how two spellings of a category differ.
 */
typedef enum
{
  VIT_MERGE_SPACING,   /* by blanks around them, or by how many there are between words */
  VIT_MERGE_CASE,      /* by small and capital letters */
  VIT_MERGE_LOOKALIKE, /* by letters of another alphabet that look the same */
  VIT_MERGE_TYPO,      /* by a slip of the pen */
} VitMergeReason;

/**
 * VitCategoryMerge: a value that is probably another one, misspelt. A proposal; nobody but the
 * user can know.
 */
typedef struct
{
  char *from;
  char *to;
  gint64 from_rows;
  gint64 to_rows;
  VitMergeReason reason;
} VitCategoryMerge;

GPtrArray *vit_category_merge_find (const char *const *values,
                                    const gint64 *rows,
                                    gsize n,
                                    VitProgress *progress,
                                    GError **error);
GPtrArray *vit_category_merge_find_in_column (VitProject *project,
                                              const char *table,
                                              const char *column,
                                              VitProgress *progress,
                                              GError **error);
VitStep *vit_category_merge_to_step (const char *column, GPtrArray *merges);
void vit_category_merge_free (VitCategoryMerge *self);

G_END_DECLS
