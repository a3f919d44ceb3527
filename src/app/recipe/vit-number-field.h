/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-field.h"

G_BEGIN_DECLS

/**
 * VitNumberField:
 *
 * A question for a number with bounds, or a share in percent, with buttons for more and less.
 */
#define VIT_TYPE_NUMBER_FIELD (vit_number_field_get_type ())
G_DECLARE_FINAL_TYPE (VitNumberField, vit_number_field, VIT, NUMBER_FIELD, VitStepField)

G_END_DECLS
