/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-guide-step.h"

G_BEGIN_DECLS

/**
 * VitRolesStep:
 *
 * The second step: what the columns are, as a sentence with a choice in place of each column.
 */
#define VIT_TYPE_ROLES_STEP (vit_roles_step_get_type ())
G_DECLARE_FINAL_TYPE (VitRolesStep, vit_roles_step, VIT, ROLES_STEP, VitGuideStep)

G_END_DECLS
