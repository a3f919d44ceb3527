/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitFlow:
 *
 * Holds widgets that stand beside each other where there is room, and below each other where
 * there is not. To be filled by a template.
 */
#define VIT_TYPE_FLOW (vit_flow_get_type ())
G_DECLARE_FINAL_TYPE (VitFlow, vit_flow, VIT, FLOW, GtkWidget)

G_END_DECLS
