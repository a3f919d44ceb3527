/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-project.h"

G_BEGIN_DECLS

/* A histogram has at most so many bins, a list of words so many entries. */
#define VIT_PROFILE_MAX_BINS 20
#define VIT_PROFILE_MAX_WORDS 10

/**
 * VitProfileBar: a bin of a histogram, or one of the most frequent words.
 */
typedef struct
{
  char *word;       /* %NULL in a histogram */
  double low, high; /* bounds of the bin, in the column's unit; the last bin takes @high in */
  gint64 rows;
} VitProfileBar;

/**
 * VitColumnProfile: what is in a column, counted over all its rows.
 *
 * Numbers are as they are; days and times are µs since 1970, UTC. Where the column has no
 * scale (text, identifiers, truth values) or no value, @min to @mean are NaN.
 */
typedef struct
{
  char *name;
  VitTypeOf type;
  gint64 n_missing; /* NaN and infinity count as missing too */
  gint64 n_distinct;
  double min, q25, median, q75, max; /* quantiles of type 7 */
  double mean;
  GPtrArray *bars; /* VitProfileBar: bins in their order, or words, the most frequent first */
} VitColumnProfile;

/**
 * VitTableProfile: a summary of every column of a table, in their order.
 */
typedef struct
{
  char *table;
  gint64 n_rows;
  GPtrArray *columns; /* VitColumnProfile */
} VitTableProfile;

VitTableProfile *vit_table_profile_run (VitProject *project,
                                        const char *table,
                                        VitProgress *progress,
                                        GError **error);
VitColumnProfile *vit_column_profile_run (VitConnection *connection,
                                          const char *table,
                                          const VitField *field,
                                          VitProgress *progress,
                                          GError **error);
JsonNode *vit_table_profile_to_json (const VitTableProfile *self);
gboolean vit_column_profile_has_scale (const VitColumnProfile *self);
void vit_column_profile_free (VitColumnProfile *self);
void vit_table_profile_free (VitTableProfile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitColumnProfile, vit_column_profile_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitTableProfile, vit_table_profile_free)

G_END_DECLS
