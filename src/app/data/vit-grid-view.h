/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-column-layout.h"
#include "vit-grid-model.h"
#include "vit-recipe.h"
#include "vit-row-query.h"
#include "vit-summaries.h"

G_BEGIN_DECLS

/**
 * VitGridView:
 *
 * Rows and columns of a #VitGridModel: row numbers and pinned columns stay at the left, numbers
 * stand at the right of their column, missing cells are a faint dash. Between headings and rows
 * there are summaries of the columns, if there are any to show.
 *
 * One cell is marked; the arrow keys move it, Enter looks into it, Menu opens what can be done with
 * it, Ctrl+C copies it, or all selected rows.
 *
 * It knows no project. What rows are shown it only says, by its query; what changes data is asked
 * for, as a recipe step.
 *
 * Properties: `show-summaries`; `query` (nullable), which headings and menus set: whoever observes
 * it gives the view a model that follows it; `layout` (read-only, nullable).
 *
 * Signals: `arranged`: the columns were laid out in another way, which is to be kept;
 * `step-wanted` (#VitStep, what Undo calls it): the step is to be added to the recipe;
 * `filter-wanted` (column): a condition on it is to be asked for; `message` (text): something that
 * the user should know.
 */
#define VIT_TYPE_GRID_VIEW (vit_grid_view_get_type ())
G_DECLARE_FINAL_TYPE (VitGridView, vit_grid_view, VIT, GRID_VIEW, AdwBin)

void vit_grid_view_set_model (VitGridView *self, VitGridModel *model);
VitGridModel *vit_grid_view_get_model (VitGridView *self);
void vit_grid_view_lay_out (VitGridView *self, JsonNode *saved, gboolean anew);
VitColumnLayout *vit_grid_view_get_layout (VitGridView *self);
void vit_grid_view_set_query (VitGridView *self, VitRowQuery *query);
VitRowQuery *vit_grid_view_get_query (VitGridView *self);
void vit_grid_view_set_summaries (VitGridView *self, VitSummaries *summaries);
VitSummaries *vit_grid_view_get_summaries (VitGridView *self);
void vit_grid_view_set_show_summaries (VitGridView *self, gboolean show);
gboolean vit_grid_view_get_show_summaries (VitGridView *self);
void vit_grid_view_retype (VitGridView *self, const char *const *columns, VitTypeOf type);
void vit_grid_view_scroll_to_column (VitGridView *self, const char *name);
void vit_grid_view_scroll_to_row (VitGridView *self, guint position);

G_END_DECLS
