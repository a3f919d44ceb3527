/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitPickList:
 *
 * A popover with a list to pick from: entries under headings, each with a line of explanation, and
 * an entry to search in both.
 *
 * Signal `picked` (piece, back): the text that stands for the entry, and how many characters before
 * its end somebody would go on typing.
 */
#define VIT_TYPE_PICK_LIST (vit_pick_list_get_type ())
G_DECLARE_FINAL_TYPE (VitPickList, vit_pick_list, VIT, PICK_LIST, GtkPopover)

GtkWidget *vit_pick_list_new (void);
void vit_pick_list_add (VitPickList *self,
                        const char *group,
                        const char *title,
                        const char *help,
                        const char *piece,
                        int back);

G_END_DECLS
