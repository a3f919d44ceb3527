/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-number-guess.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vit-phrase.h"

/* A way to read a column of numbers: the forms that fit into it. */
typedef struct
{
  VitNumberForm forms;
  gboolean is_whole;
  char decimal;   /* 0: it has none */
  char thousands; /* 0: nothing stands between them */
  const char *text;
} Reading;

#define WHOLE VIT_NUMBER_WHOLE

static const Reading whole = { WHOLE, TRUE, 0, 0, N_ ("whole numbers") };
static const Reading point = { WHOLE | VIT_NUMBER_POINT, FALSE, '.', 0,
                               N_ ("numbers with a point before the decimals") };
static const Reading comma = { WHOLE | VIT_NUMBER_COMMA, FALSE, ',', 0,
                               N_ ("numbers with a comma before the decimals") };
static const Reading spaced = { WHOLE | VIT_NUMBER_SPACED, TRUE, 0, ' ',
                                N_ ("whole numbers with spaces between thousands") };
static const Reading spaced_point = {
  WHOLE | VIT_NUMBER_POINT | VIT_NUMBER_SPACED | VIT_NUMBER_SPACED_POINT, FALSE, '.', ' ',
  N_ ("numbers with spaces between thousands and a point before the decimals")
};
static const Reading spaced_comma = {
  WHOLE | VIT_NUMBER_COMMA | VIT_NUMBER_SPACED | VIT_NUMBER_SPACED_COMMA, FALSE, ',', ' ',
  N_ ("numbers with spaces between thousands and a comma before the decimals")
};
static const Reading quoted = { WHOLE | VIT_NUMBER_BY_QUOTE, TRUE, 0, '\'',
                                N_ ("whole numbers with apostrophes between thousands") };
static const Reading quoted_point = {
  WHOLE | VIT_NUMBER_POINT | VIT_NUMBER_BY_QUOTE | VIT_NUMBER_BY_QUOTE_POINT, FALSE, '.', '\'',
  N_ ("numbers with apostrophes between thousands and a point before the decimals")
};
static const Reading quoted_comma = {
  WHOLE | VIT_NUMBER_COMMA | VIT_NUMBER_BY_QUOTE | VIT_NUMBER_BY_QUOTE_COMMA, FALSE, ',', '\'',
  N_ ("numbers with apostrophes between thousands and a comma before the decimals")
};
static const Reading by_comma = { WHOLE | VIT_NUMBER_BY_COMMA, TRUE, '.', ',',
                                  N_ ("whole numbers with commas between thousands") };
static const Reading by_comma_point = {
  WHOLE | VIT_NUMBER_POINT | VIT_NUMBER_BY_COMMA | VIT_NUMBER_BY_COMMA_POINT, FALSE, '.', ',',
  N_ ("numbers with commas between thousands and a point before the decimals")
};
static const Reading by_point = { WHOLE | VIT_NUMBER_BY_POINT, TRUE, ',', '.',
                                  N_ ("whole numbers with points between thousands") };
static const Reading by_point_comma = {
  WHOLE | VIT_NUMBER_COMMA | VIT_NUMBER_BY_POINT | VIT_NUMBER_BY_POINT_COMMA, FALSE, ',', '.',
  N_ ("numbers with points between thousands and a comma before the decimals")
};

/* The order in which they are tried, by what stands before the decimals in the file. */
static const Reading *const readings_point[] = {
  &whole,          &point, &spaced,       &spaced_point, &quoted,   &quoted_point,  &by_comma,
  &by_comma_point, &comma, &spaced_comma, &quoted_comma, &by_point, &by_point_comma
};
static const Reading *const readings_comma[] = {
  &whole,          &comma, &spaced,       &spaced_comma, &quoted,   &quoted_comma,  &by_point,
  &by_point_comma, &point, &spaced_point, &quoted_point, &by_comma, &by_comma_point
};

#define N_READINGS G_N_ELEMENTS (readings_point)

typedef struct
{
  const Reading *const *readings;
  gboolean is_allowed[N_READINGS]; /* by what is set */
  guint n_unread[N_READINGS];
  guint n_unread_with_digit[N_READINGS];
  const char *group; /* (nullable): a value that has one group of three digits */
  gboolean has_codes;
  guint n_digits;
} NumberCount;

static gboolean
is_allowed (const VitColumnHint *hint, const Reading *reading)
{
  const char *thousands = hint->source ? hint->source->thousands : "auto";

  if (hint->is_decimal_set && reading->decimal != 0 && reading->decimal != hint->decimal)
    return FALSE;

  if (g_str_equal (thousands, "auto"))
    return TRUE;

  /* What stands between thousands does not stand before decimals. */
  return (reading->decimal == 0 || reading->decimal != *thousands) &&
         (reading->thousands == 0 || reading->thousands == *thousands);
}

static void
count_value (NumberCount *count, const char *value)
{
  guint n_digits;
  VitNumberForm form = vit_number_form_of (value, &n_digits);

  count->has_codes |= form == VIT_NUMBER_CODE;
  if (count->group == NULL && (form & (VIT_NUMBER_BY_COMMA | VIT_NUMBER_BY_POINT)) != 0 &&
      (form & (VIT_NUMBER_COMMA | VIT_NUMBER_POINT)) != 0)
    count->group = value;
  count->n_digits = MAX (count->n_digits, n_digits);

  for (guint i = 0; i < N_READINGS; i++)
    if ((form & count->readings[i]->forms) == 0)
      {
        count->n_unread[i]++;
        count->n_unread_with_digit[i] += vit_has_digit (value);
      }
}

static void
count_forms (const VitColumnEvidence *evidence, NumberCount *count)
{
  memset (count, 0, sizeof *count);
  count->readings = evidence->hint->decimal == ',' ? readings_comma : readings_point;

  for (guint i = 0; i < N_READINGS; i++)
    count->is_allowed[i] = is_allowed (evidence->hint, count->readings[i]);
  for (guint i = 0; i < evidence->values->len; i++)
    count_value (count, g_ptr_array_index (evidence->values, i));
}

/* What else the groups or decimals of three digits could be, as a place among the readings; -1 for
 * nothing. */
static int
find_rival (const Reading *chosen, const NumberCount *count)
{
  static const Reading *const rivals[][2] = {
    { &by_comma, &comma }, { &comma, &by_comma }, { &by_point, &point }, { &point, &by_point }
  };

  if (count->group == NULL)
    return -1;

  for (guint i = 0; i < G_N_ELEMENTS (rivals); i++)
    for (guint j = 0; j < N_READINGS; j++)
      if (rivals[i][0] == chosen && rivals[i][1] == count->readings[j] && count->n_unread[j] == 0)
        return (int) j;

  return -1;
}

/**
 * vit_number_write:
 * @text: a number with @decimal before its decimals and anything else between its digits
 *
 * Returns: (transfer full): the number with a point before its decimals and nothing between its
 *   digits
 */
char *
vit_number_write (const char *text, char decimal)
{
  GString *plain = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text == decimal)
      g_string_append_c (plain, '.');
    else if (g_ascii_isdigit (*text) || strchr ("-+eE", *text) != NULL)
      g_string_append_c (plain, *text);

  return g_string_free (plain, FALSE);
}

static void
add_reading (VitAmbiguity *ambiguity, const Reading *reading, guint n_values)
{
  const char decimal[] = { reading->decimal, '\0' };
  g_autofree char *value = vit_number_write (ambiguity->example, reading->decimal);

  vit_ambiguity_add_reading (ambiguity,
                             reading->is_whole ? VIT_TYPE_OF_INTEGER : VIT_TYPE_OF_NUMBER, NULL,
                             decimal, n_values, value);
}

static void
add_rival (VitColumnGuess *self,
           const VitColumnEvidence *evidence,
           const Reading *reading,
           const NumberCount *count)
{
  int place = find_rival (reading, count);
  guint n = evidence->values->len;
  VitAmbiguity *ambiguity;

  if (place < 0)
    return;

  ambiguity = vit_ambiguity_new (VIT_AMBIGUITY_THOUSANDS, count->group, n);
  add_reading (ambiguity, reading, n - self->n_unread);
  add_reading (ambiguity, count->readings[place], n);
  ambiguity->is_set = !count->is_allowed[place];
  g_ptr_array_add (self->ambiguities, ambiguity);
  self->is_ambiguous = !ambiguity->is_set;
}

static void
set_reading (VitColumnGuess *self,
             const VitColumnEvidence *evidence,
             guint place,
             const NumberCount *count)
{
  const Reading *reading = count->readings[place];

  self->reading = reading->forms;
  self->decimal = reading->decimal;
  self->thousands = reading->thousands;
  self->n_digits = count->n_digits;
  self->n_unread = count->n_unread[place];
  add_rival (self, evidence, reading, count);
}

/* The same texts, read with the other mark. */
static const char *
other_text (const Reading *reading)
{
  if (reading == &by_comma)
    return comma.text;
  if (reading == &comma)
    return by_comma.text;

  return reading == &by_point ? point.text : by_point.text;
}

static char *
describe (const VitColumnGuess *self, const VitColumnEvidence *evidence, const Reading *reading)
{
  g_autofree char *text =
      vit_column_evidence_describe (evidence, self->n_unread, N_ ("all %1$s values are %2$s"),
                                    N_ ("%1$s values are %2$s"), reading->text);
  g_autofree char *other = g_strconcat (VIT_PHRASE_TEXT, other_text (reading), NULL);
  g_autofree char *clause = NULL;

  if (self->is_ambiguous)
    clause = vit_phrase_new (N_ ("they could also be %s"), other, NULL);

  return vit_phrase_join (text, clause);
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
  NumberCount count;

  count_forms (evidence, &count);
  if (count.has_codes)
    return FALSE;

  for (guint i = 0; i < N_READINGS; i++)
    if (count.is_allowed[i] && vit_column_evidence_is_tolerable (evidence, count.n_unread[i],
                                                                 count.n_unread_with_digit[i]))
      {
        self->type = count.readings[i]->is_whole ? VIT_TYPE_OF_INTEGER : VIT_TYPE_OF_NUMBER;
        set_reading (self, evidence, i, &count);
        self->reason = describe (self, evidence, count.readings[i]);
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
  guint best = must_be_whole ? 0 : 1;
  NumberCount count;

  count_forms (evidence, &count);
  for (guint i = best; i < N_READINGS; i++)
    if (count.is_allowed[i] && (!must_be_whole || count.readings[i]->is_whole) &&
        count.n_unread[i] < count.n_unread[best])
      best = i;

  set_reading (self, evidence, best, &count);
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
  const VitNumberForm only_point = VIT_NUMBER_POINT | VIT_NUMBER_SPACED_POINT |
                                   VIT_NUMBER_BY_COMMA_POINT | VIT_NUMBER_BY_QUOTE_POINT;
  const VitNumberForm only_comma = VIT_NUMBER_COMMA | VIT_NUMBER_SPACED_COMMA |
                                   VIT_NUMBER_BY_POINT_COMMA | VIT_NUMBER_BY_QUOTE_COMMA;
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
