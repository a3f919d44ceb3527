/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vit-json.h"
#include "vit-output.h"
#include "vit-report-folder.h"

struct _VitReportFolder
{
  char *path;
  GStrv tables;    /* the file names of the tables that it is to hold; %NULL: not known yet */
  char *temporary; /* %NULL once it is renamed */
  char *made;      /* the topmost of the folders above it that were made; %NULL if none was */
};

#define RESULT_FILE "result.json"
#define TABLES_FOLDER "tables"

static const char *const own_files[] = { RESULT_FILE, "report.pdf", "report.xlsx", NULL };

/* Removes @path and all in it; a link is removed, not followed. */
static void
remove_tree (const char *path)
{
  struct stat info;
  GDir *dir;

  if (g_lstat (path, &info) != 0)
    return;
  if (!S_ISDIR (info.st_mode))
    {
      g_unlink (path);
      return;
    }

  dir = g_dir_open (path, 0, NULL);
  if (dir != NULL)
    {
      for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          remove_tree (child);
        }
      g_dir_close (dir);
    }
  g_rmdir (path);
}

/* The tables of the report in @folder, by its `result.json`, or %NULL if there is no report. */
static JsonObject *
load_tables (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, RESULT_FILE, NULL);
  g_autoptr (JsonNode) node = vit_json_load (path, NULL);
  JsonObject *object =
      node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *tables = object != NULL && json_object_has_member (object, "vitrine")
                         ? json_object_get_member (object, "tables")
                         : NULL;

  return tables != NULL && JSON_NODE_HOLDS_OBJECT (tables)
             ? json_object_ref (json_node_get_object (tables))
             : NULL;
}

/* Whether `tables` holds no file but tables of the report that is there or of the one that is to
 * come; else the name of another one is in @foreign. */
static gboolean
owns_tables (VitReportFolder *self, const char *folder, JsonObject *tables, char **foreign)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *stem = g_strdup (name);

      if (g_str_has_suffix (stem, ".csv"))
        stem[strlen (stem) - strlen (".csv")] = '\0';
      if (g_file_test (path, G_FILE_TEST_IS_REGULAR) &&
          (g_strv_contains ((const char *const *) self->tables, name) ||
           (g_str_has_suffix (name, ".csv") && json_object_has_member (tables, stem))))
        continue;

      *foreign = g_build_filename (TABLES_FOLDER, name, NULL);
      return FALSE;
    }

  return TRUE;
}

/* Whether the folder holds nothing, or a report and nothing else; else what it also holds is in
 * @foreign. */
static gboolean
owns_folder (VitReportFolder *self, char **foreign)
{
  g_autoptr (GDir) dir = g_dir_open (self->path, 0, NULL);
  g_autoptr (JsonObject) tables = load_tables (self->path);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->path, name, NULL);

      if (tables != NULL && g_strv_contains (own_files, name) &&
          g_file_test (path, G_FILE_TEST_IS_REGULAR))
        continue;
      if (tables != NULL && g_str_equal (name, TABLES_FOLDER) &&
          g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          if (self->tables != NULL && !owns_tables (self, path, tables, foreign))
            return FALSE;
          continue;
        }

      *foreign = g_strdup (name);
      return FALSE;
    }

  return TRUE;
}

/* Whether what is in the folder's place may go. */
static gboolean
check_place (VitReportFolder *self, GError **error)
{
  g_autofree char *foreign = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *shown_foreign = NULL;

  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    return TRUE;

  shown = g_filename_display_name (self->path);
  if (!g_file_test (self->path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_WRITE,
                   "“%s” is a file, but a report is a folder. Choose an empty or a new folder.",
                   shown);
      return FALSE;
    }
  if (owns_folder (self, &foreign))
    return TRUE;

  shown_foreign = g_filename_display_name (foreign);
  g_set_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_WRITE,
               "“%s” is not replaced, because it holds “%s”, which is no part of a report. Choose "
               "an empty or a new folder.",
               shown, shown_foreign);

  return FALSE;
}

/* Removes the folders that were made above the report's, as far as nobody else uses them. */
static void
remove_parents (VitReportFolder *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  gboolean is_last = self->made == NULL;

  while (!is_last && (g_rmdir (folder) == 0 || errno == ENOENT))
    {
      char *parent = g_path_get_dirname (folder);

      is_last = g_str_equal (folder, self->made);
      g_free (folder);
      folder = parent;
    }

  g_clear_pointer (&self->made, g_free);
}

/* Makes the folders above the report's that are missing. */
static gboolean
create_parents (VitReportFolder *self)
{
  g_autofree char *parent = g_path_get_dirname (self->path);
  g_autofree char *folder = g_strdup (parent);

  while (!g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      g_free (self->made);
      self->made = g_steal_pointer (&folder);
      folder = g_path_get_dirname (self->made);
    }

  return g_mkdir_with_parents (parent, 0777) == 0;
}

static gboolean
create_temporary (VitReportFolder *self, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (self->path);
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *temporary = g_strdup_printf ("%s/.%s.XXXXXX", parent, name);

  if (!create_parents (self) || g_mkdtemp_full (temporary, 0777) == NULL)
    {
      vit_report_set_write_error (error, errno, self->path);
      return FALSE;
    }
  self->temporary = g_steal_pointer (&temporary);

  return TRUE;
}

/**
 * vit_report_folder_new:
 * @path: the folder to be; those above it are made if they are missing
 * @tables: (array zero-terminated=1) (nullable): file names of the tables that it is to hold: an
 *   older report may hold files of these names; %NULL does not look at them
 *
 * Returns: (transfer full): an empty temporary folder that is to become @path, or %NULL with
 *   %VIT_REPORT_ERROR if it cannot be written or would replace files that are not ours
 */
VitReportFolder *
vit_report_folder_new (const char *path, const char *const *tables, GError **error)
{
  g_autoptr (VitReportFolder) self = g_new0 (VitReportFolder, 1);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  /* A link to a folder stays a link: what it leads to is replaced. */
  char *real = realpath (absolute, NULL);

  self->path = g_strdup (real != NULL ? real : absolute);
  self->tables = g_strdupv ((char **) tables);
  free (real);

  if (!check_place (self, error) || !create_temporary (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * vit_report_folder_get_temporary:
 *
 * Returns: the folder to fill
 */
const char *
vit_report_folder_get_temporary (const VitReportFolder *self)
{
  return self->temporary;
}

/**
 * vit_report_folder_name_error:
 * @error: (inout): why a file in the temporary folder could not be written
 *
 * Lets its message name the place that the file would have had, which is the one that is known.
 */
void
vit_report_folder_name_error (const VitReportFolder *self, GError **error)
{
  g_autofree char *temporary = g_filename_display_name (self->temporary);
  g_autofree char *path = g_filename_display_name (self->path);
  g_auto (GStrv) parts = NULL;

  if (error == NULL || *error == NULL)
    return;

  parts = g_strsplit ((*error)->message, temporary, -1);
  g_free ((*error)->message);
  (*error)->message = g_strjoinv (path, parts);
}

/* For file systems that cannot exchange two names: the old folder steps aside, and comes back if
 * the new one cannot take its place. */
static gboolean
replace_in_two_steps (const char *temporary, const char *path)
{
  g_autofree char *aside = g_strconcat (temporary, ".old", NULL);
  int code;

  if (g_rename (path, aside) != 0)
    return FALSE;
  if (g_rename (temporary, path) == 0)
    {
      remove_tree (aside);
      return TRUE;
    }

  code = errno;
  g_rename (aside, path);
  errno = code;

  return FALSE;
}

static gboolean
replace (VitReportFolder *self)
{
  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    return g_rename (self->temporary, self->path) == 0;

  if (renameat2 (AT_FDCWD, self->temporary, AT_FDCWD, self->path, RENAME_EXCHANGE) == 0)
    {
      remove_tree (self->temporary);
      return TRUE;
    }
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;

  return replace_in_two_steps (self->temporary, self->path);
}

/**
 * vit_report_folder_commit:
 *
 * Puts the filled folder in its place; an older report there goes.
 *
 * Returns: %TRUE, or %FALSE with %VIT_REPORT_ERROR and the old folder untouched
 */
gboolean
vit_report_folder_commit (VitReportFolder *self, GError **error)
{
  /* Somebody may have put a file there while the report was being made. */
  if (!check_place (self, error))
    return FALSE;

  if (!replace (self))
    {
      vit_report_set_write_error (error, errno, self->path);
      return FALSE;
    }
  g_clear_pointer (&self->temporary, g_free);
  g_clear_pointer (&self->made, g_free);

  return TRUE;
}

/**
 * vit_report_folder_free:
 * @self: (transfer full): the folder; what is in it goes if it was not committed, and so do the
 *   folders that were made for it
 */
void
vit_report_folder_free (VitReportFolder *self)
{
  if (self->temporary != NULL)
    remove_tree (self->temporary);
  remove_parents (self);

  g_free (self->temporary);
  g_free (self->path);
  g_strfreev (self->tables);
  g_free (self);
}
