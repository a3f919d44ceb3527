/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-stack.h"

#include <math.h>

typedef struct
{
  double positive, negative;
} Heights;

static gboolean
is_stacked (const VitSeries *series)
{
  return series->mark == VIT_MARK_BAR || series->mark == VIT_MARK_AREA;
}

static double *
stack_series (GHashTable *heights, const VitSeries *series)
{
  double *bases = g_new0 (double, MAX (series->n, 1));

  for (guint i = 0; i < series->n; i++)
    {
      Heights *at;
      double *top;

      if (!isfinite (series->x[i]) || !isfinite (series->y[i]))
        continue;

      at = g_hash_table_lookup (heights, &series->x[i]);
      if (at == NULL)
        {
          at = g_new0 (Heights, 1);
          g_hash_table_insert (heights, g_memdup2 (&series->x[i], sizeof (double)), at);
        }

      top = series->y[i] < 0 ? &at->negative : &at->positive;
      bases[i] = *top;
      *top += series->y[i];
    }

  return bases;
}

/**
 * vit_stack_new:
 *
 * Returns: (transfer full) (nullable): where each datum begins; %NULL if @chart is not stacked
 */
VitStack *
vit_stack_new (const VitChart *chart)
{
  g_autoptr (GHashTable) heights = NULL;
  VitStack *self;

  if (!chart->stacked)
    return NULL;

  self = g_new0 (VitStack, 1);
  self->n_series = chart->series->len;
  self->bases = g_new0 (double *, MAX (self->n_series, 1));
  heights = g_hash_table_new_full (g_double_hash, g_double_equal, g_free, g_free);

  for (guint i = 0; i < self->n_series; i++)
    {
      const VitSeries *series = g_ptr_array_index (chart->series, i);

      if (is_stacked (series))
        self->bases[i] = stack_series (heights, series);
    }

  return self;
}

/**
 * vit_stack_free:
 * @self: (transfer full) (nullable): a stack
 */
void
vit_stack_free (VitStack *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_series; i++)
    g_free (self->bases[i]);

  g_free (self->bases);
  g_free (self);
}

/**
 * vit_stack_base:
 * @self: (nullable): a stack
 *
 * Returns: the y value that the datum begins at; 0 if it is not stacked
 */
double
vit_stack_base (const VitStack *self, guint series, guint datum)
{
  if (self == NULL || self->bases[series] == NULL)
    return 0;

  return self->bases[series][datum];
}
