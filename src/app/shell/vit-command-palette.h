/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitCommandPalette:
 *
 * Finds any action, page, table and column by a few letters of its name, and goes there.
 */
#define VIT_TYPE_COMMAND_PALETTE (vit_command_palette_get_type ())
G_DECLARE_FINAL_TYPE (VitCommandPalette, vit_command_palette, VIT, COMMAND_PALETTE, AdwWindow)

void vit_command_palette_present (GtkWindow *parent, VitWorkspace *workspace);

G_END_DECLS
