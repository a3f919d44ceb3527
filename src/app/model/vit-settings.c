/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "vit-settings.h"

/* The folder in which meson leaves the compiled schemas, seen from the program's own place:
 * build/src/app/vitrine and build/data. It lets a program that is not installed find them. */
static char *
build_schema_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = NULL;

  if (program == NULL)
    return NULL;

  folder = g_path_get_dirname (program);

  return g_build_filename (folder, "..", "..", "data", NULL);
}

/**
 * vit_settings_new:
 *
 * The settings of the program, from the installed schemas or those of the build folder.
 *
 * Returns: (transfer full): the settings
 */
GSettings *
vit_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) built = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autofree char *folder = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, VIT_APP_ID, TRUE);

  if (schema == NULL && (folder = build_schema_folder ()) != NULL)
    {
      built = g_settings_schema_source_new_from_directory (folder, source, TRUE, NULL);
      if (built != NULL)
        schema = g_settings_schema_source_lookup (built, VIT_APP_ID, FALSE);
    }

  if (schema == NULL)
    g_error ("The settings schema " VIT_APP_ID " is not installed. Run “meson install”, or set "
             "GSETTINGS_SCHEMA_DIR to the folder “data” of the build.");

  return g_settings_new_full (schema, NULL, NULL);
}

static void
write_paths (GSettings *self, const char *key, const char *first, const char *without, guint max)
{
  g_auto (GStrv) old = g_settings_get_strv (self, key);
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  if (first != NULL)
    g_ptr_array_add (paths, (gpointer) first);
  for (guint i = 0; old[i] != NULL && paths->len < max; i++)
    {
      if (!g_str_equal (old[i], without))
        g_ptr_array_add (paths, old[i]);
    }
  g_ptr_array_add (paths, NULL);

  g_settings_set_strv (self, key, (const char *const *) paths->pdata);
}

/**
 * vit_settings_push_path:
 * @key: a key that holds a list of paths
 * @path: an absolute path
 * @max: how long the list may be
 *
 * Puts @path first in the list; what is too old falls off its end.
 */
void
vit_settings_push_path (GSettings *self, const char *key, const char *path, guint max)
{
  write_paths (self, key, path, path, max);
}

/**
 * vit_settings_remove_path:
 * @key: a key that holds a list of paths
 * @path: an absolute path; nothing happens if it is not in the list
 */
void
vit_settings_remove_path (GSettings *self, const char *key, const char *path)
{
  write_paths (self, key, NULL, path, G_MAXUINT);
}
