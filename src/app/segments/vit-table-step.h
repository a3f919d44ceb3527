/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-guide-step.h"

G_BEGIN_DECLS

/**
 * VitTableStep:
 *
 * The first step: which table is studied.
 */
#define VIT_TYPE_TABLE_STEP (vit_table_step_get_type ())
G_DECLARE_FINAL_TYPE (VitTableStep, vit_table_step, VIT, TABLE_STEP, VitGuideStep)

G_END_DECLS
