/* SPDX-License-Identifier: GPL-3.0-or-later */

/* run: the whole way, what it leaves behind, and what it says if it cannot. */

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli-fixture.h"
#include "vit-json.h"

/* Of every study here: only the table differs. */
static const char study[] = "{\"vitrine\": 1, \"study\": \"segmentation\","
                            " \"sources\": [{\"table\": \"orders\", \"path\": \"orders.csv\"}],"
                            " \"recipes\": {\"orders\": [{\"do\": \"filter\", \"where\": \"%s\"}]},"
                            " \"roles\": {\"customer\": \"who\", \"order\": \"number\","
                            " \"time\": \"day\", \"price\": \"paid\"}}";

/* Forty customers who come back after different times. */
static char *
make_orders (guint n)
{
  GString *text = g_string_new ("who,number,day,paid\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "c%02u,%u,2020-%02u-%02u,%u.50\n", (i * i) % 40, i, 1 + i % 12,
                            1 + (i * 7) % 28, 10 + (i * 31) % 200);

  return g_string_free (text, FALSE);
}

static void
write_study (CliFixture *self, const char *where, const char *orders)
{
  g_autofree char *text = g_strdup_printf (study, where);

  cli_fixture_write (self, "study.json", text);
  cli_fixture_write (self, "orders.csv", orders);
}

static void
write_good_study (CliFixture *self)
{
  g_autofree char *orders = make_orders (200);

  write_study (self, "paid > 0", orders);
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

  text = make_orders (200);
  write_study (self, "paid > 100", text);
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
  g_autofree char *orders = make_orders (200);

  write_good_study (self);
  cli_fixture_run (self, "run", "study.json", "--out", "out", "--project", "p.vitrine", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);

  write_study (self, "paid > 1000", orders);
  cli_fixture_run (self, "run", "study.json", "--out", "out", "--project", "p.vitrine", "-q", NULL);
  g_assert_cmpint (self->code, ==, 1);
  cli_fixture_run (self, "sql", "p.vitrine", "SELECT count(*) AS n FROM orders", "-f", "csv", NULL);
  g_assert_cmpstr (self->output, ==, "n\r\n200\r\n");
}

/* Runs the study, which must fail, say @said in one line, and leave nothing. */
static void
assert_fails (CliFixture *self, const char *said)
{
  g_autofree char *before = cli_fixture_list (self);
  g_autofree char *after = NULL;

  cli_fixture_run (self, "run", "study.json", "--out", "out", "--project", "new.vitrine", "-q",
                   NULL);
  g_assert_cmpint (self->code, ==, 1);
  g_assert_cmpstr (self->output, ==, "");
  g_assert_nonnull (strstr (self->errors, said));
  g_assert_true (g_str_has_suffix (self->errors, "\n"));
  g_assert_true (strchr (self->errors, '\n') == self->errors + strlen (self->errors) - 1);

  after = cli_fixture_list (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_bad_data (CliFixture *self, gconstpointer data)
{
  const struct
  {
    const char *where;
    const char *orders;
    const char *said;
  } cases[] = {
    { "paid > 0", "", "orders.csv" },
    { "paid > 0", "who,number,day,paid\n", "orders" },
    { "paid > 100", "who,number,day,paid\na,1,2020-01-01,5\nb,2,2020-02-01,6\n",
      "recipes.orders[0]" },
    { "paid > 0", "who,number,day,paid\na,1,2020-01-01,5\na,2,2020-02-01,6\n", "one customer" },
    { "paid > 0", "who,number,day,paid\na,1,2020-01-01,5\nb,2,2020-01-01,6\n", "same date" },
    { "paid > 0", "whom,number,day,paid\na,1,2020-01-01,5\nb,2,2020-02-01,6\n", "roles.customer" },
    { "cost > 0", "who,number,day,paid\na,1,2020-01-01,5\nb,2,2020-02-01,6\n", "cost" },
    { "true", "who,number,day,paid\na,1,2020-01-01,much\nb,2,2020-02-01,more\n", "paid" },
    { "true", "who,number,day,paid\na,1,then,5\nb,2,now,6\n", "day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_study (self, cases[i].where, cases[i].orders);
      assert_fails (self, cases[i].said);
    }
}

static void
test_bad_source (CliFixture *self, gconstpointer data)
{
  g_autofree char *path = cli_fixture_path (self, "orders.csv");

  write_good_study (self);
  g_assert_no_errno (unlink (path));
  assert_fails (self, "orders.csv");

  g_assert_no_errno (g_mkdir_with_parents (path, 0700));
  assert_fails (self, "orders.csv");
}

static void
test_bad_roles (CliFixture *self, gconstpointer data)
{
  write_good_study (self);
  cli_fixture_write (
      self, "study.json",
      "{\"vitrine\": 1, \"study\": \"segmentation\","
      " \"sources\": [{\"table\": \"orders\", \"path\": \"orders.csv\"}],"
      " \"roles\": {\"order\": \"number\", \"time\": \"day\", \"price\": \"paid\"}}");
  assert_fails (self, "roles.customer");
}

static void
test_unwritable (CliFixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  write_good_study (self);
  cli_fixture_write (self, "file", "here");
  before = cli_fixture_list (self);

  cli_fixture_run (self, "run", "study.json", "--out", "file/out", "-q", NULL);
  g_assert_cmpint (self->code, ==, 1);
  g_assert_nonnull (strstr (self->errors, "file"));

  cli_fixture_run (self, "run", "study.json", "--out", "file", "-q", NULL);
  g_assert_cmpint (self->code, ==, 1);

  after = cli_fixture_list (self);
  g_assert_cmpstr (after, ==, before);
}

/* Runs the command on a disk of @size, which must be too small: it says so and leaves nothing. */
static void
assert_full (CliFixture *self, const char *size, const char *const *arguments)
{
  g_autofree char *disk = cli_fixture_path (self, "disk");
  g_autofree char *option = g_strconcat ("size=", size, NULL);
  g_autoptr (GDir) dir = NULL;

  g_assert_no_errno (g_mkdir_with_parents (disk, 0700));
  if (mount ("tmpfs", disk, "tmpfs", 0, option) != 0)
    {
      g_test_skip ("a small disk can only be made by root");
      return;
    }

  cli_fixture_run (self, arguments[0], arguments[1], arguments[2], arguments[3], NULL);
  dir = g_dir_open (disk, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  g_clear_pointer (&dir, g_dir_close);
  g_assert_no_errno (umount (disk));

  g_assert_cmpint (self->code, ==, 1);
  g_assert_nonnull (strstr (self->errors, "full"));
  g_assert_true (strchr (self->errors, '\n') == self->errors + strlen (self->errors) - 1);
}

static void
test_full_disk (CliFixture *self, gconstpointer data)
{
  const char *const sizes[] = { "16k", "256k", "900k" };
  g_autofree char *orders = make_orders (60000);

  write_good_study (self);
  assert_full (self, "64k", (const char *[]){ "run", "study.json", "--out=disk/out", "-q" });

  /* Too small for an empty project, and for what is to go into it. */
  cli_fixture_write (self, "large.csv", orders);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    assert_full (self, sizes[i], (const char *[]){ "import", "disk/p.vitrine", "large.csv", "-q" });
}

/* Presses Ctrl+C as soon as the program says that it is at @stage; NULL: anything. */
static int
interrupt_at (CliFixture *self, const char *stage)
{
  const char *arguments[] = {
    g_getenv ("VITRINE_CLI"), "run", "study.json", "--out", "out", "--project", "p.vitrine", NULL
  };
  g_autofree char *line = NULL;
  gsize size = 0;
  FILE *stages;
  GPid pid;
  int errors, status;

  g_assert_true (g_spawn_async_with_pipes (self->folder, (char **) arguments, NULL,
                                           G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL, NULL,
                                           &errors, NULL));
  stages = fdopen (errors, "r");
  do
    g_assert_cmpint (getline (&line, &size, stages), >, 0);
  while (stage != NULL && strstr (line, stage) == NULL);

  g_assert_no_errno (kill (pid, SIGINT));
  while (getline (&line, &size, stages) > 0)
    ;
  fclose (stages);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static void
test_interrupt (CliFixture *self, gconstpointer data)
{
  const char *const stages[] = { NULL, "Scoring the customers", "Looking for groups" };
  g_autofree char *orders = make_orders (100000);
  g_autofree char *before = NULL;

  write_study (self, "paid > 0", orders);
  before = cli_fixture_list (self);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autofree char *after = NULL;

      g_assert_cmpint (interrupt_at (self, stages[i]), ==, 130);
      after = cli_fixture_list (self);
      g_assert_cmpstr (after, ==, before);
    }
}

/* The same, on a project that has the tables of another recipe. */
static void
test_interrupt_project (CliFixture *self, gconstpointer data)
{
  g_autofree char *orders = make_orders (100000);

  write_study (self, "paid > 0", orders);
  cli_fixture_run (self, "run", "study.json", "--out", "out", "--project", "p.vitrine", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);

  write_study (self, "paid > 100", orders);
  g_assert_cmpint (interrupt_at (self, "Scoring the customers"), ==, 130);
  cli_fixture_run (self, "sql", "p.vitrine", "SELECT count(*) AS n FROM orders", "-f", "csv", NULL);
  g_assert_cmpstr (self->output, ==, "n\r\n100000\r\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_fixture_add ("/core/cli/run/sample", test_sample);
  cli_fixture_add ("/core/cli/run/same-bytes", test_same_bytes);
  cli_fixture_add ("/core/cli/run/project", test_project);
  cli_fixture_add ("/core/cli/run/project-kept", test_project_kept);
  cli_fixture_add ("/core/cli/run/bad-data", test_bad_data);
  cli_fixture_add ("/core/cli/run/bad-source", test_bad_source);
  cli_fixture_add ("/core/cli/run/bad-roles", test_bad_roles);
  cli_fixture_add ("/core/cli/run/unwritable", test_unwritable);
  cli_fixture_add ("/core/cli/run/full-disk", test_full_disk);
  cli_fixture_add ("/core/cli/run/interrupt", test_interrupt);
  cli_fixture_add ("/core/cli/run/interrupt-project", test_interrupt_project);

  return g_test_run ();
}
