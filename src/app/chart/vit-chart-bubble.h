/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-palette.h"

G_BEGIN_DECLS

/* The bubble that names a value beside its mark. */

void vit_chart_bubble_snapshot (GtkWidget *widget,
                                GtkSnapshot *snapshot,
                                const VitPalette *palette,
                                const char *text,
                                double x,
                                double y);

G_END_DECLS
