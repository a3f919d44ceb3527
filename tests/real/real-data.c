/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "real-data.h"

/**
 * real_data_find:
 * @name: path below the folder of shop data
 *
 * Shop data without a clear licence are not in the tree: they are looked for in
 * $VITRINE_TEST_DATA, else in shared/data beside the checkout. Without them the running test is
 * marked as skipped.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL if the test must return
 */
char *
real_data_find (const char *name)
{
  const char *folder = g_getenv ("VITRINE_TEST_DATA");
  g_autofree char *beside =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "..", "shared", "data", NULL);
  char *path = g_build_filename (folder != NULL ? folder : beside, name, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;

  g_test_skip_printf ("%s is not there; see CONTRIBUTING.md", path);
  g_free (path);

  return NULL;
}
