/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-sniff.h"

G_BEGIN_DECLS

/**
 * VitRejectKind: why a line did not become a row.
 * @VIT_REJECT_WIDTH: it has another number of fields than there are columns
 * @VIT_REJECT_QUOTE: a quote in it is not closed, or something follows it
 * @VIT_REJECT_LONG: it is longer than a line can be
 * @VIT_REJECT_PREAMBLE: it stands above the header
 * @VIT_REJECT_VALUE: a value is not of the type of its column, and the source wants such lines out
 * @VIT_REJECT_RECORD: it is no record of the file's format
 */
typedef enum
{
  VIT_REJECT_WIDTH,
  VIT_REJECT_QUOTE,
  VIT_REJECT_LONG,
  VIT_REJECT_PREAMBLE,
  VIT_REJECT_VALUE,
  VIT_REJECT_RECORD,
  VIT_N_REJECT_KINDS,
} VitRejectKind;

/**
 * VitImportFile: a file that was read.
 * @path: the file
 * @sha256: of its bytes, as they are on the disk, 64 hexadecimal digits
 * @size: bytes
 * @modified: when it was last written, µs UTC
 * @encoding: (nullable): what its text is written in; %NULL of a file that is no text
 * @rows: rows that it gave
 * @rejected: lines of it that did not become rows
 */
typedef struct
{
  char *path;
  char *sha256;
  gint64 size;
  gint64 modified;
  char *encoding;
  gint64 rows;
  gint64 rejected;
} VitImportFile;

/**
 * VitImportColumn: what a column became.
 * @name: its name
 * @type: the type that it was read as, …
 * @reason: … and why, a phrase
 * @is_forced: whether the source set the type
 * @date_format: (nullable): of dates: the patterns, with "|" between them
 * @decimal: (nullable): of numbers: "." or ","
 * @bad_cells: cells that did not fit the type, and are missing
 * @ambiguities: (element-type VitAmbiguity): what can be read in another way
 */
typedef struct
{
  char *name;
  VitTypeOf type;
  char *reason;
  gboolean is_forced;
  char *date_format;
  char *decimal;
  gint64 bad_cells;
  GPtrArray *ambiguities;
} VitImportColumn;

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
  gint64 imported;    /* when this import ended, µs UTC; 0 of one by an older Vitrine */
  GPtrArray *files;   /* (element-type VitImportFile): each of them; empty of an older Vitrine */
  GPtrArray *columns; /* (element-type VitImportColumn): of the table; empty of an older Vitrine */
  gint64 rows;
  gint64 sampled_from; /* rows that the files have, if only a sample of them was taken; else -1 */
  gint64 rejected;     /* lines that did not become rows, … */
  gint64 reasons[VIT_N_REJECT_KINDS]; /* … by reason; their sum is `rejected` */
  VitFrame *rejects;                  /* file, line, column, reason, text: the first 1,000 */
  gint64 bad_cells; /* cells that did not fit the type of their column, and are missing */
  VitFrame *cells;  /* file, line, column, reason, text (of the cell): the first 1,000 */
  GStrv notes;      /* what else is to be told: columns that are new or missing in some of many
                       files, sheets that were not read */
} VitImportReport;

VitImportReport *vit_import_report_new (const char *table, const char *path);
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
void vit_import_file_free (VitImportFile *self);
void vit_import_column_free (VitImportColumn *self);

const char *vit_reject_kind_describe (VitRejectKind kind, const VitLanguage *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitImportReport, vit_import_report_free)

G_END_DECLS
