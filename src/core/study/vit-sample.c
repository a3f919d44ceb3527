/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sample.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "vit-samples-resources.h"

#define SAMPLES_PATH "/io/github/vitrine_app/Vitrine/samples/"

static const char *const names[] = { "shop", NULL };

/* Whether the file at @path holds just @bytes. */
static gboolean
is_same_file (const char *path, GBytes *bytes)
{
  g_autofree char *contents = NULL;
  gsize length;
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return g_file_get_contents (path, &contents, &length, NULL) && length == size &&
         memcmp (contents, data, size) == 0;
}

static gboolean
write_file (const char *path, GBytes *bytes, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_file_set_contents (path, data, (gssize) size, error);

  if (is_same_file (path, bytes))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
               "%s: there is another file of this name; choose an empty folder for the sample",
               path);

  return FALSE;
}

/**
 * vit_sample_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the sample shops
 */
const char *const *
vit_sample_list (void)
{
  return names;
}

/**
 * vit_sample_write:
 * @name: one of vit_sample_list()
 * @folder: where to write its files; made if it is not there
 *
 * Writes the CSV files of the shop, #VIT_SAMPLE_STUDY over them, README.txt and COPYING. Files of
 * the sample that are there already stay as they are; another file is never replaced.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_NOT_FOUND for an unknown name, %G_IO_ERROR_EXISTS if
 *   another file is in the way, or the error of the folder or file that cannot be written
 */
gboolean
vit_sample_write (const char *name, const char *folder, GError **error)
{
  GResource *resource = vit_samples_get_resource ();
  g_autofree char *prefix = g_strconcat (SAMPLES_PATH, name, "/", NULL);
  g_auto (GStrv) files = NULL;

  if (!g_strv_contains (names, name))
    {
      g_autofree char *list = g_strjoinv (", ", (char **) names);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   "there is no sample “%s”; the samples are: %s", name, list);
      return FALSE;
    }

  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code),
                   "%s: the folder cannot be made: %s", folder, g_strerror (code));
      return FALSE;
    }

  files = g_resource_enumerate_children (resource, prefix, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (files == NULL)
    return FALSE;

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *inner_path = g_strconcat (prefix, files[i], NULL);
      g_autofree char *path = g_build_filename (folder, files[i], NULL);
      g_autoptr (GBytes) bytes = NULL;

      bytes = g_resource_lookup_data (resource, inner_path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      if (bytes == NULL || !write_file (path, bytes, error))
        return FALSE;
    }

  return TRUE;
}
