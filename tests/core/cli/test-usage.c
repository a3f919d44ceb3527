/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cli-fixture.h"

static const char *const commands[] = { "run", "check", "import", "sql", "sample" };

static void
test_help (CliFixture *self, gconstpointer data)
{
  cli_fixture_run (self, "--help", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_cmpstr (self->errors, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_assert_nonnull (strstr (self->output, commands[i]));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("vitrine-cli %s", commands[i]);

      cli_fixture_run (self, commands[i], "--help", NULL);
      g_assert_cmpint (self->code, ==, 0);
      g_assert_nonnull (strstr (self->output, usage));
    }
}

static void
test_version (CliFixture *self, gconstpointer data)
{
  cli_fixture_run (self, "--version", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_true (g_str_has_prefix (self->output, "vitrine-cli "));
  g_assert_cmpstr (self->errors, ==, "");
}

static void
assert_usage (CliFixture *self, const char *said)
{
  g_assert_cmpint (self->code, ==, 2);
  g_assert_cmpstr (self->output, ==, "");
  g_assert_nonnull (strstr (self->errors, said));
}

static void
test_wrong_usage (CliFixture *self, gconstpointer data)
{
  cli_fixture_run (self, NULL);
  assert_usage (self, "Usage:");
  cli_fixture_run (self, "analyse", NULL);
  assert_usage (self, "“analyse”");
  cli_fixture_run (self, "check", NULL);
  assert_usage (self, "STUDY.json is missing");
  cli_fixture_run (self, "check", "a.json", "b.json", NULL);
  assert_usage (self, "more than STUDY.json");
  cli_fixture_run (self, "check", "--verbose", "a.json", NULL);
  assert_usage (self, "--verbose");
  cli_fixture_run (self, "run", "a.json", NULL);
  assert_usage (self, "--out DIR is missing");
  cli_fixture_run (self, "sample", "shop", NULL);
  assert_usage (self, "--out DIR is missing");
  cli_fixture_run (self, "import", "p.vitrine", NULL);
  assert_usage (self, "SOURCE");
  cli_fixture_run (self, "import", "p.vitrine", "a.csv", "b.csv", "--table", "t", NULL);
  assert_usage (self, "--table");
  cli_fixture_run (self, "import", "p.vitrine", "a.csv", "--set", "header", NULL);
  assert_usage (self, "header");
  cli_fixture_run (self, "import", "p.vitrine", "a.csv", "--set", "colour=red", NULL);
  assert_usage (self, "colour");
  cli_fixture_run (self, "sql", "p.vitrine", "SELECT 1", "--format", "xml", NULL);
  assert_usage (self, "xml");
  g_assert_false (cli_fixture_has (self, "p.vitrine"));
}

static void
test_check (CliFixture *self, gconstpointer data)
{
  cli_fixture_write (self, "good.json",
                     "{\"vitrine\": 1, \"study\": \"segmentation\","
                     " \"sources\": [{\"table\": \"orders\", \"path\": \"not-yet.csv\"}]}");
  cli_fixture_write (self, "key.json",
                     "{\"vitrine\": 1, \"study\": \"segmentation\", \"table\": \"orders\","
                     " \"options\": {\"rfm\": {\"score\": 5}}}");
  cli_fixture_write (self, "syntax.json", "{\"vitrine\": 1,\n \"study\" \"segmentation\"}");

  cli_fixture_run (self, "check", "good.json", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_cmpstr (self->output, ==, "");
  g_assert_cmpstr (self->errors, ==, "");

  cli_fixture_run (self, "check", "key.json", NULL);
  g_assert_cmpint (self->code, ==, 1);
  g_assert_nonnull (strstr (self->errors, "key.json"));
  g_assert_nonnull (strstr (self->errors, "options.rfm.score"));

  cli_fixture_run (self, "check", "syntax.json", NULL);
  g_assert_cmpint (self->code, ==, 1);
  g_assert_nonnull (strstr (self->errors, "syntax.json, line 2"));

  cli_fixture_run (self, "check", "missing.json", NULL);
  g_assert_cmpint (self->code, ==, 1);
  g_assert_nonnull (strstr (self->errors, "missing.json"));
}

static void
test_sample (CliFixture *self, gconstpointer data)
{
  cli_fixture_run (self, "sample", "shop", "--out", "here", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_cmpstr (self->output, ==, "");
  g_assert_true (cli_fixture_has (self, "here/study.json"));

  cli_fixture_run (self, "check", "here/study.json", NULL);
  g_assert_cmpint (self->code, ==, 0);

  cli_fixture_run (self, "sample", "zoo", "--out", "there", NULL);
  g_assert_cmpint (self->code, ==, 1);
  g_assert_nonnull (strstr (self->errors, "zoo"));
  g_assert_false (cli_fixture_has (self, "there"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_fixture_add ("/core/cli/help", test_help);
  cli_fixture_add ("/core/cli/version", test_version);
  cli_fixture_add ("/core/cli/wrong-usage", test_wrong_usage);
  cli_fixture_add ("/core/cli/check", test_check);
  cli_fixture_add ("/core/cli/sample", test_sample);

  return g_test_run ();
}
