/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitRecipePanel:
 *
 * The cleaning steps of a table in words, in order, with what each did to rows and cells. Steps are
 * added, edited, switched off, moved, named and removed here; each change runs the recipe and can
 * be undone. A recipe that stops at a step is shown as it was wanted, with the reason at that step,
 * while the table stays as it was.
 */
#define VIT_TYPE_RECIPE_PANEL (vit_recipe_panel_get_type ())
G_DECLARE_FINAL_TYPE (VitRecipePanel, vit_recipe_panel, VIT, RECIPE_PANEL, AdwBin)

void vit_recipe_panel_show (VitRecipePanel *self, VitWorkspace *workspace, VitTableItem *table);
VitRecipe *vit_recipe_panel_dup_recipe (VitRecipePanel *self);

G_END_DECLS
