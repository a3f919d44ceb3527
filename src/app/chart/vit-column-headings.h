/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vit_column_heading_align_end (GtkColumnView *view, guint column);
void vit_column_headings_leave_room (GtkColumnView *view, int height);

G_END_DECLS
