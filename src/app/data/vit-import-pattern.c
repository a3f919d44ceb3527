/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-pattern.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const patterns[] = {
  "%Y-%m-%d",       "%d.%m.%Y",          "%d/%m/%Y",          "%m/%d/%Y",       "%d-%m-%Y",
  "%d.%m.%y",       "%m/%d/%y",          "%d %b %Y",          "%Y%m%d",         "%Y-%m-%d %H:%M:%S",
  "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d/%m/%Y %H:%M",
  "%m/%d/%Y %H:%M", "%m/%d/%Y %I:%M %p", "%Y%m%d%H",
};

/* What a sign means, and what it is of the example: a day above 12, so that it is no month. */
static const struct
{
  char sign;
  const char *meaning;
  const char *example;
} signs[] = {
  { 'd', N_ ("day"), "31" },
  { 'm', N_ ("month as a number"), "12" },
  { 'b', N_ ("month as three letters, in English"), "Dec" },
  { 'B', N_ ("month as a word, in English"), "December" },
  { 'Y', N_ ("year"), "2024" },
  { 'y', N_ ("year of two digits"), "24" },
  { 'H', N_ ("hour, 0 to 23"), "17" },
  { 'I', N_ ("hour, 1 to 12"), "05" },
  { 'p', N_ ("AM or PM"), "PM" },
  { 'M', N_ ("minute"), "45" },
  { 'S', N_ ("second"), "09" },
  { 'f', N_ ("parts of a second"), "250" },
  { 'z', N_ ("time zone"), "+0100" },
};

/**
 * vit_import_pattern_count:
 *
 * Returns: how many patterns are offered
 */
guint
vit_import_pattern_count (void)
{
  return G_N_ELEMENTS (patterns);
}

const char *
vit_import_pattern_get (guint number)
{
  return patterns[number];
}

/**
 * vit_import_pattern_find:
 *
 * Returns: the number of @pattern among those that are offered, or -1
 */
int
vit_import_pattern_find (const char *pattern)
{
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (g_str_equal (patterns[i], pattern))
      return (int) i;

  return -1;
}

static void
append_example (GString *text, char sign)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].sign == sign)
      g_string_append (text, signs[i].example);
}

/**
 * vit_import_pattern_dup_example:
 * @pattern: a pattern
 *
 * Returns: (transfer full): the last evening of 2024 as @pattern writes it
 */
char *
vit_import_pattern_dup_example (const char *pattern)
{
  GString *text = g_string_new (NULL);

  for (; *pattern != '\0'; pattern++)
    {
      if (*pattern != '%' || pattern[1] == '\0')
        {
          g_string_append_c (text, *pattern);
          continue;
        }
      pattern += pattern[1] == '-' && pattern[2] != '\0' ? 2 : 1;
      append_example (text, *pattern);
    }

  return g_string_free (text, FALSE);
}

/**
 * vit_import_pattern_find_unknown:
 *
 * Returns: (transfer full) (nullable): the first sign of @pattern that there is not, such as "%Q",
 *   or that is not whole yet; %NULL if there are all
 */
char *
vit_import_pattern_find_unknown (const char *pattern)
{
  /* What the engine reads; the list above explains the common ones. */
  static const char known[] = "aAbBcdfgGHIjmMnpSuUVwWxXyYzZ%";

  for (const char *at = strchr (pattern, '%'); at != NULL; at = strchr (at, '%'))
    {
      const char *sign = at + (at[1] == '-' ? 2 : 1);

      if (*sign == '\0' || strchr (known, *sign) == NULL)
        return g_strndup (at, (gsize) (sign - at) + (*sign != '\0' ? 1 : 0));
      at = sign + 1;
    }

  return NULL;
}

/**
 * vit_import_pattern_explain:
 *
 * Returns: (transfer full): what the signs mean, one on a line
 */
char *
vit_import_pattern_explain (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_append_printf (text, "%s%%%c  %s (%s)", i > 0 ? "\n" : "", signs[i].sign,
                            _ (signs[i].meaning), signs[i].example);

  return g_string_free (text, FALSE);
}
