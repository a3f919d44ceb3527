/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-project.h"

G_BEGIN_DECLS

/**
 * VitSource:
 *
 * A file and how to read it: the `sources` entry of a study file. Words left at "auto" are
 * decided by vit_source_sniff().
 */
typedef struct
{
  char *table;         /* name of the table it becomes */
  char *path;          /* absolute, or relative to the current folder; a folder or a pattern
                          ("exports/2020-*.csv") stands for files of one shape */
  char *format;        /* "auto" or a format: "csv", "tsv", "json" (a list), "jsonl" (lines), "xlsx", … */
  char *sheet;         /* (nullable): of a workbook: a name, or a number from 1 */
  char *range;         /* (nullable): of a sheet: the cells to read, "B3:H100" or "A:F" */
  char *from;          /* (nullable): of a database: the table to read */
  char *explode;       /* (nullable): of JSON: the list that gives a row for each element */
  char *encoding;      /* "auto" or an iconv name */
  char *delimiter;     /* "auto" or one character */
  char *quote;         /* "auto" or one character; "" for none */
  char *decimal;       /* "auto", "." or ","; what is set holds, also where another would fit */
  char *thousands;     /* "auto", "" for nothing, or what stands between thousands: ",", ".", "'",
                          or " " for a space of any kind */
  int header;          /* -1 auto, 0 no, 1 yes */
  gboolean has_empty_texts; /* whether an empty text in quotes is one, and not a missing value;
                               default %FALSE */
  gboolean rejects_bad_cells; /* whether a cell that is not of its column's type keeps its line
                                 out, instead of being missing; default %FALSE */
  guint skip;          /* lines before the header or the first row; default 0 */
  guint header_row;    /* the line of the file, or row of the sheet, that has the names, from 1;
                          default 0: it is found behind `skip` lines */
  GStrv true_words;    /* (nullable): words for true, in upper or lower case; %NULL: "true" */
  GStrv false_words;   /* (nullable): words for false; %NULL: "false" */
  GStrv missing_words; /* (nullable): words for a missing value in any column; %NULL: "NA", "null"
                          and others that are usual, but in texts, where they stay */
  GStrv ignore;        /* (nullable): columns that are not imported */
  guint64 sample;      /* rows to take of each file; default 0: all */
  gboolean sample_is_first; /* whether they are the first, and not some at random, the same each
                               time; default %FALSE */
  GHashTable *types;   /* column name → type word, for those that are forced */
  GHashTable *date_formats; /* column name → strptime pattern */
  GHashTable *decimals; /* column name → "." or ",", where it is another than `decimal` */
} VitSource;

VitSource *vit_source_new (const char *path);
VitSource *vit_source_new_for_text (const char *text, const char *folder, GError **error);
VitSource *vit_source_copy (const VitSource *self);
void vit_source_free (VitSource *self);
char *vit_source_find_contradiction (const VitSource *self, const char **key);
VitSource *vit_source_from_json (JsonNode *node, const char *json_path, const char *base_folder, GError **error);
JsonNode *vit_source_to_json (const VitSource *self);
char *vit_source_default_table_name (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitSource, vit_source_free)

G_END_DECLS
