/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-frame.h"
#include "vit-project.h"

G_BEGIN_DECLS

/**
 * VitValueList:
 *
 * Values of a column with the number of rows that have each, to be ticked.
 *
 * Signal `changed`: a value was ticked, or is no longer.
 */
#define VIT_TYPE_VALUE_LIST (vit_value_list_get_type ())
G_DECLARE_FINAL_TYPE (VitValueList, vit_value_list, VIT, VALUE_LIST, AdwBin)

void vit_value_list_show (VitValueList *self, VitFrame *values, VitTypeOf type);
GStrv vit_value_list_dup_ticked (VitValueList *self, gboolean *missing);

G_END_DECLS
