/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-help.h"

G_BEGIN_DECLS

/**
 * VitOutliersHelp:
 *
 * How the values of a column lie, with bounds that are moved by hand or by key, and what each
 * method would take for outliers.
 */
#define VIT_TYPE_OUTLIERS_HELP (vit_outliers_help_get_type ())
G_DECLARE_FINAL_TYPE (VitOutliersHelp, vit_outliers_help, VIT, OUTLIERS_HELP, VitStepHelp)

G_END_DECLS
