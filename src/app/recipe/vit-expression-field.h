/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-field.h"

G_BEGIN_DECLS

/**
 * VitExpressionField:
 *
 * A question for an expression over columns, with lists of columns and functions to put in.
 */
#define VIT_TYPE_EXPRESSION_FIELD (vit_expression_field_get_type ())
G_DECLARE_FINAL_TYPE (VitExpressionField, vit_expression_field, VIT, EXPRESSION_FIELD, VitStepField)

G_END_DECLS
