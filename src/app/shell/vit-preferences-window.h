/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VitPreferencesWindow:
 *
 * What holds for all projects: how the window looks, and the language of new reports.
 */
#define VIT_TYPE_PREFERENCES_WINDOW (vit_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (VitPreferencesWindow,
                      vit_preferences_window,
                      VIT,
                      PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

void vit_preferences_window_present (GtkWindow *parent);

G_END_DECLS
