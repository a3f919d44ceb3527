/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitExportList:
 *
 * The ways to take a result along: presentation, workbook, tables; each with a button that asks
 * where to, and with what became of it.
 */
#define VIT_TYPE_EXPORT_LIST (vit_export_list_get_type ())
G_DECLARE_FINAL_TYPE (VitExportList, vit_export_list, VIT, EXPORT_LIST, AdwBin)

void vit_export_list_set_workspace (VitExportList *self, VitWorkspace *workspace);
void vit_export_list_export (VitExportList *self, VitExportKind kind, const char *path);

G_END_DECLS
