/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-field.h"

G_BEGIN_DECLS

/**
 * VitPairsField:
 *
 * A question for a list of pairs: columns and names, columns and types, values and values, keys of
 * two tables, new columns and aggregates. Lines are added and removed.
 */
#define VIT_TYPE_PAIRS_FIELD (vit_pairs_field_get_type ())
G_DECLARE_FINAL_TYPE (VitPairsField, vit_pairs_field, VIT, PAIRS_FIELD, VitStepField)

G_END_DECLS
