/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shops whose facts lie in several tables: one study file brings them together. */

#include <glib/gstdio.h>
#include <string.h>

#include "real-data.h"
#include "vit-json.h"
#include "vit-study.h"

/* Recipes in single quotes. The study itself is not run, so its roles are left out. */
#define MARKET                                                                                                                     \
  "{'vitrine': 1, 'study': 'segmentation', 'table': 'customers', 'sources': ["                                                     \
  "{'table': 'customers', 'path': '%s/market_file.csv'},"                                                                          \
  "{'table': 'revenue', 'path': '%s/market_money.csv'},"                                                                           \
  "{'table': 'minutes', 'path': '%s/market_time.csv'},"                                                                            \
  "{'table': 'profit', 'path': '%s'}], 'recipes': {"                                                                               \
  "'revenue': ["                                                                                                                   \
  "{'do': 'pivot', 'index': ['id'], 'columns': 'Период', 'values': 'Выручка'},"                                       \
  "{'do': 'rename', 'columns': {'текущий_месяц': 'now', 'предыдущий_месяц': 'before',"                  \
  " 'препредыдущий_месяц': 'earlier'}}],"                                                                        \
  "'minutes': ["                                                                                                                   \
  "{'do': 'map_values', 'column': 'Период', 'map': {'предыдцщий_месяц': 'предыдущий_месяц'}}," \
  "{'do': 'pivot', 'index': ['id'], 'columns': 'Период', 'values': 'минут'},"                                           \
  "{'do': 'rename', 'columns': {'текущий_месяц': 'now', 'предыдущий_месяц': 'before'}}],"               \
  "'customers': ["                                                                                                                 \
  "{'do': 'map_values', 'column': 'Тип сервиса', 'map': {'стандартт': 'стандарт'}},"                    \
  "{'do': 'map_values', 'column': 'Популярная_категория',"                                                      \
  " 'map': {'Косметика и аксесуары': 'Косметика и аксессуары'}},"                           \
  "{'do': 'join', 'table': 'revenue', 'on': {'id': 'id'}, 'kind': 'inner',"                                                        \
  " 'prefix': 'revenue_'},"                                                                                                        \
  "{'do': 'join', 'table': 'minutes', 'on': {'id': 'id'}, 'kind': 'inner',"                                                        \
  " 'prefix': 'minutes_'},"                                                                                                        \
  "{'do': 'join', 'table': 'profit', 'on': {'id': 'id'}, 'kind': 'inner'},"                                                        \
  "{'do': 'filter', 'where': 'revenue_now > 0 AND revenue_before > 0 AND revenue_earlier > 0'},"                                   \
  "{'do': 'filter', 'where': 'id <> 215380'}]}}"

#define SESSIONS                                                                                   \
  "{'vitrine': 1, 'study': 'segmentation', 'table': 'events', 'sources': ["                        \
  "{'table': 'events', 'path': '%s/sessions.csv'},"                                                \
  "{'table': 'products', 'path': '%s/products.jsonl'},"                                            \
  "{'table': 'users', 'path': '%s/users.jsonl'}], 'recipes': {"                                    \
  "'events': ["                                                                                    \
  "{'do': 'join', 'table': 'products', 'on': {'product_id': 'product_id'}},"                       \
  "{'do': 'join', 'table': 'users', 'on': {'user_id': 'user_id'}, 'prefix': 'user_'},"             \
  "{'do': 'filter', 'where': 'session_id >= 124'}]}}"

/* A project in which the study's tables are as its recipes leave them. */
static VitProject *
prepare (const char *format, const char *folder, const char *more)
{
  g_autofree char *text = more != NULL ? g_strdup_printf (format, folder, folder, folder, more)
                                       : g_strdup_printf (format, folder, folder, folder);
  g_autoptr (JsonNode) node = vit_json_parse (g_strdelimit (text, "'", '"'), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitStudy) study = vit_study_from_json (node, NULL, &error);
  VitProject *project;

  g_assert_no_error (error);
  project = vit_project_new_in_memory (&error);
  g_assert_no_error (error);
  vit_study_prepare (study, project, NULL, &error);
  g_assert_no_error (error);

  return project;
}

static double
ask (VitProject *project, const char *sql)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, &error);

  g_assert_no_error (error);

  return vit_column_get_number (vit_frame_get_column (frame, 0), 0);
}

/* A row of a cleaned table as text, for all rows in order. */
static char *
print_rows (VitProject *project, const char *sql)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (gsize i = 0; i < vit_frame_get_n_rows (frame); i++)
    g_string_append_printf (text, "%s\n", vit_column_get_text (vit_frame_get_column (frame, 0), i));

  return g_string_free (text, FALSE);
}

static void
assert_steps (VitProject *project, const char *table, const gint64 *rows, guint n)
{
  g_autoptr (VitRecipeReport) report = NULL;

  g_assert_true (vit_recipe_report_load (project, table, &report, NULL));
  g_assert_cmpuint (vit_recipe_get_n_steps (report->recipe), ==, n - 1);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (report->rows[i], ==, rows[i]);
}

#define RANK(column)                                                                               \
  "(rank() OVER (ORDER BY " column ") + (count(*) OVER (PARTITION BY " column ") - 1) / 2)"

/* Figures that tests/reference/ has from other programs. */
static void
check_market (VitProject *project)
{
  static const gint64 customers[] = { 1300, 1300, 1300, 1300, 1300, 1300, 1297, 1296 };
  static const gint64 revenue[] = { 3900, 1300, 1300 };
  static const gint64 minutes[] = { 2600, 2600, 1300, 1300 };
  static const struct
  {
    const char *sql;
    double expected, epsilon;
  } figures[] = {
    { "SELECT count(*) FROM clean.customers WHERE \"Покупательская активность\" = 'Снизилась'", 494,
      0 },
    { "SELECT count(*) FROM clean.customers WHERE \"Тип сервиса\" = 'стандартт'", 0, 0 },
    { "SELECT count(DISTINCT \"Тип сервиса\") FROM clean.customers", 2, 0 },
    { "SELECT count(DISTINCT \"Популярная_категория\") FROM clean.customers", 6, 0 },
    { "SELECT avg(\"Страниц_за_визит\") FROM clean.customers", 8.1875, 5e-5 },
    { "SELECT avg(\"Акционные_покупки\") FROM clean.customers", 0.320069, 5e-7 },
    { "SELECT corr(revenue_before, revenue_now) FROM clean.customers", 0.839107, 5e-7 },
    { "SELECT corr(\"Страниц_за_визит\", minutes_before) FROM clean.customers", 0.425277, 5e-7 },
    { "SELECT corr(a, b) FROM (SELECT " RANK ("revenue_before") " AS a, " RANK (
          "revenue_now") " AS b FROM clean.customers)",
      0.879097, 5e-7 },
    { "SELECT corr(a, b) FROM (SELECT " RANK ("\"Страниц_за_визит\"") " AS a, " RANK (
          "minutes_before") " AS b FROM clean.customers)",
      0.450760, 5e-7 },
  };

  assert_steps (project, "customers", customers, G_N_ELEMENTS (customers));
  assert_steps (project, "revenue", revenue, G_N_ELEMENTS (revenue));
  assert_steps (project, "minutes", minutes, G_N_ELEMENTS (minutes));
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    g_assert_cmpfloat_with_epsilon (ask (project, figures[i].sql), figures[i].expected,
                                    figures[i].epsilon + 1e-9);
}

/* As somebody in Poland or Russia exports it. */
static char *
write_with_commas (const char *path)
{
  g_autofree char *text = NULL;
  char *copy = NULL;
  gint handle = g_file_open_tmp ("money-XXXXXX.csv", &copy, NULL);

  g_assert_cmpint (handle, >=, 0);
  g_close (handle, NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_strdelimit (text, ",", ';');
  g_strdelimit (text, ".", ',');
  g_assert_true (g_file_set_contents (copy, text, -1, NULL));

  return copy;
}

static void
test_market (void)
{
  g_autofree char *folder = real_data_find ("market");
  g_autofree char *money = folder ? g_build_filename (folder, "money.csv", NULL) : NULL;
  g_autofree char *other = folder ? write_with_commas (money) : NULL;
  g_autoptr (VitProject) project = NULL;
  g_autoptr (VitProject) again = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *rows_again = NULL;
  static const char sql[] = "SELECT CAST(c AS VARCHAR) FROM clean.customers AS c ORDER BY rowid";

  if (folder == NULL)
    return;

  project = prepare (MARKET, folder, money);
  check_market (project);
  again = prepare (MARKET, folder, other);
  check_market (again);

  rows = print_rows (project, sql);
  rows_again = print_rows (again, sql);
  g_assert_cmpstr (rows, ==, rows_again);
  g_unlink (other);
}

static gint64
get_note (const VitRecipeReport *report, guint step, const char *member)
{
  return json_object_get_int_member (json_node_get_object (report->notes[step]), member);
}

static void
test_sessions (void)
{
  g_autofree char *folder = real_data_find ("eszoppping");
  g_autoptr (VitProject) project = NULL;
  g_autoptr (VitRecipeReport) report = NULL;
  static const gint64 rows[] = { 59903, 59903, 59903, 59887 };

  if (folder == NULL)
    return;

  project = prepare (SESSIONS, folder, NULL);
  assert_steps (project, "events", rows, G_N_ELEMENTS (rows));
  g_assert_true (vit_recipe_report_load (project, "events", &report, NULL));

  /* Users and products that are in no catalogue, and no row came twice. */
  g_assert_cmpint (get_note (report, 0, "rows_matched"), ==, 59903 - 16);
  g_assert_cmpint (get_note (report, 1, "rows_matched"), ==, 59903 - 15);
  g_assert_cmpint (get_note (report, 0, "table_rows"), ==, 319);
  g_assert_cmpint (get_note (report, 1, "table_rows"), ==, 200);
  g_assert_cmpint (get_note (report, 0, "most_partners"), ==, 1);
  g_assert_cmpint (get_note (report, 1, "most_partners"), ==, 1);

  g_assert_cmpfloat (ask (project, "SELECT count(DISTINCT session_id) FROM clean.events"), ==,
                     9671);
  g_assert_cmpfloat (ask (project, "SELECT count(DISTINCT session_id) FROM clean.events "
                                   "WHERE event_type = 'BUY_PRODUCT'"),
                     ==, 4237);
  g_assert_cmpfloat (ask (project, "SELECT count(*) FROM clean.events WHERE user_city IS NULL"), ==,
                     0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/real/tables/market", test_market);
  g_test_add_func ("/real/tables/sessions", test_sessions);

  return g_test_run ();
}
