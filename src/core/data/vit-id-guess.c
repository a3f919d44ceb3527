/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-id-guess.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vit-phrase.h"

/* From how many values on "all differ" says something. */
#define MIN_DIFFERENT 20

#define MAX_ID_LENGTH 64

/**
 * vit_id_has_name:
 * @name: a column's name
 *
 * Returns: whether it says that the column's values identify something
 */
gboolean
vit_id_has_name (const char *name)
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

      if (!vit_has_digit (value) || strchr (value, ' ') != NULL || strlen (value) > MAX_ID_LENGTH)
        return FALSE;
    }

  return TRUE;
}

static const char *
find_id_reason (const VitColumnEvidence *evidence)
{
  if (are_uuids (evidence->values))
    return N_ ("all %s values are UUIDs");
  if (are_codes (evidence->values) && are_all_different (evidence->values))
    return N_ ("all %s values are codes and differ");

  return NULL;
}

/**
 * vit_id_guess:
 * @self: (inout): gets type and reason
 * @evidence: the values of a column that is neither of numbers nor of dates
 */
void
vit_id_guess (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  const char *id_reason = find_id_reason (evidence);
  g_autofree char *n = g_strdup_printf ("%u", evidence->values->len);
  guint n_codes = 0, n_digits;

  for (guint i = 0; i < evidence->values->len; i++)
    n_codes +=
        vit_number_form_of (g_ptr_array_index (evidence->values, i), &n_digits) == VIT_NUMBER_CODE;

  if (id_reason == NULL && n_codes == evidence->values->len &&
      vit_id_has_name (evidence->hint->name))
    id_reason = N_ ("all %s values are codes of digits");

  self->type = id_reason ? VIT_TYPE_OF_ID : VIT_TYPE_OF_TEXT;
  if (id_reason != NULL)
    self->reason = vit_phrase_new (id_reason, n, NULL);
  else if (n_codes > 0)
    self->reason = vit_phrase_new (N_ ("digits that are no number, with zeros in front or too "
                                       "many, are kept as they are"),
                                   NULL);
  else
    self->reason = vit_phrase_new (N_ ("the values are neither all numbers nor all dates"), NULL);
}

/**
 * vit_id_turn_into:
 * @self: (inout): a guess
 * @evidence: what it is of
 *
 * Numbers that are there to name a row become identifiers: arithmetic with them is a mistake.
 */
void
vit_id_turn_into (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  g_autofree char *n = g_strdup_printf ("%u", evidence->values->len);

  if (self->type != VIT_TYPE_OF_INTEGER || self->reading != VIT_NUMBER_WHOLE ||
      evidence->markers->len > 0 || !vit_id_has_name (evidence->hint->name) ||
      !are_all_different (evidence->values))
    return;

  self->type = VIT_TYPE_OF_ID;
  g_free (self->reason);
  self->reason =
      vit_phrase_new (N_ ("all %s values differ, and the name says that they identify"), n, NULL);
}
