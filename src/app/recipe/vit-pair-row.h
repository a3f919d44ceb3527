/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include <json-glib/json-glib.h>

#include "vit-step-form-spec.h"
#include "vit-step-scope.h"

G_BEGIN_DECLS

/**
 * VitPairRow:
 *
 * One pair of a #VitPairsField: what is on either side depends on the kind of field.
 *
 * Signals: `changed`; `removed`: it is to go.
 */
#define VIT_TYPE_PAIR_ROW (vit_pair_row_get_type ())
G_DECLARE_FINAL_TYPE (VitPairRow, vit_pair_row, VIT, PAIR_ROW, AdwPreferencesRow)

GtkWidget *vit_pair_row_new (VitFieldKind kind, VitStepScope *scope);
void vit_pair_row_set_other (VitPairRow *self, GPtrArray *fields);
void vit_pair_row_read (VitPairRow *self, const char *left, JsonNode *right, JsonNode *format);
const char *vit_pair_row_get_left (VitPairRow *self);
JsonNode *vit_pair_row_dup_right (VitPairRow *self);
JsonNode *vit_pair_row_dup_format (VitPairRow *self);

G_END_DECLS
