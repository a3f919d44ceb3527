/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitStepList:
 *
 * The cleaning steps of a table in words, with the rows before and after each. A step can be
 * taken out again.
 */
#define VIT_TYPE_STEP_LIST (vit_step_list_get_type ())
G_DECLARE_FINAL_TYPE (VitStepList, vit_step_list, VIT, STEP_LIST, AdwBin)

void vit_step_list_show (VitStepList *self, VitWorkspace *workspace, VitTableItem *table);

G_END_DECLS
