/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a plot knows: positions, colours and texts of its data. vit-plot.c lays it out. */

#include <math.h>

#include "vit-plot.h"
#include "vit-value-text.h"

/**
 * vit_plot_series:
 *
 * Returns: (transfer none): the series of that number
 */
VitSeries *
vit_plot_series (const VitPlot *self, guint series)
{
  return g_ptr_array_index (self->chart->series, series);
}

/**
 * vit_plot_create_label:
 *
 * Returns: (transfer full): a label in the style of the plot, without a place
 */
VitLabel *
vit_plot_create_label (const VitPlot *self, VitLabelKind kind, const char *text, VitColor color)
{
  return vit_label_new (self->context, self->font, self->style->font_size, kind, text, color);
}

/**
 * vit_plot_is_turned:
 *
 * Returns: whether x runs down the page; cells have two base axes and do not turn
 */
gboolean
vit_plot_is_turned (const VitPlot *self)
{
  return self->chart->turned && self->chart->y.kind != VIT_AXIS_CATEGORY;
}

/**
 * vit_plot_to_page:
 * @along: position on the base axis
 * @across: position on the value axis
 * @x: (out): on the page
 * @y: (out): on the page
 */
void
vit_plot_to_page (const VitPlot *self, double along, double across, double *x, double *y)
{
  gboolean turned = vit_plot_is_turned (self);

  *x = turned ? across : along;
  *y = turned ? along : across;
}

/**
 * vit_plot_has_datum:
 *
 * Returns: whether the datum has a place on both axes and lies in view
 */
gboolean
vit_plot_has_datum (const VitPlot *self, guint series, guint datum)
{
  const VitSeries *data = vit_plot_series (self, series);

  if (datum >= data->n || !vit_scale_shows (&self->domain.x, data->x[datum]))
    return FALSE;

  return !isnan (vit_scale_to_units (&self->domain.y, data->y[datum]));
}

/**
 * vit_plot_point:
 * @x: (out): on the page
 * @y: (out): on the page
 *
 * Returns: whether the datum is drawn, and where; bars end there, lines go through it
 */
gboolean
vit_plot_point (const VitPlot *self, guint series, guint datum, double *x, double *y)
{
  const VitSeries *data = vit_plot_series (self, series);
  double value;

  if (!vit_plot_has_datum (self, series, datum))
    return FALSE;

  value = data->y[datum] + vit_stack_base (self->stack, series, datum);
  vit_plot_to_page (self, vit_scale_position (&self->x, data->x[datum]),
                    vit_scale_position (&self->y, value), x, y);

  return isfinite (*x) && isfinite (*y);
}

/**
 * vit_plot_baseline:
 *
 * Returns: where on the page bars stand: at the chart's base, or at the end of the value axis next
 *   to it
 */
double
vit_plot_baseline (const VitPlot *self)
{
  double base = vit_scale_to_units (&self->y, self->chart->base);

  if (isnan (base)) /* zero on a logarithmic axis */
    base = self->y.low;

  return vit_scale_place (&self->y, CLAMP (base, self->y.low, self->y.high));
}

/**
 * vit_plot_highest:
 * @labels: (element-type VitLabel): labels around the plot
 *
 * Returns: the top of the highest of them, or of the plot's box
 */
double
vit_plot_highest (const VitPlot *self, const GPtrArray *labels)
{
  double top = self->box.y;

  for (guint i = 0; i < labels->len; i++)
    top = MIN (top, ((VitLabel *) g_ptr_array_index (labels, i))->box.y);

  return top;
}

/**
 * vit_plot_lowest:
 * @labels: (element-type VitLabel): labels around the plot
 *
 * Returns: the bottom of the lowest of them, or of the plot's box
 */
double
vit_plot_lowest (const VitPlot *self, const GPtrArray *labels)
{
  double bottom = vit_box_bottom (&self->box);

  for (guint i = 0; i < labels->len; i++)
    bottom = MAX (bottom, vit_box_bottom (&((VitLabel *) g_ptr_array_index (labels, i))->box));

  return bottom;
}

/**
 * vit_plot_wants_halo:
 * @box: of a label on the plot
 *
 * A halo parts letters from lines and from the grid below them; on an area it would show as a blot
 * of paper, which only letters on a line are worth.
 *
 * Returns: whether the label is to have one
 */
gboolean
vit_plot_wants_halo (const VitPlot *self, const VitBox *box)
{
  return !vit_chart_has_mark (self->chart, VIT_MARK_AREA) ||
         vit_labels_covered (self->labels, box) > 0;
}

static VitColor
ink_color (const VitPlot *self, const VitSeries *series)
{
  switch (series->ink)
    {
    case VIT_INK_ACCENT:
      return self->palette->accent;
    case VIT_INK_CATEGORY:
      return self->palette->categories[MIN (series->category, VIT_N_CATEGORY_COLORS - 1)];
    case VIT_INK_QUIET:
    default:
      return self->palette->quiet;
    }
}

/**
 * vit_plot_series_color:
 *
 * Returns: the colour of a series' marks
 */
VitColor
vit_plot_series_color (const VitPlot *self, guint series)
{
  return ink_color (self, vit_plot_series (self, series));
}

/**
 * vit_plot_datum_color:
 *
 * Returns: the colour of a datum's mark
 */
VitColor
vit_plot_datum_color (const VitPlot *self, guint series, guint datum)
{
  const VitSeries *data = vit_plot_series (self, series);

  if (data->accent != NULL && datum < data->n && data->accent[datum])
    return self->palette->accent;

  return ink_color (self, data);
}

/**
 * vit_plot_text_color:
 * @datum: or G_MAXUINT for the series as a whole
 *
 * Returns: the colour of a text about it, readable on paper
 */
VitColor
vit_plot_text_color (const VitPlot *self, guint series, guint datum)
{
  const VitSeries *data = vit_plot_series (self, series);
  gboolean accented = data->accent != NULL && datum < data->n && data->accent[datum];
  VitColor color;

  if (data->ink == VIT_INK_QUIET && !accented)
    return self->palette->muted;

  color = vit_plot_datum_color (self, series, datum);

  return vit_color_readable (color, self->palette->paper, self->palette->ink);
}

/**
 * vit_plot_color_on:
 * @ground: of a bar or cell
 *
 * Returns: the colour of a text on it: ink or paper, whichever is read better
 */
VitColor
vit_plot_color_on (const VitPlot *self, VitColor ground)
{
  const VitPalette *palette = self->palette;

  return vit_color_contrast (ground, palette->ink) >= vit_color_contrast (ground, palette->paper)
             ? palette->ink
             : palette->paper;
}

/**
 * vit_plot_is_labelled:
 *
 * Returns: whether the datum's value or name is to be printed
 */
gboolean
vit_plot_is_labelled (const VitPlot *self, guint series, guint datum)
{
  const VitSeries *data = vit_plot_series (self, series);

  return data->labelled != NULL && datum < data->n && data->labelled[datum];
}

/**
 * vit_plot_datum_text:
 *
 * Returns: (transfer full): what is printed beside a datum: its name if it has one, else its value
 */
char *
vit_plot_datum_text (const VitPlot *self, guint series, guint datum)
{
  const VitSeries *data = vit_plot_series (self, series);

  if (data->labels != NULL && data->labels[datum] != NULL)
    return g_strdup (data->labels[datum]);

  return vit_value_text (self->language, self->chart->y.format, data->y[datum]);
}
