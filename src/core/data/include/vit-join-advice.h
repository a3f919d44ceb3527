/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe.h"

G_BEGIN_DECLS

/**
 * VitJoinKey: a pair of columns by which two tables may be joined.
 *
 * Shares are of different values, from 0 to 1. Above 1,000 different values they are estimates
 * from a thousand of them, drawn alike from both columns, and off by a few percent at most.
 */
typedef struct
{
  char *column;         /* of the own table */
  char *other_column;   /* of the other one */
  double share;         /* of the own column's values that the other one has */
  double other_share;   /* the other way round */
  gboolean is_key;      /* no value of the own column stands in two lines */
  gboolean other_is_key;
  double score; /* the greater, the better */
} VitJoinKey;

GPtrArray *vit_join_suggest (const VitRecipe *recipe,
                             VitProject *project,
                             const char *table,
                             guint n_steps,
                             const char *other,
                             VitProgress *progress,
                             GError **error);

/* A key without partner, and how many lines have it. */
typedef struct
{
  char *key; /* %NULL: missing */
  gint64 rows;
} VitUnmatched;

/**
 * VitJoinEffect: what a join step would do.
 */
typedef struct
{
  gint64 rows_before;
  gint64 rows_after;
  gint64 rows_matched; /* of rows_before: those with a partner */
  gint64 other_rows;
  gint64 other_rows_matched;
  gint64 most_partners;       /* how many lines of the other table share one key at most */
  GPtrArray *unmatched;       /* VitUnmatched: the ten most frequent */
  GPtrArray *other_unmatched; /* … of the other table */
} VitJoinEffect;

VitJoinEffect *vit_join_measure (const VitRecipe *recipe,
                                 VitProject *project,
                                 const char *table,
                                 guint n_steps,
                                 VitStep *join,
                                 VitProgress *progress,
                                 GError **error);
char *vit_join_effect_warn (const VitJoinEffect *self, const VitLanguage *language);
void vit_join_effect_free (VitJoinEffect *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitJoinEffect, vit_join_effect_free)

G_END_DECLS
