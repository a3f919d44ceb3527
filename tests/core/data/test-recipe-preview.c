/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "naive-recipe.h"
#include "recipe-shop.h"
#include "vit-data-error.h"
#include "vit-recipe-preview.h"

/* What is shown of one step: a line for each row, "~" kept, "*" changed, "-" dropped or "+" added,
 * with the cells before, and after them those of the other side; a changed cell is in brackets. */
typedef struct
{
  const char *name;
  const char *recipe; /* JSON, single quotes for double ones; the last step is shown */
  const char *expected;
  const char *counts; /* rows before and after, cells changed, rows dropped and added */
} Case;

#define LINES                                                                                      \
  "SELECT * FROM (VALUES (1, 'b', 10.0::DOUBLE), (2, ' a', NULL), (3, 'b', 30), (4, NULL, 40), "   \
  "(5, 'a', 20)) AS v(n, k, x)"

static const Case cases[] = {
  { "trim", "[{'do': 'trim', 'columns': ['k']}]", "* 2| a|- → 2|[a]|-\n", "5 5 1 0 0" },
  { "off", "[{'do': 'trim', 'columns': ['k'], 'off': true}]", "* 2| a|- → 2|[a]|-\n", "5 5 1 0 0" },
  { "earlier-steps",
    "[{'do': 'filter', 'where': 'n > 1'}, {'do': 'derive', 'column': 'n', 'as': 'n * 10'},"
    " {'do': 'drop_missing', 'columns': ['k'], 'off': true},"
    " {'do': 'map_values', 'column': 'k', 'map': {'b': 'B'}}]",
    "* 30|b|30 → 30|[B]|30\n", "4 4 1 0 0" },
  { "fill-columns", "[{'do': 'fill', 'columns': ['x', 'k'], 'with': 'mode', 'flag': true}]",
    "* 2| a|- → 2| a|[10]|[true]|[false]\n* 4|-|40 → 4|[b]|40|[false]|[true]\n", "5 5 2 0 0" },
  { "fill-forward", "[{'do': 'fill', 'columns': ['x'], 'with': 'forward'}]",
    "* 2| a|- → 2| a|[10]\n", "5 5 1 0 0" },
  { "retype", "[{'do': 'retype', 'columns': {'k': 'integer', 'n': 'text'}}]",
    "* 1|b|10 → 1|[-]|10\n* 2| a|- → 2|[-]|-\n* 3|b|30 → 3|[-]|30\n", "5 5 4 0 0" },
  { "cap", "[{'do': 'outliers', 'column': 'x', 'method': 'range', 'high': 25, 'action': 'cap'}]",
    "* 3|b|30 → 3|b|[25]\n* 4|-|40 → 4|-|[25]\n", "5 5 2 0 0" },
  { "outliers", "[{'do': 'outliers', 'column': 'x', 'method': 'range', 'high': 25}]",
    "- 3|b|30\n- 4|-|40\n", "5 3 0 2 0" },
  { "filter", "[{'do': 'filter', 'where': 'x > 15'}]", "- 1|b|10\n- 2| a|-\n", "5 3 0 2 0" },
  { "drop-missing", "[{'do': 'drop_missing', 'columns': ['k', 'x']}]", "- 2| a|-\n- 4|-|40\n",
    "5 3 0 2 0" },
  { "drop-duplicates", "[{'do': 'drop_duplicates', 'columns': ['k']}]", "- 3|b|30\n", "5 4 0 1 0" },
  { "drop-ambiguous", "[{'do': 'drop_ambiguous', 'key': 'k', 'value': 'x'}]",
    "- 1|b|10\n- 3|b|30\n", "5 3 0 2 0" },
  { "sample", "[{'do': 'sample', 'rows': 5}]", "", "5 5 0 0 0" },
  { "sample-none", "[{'do': 'sample', 'share': 0}]", "- 1|b|10\n- 2| a|-\n- 3|b|30\n",
    "5 0 0 5 0" },
  { "rename", "[{'do': 'rename', 'columns': {'k': 'key'}}]",
    "~ 1|b|10 → 1|b|10\n~ 2| a|- → 2| a|-\n~ 3|b|30 → 3|b|30\n", "5 5 0 0 0" },
  { "select", "[{'do': 'select', 'columns': ['x']}]",
    "~ 1|b|10 → 10\n~ 2| a|- → -\n~ 3|b|30 → 30\n", "5 5 0 0 0" },
  { "derive", "[{'do': 'derive', 'column': 'y', 'as': 'n * 2'}]",
    "~ 1|b|10 → 1|b|10|[2]\n~ 2| a|- → 2| a|-|[4]\n~ 3|b|30 → 3|b|30|[6]\n", "5 5 0 0 0" },
  { "derive-again", "[{'do': 'derive', 'column': 'x', 'as': 'greatest(x, 15)'}]",
    "* 1|b|10 → 1|b|[15]\n* 2| a|- → 2| a|[15]\n", "5 5 2 0 0" },
  { "union", "[{'do': 'union', 'tables': ['u', 'v']}]", "+ -|b|-|7\n+ -|z|-|8\n+ -|b|-|9\n",
    "5 9 0 0 4" },
  { "join", "[{'do': 'join', 'table': 'u', 'on': {'k': 'k'}}]",
    "~ 1|b|10 → 1|b|10|[7]\n+ 1|b|10|9\n~ 2| a|- → 2| a|-|[-]\n", "5 7 0 0 2" },
  { "join-inner", "[{'do': 'join', 'table': 'u', 'on': {'k': 'k'}, 'kind': 'inner'}]",
    "- 2| a|-\n~ 1|b|10 → 1|b|10|[7]\n+ 1|b|10|9\n", "5 4 0 3 2" },
  { "join-full", "[{'do': 'join', 'table': 'u', 'on': {'k': 'k'}, 'kind': 'full'}]",
    "+ -|z|-|8\n~ 1|b|10 → 1|b|10|[7]\n+ 1|b|10|9\n", "5 8 0 0 3" },
  { "group", "[{'do': 'group', 'by': 'k', 'aggregates': {'total': 'sum(x)'}}]",
    "+  a|-\n+ a|20\n+ b|40\n", "5 4 0 5 4" },
  { "pivot",
    "[{'do': 'drop_missing', 'columns': ['k']},"
    " {'do': 'pivot', 'index': 'k', 'columns': 'n', 'values': 'x'}]",
    "+  a|-|-|-|-\n+ a|-|-|-|20\n+ b|10|-|30|-\n", "4 3 0 4 3" },
};

static void
append_cell (GString *text, const VitFrame *frame, guint column, gsize row, gboolean changed)
{
  const VitColumn *cells = vit_frame_get_column (frame, column);
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  const char *value = "-";

  if (!vit_column_is_valid (cells, row))
    value = "-";
  else if (vit_column_get_column_type (cells) == VIT_COLUMN_TEXT)
    value = vit_column_get_text (cells, row);
  else if (vit_column_get_column_type (cells) == VIT_COLUMN_BOOL)
    value = vit_column_get_bools (cells)[row] ? "true" : "false";
  else
    value = g_ascii_formatd (number, sizeof number, "%g", vit_column_get_number (cells, row));
  g_string_append_printf (text, changed ? "%s[%s]" : "%s%s", column > 0 ? "|" : "", value);
}

static char *
draw (const VitRecipePreview *preview)
{
  static const char marks[] = "~*-+";
  GString *text = g_string_new (NULL);

  g_assert_cmpuint (vit_frame_get_n_rows (preview->before), ==, preview->n_rows);
  g_assert_cmpuint (vit_frame_get_n_rows (preview->after), ==, preview->n_rows);
  for (gsize row = 0; row < preview->n_rows; row++)
    {
      VitPreviewKind kind = preview->kinds[row];

      g_string_append_printf (text, "%c ", marks[kind]);
      for (guint i = 0; kind != VIT_PREVIEW_ADDED && i < vit_frame_get_n_columns (preview->before);
           i++)
        append_cell (text, preview->before, i, row, FALSE);
      if (kind == VIT_PREVIEW_KEPT || kind == VIT_PREVIEW_CHANGED)
        g_string_append (text, " → ");
      for (guint i = 0; kind != VIT_PREVIEW_DROPPED && i < vit_frame_get_n_columns (preview->after);
           i++)
        append_cell (text, preview->after, i, row, vit_recipe_preview_is_changed (preview, row, i));
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipe) recipe = shop_read_recipe (c->recipe, &error);
  g_autoptr (VitRecipePreview) preview = NULL;
  g_autofree char *drawn = NULL;
  g_autofree char *counts = NULL;

  g_assert_no_error (error);
  shop_add_table (project, "u", "SELECT unnest(['b', 'z', 'b']) AS k, unnest([7, 8, 9]) AS m");
  shop_add_table (project, "v", "SELECT 1 AS m");
  preview = vit_recipe_preview (recipe, project, "t", vit_recipe_get_n_steps (recipe) - 1, 3, NULL,
                                &error);
  g_assert_no_error (error);

  drawn = draw (preview);
  g_assert_cmpstr (drawn, ==, c->expected);
  counts =
      g_strdup_printf ("%d %d %d %d %d", (int) preview->rows_before, (int) preview->rows_after,
                       (int) preview->n_changed, (int) preview->n_dropped, (int) preview->n_added);
  g_assert_cmpstr (counts, ==, c->counts);
}

/* Of random recipes the preview of each step tells what a run reports, and shows as many rows as
 * the step affects. */
static void
test_random (void)
{
  guint n = g_test_slow () ? 1000 : 30;

  for (guint seed = 0; seed < n; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) rows = naive_random_table (rand);
      g_autofree char *sql = naive_to_sql (rows);
      g_autoptr (VitProject) project = shop_new ("t", sql);
      NaiveCounts counts = { 0 };
      g_autofree char *first = naive_random_step (rows, rand, &counts);
      g_autofree char *second = naive_random_step (rows, rand, &counts);
      g_autofree char *json = g_strdup_printf ("[%s, %s]", first, second);
      g_autoptr (GError) error = NULL;
      g_autoptr (VitRecipeReport) report = shop_run (project, "t", json, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < vit_recipe_get_n_steps (report->recipe); i++)
        {
          g_autoptr (VitRecipePreview) preview =
              vit_recipe_preview (report->recipe, project, "t", i, 1000, NULL, &error);
          gsize n_marked = 0, n_dropped = 0;

          g_assert_no_error (error);
          g_assert_cmpint (preview->rows_before, ==, report->rows[i]);
          g_assert_cmpint (preview->rows_after, ==, report->rows[i + 1]);
          g_assert_cmpint (preview->n_changed, ==, report->changed[i]);
          for (gsize row = 0; row < preview->n_rows; row++)
            {
              n_dropped += preview->kinds[row] == VIT_PREVIEW_DROPPED;
              for (guint j = 0; j < vit_frame_get_n_columns (preview->after); j++)
                n_marked += preview->kinds[row] == VIT_PREVIEW_CHANGED &&
                            vit_recipe_preview_is_changed (preview, row, j);
            }
          g_assert_cmpuint (n_dropped, ==, preview->n_dropped);
          g_assert_cmpuint (n_marked, >=, preview->n_changed);
        }
    }
}

static void
assert_fails (const char *json, guint step, int code, const char *message)
{
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitRecipe) recipe = shop_read_recipe (json, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (vit_recipe_preview (recipe, project, "t", step, 3, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, code);
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_errors (void)
{
  assert_fails ("[{'do': 'trim', 'columns': ['none']}]", 0, VIT_DATA_ERROR_COLUMN,
                "Step 1 (trim) of the recipe for “t”: there is no column “none”");
  assert_fails ("[{'do': 'derive', 'column': 'y', 'as': 'CAST(k AS INT)'},"
                " {'do': 'drop_missing', 'columns': ['y']}]",
                1, VIT_DATA_ERROR_RECIPE, "Step 1 (derive) of the recipe for “t”: ");
}

static void
test_cancel (void)
{
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitRecipe) recipe = shop_read_recipe ("[{'do': 'drop_duplicates'}]", NULL);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (vit_progress_get_cancellable (progress));
  g_assert_null (vit_recipe_preview (recipe, project, "t", 0, 3, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/recipe-preview/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/data/recipe-preview/random", test_random);
  g_test_add_func ("/core/data/recipe-preview/errors", test_errors);
  g_test_add_func ("/core/data/recipe-preview/cancel", test_cancel);

  return g_test_run ();
}
