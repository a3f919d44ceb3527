/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every file of the shop data is read whole, with its quirks, and what cannot be read is told. */

#include <glib/gstdio.h>
#include <string.h>

#include "real-data.h"
#include "vit-import.h"

/* A project with one table, "t", and what its import says. */
typedef struct
{
  VitProject *project;
  VitImportReport *report;
} Imported;

static void
imported_clear (Imported *self)
{
  g_clear_object (&self->project);
  g_clear_pointer (&self->report, vit_import_report_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Imported, imported_clear)

static void
import_path (Imported *self, const char *path)
{
  g_autoptr (VitSource) source = vit_source_new (path);
  g_autoptr (GError) error = NULL;

  self->project = vit_project_new_in_memory (&error);
  g_assert_no_error (error);
  g_free (source->table);
  source->table = g_strdup ("t");
  self->report = vit_import_run (self->project, source, NULL, &error);
  g_assert_no_error (error);
}

/* FALSE if the file is not there; then the test is skipped. */
static gboolean
import (Imported *self, const char *name)
{
  g_autofree char *path = real_data_find (name);

  if (path == NULL)
    return FALSE;

  import_path (self, path);

  return TRUE;
}

/* "name:type name:type …" */
static void
assert_types (const Imported *self, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitTableInfo) info = vit_project_get_table (self->project, "t", &error);
  g_autoptr (GString) types = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < info->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (info->fields, i);

      g_string_append_printf (types, "%s%s:%s", i > 0 ? " " : "", field->name,
                              vit_type_of_to_word (field->type));
    }
  g_assert_cmpstr (types->str, ==, expected);
}

/* The only row of a query, with "|" between its values. */
static char *
query_row (const Imported *self, const char *sql)
{
  g_autofree char *as_text = g_strdup_printf ("SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (%s)", sql);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (self->project, &error);
  g_autoptr (VitFrame) frame = NULL;
  GString *row = g_string_new (NULL);

  g_assert_no_error (error);
  frame = vit_connection_query (connection, as_text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (vit_frame_get_n_rows (frame), ==, 1);

  for (guint i = 0; i < vit_frame_get_n_columns (frame); i++)
    g_string_append_printf (row, "%s%s", i > 0 ? "|" : "",
                            vit_column_get_text (vit_frame_get_column (frame, i), 0));

  return g_string_free (row, FALSE);
}

static void
assert_row (const Imported *self, const char *sql, const char *expected)
{
  g_autofree char *row = query_row (self, sql);

  g_assert_cmpstr (row, ==, expected);
}

/* CRLF, " UTC" after the times, and a last line that breaks off in its eighth field of nine. */
static void
test_events (void)
{
  g_auto (Imported) events = { NULL };
  const VitImportReport *report;

  if (!import (&events, "events/2019-Oct-sample.csv"))
    return;

  report = events.report;
  g_assert_cmpint (report->rows, ==, 17434);
  g_assert_cmpint (report->rejected, ==, 1);
  g_assert_cmpint (vit_column_get_int64s (vit_frame_find_column (report->rejects, "line"))[0], ==,
                   17436);
  g_assert_cmpstr (vit_column_get_text (vit_frame_find_column (report->rejects, "reason"), 0), ==,
                   "the line has 8 fields, but there are 9 columns");
  g_assert_true (
      g_str_has_suffix (vit_column_get_text (vit_frame_find_column (report->rejects, "text"), 0),
                        ",elenberg,25.71,52040330"));

  assert_types (&events, "event_time:timestamp event_type:text product_id:integer "
                         "category_id:integer category_code:text brand:text price:number "
                         "user_id:integer user_session:id");
  assert_row (&events, "SELECT min(event_time), max(event_time) FROM t",
              "2019-10-01 00:00:00|2019-10-01 02:50:00");
  assert_row (&events,
              "SELECT count(*) FILTER (price = 0), count(*) FILTER (category_code IS NULL), "
              "count(*) FILTER (brand IS NULL), count(*) FILTER (contains (user_session, chr(13))) "
              "FROM t",
              "19|5746|2477|0");
  assert_row (&events, "SELECT count(*) FROM (SELECT DISTINCT * FROM t)", "17429");
}

/* The index has no name; some times have a fraction, which is mostly zero. */
static void
test_sessions (void)
{
  g_auto (Imported) sessions = { NULL };

  if (!import (&sessions, "eszoppping/sessions.csv"))
    return;

  g_assert_cmpint (sessions.report->rows, ==, 59903);
  g_assert_cmpint (sessions.report->rejected, ==, 0);
  assert_types (&sessions, "column_1:integer session_id:integer timestamp:timestamp "
                           "user_id:integer product_id:integer event_type:text "
                           "offered_discount:integer purchase_id:number");
  assert_row (&sessions, "SELECT min(column_1), max(column_1), count(DISTINCT column_1) FROM t",
              "0|59902|59903");
  assert_row (&sessions,
              "SELECT count(timestamp), count(*) FILTER (epoch_us(timestamp) % 1000000 <> 0), "
              "min(timestamp), max(timestamp) FROM t",
              "59903|16|2021-01-01 00:09:50|2022-01-25 23:09:43.622541");
  assert_row (&sessions, "SELECT count(*) FROM t WHERE session_id < 124", "16");
}

/* Six dates without a time among a thousand with one. */
static void
test_purchases (void)
{
  g_auto (Imported) purchases = { NULL };

  if (!import (&purchases, "terra/purchase_history.csv"))
    return;

  g_assert_cmpint (purchases.report->rows, ==, 1006);
  g_assert_cmpint (purchases.report->rejected, ==, 0);
  assert_types (&purchases, "customer_id:integer product_id:integer purchase_date:timestamp");
  assert_row (&purchases,
              "SELECT count(purchase_date), min(purchase_date), count(DISTINCT customer_id), "
              "count(DISTINCT product_id) FROM t",
              "1006|2023-01-01 00:00:00|100|10");
}

static void
test_market (void)
{
  static const struct
  {
    const char *name;
    gint64 rows;
    const char *sql;
    const char *row;
  } files[] = {
    { "market/market_file.csv", 1300,
      "SELECT count(DISTINCT id), count(*) FILTER (\"Тип сервиса\" = 'стандартт'), "
      "count(*) FILTER (\"Популярная_категория\" = 'Косметика и аксесуары') FROM t",
      "1300|10|223" },
    { "market/money.csv", 1300, "SELECT count(DISTINCT id), count(\"Прибыль\") FROM t",
      "1300|1300" },
    { "market/market_time.csv", 2600,
      "SELECT count(DISTINCT id), count(*) FILTER (\"Период\" = 'предыдцщий_месяц') FROM t",
      "1300|1300" },
    { "market/market_money.csv", 3900,
      "SELECT count(DISTINCT id), count(*) FILTER (\"Выручка\" = 106862.2) FROM t", "1300|1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_auto (Imported) table = { NULL };

      if (!import (&table, files[i].name))
        return;

      g_assert_cmpint (table.report->rows, ==, files[i].rows);
      g_assert_cmpint (table.report->rejected, ==, 0);
      assert_row (&table, files[i].sql, files[i].row);
    }
}

/* Writes the file as a program of a country would in which the comma is the decimal mark. */
static char *
write_with_commas (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  char *copy;
  int file = g_file_open_tmp ("vitrine-money-XXXXXX.csv", &copy, &error);

  g_assert_no_error (error);
  g_close (file, NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_strdelimit (text, ",", ';');
  g_strdelimit (text, ".", ',');
  g_assert_true (g_file_set_contents (copy, text, -1, NULL));

  return copy;
}

static void
test_commas (void)
{
  static const struct
  {
    const char *name;
    const char *column;
  } files[] = {
    { "market/money.csv", "Прибыль" },
    { "market/market_money.csv", "Выручка" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = real_data_find (files[i].name);
      g_autofree char *copy = path ? write_with_commas (path) : NULL;
      g_autofree char *sql = g_strdup_printf (
          "SELECT count(*), sum(CAST(\"%1$s\" * 1e6 AS BIGINT)), min(\"%1$s\"), max(\"%1$s\") "
          "FROM t",
          files[i].column);
      g_auto (Imported) points = { NULL };
      g_auto (Imported) commas = { NULL };
      g_autofree char *expected = NULL;

      if (copy == NULL)
        return;

      import_path (&points, path);
      import_path (&commas, copy);
      g_assert_cmpint (g_unlink (copy), ==, 0);
      g_assert_cmpint (commas.report->rows, ==, points.report->rows);
      g_assert_cmpint (commas.report->rejected, ==, 0);

      expected = query_row (&points, sql);
      assert_row (&commas, sql, expected);
    }
}

/* Each of the others: all of its rows, none left out. */
static void
test_others (void)
{
  static const struct
  {
    const char *name;
    gint64 rows;
    const char *types;
  } files[] = {
    { "ecom/ecom_dataset_upd.csv", 7474,
      "date:timestamp customer_id:id order_id:integer product:text quantity:integer "
      "price:number" },
    { "terra/product_details.csv", 10,
      "product_id:integer category:text price:integer ratings:number" },
    { "terra/customer_interactions.csv", 100,
      "customer_id:id page_views:integer time_spent:integer" },
    { "cdnow/cdnow_customers_summary.csv", 2357,
      "ID:id frequency:integer recency:number T:number" },
    { "cdnow/example_transactions.csv", 15273, "date:timestamp id:integer" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_auto (Imported) table = { NULL };

      if (!import (&table, files[i].name))
        return;

      g_assert_cmpint (table.report->rows, ==, files[i].rows);
      g_assert_cmpint (table.report->rejected, ==, 0);
      assert_types (&table, files[i].types);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/real/import/events", test_events);
  g_test_add_func ("/real/import/sessions", test_sessions);
  g_test_add_func ("/real/import/purchases", test_purchases);
  g_test_add_func ("/real/import/market", test_market);
  g_test_add_func ("/real/import/commas", test_commas);
  g_test_add_func ("/real/import/others", test_others);

  return g_test_run ();
}
