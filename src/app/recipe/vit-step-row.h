/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-recipe.h"

G_BEGIN_DECLS

/**
 * VitStepRow:
 *
 * A step of a recipe in a list: its sentence or name, what it did to rows and cells, the note, a
 * switch, and a menu. Everything that can be done to it is one of the `recipe.` actions of
 * #VitRecipePanel, with the number of the step.
 */
#define VIT_TYPE_STEP_ROW (vit_step_row_get_type ())
G_DECLARE_FINAL_TYPE (VitStepRow, vit_step_row, VIT, STEP_ROW, GtkListBoxRow)

GtkWidget *vit_step_row_new (void);
void vit_step_row_show (VitStepRow *self,
                        VitStep *step,
                        guint index,
                        guint n_steps,
                        const VitRecipeReport *run);
void vit_step_row_set_problem (VitStepRow *self, const char *problem);

G_END_DECLS
