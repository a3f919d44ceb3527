/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitWindow:
 *
 * One window on one workspace: sidebar, header, pages, toasts. It makes a page when it is first
 * shown and hands it the workspace; pages know nothing of the window but its `win.` actions.
 */
#define VIT_TYPE_WINDOW (vit_window_get_type ())
G_DECLARE_FINAL_TYPE (VitWindow, vit_window, VIT, WINDOW, AdwApplicationWindow)

VitWindow *vit_window_new (GtkApplication *application);
VitWorkspace *vit_window_get_workspace (VitWindow *self);
void vit_window_show_page (VitWindow *self, const char *id);
const char *vit_window_get_page (VitWindow *self);
GtkWidget *vit_window_get_page_widget (VitWindow *self);

/* vit-window-files.c */
void vit_window_open_files (VitWindow *self, GListModel *files);
void vit_window_open_sample (VitWindow *self);

G_END_DECLS
