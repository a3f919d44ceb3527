/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import.h"
#include "vit-language.h"

G_BEGIN_DECLS

/* Reading a source again after it has changed, with everything that was made of it. */

/**
 * VitSourceState: what became of a file, or of the files of a folder, since it was read.
 */
typedef enum
{
  VIT_SOURCE_SAME,
  VIT_SOURCE_CHANGED,
  VIT_SOURCE_GONE,
} VitSourceState;

VitSourceState vit_source_get_state (const VitImportReport *import, gint64 *modified);

/* A report lists so many words that are new or gone in a column; it counts all. */
#define VIT_REFRESH_MAX_WORDS 10

typedef enum
{
  VIT_COLUMN_STAYED,
  VIT_COLUMN_CAME,
  VIT_COLUMN_WENT,
} VitColumnFate;

/**
 * VitColumnState: a column before or after.
 */
typedef struct
{
  VitTypeOf type;
  gint64 n_missing; /* NaN and infinity count as missing too */
  double low, high; /* of numbers; of times µs since 1970, UTC; NaN for others and without values */
} VitColumnState;

/**
 * VitColumnChange: a column before and after. What does not apply to its fate is 0, NaN or empty.
 */
typedef struct
{
  char *name;
  VitColumnFate fate;
  VitColumnState before, after;
  GStrv came_words; /* of a text of few distinct words, those that were not there before: the most
                       frequent ones */
  gint64 n_came_words;
  GStrv went_words; /* those that are not there any more */
  gint64 n_went_words;
} VitColumnChange;

/**
 * VitRefreshReport: what a refresh changed in a table, as its recipe leaves it.
 */
typedef struct
{
  char *table;
  char *path;
  gint64 time;                            /* of the refresh, µs since 1970, UTC */
  gint64 rows_before, rows_after;         /* as the recipe leaves them */
  gint64 lines_before, lines_after;       /* rows as they were imported */
  gint64 rejected_before, rejected_after; /* lines that did not become rows */
  gint64 bad_before, bad_after; /* cells that did not fit the type of their column */
  GPtrArray *columns; /* VitColumnChange: those that are there, in their order, then those gone */
  GStrv remade;       /* other tables, which read it and were made anew */
  char *kept;         /* (nullable): the state before, for vit_refresh_swap() */
} VitRefreshReport;

/**
 * VitRefreshOptions:
 *
 * To be set up by vit_refresh_options_init().
 */
typedef struct
{
  GHashTable *sources; /* borrowed (nullable): table → VitSource, how to read it from now on;
                          default %NULL: as it was read */
  gboolean keep;       /* whether the state before can be brought back; default %FALSE */
  gboolean anew;       /* whether it is an import like the first one: types are chosen without regard
                          to those of before, and no recipe is run; default FALSE */
} VitRefreshOptions;

void vit_refresh_options_init (VitRefreshOptions *options);
GPtrArray *vit_refresh_run (VitProject *project,
                            const char *const *tables,
                            const VitRefreshOptions *options,
                            VitProgress *progress,
                            GError **error);
GStrv vit_refresh_swap (VitProject *project, const char *kept, GError **error);
gboolean vit_refresh_forget (VitProject *project, GError **error);

gboolean vit_refresh_report_load (VitProject *project,
                                  const char *table,
                                  VitRefreshReport **report,
                                  GError **error);
JsonNode *vit_refresh_report_to_json (const VitRefreshReport *self);
VitRefreshReport *vit_refresh_report_from_json (JsonNode *node, GError **error);
VitRefreshReport *vit_refresh_report_copy (const VitRefreshReport *self);
GStrv vit_refresh_report_describe (const VitRefreshReport *self, const VitLanguage *language);
char *vit_column_state_describe (const VitColumnState *self, const VitLanguage *language);
void vit_refresh_report_free (VitRefreshReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitRefreshReport, vit_refresh_report_free)

G_END_DECLS
