/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>

void
cli_fixture_set_up (CliFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("vitrine-cli-XXXXXX", &error);
  g_assert_no_error (error);
}

/**
 * cli_fixture_delete_folder:
 * @path: a folder, which need not be there; goes with all that is in it
 */
void
cli_fixture_delete_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        cli_fixture_delete_folder (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

void
cli_fixture_tear_down (CliFixture *self, gconstpointer data)
{
  cli_fixture_delete_folder (self->folder);
  g_free (self->folder);
  g_free (self->output);
  g_free (self->errors);
}

static void
run_list (CliFixture *self, va_list list)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  const char *argument;
  int status;

  g_ptr_array_add (arguments, (char *) g_getenv ("VITRINE_CLI"));
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (char *) argument);
  g_ptr_array_add (arguments, NULL);

  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->errors, g_free);
  g_spawn_sync (self->folder, (char **) arguments->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                &self->output, &self->errors, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));

  self->code = WEXITSTATUS (status);
  g_test_message ("exit %d: %s", self->code, self->errors);
}

/**
 * cli_fixture_run:
 * @...: arguments, %NULL-terminated
 *
 * Runs vitrine-cli in the fixture's folder until it ends by itself.
 */
void
cli_fixture_run (CliFixture *self, ...)
{
  va_list list;

  va_start (list, self);
  run_list (self, list);
  va_end (list);
}

/**
 * cli_fixture_assert_failed:
 * @said: what the message must contain
 *
 * That the last run failed with one message in one line, and nothing on standard output.
 */
void
cli_fixture_assert_failed (CliFixture *self, const char *said)
{
  g_assert_cmpint (self->code, ==, 1);
  g_assert_cmpstr (self->output, ==, "");
  if (strstr (self->errors, said) == NULL)
    g_error ("“%s” lacks “%s”", self->errors, said);
  g_assert_true (strchr (self->errors, '\n') == self->errors + strlen (self->errors) - 1);
}

/**
 * cli_fixture_assert_fails:
 * @said: what the message must contain
 * @...: arguments, %NULL-terminated
 *
 * That a run with these arguments fails as cli_fixture_assert_failed() says, and leaves nothing.
 */
void
cli_fixture_assert_fails (CliFixture *self, const char *said, ...)
{
  g_autofree char *before = cli_fixture_list (self);
  g_autofree char *after = NULL;
  va_list list;

  va_start (list, said);
  run_list (self, list);
  va_end (list);

  cli_fixture_assert_failed (self, said);
  after = cli_fixture_list (self);
  g_assert_cmpstr (after, ==, before);
}

char *
cli_fixture_path (CliFixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
cli_fixture_write (CliFixture *self, const char *name, const char *text)
{
  g_autofree char *path = cli_fixture_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

char *
cli_fixture_read (CliFixture *self, const char *name)
{
  g_autofree char *path = cli_fixture_path (self, name);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

gboolean
cli_fixture_has (CliFixture *self, const char *name)
{
  g_autofree char *path = cli_fixture_path (self, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/**
 * cli_fixture_list:
 *
 * Returns: (transfer full): the names in the folder, hidden ones too, sorted, in one line
 */
char *
cli_fixture_list (CliFixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

/* Of every study here: only the table differs. */
static const char study[] = "{\"vitrine\": 1, \"study\": \"segmentation\","
                            " \"sources\": [{\"table\": \"orders\", \"path\": \"orders.csv\"}],"
                            " \"recipes\": {\"orders\": [{\"do\": \"filter\", \"where\": \"%s\"}]},"
                            " \"roles\": {\"customer\": \"who\", \"order\": \"number\","
                            " \"time\": \"day\", \"price\": \"paid\"}}";

/**
 * cli_fixture_make_orders:
 * @n: number of orders
 *
 * Returns: (transfer full): the CSV file of forty customers who come back after different times
 */
char *
cli_fixture_make_orders (guint n)
{
  GString *text = g_string_new ("who,number,day,paid\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "c%02u,%u,2020-%02u-%02u,%u.50\n", (i * i) % 40, i, 1 + i % 12,
                            1 + (i * 7) % 28, 10 + (i * 31) % 200);

  return g_string_free (text, FALSE);
}

/**
 * cli_fixture_write_study:
 * @where: what the recipe's filter keeps
 * @orders: (nullable): content of orders.csv; %NULL leaves it as it is
 *
 * Writes study.json, a segmentation of orders.csv.
 */
void
cli_fixture_write_study (CliFixture *self, const char *where, const char *orders)
{
  g_autofree char *text = g_strdup_printf (study, where);

  cli_fixture_write (self, "study.json", text);
  if (orders != NULL)
    cli_fixture_write (self, "orders.csv", orders);
}
