/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-type-words.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name;
  const char *icon;
} types[] = {
  [VIT_TYPE_OF_TEXT] = { N_ ("Text"), "vit-type-text-symbolic" },
  [VIT_TYPE_OF_INTEGER] = { N_ ("Whole number"), "vit-type-integer-symbolic" },
  [VIT_TYPE_OF_NUMBER] = { N_ ("Number"), "vit-type-number-symbolic" },
  [VIT_TYPE_OF_BOOLEAN] = { N_ ("Yes or no"), "vit-type-boolean-symbolic" },
  [VIT_TYPE_OF_DATE] = { N_ ("Date"), "vit-type-date-symbolic" },
  [VIT_TYPE_OF_TIMESTAMP] = { N_ ("Date and time"), "vit-type-timestamp-symbolic" },
  [VIT_TYPE_OF_ID] = { N_ ("Identifier"), "vit-type-id-symbolic" },
};

/**
 * vit_type_words_get_name:
 *
 * Returns: (transfer none): the type in plain words, in the language of the window
 */
const char *
vit_type_words_get_name (VitTypeOf type)
{
  g_return_val_if_fail (type < G_N_ELEMENTS (types), NULL);

  return _ (types[type].name);
}

/**
 * vit_type_words_get_icon:
 *
 * Returns: (transfer none): name of an icon for the type
 */
const char *
vit_type_words_get_icon (VitTypeOf type)
{
  g_return_val_if_fail (type < G_N_ELEMENTS (types), NULL);

  return types[type].icon;
}
