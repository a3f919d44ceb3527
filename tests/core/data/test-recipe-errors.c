/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "recipe-shop.h"
#include "vit-data-error.h"
#include "vit-json.h"

/* A part of the message, where what it is and what to do stand. */
typedef struct
{
  const char *recipe;
  int code;
  const char *message;
} Bad;

static const Bad unreadable[] = {
  { "{}", VIT_JSON_ERROR_TYPE, "recipes.t must be a list of steps" },
  { "[1]", VIT_JSON_ERROR_TYPE, "recipes.t[0] must be an object" },
  { "[{}]", VIT_JSON_ERROR_MISSING_KEY, "recipes.t[0].do is missing" },
  { "[{'do': 3}]", VIT_JSON_ERROR_TYPE, "recipes.t[0].do must be a text" },
  { "[{'do': 'filtre', 'where': 'a'}]", VIT_JSON_ERROR_VALUE,
    "must be one of rename, retype, select, trim, case, replace, map_values, fill, drop_missing, "
    "drop_duplicates, drop_ambiguous, filter, outliers, derive, join, union, pivot, group, sample, "
    "not “filtre”; did you mean filter?" },
  { "[{'do': 'trim', 'columns': ['a']}, {'do': 'trim', 'columns': ['a'], 'colums': []}]",
    VIT_JSON_ERROR_UNKNOWN_KEY, "recipes.t[1].colums; did you mean recipes.t[1].columns?" },
  { "[{'do': 'trim'}]", VIT_JSON_ERROR_MISSING_KEY, "recipes.t[0].columns" },
  { "[{'do': 'trim', 'columns': 'a'}]", VIT_JSON_ERROR_TYPE, "a list of texts" },
  { "[{'do': 'trim', 'columns': []}]", VIT_JSON_ERROR_VALUE, "is empty" },
  { "[{'do': 'trim', 'columns': ['']}]", VIT_JSON_ERROR_VALUE, "an empty name" },
  { "[{'do': 'trim', 'columns': ['a', 'b', 'A']}]", VIT_JSON_ERROR_VALUE, "“A” twice" },
  { "[{'do': 'case', 'columns': ['a']}]", VIT_JSON_ERROR_MISSING_KEY, "recipes.t[0].to" },
  { "[{'do': 'case', 'columns': ['a'], 'to': 'Lower'}]", VIT_JSON_ERROR_VALUE, "mean lower" },
  { "[{'do': 'rename', 'columns': {}}]", VIT_JSON_ERROR_VALUE, "is empty" },
  { "[{'do': 'rename', 'columns': {'a': 1}}]", VIT_JSON_ERROR_TYPE, "recipes.t[0].columns.a" },
  { "[{'do': 'rename', 'columns': {'a': 'x', 'b': 'X'}}]", VIT_JSON_ERROR_VALUE, "“X” twice" },
  { "[{'do': 'retype', 'columns': {'a': 'float'}}]", VIT_JSON_ERROR_VALUE, "number, boolean" },
  { "[{'do': 'retype', 'columns': {'a': 'date'}, 'formats': {'b': '%Y'}}]",
    VIT_JSON_ERROR_UNKNOWN_KEY, "recipes.t[0].formats.b" },
  { "[{'do': 'retype', 'columns': {'a': 'date'}, 'formats': {'a': 3}}]", VIT_JSON_ERROR_TYPE,
    "recipes.t[0].formats.a" },
  { "[{'do': 'retype', 'columns': {'a': 'date'}, 'formats': {'a': []}}]", VIT_JSON_ERROR_VALUE,
    "recipes.t[0].formats.a is empty; give a pattern such as %d.%m.%Y" },
  { "[{'do': 'retype', 'columns': {'a': 'date'}, 'formats': {'a': ['%d.%m.%Y', '%Q']}}]",
    VIT_JSON_ERROR_VALUE, "recipes.t[0].formats.a has “%Q”" },
  { "[{'do': 'replace', 'columns': ['a'], 'find': '', 'with': 'b'}]", VIT_JSON_ERROR_VALUE,
    "recipes.t[0].find is empty" },
  { "[{'do': 'replace', 'columns': ['a'], 'find': 'b'}]", VIT_JSON_ERROR_MISSING_KEY, ".with" },
  { "[{'do': 'map_values', 'column': 'a', 'map': {}}]", VIT_JSON_ERROR_VALUE, "map is empty" },
  { "[{'do': 'map_values', 'column': 'a', 'map': {'b': []}}]", VIT_JSON_ERROR_TYPE,
    "recipes.t[0].map.b must be a text, a number, true or false, or null" },
  { "[{'do': 'fill', 'columns': ['a'], 'with': 'value'}]", VIT_JSON_ERROR_MISSING_KEY, ".value" },
  { "[{'do': 'fill', 'columns': ['a'], 'with': 'mean', 'value': 1}]", VIT_JSON_ERROR_UNKNOWN_KEY,
    "recipes.t[0].value" },
  { "[{'do': 'fill', 'columns': ['a'], 'with': 'value', 'value': null}]", VIT_JSON_ERROR_TYPE,
    "recipes.t[0].value must be" },
  { "[{'do': 'drop_ambiguous', 'key': 'a', 'value': 'A'}]", VIT_JSON_ERROR_VALUE,
    "recipes.t[0].value is the key itself" },
  { "[{'do': 'drop_duplicates', 'columns': ['a'], 'keep': 'none'}]", VIT_JSON_ERROR_VALUE,
    "first, last" },
  { "[{'do': 'drop_duplicates', 'order_by': ''}]", VIT_JSON_ERROR_VALUE, "order_by is empty" },
  { "[{'do': 'outliers', 'column': 'a', 'method': 'range'}]", VIT_JSON_ERROR_MISSING_KEY,
    "high must be given" },
  { "[{'do': 'outliers', 'column': 'a', 'method': 'range', 'low': 2, 'high': 1}]",
    VIT_JSON_ERROR_VALUE, "greater than high" },
  { "[{'do': 'outliers', 'column': 'a', 'method': 'quantile', 'high': 99}]", VIT_JSON_ERROR_VALUE,
    "recipes.t[0].high must be from 0 to 1" },
  { "[{'do': 'outliers', 'column': 'a', 'low': -1}]", VIT_JSON_ERROR_VALUE, "must be 0 or more" },
  { "[{'do': 'outliers', 'column': 'a', 'method': 'range', 'low': 1, 'by': 'b'}]",
    VIT_JSON_ERROR_UNKNOWN_KEY, "recipes.t[0].by" },
  { "[{'do': 'sample'}]", VIT_JSON_ERROR_VALUE, "rows or share must be given" },
  { "[{'do': 'sample', 'rows': 1, 'share': 1}]", VIT_JSON_ERROR_VALUE, "exclude each other" },
  { "[{'do': 'sample', 'share': 1.5}]", VIT_JSON_ERROR_VALUE, "from 0 to 1" },
  { "[{'do': 'filter', 'where': ''}]", VIT_JSON_ERROR_VALUE, "recipes.t[0].where is empty" },
  { "[{'do': 'derive', 'column': 'a'}]", VIT_JSON_ERROR_MISSING_KEY, "recipes.t[0].as" },
};

static void
test_unreadable (gconstpointer data)
{
  const Bad *bad = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (shop_read_recipe (bad->recipe, &error));
  g_assert_error (error, VIT_JSON_ERROR, bad->code);
  if (strstr (error->message, bad->message) == NULL)
    g_test_fail_printf ("%s: %s", bad->recipe, error->message);
}

static void
test_expression (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      shop_read_recipe ("[{'do': 'filter', 'where': 'n > 1; DROP TABLE raw.t'}]", &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_EXPRESSION);
  g_assert_true (
      g_str_has_prefix (error->message, "recipes.t[0]: “n > 1; DROP TABLE raw.t” is not"));
}

/* What shows only where the recipe meets its table: a step that is fine, then one that is not. */
static const struct
{
  const char *step;
  int code;
  const char *message;
} unfit[] = {
  { "{'do': 'trim', 'columns': ['word', 'wrod']}", VIT_DATA_ERROR_COLUMN,
    "Step 2 (trim) of the recipe for “t”: there is no column “wrod”; did you mean “word”?" },
  { "{'do': 'select', 'columns': ['k']}", VIT_DATA_ERROR_COLUMN,
    "there is no column “k”; there are n, word, price, day, yes, renamed" },
  { "{'do': 'drop_duplicates', 'columns': ['x']}", VIT_DATA_ERROR_COLUMN,
    "there is no column “x”" },
  { "{'do': 'drop_duplicates', 'order_by': 'dya'}", VIT_DATA_ERROR_COLUMN, "did you mean “day”" },
  { "{'do': 'drop_ambiguous', 'key': 'n', 'value': 'wrd'}", VIT_DATA_ERROR_COLUMN, "“word”" },
  { "{'do': 'fill', 'columns': ['price'], 'with': 'mean', 'by': 'wrd'}", VIT_DATA_ERROR_COLUMN,
    "“word”" },
  { "{'do': 'outliers', 'column': 'price', 'by': ['wrd']}", VIT_DATA_ERROR_COLUMN, "“word”" },
  { "{'do': 'drop_missing', 'columns': ['prise']}", VIT_DATA_ERROR_COLUMN, "“price”" },
  { "{'do': 'rename', 'columns': {'wrd': 'x'}}", VIT_DATA_ERROR_COLUMN, "“word”" },
  { "{'do': 'retype', 'columns': {'wrd': 'text'}}", VIT_DATA_ERROR_COLUMN, "“word”" },
  { "{'do': 'filter', 'where': 'n > quantity'}", VIT_DATA_ERROR_COLUMN,
    "Step 2 (filter) of the recipe for “t”: there is no column “quantity”; there are" },
  { "{'do': 'filter', 'where': 'current_date > day'}", VIT_DATA_ERROR_COLUMN,
    "there is no column “current_date”" },
  { "{'do': 'filter', 'where': 'vitrine_row = 1'}", VIT_DATA_ERROR_COLUMN, "“vitrine_row”" },
  { "{'do': 'filter', 'where': 'imported.n = 1'}", VIT_DATA_ERROR_COLUMN, "“imported”" },
  { "{'do': 'filter', 'where': 'rowid = 1'}", VIT_DATA_ERROR_COLUMN, "“rowid”" },
  { "{'do': 'filter', 'where': 'word + 1'}", VIT_DATA_ERROR_RECIPE, "Step 2 (filter)" },
  { "{'do': 'derive', 'column': 'x', 'as': 'lower(n, 1)'}", VIT_DATA_ERROR_RECIPE, "lower" },
  { "{'do': 'derive', 'column': 'VITRINE_row', 'as': 'n'}", VIT_DATA_ERROR_RECIPE,
    "in use inside" },
  { "{'do': 'rename', 'columns': {'n': 'vitrine_row'}}", VIT_DATA_ERROR_RECIPE, "in use inside" },
  { "{'do': 'rename', 'columns': {'n': 'Word'}}", VIT_DATA_ERROR_RECIPE, "a column of that name" },
  { "{'do': 'trim', 'columns': ['n']}", VIT_DATA_ERROR_RECIPE,
    "“n” is of type integer, and this works on text only; retype it to text first" },
  { "{'do': 'case', 'columns': ['day'], 'to': 'upper'}", VIT_DATA_ERROR_RECIPE, "type date" },
  { "{'do': 'replace', 'columns': ['yes'], 'find': 'a', 'with': ''}", VIT_DATA_ERROR_RECIPE,
    "type boolean" },
  { "{'do': 'replace', 'columns': ['word'], 'find': '(', 'with': '', 'regex': true}",
    VIT_DATA_ERROR_RECIPE, "missing )" },
  { "{'do': 'map_values', 'column': 'n', 'map': {'1': 'one'}}", VIT_DATA_ERROR_RECIPE,
    "“one” is not a value for “n”, which is of type integer" },
  { "{'do': 'fill', 'columns': ['n'], 'with': 'value', 'value': 2.5}", VIT_DATA_ERROR_RECIPE,
    "“2.5” is not a value for “n”" },
  { "{'do': 'fill', 'columns': ['day'], 'with': 'value', 'value': 'now-ish'}",
    VIT_DATA_ERROR_RECIPE, "“now-ish” is not a value for “day”, which is of type date" },
  { "{'do': 'fill', 'columns': ['word'], 'with': 'mean'}", VIT_DATA_ERROR_RECIPE,
    "which has no mean; fill it with its mode or a value" },
  { "{'do': 'fill', 'columns': ['yes'], 'with': 'median'}", VIT_DATA_ERROR_RECIPE, "no median" },
  { "{'do': 'fill', 'columns': ['day'], 'with': 'mean'}", VIT_DATA_ERROR_RECIPE, "no mean" },
  { "{'do': 'outliers', 'column': 'word'}", VIT_DATA_ERROR_RECIPE, "only numbers have outliers" },
  { "{'do': 'retype', 'columns': {'n': 'date'}}", VIT_DATA_ERROR_RECIPE,
    "“n” of type integer cannot become date without a format such as %Y%m%d" },
  { "{'do': 'retype', 'columns': {'yes': 'timestamp'}}", VIT_DATA_ERROR_RECIPE, "cannot become" },
  { "{'do': 'retype', 'columns': {'day': 'number'}}", VIT_DATA_ERROR_RECIPE, "cannot become" },
  { "{'do': 'retype', 'columns': {'day': 'boolean'}}", VIT_DATA_ERROR_RECIPE, "cannot become" },
  { "{'do': 'retype', 'columns': {'word': 'number'}, 'formats': {'word': '%d'}}",
    VIT_DATA_ERROR_RECIPE, "its format must be the decimal mark" },
};

static VitProject *
new_shop (void)
{
  return shop_new ("t",
                   "SELECT 1 AS n, 'a' AS word, 1.5::DOUBLE AS price, DATE '2020-01-01' AS day, "
                   "true AS yes, 'x' AS old");
}

static void
test_unfit (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autofree char *json =
      g_strdup_printf ("[{'do': 'rename', 'columns': {'old': 'renamed'}}, %s]", unfit[index].step);
  g_autoptr (VitProject) project = new_shop ();
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = NULL;

  if (shop_run (project, "t", json, &error) != NULL)
    {
      g_test_fail_printf ("%s was let through", json);
      return;
    }
  if (!g_error_matches (error, VIT_DATA_ERROR, unfit[index].code) ||
      strstr (error->message, unfit[index].message) == NULL ||
      !g_str_has_prefix (error->message, "Step 2 ("))
    g_test_fail_printf ("%s: %d %s", json, error->code, error->message);

  /* Nothing has changed. */
  rows = shop_dump (project, "SELECT n, old FROM clean.t");
  g_assert_cmpstr (rows, ==, "1|x\n");
}

static void
test_flag_is_taken (void)
{
  g_autoptr (VitProject) project = new_shop ();
  g_autoptr (GError) error = NULL;

  g_assert_null (shop_run (project, "t",
                           "[{'do': 'fill', 'columns': ['n'], 'with': 'mode', 'flag': true},"
                           " {'do': 'fill', 'columns': ['n'], 'with': 'mode', 'flag': true}]",
                           &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE);
  g_assert_nonnull (strstr (error->message, "Step 2 (fill)"));
  g_assert_nonnull (strstr (error->message, "“n_was_missing” already"));
}

static void
test_no_table (void)
{
  g_autoptr (VitProject) project = new_shop ();
  g_autoptr (GError) error = NULL;

  g_assert_null (shop_run (project, "u", "[]", &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
  g_assert_true (
      g_str_has_prefix (error->message, "A recipe needs an imported table, and “u” is "));
}

/* An error that only a value brings up, in the middle of the run. */
static void
test_value (void)
{
  g_autoptr (VitProject) project = shop_new ("t", "SELECT unnest(['1', '2', 'x']) AS s");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report = NULL;
  g_autofree char *rows = NULL;

  report = shop_run (project, "t", "[{'do': 'filter', 'where': 's <> $$1$$'}]", &error);
  g_assert_no_error (error);

  g_assert_null (shop_run (project, "t",
                           "[{'do': 'filter', 'where': 'length(s) = 1'},"
                           " {'do': 'derive', 'column': 'n', 'as': 'CAST(s AS INTEGER)'},"
                           " {'do': 'drop_duplicates', 'columns': ['s']}]",
                           &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE);
  g_assert_true (g_str_has_prefix (error->message, "Step 2 (derive) of the recipe for “t”: "));
  g_assert_nonnull (strstr (error->message, "'x'"));

  rows = shop_dump (project, "SELECT * FROM clean.t");
  g_assert_cmpstr (rows, ==, "2\nx\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (unreadable); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/recipe/unreadable/%u", i);

      g_test_add_data_func (path, &unreadable[i], test_unreadable);
    }
  for (guint i = 0; i < G_N_ELEMENTS (unfit); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/recipe/unfit/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_unfit);
    }
  g_test_add_func ("/core/data/recipe/more-than-an-expression", test_expression);
  g_test_add_func ("/core/data/recipe/flag-is-taken", test_flag_is_taken);
  g_test_add_func ("/core/data/recipe/no-such-table", test_no_table);
  g_test_add_func ("/core/data/recipe/value-that-fails", test_value);

  return g_test_run ();
}
