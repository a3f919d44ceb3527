/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-field.h"

G_BEGIN_DECLS

/**
 * VitTicksField:
 *
 * A question for several columns or tables, which are ticked in a list that can be searched.
 */
#define VIT_TYPE_TICKS_FIELD (vit_ticks_field_get_type ())
G_DECLARE_FINAL_TYPE (VitTicksField, vit_ticks_field, VIT, TICKS_FIELD, VitStepField)

G_END_DECLS
