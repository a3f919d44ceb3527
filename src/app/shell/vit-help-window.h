/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VitHelpWindow:
 *
 * Short answers to what people ask first, and how the numbers are computed.
 */
#define VIT_TYPE_HELP_WINDOW (vit_help_window_get_type ())
G_DECLARE_FINAL_TYPE (VitHelpWindow, vit_help_window, VIT, HELP_WINDOW, AdwWindow)

void vit_help_window_present (GtkWindow *parent);

G_END_DECLS
