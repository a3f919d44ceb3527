/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-guide-step.h"

G_BEGIN_DECLS

/**
 * VitResultsStep:
 *
 * The fifth step: what the study found.
 */
#define VIT_TYPE_RESULTS_STEP (vit_results_step_get_type ())
G_DECLARE_FINAL_TYPE (VitResultsStep, vit_results_step, VIT, RESULTS_STEP, VitGuideStep)

G_END_DECLS
