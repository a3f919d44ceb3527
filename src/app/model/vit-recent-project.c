/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recent-project.h"

#include "vit-drafts.h"
#include "vit-settings.h"

struct _VitRecentProject
{
  GObject parent_instance;

  char *path;
  char *title;
  gint64 modified; /* µs UTC */
  gboolean missing;
};

G_DEFINE_FINAL_TYPE (VitRecentProject, vit_recent_project, G_TYPE_OBJECT)

static void
vit_recent_project_finalize (GObject *object)
{
  VitRecentProject *self = VIT_RECENT_PROJECT (object);

  g_free (self->path);
  g_free (self->title);

  G_OBJECT_CLASS (vit_recent_project_parent_class)->finalize (object);
}

static void
vit_recent_project_class_init (VitRecentProjectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_recent_project_finalize;
}

static void
vit_recent_project_init (VitRecentProject *self)
{
}

const char *
vit_recent_project_get_path (VitRecentProject *self)
{
  return self->path;
}

/**
 * vit_recent_project_get_title:
 *
 * Returns: the file's name without its ending
 */
const char *
vit_recent_project_get_title (VitRecentProject *self)
{
  return self->title;
}

/**
 * vit_recent_project_get_modified:
 *
 * Returns: when the file was last written, µs UTC
 */
gint64
vit_recent_project_get_modified (VitRecentProject *self)
{
  return self->modified;
}

/**
 * vit_recent_project_is_draft:
 *
 * Returns: whether it was never saved under a name
 */
gboolean
vit_recent_project_is_draft (VitRecentProject *self)
{
  return vit_drafts_has (self->path);
}

/**
 * vit_recent_project_is_missing:
 *
 * Returns: whether its file is not where it was, or not now
 */
gboolean
vit_recent_project_is_missing (VitRecentProject *self)
{
  return self->missing;
}

static void
add_project (GListStore *projects, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info =
      g_file_query_info (file,
                         G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC,
                         G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (VitRecentProject) self = NULL;
  g_autoptr (GDateTime) modified = NULL;

  self = g_object_new (VIT_TYPE_RECENT_PROJECT, NULL);
  self->path = g_strdup (path);
  self->title = g_path_get_basename (path);
  if (g_str_has_suffix (self->title, ".vitrine"))
    self->title[strlen (self->title) - strlen (".vitrine")] = '\0';
  self->missing = info == NULL;
  modified = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
  if (modified != NULL)
    self->modified =
        g_date_time_to_unix (modified) * G_USEC_PER_SEC + g_date_time_get_microsecond (modified);
  g_list_store_append (projects, self);
}

static void
add_drafts (GListStore *projects, const char *const *discarded)
{
  g_autofree char *folder = vit_drafts_get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".vitrine") && !g_strv_contains (discarded, path))
        add_project (projects, path);
    }
}

static int
compare_modified (gconstpointer a, gconstpointer b, gpointer data)
{
  gint64 one = ((const VitRecentProject *) a)->modified;
  gint64 two = ((const VitRecentProject *) b)->modified;

  return (two > one) - (two < one);
}

typedef struct
{
  GStrv saved;     /* paths of projects that were saved somewhere */
  GStrv discarded; /* paths of drafts that are not wanted any more */
} Paths;

static void
paths_free (gpointer data)
{
  Paths *paths = data;

  g_strfreev (paths->saved);
  g_strfreev (paths->discarded);
  g_free (paths);
}

/* Asks the file system, which may be a slow network's, so never in the main thread. */
static void
load (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Paths *paths = data;
  GListStore *projects = g_list_store_new (VIT_TYPE_RECENT_PROJECT);

  for (guint i = 0; paths->saved[i] != NULL; i++)
    add_project (projects, paths->saved[i]);
  add_drafts (projects, (const char *const *) paths->discarded);
  g_list_store_sort (projects, compare_modified, NULL);

  g_task_return_pointer (task, projects, g_object_unref);
}

/**
 * vit_recent_projects_load_async:
 *
 * Lists the projects that were worked on before, the latest first; those whose file is missing
 * come last.
 */
void
vit_recent_projects_load_async (GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  g_autoptr (GSettings) settings = vit_settings_new ();
  Paths *paths = g_new0 (Paths, 1);

  paths->saved = g_settings_get_strv (settings, "recent-projects");
  paths->discarded = g_settings_get_strv (settings, "discarded-drafts");
  g_task_set_source_tag (task, vit_recent_projects_load_async);
  g_task_set_task_data (task, paths, paths_free);
  g_task_run_in_thread (task, load);
}

/**
 * vit_recent_projects_load_finish:
 *
 * Returns: (transfer full): a list of #VitRecentProject
 */
GListModel *
vit_recent_projects_load_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
