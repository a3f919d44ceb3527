/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-column-guess.h"

#include <string.h>

#include "vit-column-evidence.h"
#include "vit-date-column.h"
#include "vit-id-guess.h"
#include "vit-number-guess.h"

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
guess_boolean (VitColumnGuess *self, const VitColumnEvidence *evidence)
{
  for (guint i = 0; i < evidence->values->len; i++)
    {
      const char *value = g_ptr_array_index (evidence->values, i);

      if (g_ascii_strcasecmp (value, "true") != 0 && g_ascii_strcasecmp (value, "false") != 0)
        return FALSE;
    }

  self->type = VIT_TYPE_OF_BOOLEAN;
  self->reason = vit_column_evidence_describe (evidence, 0, "are", "true or false");

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
      self->reason = g_strdup ("there are no values to judge by");
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
  VitColumnEvidence evidence;

  vit_column_evidence_init (&evidence, hint, values);

  if (hint->type == NULL)
    {
      guess_all (self, &evidence);
    }
  else
    {
      self->type = *hint->type;
      self->reason = g_strdup ("as you set it");
      if (self->type == VIT_TYPE_OF_DATE || self->type == VIT_TYPE_OF_TIMESTAMP)
        vit_date_column_force (self, &evidence);
      else if (self->type == VIT_TYPE_OF_NUMBER || self->type == VIT_TYPE_OF_INTEGER)
        vit_number_force (self, &evidence, self->type == VIT_TYPE_OF_INTEGER);
    }

  if (self->type != VIT_TYPE_OF_TEXT && self->type != VIT_TYPE_OF_ID)
    self->markers = g_steal_pointer (&evidence.markers);
  else
    self->markers = g_ptr_array_new_with_free_func (g_free);

  if (evidence.markers == NULL)
    evidence.markers = g_ptr_array_new ();
  vit_column_evidence_clear (&evidence);

  return self;
}
