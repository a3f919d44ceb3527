/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-field.h"

G_BEGIN_DECLS

/**
 * VitChoiceField:
 *
 * A question with one answer of a few: a word, a column or a table, in a list that unfolds.
 */
#define VIT_TYPE_CHOICE_FIELD (vit_choice_field_get_type ())
G_DECLARE_FINAL_TYPE (VitChoiceField, vit_choice_field, VIT, CHOICE_FIELD, VitStepField)

G_END_DECLS
