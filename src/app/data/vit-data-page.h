/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-page.h"

G_BEGIN_DECLS

/**
 * VitDataPage:
 *
 * The tables of the project, one at a time: its rows, the cleaning steps that made it, and the
 * source it came from. Shows the workspace's `shown-table`.
 */
#define VIT_TYPE_DATA_PAGE (vit_data_page_get_type ())
G_DECLARE_FINAL_TYPE (VitDataPage, vit_data_page, VIT, DATA_PAGE, VitPage)

G_END_DECLS
