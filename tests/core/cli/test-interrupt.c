/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ctrl+C, at any moment: all or nothing. */

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli-fixture.h"
#include "vit-project.h"

/* Moments of a run at which it is interrupted, spread over the time that it takes. */
#define MOMENTS 8

/* When to press Ctrl+C: as soon as the program says that it is at @stage; without one after
 * @delay µs. */
typedef struct
{
  const char *stage;
  gulong delay;
} Moment;

/* The code that a shell would tell. A signal that comes before the program is ready for it ends it
 * as it ends any. */
static int
wait_for (GPid pid)
{
  int status;

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  if (WIFSIGNALED (status))
    {
      g_assert_cmpint (WTERMSIG (status), ==, SIGINT);
      return 130;
    }

  return WEXITSTATUS (status);
}

/* Runs vitrine-cli with @arguments, %NULL-terminated, until it ends or is interrupted. */
static int
interrupt (CliFixture *self, const char *const *arguments, const Moment *moment)
{
  g_autofree const char **all = g_new0 (const char *, g_strv_length ((char **) arguments) + 2);
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;
  gsize size = 0;
  FILE *stages;
  GPid pid;
  int errors;

  all[0] = g_getenv ("VITRINE_CLI");
  for (guint i = 0; arguments[i] != NULL; i++)
    all[i + 1] = arguments[i];

  g_spawn_async_with_pipes (self->folder, (char **) all, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL,
                            NULL, &pid, NULL, NULL, &errors, &error);
  g_assert_no_error (error);
  stages = fdopen (errors, "r");

  if (moment->stage == NULL)
    g_usleep (moment->delay);
  while (moment->stage != NULL && getline (&line, &size, stages) > 0 &&
         strstr (line, moment->stage) == NULL)
    ;
  kill (pid, SIGINT);

  while (getline (&line, &size, stages) > 0)
    ;
  fclose (stages);

  return wait_for (pid);
}

/* A number that tells one content of a table from another. */
static guint64
hash_table (VitConnection *connection, const char *table)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT CAST(coalesce(sum(hash(t)), 0) %% 1000000007 AS BIGINT) FROM %s AS t", table);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, &error);

  g_assert_no_error (error);

  return (guint64) vit_column_get_int64s (vit_frame_get_column (frame, 0))[0];
}

/* What is in p.vitrine: each table with a number that tells its content. */
static char *
describe_project (CliFixture *self)
{
  g_autofree char *path = cli_fixture_path (self, "p.vitrine");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitProject) project = vit_project_open (path, &error);
  g_autoptr (VitConnection) connection = NULL;
  g_autoptr (VitFrame) tables = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  connection = vit_project_connect (project, &error);
  g_assert_no_error (error);
  tables = vit_connection_query (connection,
                                 "SELECT table_schema || '.' || table_name FROM "
                                 "information_schema.tables WHERE table_schema IN ('raw', 'clean') "
                                 "ORDER BY 1",
                                 NULL, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < vit_frame_get_n_rows (tables); i++)
    {
      const char *table = vit_column_get_text (vit_frame_get_column (tables, 0), i);

      g_string_append_printf (text, "%s %" G_GUINT64_FORMAT "\n", table,
                              hash_table (connection, table));
    }

  return g_string_free (text, FALSE);
}

/* A project and a report that a run is to replace. */
typedef struct
{
  char *project; /* bytes; %NULL if there is none */
  gsize length;
  char *content; /* as describe_project() tells it */
  char *result;  /* result.json */
  char *files;   /* names in the folder */
} State;

static void
state_clear (State *state)
{
  g_free (state->project);
  g_free (state->content);
  g_free (state->result);
  g_free (state->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (State, state_clear)

static void
take_state (CliFixture *self, State *state)
{
  g_autofree char *path = cli_fixture_path (self, "p.vitrine");

  if (g_file_get_contents (path, &state->project, &state->length, NULL))
    state->content = describe_project (self);
  if (cli_fixture_has (self, "out/result.json"))
    state->result = cli_fixture_read (self, "out/result.json");
  state->files = cli_fixture_list (self);
}

static void
put_back (CliFixture *self, const State *state)
{
  g_autofree char *path = cli_fixture_path (self, "p.vitrine");
  g_autofree char *out = cli_fixture_path (self, "out");
  g_autofree char *result = cli_fixture_path (self, "out/result.json");

  if (state->project != NULL)
    g_assert_true (g_file_set_contents (path, state->project, (gssize) state->length, NULL));
  else
    g_unlink (path);
  if (state->result != NULL)
    g_assert_true (g_file_set_contents (result, state->result, -1, NULL));
  else
    cli_fixture_delete_folder (out);
}

/* All is as before, or all as after; and nothing else is there. */
static void
check_state (CliFixture *self, const State *before, const State *after, gboolean is_done)
{
  const State *expected = is_done ? after : before;
  g_auto (State) state = { 0 };

  take_state (self, &state);
  g_assert_cmpstr (state.files, ==, expected->files);
  g_assert_cmpstr (state.content, ==, expected->content);
  if (!is_done)
    g_assert_cmpstr (state.result, ==, before->result);
  g_assert_cmpint (state.result != NULL, ==, expected->result != NULL);
  if (is_done && state.result != NULL)
    g_assert_true (cli_fixture_has (self, "out/report.xlsx"));
}

/* Interrupts the same command at each stage and at many moments of the time that it takes. */
static void
interrupt_everywhere (CliFixture *self,
                      const char *const *arguments,
                      const char *const *stages,
                      guint n_stages)
{
  const Moment never = { "no such stage", 0 };
  g_auto (State) before = { 0 };
  g_auto (State) after = { 0 };
  gint64 start, duration;
  guint n_interrupted = 0;

  take_state (self, &before);
  start = g_get_monotonic_time ();
  g_assert_cmpint (interrupt (self, arguments, &never), ==, 0);
  duration = g_get_monotonic_time () - start;
  take_state (self, &after);

  for (guint i = 0; i < n_stages + MOMENTS; i++)
    {
      Moment moment = { i < n_stages ? stages[i] : NULL,
                        i < n_stages ? 0 : (gulong) (duration * (i - n_stages) / MOMENTS) };
      int code;

      put_back (self, &before);
      code = interrupt (self, arguments, &moment);
      g_test_message ("%s, %lu µs: %d", moment.stage ? moment.stage : "", moment.delay, code);
      g_assert_true (code == 0 || code == 130);
      check_state (self, &before, &after, code == 0);
      n_interrupted += code == 130;
    }

  g_assert_cmpuint (n_interrupted, >, 0);
}

static void
write_orders (CliFixture *self, const char *where, guint n)
{
  g_autofree char *orders = cli_fixture_make_orders (n);

  cli_fixture_write_study (self, where, orders);
}

static const char *const import_stages[] = { "Looking at the file", "Reading rows" };

static void
test_import_new (CliFixture *self, gconstpointer data)
{
  const char *const arguments[] = { "import", "p.vitrine", "orders.csv", NULL };

  write_orders (self, "true", 60000);
  interrupt_everywhere (self, arguments, import_stages, G_N_ELEMENTS (import_stages));
}

/* The table is there already, with other rows. */
static void
test_import_again (CliFixture *self, gconstpointer data)
{
  const char *const arguments[] = { "import", "p.vitrine", "orders.csv", NULL };

  write_orders (self, "true", 1000);
  cli_fixture_run (self, "import", "p.vitrine", "orders.csv", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);

  write_orders (self, "true", 60000);
  interrupt_everywhere (self, arguments, import_stages, G_N_ELEMENTS (import_stages));
}

/* Two files that arrive together or not at all. */
static void
test_import_two (CliFixture *self, gconstpointer data)
{
  const char *const arguments[] = { "import", "p.vitrine", "orders.csv", "more.csv", NULL };
  g_autofree char *more = cli_fixture_make_orders (30000);

  write_orders (self, "true", 1000);
  cli_fixture_run (self, "import", "p.vitrine", "orders.csv", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);

  write_orders (self, "true", 30000);
  cli_fixture_write (self, "more.csv", more);
  interrupt_everywhere (self, arguments, import_stages, G_N_ELEMENTS (import_stages));
}

static const char *const run_stages[] = {
  "Looking at the file", "Reading rows",       "Scoring the customers", "Looking for groups",
  "Writing the result",  "Writing the tables", "Laying out the deck",   "Writing the workbook",
};

static void
test_run (CliFixture *self, gconstpointer data)
{
  const char *const arguments[] = { "run", "study.json", "--out", "out", NULL };

  write_orders (self, "paid > 0", 20000);
  interrupt_everywhere (self, arguments, run_stages, G_N_ELEMENTS (run_stages));
}

/* On a project that has the tables of another recipe, over a report of before. */
static void
test_run_again (CliFixture *self, gconstpointer data)
{
  const char *const arguments[] = { "run",       "study.json", "--out", "out",
                                    "--project", "p.vitrine",  NULL };

  write_orders (self, "paid > 0", 20000);
  cli_fixture_run (self, "run", "study.json", "--out", "out", "--project", "p.vitrine", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);

  cli_fixture_write_study (self, "paid > 100", NULL);
  interrupt_everywhere (self, arguments, run_stages, G_N_ELEMENTS (run_stages));
}

/* Somebody who presses the keys twice is not left with the working files. */
static void
test_twice (CliFixture *self, gconstpointer data)
{
  const char *arguments[] = {
    g_getenv ("VITRINE_CLI"), "import", "p.vitrine", "orders.csv", "-q", NULL
  };
  g_autofree char *before = NULL;

  write_orders (self, "true", 300000);
  before = cli_fixture_list (self);

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *after = NULL;
      GPid pid;

      g_assert_true (g_spawn_async (self->folder, (char **) arguments, NULL,
                                    G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL));
      g_usleep (100000 + 50000 * i);
      kill (pid, SIGINT);
      g_usleep (1000);
      kill (pid, SIGINT);
      if (wait_for (pid) == 0)
        continue;

      after = cli_fixture_list (self);
      g_assert_cmpstr (after, ==, before);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_fixture_add ("/core/cli/interrupt/import-new", test_import_new);
  cli_fixture_add ("/core/cli/interrupt/import-again", test_import_again);
  cli_fixture_add ("/core/cli/interrupt/import-two", test_import_two);
  cli_fixture_add ("/core/cli/interrupt/run", test_run);
  cli_fixture_add ("/core/cli/interrupt/run-again", test_run_again);
  cli_fixture_add ("/core/cli/interrupt/twice", test_twice);

  return g_test_run ();
}
