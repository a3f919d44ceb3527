/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-number-guess.h"

#include <string.h>

/* A way to read a column of numbers: the forms that fit into it. */
typedef struct
{
  VitNumberForm forms;
  gboolean is_whole;
  const char *text;
} Reading;

#define WHOLE VIT_NUMBER_WHOLE

static const Reading whole = { WHOLE, TRUE, "whole numbers" };
static const Reading point = { WHOLE | VIT_NUMBER_POINT, FALSE,
                               "numbers with a point before the decimals" };
static const Reading comma = { WHOLE | VIT_NUMBER_COMMA, FALSE,
                               "numbers with a comma before the decimals" };
static const Reading spaced = { WHOLE | VIT_NUMBER_SPACED, TRUE,
                                "whole numbers with spaces between thousands" };
static const Reading spaced_point = {
  WHOLE | VIT_NUMBER_POINT | VIT_NUMBER_SPACED | VIT_NUMBER_SPACED_POINT, FALSE,
  "numbers with spaces between thousands and a point before the decimals"
};
static const Reading spaced_comma = {
  WHOLE | VIT_NUMBER_COMMA | VIT_NUMBER_SPACED | VIT_NUMBER_SPACED_COMMA, FALSE,
  "numbers with spaces between thousands and a comma before the decimals"
};
static const Reading by_comma = { WHOLE | VIT_NUMBER_BY_COMMA, TRUE,
                                  "whole numbers with commas between thousands" };
static const Reading by_comma_point = {
  WHOLE | VIT_NUMBER_POINT | VIT_NUMBER_BY_COMMA | VIT_NUMBER_BY_COMMA_POINT, FALSE,
  "numbers with commas between thousands and a point before the decimals"
};
static const Reading by_point = { WHOLE | VIT_NUMBER_BY_POINT, TRUE,
                                  "whole numbers with points between thousands" };
static const Reading by_point_comma = {
  WHOLE | VIT_NUMBER_COMMA | VIT_NUMBER_BY_POINT | VIT_NUMBER_BY_POINT_COMMA, FALSE,
  "numbers with points between thousands and a comma before the decimals"
};

/* The order in which they are tried, by what stands before the decimals in the file. */
static const Reading *const readings_point[] = { &whole,    &point,          &spaced, &spaced_point,
                                                 &by_comma, &by_comma_point, &comma,  &spaced_comma,
                                                 &by_point, &by_point_comma };
static const Reading *const readings_comma[] = { &whole,    &comma,          &spaced, &spaced_comma,
                                                 &by_point, &by_point_comma, &point,  &spaced_point,
                                                 &by_comma, &by_comma_point };

#define N_READINGS G_N_ELEMENTS (readings_point)

typedef struct
{
  guint n_unread[N_READINGS];
  guint n_unread_with_digit[N_READINGS];
  gboolean has_groups;
  gboolean has_codes;
  guint n_digits;
} NumberCount;

static void
count_forms (const VitColumnEvidence *evidence, const Reading *const *readings, NumberCount *count)
{
  memset (count, 0, sizeof *count);

  for (guint i = 0; i < evidence->values->len; i++)
    {
      const char *value = g_ptr_array_index (evidence->values, i);
      guint n_digits;
      VitNumberForm form = vit_number_form_of (value, &n_digits);

      count->has_codes |= form == VIT_NUMBER_CODE;
      count->has_groups |= (form & (VIT_NUMBER_BY_COMMA | VIT_NUMBER_BY_POINT)) != 0;
      count->n_digits = MAX (count->n_digits, n_digits);

      for (guint j = 0; j < N_READINGS; j++)
        if ((form & readings[j]->forms) == 0)
          {
            count->n_unread[j]++;
            count->n_unread_with_digit[j] += vit_has_digit (value);
          }
    }
}

/* What else the groups or decimals of three digits could be. */
static const Reading *
find_rival (const Reading *chosen, const Reading *const *readings, const NumberCount *count)
{
  static const Reading *const rivals[][2] = {
    { &by_comma, &comma }, { &comma, &by_comma }, { &by_point, &point }, { &point, &by_point }
  };

  if (!count->has_groups)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rivals); i++)
    for (guint j = 0; j < N_READINGS; j++)
      if (rivals[i][0] == chosen && rivals[i][1] == readings[j] && count->n_unread[j] == 0)
        return readings[j];

  return NULL;
}

static void
set_number (VitColumnGuess *self,
            const VitColumnEvidence *evidence,
            const Reading *reading,
            const Reading *rival,
            const NumberCount *count,
            guint n_unread)
{
  g_autofree char *reason = vit_column_evidence_describe (evidence, n_unread, "are", reading->text);

  self->type = reading->is_whole ? VIT_TYPE_OF_INTEGER : VIT_TYPE_OF_NUMBER;
  self->reading = reading->forms;
  self->n_digits = count->n_digits;
  self->is_ambiguous = rival != NULL;
  self->reason = rival ? g_strdup_printf ("%s; they could also be %s", reason, rival->text)
                       : g_steal_pointer (&reason);
}

/**
 * vit_number_guess:
 * @self: (inout): gets type, forms and reason if the column is one of numbers
 * @evidence: its values, at least one
 *
 * Returns: whether it is
 */
gboolean
vit_number_guess (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  const Reading *const *readings = evidence->hint->decimal == ',' ? readings_comma : readings_point;
  NumberCount count;

  count_forms (evidence, readings, &count);
  if (count.has_codes)
    return FALSE;

  for (guint i = 0; i < N_READINGS; i++)
    if (vit_column_evidence_is_tolerable (evidence, count.n_unread[i],
                                          count.n_unread_with_digit[i]))
      {
        set_number (self, evidence, readings[i], find_rival (readings[i], readings, &count), &count,
                    count.n_unread[i]);
        return TRUE;
      }

  return FALSE;
}

/**
 * vit_number_force:
 * @self: (inout): gets the forms
 * @evidence: the values of a column that must be of numbers
 * @must_be_whole: whether they must be whole numbers
 *
 * Takes the reading that most values have.
 */
void
vit_number_force (VitColumnGuess *self, const VitColumnEvidence *evidence, gboolean must_be_whole)
{
  const Reading *const *readings = evidence->hint->decimal == ',' ? readings_comma : readings_point;
  guint best = must_be_whole ? 0 : 1;
  NumberCount count;

  count_forms (evidence, readings, &count);
  for (guint i = best; i < N_READINGS; i++)
    if ((!must_be_whole || readings[i]->is_whole) && count.n_unread[i] < count.n_unread[best])
      best = i;

  self->reading = readings[best]->forms;
  self->n_digits = count.n_digits;
}

/**
 * vit_number_guess_decimal:
 * @values: (element-type utf8): values of a column, as far as they are not empty
 *
 * Returns: '.' or ',' if the column holds numbers that have it before their decimals, 0 if it
 *   does not tell
 */
int
vit_number_guess_decimal (GPtrArray *values)
{
  const VitNumberForm only_point =
      VIT_NUMBER_POINT | VIT_NUMBER_SPACED_POINT | VIT_NUMBER_BY_COMMA_POINT;
  const VitNumberForm only_comma =
      VIT_NUMBER_COMMA | VIT_NUMBER_SPACED_COMMA | VIT_NUMBER_BY_POINT_COMMA;
  guint n_point = 0, n_comma = 0, n_none = 0, n_digits;

  for (guint i = 0; i < values->len; i++)
    {
      VitNumberForm form = vit_number_form_of (g_ptr_array_index (values, i), &n_digits);

      if ((form & ~only_point) == 0 && form != VIT_NUMBER_NONE)
        n_point++;
      else if ((form & ~only_comma) == 0 && form != VIT_NUMBER_NONE)
        n_comma++;
      else if (form == VIT_NUMBER_NONE || form == VIT_NUMBER_CODE)
        n_none++;
    }

  if (n_none * 2 > values->len || n_point == n_comma)
    return 0;

  return n_point > n_comma ? '.' : ',';
}
