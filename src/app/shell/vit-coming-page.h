/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-pages.h"

G_BEGIN_DECLS

/**
 * VitComingPage:
 *
 * Stands where a page will be that this version does not have: says in one sentence what it will
 * answer, that it is not there yet, and leads to what is.
 */
#define VIT_TYPE_COMING_PAGE (vit_coming_page_get_type ())
G_DECLARE_FINAL_TYPE (VitComingPage, vit_coming_page, VIT, COMING_PAGE, AdwBin)

GtkWidget *vit_coming_page_new (const VitPageInfo *info);

G_END_DECLS
