/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-chart-span.h"

#include <math.h>

/* The smallest part of the axis that can be looked at. */
#define MIN_SHARE 0.001

/**
 * vit_chart_span_all:
 *
 * Returns: the whole axis, however long it is
 */
VitChartSpan
vit_chart_span_all (void)
{
  return (VitChartSpan){ NAN, NAN };
}

gboolean
vit_chart_span_is_all (VitChartSpan self)
{
  return isnan (self.low);
}

/**
 * vit_chart_span_zoom:
 * @self: a part of the axis, not all
 * @factor: above 1 for a smaller part, below 1 for a larger one
 * @share: of the span, from 0 to 1, where the value stays in its place
 */
VitChartSpan
vit_chart_span_zoom (VitChartSpan self, double factor, double share)
{
  double cut = (self.high - self.low) * (1 - 1 / factor);

  return (VitChartSpan){ self.low + cut * share, self.high - cut * (1 - share) };
}

VitChartSpan
vit_chart_span_move (VitChartSpan self, double by)
{
  return (VitChartSpan){ self.low + by, self.high + by };
}

/**
 * vit_chart_span_limit:
 * @whole: the ends of the axis
 *
 * Returns: @self, moved so that it lies within @whole and wide enough to be looked at; all of the
 *   axis if it is as wide as that
 */
VitChartSpan
vit_chart_span_limit (VitChartSpan self, VitChartSpan whole)
{
  double least = MIN_SHARE * (whole.high - whole.low);
  double middle = (self.low + self.high) / 2;

  if (vit_chart_span_is_all (self) || !(self.high - self.low < whole.high - whole.low))
    return vit_chart_span_all ();

  if (self.high - self.low < least)
    self = (VitChartSpan){ middle - least / 2, middle + least / 2 };

  return vit_chart_span_move (self,
                              MAX (0, whole.low - self.low) - MAX (0, self.high - whole.high));
}
