/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "vit-format.h"
#include "vit-frame.h"

G_BEGIN_DECLS

/**
 * VitTable: a frame that is ready to be shown: a heading and a format for each column.
 */
typedef struct
{
  char *name;  /* in result.json and as file name: "revenue_by_month" */
  char *title; /* in the result's language */
  VitFrame *frame;
  GStrv headings;     /* one per column */
  VitFormat *formats; /* one per column */
  gboolean is_detail; /* a row per customer or line: a CSV and a sheet, but not in result.json */
} VitTable;

VitTable *vit_table_new (const char *name, const char *title, VitFrame *frame);
void vit_table_set_column (VitTable *self, guint column, const char *heading, VitFormat format);
char *
vit_table_dup_cell (const VitTable *self, const VitLanguage *language, gsize row, guint column);
JsonNode *vit_table_to_json (const VitTable *self);
void vit_table_free (VitTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitTable, vit_table_free)

G_END_DECLS
