/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-deck-preview.h"

G_BEGIN_DECLS

/**
 * VitDeckPage:
 *
 * One page of the deck as a picture in its proportions; its texts are its accessible description.
 */
#define VIT_TYPE_DECK_PAGE (vit_deck_page_get_type ())
G_DECLARE_FINAL_TYPE (VitDeckPage, vit_deck_page, VIT, DECK_PAGE, GtkWidget)

GtkWidget *vit_deck_page_new (void);
void vit_deck_page_set_page (VitDeckPage *self, VitDeckPreview *deck, guint page);

G_END_DECLS
