/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-grid-private.h"

/* Points. */
#define ROW_PADDING 4.2 /* at scale 1 */
#define HEADER_PADDING 5.0
#define HEADER_RULE 1.0
#define ROW_RULE 0.5
#define BAR_HEIGHT 7.0
#define CELL_LINES 6 /* a longer cell ends in "…": the workbook has it whole */

static double
get_text_width (const VitGridColumn *column)
{
  return column->width - (column->has_bars ? VIT_GRID_BAR_WIDTH + VIT_GRID_BAR_GAP : 0);
}

/* Sets the texts of a row, one for each column that is shown; returns the height of the tallest. */
static double
set_row (VitGrid *self, VitType type, gssize row, PangoLayout **layouts)
{
  double height = 0;

  for (guint i = 0; i < self->end; i++)
    {
      VitGridColumn *column = vit_grid_get_column (self, i);
      const char *text = row < 0 ? column->heading : vit_grid_get_cell (self, row, i);

      if (!vit_grid_shows (self, i))
        continue;
      /* A little more than measured, so that rounding breaks no line. */
      layouts[i] = vit_typesetter_set (self->plan->setter, type, self->scale,
                                       get_text_width (column) + 0.5, text);
      if (row >= 0)
        {
          pango_layout_set_height (layouts[i], -CELL_LINES);
          pango_layout_set_ellipsize (layouts[i], PANGO_ELLIPSIZE_END);
        }
      height = MAX (height, vit_layout_get_height (layouts[i]));
    }

  return height;
}

static void
add_bar (VitGrid *self, VitPage *page, gsize row, guint index, double x, double y, double height)
{
  guint n_columns = self->columns->len;
  double share = g_array_index (self->shares, double, row *n_columns + index), largest = 0;

  for (gsize i = 0; i < vit_grid_get_n_rows (self); i++)
    {
      double other = g_array_index (self->shares, double, i *n_columns + index);

      largest = isnan (other) ? largest : MAX (largest, other);
    }

  if (share > 0 && largest > 0)
    vit_page_add_fill (page, self->plan->palette->quiet, x, y + (height - BAR_HEIGHT) / 2,
                       VIT_GRID_BAR_WIDTH * share / largest, BAR_HEIGHT, 0);
}

/* Takes the layouts. Headings stand on the foot of their row, cells at its top. */
static void
place_row (VitGrid *self,
           VitPage *page,
           gssize row,
           PangoLayout **layouts,
           double x,
           double y,
           double height)
{
  VitColor color = row < 0 ? self->plan->palette->muted : self->plan->palette->ink;
  const char *tag = row < 0 ? "TH" : "TD";

  vit_page_begin (page, "TR");
  for (guint i = 0; i < self->end; i++)
    {
      VitGridColumn *column = vit_grid_get_column (self, i);
      double line, top;

      if (!vit_grid_shows (self, i))
        continue;
      line = vit_layout_get_height (layouts[i]);
      top = row < 0 ? y + height - line : y;
      if (column->is_number)
        vit_page_add_text_right (page, tag, layouts[i], color, x + column->width, top);
      else
        vit_page_add_text (page, tag, layouts[i], color, x, top);
      if (column->has_bars && row >= 0)
        add_bar (self, page, row, i, x, y, line);
      x += column->width + self->gap;
    }
  vit_page_end (page, "TR");
}

static double
place_header (VitGrid *self, VitPage *page, double x, double y)
{
  g_autofree PangoLayout **layouts = g_new0 (PangoLayout *, self->end);
  double height = set_row (self, VIT_TYPE_COLUMN, -1, layouts);

  place_row (self, page, -1, layouts, x, y, height);
  y += height + HEADER_PADDING;
  vit_page_add_fill (page, self->plan->palette->ink, x, y, vit_grid_get_width (self), HEADER_RULE,
                     0);

  return y + HEADER_RULE;
}

/**
 * vit_grid_is_done:
 *
 * Returns: whether every row of every column is placed
 */
gboolean
vit_grid_is_done (const VitGrid *self)
{
  return self->end == self->columns->len && self->next == vit_grid_get_n_rows (self);
}

/**
 * vit_grid_place:
 * @x: left edge, in points
 * @y: top edge
 * @bottom: where it must end
 *
 * Places the header and the rows that fit, one at least. What is left is for the next call, on
 * another page.
 *
 * Returns: the bottom of what was placed
 */
double
vit_grid_place (VitGrid *self, VitPage *page, double x, double y, double bottom)
{
  g_autofree PangoLayout **layouts = g_new0 (PangoLayout *, self->end);
  double width = vit_grid_get_width (self);
  double padding = ROW_PADDING * self->scale * self->scale;
  gsize first = self->next;

  vit_page_begin (page, "Table");
  y = place_header (self, page, x, y);

  for (; self->next < vit_grid_get_n_rows (self); self->next++)
    {
      double height = set_row (self, VIT_TYPE_CELL, self->next, layouts);

      if (self->next > first && y + height + 2 * padding > bottom)
        {
          for (guint i = 0; i < self->end; i++)
            g_clear_object (&layouts[i]);
          break;
        }
      place_row (self, page, self->next, layouts, x, y + padding, height);
      y += height + 2 * padding;
      vit_page_add_fill (page, self->plan->palette->grid, x, y - ROW_RULE, width, ROW_RULE, 0);
    }
  vit_page_end (page, "Table");

  if (self->next == vit_grid_get_n_rows (self) && self->end < self->columns->len)
    vit_grid_show_from (self, self->end);

  return y;
}
