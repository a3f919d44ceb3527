/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitRefreshBar:
 *
 * A line that says that the file of a table has changed, or is gone, with the button for what can
 * be done about it. It is not there as long as there is nothing to say.
 */
#define VIT_TYPE_REFRESH_BAR (vit_refresh_bar_get_type ())
G_DECLARE_FINAL_TYPE (VitRefreshBar, vit_refresh_bar, VIT, REFRESH_BAR, AdwBin)

void vit_refresh_bar_show (VitRefreshBar *self, VitWorkspace *workspace, VitTableItem *table);

G_END_DECLS
