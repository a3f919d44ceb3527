/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-report.h"

G_BEGIN_DECLS

gboolean
vit_table_save_csv (const VitTable *table, const char *path, VitProgress *progress, GError **error);

G_END_DECLS
