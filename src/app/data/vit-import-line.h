/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vit-import-look.h"

G_BEGIN_DECLS

/**
 * VitImportLine:
 *
 * A line of a file that is about to be imported, and the row that it becomes. When the file is
 * looked at anew, the same object shows what is in its place then, so that lists of lines stay
 * where they are scrolled to.
 *
 * Signal `changed`: it shows something else.
 */
#define VIT_TYPE_IMPORT_LINE (vit_import_line_get_type ())
G_DECLARE_FINAL_TYPE (VitImportLine, vit_import_line, VIT, IMPORT_LINE, GObject)

const VitSniffRecord *vit_import_line_get_record (VitImportLine *self);
gint64 vit_import_line_get_number (VitImportLine *self);
gboolean vit_import_line_get_has_problem (VitImportLine *self, guint column);
char *vit_import_line_dup_problem (VitImportLine *self);
char *vit_import_line_dup_text (VitImportLine *self);
char *vit_import_line_dup_cell (VitImportLine *self, guint column);
char *vit_import_line_dup_raw_cell (VitImportLine *self, guint column);

void vit_import_lines_show_file (GListStore *lines, VitImportLook *look);
void vit_import_lines_show_rows (GListStore *lines, VitImportLook *look);

G_END_DECLS
