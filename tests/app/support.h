/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-window.h"

G_BEGIN_DECLS

/* What the tests of the window share: a program in a home of its own and a patient main loop. */

typedef gboolean (*VitTestCondition) (gpointer data);

void vit_test_init (int *argc, char ***argv);
VitWindow *vit_test_window_new (int width, int height);
void vit_test_focus (GtkWindow *window);
void vit_test_window_close (VitWindow *window);
void vit_test_set_text_scale (double scale);
void vit_test_wait (VitTestCondition condition, gpointer data, const char *what);
void vit_test_settle (void);
void vit_test_watch (void);
void vit_test_assert_awake (const char *what);
gboolean vit_test_is_idle (gpointer window);
GtkWidget *vit_test_find (GtkWidget *root, GType type);
GtkWidget *vit_test_find_button (GtkWidget *root, const char *label);
GtkWidget *vit_test_find_label (GtkWidget *root, const char *part);
void vit_test_press (VitWindow *window, const char *label);
void vit_test_remove_folder (const char *path);

G_END_DECLS
