/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-project.h"

G_BEGIN_DECLS

/**
 * VitCellInspector:
 *
 * All of one cell: its text with line breaks, with spaces to be seen if that is wanted, and the
 * characters that are easily taken for others.
 */
#define VIT_TYPE_CELL_INSPECTOR (vit_cell_inspector_get_type ())
G_DECLARE_FINAL_TYPE (VitCellInspector, vit_cell_inspector, VIT, CELL_INSPECTOR, GtkPopover)

GtkWidget *
vit_cell_inspector_new (const char *column, VitTypeOf type, guint row, const char *value);

G_END_DECLS
