/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-field.h"

G_BEGIN_DECLS

/**
 * VitSwitchField:
 *
 * A question that is answered by yes or no.
 */
#define VIT_TYPE_SWITCH_FIELD (vit_switch_field_get_type ())
G_DECLARE_FINAL_TYPE (VitSwitchField, vit_switch_field, VIT, SWITCH_FIELD, VitStepField)

G_END_DECLS
