/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import.h"

G_BEGIN_DECLS

/**
 * VitExportColumn:
 * @name: its name
 * @type: what it counts as
 * @expression: its values, in SQL, in a form that reads back to the same
 * @is_text: whether these are texts
 * @has_fraction: of times: whether some have a fraction of a second
 * @is_whole: of numbers: whether none has decimals
 */
typedef struct
{
  char *name;
  VitTypeOf type;
  char *expression;
  gboolean is_text;
  gboolean has_fraction;
  gboolean is_whole;
} VitExportColumn;

/**
 * VitExportPlan:
 * @from: the table, in SQL
 * @columns: (element-type VitExportColumn): its columns
 */
typedef struct
{
  char *from;
  GPtrArray *columns;
} VitExportPlan;

VitExportPlan *vit_export_plan_new (VitProject *project,
                                    VitConnection *connection,
                                    const char *table,
                                    GError **error);
void vit_export_plan_free (VitExportPlan *self);
char *
vit_export_plan_write_csv (const VitExportPlan *self, const char *target, const char *missing);
char *vit_export_plan_write_parquet (const VitExportPlan *self, const char *target);
VitSource *
vit_export_plan_get_source (const VitExportPlan *self, const char *path, const char *format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitExportPlan, vit_export_plan_free)

G_END_DECLS
