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
  char *decimal;       /* "auto", "." or "," */
  int header;          /* -1 auto, 0 no, 1 yes */
  gboolean has_empty_texts; /* whether an empty text in quotes is one, and not a missing value;
                               default %FALSE */
  guint skip;          /* lines before the header or the first row; default 0 */
  GHashTable *types;   /* column name → type word, for those that are forced */
  GHashTable *date_formats; /* column name → strptime pattern */
} VitSource;

VitSource *vit_source_new (const char *path);
VitSource *vit_source_copy (const VitSource *self);
void vit_source_free (VitSource *self);
VitSource *vit_source_from_json (JsonNode *node, const char *json_path, const char *base_folder, GError **error);
JsonNode *vit_source_to_json (const VitSource *self);
char *vit_source_default_table_name (const char *path);

/**
 * VitSniffedColumn: how a column will be read, and why.
 */
typedef struct
{
  char *name;
  VitTypeOf type;
  char *date_format;  /* strptime pattern, or %NULL */
  char *reason;       /* one English clause: "all 200 values read as %Y%m%d%H" */
  gboolean ambiguous; /* more than one reading fits; `reason` names them */
} VitSniffedColumn;

/* What became of a record of a file. */
typedef enum
{
  VIT_SNIFF_SKIPPED,  /* above the names or the first row, or empty */
  VIT_SNIFF_NAMES,    /* the names of the columns */
  VIT_SNIFF_ROW,
  VIT_SNIFF_LEFT_OUT, /* it will be rejected */
} VitSniffKind;

/**
 * VitSniffRecord: a record of a file, as it stands there, and what became of it.
 */
typedef struct
{
  VitSniffKind kind;
  gint64 line;  /* of the file, from 1, in which it begins */
  char *text;   /* as it stands there, without the line end */
  GStrv cells;  /* its fields, without their quotes */
  gint64 row;   /* of the preview, from 0; -1 if it is none */
  int column;   /* place of the column whose value does not fit, or -1 */
  char *reason; /* (nullable): why it is left out, as a clause */
} VitSniffRecord;

/**
 * VitSniff: a source with nothing left at "auto", its columns, and its first lines.
 */
typedef struct
{
  VitSource *source;    /* resolved */
  GPtrArray *columns;   /* VitSniffedColumn */
  GStrv lines;          /* the first lines as text, for a raw preview */
  GPtrArray *records;   /* VitSniffRecord, from the beginning of the file; none of a file that the
                           engine reads as it is */
  VitFrame *preview;    /* the first rows as they will be read */
} VitSniff;

VitSniff *vit_source_sniff (const VitSource *source, VitProgress *progress, GError **error);
GStrv vit_source_list_tables (const VitSource *source, VitProgress *progress, GError **error);
void vit_sniff_free (VitSniff *self);

/**
 * VitImportReport: what an import read and what it could not.
 */
typedef struct
{
  char *table;
  char *path;
  VitSource *source;  /* as it was given to the import, or %NULL: to see if it has changed since */
  gint64 size;        /* of the file, bytes, … */
  gint64 modified;    /* … and when it was last written, µs UTC: to see if the file has */
  gint64 rows;
  gint64 rejected;    /* lines that did not become rows */
  VitFrame *rejects;  /* file, line, column, reason, text: the first 1,000 */
  GStrv notes;        /* what else is to be told: columns that are new or missing in some of many
                         files, sheets that were not read */
} VitImportReport;

VitImportReport *vit_import_run (VitProject *project,
                                 const VitSource *source,
                                 VitProgress *progress,
                                 GError **error);
/* What the import that made raw table @table reported: the project keeps it, in the import's own
 * transaction, so that a study run later, in another session even, can name its sources and
 * rejects. %NULL in @report and no error for a table that did not come from an import. */
gboolean vit_import_report_load (VitProject *project,
                                 const char *table,
                                 VitImportReport **report,
                                 GError **error);
void vit_import_report_free (VitImportReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitSource, vit_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitSniff, vit_sniff_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitImportReport, vit_import_report_free)

G_END_DECLS
