/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WorkbookParts: what is in an XLSX file: name of each part → its text.
 */
typedef GHashTable WorkbookParts;

WorkbookParts *workbook_parts_load (const char *path);
const char *workbook_parts_get (WorkbookParts *self, const char *name);
guint workbook_parts_count (WorkbookParts *self, const char *prefix);
char *workbook_parts_get_sheet (WorkbookParts *self, const char *name);
char *workbook_parts_get_cell (WorkbookParts *self, const char *sheet, const char *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WorkbookParts, g_hash_table_unref)

G_END_DECLS
