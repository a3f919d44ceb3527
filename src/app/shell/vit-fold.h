/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VitFold:
 *
 * A sidebar beside the content where there is room for both, and over it where there is not.
 * The only place that knows which of libadwaita's folding widgets does it: AdwFlap, which later
 * versions deprecate in favour of AdwOverlaySplitView.
 *
 * Properties: `sidebar`, `content`, `show-sidebar` (writable), `folded` (read-only).
 */
#define VIT_TYPE_FOLD (vit_fold_get_type ())
G_DECLARE_FINAL_TYPE (VitFold, vit_fold, VIT, FOLD, AdwBin)

gboolean vit_fold_get_folded (VitFold *self);
gboolean vit_fold_get_show_sidebar (VitFold *self);
void vit_fold_set_show_sidebar (VitFold *self, gboolean show);

G_END_DECLS
