/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VitSidebar:
 *
 * The list of pages. Activating a row activates `win.page`; `page` (the id of the page that is
 * shown) selects its row.
 */
#define VIT_TYPE_SIDEBAR (vit_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (VitSidebar, vit_sidebar, VIT, SIDEBAR, AdwBin)

void vit_sidebar_set_page (VitSidebar *self, const char *page);

G_END_DECLS
