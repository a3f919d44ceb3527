/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-xlsx-book.h"

G_BEGIN_DECLS

gboolean
vit_xlsx_styles_read (VitXlsxPackage *package, const char *part, GByteArray *forms, GError **error);

G_END_DECLS
