/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-column-ambiguities.h"

#include <string.h>

#include "vit-date-guess.h"
#include "vit-id-guess.h"
#include "vit-number-guess.h"

static const char *
get_value (const VitColumnEvidence *evidence, guint index)
{
  return g_ptr_array_index (evidence->values, index);
}

static gboolean
is_forced (const VitColumnEvidence *evidence)
{
  return evidence->hint->type != NULL || evidence->hint->format != NULL;
}

static VitAmbiguity *
add (VitColumnGuess *self,
     const VitColumnEvidence *evidence,
     VitAmbiguityKind kind,
     const char *example)
{
  VitAmbiguity *ambiguity = vit_ambiguity_new (kind, example, evidence->values->len);

  ambiguity->is_set = is_forced (evidence);
  g_ptr_array_add (self->ambiguities, ambiguity);

  return ambiguity;
}

/* Dates. */

static gboolean
is_date (const VitColumnGuess *self)
{
  return self->type == VIT_TYPE_OF_DATE || self->type == VIT_TYPE_OF_TIMESTAMP;
}

static guint
count_read (const VitColumnEvidence *evidence, const char *formats)
{
  guint n = 0;

  for (guint i = 0; i < evidence->values->len; i++)
    n += vit_date_matches (formats, get_value (evidence, i));

  return n;
}

static void
add_dates (VitAmbiguity *self,
           const VitColumnGuess *guess,
           const VitColumnEvidence *evidence,
           const char *formats)
{
  g_autofree char *value = vit_date_read (formats, self->example);

  vit_ambiguity_add_reading (self, guess->type, formats, NULL, count_read (evidence, formats),
                             value);
}

/* A value that two patterns read as two days. */
static const char *
find_two_days (const VitColumnEvidence *evidence, const char *format, const char *other)
{
  for (guint i = 0; i < evidence->values->len; i++)
    {
      const char *value = get_value (evidence, i);
      g_autofree char *day = vit_date_read (format, value);
      g_autofree char *other_day = day ? vit_date_read (other, value) : NULL;

      if (other_day != NULL && !g_str_equal (day, other_day))
        return value;
    }

  return NULL;
}

/* The patterns with the first of them, and its like, the other way round. */
static char *
dup_swapped (const char *formats)
{
  g_auto (GStrv) list = g_strsplit (formats, VIT_DATE_SEPARATOR, -1);
  char *swapped = vit_date_swap (list[0]);

  if (swapped == NULL)
    return NULL;

  for (guint i = 1; list[i] != NULL; i++)
    if (g_str_equal (list[i], swapped))
      {
        g_free (list[i]);
        list[i] = g_steal_pointer (&list[0]);
        list[0] = swapped;
        return g_strjoinv (VIT_DATE_SEPARATOR, list);
      }

  g_free (list[0]);
  list[0] = swapped;

  return g_strjoinv (VIT_DATE_SEPARATOR, list);
}

static void
find_day_month (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  g_autofree char *swapped = dup_swapped (self->format);
  const char *example = swapped ? find_two_days (evidence, self->format, swapped) : NULL;
  VitAmbiguity *ambiguity;

  if (example == NULL || count_read (evidence, swapped) < count_read (evidence, self->format))
    return;

  ambiguity = add (self, evidence, VIT_AMBIGUITY_DAY_MONTH, example);
  add_dates (ambiguity, self, evidence, self->format);
  add_dates (ambiguity, self, evidence, swapped);
}

static const char *
find_unread (const VitColumnEvidence *evidence, const char *format)
{
  for (guint i = 0; i < evidence->values->len; i++)
    if (!vit_date_matches (format, get_value (evidence, i)))
      return get_value (evidence, i);

  return NULL;
}

static void
find_mixed_dates (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  g_auto (GStrv) list = g_strsplit (self->format, VIT_DATE_SEPARATOR, -1);
  const char *example = list[1] != NULL ? find_unread (evidence, list[0]) : NULL;
  VitAmbiguity *ambiguity;

  if (example == NULL)
    return;

  ambiguity = add (self, evidence, VIT_AMBIGUITY_MIXED_DATES, example);
  add_dates (ambiguity, self, evidence, self->format);
  for (guint i = 0; list[i] != NULL; i++)
    add_dates (ambiguity, self, evidence, list[i]);
}

/* Days and hours of digits only. */
static const char *
find_compact_format (const VitColumnEvidence *evidence, guint n_digits)
{
  const char *format = n_digits == 8    ? "%Y%m%d"
                       : n_digits == 10 ? "%Y%m%d%H"
                       : n_digits == 12 ? "%Y%m%d%H%M"
                       : n_digits == 14 ? "%Y%m%d%H%M%S"
                                        : NULL;

  return format != NULL && evidence->values->len > 0 && find_unread (evidence, format) == NULL
             ? format
             : NULL;
}

static void
find_digits_or_date (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  const char *format = is_date (self) && g_str_has_prefix (self->format, "%Y%m")
                           ? self->format
                           : find_compact_format (evidence, self->n_digits);
  const char *example = evidence->values->len > 0 ? get_value (evidence, 0) : NULL;
  VitAmbiguity *ambiguity;
  VitTypeOf type;

  if (format == NULL || example == NULL || strspn (example, "0123456789") != strlen (example))
    return;

  type = strstr (format, "%H") != NULL ? VIT_TYPE_OF_TIMESTAMP : VIT_TYPE_OF_DATE;
  ambiguity = add (self, evidence, VIT_AMBIGUITY_DIGITS_OR_DATE, example);
  for (guint i = 0; i < 2; i++)
    if (is_date (self) == (i == 0))
      {
        g_autofree char *value = vit_date_read (format, example);

        vit_ambiguity_add_reading (ambiguity, is_date (self) ? self->type : type, format, NULL,
                                   count_read (evidence, format), value);
      }
    else
      {
        vit_ambiguity_add_reading (ambiguity, is_date (self) ? VIT_TYPE_OF_INTEGER : self->type,
                                   NULL, NULL, evidence->values->len, example);
      }
}

/* Digits. */

/* What all values of a column of digits have in common. */
typedef struct
{
  const char *with_zeros; /* one with zeros in front */
  const char *too_long;   /* one with more digits than a number keeps */
  gboolean has_others;    /* whether anything but digits is there */
} Digits;

static void
look_at_digits (const VitColumnEvidence *evidence, Digits *digits)
{
  memset (digits, 0, sizeof *digits);
  for (guint i = 0; i < evidence->values->len; i++)
    {
      const char *value = get_value (evidence, i);
      gsize length = strlen (value);

      if (strspn (value, "0123456789") != length)
        digits->has_others = TRUE;
      else if (value[0] == '0' && length > 1)
        digits->with_zeros = digits->with_zeros ? digits->with_zeros : value;
      else if (length > 15)
        digits->too_long = digits->too_long ? digits->too_long : value;
    }
}

static gboolean
is_text (const VitColumnGuess *self)
{
  return self->type == VIT_TYPE_OF_TEXT || self->type == VIT_TYPE_OF_ID;
}

/* The type that was taken first, as text or as a number. */
static void
add_text_or_number (VitColumnGuess *self,
                    VitAmbiguity *ambiguity,
                    VitTypeOf number,
                    const char *value)
{
  guint n = ambiguity->n_values;
  VitTypeOf text = is_text (self) ? self->type : VIT_TYPE_OF_ID;

  if (!is_text (self))
    vit_ambiguity_add_reading (ambiguity, self->type, NULL, NULL, n, value);
  vit_ambiguity_add_reading (ambiguity, text, NULL, NULL, n, ambiguity->example);
  if (is_text (self))
    vit_ambiguity_add_reading (ambiguity, number, NULL, NULL, n, value);
}

static void
find_codes (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  Digits digits;

  look_at_digits (evidence, &digits);
  if (digits.has_others)
    return;

  if (digits.with_zeros != NULL)
    {
      const char *value = digits.with_zeros + strspn (digits.with_zeros, "0");

      add_text_or_number (self,
                          add (self, evidence, VIT_AMBIGUITY_LEADING_ZEROS, digits.with_zeros),
                          VIT_TYPE_OF_INTEGER, *value != '\0' ? value : "0");
    }
  if (digits.too_long != NULL && (is_text (self) || self->type == VIT_TYPE_OF_NUMBER))
    {
      g_autofree char *value = g_strdup_printf ("%.0f", g_ascii_strtod (digits.too_long, NULL));

      if (!g_str_equal (value, digits.too_long))
        add_text_or_number (self, add (self, evidence, VIT_AMBIGUITY_LONG_DIGITS, digits.too_long),
                            VIT_TYPE_OF_NUMBER, value);
    }
}

static void
find_ids (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  gboolean is_number = self->type == VIT_TYPE_OF_INTEGER && self->reading == VIT_NUMBER_WHOLE;
  Digits digits;
  VitAmbiguity *ambiguity;

  look_at_digits (evidence, &digits);
  if ((!is_number && self->type != VIT_TYPE_OF_ID) || digits.has_others ||
      digits.with_zeros != NULL || digits.too_long != NULL || evidence->values->len == 0 ||
      !vit_id_has_name (evidence->hint->name))
    return;

  ambiguity = add (self, evidence, VIT_AMBIGUITY_NUMBER_OR_ID, get_value (evidence, 0));
  vit_ambiguity_add_reading (ambiguity, self->type, NULL, NULL, evidence->values->len,
                             ambiguity->example);
  vit_ambiguity_add_reading (ambiguity, is_number ? VIT_TYPE_OF_ID : VIT_TYPE_OF_INTEGER, NULL,
                             NULL, evidence->values->len, ambiguity->example);
}

/* Cells that are not like all others. */

static gboolean
is_read (const VitColumnGuess *self, const VitColumnEvidence *evidence, const char *value)
{
  guint n_digits;

  if (is_date (self))
    return vit_date_matches (self->format, value);
  if (self->type == VIT_TYPE_OF_BOOLEAN)
    return vit_word_is_truth (evidence->hint->source, value) >= 0;

  return (vit_number_form_of (value, &n_digits) & self->reading) != 0;
}

static void
find_bad_cells (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  guint n = evidence->values->len;
  const char decimal[] = { self->decimal, '\0' };
  const char *example = NULL;
  VitAmbiguity *ambiguity;

  for (guint i = 0; example == NULL && i < n; i++)
    if (!is_read (self, evidence, get_value (evidence, i)))
      example = get_value (evidence, i);
  if (example == NULL)
    return;

  ambiguity = add (self, evidence, VIT_AMBIGUITY_BAD_CELLS, example);
  vit_ambiguity_add_reading (ambiguity, self->type, self->format,
                             self->decimal != 0 ? decimal : NULL, n - self->n_unread, NULL);
  vit_ambiguity_add_reading (ambiguity, VIT_TYPE_OF_TEXT, NULL, NULL, n, example);
}

/**
 * vit_column_ambiguities_find:
 * @self: (inout): a guess; gets the ambiguities that are not of its numbers' marks
 * @evidence: what it is of
 *
 * Names what could be read in another way, and how it was read.
 */
void
vit_column_ambiguities_find (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  if (is_date (self) && vit_date_is_understood (self->format))
    {
      find_day_month (self, evidence);
      find_mixed_dates (self, evidence);
    }
  if (!evidence->hint->is_text)
    find_digits_or_date (self, evidence);
  if (!is_date (self) && self->type != VIT_TYPE_OF_BOOLEAN && !evidence->hint->is_text)
    {
      find_codes (self, evidence);
      find_ids (self, evidence);
    }
  if (self->n_unread > 0 && !is_text (self))
    find_bad_cells (self, evidence);
}
