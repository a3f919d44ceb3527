/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-page.h"

G_BEGIN_DECLS

/**
 * VitHomePage:
 *
 * Where one begins: open a file, try the sample shop, go on with a recent project, and the six
 * questions that a study answers.
 */
#define VIT_TYPE_HOME_PAGE (vit_home_page_get_type ())
G_DECLARE_FINAL_TYPE (VitHomePage, vit_home_page, VIT, HOME_PAGE, VitPage)

G_END_DECLS
