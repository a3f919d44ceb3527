/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-deck-plan.h"

G_BEGIN_DECLS

/**
 * VitGrid:
 *
 * Rows and columns of ready texts that know how to stand on pages: columns as wide as their
 * content asks for, long texts broken into lines, rows never split between pages, the header on
 * each page. Columns that do not fit beside each other follow on further pages, each time after
 * the first column again.
 */
typedef struct _VitGrid VitGrid;

VitGrid *vit_grid_new (void);
VitGrid *vit_grid_new_from_table (const VitTable *table, const VitLanguage *language, gsize most);
void vit_grid_free (VitGrid *self);
void vit_grid_add_column (VitGrid *self, const char *heading, gboolean is_number);
void vit_grid_add_row (VitGrid *self, const char *const *cells);
void vit_grid_set_share (VitGrid *self, gsize row, guint column, double share);

void vit_grid_fit (VitGrid *self, VitDeckPlan *plan, double width);
double vit_grid_get_natural_width (VitGrid *self);
double vit_grid_get_width (const VitGrid *self);
gboolean vit_grid_is_done (const VitGrid *self);
double vit_grid_place (VitGrid *self, VitPage *page, double x, double y, double bottom);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitGrid, vit_grid_free)

G_END_DECLS
