/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-row-query.h"

G_BEGIN_DECLS

/**
 * VitRowChips:
 *
 * What a query asks of rows, each condition and each column that is sorted by in a few words, with
 * a button that takes it back; a sorted column can be turned, too.
 *
 * Signal `changed` (a #VitRowQuery): the user wants this query instead.
 */
#define VIT_TYPE_ROW_CHIPS (vit_row_chips_get_type ())
G_DECLARE_FINAL_TYPE (VitRowChips, vit_row_chips, VIT, ROW_CHIPS, GtkWidget)

void vit_row_chips_show (VitRowChips *self, VitRowQuery *query);

G_END_DECLS
