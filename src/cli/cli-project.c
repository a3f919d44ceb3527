/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-project.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "vit-data-error.h"

struct _CliProject
{
  char *path;           /* NULL: only for the time being */
  char *working_path;   /* what becomes `path`, or is deleted; NULL if there is no such file */
  VitProject *original; /* keeps the file locked while a copy is worked on */
  VitProject *project;
};

static char *
make_working_path (const char *folder, const char *name)
{
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *file = g_strdup_printf (".%s.%.8s", name, unique);

  return g_build_filename (folder, file, NULL);
}

/* With what the engine may keep beside it. */
static void
delete_working_file (CliProject *self)
{
  g_autofree char *log = NULL;
  g_autofree char *spill = NULL;

  if (self->working_path == NULL)
    return;

  log = g_strconcat (self->working_path, ".wal", NULL);
  spill = g_strconcat (self->working_path, ".tmp", NULL);
  g_unlink (self->working_path);
  g_unlink (log);
  g_rmdir (spill);
}

/* The engine would name the working file, which nobody knows. */
static gboolean
check_folder (const char *path, const char *folder, GError **error)
{
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                 "%s cannot be made: there is no folder %s; make it first, or choose another", path,
                 folder);
  else if (g_access (folder, W_OK | X_OK) != 0)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                 "%s cannot be made: you may not write into its folder (%s); choose another", path,
                 g_strerror (errno));
  else
    return TRUE;

  return FALSE;
}

/**
 * cli_project_new:
 * @path: a project file; a new one if it is not there
 *
 * Returns: (transfer full): the project, locked, or %NULL with #VitDataError
 */
CliProject *
cli_project_new (const char *path, GError **error)
{
  g_autoptr (CliProject) self = g_new0 (CliProject, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);

  self->path = g_strdup (path);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      self->project = vit_project_open (path, error);
    }
  else if (check_folder (path, folder, error))
    {
      self->working_path = make_working_path (folder, name);
      self->project = vit_project_create (self->working_path, error);
    }

  return self->project ? g_steal_pointer (&self) : NULL;
}

/**
 * cli_project_new_temporary:
 * @folder: (nullable): where a file may be; %NULL keeps everything in memory
 *
 * Returns: (transfer full): a project that is gone in the end, or %NULL with #VitDataError
 */
CliProject *
cli_project_new_temporary (const char *folder, GError **error)
{
  g_autoptr (CliProject) self = g_new0 (CliProject, 1);

  if (folder == NULL)
    {
      self->project = vit_project_new_in_memory (error);
    }
  else
    {
      self->working_path = make_working_path (folder, "run.vitrine");
      self->project = vit_project_create (self->working_path, error);
    }

  return self->project ? g_steal_pointer (&self) : NULL;
}

/**
 * cli_project_begin:
 * @progress: (nullable): to report copying
 *
 * To be called before several changes that belong together: from now on they go to a copy, so
 * that the file is as it was if one of them fails. A new project needs none.
 *
 * Returns: %TRUE, or %FALSE with #VitDataError
 */
gboolean
cli_project_begin (CliProject *self, VitProgress *progress, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;

  if (self->path == NULL || self->working_path != NULL)
    return TRUE;

  folder = g_path_get_dirname (self->path);
  name = g_path_get_basename (self->path);
  self->working_path = make_working_path (folder, name);
  vit_progress_stage (progress, "Copying the project");
  if (!vit_project_save_copy (self->project, self->working_path, progress, error))
    return FALSE;

  self->original = g_steal_pointer (&self->project);
  self->project = vit_project_open (self->working_path, error);

  return self->project != NULL;
}

/**
 * cli_project_get:
 *
 * Returns: (transfer none): the project to work on
 */
VitProject *
cli_project_get (CliProject *self)
{
  return self->project;
}

/**
 * cli_project_flush:
 *
 * Brings everything into the file itself, so that what can fail of committing has been done.
 *
 * Returns: %TRUE, or %FALSE with #VitDataError
 */
gboolean
cli_project_flush (CliProject *self, GError **error)
{
  g_autoptr (VitConnection) connection = NULL;

  if (self->path == NULL)
    return TRUE;

  connection = vit_project_connect (self->project, error);

  return connection != NULL && vit_connection_execute (connection, "CHECKPOINT", NULL, error);
}

/**
 * cli_project_commit:
 *
 * Closes the project and gives it its name.
 *
 * Returns: %TRUE, or %FALSE with an error and the file as it was
 */
gboolean
cli_project_commit (CliProject *self, GError **error)
{
  g_autoptr (GFile) from = NULL;
  g_autoptr (GFile) to = NULL;
  GFileCopyFlags flags = G_FILE_COPY_NO_FALLBACK_FOR_MOVE;

  if (self->path == NULL)
    return TRUE;

  if (!cli_project_flush (self, error))
    return FALSE;

  g_clear_object (&self->project);
  if (self->working_path == NULL)
    return TRUE;

  /* A file that has appeared since is somebody else's. */
  if (self->original != NULL)
    flags |= G_FILE_COPY_OVERWRITE;

  from = g_file_new_for_path (self->working_path);
  to = g_file_new_for_path (self->path);
  if (!g_file_move (from, to, flags, NULL, NULL, NULL, error))
    {
      g_prefix_error (error, "%s cannot be written: ", self->path);
      return FALSE;
    }

  g_clear_pointer (&self->working_path, g_free);

  return TRUE;
}

/**
 * cli_project_free:
 * @self: (transfer full) (nullable): a project
 *
 * Without commit, nothing has happened.
 */
void
cli_project_free (CliProject *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->project);
  delete_working_file (self);
  g_clear_object (&self->original);
  g_free (self->working_path);
  g_free (self->path);
  g_free (self);
}
