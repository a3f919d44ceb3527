/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-ambiguity.h"

#include <stdio.h>

#include "vit-format.h"

static void
reading_free (gpointer data)
{
  VitColumnReading *reading = data;

  g_free (reading->date_format);
  g_free (reading->decimal);
  g_free (reading->value);
  g_free (reading);
}

/**
 * vit_ambiguity_new:
 * @example: a value as it stands in the file
 * @n_values: how many values were looked at
 *
 * Returns: (transfer full): an ambiguity without any reading
 */
VitAmbiguity *
vit_ambiguity_new (VitAmbiguityKind kind, const char *example, guint n_values)
{
  VitAmbiguity *self = g_new0 (VitAmbiguity, 1);

  self->kind = kind;
  self->example = g_strdup (example);
  self->n_values = n_values;
  self->readings = g_ptr_array_new_with_free_func (reading_free);

  return self;
}

VitAmbiguity *
vit_ambiguity_copy (const VitAmbiguity *self)
{
  VitAmbiguity *copy = vit_ambiguity_new (self->kind, self->example, self->n_values);

  copy->is_set = self->is_set;
  for (guint i = 0; i < self->readings->len; i++)
    {
      const VitColumnReading *reading = g_ptr_array_index (self->readings, i);

      vit_ambiguity_add_reading (copy, reading->type, reading->date_format, reading->decimal,
                                 reading->n_values, reading->value);
    }

  return copy;
}

void
vit_ambiguity_free (VitAmbiguity *self)
{
  if (self == NULL)
    return;

  g_free (self->example);
  g_ptr_array_unref (self->readings);
  g_free (self);
}

/**
 * vit_ambiguity_add_reading:
 * @type: the type that it gives the column
 * @date_format: (nullable): of dates: the pattern
 * @decimal: (nullable): of numbers: "." or ","
 * @n_values: how many of the values that were looked at it reads
 * @value: (nullable): what it makes of the example
 */
void
vit_ambiguity_add_reading (VitAmbiguity *self,
                           VitTypeOf type,
                           const char *date_format,
                           const char *decimal,
                           guint n_values,
                           const char *value)
{
  VitColumnReading *reading = g_new0 (VitColumnReading, 1);

  reading->type = type;
  reading->date_format = g_strdup (date_format);
  reading->decimal = g_strdup (decimal);
  reading->n_values = n_values;
  reading->value = g_strdup (value);
  g_ptr_array_add (self->readings, reading);
}

/**
 * vit_ambiguity_describe:
 * @language: what to say it in
 *
 * Returns: (transfer full): what can be read in more than one way, a sentence without a full stop
 */
char *
vit_ambiguity_describe (const VitAmbiguity *self, const VitLanguage *language)
{
  const char *text = "%s";

  switch (self->kind)
    {
    case VIT_AMBIGUITY_DAY_MONTH:
      text = vit_text (language, "“%s” can be read with the day first or with the month first");
      break;
    case VIT_AMBIGUITY_THOUSANDS:
      text = vit_text (language, "The mark in “%s” can stand between thousands or before decimals");
      break;
    case VIT_AMBIGUITY_MIXED_DATES:
      text = vit_text (language, "Dates are written in more than one way, such as “%s”");
      break;
    case VIT_AMBIGUITY_LEADING_ZEROS:
      text = vit_text (language, "A number would lose the zeros in front of “%s”");
      break;
    case VIT_AMBIGUITY_LONG_DIGITS:
      text = vit_text (language, "A number would not keep all digits of “%s”");
      break;
    case VIT_AMBIGUITY_NUMBER_OR_ID:
      text = vit_text (language, "Whole numbers such as “%s” can count something or name it");
      break;
    case VIT_AMBIGUITY_DIGITS_OR_DATE:
      text = vit_text (language, "“%s” can be a date or a whole number");
      break;
    case VIT_AMBIGUITY_BAD_CELLS:
      text = vit_text (language, "A few cells such as “%s” are not like all the others");
      break;
    default:
      g_assert_not_reached ();
    }

  return g_strdup_printf (text, self->example);
}

/* "2020-04-03" as the language writes a day; other values as they are. */
static char *
format_value (const VitColumnReading *self, const VitLanguage *language)
{
  int year, month, day, n = 0;
  g_autoptr (GDateTime) date = NULL;

  if ((self->type != VIT_TYPE_OF_DATE && self->type != VIT_TYPE_OF_TIMESTAMP) ||
      sscanf (self->value, "%4d-%2d-%2d%n", &year, &month, &day, &n) != 3 || self->value[n] != '\0')
    return g_strdup (self->value);

  date = g_date_time_new_utc (year, month, day, 0, 0, 0);

  return date ? vit_format_day (language, g_date_time_to_unix (date) * G_USEC_PER_SEC)
              : g_strdup (self->value);
}

static const char *
get_noun (VitTypeOf type, const VitLanguage *language)
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
      return vit_text (language, "a text");
    }
}

/**
 * vit_column_reading_describe:
 * @example: the example of its ambiguity
 * @language: what to say it in
 *
 * Returns: (transfer full): what the reading makes of the example: "a date: 3 Apr 2020"; no more
 *   than "an identifier" where that looks the same
 */
char *
vit_column_reading_describe (const VitColumnReading *self,
                             const char *example,
                             const VitLanguage *language)
{
  const char *noun = get_noun (self->type, language);
  g_autofree char *value = NULL;

  if (self->value == NULL)
    return g_strdup_printf (vit_text (language, "%1$s; “%2$s” is missing then"), noun, example);

  value = format_value (self, language);
  if (g_str_equal (value, example))
    return g_strdup (noun);

  return g_strdup_printf (vit_text (language, "%1$s: %2$s"), noun, value);
}

static void
set_override (GHashTable *words, const char *column, const char *word)
{
  if (word != NULL)
    g_hash_table_insert (words, g_strdup (column), g_strdup (word));
  else
    g_hash_table_remove (words, column);
}

/**
 * vit_source_choose_reading:
 * @column: a column's name
 * @reading: how it is to be read from now on
 */
void
vit_source_choose_reading (VitSource *self, const char *column, const VitColumnReading *reading)
{
  set_override (self->types, column, vit_type_of_to_word (reading->type));
  set_override (self->date_formats, column, reading->date_format);
  set_override (self->decimals, column, reading->decimal);
}
