/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-number-form.h"

#include <string.h>

/* The digits of the largest whole number of 64 bits. */
#define MAX_DIGITS 19

/* The space between thousands at @text, in bytes: a space, a no-break or a narrow one. */
static gsize
measure_space (const char *text)
{
  if (*text == ' ')
    return 1;
  if (g_str_has_prefix (text, "\u00A0"))
    return strlen ("\u00A0");
  if (g_str_has_prefix (text, "\u202F"))
    return strlen ("\u202F");
  if (g_str_has_prefix (text, "\u2009"))
    return strlen ("\u2009");

  return 0;
}

/* The apostrophe between thousands at @text, in bytes. */
static gsize
measure_quote (const char *text)
{
  if (*text == '\'')
    return 1;

  return g_str_has_prefix (text, "’") ? strlen ("’") : 0;
}

/* The parts of a number: "1 234,5" has a first group of 1 digit, 1 group of three behind it,
 * separated by ' ', and a fraction behind ','. */
typedef struct
{
  guint n_first;
  guint n_groups;
  char separator; /* ' ', ',', '.', '\'' or 0 */
  char mark;      /* before the fraction: ',', '.' or 0 */
  guint n_fraction;
  gboolean has_exponent;
  gboolean has_leading_zero;
} Parts;

static guint
skip_digits (const char **at)
{
  guint n = 0;

  for (; g_ascii_isdigit (**at); (*at)++)
    n++;

  return n;
}

/* The length of the separator of thousands at @at, if three digits and no more follow it. */
static gsize
measure_separator (const char *at, char *separator)
{
  gsize length = measure_space (at);
  const char *digits;

  *separator = length > 0 ? ' ' : *at;
  if (*at == ',' || *at == '.')
    length = 1;
  if (length == 0)
    {
      length = measure_quote (at);
      *separator = '\'';
    }
  digits = at + length;

  return length > 0 && skip_digits (&digits) == 3 ? length : 0;
}

static void
read_groups (const char **at, Parts *parts)
{
  while (parts->n_first >= 1 && parts->n_first <= 3)
    {
      char separator;
      gsize length = measure_separator (*at, &separator);

      if (length == 0 || (parts->separator != 0 && separator != parts->separator))
        return;

      parts->separator = separator;
      parts->n_groups++;
      *at += length + 3;
    }
}

static void
read_exponent (const char **at, Parts *parts)
{
  const char *from = *at;

  if (*from != 'e' && *from != 'E')
    return;
  from++;
  if (*from == '+' || *from == '-')
    from++;

  if (skip_digits (&from) > 0)
    {
      parts->has_exponent = TRUE;
      *at = from;
    }
}

static gboolean
read_parts (const char *text, Parts *parts)
{
  memset (parts, 0, sizeof *parts);

  while (*text == ' ')
    text++;
  if (*text == '-')
    text++;

  parts->has_leading_zero = text[0] == '0' && g_ascii_isdigit (text[1]);
  parts->n_first = skip_digits (&text);
  read_groups (&text, parts);

  if ((*text == '.' || *text == ',') && *text != parts->separator)
    {
      parts->mark = *text++;
      parts->n_fraction = skip_digits (&text);
    }
  if (parts->n_groups == 0)
    read_exponent (&text, parts);

  while (*text == ' ')
    text++;

  return *text == '\0' && parts->n_first + parts->n_fraction > 0;
}

static VitNumberForm
get_plain_form (const Parts *parts)
{
  if (parts->mark == '.')
    return VIT_NUMBER_POINT;
  if (parts->mark == ',')
    return VIT_NUMBER_COMMA;
  if (parts->has_exponent)
    return VIT_NUMBER_POINT | VIT_NUMBER_COMMA;

  return VIT_NUMBER_WHOLE;
}

static VitNumberForm
get_grouped_form (const Parts *parts)
{
  VitNumberForm form = VIT_NUMBER_NONE;

  if (parts->separator == ' ')
    return parts->mark == '.'   ? VIT_NUMBER_SPACED_POINT
           : parts->mark == ',' ? VIT_NUMBER_SPACED_COMMA
                                : VIT_NUMBER_SPACED;

  if (parts->separator == '\'')
    return parts->mark == '.'   ? VIT_NUMBER_BY_QUOTE_POINT
           : parts->mark == ',' ? VIT_NUMBER_BY_QUOTE_COMMA
                                : VIT_NUMBER_BY_QUOTE;

  /* One group behind a comma may be decimals. Zero is no group: "0,435" is below one. */
  if (parts->n_groups == 1 && parts->mark == 0)
    form |= parts->separator == ',' ? VIT_NUMBER_COMMA : VIT_NUMBER_POINT;

  if (parts->separator == ',')
    form |= parts->mark == '.' ? VIT_NUMBER_BY_COMMA_POINT : VIT_NUMBER_BY_COMMA;
  else
    form |= parts->mark == ',' ? VIT_NUMBER_BY_POINT_COMMA : VIT_NUMBER_BY_POINT;

  return form;
}

/* Whether a plain whole number fits into 64 bits. */
static gboolean
fits (const char *text, guint n_digits)
{
  if (n_digits != MAX_DIGITS)
    return n_digits < MAX_DIGITS;

  text += strspn (text, " -");

  return strncmp (text, "9223372036854775807", MAX_DIGITS) <= 0;
}

static gboolean
is_code (const char *text)
{
  gsize length = strlen (text);

  if (*text == '+')
    text++;

  return length > 1 && strspn (text, "0123456789") == strlen (text);
}

/**
 * vit_number_form_of:
 * @text: a text that is not empty
 * @n_digits: (out): digits before the decimals
 *
 * Returns: the forms of a number that @text has
 */
VitNumberForm
vit_number_form_of (const char *text, guint *n_digits)
{
  VitNumberForm form;
  Parts parts;

  *n_digits = 0;
  if (!read_parts (text, &parts))
    return is_code (text) ? VIT_NUMBER_CODE : VIT_NUMBER_NONE;

  *n_digits = parts.n_first + 3 * parts.n_groups;
  if (parts.n_groups == 0)
    {
      form = get_plain_form (&parts);
      return parts.has_leading_zero || (form == VIT_NUMBER_WHOLE && !fits (text, parts.n_first))
                 ? VIT_NUMBER_CODE
                 : form;
    }

  form = get_grouped_form (&parts);
  if (parts.has_leading_zero || *text == '0' || g_str_has_prefix (text, "-0"))
    form &= VIT_NUMBER_COMMA | VIT_NUMBER_POINT;

  return form;
}
