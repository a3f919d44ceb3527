/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Pictures of what is on screen, in `shots` of the build folder. */

void vit_test_set_look (void);
void vit_test_resize (GtkWidget *window, int width, int height);
void vit_test_shoot (GtkWindow *window, const char *name);
void vit_test_shoot_content (GtkWidget *content, const char *name);
void vit_test_shoot_popover (GtkWidget *popover, const char *name);
void vit_test_shoot_all (GtkWindow *window, const char *name);

G_END_DECLS
