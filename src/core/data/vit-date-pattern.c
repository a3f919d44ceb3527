/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-date-pattern.h"

#include <string.h>

/* What the engine's strptime() reads after "%", and after "%-". */
#define SIGNS "aAbBcdfgGHIjmMnpSuUVwWxXyYzZ%"
#define UNPADDED "dHIjmMSy"

/**
 * vit_date_pattern_find_unknown:
 * @pattern: how a date is written, such as "%d.%m.%Y"
 *
 * Returns: (transfer full) (nullable): the first sign of the pattern that the engine does not know,
 *   such as "%Q", or %NULL if it knows them all
 */
char *
vit_date_pattern_find_unknown (const char *pattern)
{
  const char *at = pattern;

  while ((at = strchr (at, '%')) != NULL)
    {
      gboolean unpadded = at[1] == '-';
      const char *sign = at + 1 + unpadded;
      const char *end = *sign != '\0' ? g_utf8_next_char (sign) : sign;

      if (*sign == '\0' || strchr (unpadded ? UNPADDED : SIGNS, *sign) == NULL)
        return g_strndup (at, (gsize) (end - at));

      at = end;
    }

  return NULL;
}
