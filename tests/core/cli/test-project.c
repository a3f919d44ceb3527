/* SPDX-License-Identifier: GPL-3.0-or-later */

/* import and sql. */

#include <glib/gstdio.h>
#include <string.h>

#include "cli-fixture.h"

static const char cities[] = "city,people,area,founded,capital\n"
                             "\"Łódź, \"\"the boat\"\"\",670642,293.25,1423-07-29,false\n"
                             "Москва,13010112,2561.5,,true\n";

static void
import_cities (CliFixture *self)
{
  cli_fixture_write (self, "cities.csv", cities);
  cli_fixture_run (self, "import", "p.vitrine", "cities.csv", "--quiet", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_cmpstr (self->output, ==, "");
  g_assert_cmpstr (self->errors, ==, "");
}

static void
test_import (CliFixture *self, gconstpointer data)
{
  g_autofree char *files = NULL;

  import_cities (self);
  cli_fixture_write (self, "more.csv", "a;b\n1,5;x\n");
  cli_fixture_run (self, "import", "p.vitrine", "more.csv", "--table", "other", "--set",
                   "delimiter=;", "--set", "decimal=,", "--set", "types.b=id", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);

  cli_fixture_run (self, "sql", "p.vitrine", "SELECT a * 2 AS twice, b FROM other", "--format",
                   "csv", NULL);
  g_assert_cmpstr (self->output, ==, "twice,b\r\n3,x\r\n");

  files = cli_fixture_list (self);
  g_assert_cmpstr (files, ==, "cities.csv more.csv p.vitrine");
}

/* A table that is there already: what is another way now is told, and told to nobody who asked for
 * quiet. */
static void
test_import_again (CliFixture *self, gconstpointer data)
{
  import_cities (self);
  cli_fixture_write (self, "cities.csv", "city,people,area\nМосква,13010112,2561.5\n"
                                         "Kyiv,2952301,839\nLviv,717500,149\n");
  cli_fixture_run (self, "import", "p.vitrine", "cities.csv", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_cmpstr (self->output, ==, "");
  g_assert_nonnull (strstr (self->errors, "cities: The columns “founded” and “capital” are gone.\n"
                                          "cities: 1 row more than before: 3 now.\n"
                                          "cities: New in “city”: “Kyiv” and “Lviv”.\n"));

  cli_fixture_run (self, "import", "p.vitrine", "cities.csv", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_cmpstr (self->errors, ==, "");
}

static void
test_sql_formats (CliFixture *self, gconstpointer data)
{
  const char *query = "SELECT * FROM cities ORDER BY people";

  import_cities (self);

  cli_fixture_run (self, "sql", "p.vitrine", query, NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_cmpstr (self->output, ==,
                   "city                people    area  founded     capital\n"
                   "────────────────  ────────  ──────  ──────────  ───────\n"
                   "Łódź, \"the boat\"    670642  293.25  1423-07-29  false\n"
                   "Москва            13010112  2561.5              true\n");

  cli_fixture_run (self, "sql", "p.vitrine", query, "--format", "csv", NULL);
  g_assert_cmpstr (self->output, ==,
                   "city,people,area,founded,capital\r\n"
                   "\"Łódź, \"\"the boat\"\"\",670642,293.25,1423-07-29,false\r\n"
                   "Москва,13010112,2561.5,,true\r\n");

  cli_fixture_run (self, "sql", "p.vitrine", "SELECT people, founded FROM cities ORDER BY people",
                   "--format", "json", NULL);
  g_strdelimit (self->output, "\n", ' ');
  g_assert_nonnull (strstr (self->output, "\"people\": 670642"));
  g_assert_nonnull (strstr (self->output, "\"founded\": null"));
}

static void
test_profile (CliFixture *self, gconstpointer data)
{
  import_cities (self);

  cli_fixture_run (self, "profile", "p.vitrine", "cities", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_strdelimit (self->output, "\n", ' ');
  g_assert_nonnull (strstr (self->output, "\"table\": \"cities\",   \"rows\": 2"));
  g_assert_nonnull (strstr (self->output, "\"median\": 6840377"));
  g_assert_nonnull (strstr (self->output, "\"min\": \"1423-07-29\""));

  cli_fixture_run (self, "profile", "p.vitrine", "towns", NULL);
  g_assert_cmpint (self->code, ==, 1);
  g_assert_cmpstr (self->output, ==, "");
  g_assert_nonnull (strstr (self->errors, "towns"));
}

static void
test_sql_failures (CliFixture *self, gconstpointer data)
{
  import_cities (self);

  cli_fixture_run (self, "sql", "p.vitrine", "SELECT nothing FROM cities", NULL);
  g_assert_cmpint (self->code, ==, 1);
  g_assert_cmpstr (self->output, ==, "");
  g_assert_nonnull (strstr (self->errors, "nothing"));

  cli_fixture_run (self, "sql", "missing.vitrine", "SELECT 1", NULL);
  g_assert_cmpint (self->code, ==, 1);
  g_assert_nonnull (strstr (self->errors, "missing.vitrine"));
  g_assert_false (cli_fixture_has (self, "missing.vitrine"));
}

static void
test_import_failures (CliFixture *self, gconstpointer data)
{
  const char *const bad[] = { "missing.csv", "folder", "empty.csv" };
  g_autofree char *folder = cli_fixture_path (self, "folder");
  g_autofree char *before = NULL;

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  cli_fixture_write (self, "empty.csv", "");
  before = cli_fixture_list (self);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *after = NULL;

      cli_fixture_run (self, "import", "p.vitrine", bad[i], "-q", NULL);
      g_assert_cmpint (self->code, ==, 1);
      g_assert_nonnull (strstr (self->errors, bad[i]));
      after = cli_fixture_list (self);
      g_assert_cmpstr (after, ==, before);
    }
}

/* Of several sources, all arrive or none. */
static void
test_import_all_or_none (CliFixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  import_cities (self);
  cli_fixture_write (self, "good.csv", "a\n1\n");
  before = cli_fixture_read (self, "p.vitrine");

  cli_fixture_run (self, "import", "p.vitrine", "good.csv", "missing.csv", "-q", NULL);
  g_assert_cmpint (self->code, ==, 1);
  cli_fixture_run (self, "sql", "p.vitrine", "SELECT * FROM good", NULL);
  g_assert_cmpint (self->code, ==, 1);
  cli_fixture_run (self, "sql", "p.vitrine", "SELECT count(*) FROM cities", "--format", "csv",
                   NULL);
  g_assert_nonnull (strstr (self->output, "\n2\r\n"));

  cli_fixture_write (self, "fine.csv", "b\n2\n");
  cli_fixture_run (self, "import", "p.vitrine", "good.csv", "fine.csv", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);
  cli_fixture_run (self, "sql", "p.vitrine", "SELECT a + b AS sum FROM good, fine", "-f", "csv",
                   NULL);
  g_assert_cmpstr (self->output, ==, "sum\r\n3\r\n");
}

/* Two files that would become one table: the rows of the first would be lost. */
static void
test_import_same_table (CliFixture *self, gconstpointer data)
{
  g_autofree char *folder = cli_fixture_path (self, "old");

  g_assert_no_errno (g_mkdir (folder, 0700));
  cli_fixture_write (self, "cities.csv", cities);
  cli_fixture_write (self, "old/Cities.csv", cities);
  cli_fixture_run (self, "import", "p.vitrine", "cities.csv", "old/Cities.csv", "-q", NULL);
  g_assert_cmpint (self->code, ==, 2);
  g_assert_nonnull (strstr (self->errors, "would both become table “cities”"));
  g_assert_false (cli_fixture_has (self, "p.vitrine"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_fixture_add ("/core/cli/import", test_import);
  cli_fixture_add ("/core/cli/import-again", test_import_again);
  cli_fixture_add ("/core/cli/import-failures", test_import_failures);
  cli_fixture_add ("/core/cli/import-all-or-none", test_import_all_or_none);
  cli_fixture_add ("/core/cli/profile", test_profile);
  cli_fixture_add ("/core/cli/import-same-table", test_import_same_table);
  cli_fixture_add ("/core/cli/sql-formats", test_sql_formats);
  cli_fixture_add ("/core/cli/sql-failures", test_sql_failures);

  return g_test_run ();
}
