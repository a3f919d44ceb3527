/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "vit-result.h"

G_BEGIN_DECLS

/**
 * VitDeckPreview:
 *
 * The pages of the deck as pictures, drawn by the code that draws the PDF, and their texts for a
 * screen reader. To be made in a job; immutable and reference-counted, so it may cross threads.
 */
typedef struct _VitDeckPreview VitDeckPreview;

VitDeckPreview *
vit_deck_preview_new (VitResult *result, int width, VitProgress *progress, GError **error);
VitDeckPreview *vit_deck_preview_ref (VitDeckPreview *self);
void vit_deck_preview_unref (VitDeckPreview *self);
guint vit_deck_preview_get_n_pages (const VitDeckPreview *self);
cairo_surface_t *vit_deck_preview_get_picture (const VitDeckPreview *self, guint page);
const char *vit_deck_preview_get_text (const VitDeckPreview *self, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitDeckPreview, vit_deck_preview_unref)

G_END_DECLS
