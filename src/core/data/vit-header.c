/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-header.h"

#include <string.h>

#include "vit-number-form.h"

/**
 * vit_header_is_value:
 * @text: a text that is not empty
 *
 * Returns: whether it is a number or a date, which no column has for a name
 */
gboolean
vit_header_is_value (const char *text)
{
  guint n_digits;

  return vit_number_form_of (text, &n_digits) != VIT_NUMBER_NONE ||
         (g_ascii_isdigit (*text) && strspn (text, "0123456789-/.: TZ") == strlen (text));
}
