/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vit_column_heading_align_end (GtkColumnView *view, guint column);

G_END_DECLS
