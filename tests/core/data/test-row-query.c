/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "naive-rows.h"
#include "recipe-shop.h"
#include "vit-data-error.h"
#include "vit-json.h"

/* With `-m slow` a hundred times as many tables. */
#define N_TABLES 15
#define N_QUERIES 8

static VitRowQuery *
read_query (const char *json, GError **error)
{
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (JsonNode) node = vit_json_parse (text, NULL);

  g_assert_nonnull (node);

  return vit_row_query_from_json (node, "query", error);
}

static char *
dump_order (const VitRowOrder *order)
{
  GString *text = g_string_new (NULL);

  for (gint64 i = 0; i < vit_row_order_get_n_rows (order); i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            vit_row_order_get_row (order, i));

  return g_string_free (text, FALSE);
}

static char *
run_query (VitProject *project, const VitRowQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRowOrder) order = vit_row_query_run (query, project, "t", NULL, &error);

  g_assert_no_error (error);

  return dump_order (order);
}

/* The rows that a query leaves, as the only step of a recipe. */
static char *
run_as_step (VitProject *project, const VitRowQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, "t", &error);
  g_autofree char *where = vit_row_query_to_where (query, info, &error);
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (VitStep) step = NULL;
  g_autoptr (VitRecipe) recipe = NULL;
  g_autoptr (VitRecipeReport) report = NULL;
  char *rows;

  g_assert_no_error (error);
  json_object_set_string_member (object, "do", "filter");
  json_object_set_string_member (object, "where", where);
  json_node_set_object (node, object);
  step = vit_step_from_json (node, NULL, &error);
  g_assert_no_error (error);
  recipe = vit_recipe_new (&step, 1);
  report = vit_recipe_run (recipe, project, "t", NULL, &error);
  g_assert_no_error (error);

  rows = shop_dump (project, "SELECT row FROM clean.t");

  return g_strchomp (g_strdelimit (rows, "\n", ' '));
}

static VitRowQuery *
without_sorts (const VitRowQuery *query)
{
  VitRowQuery *changed = vit_row_query_with_search (query, vit_row_query_get_search (query));

  while (vit_row_query_get_n_sorts (changed) > 0)
    {
      g_autoptr (VitRowQuery) old = changed;

      changed = vit_row_query_without_sort (old, vit_row_query_get_sort (old, 0, NULL));
    }

  return changed;
}

/* Draws queries, which are to give what the loops give: by themselves, or as a step. */
static gboolean
check_queries (VitProject *project, NaiveRows *rows, GRand *rand, gboolean as_step)
{
  for (guint i = 0; i < N_QUERIES; i++)
    {
      g_autoptr (VitRowQuery) query = naive_rows_draw_query (rows, rand);
      g_autoptr (JsonNode) json = vit_row_query_to_json (query);
      g_autoptr (VitRowQuery) copy = vit_row_query_from_json (json, NULL, NULL);
      g_autoptr (VitRowQuery) unsorted = without_sorts (query);
      g_autofree char *expected = naive_rows_run (rows, as_step ? unsorted : query);
      g_autofree char *found = as_step ? run_as_step (project, query) : run_query (project, copy);

      g_assert_true (vit_row_query_equal (query, copy));
      if (!g_str_equal (expected, found))
        {
          g_autofree char *text = vit_json_write (json, FALSE);
          g_autofree char *sql = naive_rows_to_sql (rows);

          g_test_fail_printf ("%s%s\n%s\nexpected\n%s\nfound\n%s", text,
                              as_step ? " as a step" : "", sql, expected, found);
          return FALSE;
        }
    }

  return TRUE;
}

/* Random queries over random tables give what loops in memory give; so does the query that its
 * JSON makes; and the filter that is made of one keeps the same rows. */
static void
test_random (void)
{
  guint n = g_test_slow () ? N_TABLES * 100 : N_TABLES;

  for (guint seed = 0; seed < n; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (NaiveRows) rows = naive_rows_new (rand);
      g_autofree char *sql = naive_rows_to_sql (rows);
      g_autoptr (VitProject) project = shop_new ("t", sql);

      if (!check_queries (project, rows, rand, FALSE) || !check_queries (project, rows, rand, TRUE))
        return;
    }
}

/* Values of other types of the engine, and numbers to the last digit. */
static void
test_types (void)
{
  static const struct
  {
    const char *condition;
    const char *rows;
  } cases[] = {
    { "{'column':'long','test':'is','values':['9007199254740993']}", "1" },
    { "{'column':'long','test':'greater','values':['9007199254740992']}", "1" },
    { "{'column':'long','test':'less','values':['99999999999999999999999']}", "0 1" },
    { "{'column':'real','test':'is','values':['0.30000000000000004']}", "0" },
    { "{'column':'real','test':'is','values':['0.3']}", "1" },
    { "{'column':'money','test':'is','values':['12.5']}", "0" },
    { "{'column':'money','test':'at_most','values':['12.499']}", "1" },
    { "{'column':'kind','test':'is','values':['none of them']}", "" },
    { "{'column':'kind','test':'one_of','values':['b','c']}", "1" },
    { "{'column':'list','test':'is','values':['[1, 2]']}", "0" },
    { "{'column':'list','test':'contains','values':['3']}", "1" },
    { "{'column':'zoned','test':'is','values':['2019-10-01 05']}", NULL },
    { "{'column':'zoned','test':'is','values':['2019-10-01 05:00']}", "0" },
    { "{'column':'until','test':'is','values':['9999-12-31']}", "0" },
    { "{'column':'until','test':'is','values':['9999']}", "0" },
  };
  g_autoptr (VitProject) project = shop_new (
      "t", "SELECT * FROM (VALUES "
           "(9007199254740992, 0.30000000000000004::DOUBLE, 12.50::DECIMAL(9,2), "
           "'a'::ENUM('a', 'b'), [1, 2], '2019-10-01 05:00:30+00'::TIMESTAMPTZ, "
           "DATE '9999-12-31'), "
           "(9007199254740993, 0.3, 1, 'b', [3], '2019-10-02 05:00:00+00', DATE '2019-01-01')) "
           "AS v(long, real, money, kind, list, zoned, until)");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{'where':[%s]}", cases[i].condition);
      g_autoptr (VitRowQuery) query = read_query (json, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (VitRowOrder) order = vit_row_query_run (query, project, "t", NULL, &error);
      g_autofree char *rows = order ? dump_order (order) : NULL;

      g_test_message ("%s", cases[i].condition);
      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_true ((order == NULL) ==
                     g_error_matches (error, VIT_DATA_ERROR, VIT_DATA_ERROR_EXPRESSION));
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char *query;
    int code;
    const char *message;
  } cases[] = {
    { "{'where':[{'column':'pirce','test':'present'}]}", VIT_DATA_ERROR_COLUMN,
      "there is no column “pirce”; did you mean “price”?" },
    { "{'sort':[{'column':'pirce'}]}", VIT_DATA_ERROR_COLUMN,
      "there is no column “pirce”; did you mean “price”?" },
    { "{'where':[{'column':'price','test':'is','values':['dear']}]}", VIT_DATA_ERROR_EXPRESSION,
      "“dear” is not a number; write one like 1234.5" },
    { "{'where':[{'column':'price','test':'is','values':['nan']}]}", VIT_DATA_ERROR_EXPRESSION,
      "“nan” is not a number; write one like 1234.5" },
    { "{'where':[{'column':'sold','test':'is','values':['yes']}]}", VIT_DATA_ERROR_EXPRESSION,
      "“yes” is neither “true” nor “false”" },
    { "{'where':[{'column':'day','test':'is','values':['2019-02-29']}]}", VIT_DATA_ERROR_EXPRESSION,
      "“2019-02-29” is not a day or a time; write one like 2019-10-01 or 2019-10-01 05:00" },
  };
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT 1.5::DOUBLE AS price, true AS sold, DATE '2019-10-01' AS day");
  g_autoptr (VitRowQuery) empty = vit_row_query_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitRowQuery) query = read_query (cases[i].query, NULL);
      g_autoptr (GError) refused = NULL;

      g_assert_null (vit_row_query_run (query, project, "t", NULL, &refused));
      g_assert_error (refused, VIT_DATA_ERROR, cases[i].code);
      g_assert_cmpstr (refused->message, ==, cases[i].message);
    }
  g_assert_null (vit_row_query_run (empty, project, "none", NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
}

static void
test_bad_json (void)
{
  static const struct
  {
    const char *query;
    int code;
    const char *message;
  } cases[] = {
    { "{'wehre':[]}", VIT_JSON_ERROR_UNKNOWN_KEY, "*query.wehre*" },
    { "{'where':{}}", VIT_JSON_ERROR_TYPE, "*query.where*" },
    { "{'where':[{'test':'present'}]}", VIT_JSON_ERROR_MISSING_KEY, "*query.where[0].column*" },
    { "{'where':[{'column':'a','test':'like'}]}", VIT_JSON_ERROR_VALUE, "*query.where[0].test*" },
    { "{'where':[{'column':'a','test':'between','values':['1']}]}", VIT_JSON_ERROR_VALUE,
      "*query.where[0].values*takes 2*" },
    { "{'sort':[{'column':'a'},{}]}", VIT_JSON_ERROR_MISSING_KEY, "*query.sort[1].column*" },
    { "{'search':1}", VIT_JSON_ERROR_TYPE, "*query.search*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_query (cases[i].query, &error));
      g_assert_error (error, VIT_JSON_ERROR, cases[i].code);
      g_test_message ("%s", error->message);
      g_assert_true (g_pattern_match_simple (cases[i].message, error->message));
    }
}

static void
test_describe (void)
{
  static const struct
  {
    const char *condition;
    const char *sentence;
  } cases[] = {
    { "{'column':'city','test':'is','values':['Riga']}", "city is Riga" },
    { "{'column':'city','test':'is','values':['']}", "city is “”" },
    { "{'column':'city','test':'is','values':['Riga ']}", "city is “Riga ”" },
    { "{'column':'city','test':'is_not','values':['Riga']}", "city is not Riga" },
    { "{'column':'city','test':'one_of','values':['a','b','c']}", "city is a, b or c" },
    { "{'column':'city','test':'one_of','values':['a','b','c','d']}", "city is a, b, c or d" },
    { "{'column':'city','test':'one_of','values':['a','b','c','d','e']}",
      "city is a, b, c or 2 more" },
    { "{'column':'city','test':'one_of','values':['a'],'missing':true}", "city is missing or a" },
    { "{'column':'city','test':'none_of','values':[]}", "city is not nothing" },
    { "{'column':'price','test':'less','values':['1']}", "price below 1" },
    { "{'column':'price','test':'at_most','values':['1']}", "price up to 1" },
    { "{'column':'price','test':'greater','values':['1']}", "price above 1" },
    { "{'column':'price','test':'at_least','values':['1']}", "price from 1 on" },
    { "{'column':'price','test':'between','values':['1','2']}", "price from 1 to 2" },
    { "{'column':'city','test':'contains','values':['ri']}", "city contains “ri”" },
    { "{'column':'city','test':'begins','values':['ri']}", "city begins with “ri”" },
    { "{'column':'city','test':'missing'}", "city is missing" },
    { "{'column':'city','test':'present'}", "city is not missing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{'where':[%s]}", cases[i].condition);
      g_autoptr (VitRowQuery) query = read_query (json, NULL);
      g_autofree char *sentence =
          vit_row_query_describe_condition (query, 0, vit_language_default ());

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
test_edit (void)
{
  g_autoptr (VitRowQuery) none = vit_row_query_new ();
  g_autoptr (VitRowQuery) one = vit_row_query_with_sort (none, "a", FALSE);
  g_autoptr (VitRowQuery) two = vit_row_query_with_sort (one, "b", TRUE);
  g_autoptr (VitRowQuery) turned = vit_row_query_with_sort (two, "a", TRUE);
  g_autoptr (VitRowQuery) only = vit_row_query_with_only_sort (turned, "c", TRUE);
  g_autoptr (VitRowQuery) back = vit_row_query_without_sort (one, "a");
  g_autoptr (VitRowCondition) condition = vit_row_condition_new_value ("a", VIT_ROW_IS, "x");
  g_autoptr (VitRowQuery) filtered = vit_row_query_with_condition (none, condition);
  g_autoptr (VitRowQuery) same = vit_row_query_with_condition (filtered, condition);
  g_autoptr (VitRowQuery) free = vit_row_query_without_condition (filtered, 0);
  g_autoptr (VitRowQuery) search = vit_row_query_with_search (none, "x");
  g_autoptr (VitRowQuery) unsearched = vit_row_query_with_search (search, "");
  gboolean descending = FALSE;

  g_assert_true (vit_row_query_is_empty (none) && !vit_row_query_is_empty (one));
  g_assert_true (vit_row_query_keeps_all (two) && !vit_row_query_keeps_all (search));
  g_assert_cmpint (vit_row_query_find_sort (turned, "a", &descending), ==, 0);
  g_assert_true (descending);
  g_assert_cmpint (vit_row_query_find_sort (turned, "b", NULL), ==, 1);
  g_assert_cmpint (vit_row_query_find_sort (only, "a", NULL), ==, -1);
  g_assert_cmpuint (vit_row_query_get_n_sorts (only), ==, 1);
  g_assert_true (vit_row_query_equal (back, none) && !vit_row_query_equal (one, two));
  g_assert_true (vit_row_query_equal (filtered, same) && vit_row_query_equal (free, none));
  g_assert_true (vit_row_query_equal (unsearched, none) && !vit_row_query_equal (search, none));
}

/* A table as it is takes no list; a place is found in every kind of order. */
static void
test_order (void)
{
  static const struct
  {
    const char *query;
    gboolean whole;
    gint64 n_rows;
    gint64 place; /* of row 4999, or -1 */
  } cases[] = {
    { "{}", TRUE, 5000, 4999 },
    { "{'where':[{'column':'i','test':'at_least','values':['1000']}]}", FALSE, 4000, 3999 },
    { "{'where':[{'column':'i','test':'less','values':['1000']}]}", FALSE, 1000, -1 },
    { "{'sort':[{'column':'i','descending':true}]}", FALSE, 5000, 0 },
  };
  g_autoptr (VitProject) project = shop_new ("t", "SELECT i FROM range(5000) AS r(i)");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitRowQuery) query = read_query (cases[i].query, NULL);
      g_autoptr (VitRowOrder) order = vit_row_query_run (query, project, "t", NULL, NULL);
      gint64 place;
      gboolean found = vit_row_order_find (order, 4999, &place);

      g_assert_cmpint (vit_row_order_is_whole (order), ==, cases[i].whole);
      g_assert_cmpint (vit_row_order_get_n_rows (order), ==, cases[i].n_rows);
      g_assert_cmpint (vit_row_order_get_n_all (order), ==, 5000);
      g_assert_cmpstr (vit_row_order_get_relation (order), ==, "raw.\"t\"");
      g_assert_cmpint (found ? place : -1, ==, cases[i].place);
      g_assert_false (vit_row_order_find (order, 5000, &place));
    }
}

/* Pages are what the order says, also beside columns with the names that the query uses. */
static void
test_read (void)
{
  static const char *const queries[] = {
    "{}",
    "{'sort':[{'column':'place','descending':true}]}",
    "{'sort':[{'column':'number'}],'where':[{'column':'place','test':'less','values':['900']}]}",
  };
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT i AS place, hash(i) % 100 AS number FROM range(1000) AS r(i)");
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (VitRowQuery) query = read_query (queries[i], NULL);
      g_autoptr (VitRowOrder) order = vit_row_query_run (query, project, "t", NULL, NULL);
      gint64 n_rows = vit_row_order_get_n_rows (order);

      for (gint64 place = 0; place < n_rows; place += 200)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (VitFrame) page =
              vit_row_order_read (order, connection, place, 200, NULL, &error);
          const VitColumn *rows = vit_frame_get_column (page, 0);

          g_assert_no_error (error);
          g_assert_cmpuint (vit_frame_get_n_columns (page), ==, 2);
          g_assert_cmpuint (vit_frame_get_n_rows (page), ==, MIN (200, n_rows - place));
          for (gsize j = 0; j < vit_frame_get_n_rows (page); j++)
            g_assert_cmpint (vit_column_get_int64s (rows)[j], ==,
                             vit_row_order_get_row (order, place + (gint64) j));
        }
    }
}

/* What a recipe made has rows of its own. */
static void
test_clean_table (void)
{
  g_autoptr (VitProject) project = shop_new ("t", "SELECT i FROM range(10) AS r(i)");
  g_autoptr (VitRecipeReport) report =
      shop_run (project, "t", "[{'do':'filter','where':'i % 2 = 0'}]", NULL);
  g_autoptr (VitRowQuery) query =
      read_query ("{'where':[{'column':'i','test':'less','values':['5']}]}", NULL);
  g_autoptr (VitRowOrder) order = vit_row_query_run (query, project, "t", NULL, NULL);
  g_autofree char *rows = dump_order (order);

  g_assert_nonnull (report);
  g_assert_cmpstr (rows, ==, "0 1 2");
  g_assert_cmpint (vit_row_order_get_n_all (order), ==, 5);
  g_assert_cmpstr (vit_row_order_get_relation (order), ==, "clean.\"t\"");
}

static void
test_common_values (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT unnest([2.5, 1, NULL, 'nan'::DOUBLE, 1, 1, 2.5, 7]) AS x");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitFrame) values = vit_row_query_common_values (project, "t", "x", 3, NULL, &error);
  static const double expected[] = { 1, 2.5 };

  g_assert_no_error (error);
  g_assert_cmpuint (vit_frame_get_n_rows (values), ==, 3);
  for (gsize i = 0; i < 2; i++)
    g_assert_cmpfloat (vit_column_get_doubles (vit_frame_get_column (values, 0))[i], ==,
                       expected[i]);
  g_assert_false (vit_column_is_valid (vit_frame_get_column (values, 0), 2));
  g_assert_cmpint (vit_column_get_int64s (vit_frame_get_column (values, 1))[2], ==, 2);

  g_assert_null (vit_row_query_common_values (project, "t", "y", 3, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
}

/* Row numbers with gaps are no places. */
static void
test_deleted_rows (void)
{
  g_autoptr (VitProject) project = shop_new ("t", "SELECT i FROM range(5) AS r(i)");
  g_autoptr (VitRowQuery) query = vit_row_query_new ();
  g_autofree char *rows = NULL;

  shop_execute (project, "DELETE FROM raw.t WHERE i = 1");
  rows = run_query (project, query);
  g_assert_cmpstr (rows, ==, "0 2 3 4");
}

static gpointer
cancel (gpointer data)
{
  g_usleep (30000);
  g_cancellable_cancel (data);

  return NULL;
}

static void
test_cancel (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT hash(i) AS h, 'name ' || hash(i) AS s FROM range(3000000) AS r(i)");
  g_autoptr (VitRowQuery) query = read_query ("{'sort':[{'column':'s'},{'column':'h'}]}", NULL);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel, vit_progress_get_cancellable (progress));

  g_assert_null (vit_row_query_run (query, project, "t", progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/row-query/random", test_random);
  g_test_add_func ("/core/data/row-query/types", test_types);
  g_test_add_func ("/core/data/row-query/errors", test_errors);
  g_test_add_func ("/core/data/row-query/bad-json", test_bad_json);
  g_test_add_func ("/core/data/row-query/describe", test_describe);
  g_test_add_func ("/core/data/row-query/edit", test_edit);
  g_test_add_func ("/core/data/row-query/order", test_order);
  g_test_add_func ("/core/data/row-query/read", test_read);
  g_test_add_func ("/core/data/row-query/clean-table", test_clean_table);
  g_test_add_func ("/core/data/row-query/common-values", test_common_values);
  g_test_add_func ("/core/data/row-query/deleted-rows", test_deleted_rows);
  g_test_add_func ("/core/data/row-query/cancel", test_cancel);

  return g_test_run ();
}
