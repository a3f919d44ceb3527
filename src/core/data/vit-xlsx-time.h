/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-cells.h"
#include "vit-xlsx-book.h"

G_BEGIN_DECLS

VitCellKind
vit_xlsx_time_write (const char *number, VitXlsxForm form, gboolean is_1904, GString *text);
VitCellKind vit_xlsx_time_read (const char *iso, GString *text);

G_END_DECLS
