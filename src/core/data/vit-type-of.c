/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-project.h"

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
