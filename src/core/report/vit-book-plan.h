/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-result.h"

G_BEGIN_DECLS

/* What an Excel sheet can hold. */
#define VIT_SHEET_MAX_ROWS 1048576
#define VIT_SHEET_MAX_NAME 31

/**
 * VitBookEntry: a sheet to be, with the rows of a table that it holds.
 */
typedef struct
{
  char *name;              /* of the sheet: unique, and what Excel accepts */
  char *title;             /* the message, or the table's title */
  char *subtitle;          /* (nullable) */
  char *exhibit;           /* id of the exhibit that it shows, or %NULL */
  const VitTable *table;   /* borrowed */
  VitTable *own_table;     /* owned: made from a chart that has no table; else %NULL */
  const VitChart *chart;   /* (nullable), borrowed: its data are columns of the table */
  gsize first_row, n_rows; /* of the table */
  char *next;              /* the sheet that it goes on in, or %NULL */
  gboolean is_contact;     /* header in the first row, for programs that send mail */
  gboolean is_map;         /* cells are coloured by their value */
} VitBookEntry;

/**
 * VitBookPlan:
 *
 * All sheets of a workbook but the summary, with their names, before any is written: so the
 * summary can lead to them.
 */
typedef struct
{
  GPtrArray *entries; /* VitBookEntry */
  GPtrArray *data;    /* VitExhibit: what there is to show of the data themselves */
  GHashTable *names;  /* case-folded names that are taken */
} VitBookPlan;

VitBookPlan *vit_book_plan_new (const VitResult *result, const char *summary_name);
void vit_book_plan_free (VitBookPlan *self);
const VitBookEntry *vit_book_plan_find (const VitBookPlan *self, const char *exhibit);
gsize vit_book_plan_count_cells (const VitBookPlan *self);

char *vit_book_make_name (GHashTable *taken, const char *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitBookPlan, vit_book_plan_free)

G_END_DECLS
