/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-date-column.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vit-date-guess.h"
#include "vit-phrase.h"

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

      n_like += length >= 6 && length <= 40 && vit_has_digit (value);
    }

  return n_like * 2 > n;
}

static guint
count_unread_with_digit (const VitColumnEvidence *evidence, const VitDateGuess *guess)
{
  guint n = 0;

  for (guint i = 0; guess->n_unread > 0 && i < evidence->values->len; i++)
    {
      const char *value = g_ptr_array_index (evidence->values, i);

      n += vit_has_digit (value) && !vit_date_matches (guess->formats, value);
    }

  return n;
}

static char *
describe_dates (const VitColumnEvidence *evidence, const VitDateGuess *guess)
{
  g_auto (GStrv) formats = g_strsplit (guess->formats, VIT_DATE_SEPARATOR, -1);
  g_autofree char *list = g_strjoinv (", ", formats);
  g_autofree char *text =
      vit_column_evidence_describe (evidence, guess->n_unread, N_ ("all %1$s values read as %2$s"),
                                    N_ ("%1$s values read as %2$s"), list);
  g_autofree char *other = NULL;

  if (guess->other != NULL)
    other = vit_phrase_new (N_ ("day and month could also be the other way round, %s"),
                            guess->other, NULL);

  return vit_phrase_join (text, other);
}

static void
set_dates (VitColumnGuess *self, const VitColumnEvidence *evidence, VitDateGuess *guess)
{
  self->type = guess->has_time ? VIT_TYPE_OF_TIMESTAMP : VIT_TYPE_OF_DATE;
  self->reason = describe_dates (evidence, guess);
  self->is_ambiguous = guess->other != NULL;
  self->n_unread = guess->n_unread;
  self->format = g_steal_pointer (&guess->formats);
}

/**
 * vit_date_column_guess:
 * @self: (inout): gets type, patterns and reason if the column is one of dates or times
 * @evidence: its values, at least one
 *
 * Returns: whether it is
 */
gboolean
vit_date_column_guess (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  guint n = evidence->values->len;
  gboolean done = FALSE;
  VitDateGuess guess;

  if (!may_be_dates (evidence->values) ||
      !vit_date_guess ((const char *const *) evidence->values->pdata, n, evidence->hint->name,
                       &guess))
    return FALSE;

  if (vit_column_evidence_is_tolerable (evidence, guess.n_unread,
                                        count_unread_with_digit (evidence, &guess)))
    {
      set_dates (self, evidence, &guess);
      done = TRUE;
    }
  vit_date_guess_clear (&guess);

  return done;
}

/**
 * vit_date_column_force:
 * @self: (inout): of the type date or timestamp; gets the patterns
 * @evidence: the values of a column that must be of that type
 */
void
vit_date_column_force (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  VitDateGuess guess;

  if (evidence->hint->format != NULL)
    {
      self->format = g_strdup (evidence->hint->format);
      for (guint i = 0; vit_date_is_understood (self->format) && i < evidence->values->len; i++)
        self->n_unread += !vit_date_matches (self->format, g_ptr_array_index (evidence->values, i));
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
