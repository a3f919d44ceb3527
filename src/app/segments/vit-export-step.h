/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-guide-step.h"

G_BEGIN_DECLS

/**
 * VitExportStep:
 *
 * The last step: the deck, the workbook and the tables, to be saved somewhere.
 */
#define VIT_TYPE_EXPORT_STEP (vit_export_step_get_type ())
G_DECLARE_FINAL_TYPE (VitExportStep, vit_export_step, VIT, EXPORT_STEP, VitGuideStep)

G_END_DECLS
