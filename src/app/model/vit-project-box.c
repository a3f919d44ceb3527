/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-project-box.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "vit-drafts.h"

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
  path = vit_drafts_new_path (name);

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
