/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <utime.h>

#include "import-fixture.h"
#include "vit-recipe.h"
#include "vit-recipes.h"
#include "vit-refresh.h"

/* A source that changes after it was read, and what becomes of everything that was made of it. */

#define BEFORE                                                                                     \
  "date,city,price,note\n2020-05-01,Kyiv,10,7\n2020-05-02,Lviv,20,8\n2020-05-03,Kyiv,30,9\n"
#define AFTER                                                                                      \
  "date,city,price,note\n2020-05-01,Kyiv,10,7\n2020-05-02,Odesa,20,8\n2020-05-03,Kyiv,30,9\n"      \
  "2020-06-04,Odesa,45,1\n2020-06-05,Kyiv,-5,2\n"

static const char *const orders[] = { "orders", NULL };

/* With a time of its own: the clock may not have moved on. */
static void
change (Fixture *fixture, const char *text)
{
  struct utimbuf times = { 2000000000, 2000000000 };

  write_bytes (fixture, text, -1);
  g_assert_cmpint (utime (fixture->path, &times), ==, 0);
}

static VitRecipe *
read_recipe (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (json, &error);
  VitRecipe *recipe;

  g_assert_no_error (error);
  recipe = vit_recipe_from_json (node, NULL, &error);
  g_assert_no_error (error);

  return recipe;
}

static void
run_recipe (Fixture *fixture, const char *table, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipe) recipe = read_recipe (json);
  g_autoptr (VitRecipeReport) report =
      vit_recipe_run (recipe, fixture->project, table, NULL, &error);

  g_assert_no_error (error);
}

static void
begin (Fixture *fixture)
{
  g_autoptr (VitImportReport) report = import_text (fixture, BEFORE);

  g_assert_cmpint (report->rows, ==, 3);
}

/* A second table, which reads the first. */
static void
add_cities (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (fixture->project, &error);

  g_assert_no_error (error);
  vit_connection_execute (connection, "CREATE TABLE raw.cities AS SELECT 'Minsk' AS city", NULL,
                          &error);
  g_assert_no_error (error);
  run_recipe (fixture, "cities",
              "[{\"do\": \"union\", \"tables\": [\"orders\"]},"
              " {\"do\": \"group\", \"by\": [\"city\"], \"aggregates\": {\"n\": \"count(*)\"}}]");
}

static VitRefreshReport *
refresh (Fixture *fixture, gboolean keep)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  VitRefreshOptions options;

  vit_refresh_options_init (&options);
  options.keep = keep;
  reports = vit_refresh_run (fixture->project, orders, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reports->len, ==, 1);

  return vit_refresh_report_copy (g_ptr_array_index (reports, 0));
}

static char *
describe (const VitRefreshReport *report)
{
  g_auto (GStrv) sentences = vit_refresh_report_describe (report, vit_language_get ("en"));

  return g_strjoinv ("\n", sentences);
}

/* All that a refresh could have changed: rows, documents, tables. */
static char *
dump_all (Fixture *fixture)
{
  g_autofree char *rows = query_text (fixture, "SELECT * FROM clean.orders");
  g_autofree char *raw = query_text (fixture, "SELECT * FROM raw.orders");
  g_autofree char *cities = query_text (
      fixture, "SELECT table_name FROM duckdb_tables() WHERE schema_name <> 'vitrine' ORDER BY 1");
  g_autofree char *documents =
      query_text (fixture, "SELECT kind, name, content FROM vitrine.documents ORDER BY kind, name");

  return g_strjoin ("\n", rows, raw, cities, documents, NULL);
}

static void
assert_refresh_fails (Fixture *fixture, int code, const char *contains)
{
  g_autofree char *before = dump_all (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (vit_refresh_run (fixture->project, orders, NULL, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, code);
  if (strstr (error->message, contains) == NULL)
    g_error ("“%s” lacks “%s”", error->message, contains);

  after = dump_all (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* What an import notes of its file, if it has not done so. */
static void
note_file (VitImportReport *report)
{
  VitImportFile *file = g_new0 (VitImportFile, 1);

  g_ptr_array_set_size (report->files, 0);
  file->path = g_strdup (report->path);
  file->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, BEFORE, -1);
  file->size = report->size;
  file->modified = report->modified;
  g_ptr_array_add (report->files, file);
}

static void
test_state (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;
  g_autofree char *text = NULL;
  gint64 modified;

  report = import_text (fixture, BEFORE);
  g_assert_cmpint (vit_source_get_state (report, &modified), ==, VIT_SOURCE_SAME);
  g_assert_cmpint (modified, ==, report->modified);

  /* Saved again, with the same bytes; then with as many others. */
  note_file (report);
  change (fixture, BEFORE);
  g_assert_cmpint (vit_source_get_state (report, &modified), ==, VIT_SOURCE_SAME);
  change (fixture, "x" BEFORE);
  g_assert_cmpint (vit_source_get_state (report, &modified), ==, VIT_SOURCE_CHANGED);
  text = g_strdup (BEFORE);
  text[0] = 'D';
  change (fixture, text);
  g_assert_cmpint (vit_source_get_state (report, &modified), ==, VIT_SOURCE_CHANGED);
  g_assert_cmpint (modified, ==, G_GINT64_CONSTANT (2000000000000000));

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (vit_source_get_state (report, &modified), ==, VIT_SOURCE_GONE);
}

static void
test_nothing_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitRefreshReport) report = NULL;
  g_autofree char *text = NULL;

  begin (fixture);
  report = refresh (fixture, FALSE);
  text = describe (report);
  g_assert_cmpstr (text, ==, "");
  assert_rows (fixture, "2020-05-01|Kyiv|10|7\n2020-05-02|Lviv|20|8\n2020-05-03|Kyiv|30|9\n");
}

static void
test_news (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitRefreshReport) report = NULL;
  g_autofree char *text = NULL;

  begin (fixture);
  change (fixture, AFTER);
  report = refresh (fixture, FALSE);
  g_assert_cmpint (report->rows_before, ==, 3);
  g_assert_cmpint (report->rows_after, ==, 5);
  text = describe (report);
  g_assert_cmpstr (text, ==,
                   "2 rows more than before: 5 now.\n"
                   "“date” goes from 1 May 2020 to 5 Jun 2020; before from 1 May 2020 to 3 May "
                   "2020.\n"
                   "New in “city”: “Odesa”.\n"
                   "No longer in “city”: “Lviv”.\n"
                   "“price” goes from −5 to 45; before from 10 to 30.\n"
                   "“note” goes from 1 to 9; before from 7 to 9.");
}

/* Columns that come, go and change; and lines that cannot be read. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitRefreshReport) report = NULL;
  g_autofree char *text = NULL;

  force_type (fixture, "note", "id");
  force_type (fixture, "city", "text");
  begin (fixture);
  change (fixture, "date,note,price,region\n2020-05-01,A7,many,N\n2020-05-02,,few,S\n"
                   "2020-05-03,A8,some,N,too,long\n2020-05-03,A9,some,N\n");
  report = refresh (fixture, FALSE);
  text = describe (report);
  g_assert_cmpstr (text, ==,
                   "The column “city” is gone.\n"
                   "“price” is now read as text; before it was read as a whole number.\n"
                   "1 line could not be read; before it was 0.\n"
                   "33 % of the values of “note” are missing; before it was 0 %.\n"
                   "The column “region” is new.");
}

/* What a newer file would be read as by itself is no reason to turn a column over that still fits.
 */
static void
test_types_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("number,code,price\n");
  g_autoptr (VitImportReport) before = NULL;
  g_autoptr (VitImportReport) after = NULL;
  g_autoptr (VitRefreshReport) report = NULL;
  g_autoptr (GError) error = NULL;

  before = import_text (fixture, "number,code,price\n7,A1,1.5\n7,B2,2\n8,C3,3\n");
  assert_types (fixture, "number:integer code:text price:number");
  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "%u,%u,%u\n", 1000 + i, i % 4, i % 3);
  change (fixture, text->str);
  report = refresh (fixture, FALSE);
  assert_types (fixture, "number:integer code:text price:number");
  g_assert_true (vit_import_report_load (fixture->project, "orders", &after, &error));
  g_assert_cmpuint (g_hash_table_size (after->source->types), ==, 0);

  /* A zero in front would be lost. */
  g_string_append (text, "0007,1,2\n");
  change (fixture, text->str);
  g_clear_pointer (&report, vit_refresh_report_free);
  report = refresh (fixture, FALSE);
  assert_types (fixture, "number:id code:text price:number");
}

/* That 13/04 has the day first holds for 03/04, too; and what is proved otherwise is read so. */
static void
test_readings_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) before = NULL;
  g_autoptr (VitRefreshReport) report = NULL;

  before = import_text (fixture, "day,price\n04/13/2020,1.5\n04/14/2020,2.5\n");
  assert_rows (fixture, "2020-04-13|1.5\n2020-04-14|2.5\n");
  change (fixture, "day,price\n03/04/2020,1.5\n05/06/2020,2.5\n");
  report = refresh (fixture, FALSE);
  assert_rows (fixture, "2020-03-04|1.5\n2020-05-06|2.5\n");

  change (fixture, "day,price\n13/04/2020,1.5\n05/06/2020,2.5\n");
  g_clear_pointer (&report, vit_refresh_report_free);
  report = refresh (fixture, FALSE);
  assert_rows (fixture, "2020-04-13|1.5\n2020-06-05|2.5\n");
}

/* A few words among many numbers. */
static void
test_bad_cells (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("id,price\n");
  g_autoptr (VitImportReport) before = NULL;
  g_autoptr (VitRefreshReport) report = NULL;
  g_autofree char *sentences = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "%u,%u.5\n", i, i % 50);
  before = import_text (fixture, text->str);
  g_string_append (text, "500,cheap\n501,dear\n");
  change (fixture, text->str);
  report = refresh (fixture, FALSE);
  sentences = describe (report);
  g_assert_nonnull (strstr (sentences, "2 values do not fit their columns and are missing now; "
                                       "before it was 0."));
}

static void
test_recipes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitRefreshReport) report = NULL;
  g_autofree char *text = NULL;
  g_autofree char *cities = NULL;

  begin (fixture);
  run_recipe (fixture, "orders", "[{\"do\": \"filter\", \"where\": \"price > 0\"}]");
  add_cities (fixture);
  change (fixture, AFTER);
  report = refresh (fixture, FALSE);

  assert_rows (fixture, "2020-05-01|Kyiv|10|7\n2020-05-02|Odesa|20|8\n2020-05-03|Kyiv|30|9\n"
                        "2020-06-04|Odesa|45|1\n");
  cities = query_text (fixture, "SELECT city, n FROM cities ORDER BY city");
  g_assert_cmpstr (cities, ==, "Kyiv|2\nMinsk|1\nOdesa|2\n");
  g_assert_cmpint (report->rows_after, ==, 4);
  g_assert_cmpint (report->lines_after, ==, 5);
  text = describe (report);
  g_assert_nonnull (strstr (text, "The table “cities” reads this one and was made anew, too."));
}

static void
test_column_of_step_gone (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  run_recipe (fixture, "orders", "[{\"do\": \"filter\", \"where\": \"price > 0\"}]");
  add_cities (fixture);
  change (fixture, "date,city,note\n2020-05-01,Kyiv,7\n");
  assert_refresh_fails (fixture, VIT_DATA_ERROR_COLUMN,
                        "Step 1 (filter) of the recipe for “orders”: ");
}

/* The step that stops is that of another table. */
static void
test_column_of_other_gone (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  add_cities (fixture);
  run_recipe (fixture, "cities",
              "[{\"do\": \"union\", \"tables\": [\"orders\"]},"
              " {\"do\": \"filter\", \"where\": \"price > 0\"}]");
  change (fixture, "date,city,note\n2020-05-01,Kyiv,7\n");
  assert_refresh_fails (fixture, VIT_DATA_ERROR_COLUMN,
                        "Step 2 (filter) of the recipe for “cities”: ");
}

/* The engine tells a value, but not the step. */
static void
test_value_of_step (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  run_recipe (fixture, "orders",
              "[{\"do\": \"filter\", \"where\": \"price > 0\"},"
              " {\"do\": \"derive\", \"column\": \"n\","
              "  \"as\": \"CAST(CAST(note AS VARCHAR) AS INTEGER)\"}]");
  change (fixture, "date,city,price,note\n2020-05-01,Kyiv,1,seven\n");
  assert_refresh_fails (fixture, VIT_DATA_ERROR_RECIPE,
                        "Step 2 (derive) of the recipe for “orders”: ");
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *moved = g_build_filename (fixture->folder, "moved.csv", NULL);
  g_autoptr (GHashTable) sources =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) vit_source_free);
  g_autoptr (VitImportReport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  VitRefreshOptions options;

  begin (fixture);
  g_assert_cmpint (g_rename (fixture->path, moved), ==, 0);
  assert_refresh_fails (fixture, VIT_DATA_ERROR_SOURCE, fixture->path);

  vit_refresh_options_init (&options);
  options.sources = sources;
  g_hash_table_insert (sources, (gpointer) "orders", vit_source_new (moved));
  reports = vit_refresh_run (fixture->project, orders, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((VitRefreshReport *) g_ptr_array_index (reports, 0))->path, ==, moved);
  g_assert_true (vit_import_report_load (fixture->project, "orders", &import, &error));
  g_assert_cmpstr (import->path, ==, moved);
  g_assert_cmpint (g_unlink (moved), ==, 0);
}

static void
test_no_source (Fixture *fixture, gconstpointer data)
{
  static const char *const cities[] = { "cities", NULL };
  g_autoptr (GError) error = NULL;

  begin (fixture);
  add_cities (fixture);
  g_assert_null (vit_refresh_run (fixture->project, cities, NULL, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE);
  g_assert_nonnull (strstr (error->message, "did not come from a file"));
}

static void
cancel_at (VitProgress *progress, gpointer data)
{
  const double *at = data;

  if (vit_progress_get_fraction (progress) >= *at)
    g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

/* At several places of the way: each time, nothing has happened. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;

  begin (fixture);
  run_recipe (fixture, "orders", "[{\"do\": \"filter\", \"where\": \"price > 0\"}]");
  add_cities (fixture);
  before = dump_all (fixture);
  change (fixture, AFTER);

  for (double at = 0.01; at < 1; at += 0.09)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (VitProgress) progress = vit_progress_new (cancellable);
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      vit_progress_watch (progress, cancel_at, &at);
      g_assert_null (vit_refresh_run (fixture->project, orders, NULL, progress, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      after = dump_all (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

static char *
dump_listed (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tables = vit_project_list_tables (fixture->project, &error);
  g_auto (GStrv) recipes = vit_project_list_documents (fixture->project, "recipe", &error);
  g_autofree char *rows = query_text (fixture, "SELECT * FROM orders");
  g_autofree char *cities = query_text (fixture, "SELECT city, n FROM cities ORDER BY city");
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < tables->len; i++)
    {
      const VitTableInfo *info = g_ptr_array_index (tables, i);

      g_string_append_printf (text, "%s %d of %d\n", info->name, (int) info->n_rows,
                              (int) info->n_rows_raw);
    }
  for (guint i = 0; recipes[i] != NULL; i++)
    g_string_append_printf (text, "recipe of %s\n", recipes[i]);
  g_string_append_printf (text, "%s%s", rows, cities);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_swapped (Fixture *fixture, const char *kept, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) tables = vit_refresh_swap (fixture->project, kept, &error);
  g_autoptr (VitRecipe) recipe = read_recipe ("[{\"do\": \"filter\", \"where\": \"price > 0\"}]");
  g_autofree char *dump = NULL;
  g_autofree char *list = NULL;
  gboolean current;

  g_assert_no_error (error);
  list = g_strjoinv (" ", tables);
  g_assert_cmpstr (list, ==, "orders cities");
  dump = dump_listed (fixture);
  g_assert_cmpstr (dump, ==, expected);
  g_assert_true (vit_recipe_is_current (recipe, fixture->project, "orders", &current, &error));
  g_assert_true (current);
}

static void
test_swap (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitRefreshReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *names = NULL;

  begin (fixture);
  run_recipe (fixture, "orders", "[{\"do\": \"filter\", \"where\": \"price > 0\"}]");
  add_cities (fixture);
  before = dump_listed (fixture);
  change (fixture, AFTER);
  report = refresh (fixture, TRUE);
  after = dump_listed (fixture);
  g_assert_cmpstr (before, !=, after);

  assert_swapped (fixture, report->kept, before);
  assert_swapped (fixture, report->kept, after);
  assert_swapped (fixture, report->kept, before);

  g_assert_true (vit_refresh_forget (fixture->project, &error));
  names = query_text (fixture, "SELECT name FROM vitrine.documents WHERE name LIKE 'vitrine%' "
                               "UNION ALL SELECT table_name FROM duckdb_tables() WHERE table_name "
                               "LIKE 'vitrine%'");
  g_assert_cmpstr (names, ==, "");
  g_assert_null (vit_refresh_swap (fixture->project, report->kept, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT);
}

/* The recipe changes between two refreshes; each is undone on its own. */
static void
test_swap_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitRefreshReport) first = NULL;
  g_autoptr (VitRefreshReport) second = NULL;
  g_auto (GStrv) tables = NULL;

  begin (fixture);
  change (fixture, AFTER);
  first = refresh (fixture, TRUE);
  change (fixture, "date,city,price,note\n2021-01-01,Kyiv,1,1\n");
  second = refresh (fixture, TRUE);
  g_assert_cmpstr (first->kept, !=, second->kept);
  assert_rows (fixture, "2021-01-01|Kyiv|1|1\n");

  tables = vit_refresh_swap (fixture->project, second->kept, NULL);
  g_assert_nonnull (tables);
  g_clear_pointer (&tables, g_strfreev);
  tables = vit_refresh_swap (fixture->project, first->kept, NULL);
  g_assert_nonnull (tables);
  assert_rows (fixture, "2020-05-01|Kyiv|10|7\n2020-05-02|Lviv|20|8\n2020-05-03|Kyiv|30|9\n");
}

/* What is kept survives in the file, as does the report. */
static void
test_reopen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "shop.vitrine", NULL);
  g_autoptr (VitRefreshReport) report = NULL;
  g_autoptr (VitRefreshReport) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_auto (GStrv) tables = NULL;

  g_clear_object (&fixture->project);
  fixture->project = vit_project_create (path, &error);
  g_assert_no_error (error);
  begin (fixture);
  change (fixture, AFTER);
  report = refresh (fixture, TRUE);
  expected = describe (report);

  g_clear_object (&fixture->project);
  fixture->project = vit_project_open (path, &error);
  g_assert_no_error (error);
  g_assert_true (vit_refresh_report_load (fixture->project, "orders", &read, &error));
  text = describe (read);
  g_assert_cmpstr (text, ==, expected);

  tables = vit_refresh_swap (fixture->project, report->kept, &error);
  g_assert_no_error (error);
  assert_rows (fixture, "2020-05-01|Kyiv|10|7\n2020-05-02|Lviv|20|8\n2020-05-03|Kyiv|30|9\n");
  g_clear_pointer (&read, vit_refresh_report_free);
  g_assert_true (vit_refresh_report_load (fixture->project, "orders", &read, &error));
  g_assert_null (read);

  g_clear_object (&fixture->project);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/core/data/refresh/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("state", test_state);
  ADD ("nothing-new", test_nothing_new);
  ADD ("news", test_news);
  ADD ("columns", test_columns);
  ADD ("types-stay", test_types_stay);
  ADD ("readings-stay", test_readings_stay);
  ADD ("bad-cells", test_bad_cells);
  ADD ("recipes", test_recipes);
  ADD ("column-of-step-gone", test_column_of_step_gone);
  ADD ("column-of-other-gone", test_column_of_other_gone);
  ADD ("value-of-step", test_value_of_step);
  ADD ("gone", test_gone);
  ADD ("no-source", test_no_source);
  ADD ("cancel", test_cancel);
  ADD ("swap", test_swap);
  ADD ("swap-twice", test_swap_twice);
  ADD ("reopen", test_reopen);
#undef ADD

  return g_test_run ();
}
