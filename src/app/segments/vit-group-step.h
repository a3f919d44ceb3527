/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-guide-step.h"

G_BEGIN_DECLS

/**
 * VitGroupStep:
 *
 * The fourth step: how customers are to be grouped. Its Continue runs the study.
 */
#define VIT_TYPE_GROUP_STEP (vit_group_step_get_type ())
G_DECLARE_FINAL_TYPE (VitGroupStep, vit_group_step, VIT, GROUP_STEP, VitGuideStep)

G_END_DECLS
