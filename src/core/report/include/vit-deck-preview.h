/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "vit-result.h"

G_BEGIN_DECLS

/**
 * VitDeckPreview:
 *
 * The pages of the deck, laid out, to be drawn on screen by the code that draws the PDF. Laying
 * out takes a job; drawing one page is quick. Made in one thread and used in another, but never
 * in two at once.
 */
typedef struct _VitDeckPreview VitDeckPreview;

VitDeckPreview *vit_deck_preview_new (VitResult *result, VitProgress *progress, GError **error);
VitDeckPreview *vit_deck_preview_ref (VitDeckPreview *self);
void vit_deck_preview_unref (VitDeckPreview *self);
guint vit_deck_preview_get_n_pages (const VitDeckPreview *self);
double vit_deck_preview_get_ratio (const VitDeckPreview *self);
char *vit_deck_preview_dup_text (const VitDeckPreview *self, guint page);
void vit_deck_preview_draw (const VitDeckPreview *self, guint page, cairo_t *cr, double width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitDeckPreview, vit_deck_preview_unref)

G_END_DECLS
