/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scratch.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

Scratch *
scratch_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("vitrine-report-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

char *
scratch_path (const Scratch *self, const char *name)
{
  return g_build_filename (self, name, NULL);
}

void
scratch_remove (const Scratch *self, const char *name)
{
  g_autofree char *path = scratch_path (self, name);

  g_assert_cmpint (g_remove (path), ==, 0);
}

void
scratch_assert_empty (const Scratch *self)
{
  g_autoptr (GDir) dir = g_dir_open (self, 0, NULL);

  g_assert_cmpstr (g_dir_read_name (dir), ==, NULL);
}

void
scratch_free (Scratch *self)
{
  scratch_assert_empty (self);
  g_assert_cmpint (g_rmdir (self), ==, 0);
  g_free (self);
}

/**
 * scratch_limit_files:
 * @bytes: what a file may have at most from now on; 0 lifts the limit
 *
 * Stands for a full disk: writing beyond the limit fails in the middle of a file.
 */
void
scratch_limit_files (gsize bytes)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes > 0 ? bytes : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/**
 * scratch_run:
 * @program: to run with the arguments that follow
 *
 * Returns: (transfer full) (nullable): what it wrote on its standard output; or %NULL, and the
 *   test is skipped, if it is not installed. A failure of the program fails the test.
 */
char *
scratch_run (const char *program, ...)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  const char *argument;
  va_list list;

  if (path == NULL)
    {
      g_autofree char *reason = g_strdup_printf ("%s is not installed", program);

      g_test_skip (reason);
      return NULL;
    }

  g_ptr_array_add (arguments, path);
  va_start (list, program);
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  process = g_subprocess_newv ((const char *const *) arguments->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return output;
}
