/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitConditionPopover:
 *
 * Asks for a condition that rows have to meet: a column, a test, and values, of which the most
 * frequent are offered.
 *
 * Signal `add` (a #VitRowCondition): the condition is complete.
 */
#define VIT_TYPE_CONDITION_POPOVER (vit_condition_popover_get_type ())
G_DECLARE_FINAL_TYPE (VitConditionPopover,
                      vit_condition_popover,
                      VIT,
                      CONDITION_POPOVER,
                      GtkPopover)

void vit_condition_popover_set_table (VitConditionPopover *self,
                                      VitWorkspace *workspace,
                                      VitTableItem *table);
void vit_condition_popover_set_column (VitConditionPopover *self, const char *name);

G_END_DECLS
