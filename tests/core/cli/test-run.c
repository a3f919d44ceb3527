/* SPDX-License-Identifier: GPL-3.0-or-later */

/* run: the whole way, and what it leaves behind. */

#include <string.h>

#include "cli-fixture.h"
#include "vit-json.h"

static void
write_good_study (CliFixture *self)
{
  g_autofree char *orders = cli_fixture_make_orders (200);

  cli_fixture_write_study (self, "paid > 0", orders);
}

/* result.json without the only line that may differ. */
static char *
read_result (CliFixture *self, const char *name)
{
  g_autofree char *text = cli_fixture_read (self, name);
  g_autoptr (GRegex) seconds = g_regex_new ("\"seconds\" *: *[0-9.e-]+", 0, 0, NULL);

  return g_regex_replace (seconds, text, -1, 0, "", 0, NULL);
}

static void
test_sample (CliFixture *self, gconstpointer data)
{
  const char *const files[] = { "result.json", "report.pdf", "report.xlsx", "tables/customers.csv",
                                "tables/segments.csv" };
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonObject *root;

  cli_fixture_run (self, "sample", "shop", "--out", "shop", NULL);
  cli_fixture_run (self, "run", "shop/study.json", "--out", "out", "--quiet", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_cmpstr (self->output, ==, "");
  g_assert_cmpstr (self->errors, ==, "");

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_build_filename ("out", files[i], NULL);

      g_assert_true (cli_fixture_has (self, name));
    }

  text = cli_fixture_read (self, "out/result.json");
  node = vit_json_parse (text, NULL);
  root = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (root, "study"), ==, "segmentation");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (root, "figures"),
                                               "customers"),
                   >, 100);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "findings")), >=, 6);

  list = cli_fixture_list (self);
  g_assert_cmpstr (list, ==, "out shop");
}

static void
test_same_bytes (CliFixture *self, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  write_good_study (self);
  cli_fixture_run (self, "run", "study.json", "--out", "a", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);
  cli_fixture_run (self, "run", "study.json", "--out", "b", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);

  first = read_result (self, "a/result.json");
  second = read_result (self, "b/result.json");
  g_assert_cmpstr (first, ==, second);
}

/* A second run on the same project finds its tables there; a changed recipe is run again. */
static void
test_project (CliFixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *list = NULL;

  write_good_study (self);
  for (guint i = 0; i < 2; i++)
    {
      cli_fixture_run (self, "run", "study.json", "--out", "out", "--project", "p.vitrine", "-q",
                       NULL);
      g_assert_cmpint (self->code, ==, 0);
    }

  cli_fixture_run (self, "sql", "p.vitrine", "SELECT count(*) AS n FROM orders", "-f", "csv", NULL);
  g_assert_cmpstr (self->output, ==, "n\r\n200\r\n");

  text = cli_fixture_make_orders (200);
  cli_fixture_write_study (self, "paid > 100", text);
  cli_fixture_run (self, "run", "study.json", "--out", "out", "--project", "p.vitrine", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);
  cli_fixture_run (self, "sql", "p.vitrine", "SELECT min(paid) > 100 AS right FROM orders", "-f",
                   "csv", NULL);
  g_assert_cmpstr (self->output, ==, "right\r\ntrue\r\n");

  list = cli_fixture_list (self);
  g_assert_cmpstr (list, ==, "orders.csv out p.vitrine study.json");
}

/* A run on an existing project that fails in the end leaves it as it was. */
static void
test_project_kept (CliFixture *self, gconstpointer data)
{
  g_autofree char *orders = cli_fixture_make_orders (200);

  write_good_study (self);
  cli_fixture_run (self, "run", "study.json", "--out", "out", "--project", "p.vitrine", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);

  cli_fixture_write_study (self, "paid > 1000", orders);
  cli_fixture_run (self, "run", "study.json", "--out", "out", "--project", "p.vitrine", "-q", NULL);
  g_assert_cmpint (self->code, ==, 1);
  cli_fixture_run (self, "sql", "p.vitrine", "SELECT count(*) AS n FROM orders", "-f", "csv", NULL);
  g_assert_cmpstr (self->output, ==, "n\r\n200\r\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_fixture_add ("/core/cli/run/sample", test_sample);
  cli_fixture_add ("/core/cli/run/same-bytes", test_same_bytes);
  cli_fixture_add ("/core/cli/run/project", test_project);
  cli_fixture_add ("/core/cli/run/project-kept", test_project_kept);

  return g_test_run ();
}
