/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-locale.h"

/**
 * vit_locale_get_language:
 *
 * Returns: (transfer none): the first of the desktop's languages that the core knows, else English
 */
const VitLanguage *
vit_locale_get_language (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (vit_language_is_known (names[i]))
        return vit_language_get (names[i]);
    }

  return vit_language_default ();
}
