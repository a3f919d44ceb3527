/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "vit-project.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-duck-error.h"
#include "vit-project-private.h"
#include "vit-pseudonym.h"
#include "vit-sql.h"

/* Counts up when a project of before cannot be read any more as it is. */
#define FORMAT "1"

struct _VitProject
{
  GObject parent_instance;

  char *path; /* %NULL in memory */
  VitEngine *engine;

  GMutex mutex;              /* guards the connection */
  VitConnection *connection; /* for the project's own questions */
};

G_DEFINE_FINAL_TYPE (VitProject, vit_project, G_TYPE_OBJECT)

static void
vit_project_finalize (GObject *object)
{
  VitProject *self = VIT_PROJECT (object);

  g_clear_object (&self->connection);
  g_clear_object (&self->engine);
  g_mutex_clear (&self->mutex);
  g_free (self->path);

  G_OBJECT_CLASS (vit_project_parent_class)->finalize (object);
}

static void
vit_project_class_init (VitProjectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_project_finalize;
}

static void
vit_project_init (VitProject *self)
{
  g_mutex_init (&self->mutex);
}

static VitProject *
new_with_engine (const char *path, GError **error)
{
  g_autoptr (VitProject) self = g_object_new (VIT_TYPE_PROJECT, NULL);

  self->path = g_strdup (path);
  self->engine = vit_duck_engine_new (path, NULL, error);
  if (self->engine == NULL)
    return NULL;

  self->connection = vit_engine_connect (self->engine, error);
  if (self->connection == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
use_schemas (VitConnection *connection, GError **error)
{
  return vit_connection_execute (connection, "SET search_path = 'clean,raw,main'", NULL, error);
}

/* Makes an empty database a project. */
static gboolean
lay_out (VitProject *self, GError **error)
{
  g_autofree char *format = vit_sql_string (FORMAT);
  g_autofree char *program = vit_sql_string ("Vitrine " VIT_VERSION);
  g_autofree char *sql = vit_sql_load (vit_data_get_resource (), "data/project-create.sql",
                                       "format", format, "program", program, NULL);

  return vit_connection_execute (self->connection, sql, NULL, error) &&
         vit_pseudonym_prepare (self->connection, error) && use_schemas (self->connection, error);
}

/**
 * vit_project_new_in_memory:
 *
 * Returns: (transfer full): an empty project without file, or %NULL with an error of
 *   #VitDataError
 */
VitProject *
vit_project_new_in_memory (GError **error)
{
  g_autoptr (VitProject) self = new_with_engine (NULL, error);

  if (self == NULL || !lay_out (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Written down before it is closed, because closing cannot say that the disk is full. */
static gboolean
create_file (const char *path, GError **error)
{
  g_autoptr (VitProject) self = new_with_engine (path, error);

  return self != NULL && lay_out (self, error) &&
         vit_connection_execute (self->connection, "CHECKPOINT", NULL, error);
}

/* With the log that the engine keeps beside it. */
static void
delete_file (const char *path)
{
  g_autofree char *log = g_strconcat (path, ".wal", NULL);

  g_unlink (path);
  g_unlink (log);
}

/**
 * vit_project_create:
 * @path: a file that is not there yet
 *
 * The file appears under its name when it is complete, so that a crash leaves none or a whole
 * one.
 *
 * Returns: (transfer full): an empty project, or %NULL with %G_IO_ERROR_EXISTS or an error of
 *   #VitDataError
 */
VitProject *
vit_project_create (const char *path, GError **error)
{
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *new_path = g_strdup_printf ("%s.%.8s.new", path, unique);

  g_return_val_if_fail (path != NULL, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   "%s is there already; open it, or choose another name", path);
      return NULL;
    }

  if (!create_file (new_path, error))
    {
      delete_file (new_path);
      return NULL;
    }

  if (g_rename (new_path, path) != 0)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT, "%s cannot be made: %s", path,
                   g_strerror (errno));
      delete_file (new_path);
      return NULL;
    }

  return vit_project_open (path, error);
}

static gboolean
check_is_file (const char *path, GError **error)
{
  const char *problem = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    problem = "There is no file %s; check its name and folder";
  else if (g_file_test (path, G_FILE_TEST_IS_DIR))
    problem = "%s is a folder; choose a project file in it";
  else if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    problem = "%s is not a file";

  if (problem != NULL)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT, problem, path);

  return problem == NULL;
}

static gboolean
check_format (VitProject *self, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (VitFrame) frame =
      vit_connection_query (self->connection,
                            "SELECT value FROM vitrine.about WHERE key = 'format'", NULL, &reason);
  const char *format = NULL;
  guint64 number;

  if (reason != NULL && !g_error_matches (reason, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN))
    {
      /* That it is damaged has been said, but not which file it is. */
      if (g_error_matches (reason, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT))
        g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                     "%s is damaged; restore it from a backup", self->path);
      else
        vit_duck_error_set_open (error, self->path, reason->message);
      return FALSE;
    }

  if (frame != NULL && vit_frame_get_n_rows (frame) == 1)
    format = vit_column_get_text (vit_frame_get_column (frame, 0), 0);

  if (g_strcmp0 (format, FORMAT) == 0)
    return TRUE;

  if (format == NULL)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                 "%s is a DuckDB database, but not a Vitrine project; export its tables as CSV "
                 "and import those",
                 self->path);
  else if (!g_ascii_string_to_unsigned (format, 10, 1, G_MAXUINT, &number, NULL))
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                 "%s is damaged: it says that its format is “%s”; restore it from a backup",
                 self->path, format);
  else
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                 "%s has project format %s, but this version of Vitrine reads format %s only; "
                 "open it with another version",
                 self->path, format, FORMAT);

  return FALSE;
}

/**
 * vit_project_open:
 * @path: a project file
 *
 * Returns: (transfer full): the project, or %NULL with an error: %VIT_DATA_ERROR_BUSY if it is
 *   open already, in this process or another, %VIT_DATA_ERROR_PROJECT if it is not there, damaged
 *   or not a project of this version
 */
VitProject *
vit_project_open (const char *path, GError **error)
{
  g_autoptr (VitProject) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!check_is_file (path, error))
    return NULL;

  self = new_with_engine (path, error);
  if (self == NULL || !check_format (self, error) || !vit_project_check_length (self, error) ||
      !vit_pseudonym_prepare (self->connection, error) || !use_schemas (self->connection, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * vit_project_get_path:
 *
 * Returns: (transfer none) (nullable): the file, or %NULL for a project in memory
 */
const char *
vit_project_get_path (VitProject *self)
{
  g_return_val_if_fail (VIT_IS_PROJECT (self), NULL);

  return self->path;
}

/**
 * vit_project_connect:
 *
 * Returns: (transfer full): a connection of its own for a job, in which an unqualified name means
 *   the clean table, or %NULL with an error of #VitDataError
 */
VitConnection *
vit_project_connect (VitProject *self, GError **error)
{
  g_autoptr (VitConnection) connection = NULL;

  g_return_val_if_fail (VIT_IS_PROJECT (self), NULL);

  connection = vit_engine_connect (self->engine, error);
  if (connection == NULL || !use_schemas (connection, error))
    return NULL;

  return g_steal_pointer (&connection);
}

VitDuckEngine *
vit_project_get_engine (VitProject *self)
{
  return VIT_DUCK_ENGINE (self->engine);
}

/**
 * vit_project_lock_connection:
 *
 * Returns: (transfer none): the project's own connection, until
 *   vit_project_unlock_connection()
 */
VitConnection *
vit_project_lock_connection (VitProject *self)
{
  g_mutex_lock (&self->mutex);

  return self->connection;
}

void
vit_project_unlock_connection (VitProject *self)
{
  g_mutex_unlock (&self->mutex);
}
