/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VitApplication:
 *
 * The program: windows, command line, preferences. `vitrine FILE…` opens projects and imports
 * tables; `vitrine --sample` opens the sample shop.
 */
#define VIT_TYPE_APPLICATION (vit_application_get_type ())
G_DECLARE_FINAL_TYPE (VitApplication, vit_application, VIT, APPLICATION, AdwApplication)

VitApplication *vit_application_new (void);

G_END_DECLS
