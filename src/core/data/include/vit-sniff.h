/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-ambiguity.h"

G_BEGIN_DECLS

/**
 * VitSniffedColumn: how a column will be read, and why.
 */
typedef struct
{
  char *name;
  VitTypeOf type;
  char *date_format;      /* strptime pattern, or %NULL */
  char *decimal;          /* of numbers: "." or ",", what they are read with; else %NULL */
  char *reason;           /* a phrase: "all 200 values read as %Y%m%d%H" */
  gboolean is_forced;     /* whether the source sets the type */
  gboolean is_ignored;    /* whether it will not be imported */
  gboolean ambiguous;     /* more than one reading fits; `reason` names them */
  GPtrArray *ambiguities; /* (element-type VitAmbiguity): all that can be read in another way */
} VitSniffedColumn;

/* What became of a record of a file. */
typedef enum
{
  VIT_SNIFF_SKIPPED, /* above the names or the first row, or empty */
  VIT_SNIFF_NAMES,   /* the names of the columns */
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
  int column;   /* place of the first column whose value does not fit, or -1; of a row, it will be
                   missing */
  char *reason; /* (nullable): why it, or that value, is left out, as a clause */
} VitSniffRecord;

/**
 * VitSniff: a source with nothing left at "auto" but `thousands`, its columns, and its first lines.
 */
typedef struct
{
  VitSource *source;  /* resolved */
  GPtrArray *columns; /* VitSniffedColumn */
  char thousands;     /* what stands between thousands, as in a source; 0 if nothing does, or
                         not the same in all columns */
  GStrv lines;        /* the first lines as text, for a raw preview */
  GPtrArray *records; /* VitSniffRecord, from the beginning of the file; none of a file that the
                         engine reads as it is */
  VitFrame *preview;  /* the first rows as they will be read; ignored columns are in it as texts */
} VitSniff;

VitSniff *vit_source_sniff (const VitSource *source, VitProgress *progress, GError **error);
GStrv vit_source_list_tables (const VitSource *source, VitProgress *progress, GError **error);
void vit_sniff_free (VitSniff *self);

/**
 * VitEstimate: what an import of a source will take, roughly.
 * @rows: rows that the files have; -1 if that cannot be told without reading them, as of databases
 * @is_exact: whether they were counted
 * @memory: the most memory that it needs at a time, bytes …
 * @free_memory: … and what there is, other programs' caches included; -1 if that is not known
 * @disk: what it needs on the disk of the project while it runs, bytes, …
 * @free_disk: … and what there is
 * @fits: whether both surely or probably suffice
 * @is_impossible: whether one of them surely does not
 * @sample: if it does not fit, a number of rows that does; else 0
 */
typedef struct
{
  gint64 rows;
  gboolean is_exact;
  gint64 memory;
  gint64 free_memory;
  gint64 disk;
  gint64 free_disk;
  gboolean fits;
  gboolean is_impossible;
  guint64 sample;
} VitEstimate;

VitEstimate *vit_source_estimate (const VitSource *source,
                                  const char *folder,
                                  VitProgress *progress,
                                  GError **error);
gboolean vit_estimate_check (const VitEstimate *self, const VitSource *source, GError **error);
void vit_estimate_free (VitEstimate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitSniff, vit_sniff_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitEstimate, vit_estimate_free)

G_END_DECLS
