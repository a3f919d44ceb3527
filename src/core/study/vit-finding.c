/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-finding.h"

#include "vit-words.h"

/**
 * vit_finding_new:
 * @head: the message, a short sentence with its full stop
 * @text: the sentence or two that back it
 * @figures: (array zero-terminated=1): keys of the figures that it rests on
 * @exhibit: (nullable): id of the exhibit that proves it
 *
 * Returns: (transfer full): a new finding
 */
VitFinding *
vit_finding_new (const char *head,
                 const char *text,
                 const char *const *figures,
                 const char *exhibit)
{
  VitFinding *self = g_new0 (VitFinding, 1);

  self->head = g_strdup (head);
  self->text = vit_words_tidy (text);
  self->figures = g_strdupv ((char **) figures);
  self->exhibit = g_strdup (exhibit);

  return self;
}

/**
 * vit_finding_free:
 * @self: (transfer full) (nullable): a finding
 */
void
vit_finding_free (VitFinding *self)
{
  if (self == NULL)
    return;

  g_free (self->head);
  g_free (self->text);
  g_strfreev (self->figures);
  g_free (self->exhibit);
  g_free (self);
}
