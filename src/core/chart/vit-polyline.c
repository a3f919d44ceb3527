/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-polyline.h"

#include <math.h>

#include "vit-pen.h"

/* From how many data per page unit on a line is thinned. */
#define DENSE 4

static gboolean
make_vertex (const VitPlot *plot, guint series, guint datum, VitVertex *vertex)
{
  const VitSeries *data = vit_plot_series (plot, series);
  double base = vit_stack_base (plot->stack, series, datum);
  gboolean stacked = plot->stack != NULL && plot->stack->bases[series] != NULL;

  vertex->along = vit_scale_position (&plot->x, data->x[datum]);
  vertex->across = vit_scale_position (&plot->y, data->y[datum] + base);
  vertex->base = stacked ? vit_scale_position (&plot->y, base) : vit_plot_baseline (plot);
  vertex->low = data->low ? vit_scale_position (&plot->y, data->low[datum] + base) : NAN;
  vertex->high = data->high ? vit_scale_position (&plot->y, data->high[datum] + base) : NAN;
  vertex->starts = FALSE;

  return isfinite (vertex->along) && isfinite (vertex->across);
}

/* -1 left of what is in view, 1 right of it, 0 in view. */
static int
side_of_view (const VitPlot *plot, double along)
{
  if (along < MIN (plot->x.from, plot->x.to) - 1e-6)
    return -1;

  return along > MAX (plot->x.from, plot->x.to) + 1e-6 ? 1 : 0;
}

/* All vertices in view, and the first on either side, so that the line runs on to the edge. */
static GArray *
collect (const VitPlot *plot, guint series)
{
  GArray *vertices = g_array_new (FALSE, FALSE, sizeof (VitVertex));
  const VitSeries *data = vit_plot_series (plot, series);
  VitVertex previous, vertex;
  gboolean has_previous = FALSE; /* and it is not in @vertices */
  gboolean gap = TRUE;
  int previous_side = 0;

  for (guint i = 0; i < data->n; i++)
    {
      int side;

      if (!make_vertex (plot, series, i, &vertex))
        {
          gap = TRUE;
          has_previous = FALSE;
          continue;
        }

      side = side_of_view (plot, vertex.along);
      if (has_previous && !gap && side != previous_side)
        {
          previous.starts = TRUE;
          g_array_append_val (vertices, previous);
        }

      vertex.starts = gap;
      if (side == 0 || (!gap && previous_side != side))
        g_array_append_val (vertices, vertex);
      has_previous = side != 0 && (gap || previous_side == side);
      previous = vertex;
      previous_side = side;
      gap = FALSE;
    }

  return vertices;
}

/* Of the vertices @from to @to, which lie in one column of the page, keeps the first, the lowest,
 * the highest and the last in their order: what the eye can see of them. After Jugel et al., "M4:
 * a visualization-oriented time series data aggregation", VLDB 2014. */
static void
keep_column (GArray *kept, const GArray *vertices, guint from, guint to)
{
  guint picks[4] = { from, from, from, to };

  for (guint i = from; i <= to; i++)
    {
      double across = g_array_index (vertices, VitVertex, i).across;

      if (across < g_array_index (vertices, VitVertex, picks[1]).across)
        picks[1] = i;
      if (across > g_array_index (vertices, VitVertex, picks[2]).across)
        picks[2] = i;
    }

  if (picks[1] > picks[2])
    {
      guint swap = picks[1];

      picks[1] = picks[2];
      picks[2] = swap;
    }

  for (guint i = 0; i < 4; i++)
    if (i == 0 || picks[i] != picks[i - 1])
      g_array_append_val (kept, g_array_index (vertices, VitVertex, picks[i]));
}

static GArray *
thin (GArray *vertices)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (VitVertex));
  guint from = 0;

  for (guint i = 1; i <= vertices->len; i++)
    {
      const VitVertex *first = &g_array_index (vertices, VitVertex, from);
      gboolean ends = i == vertices->len || g_array_index (vertices, VitVertex, i).starts ||
                      floor (g_array_index (vertices, VitVertex, i).along) != floor (first->along);

      if (!ends)
        continue;
      keep_column (kept, vertices, from, i - 1);
      from = i;
    }

  g_array_unref (vertices);

  return kept;
}

/**
 * vit_polyline_new:
 *
 * Returns: (transfer full): the line of a series
 */
VitPolyline *
vit_polyline_new (const VitPlot *plot, guint series)
{
  VitPolyline *self = g_new0 (VitPolyline, 1);

  self->vertices = collect (plot, series);
  if (self->vertices->len > DENSE * fabs (plot->x.to - plot->x.from))
    {
      self->vertices = thin (self->vertices);
      self->dense = TRUE;
    }

  return self;
}

/**
 * vit_polyline_free:
 * @self: (transfer full) (nullable): a line
 */
void
vit_polyline_free (VitPolyline *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->vertices);
  g_free (self);
}

static void
line_to (const VitPlot *plot, cairo_t *cr, double along, double across)
{
  double x, y;

  vit_plot_to_page (plot, along, across, &x, &y);
  cairo_line_to (cr, x, y);
}

/**
 * vit_polyline_trace:
 *
 * Adds the line to the path of @cr.
 */
void
vit_polyline_trace (const VitPolyline *self, const VitPlot *plot, cairo_t *cr)
{
  for (guint i = 0; i < self->vertices->len; i++)
    {
      const VitVertex *vertex = &g_array_index (self->vertices, VitVertex, i);

      if (vertex->starts)
        cairo_new_sub_path (cr);
      line_to (plot, cr, vertex->along, vertex->across);
    }
}

/* One end past the stretch without gaps that begins at @from. */
static guint
end_of_stretch (const VitPolyline *self, guint from)
{
  guint end = from + 1;

  while (end < self->vertices->len && !g_array_index (self->vertices, VitVertex, end).starts)
    end++;

  return end;
}

/* What of a dense line lies in one column of the page. */
typedef struct
{
  double along, low, high;
} Column;

/* The columns of the stretch from @from to @end, of the line alone or down to its base. */
static GArray *
collect_columns (const VitPolyline *self, guint from, guint end, gboolean with_base)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));

  for (guint i = from; i < end; i++)
    {
      const VitVertex *vertex = &g_array_index (self->vertices, VitVertex, i);
      Column *last = columns->len ? &g_array_index (columns, Column, columns->len - 1) : NULL;
      double other = with_base ? vertex->base : vertex->across;
      double low = MIN (vertex->across, other), high = MAX (vertex->across, other);

      if (last != NULL && floor (last->along) == floor (vertex->along))
        {
          last->low = MIN (last->low, low);
          last->high = MAX (last->high, high);
        }
      else
        {
          Column column = { vertex->along, low, high };

          g_array_append_val (columns, column);
        }
    }

  return columns;
}

/* The outline of the columns from @from to @end, wider by @margin. */
static void
trace_columns (const VitPolyline *self,
               const VitPlot *plot,
               cairo_t *cr,
               guint from,
               guint end,
               gboolean with_base,
               double margin)
{
  g_autoptr (GArray) columns = collect_columns (self, from, end, with_base);

  cairo_new_sub_path (cr);
  for (guint i = 0; i < columns->len; i++)
    {
      const Column *column = &g_array_index (columns, Column, i);

      line_to (plot, cr, column->along, column->high + margin);
    }
  for (guint i = columns->len; i-- > 0;)
    {
      const Column *column = &g_array_index (columns, Column, i);

      line_to (plot, cr, column->along, column->low - margin);
    }
  cairo_close_path (cr);
}

/**
 * vit_polyline_trace_blot:
 * @line_width: of the line that it stands for
 *
 * Adds what a dense line covers to the path of @cr, to be filled: it looks like the stroke, and
 * takes a small part of the time.
 */
void
vit_polyline_trace_blot (const VitPolyline *self,
                         const VitPlot *plot,
                         cairo_t *cr,
                         double line_width)
{
  for (guint from = 0, end; from < self->vertices->len; from = end)
    {
      end = end_of_stretch (self, from);
      trace_columns (self, plot, cr, from, end, FALSE, line_width / 2);
    }
}

static void
trace_outline (const VitPolyline *self, const VitPlot *plot, cairo_t *cr, guint from, guint end)
{
  cairo_new_sub_path (cr);
  for (guint i = from; i < end; i++)
    {
      const VitVertex *vertex = &g_array_index (self->vertices, VitVertex, i);

      line_to (plot, cr, vertex->along, vertex->across);
    }
  for (guint i = end; i-- > from;)
    {
      const VitVertex *vertex = &g_array_index (self->vertices, VitVertex, i);

      line_to (plot, cr, vertex->along, vertex->base);
    }
  cairo_close_path (cr);
}

/**
 * vit_polyline_trace_area:
 *
 * Adds what lies between the line and its base to the path of @cr.
 */
void
vit_polyline_trace_area (const VitPolyline *self, const VitPlot *plot, cairo_t *cr)
{
  for (guint from = 0, end; from < self->vertices->len; from = end)
    {
      end = end_of_stretch (self, from);
      if (self->dense)
        trace_columns (self, plot, cr, from, end, TRUE, 0);
      else
        trace_outline (self, plot, cr, from, end);
    }
}

static gboolean
has_interval (const VitPolyline *self, guint i)
{
  const VitVertex *vertex = &g_array_index (self->vertices, VitVertex, i);

  return !isnan (vertex->low) && !isnan (vertex->high);
}

/**
 * vit_polyline_trace_band:
 *
 * Adds the intervals around the line to the path of @cr; nothing where there are none.
 */
void
vit_polyline_trace_band (const VitPolyline *self, const VitPlot *plot, cairo_t *cr)
{
  for (guint from = 0, end; from < self->vertices->len; from = end)
    {
      end = from + 1;
      if (!has_interval (self, from))
        continue;

      while (end < self->vertices->len && has_interval (self, end) &&
             !g_array_index (self->vertices, VitVertex, end).starts)
        end++;

      cairo_new_sub_path (cr);
      for (guint i = from; i < end; i++)
        {
          const VitVertex *vertex = &g_array_index (self->vertices, VitVertex, i);

          line_to (plot, cr, vertex->along, vertex->high);
        }
      for (guint i = end; i-- > from;)
        {
          const VitVertex *vertex = &g_array_index (self->vertices, VitVertex, i);

          line_to (plot, cr, vertex->along, vertex->low);
        }
      cairo_close_path (cr);
    }
}

/**
 * vit_polyline_trace_lone:
 * @radius: of a dot
 *
 * Adds a dot for each datum between two gaps, which no line makes visible.
 */
void
vit_polyline_trace_lone (const VitPolyline *self, const VitPlot *plot, cairo_t *cr, double radius)
{
  for (guint from = 0, end; from < self->vertices->len; from = end)
    {
      const VitVertex *vertex = &g_array_index (self->vertices, VitVertex, from);
      double x, y;

      end = end_of_stretch (self, from);
      if (end != from + 1 || side_of_view (plot, vertex->along) != 0)
        continue;

      vit_plot_to_page (plot, vertex->along, vertex->across, &x, &y);
      vit_pen_disc (cr, x, y, radius);
    }
}
