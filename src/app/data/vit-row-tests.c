/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-row-tests.h"

#include <glib/gi18n.h>

static const VitRowTest text_tests[] = {
  VIT_ROW_ONE_OF,   VIT_ROW_NONE_OF, VIT_ROW_IS,      VIT_ROW_IS_NOT,
  VIT_ROW_CONTAINS, VIT_ROW_BEGINS,  VIT_ROW_MISSING, VIT_ROW_PRESENT,
};

static const VitRowTest number_tests[] = {
  VIT_ROW_BETWEEN, VIT_ROW_AT_LEAST, VIT_ROW_AT_MOST, VIT_ROW_GREATER, VIT_ROW_LESS,    VIT_ROW_IS,
  VIT_ROW_IS_NOT,  VIT_ROW_ONE_OF,   VIT_ROW_NONE_OF, VIT_ROW_MISSING, VIT_ROW_PRESENT,
};

static const VitRowTest truth_tests[] = { VIT_ROW_ONE_OF, VIT_ROW_MISSING, VIT_ROW_PRESENT };

/**
 * vit_row_tests_get:
 * @type: type of a column
 * @n_tests: (out): their number
 *
 * Returns: (transfer none) (array length=n_tests): what may be asked, the most useful first
 */
const VitRowTest *
vit_row_tests_get (VitTypeOf type, guint *n_tests)
{
  switch (type)
    {
    case VIT_TYPE_OF_BOOLEAN:
      *n_tests = G_N_ELEMENTS (truth_tests);
      return truth_tests;
    case VIT_TYPE_OF_INTEGER:
    case VIT_TYPE_OF_NUMBER:
    case VIT_TYPE_OF_DATE:
    case VIT_TYPE_OF_TIMESTAMP:
      *n_tests = G_N_ELEMENTS (number_tests);
      return number_tests;
    case VIT_TYPE_OF_TEXT:
    case VIT_TYPE_OF_ID:
    default:
      *n_tests = G_N_ELEMENTS (text_tests);
      return text_tests;
    }
}

/**
 * vit_row_tests_get_label:
 * @type: type of the column
 *
 * Returns: the test in words, to stand between a column and a value
 */
const char *
vit_row_tests_get_label (VitRowTest test, VitTypeOf type)
{
  gboolean is_time = type == VIT_TYPE_OF_DATE || type == VIT_TYPE_OF_TIMESTAMP;

  switch (test)
    {
    case VIT_ROW_IS:
      return _ ("is");
    case VIT_ROW_IS_NOT:
      return _ ("is not");
    case VIT_ROW_ONE_OF:
      return _ ("is one of");
    case VIT_ROW_NONE_OF:
      return _ ("is none of");
    case VIT_ROW_LESS:
      return is_time ? _ ("is before") : _ ("is less than");
    case VIT_ROW_AT_MOST:
      return is_time ? _ ("is not after") : _ ("is at most");
    case VIT_ROW_GREATER:
      return is_time ? _ ("is after") : _ ("is more than");
    case VIT_ROW_AT_LEAST:
      return is_time ? _ ("is not before") : _ ("is at least");
    case VIT_ROW_BETWEEN:
      return _ ("is from … to …");
    case VIT_ROW_CONTAINS:
      return _ ("contains");
    case VIT_ROW_BEGINS:
      return _ ("begins with");
    case VIT_ROW_MISSING:
      return _ ("is missing");
    case VIT_ROW_PRESENT:
      return _ ("is not missing");
    case VIT_N_ROW_TESTS:
    default:
      g_return_val_if_reached ("");
    }
}
