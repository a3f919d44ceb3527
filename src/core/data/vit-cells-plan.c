/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-cells-plan.h"

#include <glib/gi18n.h>

#include "vit-data-error.h"
#include "vit-date-guess.h"
#include "vit-phrase.h"
#include "vit-plan-names.h"

#define TIMES (VIT_CELL_DATE | VIT_CELL_TIME | VIT_CELL_FRACTION)
#define NUMBERS (VIT_CELL_NUMBER | VIT_CELL_DECIMAL)
#define TEXTS (VIT_CELL_TEXT | VIT_CELL_DIGITS | VIT_CELL_EMPTY)

static void
set_word (char **word, const char *value)
{
  char *copy = g_strdup (value);

  g_free (*word);
  *word = copy;
}

/* The file's own note on a column that was renamed comes first. */
static void
note_errors (VitPlanColumn *column, guint64 n_errors)
{
  g_autofree char *n = g_strdup_printf ("%" G_GUINT64_FORMAT, n_errors);
  g_autofree char *errors = NULL;
  g_autofree char *note = g_steal_pointer (&column->note);

  if (n_errors > 0)
    errors = vit_phrase_new (N_ ("cells that hold an error such as #N/A, taken as missing: %s"), n,
                             NULL);
  column->note = vit_phrase_join (note, errors);
}

/**
 * vit_cells_plan_head:
 * @plan: a plan with its source only
 * @cells: the cells of a file, all of them written
 *
 * Sets how the text of the cells is written, and its columns.
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SOURCE if there is no row
 */
gboolean
vit_cells_plan_head (VitReadPlan *plan, const VitCells *cells, GError **error)
{
  static const VitCsvDialect dialect = { ',', '"', '"' };
  g_autoptr (GPtrArray) header = g_ptr_array_new ();
  guint n = cells->columns->len;

  if (cells->n_rows == 0 && cells->rejects->len > 0)
    {
      const VitReject *first = g_ptr_array_index (cells->rejects, 0);

      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s, line %" G_GINT64_FORMAT ": %s, and there is no other line that can be read",
                   plan->source->path, first->line, first->reason);
      return FALSE;
    }
  if (cells->n_rows == 0 || n == 0)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s has no rows; check whether its export has finished", plan->source->path);
      return FALSE;
    }

  if (n > VIT_CELLS_MAX_COLUMNS)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s has %u columns, more than the %u that a table can have; choose a range, or "
                   "swap rows and columns",
                   plan->source->path, n, VIT_CELLS_MAX_COLUMNS);
      return FALSE;
    }

  plan->dialect = dialect;
  plan->is_quoted = TRUE;
  set_word (&plan->source->decimal, ".");

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (header, ((VitCellColumn *) g_ptr_array_index (cells->columns, i))->name);
  vit_read_plan_add_columns (plan, plan->source->header == 0 ? NULL : header, n);
  for (guint i = 0; i < n; i++)
    {
      const VitCellColumn *cell = g_ptr_array_index (cells->columns, i);
      VitPlanColumn *column = g_ptr_array_index (plan->columns, i);

      column->kinds = cell->kinds;
      note_errors (column, cell->n_errors);
    }

  return TRUE;
}

/* A type that its cells tell, whatever their values are. */
static VitColumnGuess *
take_type (const VitPlanColumn *column,
           VitColumnHint *hint,
           VitTypeOf type,
           const char *format,
           const char *reason)
{
  VitColumnGuess *guess;

  hint->type = &type;
  hint->format = format;
  guess = vit_column_guess (hint, column->values);
  g_free (guess->reason);
  guess->reason = g_strdup (reason);

  return guess;
}

static char *
list_formats (guint kinds)
{
  static const struct
  {
    guint kind;
    const char *format;
  } formats[] = {
    { VIT_CELL_TIME, "%Y-%m-%d %H:%M:%S" },
    { VIT_CELL_FRACTION, "%Y-%m-%d %H:%M:%S.%f" },
    { VIT_CELL_DATE, "%Y-%m-%d" },
  };
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if ((kinds & formats[i].kind) != 0)
      g_string_append_printf (list, "%s%s", list->len > 0 ? VIT_DATE_SEPARATOR : "",
                              formats[i].format);

  return g_string_free (list, FALSE);
}

static VitColumnGuess *
guess_times (const VitPlanColumn *column, VitColumnHint *hint)
{
  g_autofree char *formats = list_formats (column->kinds);

  return (column->kinds & ~VIT_CELL_DATE) == 0
             ? take_type (column, hint, VIT_TYPE_OF_DATE, formats, N_ ("the cells are dates"))
             : take_type (column, hint, VIT_TYPE_OF_TIMESTAMP, formats, N_ ("the cells are times"));
}

static VitColumnGuess *
guess_free (const VitPlanColumn *column, VitColumnHint *hint)
{
  guint kinds = column->kinds;

  if ((kinds & ~TIMES) == 0)
    return guess_times (column, hint);
  if ((kinds & ~VIT_CELL_BOOLEAN) == 0)
    return take_type (column, hint, VIT_TYPE_OF_BOOLEAN, NULL, N_ ("the cells are true or false"));
  if ((kinds & ~NUMBERS) == 0 && (kinds & VIT_CELL_DECIMAL) != 0)
    return take_type (column, hint, VIT_TYPE_OF_NUMBER, NULL, N_ ("the cells are numbers"));
  if ((kinds & ~NUMBERS) == 0 || (kinds & ~(NUMBERS | VIT_CELL_TEXT | VIT_CELL_EMPTY)) == 0)
    {
      /* "n/a" among numbers, or no text at all: as in a file that is all text. */
      hint->is_text = (kinds & NUMBERS) == 0;
      return vit_column_guess (hint, column->values);
    }
  if ((kinds & ~(TEXTS | TIMES)) == 0)
    {
      hint->is_text = TRUE;
      return vit_column_guess (hint, column->values);
    }

  return take_type (column, hint, VIT_TYPE_OF_TEXT, NULL,
                    N_ ("cells of several kinds are mixed, and are kept as they are"));
}

static gboolean
is_date_type (VitTypeOf type)
{
  return type == VIT_TYPE_OF_DATE || type == VIT_TYPE_OF_TIMESTAMP;
}

/**
 * vit_cells_plan_guess:
 * @column: a column of cells
 * @hint: what else is known of it; its type and pattern are set if they are forced
 *
 * What cells say of themselves goes before what their values look like: a text of digits stays a
 * text, and a number with decimals is one although all of them are zero.
 *
 * Returns: (transfer full): how the column is to be read
 */
VitColumnGuess *
vit_cells_plan_guess (const VitPlanColumn *column, VitColumnHint *hint)
{
  g_autofree char *formats = list_formats (column->kinds);
  g_autofree char *both = NULL;
  VitColumnGuess *guess;

  /* Times are written in ways of their own, whatever was set for the texts among them. */
  if (hint->type != NULL && is_date_type (*hint->type) && *formats != '\0')
    {
      gboolean has_texts = (column->kinds & VIT_CELL_TEXT) != 0 && hint->format != NULL;

      both = has_texts ? g_strconcat (formats, VIT_DATE_SEPARATOR, hint->format, NULL)
                       : g_strdup (formats);
      hint->format = both;
    }

  guess = hint->type ? vit_column_guess (hint, column->values) : guess_free (column, hint);

  if ((column->kinds & VIT_CELL_EMPTY) != 0 && guess->type != VIT_TYPE_OF_TEXT &&
      guess->type != VIT_TYPE_OF_ID)
    g_ptr_array_add (guess->markers, g_strdup (""));

  return guess;
}
