/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-words.h"

#include <math.h>
#include <string.h>

/* From here on, money is written with three significant digits. */
#define COMPACT_FROM 100000

/* Below this, kopecks matter. */
#define WHOLE_FROM 100

/* From so many of a unit on, amounts are told in it. */
#define UNITS_FROM 10

static char *
count (const VitLanguage *language, const char *format, double n)
{
  g_autofree char *number = vit_format_integer (language, (gint64) round (n));

  return g_strdup_printf (format, number);
}

char *
vit_words_customers (const VitLanguage *language, double n)
{
  return count (language, vit_text_n (language, "%s customer", "%s customers", (guint64) n), n);
}

char *
vit_words_orders (const VitLanguage *language, double n)
{
  return count (language, vit_text_n (language, "%s order", "%s orders", (guint64) n), n);
}

char *
vit_words_products (const VitLanguage *language, double n)
{
  return count (language, vit_text_n (language, "%s product", "%s products", (guint64) n), n);
}

char *
vit_words_rows (const VitLanguage *language, double n)
{
  return count (language, vit_text_n (language, "%s row", "%s rows", (guint64) n), n);
}

char *
vit_words_days (const VitLanguage *language, double n)
{
  n = round (n);

  return count (language, vit_text_n (language, "%s day", "%s days", (guint64) n), n);
}

/**
 * vit_words_money:
 *
 * Returns: (transfer full): @amount with as many digits as a reader wants: "3.91 M", "1 121",
 *   "12.50"
 */
char *
vit_words_money (const VitLanguage *language, double amount)
{
  if (fabs (amount) >= COMPACT_FROM)
    return vit_format_compact (language, amount);
  if (fabs (amount) < WHOLE_FROM)
    return vit_format_number (language, amount, 2);

  /* Halves go up, as people round them. */
  return vit_format_number (language, round (amount), 0);
}

/**
 * vit_words_share:
 *
 * Returns: (transfer full): @share in whole per cent, below one with a decimal
 */
char *
vit_words_share (const VitLanguage *language, double share)
{
  return vit_format_share (language, share, fabs (share) < 0.0095 ? 1 : 0);
}

/**
 * vit_words_change:
 * @change: −0.25 for a quarter less
 *
 * Returns: (transfer full): in whole per cent with its sign, "+12 %", "−25 %"
 */
char *
vit_words_change (const VitLanguage *language, double change)
{
  g_autofree char *share = vit_words_share (language, change);

  return g_strconcat (change > 0 ? "+" : "", share, NULL);
}

/**
 * vit_words_p:
 *
 * Returns: (transfer full): a p-value, "p < 0.001", "p = 0.012", which no line break divides
 */
char *
vit_words_p (const VitLanguage *language, double p)
{
  g_autofree char *number = vit_format_number (language, MAX (p, 0.001), 3);

  return g_strdup_printf (p < 0.001 ? "p\u00a0<\u00a0%s" : "p\u00a0=\u00a0%s", number);
}

/**
 * vit_words_unit:
 * @largest: the largest of the amounts
 * @unit: (out): what to divide them by: 1, a thousand, a million, …
 *
 * Returns: (nullable): the unit in words, or %NULL if it is one
 */
const char *
vit_words_unit (const VitLanguage *language, double largest, double *unit)
{
  const struct
  {
    double unit;
    const char *word;
  } units[] = {
    { 1e9, vit_text (language, "billion") },
    { 1e6, vit_text (language, "million") },
    { 1e3, vit_text (language, "thousand") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (fabs (largest) >= UNITS_FROM * units[i].unit)
      {
        *unit = units[i].unit;
        return units[i].word;
      }
  *unit = 1;

  return NULL;
}

/**
 * vit_words_tidy:
 * @text: (nullable): a sentence or more
 *
 * Returns: (transfer full) (nullable): @text with one full stop where there are two ("174 тыс..");
 *   three are an ellipsis and stay
 */
char *
vit_words_tidy (const char *text)
{
  GString *tidy;

  if (text == NULL)
    return NULL;

  tidy = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0';)
    {
      gsize n_stops = strspn (p, ".");

      if (n_stops == 0)
        g_string_append_c (tidy, *p++);
      else
        g_string_append_len (tidy, p, n_stops == 2 ? 1 : n_stops);
      p += n_stops;
    }

  return g_string_free (tidy, FALSE);
}
