/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-key-figure.h"

G_BEGIN_DECLS

/**
 * VitKeyFigureRow:
 *
 * Key figures beside each other, as large numbers with what they are below; in as many lines as
 * the width needs.
 */
#define VIT_TYPE_KEY_FIGURE_ROW (vit_key_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (VitKeyFigureRow, vit_key_figure_row, VIT, KEY_FIGURE_ROW, GtkWidget)

GtkWidget *vit_key_figure_row_new (const GPtrArray *figures);

G_END_DECLS
