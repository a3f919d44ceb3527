/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-column-layout.h"
#include "vit-recipe.h"
#include "vit-row-query.h"

G_BEGIN_DECLS

/* Recipe steps that come from a column or a cell of the grid. All return new steps. */

VitStep *vit_grid_steps_rename (const char *column, const char *name);
VitStep *vit_grid_steps_retype (const char *const *columns, VitTypeOf type);
VitStep *vit_grid_steps_drop (VitColumnLayout *layout, const char *const *columns);
VitStep *vit_grid_steps_replace (const char *column, const char *from, const char *to);
VitStep *vit_grid_steps_drop_rows (const GPtrArray *fields,
                                   const char *column,
                                   const char *value,
                                   GError **error);

G_END_DECLS
