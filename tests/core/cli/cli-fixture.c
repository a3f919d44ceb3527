/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/wait.h>

void
cli_fixture_set_up (CliFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("vitrine-cli-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
delete_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        delete_folder (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

void
cli_fixture_tear_down (CliFixture *self, gconstpointer data)
{
  delete_folder (self->folder);
  g_free (self->folder);
  g_free (self->output);
  g_free (self->errors);
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
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  const char *argument;
  va_list list;
  int status;

  g_ptr_array_add (arguments, (char *) g_getenv ("VITRINE_CLI"));
  va_start (list, self);
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (char *) argument);
  va_end (list);
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
