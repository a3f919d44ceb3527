/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-window.h"

G_BEGIN_DECLS

void vit_window_show_error (VitWindow *self, const char *head, const GError *error);
void vit_window_class_install_file_actions (VitWindowClass *klass);
void vit_window_class_install_recent_actions (VitWindowClass *klass);
void vit_window_class_install_refresh_actions (VitWindowClass *klass);
void vit_window_class_install_show_actions (VitWindowClass *klass);
void vit_window_refresh_from (VitWindow *self, const char *path);
void vit_window_watch_sources (VitWindow *self);
VitWindow *vit_window_find_with (GtkApplication *application, const char *path);
void vit_window_accept_drops (VitWindow *self, GtkWidget *widget);

G_END_DECLS
