/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-column.h"

#include <math.h>
#include <string.h>

#include "vit-levels.h"

struct _VitColumn
{
  char *name;
  VitColumnType type;
  gboolean is_day; /* of timestamps: whether they are dates by their type */
  gsize n_rows;
  gsize n_missing;
  gsize n_allocated; /* rows that `values` has room for */

  union
  {
    double *doubles;
    gint64 *int64s;
    guint8 *bools;
    guint32 *codes;
    gpointer any;
  } values;

  guint64 *valid;    /* a bit per row, set for valid; %NULL as long as nothing is missing */
  VitLevels *levels; /* of text columns */
};

static gsize
get_value_size (VitColumnType type)
{
  switch (type)
    {
    case VIT_COLUMN_DOUBLE:
      return sizeof (double);
    case VIT_COLUMN_INT64:
    case VIT_COLUMN_TIMESTAMP:
      return sizeof (gint64);
    case VIT_COLUMN_BOOL:
      return sizeof (guint8);
    case VIT_COLUMN_TEXT:
      return sizeof (guint32);
    default:
      g_assert_not_reached ();
    }
}

static gsize
get_n_words (gsize n_rows)
{
  return (n_rows + 63) / 64;
}

static void
allocate (VitColumn *self, gsize n_rows)
{
  gsize n_words_before = get_n_words (self->n_allocated);

  self->values.any = g_realloc_n (self->values.any, n_rows, get_value_size (self->type));

  if (self->valid != NULL)
    {
      gsize n_words = get_n_words (n_rows);

      self->valid = g_renew (guint64, self->valid, n_words);
      if (n_words > n_words_before)
        memset (self->valid + n_words_before, 0xFF,
                (n_words - n_words_before) * sizeof *self->valid);
    }

  self->n_allocated = n_rows;
}

static gsize
next_row (VitColumn *self)
{
  if (self->n_rows == self->n_allocated)
    allocate (self, MAX (16, self->n_allocated * 2));

  return self->n_rows++;
}

/**
 * vit_column_new:
 * @name: its name
 * @type: what it holds
 *
 * Returns: (transfer full): a column without rows
 */
VitColumn *
vit_column_new (const char *name, VitColumnType type)
{
  VitColumn *self = g_new0 (VitColumn, 1);

  self->name = g_strdup (name);
  self->type = type;
  if (type == VIT_COLUMN_TEXT)
    self->levels = vit_levels_new ();

  return self;
}

void
vit_column_free (VitColumn *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->values.any);
  g_free (self->valid);
  g_clear_pointer (&self->levels, vit_levels_free);
  g_free (self);
}

/**
 * vit_column_set_n_rows_hint:
 * @n_rows: how many rows will be pushed, so that they are allocated at once
 */
void
vit_column_set_n_rows_hint (VitColumn *self, gsize n_rows)
{
  if (n_rows > self->n_allocated)
    allocate (self, n_rows);
}

gsize
vit_column_get_n_rows (const VitColumn *self)
{
  return self->n_rows;
}

void
vit_column_push_double (VitColumn *self, double value)
{
  gsize row;

  g_assert (self->type == VIT_COLUMN_DOUBLE);

  if (isnan (value))
    {
      vit_column_push_missing (self);
      return;
    }

  row = next_row (self);
  self->values.doubles[row] = value;
}

void
vit_column_push_int64 (VitColumn *self, gint64 value)
{
  gsize row;

  g_assert (self->type == VIT_COLUMN_INT64 || self->type == VIT_COLUMN_TIMESTAMP);

  row = next_row (self);
  self->values.int64s[row] = value;
}

void
vit_column_push_bool (VitColumn *self, gboolean value)
{
  gsize row;

  g_assert (self->type == VIT_COLUMN_BOOL);

  row = next_row (self);
  self->values.bools[row] = value != FALSE;
}

/**
 * vit_column_push_text:
 * @text: UTF-8, not necessarily terminated
 * @length: its bytes; what follows a NUL among them is left out
 */
void
vit_column_push_text (VitColumn *self, const char *text, gsize length)
{
  gsize row;

  g_assert (self->type == VIT_COLUMN_TEXT);

  row = next_row (self);
  self->values.codes[row] = vit_levels_add (self->levels, text, strnlen (text, length));
}

void
vit_column_push_missing (VitColumn *self)
{
  gsize row = next_row (self);

  if (self->valid == NULL)
    {
      self->valid = g_new (guint64, get_n_words (self->n_allocated));
      memset (self->valid, 0xFF, get_n_words (self->n_allocated) * sizeof *self->valid);
    }

  self->valid[row / 64] &= ~(G_GUINT64_CONSTANT (1) << (row % 64));
  self->n_missing++;

  switch (self->type)
    {
    case VIT_COLUMN_DOUBLE:
      self->values.doubles[row] = NAN;
      break;
    case VIT_COLUMN_INT64:
    case VIT_COLUMN_TIMESTAMP:
      self->values.int64s[row] = 0;
      break;
    case VIT_COLUMN_BOOL:
      self->values.bools[row] = FALSE;
      break;
    case VIT_COLUMN_TEXT:
      self->values.codes[row] = 0;
      break;
    default:
      g_assert_not_reached ();
    }
}

const char *
vit_column_get_name (const VitColumn *self)
{
  return self->name;
}

VitColumnType
vit_column_get_column_type (const VitColumn *self)
{
  return self->type;
}

gsize
vit_column_get_n_missing (const VitColumn *self)
{
  return self->n_missing;
}

/**
 * vit_column_is_valid:
 * @row: a row, from 0
 *
 * Returns: %FALSE if the value is missing
 */
gboolean
vit_column_is_valid (const VitColumn *self, gsize row)
{
  g_assert (row < self->n_rows);

  return self->valid == NULL || (self->valid[row / 64] >> (row % 64) & 1) != 0;
}

/**
 * vit_column_get_doubles:
 *
 * Returns: (transfer none): a value per row, NaN where missing
 */
const double *
vit_column_get_doubles (const VitColumn *self)
{
  g_assert (self->type == VIT_COLUMN_DOUBLE);

  return self->values.doubles;
}

/**
 * vit_column_get_int64s:
 *
 * Returns: (transfer none): a value per row of an integer or timestamp column, 0 where missing
 */
const gint64 *
vit_column_get_int64s (const VitColumn *self)
{
  g_assert (self->type == VIT_COLUMN_INT64 || self->type == VIT_COLUMN_TIMESTAMP);

  return self->values.int64s;
}

/**
 * vit_column_get_bools:
 *
 * Returns: (transfer none): a value per row, %FALSE where missing
 */
const guint8 *
vit_column_get_bools (const VitColumn *self)
{
  g_assert (self->type == VIT_COLUMN_BOOL);

  return self->values.bools;
}

/**
 * vit_column_get_codes:
 *
 * Returns: (transfer none): the number of a level per row of a text column, 0 where missing
 */
const guint32 *
vit_column_get_codes (const VitColumn *self)
{
  g_assert (self->type == VIT_COLUMN_TEXT);

  return self->values.codes;
}

guint32
vit_column_get_n_levels (const VitColumn *self)
{
  g_assert (self->type == VIT_COLUMN_TEXT);

  return vit_levels_get_n (self->levels);
}

/**
 * vit_column_get_level:
 * @code: a number below vit_column_get_n_levels()
 *
 * Returns: (transfer none): the text
 */
const char *
vit_column_get_level (const VitColumn *self, guint32 code)
{
  g_assert (self->type == VIT_COLUMN_TEXT);
  g_assert (code < vit_levels_get_n (self->levels));

  return vit_levels_get (self->levels, code);
}

/**
 * vit_column_set_is_day:
 *
 * Says that this is a column of dates, which have no time of the day by their type.
 */
void
vit_column_set_is_day (VitColumn *self)
{
  g_assert (self->type == VIT_COLUMN_TIMESTAMP);

  self->is_day = TRUE;
}

/**
 * vit_column_is_day:
 *
 * Returns: whether the engine read this as a column of dates; see vit_column_has_clock() for
 *   timestamps that are all midnights
 */
gboolean
vit_column_is_day (const VitColumn *self)
{
  return self->is_day;
}

/**
 * vit_column_has_clock:
 *
 * Returns: whether this is a column of timestamps of which some is not a midnight
 */
gboolean
vit_column_has_clock (const VitColumn *self)
{
  if (self->type != VIT_COLUMN_TIMESTAMP)
    return FALSE;

  for (gsize row = 0; row < self->n_rows; row++)
    if (self->values.int64s[row] % G_TIME_SPAN_DAY != 0)
      return TRUE;

  return FALSE;
}

/**
 * vit_column_get_number:
 * @row: a row, from 0
 *
 * Returns: the value as a number: 0 or 1 for a boolean, µs for a timestamp; NaN where it is
 *   missing and for texts
 */
double
vit_column_get_number (const VitColumn *self, gsize row)
{
  if (!vit_column_is_valid (self, row))
    return NAN;

  switch (self->type)
    {
    case VIT_COLUMN_DOUBLE:
      return self->values.doubles[row];
    case VIT_COLUMN_INT64:
    case VIT_COLUMN_TIMESTAMP:
      return (double) self->values.int64s[row];
    case VIT_COLUMN_BOOL:
      return self->values.bools[row];
    case VIT_COLUMN_TEXT:
      return NAN;
    default:
      g_assert_not_reached ();
    }
}

/**
 * vit_column_get_text:
 * @row: a row, from 0
 *
 * Returns: (transfer none) (nullable): the text of a text column, %NULL where it is missing
 */
const char *
vit_column_get_text (const VitColumn *self, gsize row)
{
  g_assert (self->type == VIT_COLUMN_TEXT);

  return vit_column_is_valid (self, row) ? vit_levels_get (self->levels, self->values.codes[row])
                                         : NULL;
}
