/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-column-guess.h"

#include <string.h>

#include "vit-date-guess.h"

/* A column is of a type although some of its values are not if these are no more than this share
 * and have no digit ("total", "see note"): a code such as "12345A" makes it text. */
#define MAX_SHARE_UNREAD 0.01

/* From how many values on "all differ" says something. */
#define MIN_DIFFERENT 20

#define MAX_ID_LENGTH 64

/* The values of a column, told apart. */
typedef struct
{
  const VitColumnHint *hint;
  GPtrArray *values;  /* neither empty nor a marker */
  GPtrArray *markers; /* distinct words for a missing value; owned strings */
} Evidence;

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

void
vit_column_guess_free (VitColumnGuess *self)
{
  if (self == NULL)
    return;

  g_free (self->format);
  g_clear_pointer (&self->markers, g_ptr_array_unref);
  g_free (self->reason);
  g_free (self);
}

static gboolean
is_marker (const char *text)
{
  static const char *const words[] = { "na",  "n/a",  "#n/a", "null", "none", "nan", "nil",
                                       "-",   "--",   "–",    "—",    "?",    ".",   "n/d",
                                       "b/d", "brak", "н/д",  "нет",  NULL };
  g_autofree char *lower = g_utf8_strdown (text, -1);

  return g_strv_contains (words, g_strstrip (lower));
}

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

static void
evidence_init (Evidence *self, const VitColumnHint *hint, GPtrArray *values)
{
  self->hint = hint;
  self->values = g_ptr_array_new ();
  self->markers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < values->len; i++)
    {
      const char *value = g_ptr_array_index (values, i);

      if (!is_marker (value))
        g_ptr_array_add (self->values, (gpointer) value);
      else if (!g_ptr_array_find_with_equal_func (self->markers, value, g_str_equal, NULL))
        g_ptr_array_add (self->markers, g_strdup (value));
    }
}

static void
evidence_clear (Evidence *self)
{
  g_ptr_array_unref (self->values);
  g_ptr_array_unref (self->markers);
}

/* "all 20 values read as …", with what is to be said of the rest. */
static char *
describe (const Evidence *evidence, guint n_unread, const char *verb, const char *what)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = evidence->values->len;

  if (n_unread == 0)
    g_string_printf (text, "all %u values %s %s", n, verb, what);
  else
    g_string_printf (text, "%u of %u values %s %s; lines with others are rejected", n - n_unread, n,
                     verb, what);

  for (guint i = 0; i < evidence->markers->len; i++)
    g_string_append_printf (text, "%s“%s”", i == 0 ? "; taken as missing: " : ", ",
                            (const char *) g_ptr_array_index (evidence->markers, i));

  return g_strdup (text->str);
}

/* Whether so few are not of the type that the type holds. */
static gboolean
is_tolerable (const Evidence *evidence, guint n_unread, guint n_with_digit)
{
  return n_unread == 0 || (evidence->hint->may_reject && n_with_digit == 0 &&
                           n_unread <= MAX_SHARE_UNREAD * evidence->values->len);
}

/* Numbers. */

typedef struct
{
  guint n_unread[N_READINGS];
  guint n_unread_with_digit[N_READINGS];
  gboolean has_groups;
  gboolean has_codes;
  guint n_digits;
} NumberCount;

static void
count_forms (const Evidence *evidence, const Reading *const *readings, NumberCount *count)
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
            count->n_unread_with_digit[j] += has_digit (value);
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
            const Evidence *evidence,
            const Reading *reading,
            const Reading *rival,
            const NumberCount *count,
            guint n_unread)
{
  g_autofree char *reason = describe (evidence, n_unread, "are", reading->text);

  self->type = reading->is_whole ? VIT_TYPE_OF_INTEGER : VIT_TYPE_OF_NUMBER;
  self->reading = reading->forms;
  self->n_digits = count->n_digits;
  self->is_ambiguous = rival != NULL;
  self->reason = rival ? g_strdup_printf ("%s; they could also be %s", reason, rival->text)
                       : g_steal_pointer (&reason);
}

static gboolean
guess_number (VitColumnGuess *self, const Evidence *evidence)
{
  const Reading *const *readings = evidence->hint->decimal == ',' ? readings_comma : readings_point;
  NumberCount count;

  count_forms (evidence, readings, &count);
  if (count.has_codes)
    return FALSE;

  for (guint i = 0; i < N_READINGS; i++)
    if (is_tolerable (evidence, count.n_unread[i], count.n_unread_with_digit[i]))
      {
        set_number (self, evidence, readings[i], find_rival (readings[i], readings, &count), &count,
                    count.n_unread[i]);
        return TRUE;
      }

  return FALSE;
}

/* The reading that most values have, for a column that must be of numbers. */
static void
force_number (VitColumnGuess *self, const Evidence *evidence, gboolean must_be_whole)
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

/* Dates. */

/* Spares the texts, of which most columns are, hundreds of patterns. */
static gboolean
may_be_dates (GPtrArray *values)
{
  guint n = MIN (values->len, 50);
  guint n_like = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *value = g_ptr_array_index (values, i);
      gsize length = strlen (value);

      n_like += length >= 6 && length <= 40 && has_digit (value);
    }

  return n_like * 2 > n;
}

static guint
count_unread_with_digit (const Evidence *evidence, const VitDateGuess *guess)
{
  guint n = 0;

  for (guint i = 0; guess->n_unread > 0 && i < evidence->values->len; i++)
    {
      const char *value = g_ptr_array_index (evidence->values, i);

      n += has_digit (value) && !vit_date_matches (guess->formats, value);
    }

  return n;
}

static char *
describe_dates (const Evidence *evidence, const VitDateGuess *guess)
{
  g_auto (GStrv) formats = g_strsplit (guess->formats, VIT_DATE_SEPARATOR, -1);
  g_autofree char *list = g_strjoinv (" or ", formats);
  g_autofree char *text = describe (evidence, guess->n_unread, "read as", list);

  if (guess->other == NULL)
    return g_steal_pointer (&text);

  return g_strdup_printf ("%s; day and month could also be the other way round, %s", text,
                          guess->other);
}

static void
set_dates (VitColumnGuess *self, const Evidence *evidence, VitDateGuess *guess)
{
  self->type = guess->has_time ? VIT_TYPE_OF_TIMESTAMP : VIT_TYPE_OF_DATE;
  self->reason = describe_dates (evidence, guess);
  self->is_ambiguous = guess->other != NULL;
  self->format = g_steal_pointer (&guess->formats);
}

static gboolean
guess_dates (VitColumnGuess *self, const Evidence *evidence)
{
  guint n = evidence->values->len;
  gboolean done = FALSE;
  VitDateGuess guess;

  if (!may_be_dates (evidence->values) ||
      !vit_date_guess ((const char *const *) evidence->values->pdata, n, evidence->hint->name,
                       &guess))
    return FALSE;

  if (is_tolerable (evidence, guess.n_unread, count_unread_with_digit (evidence, &guess)))
    {
      set_dates (self, evidence, &guess);
      done = TRUE;
    }
  vit_date_guess_clear (&guess);

  return done;
}

static void
force_dates (VitColumnGuess *self, const Evidence *evidence)
{
  VitDateGuess guess;

  if (evidence->hint->format != NULL)
    {
      self->format = g_strdup (evidence->hint->format);
    }
  else if (vit_date_guess ((const char *const *) evidence->values->pdata, evidence->values->len,
                           "date", &guess))
    {
      VitTypeOf type = self->type;

      g_clear_pointer (&self->reason, g_free);
      set_dates (self, evidence, &guess);
      self->type = type;
      vit_date_guess_clear (&guess);
    }
  else
    {
      self->format = g_strdup (self->type == VIT_TYPE_OF_DATE ? "%Y-%m-%d" : "%Y-%m-%d %H:%M:%S");
    }
}

/* Booleans, identifiers and the rest. */

static gboolean
guess_boolean (VitColumnGuess *self, const Evidence *evidence)
{
  for (guint i = 0; i < evidence->values->len; i++)
    {
      const char *value = g_ptr_array_index (evidence->values, i);

      if (g_ascii_strcasecmp (value, "true") != 0 && g_ascii_strcasecmp (value, "false") != 0)
        return FALSE;
    }

  self->type = VIT_TYPE_OF_BOOLEAN;
  self->reason = describe (evidence, 0, "are", "true or false");

  return TRUE;
}

static gboolean
has_id_name (const char *name)
{
  static const char *const ends[] = { "id", "uuid", "guid", "код", "№", "номер", "kod", NULL };
  g_autofree char *lower = g_utf8_strdown (name, -1);

  for (guint i = 0; ends[i] != NULL; i++)
    {
      gsize length = strlen (lower);
      gsize end_length = strlen (ends[i]);
      const char *before;

      if (!g_str_has_suffix (lower, ends[i]))
        continue;
      if (length == end_length)
        return TRUE;

      /* "order_id" and "orderId", but not "paid". */
      before = lower + length - end_length - 1;
      if (strchr ("_ -.", *before) != NULL || g_ascii_isupper (name[strlen (name) - end_length]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
are_all_different (GPtrArray *values)
{
  g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < values->len; i++)
    if (!g_hash_table_add (set, g_ptr_array_index (values, i)))
      return FALSE;

  return values->len >= MIN_DIFFERENT;
}

static gboolean
are_uuids (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    if (!g_uuid_string_is_valid (g_ptr_array_index (values, i)))
      return FALSE;

  return TRUE;
}

/* Words without spaces that have a digit, such as order numbers. */
static gboolean
are_codes (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      const char *value = g_ptr_array_index (values, i);

      if (!has_digit (value) || strchr (value, ' ') != NULL || strlen (value) > MAX_ID_LENGTH)
        return FALSE;
    }

  return TRUE;
}

static const char *
find_id_reason (const Evidence *evidence)
{
  if (are_uuids (evidence->values))
    return "are UUIDs";
  if (are_codes (evidence->values) && are_all_different (evidence->values))
    return "are codes and differ";

  return NULL;
}

static void
guess_text (VitColumnGuess *self, const Evidence *evidence)
{
  const char *id_reason = find_id_reason (evidence);
  guint n_codes = 0, n_digits;

  for (guint i = 0; i < evidence->values->len; i++)
    n_codes +=
        vit_number_form_of (g_ptr_array_index (evidence->values, i), &n_digits) == VIT_NUMBER_CODE;

  if (id_reason == NULL && n_codes == evidence->values->len && has_id_name (evidence->hint->name))
    id_reason = "are codes of digits";

  self->type = id_reason ? VIT_TYPE_OF_ID : VIT_TYPE_OF_TEXT;
  if (id_reason != NULL)
    self->reason = g_strdup_printf ("all %u values %s", evidence->values->len, id_reason);
  else if (n_codes > 0)
    self->reason = g_strdup ("digits that are no number, with zeros in front or too many, are "
                             "kept as they are");
  else
    self->reason = g_strdup ("the values are neither all numbers nor all dates");
}

/* Numbers that are there to name a row: arithmetic with them is a mistake. */
static void
turn_into_id (VitColumnGuess *self, const Evidence *evidence)
{
  if (self->type != VIT_TYPE_OF_INTEGER || self->reading != whole.forms ||
      evidence->markers->len > 0 || !has_id_name (evidence->hint->name) ||
      !are_all_different (evidence->values))
    return;

  self->type = VIT_TYPE_OF_ID;
  g_free (self->reason);
  self->reason = g_strdup_printf ("all %u values differ, and the name says that they identify",
                                  evidence->values->len);
}

static gboolean
has_bare_digits (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      const char *value = g_ptr_array_index (values, i);

      if (strspn (value, "0123456789") == strlen (value))
        return TRUE;
    }

  return FALSE;
}

static void
guess_all (VitColumnGuess *self, const Evidence *evidence)
{
  if (evidence->values->len == 0)
    {
      self->type = VIT_TYPE_OF_TEXT;
      self->reason = g_strdup ("there are no values to judge by");
      return;
    }

  if (evidence->hint->is_text)
    {
      /* "20200131" may be a day, but as a text it may as well be a code. */
      if (has_bare_digits (evidence->values) || !guess_dates (self, evidence))
        guess_text (self, evidence);
      return;
    }

  if ((has_id_name (evidence->hint->name) || !guess_dates (self, evidence)) &&
      !guess_boolean (self, evidence) && !guess_number (self, evidence) &&
      !guess_dates (self, evidence))
    guess_text (self, evidence);

  turn_into_id (self, evidence);
}

/**
 * vit_column_guess:
 * @hint: what is known of the column
 * @values: (element-type utf8): its values, as far as they are not empty
 *
 * Returns: (transfer full): how the column is to be read
 */
VitColumnGuess *
vit_column_guess (const VitColumnHint *hint, GPtrArray *values)
{
  VitColumnGuess *self = g_new0 (VitColumnGuess, 1);
  Evidence evidence;

  evidence_init (&evidence, hint, values);

  if (hint->type == NULL)
    {
      guess_all (self, &evidence);
    }
  else
    {
      self->type = *hint->type;
      self->reason = g_strdup ("as you set it");
      if (self->type == VIT_TYPE_OF_DATE || self->type == VIT_TYPE_OF_TIMESTAMP)
        force_dates (self, &evidence);
      else if (self->type == VIT_TYPE_OF_NUMBER || self->type == VIT_TYPE_OF_INTEGER)
        force_number (self, &evidence, self->type == VIT_TYPE_OF_INTEGER);
    }

  if (self->type != VIT_TYPE_OF_TEXT && self->type != VIT_TYPE_OF_ID)
    self->markers = g_steal_pointer (&evidence.markers);
  else
    self->markers = g_ptr_array_new_with_free_func (g_free);

  if (evidence.markers == NULL)
    evidence.markers = g_ptr_array_new ();
  evidence_clear (&evidence);

  return self;
}

/**
 * vit_column_guess_decimal:
 * @values: (element-type utf8): values of a column, as far as they are not empty
 *
 * Returns: '.' or ',' if the column holds numbers that have it before their decimals, 0 if it
 *   does not tell
 */
int
vit_column_guess_decimal (GPtrArray *values)
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
