/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe.h"
#include "vit-roles.h"

G_BEGIN_DECLS

typedef enum
{
  VIT_DUPLICATES_EXACT,    /* every value is the same */
  VIT_DUPLICATES_SPELLING, /* texts differ in case and spacing alone */
  VIT_DUPLICATES_TIME,     /* times are of one day, and all else is the same */
  VIT_DUPLICATES_BOTH,     /* both of these */
} VitDuplicatesKind;
#define VIT_N_DUPLICATES (VIT_DUPLICATES_BOTH + 1)

/**
 * VitDuplicates: lines that repeat others in a set of columns.
 *
 * What would be lost if the first line of each group stayed alone: `n_rows` and `money`. Each kind
 * but the first counts what it finds beyond exact duplicates. Only exact ones are what a
 * `drop_duplicates` step drops; whether the others are, a person has to say.
 */
typedef struct
{
  VitDuplicatesKind kind;
  gint64 n_groups;    /* of lines that are alike, exact duplicates among them */
  gint64 n_rows;      /* lines that would go */
  double money;       /* … and their money; NaN if it is not known which columns hold it */
  VitFrame *examples; /* the lines of the first groups, in order, all columns; no lines if n_rows
                       * is 0 */
} VitDuplicates;

GPtrArray *vit_duplicates_find (const VitRecipe *recipe,
                                VitProject *project,
                                const char *table,
                                guint n_steps,
                                const char *const *columns,
                                const VitRoles *roles,
                                VitProgress *progress,
                                GError **error);

G_END_DECLS
