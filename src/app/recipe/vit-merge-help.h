/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-help.h"

G_BEGIN_DECLS

/**
 * VitMergeHelp:
 *
 * Values of a column that are probably others, misspelt, to be ticked; nothing is merged unasked.
 */
#define VIT_TYPE_MERGE_HELP (vit_merge_help_get_type ())
G_DECLARE_FINAL_TYPE (VitMergeHelp, vit_merge_help, VIT, MERGE_HELP, VitStepHelp)

G_END_DECLS
