/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "vit-result.h"

G_BEGIN_DECLS

/**
 * VitDeckPreview:
 *
 * The pages of the deck as drawings that are sharp at any size, by the code that draws the PDF, and
 * their texts for a screen reader. To be made in a job; reference-counted, and may cross threads
 * before it is drawn.
 */
typedef struct _VitDeckPreview VitDeckPreview;

/* Of every page, in points. */
#define VIT_DECK_PREVIEW_WIDTH 960.0
#define VIT_DECK_PREVIEW_HEIGHT 540.0

VitDeckPreview *vit_deck_preview_new (VitResult *result, VitProgress *progress, GError **error);
VitDeckPreview *vit_deck_preview_ref (VitDeckPreview *self);
void vit_deck_preview_unref (VitDeckPreview *self);
guint vit_deck_preview_get_n_pages (const VitDeckPreview *self);
void vit_deck_preview_draw (VitDeckPreview *self, guint page, cairo_t *cr);
const char *vit_deck_preview_get_text (const VitDeckPreview *self, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitDeckPreview, vit_deck_preview_unref)

G_END_DECLS
