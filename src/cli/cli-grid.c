/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-grid.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Between two columns. */
#define GAP 2

/* A column is not narrowed below this. */
#define MIN_WIDTH 8

/* Cells of a terminal that a character takes. */
static int
char_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

static int
text_width (const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += char_width (g_utf8_get_char (p));

  return width;
}

/* A value as it is, without the grouping that people like and programs do not. Control
 * characters, such as a line's end, would break the grid. */
static char *
dup_cell (const VitColumn *column, gsize row, gboolean clock)
{
  char *text;

  if (!vit_column_is_valid (column, row))
    return g_strdup ("");

  switch (vit_column_get_column_type (column))
    {
    case VIT_COLUMN_DOUBLE:
      text = g_malloc (G_ASCII_DTOSTR_BUF_SIZE);
      return g_ascii_formatd (text, G_ASCII_DTOSTR_BUF_SIZE, "%.15g",
                              vit_column_get_doubles (column)[row]);

    case VIT_COLUMN_INT64:
      return g_strdup_printf ("%" G_GINT64_FORMAT, vit_column_get_int64s (column)[row]);

    case VIT_COLUMN_BOOL:
      return g_strdup (vit_column_get_bools (column)[row] ? "true" : "false");

    case VIT_COLUMN_TIMESTAMP:
      text = vit_format_iso (vit_column_get_int64s (column)[row], clock);
      return text ? text : g_strdup ("");

    case VIT_COLUMN_TEXT:
    default:
      text = g_strdup (vit_column_get_text (column, row));
      for (char *p = text; *p != '\0'; p++)
        {
          if (g_ascii_iscntrl (*p))
            *p = ' ';
        }
      return text;
    }
}

static int
terminal_width (void)
{
  struct winsize size;

  if (isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;

  return G_MAXINT;
}

/* How a frame is laid out. */
typedef struct
{
  const VitFrame *frame;
  guint n_columns;
  int *widths;
  gboolean *clocks; /* whether times of the day are told */
} Grid;

/* The width of all columns if none is wider than @most. */
static gint64
total_width (const Grid *grid, int most)
{
  gint64 total = GAP * ((gint64) grid->n_columns - 1);

  for (guint i = 0; i < grid->n_columns; i++)
    total += MIN (grid->widths[i], most);

  return total;
}

/* The widest columns give way until all fit on the terminal, as far as they can. */
static void
narrow (Grid *grid)
{
  int room = terminal_width ();
  int low = MIN_WIDTH, high = MAX (MIN_WIDTH, room);

  while (low < high)
    {
      int middle = low + (high - low + 1) / 2;

      if (total_width (grid, middle) <= room)
        low = middle;
      else
        high = middle - 1;
    }

  for (guint i = 0; i < grid->n_columns; i++)
    grid->widths[i] = MIN (grid->widths[i], low);
}

static void
measure (Grid *grid)
{
  for (guint i = 0; i < grid->n_columns; i++)
    {
      const VitColumn *column = vit_frame_get_column (grid->frame, i);

      grid->clocks[i] = vit_column_has_clock (column);
      grid->widths[i] = text_width (vit_column_get_name (column));
      for (gsize row = 0; row < vit_frame_get_n_rows (grid->frame); row++)
        {
          g_autofree char *cell = dup_cell (column, row, grid->clocks[i]);

          grid->widths[i] = MAX (grid->widths[i], text_width (cell));
        }
    }

  narrow (grid);
}

static void
print_spaces (int n)
{
  for (int i = 0; i < n; i++)
    putchar (' ');
}

/* @text in just @width cells, cut with an ellipsis where it is too long. */
static void
print_padded (const char *text, int width, gboolean right, gboolean last)
{
  int own = text_width (text);
  int used = 0;

  if (own <= width)
    {
      print_spaces (right ? width - own : 0);
      fputs (text, stdout);
      print_spaces (right || last ? 0 : width - own);
      return;
    }

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      int next = char_width (g_utf8_get_char (p));

      if (used + next > width - 1)
        break;

      fwrite (p, 1, (gsize) (g_utf8_next_char (p) - p), stdout);
      used += next;
    }

  fputs ("…", stdout);
  print_spaces (last ? 0 : width - 1 - used);
}

/* @row below 0 is the line of names. */
static void
print_line (const Grid *grid, gssize row)
{
  for (guint i = 0; i < grid->n_columns; i++)
    {
      const VitColumn *column = vit_frame_get_column (grid->frame, i);
      VitColumnType type = vit_column_get_column_type (column);
      g_autofree char *cell = row < 0 ? g_strdup (vit_column_get_name (column))
                                      : dup_cell (column, (gsize) row, grid->clocks[i]);

      print_spaces (i > 0 ? GAP : 0);
      print_padded (cell, grid->widths[i], type == VIT_COLUMN_DOUBLE || type == VIT_COLUMN_INT64,
                    i == grid->n_columns - 1);
    }

  putchar ('\n');
}

static void
print_rule (const Grid *grid)
{
  for (guint i = 0; i < grid->n_columns; i++)
    {
      print_spaces (i > 0 ? GAP : 0);
      for (int j = 0; j < grid->widths[i]; j++)
        fputs ("─", stdout);
    }

  putchar ('\n');
}

/**
 * cli_grid_print:
 *
 * Prints a table on standard output in aligned columns, numbers to the right.
 */
void
cli_grid_print (const VitTable *table)
{
  guint n_columns = vit_frame_get_n_columns (table->frame);
  g_autofree int *widths = g_new (int, n_columns);
  g_autofree gboolean *clocks = g_new (gboolean, n_columns);
  Grid grid = { table->frame, n_columns, widths, clocks };

  measure (&grid);
  print_line (&grid, -1);
  print_rule (&grid);
  for (gsize row = 0; row < vit_frame_get_n_rows (table->frame); row++)
    print_line (&grid, (gssize) row);
}
