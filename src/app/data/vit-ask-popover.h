/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitAskPopover:
 *
 * Asks for one text: a title, an entry, and a button that takes it, as Enter does.
 *
 * Signal `answered` (text): it was taken, and is another than before.
 */
#define VIT_TYPE_ASK_POPOVER (vit_ask_popover_get_type ())
G_DECLARE_FINAL_TYPE (VitAskPopover, vit_ask_popover, VIT, ASK_POPOVER, GtkPopover)

GtkWidget *vit_ask_popover_new (const char *title, const char *text, const char *button);
void vit_ask_popover_take (VitAskPopover *self, const char *text);

G_END_DECLS
