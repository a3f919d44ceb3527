/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-value-text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Beyond these a plain number is a row of zeros that nobody can read. */
#define MAX_PLAIN 1e15
#define MIN_PLAIN 1e-6

static const char *const superscripts[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

/* "1.5×10³⁰⁰": what a number too long to write out becomes. */
static char *
format_scientific (const VitLanguage *language, double value)
{
  char rounded[32];
  double mantissa;
  int exponent, decimals;
  g_autofree char *number = NULL;
  g_autofree char *digits = NULL;
  g_autoptr (GString) text = NULL;

  /* Rounding comes first, since it may reach the next power: 9.99×10¹⁷ is 1×10¹⁸. */
  g_ascii_formatd (rounded, sizeof rounded, "%.1e", value);
  exponent = atoi (strchr (rounded, 'e') + 1);
  *strchr (rounded, 'e') = '\0';
  mantissa = g_ascii_strtod (rounded, NULL);
  decimals = mantissa == round (mantissa) ? 0 : 1;

  number = vit_format_number (language, mantissa, decimals);
  digits = g_strdup_printf ("%d", ABS (exponent));
  text = g_string_new (number);

  g_string_append (text, "×10");
  if (exponent < 0)
    g_string_append (text, "⁻");
  for (const char *digit = digits; *digit != '\0'; digit++)
    g_string_append (text, superscripts[*digit - '0']);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_time (VitFormat format)
{
  return format.kind == VIT_FORMAT_DAY || format.kind == VIT_FORMAT_MONTH;
}

/**
 * vit_value_text:
 * @format: how the axis writes its values
 * @value: a value; NaN is missing
 *
 * As vit_format_value(), but short for what is very large or very small.
 *
 * Returns: (transfer full): a text of at most some fifteen characters
 */
char *
vit_value_text (const VitLanguage *language, VitFormat format, double value)
{
  double size = fabs (value);

  if (!isfinite (value) || is_time (format))
    return vit_format_value (language, format, value);
  if (size >= MAX_PLAIN || (size > 0 && size < MIN_PLAIN && format.kind != VIT_FORMAT_SHARE))
    return format_scientific (language, value);

  return vit_format_value (language, format, value);
}

/* Decimal places that tell multiples of @step apart. */
static int
decimals_of_step (double step)
{
  double scaled = step;
  int decimals = 0;

  while (decimals < 12 && fabs (scaled - round (scaled)) > 1e-6 * scaled)
    {
      scaled *= 10;
      decimals++;
    }

  return decimals;
}

/**
 * vit_tick_text:
 * @format: how the axis writes its values
 * @value: a multiple of @step
 * @step: the distance between ticks; 0 if they are not even
 *
 * Returns: (transfer full): @value with as many decimals as the ticks need, no more; zero is plain
 * 0
 */
char *
vit_tick_text (const VitLanguage *language, VitFormat format, double value, double step)
{
  if (is_time (format) || fabs (value) >= MAX_PLAIN || (step > 0 && step < MIN_PLAIN) ||
      (value != 0 && fabs (value) < MIN_PLAIN))
    return vit_value_text (language, format, value);

  if (step <= 0)
    {
      if (format.kind == VIT_FORMAT_SHARE)
        return vit_format_share (language, value, decimals_of_step (fabs (value) * 100));
      return vit_format_compact (language, value);
    }

  if (format.kind == VIT_FORMAT_SHARE)
    return vit_format_share (language, value, value == 0 ? 0 : decimals_of_step (step * 100));

  /* Three digits of a compact number do not tell 1 000 100 from 1 000 200. */
  if (format.kind == VIT_FORMAT_COMPACT && step >= fabs (value) * 0.0099)
    return vit_format_compact (language, value);

  return vit_format_number (language, value, value == 0 ? 0 : decimals_of_step (step));
}
