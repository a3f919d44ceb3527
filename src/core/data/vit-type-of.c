/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-type-of.h"

static const char *const words[] = {
  [VIT_TYPE_OF_TEXT] = "text",     [VIT_TYPE_OF_INTEGER] = "integer",
  [VIT_TYPE_OF_NUMBER] = "number", [VIT_TYPE_OF_BOOLEAN] = "boolean",
  [VIT_TYPE_OF_DATE] = "date",     [VIT_TYPE_OF_TIMESTAMP] = "timestamp",
  [VIT_TYPE_OF_ID] = "id",
};

/**
 * vit_type_of_to_word:
 *
 * Returns: (transfer none): the type as a study file writes it
 */
const char *
vit_type_of_to_word (VitTypeOf type)
{
  g_assert (type < G_N_ELEMENTS (words));

  return words[type];
}

/**
 * vit_type_of_from_word:
 * @word: as a study file writes it
 * @type: (out): the type
 *
 * Returns: %FALSE if there is no such type
 */
gboolean
vit_type_of_from_word (const char *word, VitTypeOf *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], word))
      {
        *type = (VitTypeOf) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * vit_type_of_from_sql:
 * @type: a type as the engine names it: "DECIMAL(18,2)"
 *
 * Returns: what it counts as; text, unless it is a number, a truth value or a time
 */
VitTypeOf
vit_type_of_from_sql (const char *type)
{
  static const char *const integers[] = { "TINYINT",   "SMALLINT", "INTEGER", "BIGINT", "UTINYINT",
                                          "USMALLINT", "UINTEGER", "UBIGINT", NULL };
  static const char *const numbers[] = { "FLOAT", "DOUBLE", "HUGEINT", "UHUGEINT", NULL };

  /* A list of numbers is none. */
  if (g_str_has_suffix (type, "]"))
    return VIT_TYPE_OF_TEXT;
  if (g_strv_contains (integers, type))
    return VIT_TYPE_OF_INTEGER;
  if (g_strv_contains (numbers, type) || g_str_has_prefix (type, "DECIMAL"))
    return VIT_TYPE_OF_NUMBER;
  if (g_str_equal (type, "BOOLEAN"))
    return VIT_TYPE_OF_BOOLEAN;
  if (g_str_equal (type, "DATE"))
    return VIT_TYPE_OF_DATE;
  if (g_str_has_prefix (type, "TIMESTAMP"))
    return VIT_TYPE_OF_TIMESTAMP;

  return VIT_TYPE_OF_TEXT;
}
