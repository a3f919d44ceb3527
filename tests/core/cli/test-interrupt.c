/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ctrl+C, at any moment: all or nothing. */

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli-fixture.h"

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
  g_autofree char *orders = cli_fixture_make_orders (100000);
  g_autofree char *before = NULL;

  cli_fixture_write_study (self, "paid > 0", orders);
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
  g_autofree char *orders = cli_fixture_make_orders (100000);

  cli_fixture_write_study (self, "paid > 0", orders);
  cli_fixture_run (self, "run", "study.json", "--out", "out", "--project", "p.vitrine", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);

  cli_fixture_write_study (self, "paid > 100", orders);
  g_assert_cmpint (interrupt_at (self, "Scoring the customers"), ==, 130);
  cli_fixture_run (self, "sql", "p.vitrine", "SELECT count(*) AS n FROM orders", "-f", "csv", NULL);
  g_assert_cmpstr (self->output, ==, "n\r\n100000\r\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_fixture_add ("/core/cli/interrupt/run", test_interrupt);
  cli_fixture_add ("/core/cli/interrupt/project", test_interrupt_project);

  return g_test_run ();
}
