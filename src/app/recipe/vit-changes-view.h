/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-recipe-preview.h"

G_BEGIN_DECLS

/**
 * VitChangesView:
 *
 * The first rows that a step affects: what each cell was and is, and which rows go or come. A word
 * in the first column, an arrow in a cell and a line through what goes say it, not colour alone.
 */
#define VIT_TYPE_CHANGES_VIEW (vit_changes_view_get_type ())
G_DECLARE_FINAL_TYPE (VitChangesView, vit_changes_view, VIT, CHANGES_VIEW, AdwBin)

GtkWidget *vit_changes_view_new (void);
void vit_changes_view_take (VitChangesView *self, VitRecipePreview *preview);
char *vit_changes_view_describe (const VitRecipePreview *preview);

G_END_DECLS
