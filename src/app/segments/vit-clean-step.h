/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-guide-step.h"

G_BEGIN_DECLS

/**
 * VitCleanStep:
 *
 * The third step: what was found in the table that would distort the study, each with a step that
 * mends it, to be taken or not.
 */
#define VIT_TYPE_CLEAN_STEP (vit_clean_step_get_type ())
G_DECLARE_FINAL_TYPE (VitCleanStep, vit_clean_step, VIT, CLEAN_STEP, VitGuideStep)

G_END_DECLS
