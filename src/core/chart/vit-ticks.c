/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-ticks.h"

#include <math.h>

#include "vit-value-text.h"

/* More labels than any page has room for: a guard against steps that are far too small. */
#define MAX_TICKS 200

/* Up to so many ticks a logarithmic axis shows 2 and 5 as well. */
#define MAX_FINE 8

static void
clear_tick (gpointer tick)
{
  g_free (((VitTick *) tick)->text);
}

static GArray *
new_row (void)
{
  GArray *row = g_array_new (FALSE, FALSE, sizeof (VitTick));

  g_array_set_clear_func (row, clear_tick);

  return row;
}

/**
 * vit_ticks_new:
 *
 * Returns: (transfer full): no ticks
 */
VitTicks *
vit_ticks_new (void)
{
  VitTicks *self = g_new0 (VitTicks, 1);

  self->ticks = new_row ();
  self->below = new_row ();

  return self;
}

/**
 * vit_ticks_free:
 * @self: (transfer full) (nullable): ticks
 */
void
vit_ticks_free (VitTicks *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->ticks);
  g_array_unref (self->below);
  g_free (self);
}

/**
 * vit_ticks_add:
 * @row: one of the rows
 * @at: the label's middle, in units
 * @span: units that it stands for
 * @text: (transfer full): the label
 */
void
vit_ticks_add (GArray *row, double at, double span, char *text)
{
  VitTick tick = { at, span, text };

  g_array_append_val (row, tick);
}

/**
 * vit_ticks_nice_step:
 * @span: length of the axis in units, above 0
 * @max_intervals: how many steps there is room for, at least 1
 *
 * Returns: the smallest of 1, 2, 5 × 10ᵏ that cuts @span into at most @max_intervals
 */
double
vit_ticks_nice_step (double span, double max_intervals)
{
  static const double mantissas[] = { 1, 2, 5, 10 };
  double raw = span / MAX (max_intervals, 1);
  double power = pow (10, floor (log10 (raw)));

  if (!(power > 0) || !isfinite (power))
    return raw;

  for (guint i = 0; i < G_N_ELEMENTS (mantissas); i++)
    if (mantissas[i] * power >= raw * (1 - 1e-9))
      return mantissas[i] * power;

  return 10 * power;
}

/**
 * vit_ticks_new_linear:
 * @scale: a linear scale
 * @format: of the axis
 * @step: between ticks, in units, above 0
 *
 * Returns: (transfer full): a tick at each multiple of @step in view
 */
VitTicks *
vit_ticks_new_linear (const VitScale *scale,
                      VitFormat format,
                      const VitLanguage *language,
                      double step)
{
  VitTicks *self = vit_ticks_new ();
  double first = ceil (scale->low / step - 1e-6);
  double last = floor (scale->high / step + 1e-6);

  if (!(last - first < MAX_TICKS))
    return self;

  for (double i = first; i <= last; i++)
    {
      /* Adding 0 turns a negative zero into zero. */
      double at = i * step + 0.0;

      vit_ticks_add (self->ticks, at, 0, vit_tick_text (language, format, at, step));
    }

  return self;
}

/* Steps within one decade, for an axis that shows less than two of them. */
static void
add_decade (VitTicks *self,
            const VitScale *scale,
            VitFormat format,
            const VitLanguage *language,
            double decade)
{
  static const double mantissas[] = { 1, 2, 5 };

  for (guint i = 0; i < G_N_ELEMENTS (mantissas); i++)
    {
      double at = decade + log10 (mantissas[i]);

      if (at >= scale->low - 1e-9 && at <= scale->high + 1e-9)
        vit_ticks_add (self->ticks, at, 0,
                       vit_tick_text (language, format, mantissas[i] * pow (10, decade), 0));
    }
}

/**
 * vit_ticks_new_log:
 * @scale: a logarithmic scale
 * @format: of the axis
 * @max_ticks: how many there is room for, at least 2
 *
 * Returns: (transfer full): ticks at powers of ten, and at 2 and 5 times them where few powers
 *   are in view
 */
VitTicks *
vit_ticks_new_log (const VitScale *scale,
                   VitFormat format,
                   const VitLanguage *language,
                   guint max_ticks)
{
  VitTicks *self = vit_ticks_new ();
  double decades = scale->high - scale->low;
  double step = ceil (decades / MAX (max_ticks, 2));

  if (3 * decades + 1 <= MIN (max_ticks, MAX_FINE))
    {
      for (double decade = floor (scale->low); decade <= scale->high; decade++)
        add_decade (self, scale, format, language, decade);
      return self;
    }

  for (double at = ceil (scale->low / step - 1e-9) * step; at <= scale->high + 1e-9; at += step)
    vit_ticks_add (self->ticks, at, 0, vit_tick_text (language, format, pow (10, at), 0));

  return self;
}
