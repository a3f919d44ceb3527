/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What steps do, in the words of somebody who has never seen SQL. */

#include <math.h>

#include "vit-format.h"
#include "vit-step-private.h"

/* "a, b and c": @last is "%1$s and %2$s" in the language. */
static char *
join (GPtrArray *parts, const char *last)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i + 1 < parts->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (parts, i));
  if (parts->len < 2)
    return g_strdup (parts->len == 1 ? g_ptr_array_index (parts, 0) : "");

  return g_strdup_printf (last, list->str,
                          (const char *) g_ptr_array_index (parts, parts->len - 1));
}

static char *
join_names (GStrv names, const char *last)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (parts, names[i]);

  return join (parts, last);
}

/* "a, b and c" */
char *
vit_step_join_names (GStrv names, const VitLanguage *language)
{
  return join_names (names, vit_text (language, "%1$s and %2$s"));
}

static char *
list_columns (const VitStep *self, const VitLanguage *language)
{
  return vit_step_join_names (self->columns, language);
}

/* A number with as many decimals as it needs, four at most. */
static char *
dup_number (const VitLanguage *language, double number)
{
  int decimals = 0;

  while (decimals < 4 &&
         fabs (number * pow (10, decimals) - rint (number * pow (10, decimals))) > 1e-9)
    decimals++;

  return vit_format_number (language, number, decimals);
}

char *
vit_step_describe_rename (const VitStep *self, const VitLanguage *language)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; self->columns[i] != NULL; i++)
    g_ptr_array_add (pairs, g_strdup_printf (vit_text_c (language, "rename", "%1$s to %2$s"), self->columns[i],
                                             self->names[i]));
  list = join (pairs, vit_text (language, "%1$s and %2$s"));

  return g_strdup_printf (vit_text (language, "Rename %s"), list);
}

/* As it follows "read price as". */
const char *
vit_step_get_type_noun (VitTypeOf type, const VitLanguage *language)
{
  switch (type)
    {
    case VIT_TYPE_OF_INTEGER:
      return vit_text (language, "a whole number");
    case VIT_TYPE_OF_NUMBER:
      return vit_text (language, "a number");
    case VIT_TYPE_OF_BOOLEAN:
      return vit_text (language, "yes or no");
    case VIT_TYPE_OF_DATE:
      return vit_text (language, "a date");
    case VIT_TYPE_OF_TIMESTAMP:
      return vit_text (language, "a time");
    case VIT_TYPE_OF_ID:
      return vit_text (language, "an identifier");
    case VIT_TYPE_OF_TEXT:
    default:
      return vit_text (language, "text");
    }
}

char *
vit_step_describe_retype (const VitStep *self, const VitLanguage *language)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; self->columns[i] != NULL; i++)
    {
      GStrv patterns = g_ptr_array_index (self->formats, i);
      const char *noun = vit_step_get_type_noun (self->types[i], language);
      g_autofree char *joined = patterns ? g_strjoinv (", ", patterns) : NULL;
      g_autofree char *type = joined ? g_strdup_printf ("%s (%s)", noun, joined) : g_strdup (noun);

      g_ptr_array_add (pairs, g_strdup_printf (vit_text (language, "%1$s as %2$s"),
                                               self->columns[i], type));
    }
  list = join (pairs, vit_text (language, "%1$s and %2$s"));

  return g_strdup_printf (vit_text (language, "Read %s"), list);
}

char *
vit_step_describe_select (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *columns = list_columns (self, language);

  return g_strdup_printf (vit_text (language, "Keep only the columns %s"), columns);
}

char *
vit_step_describe_trim (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *columns = list_columns (self, language);

  return g_strdup_printf (vit_text (language, "Remove blanks around the text in %s"), columns);
}

char *
vit_step_describe_case (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *columns = list_columns (self, language);

  switch (self->to_case)
    {
    case VIT_CASE_UPPER:
      return g_strdup_printf (vit_text (language, "Write %s in capital letters"), columns);
    case VIT_CASE_TITLE:
      return g_strdup_printf (vit_text (language, "Begin each word of %s with a capital letter"),
                              columns);
    case VIT_CASE_LOWER:
    default:
      return g_strdup_printf (vit_text (language, "Write %s in small letters"), columns);
    }
}

char *
vit_step_describe_replace (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *columns = list_columns (self, language);

  if (self->with[0] == '\0')
    return g_strdup_printf (self->regex
                                ? vit_text (language, "Remove what fits the pattern %1$s from %2$s")
                                : vit_text (language, "Remove “%1$s” from %2$s"),
                            self->find, columns);

  return g_strdup_printf (self->regex
                              ? vit_text (language,
                                          "Replace what fits the pattern %1$s by “%2$s” in %3$s")
                              : vit_text (language, "Replace “%1$s” by “%2$s” in %3$s"),
                          self->find, self->with, columns);
}

char *
vit_step_describe_map_values (const VitStep *self, const VitLanguage *language)
{
  guint n = g_strv_length (self->from);
  g_autofree char *to = vit_step_dup_value_text (g_ptr_array_index (self->to, 0));

  if (n == 1 && to != NULL)
    return g_strdup_printf (vit_text (language, "In %1$s, write “%2$s” as “%3$s”"),
                            self->columns[0], self->from[0], to);
  if (n == 1)
    return g_strdup_printf (vit_text (language, "In %1$s, take “%2$s” for a missing value"),
                            self->columns[0], self->from[0]);

  return g_strdup_printf (vit_text_n (language, "In %1$s, write %2$u value in another way",
                                      "In %1$s, write %2$u values in another way", n),
                          self->columns[0], n);
}

static const char *
get_fill_text (const VitStep *self, const VitLanguage *language)
{
  gboolean by = self->by != NULL;

  switch (self->fill)
    {
    case VIT_FILL_MEAN:
      return by ? vit_text (language, "Fill gaps in %1$s with the mean of the same %2$s")
                : vit_text (language, "Fill gaps in %1$s with the mean");
    case VIT_FILL_MEDIAN:
      return by ? vit_text (language, "Fill gaps in %1$s with the median of the same %2$s")
                : vit_text (language, "Fill gaps in %1$s with the median");
    case VIT_FILL_MODE:
      return by ? vit_text (language,
                            "Fill gaps in %1$s with the most frequent value of the same %2$s")
                : vit_text (language, "Fill gaps in %1$s with the most frequent value");
    case VIT_FILL_FORWARD:
      return by ? vit_text (language, "Fill gaps in %1$s with the value above of the same %2$s")
                : vit_text (language, "Fill gaps in %1$s with the value above");
    case VIT_FILL_VALUE:
    default:
      return vit_text (language, "Fill gaps in %1$s with “%2$s”");
    }
}

char *
vit_step_describe_fill (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *columns = list_columns (self, language);
  g_autofree char *with = self->by      ? vit_step_join_names (self->by, language)
                          : self->value ? vit_step_dup_value_text (self->value)
                                        : g_strdup ("");

  return g_strdup_printf (get_fill_text (self, language), columns, with);
}

char *
vit_step_describe_drop_missing (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *columns = join_names (self->columns, vit_text (language, "%1$s or %2$s"));

  return g_strdup_printf (vit_text (language, "Drop lines without %s"), columns);
}

char *
vit_step_describe_drop_duplicates (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *columns = self->columns ? list_columns (self, language) : NULL;
  g_autofree char *sentence = NULL;

  if (columns == NULL)
    sentence = g_strdup (
        self->keep_last ? vit_text (language, "Keep the last of lines that are all the same")
                        : vit_text (language, "Keep the first of lines that are all the same"));
  else
    sentence = g_strdup_printf (self->keep_last
                                    ? vit_text (language, "Keep the last of lines that repeat %s")
                                    : vit_text (language, "Keep the first of lines that repeat %s"),
                                columns);

  if (self->order_by == NULL)
    return g_steal_pointer (&sentence);

  /* TRANSLATORS: a sentence, then the column that tells which line is first. */
  return g_strdup_printf (vit_text (language, "%1$s, by %2$s"), sentence, self->order_by);
}

char *
vit_step_describe_drop_ambiguous (const VitStep *self, const VitLanguage *language)
{
  return g_strdup_printf (vit_text (language,
                                    "Drop lines whose %1$s belongs to more than one %2$s"),
                          self->columns[0], self->column);
}

char *
vit_step_describe_filter (const VitStep *self, const VitLanguage *language)
{
  return g_strdup_printf (vit_text (language, "Keep lines where %s"), self->expression);
}

/* Which values are outliers. */
static char *
dup_bounds (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *low = isnan (self->low) ? NULL : dup_number (language, self->low);
  g_autofree char *high = isnan (self->high) ? NULL : dup_number (language, self->high);

  switch (self->outliers)
    {
    case VIT_OUTLIERS_QUANTILE:
      return g_strdup_printf (vit_text (language, "outside the quantiles %1$s and %2$s"), low,
                              high);
    case VIT_OUTLIERS_MAD:
      return g_strdup_printf (vit_text (language,
                                        "%1$s deviations below the median or %2$s above it"),
                              low, high);
    case VIT_OUTLIERS_RANGE:
      if (low == NULL)
        return g_strdup_printf (vit_text (language, "above %s"), high);
      if (high == NULL)
        return g_strdup_printf (vit_text (language, "below %s"), low);
      return g_strdup_printf (vit_text (language, "below %1$s or above %2$s"), low, high);
    case VIT_OUTLIERS_IQR:
    default:
      return g_strdup_printf (
          vit_text (language, "%1$s quartile distances below the middle half or %2$s above it"),
          low, high);
    }
}

char *
vit_step_describe_outliers (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *bounds = dup_bounds (self, language);
  const char *text;

  if (self->action == VIT_OUTLIERS_CAP)
    text = vit_text (language, "Bring %1$s back to the bound where it is %2$s");
  else if (self->action == VIT_OUTLIERS_MISSING)
    text = vit_text (language, "Take %1$s for missing where it is %2$s");
  else
    text = vit_text (language, "Drop lines where %1$s is %2$s");

  return g_strdup_printf (text, self->columns[0], bounds);
}

char *
vit_step_describe_derive (const VitStep *self, const VitLanguage *language)
{
  return g_strdup_printf (vit_text (language, "Work out %1$s as %2$s"), self->column,
                          self->expression);
}

char *
vit_step_describe_sample (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *size = self->rows >= 0 ? vit_format_integer (language, self->rows)
                                          : vit_format_share (language, self->share, 1);

  return g_strdup_printf (self->rows >= 0 ? vit_text (language, "Draw %s lines at random")
                                          : vit_text (language, "Draw %s of the lines at random"),
                          size);
}
