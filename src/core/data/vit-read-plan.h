/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-column-guess.h"
#include "vit-csv.h"
#include "vit-import.h"
#include "vit-reading.h"

G_BEGIN_DECLS

/**
 * VitPlanColumn:
 * @name: the column's name in the table
 * @note: (nullable): how that differs from the file
 * @is_forced: whether the type was set, so that it stays whatever the values are
 * @is_ignored: whether it is not imported
 * @is_lenient: whether cells that do not fit are known or expected, so that they are read one by
 *   one and kept aside, instead of keeping their line out
 * @expression: (nullable): of a file that has types: what yields its values, in SQL …
 * @raw: (nullable): … what they are in the file, …
 * @bad: (nullable): … and where they did not fit the type that was set
 * @kinds: the #VitCellKind of its cells together; 0 in a file whose cells do not tell
 * @values: (element-type utf8): values that speak for the guess
 * @learned: (nullable) (element-type utf8): of these, those that it met later
 * @guess: how it is read
 */
typedef struct
{
  char *name;
  char *note;
  gboolean is_forced;
  gboolean is_ignored;
  gboolean is_lenient;
  char *expression;
  char *raw;
  char *bad;
  guint kinds;
  GPtrArray *values;
  GHashTable *learned;
  VitColumnGuess *guess;
} VitPlanColumn;

/**
 * VitReadPlan:
 * @source: with nothing left at "auto"
 * @dialect: how the file is written
 * @is_decimal_set: whether the source set its decimal mark, so that it holds
 * @is_quoted: whether what is quoted is a text, be it empty, and nothing else is
 * @n_skip: records before the first row, the header among them, empty lines counted
 * @n_preamble: of these, records before the header that nobody asked to skip
 * @is_preview: whether ignored columns are read, too, as texts
 * @columns: (element-type VitPlanColumn): the columns
 *
 * How a text becomes a table.
 */
typedef struct _VitReadPlan
{
  VitSource *source;
  VitCsvDialect dialect;
  gboolean is_decimal_set;
  gboolean is_quoted;
  guint n_skip;
  guint n_preamble;
  gboolean is_preview;
  GPtrArray *columns;
} VitReadPlan;

VitReadPlan *vit_read_plan_new (const VitReading *reading, GError **error);
gboolean vit_read_plan_check_words (VitReadPlan *self, GError **error);
void vit_read_plan_add_columns (VitReadPlan *self, GPtrArray *header, guint width);
void vit_read_plan_free (VitReadPlan *self);
gboolean
vit_read_plan_learn (VitReadPlan *self, guint column, GPtrArray *values, gboolean may_reject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitReadPlan, vit_read_plan_free)

G_END_DECLS
