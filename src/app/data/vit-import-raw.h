/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-import-look.h"

G_BEGIN_DECLS

/**
 * VitImportRaw:
 *
 * The first lines of a file as they stand in it, with their numbers, and with what becomes of those
 * that are no rows: the names, what is skipped, what is left out and why.
 *
 * Signal `names-chosen` (number of a line, from 1): the names of the columns are in that line, says
 * the user.
 */
#define VIT_TYPE_IMPORT_RAW (vit_import_raw_get_type ())
G_DECLARE_FINAL_TYPE (VitImportRaw, vit_import_raw, VIT, IMPORT_RAW, AdwBin)

void vit_import_raw_show (VitImportRaw *self, VitImportLook *look);
guint vit_import_raw_get_n_lines (VitImportRaw *self);
void vit_import_raw_choose (VitImportRaw *self, guint position);

G_END_DECLS
