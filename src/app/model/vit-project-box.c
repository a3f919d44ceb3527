/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-project-box.h"

#include <errno.h>
#include <glib/gstdio.h>

struct _VitProjectBox
{
  gatomicrefcount ref_count;
  GMutex mutex;
  VitProject *project; /* owned (nullable) */
};

/**
 * vit_project_box_new:
 *
 * Returns: (transfer full): a box without a project
 */
VitProjectBox *
vit_project_box_new (void)
{
  VitProjectBox *self = g_new0 (VitProjectBox, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);

  return self;
}

VitProjectBox *
vit_project_box_ref (VitProjectBox *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
vit_project_box_unref (VitProjectBox *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_object (&self->project);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * vit_project_box_get:
 *
 * Returns: (transfer full) (nullable): the project
 */
VitProject *
vit_project_box_get (VitProjectBox *self)
{
  VitProject *project;

  g_mutex_lock (&self->mutex);
  project = self->project != NULL ? g_object_ref (self->project) : NULL;
  g_mutex_unlock (&self->mutex);

  return project;
}

/* The first of NAME.vitrine, NAME 2.vitrine, … that is not there yet. */
static char *
new_draft_path (const char *name)
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

static VitProject *
create_draft (const char *name, GError **error)
{
  g_autofree char *folder = vit_drafts_get_folder ();
  g_autofree char *path = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
                   "The folder %s cannot be made: %s. Check that your home folder can be "
                   "written to.",
                   folder, g_strerror (errno));
      return NULL;
    }
  path = new_draft_path (name);

  return vit_project_create (path, error);
}

/**
 * vit_project_box_get_or_create:
 * @name: for the draft, if one has to be made
 *
 * Returns: (transfer full): the project, a new draft if there was none, or %NULL with an error of
 *   the data or file domain
 */
VitProject *
vit_project_box_get_or_create (VitProjectBox *self, const char *name, GError **error)
{
  VitProject *project;

  g_mutex_lock (&self->mutex);
  if (self->project == NULL)
    self->project = create_draft (name, error);
  project = self->project != NULL ? g_object_ref (self->project) : NULL;
  g_mutex_unlock (&self->mutex);

  return project;
}

/**
 * vit_project_box_set:
 * @project: (nullable): what jobs work on from now on
 */
void
vit_project_box_set (VitProjectBox *self, VitProject *project)
{
  g_autoptr (VitProject) old = NULL;

  g_mutex_lock (&self->mutex);
  old = g_steal_pointer (&self->project);
  self->project = project != NULL ? g_object_ref (project) : NULL;
  g_mutex_unlock (&self->mutex);
}

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
