/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-source-files.h"

#include <glob.h>
#include <string.h>

#include "vit-data-error.h"

/* More files are no folder of exports, but of something else. */
#define MAX_FILES 10000

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Hidden files, and those that spreadsheet programs keep beside an open workbook, are no exports.
 */
static gboolean
is_export (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return *name != '.' && !g_str_has_prefix (name, "~$") &&
         g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static GPtrArray *
list_folder (const char *path, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &reason);
  GPtrArray *files;
  const char *name;

  if (folder == NULL)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE, "%s cannot be read: %s", path,
                   reason->message);
      return NULL;
    }

  files = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      char *file = g_build_filename (path, name, NULL);

      if (is_export (file))
        g_ptr_array_add (files, file);
      else
        g_free (file);
    }

  return files;
}

static GPtrArray *
list_pattern (const char *pattern)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  glob_t found = { 0 };

  if (glob (pattern, GLOB_NOSORT, NULL, &found) == 0)
    for (gsize i = 0; i < found.gl_pathc; i++)
      if (is_export (found.gl_pathv[i]))
        g_ptr_array_add (files, g_strdup (found.gl_pathv[i]));
  globfree (&found);

  return files;
}

static gboolean
check_number (const VitSource *source, guint n, GError **error)
{
  if (n == 0)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                 "%s has no files in it; choose another folder or pattern", source->path);
  else if (n > MAX_FILES)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                 "%s has %u files, more than the %u that are read as one table", source->path, n,
                 MAX_FILES);

  return n > 0 && n <= MAX_FILES;
}

/**
 * vit_source_list_files:
 * @source: a file, a folder, or a pattern such as "exports/2020-*.csv"
 * @are_many: (out): whether it is a folder or a pattern, be there only one file
 *
 * Returns: (transfer full): the paths of the files, in the order of their names, or %NULL with
 *   %VIT_DATA_ERROR_SOURCE if there is none
 */
GStrv
vit_source_list_files (const VitSource *source, gboolean *are_many, GError **error)
{
  gboolean is_folder = g_file_test (source->path, G_FILE_TEST_IS_DIR);
  gboolean is_pattern = !is_folder && strpbrk (source->path, "*?[") != NULL &&
                        !g_file_test (source->path, G_FILE_TEST_EXISTS);
  g_autoptr (GPtrArray) files = NULL;

  *are_many = is_folder || is_pattern;
  if (is_folder)
    {
      files = list_folder (source->path, error);
    }
  else if (is_pattern)
    {
      files = list_pattern (source->path);
    }
  else
    {
      files = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (files, g_strdup (source->path));
    }
  if (files == NULL || !check_number (source, files->len, error))
    return NULL;

  g_ptr_array_sort (files, compare_paths);
  g_ptr_array_add (files, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&files), FALSE);
}
