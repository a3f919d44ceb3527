/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-cells.h"
#include "vit-read-plan.h"

G_BEGIN_DECLS

gboolean vit_cells_plan_head (VitReadPlan *plan, const VitCells *cells, GError **error);
VitColumnGuess *vit_cells_plan_guess (const VitPlanColumn *column, VitColumnHint *hint);

G_END_DECLS
