/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-grid-private.h"

/* Points. */
#define MIN_GAP 14.0
#define MAX_GAP 44.0
#define TEXT_NATURAL 280.0 /* a text column is comfortable with this */
#define TEXT_LEAST 120.0   /* and can do with its longest word, or this */

/* Sizes are tried from large to small until all columns fit; a short table may have the first. */
static const double scales[] = { 1.14, 1, 0.95, 0.9, 0.86 };
#define SCALE_OF_SHORT 0
#define SCALE_NORMAL 1
#define SCALE_BROKEN 2
#define SHORT_ROWS 12

/* What rounding, or a small group that is left out, may take from a whole. */
#define WHOLE_TOLERANCE 0.02

static void
column_clear (gpointer data)
{
  g_free (((VitGridColumn *) data)->heading);
}

/**
 * vit_grid_new:
 *
 * Returns: (transfer full): a grid without columns
 */
VitGrid *
vit_grid_new (void)
{
  VitGrid *self = g_new0 (VitGrid, 1);

  self->columns = g_array_new (FALSE, TRUE, sizeof (VitGridColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->shares = g_array_new (FALSE, TRUE, sizeof (double));

  return self;
}

void
vit_grid_free (VitGrid *self)
{
  g_array_unref (self->columns);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->shares);
  g_free (self);
}

/* Whether the shares in @column are parts of one whole, so that bars compare them. */
static gboolean
are_parts (const VitColumn *column, gsize n_rows)
{
  double sum = 0;

  for (gsize row = 0; row < n_rows; row++)
    {
      double share = vit_column_get_number (column, row);

      sum += isnan (share) ? 0 : share;
    }

  return n_rows > 1 && fabs (sum - 1) < WHOLE_TOLERANCE;
}

/**
 * vit_grid_new_from_table:
 * @most: rows to take at most
 *
 * Returns: (transfer full): the first rows of @table as it prints them; shares of one whole get
 *   bars
 */
VitGrid *
vit_grid_new_from_table (const VitTable *table, const VitLanguage *language, gsize most)
{
  VitGrid *self = vit_grid_new ();
  guint n_columns = vit_frame_get_n_columns (table->frame);
  gsize n_rows = MIN (vit_frame_get_n_rows (table->frame), most);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_full (n_columns, g_free);

  for (guint i = 0; i < n_columns; i++)
    vit_grid_add_column (self, table->headings[i],
                         table->formats[i].kind != VIT_FORMAT_TEXT &&
                             table->formats[i].kind != VIT_FORMAT_DAY &&
                             table->formats[i].kind != VIT_FORMAT_MONTH);

  for (gsize row = 0; row < n_rows; row++)
    {
      g_ptr_array_set_size (cells, 0);
      for (guint i = 0; i < n_columns; i++)
        g_ptr_array_add (cells, vit_table_dup_cell (table, language, row, i));
      vit_grid_add_row (self, (const char *const *) cells->pdata);
    }
  for (guint i = 0; i < n_columns; i++)
    if (table->formats[i].kind == VIT_FORMAT_SHARE &&
        are_parts (vit_frame_get_column (table->frame, i), n_rows))
      for (gsize row = 0; row < n_rows; row++)
        vit_grid_set_share (self, row, i,
                            vit_column_get_number (vit_frame_get_column (table->frame, i), row));

  return self;
}

/**
 * vit_grid_add_column:
 * @is_number: whether its cells stand at the right and are never broken
 *
 * All columns come before the first row.
 */
void
vit_grid_add_column (VitGrid *self, const char *heading, gboolean is_number)
{
  VitGridColumn column = { g_strdup (heading != NULL ? heading : ""), is_number };

  g_array_append_val (self->columns, column);
}

/**
 * vit_grid_add_row:
 * @cells: one text per column; %NULL for an empty one
 */
void
vit_grid_add_row (VitGrid *self, const char *const *cells)
{
  double none = NAN;

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_ptr_array_add (self->cells, g_strdup (cells[i] != NULL ? cells[i] : ""));
      g_array_append_val (self->shares, none);
    }
}

/**
 * vit_grid_set_share:
 * @share: 0 to 1, drawn as a bar beside the cell's text; a value outside has no bar
 */
void
vit_grid_set_share (VitGrid *self, gsize row, guint column, double share)
{
  if (!(share >= 0 && share <= 1))
    return;

  g_array_index (self->shares, double, row * self->columns->len + column) = share;
  vit_grid_get_column (self, column)->has_bars = TRUE;
}

gsize
vit_grid_get_n_rows (const VitGrid *self)
{
  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

VitGridColumn *
vit_grid_get_column (const VitGrid *self, guint index)
{
  return &g_array_index (self->columns, VitGridColumn, index);
}

const char *
vit_grid_get_cell (const VitGrid *self, gsize row, guint column)
{
  return g_ptr_array_index (self->cells, row * self->columns->len + column);
}

/* Whether @column is among those that stand beside each other now. */
gboolean
vit_grid_shows (const VitGrid *self, guint column)
{
  return column == 0 || (column >= self->first && column < self->end);
}

/* The width of @text on one line, or of its longest word. */
static double
measure (VitGrid *self, VitType type, gboolean word, const char *text)
{
  g_autoptr (PangoLayout) layout = vit_typesetter_set (self->plan->setter, type, 1, -1, text);

  if (word)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_set_width (layout, 0);
    }

  return vit_layout_get_width (layout);
}

static void
measure_column (VitGrid *self, guint index)
{
  VitGridColumn *column = vit_grid_get_column (self, index);
  double word;

  column->full = 0;
  column->least = 0;
  for (gsize row = 0; row < vit_grid_get_n_rows (self); row++)
    {
      const char *text = vit_grid_get_cell (self, row, index);
      double width = measure (self, VIT_TYPE_CELL, FALSE, text);

      column->full = fmax (column->full, width);
      if (!column->is_number && width > TEXT_LEAST)
        width = fmin (measure (self, VIT_TYPE_CELL, TRUE, text), TEXT_LEAST);
      column->least = fmax (column->least, width);
    }
  column->natural = fmin (column->full, fmax (TEXT_NATURAL, column->least));

  /* A heading breaks between words before it widens its column. */
  word = fmin (measure (self, VIT_TYPE_COLUMN, TRUE, column->heading), TEXT_LEAST);
  column->heading_width = measure (self, VIT_TYPE_COLUMN, FALSE, column->heading);
  column->least = fmax (column->least, word);
  column->natural = fmax (column->natural, fmin (column->heading_width * 0.55, TEXT_LEAST));
  column->natural = fmax (column->natural, column->least);
  column->full = fmax (column->full, column->natural);
}

/* The width of the columns that stand beside each other, by what each wants: the @offset of one of
 * the widths in #VitGridColumn. */
static double
sum_widths (VitGrid *self, gsize offset)
{
  double sum = 0;

  for (guint i = 0; i < self->end; i++)
    {
      VitGridColumn *column = vit_grid_get_column (self, i);

      if (vit_grid_shows (self, i))
        sum += G_STRUCT_MEMBER (double, column, offset) * self->scale +
               (column->has_bars ? VIT_GRID_BAR_WIDTH + VIT_GRID_BAR_GAP : 0) +
               (sum > 0 ? MIN_GAP : 0);
    }

  return sum;
}

#define LEAST G_STRUCT_OFFSET (VitGridColumn, least)
#define NATURAL G_STRUCT_OFFSET (VitGridColumn, natural)
#define FULL G_STRUCT_OFFSET (VitGridColumn, full)

/* By how much the heading of a column is wider than the column. */
static double
get_heading_lack (VitGrid *self, guint index)
{
  const VitGridColumn *column = vit_grid_get_column (self, index);
  double bar = column->has_bars ? VIT_GRID_BAR_WIDTH + VIT_GRID_BAR_GAP : 0;

  return fmax (column->heading_width * self->scale - (column->width - bar), 0);
}

/* Widens the columns until every heading stands on one line, if @left is enough for all of them;
 * returns what that took. */
static double
widen_for_headings (VitGrid *self, double left)
{
  double wanted = 0;

  for (guint i = 0; i < self->end; i++)
    if (vit_grid_shows (self, i))
      wanted += get_heading_lack (self, i);
  if (wanted > left)
    return 0;

  for (guint i = 0; i < self->end; i++)
    if (vit_grid_shows (self, i))
      vit_grid_get_column (self, i)->width += get_heading_lack (self, i);

  return wanted;
}

/* Gives the columns their widths: the least, and of what is left as far as it goes each what it
 * wants. What remains then widens the gaps. */
static void
share_out (VitGrid *self)
{
  double least = sum_widths (self, LEAST), full = sum_widths (self, FULL);
  double part = full > least ? CLAMP ((self->room - least) / (full - least), 0, 1) : 1;
  guint n = 0;

  for (guint i = 0; i < self->end; i++)
    {
      VitGridColumn *column = vit_grid_get_column (self, i);

      if (!vit_grid_shows (self, i))
        continue;
      column->width = self->scale * (column->least + part * (column->full - column->least)) +
                      (column->has_bars ? VIT_GRID_BAR_WIDTH + VIT_GRID_BAR_GAP : 0);
      n++;
    }

  self->gap = MIN_GAP;
  if (n > 1 && full < self->room)
    {
      double left = self->room - full - widen_for_headings (self, self->room - full);

      self->gap = MIN (MAX_GAP, MIN_GAP + left / (n - 1));
    }
}

/* Puts as many columns as fit beside the first one, from @first on, one of them at least; and
 * begins with the first row. */
void
vit_grid_show_from (VitGrid *self, guint first)
{
  self->next = 0;
  self->first = first;
  self->end = MIN (first + 1, self->columns->len);
  while (self->end < self->columns->len)
    {
      self->end++;
      if (sum_widths (self, LEAST) > self->room)
        {
          self->end--;
          break;
        }
    }
  share_out (self);
}

/**
 * vit_grid_fit:
 * @plan: whose typesetter sets the texts; must live as long as the grid is placed
 * @width: to fit into, in points
 *
 * Chooses the size of the type and the width of the columns.
 */
void
vit_grid_fit (VitGrid *self, VitDeckPlan *plan, double width)
{
  guint i = SCALE_NORMAL;

  self->plan = plan;
  self->room = width;
  self->first = 1;
  self->end = self->columns->len;
  for (guint c = 0; c < self->columns->len; c++)
    measure_column (self, c);

  self->scale = scales[SCALE_OF_SHORT];
  if (vit_grid_get_n_rows (self) <= SHORT_ROWS && sum_widths (self, FULL) <= width)
    i = SCALE_OF_SHORT;

  self->scale = scales[i];
  while (sum_widths (self, NATURAL) > width && ++i < G_N_ELEMENTS (scales))
    self->scale = scales[i];
  /* Broken lines of a readable size are better than small ones that do not break. */
  if (i == G_N_ELEMENTS (scales))
    {
      self->scale = scales[SCALE_BROKEN];
      if (sum_widths (self, LEAST) > width)
        self->scale = scales[G_N_ELEMENTS (scales) - 1];
    }

  vit_grid_show_from (self, 1);
}

/**
 * vit_grid_get_natural_width:
 *
 * Returns: the width in points that all columns want, their gaps at the least
 */
double
vit_grid_get_natural_width (VitGrid *self)
{
  return self->end == self->columns->len ? sum_widths (self, NATURAL) : self->room;
}

/**
 * vit_grid_get_width:
 *
 * Returns: the width in points of the columns that are placed next
 */
double
vit_grid_get_width (const VitGrid *self)
{
  double width = 0;

  for (guint i = 0; i < self->end; i++)
    if (vit_grid_shows (self, i))
      width += vit_grid_get_column (self, i)->width + (width > 0 ? self->gap : 0);

  return width;
}
