/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-drafts.h"

#include <glib/gstdio.h>

#include "vit-settings.h"

/* Paths of drafts that were discarded. */
#define KEY "discarded-drafts"

/**
 * vit_drafts_get_folder:
 *
 * Returns: (transfer full): where projects live that have no name yet
 */
char *
vit_drafts_get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "vitrine", "drafts", NULL);
}

/**
 * vit_drafts_new_path:
 * @name: for a draft
 *
 * Returns: (transfer full): the first of NAME.vitrine, NAME 2.vitrine, … that is not there yet
 */
char *
vit_drafts_new_path (const char *name)
{
  g_autofree char *folder = vit_drafts_get_folder ();
  g_autofree char *safe = g_strdelimit (g_strdup (name), "/", '-');

  for (guint i = 1;; i++)
    {
      g_autofree char *base = i == 1 ? g_strdup_printf ("%s.vitrine", safe)
                                     : g_strdup_printf ("%s %u.vitrine", safe, i);
      char *path = g_build_filename (folder, base, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return path;
      g_free (path);
    }
}

/**
 * vit_drafts_has:
 * @path: of a project
 *
 * Returns: whether it is a draft
 */
gboolean
vit_drafts_has (const char *path)
{
  g_autofree char *drafts = vit_drafts_get_folder ();
  g_autofree char *folder = g_path_get_dirname (path);

  return g_str_equal (drafts, folder);
}

/**
 * vit_drafts_delete:
 * @path: of a draft that nobody needs any more; anything else is left alone
 */
void
vit_drafts_delete (const char *path)
{
  g_autofree char *log = g_strconcat (path, ".wal", NULL);

  if (!vit_drafts_has (path))
    return;

  g_unlink (path);
  g_unlink (log);
}

/**
 * vit_drafts_discard:
 * @path: of a draft that is not open
 *
 * Takes a draft from the lists. It can be had back until the program starts the next time.
 */
void
vit_drafts_discard (const char *path)
{
  g_autoptr (GSettings) settings = vit_settings_new ();

  g_return_if_fail (vit_drafts_has (path));

  vit_settings_push_path (settings, KEY, path, G_MAXUINT);
}

/**
 * vit_drafts_restore:
 * @path: of a draft; nothing happens if it was not discarded
 */
void
vit_drafts_restore (const char *path)
{
  g_autoptr (GSettings) settings = vit_settings_new ();
  g_auto (GStrv) discarded = g_settings_get_strv (settings, KEY);

  if (g_strv_contains ((const char *const *) discarded, path))
    vit_settings_remove_path (settings, KEY, path);
}

/**
 * vit_drafts_purge:
 *
 * Deletes what was discarded. To be called when the program starts and nothing is open yet.
 */
void
vit_drafts_purge (void)
{
  g_autoptr (GSettings) settings = vit_settings_new ();
  g_auto (GStrv) discarded = g_settings_get_strv (settings, KEY);

  if (discarded[0] == NULL)
    return;

  for (guint i = 0; discarded[i] != NULL; i++)
    vit_drafts_delete (discarded[i]);
  g_settings_reset (settings, KEY);
}
