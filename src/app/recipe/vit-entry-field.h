/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-field.h"

G_BEGIN_DECLS

/**
 * VitEntryField:
 *
 * A question that is answered by typing: a text, or a number as it is written in the language of
 * the window.
 */
#define VIT_TYPE_ENTRY_FIELD (vit_entry_field_get_type ())
G_DECLARE_FINAL_TYPE (VitEntryField, vit_entry_field, VIT, ENTRY_FIELD, VitStepField)

G_END_DECLS
