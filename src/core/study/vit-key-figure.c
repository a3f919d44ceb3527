/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-key-figure.h"

/**
 * vit_key_figure_new:
 * @value: the number, written in the result's language
 * @label: what it is, in two or three words
 * @note: (nullable): what to compare it with
 *
 * Returns: (transfer full): a new key figure
 */
VitKeyFigure *
vit_key_figure_new (const char *value, const char *label, const char *note)
{
  VitKeyFigure *self = g_new0 (VitKeyFigure, 1);

  self->value = g_strdup (value);
  self->label = g_strdup (label);
  self->note = g_strdup (note);

  return self;
}

/**
 * vit_key_figure_free:
 * @self: (transfer full) (nullable): a key figure
 */
void
vit_key_figure_free (VitKeyFigure *self)
{
  if (self == NULL)
    return;

  g_free (self->value);
  g_free (self->label);
  g_free (self->note);
  g_free (self);
}
