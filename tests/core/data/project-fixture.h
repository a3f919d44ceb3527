/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "vit-data-error.h"
#include "vit-project.h"

/* A folder with the place of a project in it; what a test leaves there goes with it. */
typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("vitrine-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "shop's.vitrine", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static inline guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static inline VitProject *
create (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  VitProject *project = vit_project_create (fixture->path, &error);

  g_assert_no_error (error);

  return project;
}

static inline VitProject *
reopen (const char *path)
{
  g_autoptr (GError) error = NULL;
  VitProject *project = vit_project_open (path, &error);

  g_assert_no_error (error);

  return project;
}

static inline void
execute (VitProject *project, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);

  g_assert_no_error (error);
  vit_connection_execute (connection, sql, NULL, &error);
  g_assert_no_error (error);
}

static inline gint64
query_integer (VitProject *project, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);
  g_autoptr (VitFrame) frame = NULL;

  g_assert_no_error (error);
  frame = vit_connection_query (connection, sql, NULL, &error);
  g_assert_no_error (error);

  return (gint64) vit_column_get_number (vit_frame_get_column (frame, 0), 0);
}

static inline void
set_document (VitProject *project, const char *kind, const char *name, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (json, &error);

  g_assert_no_error (error);
  vit_project_set_document (project, kind, name, node, &error);
  g_assert_no_error (error);
}

static inline char *
get_document (VitProject *project, const char *kind, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vit_project_get_document (project, kind, name, &error);

  g_assert_no_error (error);

  return node ? json_to_string (node, FALSE) : NULL;
}
