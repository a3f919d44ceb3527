/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-column-guess.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vit-column-ambiguities.h"
#include "vit-column-evidence.h"
#include "vit-date-column.h"
#include "vit-id-guess.h"
#include "vit-number-guess.h"
#include "vit-phrase.h"

void
vit_column_guess_free (VitColumnGuess *self)
{
  if (self == NULL)
    return;

  g_free (self->format);
  g_clear_pointer (&self->markers, g_ptr_array_unref);
  g_clear_pointer (&self->ambiguities, g_ptr_array_unref);
  g_free (self->reason);
  g_free (self);
}

/**
 * vit_column_guess_new:
 * @type: what a column is known to be
 * @reason: why, a phrase
 *
 * Returns: (transfer full): a guess that needs no values
 */
VitColumnGuess *
vit_column_guess_new (VitTypeOf type, const char *reason)
{
  VitColumnGuess *self = g_new0 (VitColumnGuess, 1);

  self->type = type;
  self->reason = g_strdup (reason);
  self->markers = g_ptr_array_new_with_free_func (g_free);
  self->ambiguities = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_ambiguity_free);

  return self;
}

static gboolean
guess_boolean (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  for (guint i = 0; i < evidence->values->len; i++)
    {
      const char *value = g_ptr_array_index (evidence->values, i);

      if (vit_word_is_truth (evidence->hint->source, value) < 0)
        return FALSE;
    }

  self->type = VIT_TYPE_OF_BOOLEAN;
  self->reason = vit_column_evidence_describe (evidence, 0, N_ ("all %1$s values are %2$s"), NULL,
                                               N_ ("true or false"));

  return TRUE;
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
guess_all (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  if (evidence->values->len == 0)
    {
      self->type = VIT_TYPE_OF_TEXT;
      self->reason = vit_phrase_new (N_ ("there are no values to judge by"), NULL);
      return;
    }

  if (evidence->hint->is_text)
    {
      /* "20200131" may be a day, but as a text it may as well be a code. */
      if (has_bare_digits (evidence->values) || !vit_date_column_guess (self, evidence))
        vit_id_guess (self, evidence);
      return;
    }

  if ((vit_id_has_name (evidence->hint->name) || !vit_date_column_guess (self, evidence)) &&
      !guess_boolean (self, evidence) && !vit_number_guess (self, evidence) &&
      !vit_date_column_guess (self, evidence))
    vit_id_guess (self, evidence);

  vit_id_turn_into (self, evidence);
}

/* The type is set, and only how it is written is open. */
static void
force (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  self->type = *evidence->hint->type;
  self->reason = vit_phrase_new (N_ ("as you set it"), NULL);

  if (self->type == VIT_TYPE_OF_DATE || self->type == VIT_TYPE_OF_TIMESTAMP)
    vit_date_column_force (self, evidence);
  else if (self->type == VIT_TYPE_OF_NUMBER || self->type == VIT_TYPE_OF_INTEGER)
    vit_number_force (self, evidence, self->type == VIT_TYPE_OF_INTEGER);
  else if (self->type == VIT_TYPE_OF_BOOLEAN)
    for (guint i = 0; i < evidence->values->len; i++)
      self->n_unread +=
          vit_word_is_truth (evidence->hint->source, g_ptr_array_index (evidence->values, i)) < 0;
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
  VitColumnGuess *self = vit_column_guess_new (VIT_TYPE_OF_TEXT, NULL);
  VitColumnEvidence evidence;

  vit_column_evidence_init (&evidence, hint, values);
  if (hint->type == NULL)
    guess_all (self, &evidence);
  else
    force (self, &evidence);

  vit_column_ambiguities_find (self, &evidence);
  if (self->type != VIT_TYPE_OF_TEXT && self->type != VIT_TYPE_OF_ID)
    {
      g_ptr_array_unref (self->markers);
      self->markers = g_ptr_array_ref (evidence.markers);
    }
  vit_column_evidence_clear (&evidence);

  return self;
}
