/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitFlowLayout:
 *
 * Sets children one after the other in lines, as a sentence is set: each as wide as it wants to
 * be, broken where the line ends. Property `spacing`: between children, `line-spacing`: between
 * lines, in pixels.
 */
#define VIT_TYPE_FLOW_LAYOUT (vit_flow_layout_get_type ())
G_DECLARE_FINAL_TYPE (VitFlowLayout, vit_flow_layout, VIT, FLOW_LAYOUT, GtkLayoutManager)

GtkLayoutManager *vit_flow_layout_new (int spacing, int line_spacing);

G_END_DECLS
