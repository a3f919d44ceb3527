/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "vit-language.h"

G_BEGIN_DECLS

/**
 * VitRowTest: what a condition asks of a cell.
 */
typedef enum
{
  VIT_ROW_IS,
  VIT_ROW_IS_NOT,
  VIT_ROW_ONE_OF,
  VIT_ROW_NONE_OF,
  VIT_ROW_LESS,
  VIT_ROW_AT_MOST,
  VIT_ROW_GREATER,
  VIT_ROW_AT_LEAST,
  VIT_ROW_BETWEEN, /* both ends included */
  VIT_ROW_CONTAINS,
  VIT_ROW_BEGINS,
  VIT_ROW_MISSING,
  VIT_ROW_PRESENT,
  VIT_N_ROW_TESTS,
} VitRowTest;

/* How many values a test takes: 0, 1, 2, or -1 for any number. */
int vit_row_test_get_n_values (VitRowTest test);

/**
 * VitRowCondition:
 *
 * What the cell of one column must be like for its row to be shown. Immutable,
 * reference-counted.
 *
 * Values are texts, as a cell shows them: `12.5`, `true`, `2019-10-01 05:00:00`. A time stands for
 * all that begins with it: `2019-10` is the whole month, so that "is" and "at most" mean what they
 * say; in a table of times of the day, nobody knows the microsecond.
 *
 * A missing cell passes `IS_NOT`, `NONE_OF` and `MISSING` only; with `missing`, where it is one of
 * the values, it passes `ONE_OF` and does not pass `NONE_OF`. Texts are equal if they are the same,
 * case and all; `CONTAINS` and `BEGINS` take small and capital letters as one, and so do `LESS`
 * and its like, as sorting does.
 */
typedef struct _VitRowCondition VitRowCondition;

VitRowCondition *vit_row_condition_new (const char *column,
                                        VitRowTest test,
                                        const char *const *values,
                                        gboolean missing);
VitRowCondition *
vit_row_condition_new_value (const char *column, VitRowTest test, const char *value);
VitRowCondition *vit_row_condition_ref (VitRowCondition *self);
void vit_row_condition_unref (VitRowCondition *self);
gboolean vit_row_condition_equal (const VitRowCondition *self, const VitRowCondition *other);
const char *vit_row_condition_get_column (const VitRowCondition *self);
VitRowTest vit_row_condition_get_test (const VitRowCondition *self);
const char *const *vit_row_condition_get_values (const VitRowCondition *self);
gboolean vit_row_condition_get_missing (const VitRowCondition *self);
char *vit_row_condition_describe (const VitRowCondition *self, const VitLanguage *language);

VitRowCondition *
vit_row_condition_from_json (JsonNode *node, const char *json_path, GError **error);
JsonNode *vit_row_condition_to_json (const VitRowCondition *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitRowCondition, vit_row_condition_unref)

G_END_DECLS
