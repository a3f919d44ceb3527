/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recipe-trace.h"

#include "vit-sql.h"

/* A column whose cells become others. Both values are named in an inner query, so that a long
 * expression is worked out once. */
typedef struct
{
  char *column;
  char *before;  /* SQL of the value before, over `from`; what is missing is NULL */
  char *after;   /* … after */
  char *differs; /* a condition on the two names */
  char *unread;  /* a condition: there was a value, and it could not be read */
} Cell;

static void
cell_free (gpointer data)
{
  Cell *self = data;

  g_free (self->column);
  g_free (self->before);
  g_free (self->after);
  g_free (self->differs);
  g_free (self->unread);
  g_free (self);
}

VitRecipeTrace *
vit_recipe_trace_new (void)
{
  VitRecipeTrace *self = g_new0 (VitRecipeTrace, 1);

  self->cells = g_ptr_array_new_with_free_func (cell_free);

  return self;
}

void
vit_recipe_trace_free (VitRecipeTrace *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self->from);
  g_free (self->dropped);
  g_free (self->added);
  g_free (self->origin);
  g_free (self);
}

static gboolean
is_time (const VitRecipeColumn *column)
{
  return column->type_of == VIT_TYPE_OF_DATE || column->type_of == VIT_TYPE_OF_TIMESTAMP;
}

/* Values of one kind compare as they are: 1.50 is 1.5. All others compare as they are written: the
 * text 007 is not the number 7, and the text 7 is. */
static gboolean
can_compare (const VitRecipeColumn *a, const VitRecipeColumn *b)
{
  return g_str_equal (a->type, b->type) || (is_time (a) && is_time (b)) ||
         (vit_recipe_column_is_number (a) && vit_recipe_column_is_number (b));
}

static char *
dup_differs (const VitRecipeColumn *before,
             const VitRecipeColumn *after,
             const char *old,
             const char *new)
{
  g_autofree char *old_text = NULL;
  g_autofree char *new_text = NULL;

  if (can_compare (before, after))
    return g_strdup_printf ("%s IS DISTINCT FROM %s", old, new);

  old_text = g_strchomp (vit_recipe_column_dup_text (before, old));
  new_text = g_strchomp (vit_recipe_column_dup_text (after, new));

  return g_strdup_printf ("%s IS DISTINCT FROM %s", old_text, new_text);
}

/* A blank is no value. */
static char *
dup_unread (const VitRecipeColumn *before, const char *old, const char *new)
{
  return vit_sql_fill (before->type_of == VIT_TYPE_OF_TEXT
                           ? "trim(CAST({old} AS VARCHAR)) <> '' AND {new} IS NULL"
                           : "{old} IS NOT NULL AND {new} IS NULL",
                       "old", old, "new", new, NULL);
}

/**
 * vit_recipe_trace_cell:
 * @before: the column as the part finds it
 * @after: … and as it leaves it
 * @prefix: what to put before the column's name in `from`, "every." or ""
 * @cell: SQL of the new value, over `from`
 *
 * Notes that the part gives a column that is there new values.
 */
void
vit_recipe_trace_cell (VitRecipeTrace *self,
                       const VitRecipeColumn *before,
                       const VitRecipeColumn *after,
                       const char *prefix,
                       const char *cell)
{
  Cell *traced = g_new0 (Cell, 1);
  guint number = self->cells->len + 1;
  g_autofree char *old = g_strdup_printf ("vitrine_before_%u", number);
  g_autofree char *new = g_strdup_printf ("vitrine_after_%u", number);

  traced->column = g_strdup (after->name);
  traced->before = vit_recipe_column_dup_value (before, prefix);
  traced->after = vit_recipe_column_holds_nan (after) ? g_strdup_printf ("nullif(%s, 'nan')", cell)
                                                      : g_strdup (cell);
  traced->differs = dup_differs (before, after, old, new);
  traced->unread = dup_unread (before, old, new);
  g_ptr_array_add (self->cells, traced);
}

guint
vit_recipe_trace_get_n_cells (const VitRecipeTrace *self)
{
  return self->cells->len;
}

/**
 * vit_recipe_trace_get_column:
 * @index: of a column whose cells become others, from 0
 *
 * Returns: (transfer none): its name after the part
 */
const char *
vit_recipe_trace_get_column (const VitRecipeTrace *self, guint index)
{
  return ((Cell *) g_ptr_array_index (self->cells, index))->column;
}

/* The values before and after, as what to select from. */
static char *
dup_pairs (const VitRecipeTrace *self, const char *row)
{
  g_autoptr (GString) sql = g_string_new ("(\n    SELECT ");

  g_string_append (sql, row ? row : "");
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = g_ptr_array_index (self->cells, i);

      g_string_append_printf (sql, "%s%s AS vitrine_before_%u,\n      %s AS vitrine_after_%u",
                              i > 0 || row ? ",\n      " : "", cell->before, i + 1, cell->after,
                              i + 1);
    }
  g_string_append_printf (sql, "\n    FROM %s\n  )", self->from);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/**
 * vit_recipe_trace_write_counts:
 *
 * Returns: (transfer full): a query for two numbers: cells that could not be read, and cells whose
 *   value is another
 */
char *
vit_recipe_trace_write_counts (const VitRecipeTrace *self)
{
  g_autofree char *pairs = dup_pairs (self, NULL);
  g_autoptr (GString) unread = g_string_new (NULL);
  g_autoptr (GString) differs = g_string_new (NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = g_ptr_array_index (self->cells, i);
      const char *plus = i > 0 ? "\n    + " : "";

      if (self->reads)
        g_string_append_printf (unread, "%scount(*) FILTER (%s)", plus, cell->unread);
      g_string_append_printf (differs, "%scount(*) FILTER (%s)", plus, cell->differs);
    }

  return g_strdup_printf ("SELECT %s,\n  %s\nFROM %s", self->reads ? unread->str : "0",
                          differs->str, pairs);
}

/**
 * vit_recipe_trace_write_first:
 * @row: the column that numbers rows, quoted
 * @n_rows: how many rows to find at most
 *
 * Returns: (transfer full): a query for the number of cells whose value is another, and for the
 *   numbers of the first rows with such a cell, as text with blanks between
 */
char *
vit_recipe_trace_write_first (const VitRecipeTrace *self, const char *row, gsize n_rows)
{
  g_autofree char *pairs = dup_pairs (self, row);
  g_autoptr (GString) counts = g_string_new (NULL);
  g_autoptr (GString) where = g_string_new (NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = g_ptr_array_index (self->cells, i);

      g_string_append_printf (counts, "%scount(*) FILTER (%s)", i > 0 ? "\n    + " : "",
                              cell->differs);
      g_string_append_printf (where, "%s(%s)", i > 0 ? " OR " : "", cell->differs);
    }

  return g_strdup_printf ("SELECT %s,\n  array_to_string(min(%s, %" G_GSIZE_FORMAT ") FILTER (%s), "
                          "' ')\nFROM %s",
                          counts->str, row, n_rows, where->str, pairs);
}

/**
 * vit_recipe_trace_write_marks:
 * @row: the column that numbers rows, quoted
 * @where: a condition on it
 *
 * Returns: (transfer full): a query for the numbers of these rows as text, and for each traced
 *   column whether its value is another
 */
char *
vit_recipe_trace_write_marks (const VitRecipeTrace *self, const char *row, const char *where)
{
  g_autofree char *pairs = dup_pairs (self, row);
  g_autoptr (GString) marks = g_string_new (NULL);

  for (guint i = 0; i < self->cells->len; i++)
    g_string_append_printf (marks, ", %s", ((Cell *) g_ptr_array_index (self->cells, i))->differs);

  return g_strdup_printf ("SELECT CAST(%s AS VARCHAR)%s\nFROM %s\nWHERE %s", row, marks->str, pairs,
                          where);
}
