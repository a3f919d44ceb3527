/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-help.h"

G_BEGIN_DECLS

/**
 * VitJoinHelp:
 *
 * Likely keys of two tables, to be taken over, and what the join does: how many rows of either find
 * a partner, how many there are afterwards, and keys that find none.
 */
#define VIT_TYPE_JOIN_HELP (vit_join_help_get_type ())
G_DECLARE_FINAL_TYPE (VitJoinHelp, vit_join_help, VIT, JOIN_HELP, VitStepHelp)

G_END_DECLS
