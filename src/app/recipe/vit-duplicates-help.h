/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-help.h"

G_BEGIN_DECLS

/**
 * VitDuplicatesHelp:
 *
 * How many lines repeat others, exactly or nearly, and what would be lost with them in rows and
 * money.
 */
#define VIT_TYPE_DUPLICATES_HELP (vit_duplicates_help_get_type ())
G_DECLARE_FINAL_TYPE (VitDuplicatesHelp, vit_duplicates_help, VIT, DUPLICATES_HELP, VitStepHelp)

G_END_DECLS
