/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-read-plan.h"

G_BEGIN_DECLS

/**
 * VitReadColumn: how one column of a text is read, in SQL.
 * @column: the column
 * @name: its name in the reader: c0, c1, …
 * @cell: the text in it, or NULL for a word that stands for a missing value
 * @type: its type in the reader
 * @value: its value in the table
 * @bad: (nullable): the condition under which the value did not fit
 */
typedef struct
{
  const VitPlanColumn *column;
  char *name;
  char *cell;
  char *type;
  char *value;
  char *bad;
} VitReadColumn;

GPtrArray *vit_read_columns_new (const VitReadPlan *plan);
const char *vit_read_column_find_format (const VitReadPlan *plan, VitTypeOf type);

G_END_DECLS
