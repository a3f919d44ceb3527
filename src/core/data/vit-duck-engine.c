/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-duck-engine-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "vit-data-error.h"
#include "vit-duck-connection.h"
#include "vit-duck-error.h"
#include "vit-sql.h"

struct _VitDuckEngine
{
  VitEngine parent_instance;

  duckdb_database database;
  VitDuckWatch *watch;
  VitDuckGate *gate;
  int file; /* the database file, locked; -1 in memory */
};

G_DEFINE_FINAL_TYPE (VitDuckEngine, vit_duck_engine, VIT_TYPE_ENGINE)

static VitConnection *
vit_duck_engine_connect (VitEngine *engine, GError **error)
{
  VitDuckEngine *self = VIT_DUCK_ENGINE (engine);

  return vit_duck_connection_new (engine, self->database, self->watch, error);
}

static void
vit_duck_engine_finalize (GObject *object)
{
  VitDuckEngine *self = VIT_DUCK_ENGINE (object);

  g_clear_pointer (&self->watch, vit_duck_watch_free);
  if (self->database != NULL)
    duckdb_close (&self->database);
  g_clear_pointer (&self->gate, vit_duck_gate_free);

  /* Only now: closing any descriptor of the file gives up the engine's own lock on it. */
  if (self->file >= 0)
    close (self->file);

  G_OBJECT_CLASS (vit_duck_engine_parent_class)->finalize (object);
}

static void
vit_duck_engine_class_init (VitDuckEngineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_duck_engine_finalize;
  VIT_ENGINE_CLASS (klass)->connect = vit_duck_engine_connect;
}

static void
vit_duck_engine_init (VitDuckEngine *self)
{
  self->watch = vit_duck_watch_new ();
  self->gate = vit_duck_gate_new ();
  self->file = -1;
}

/**
 * vit_duck_options_init:
 *
 * Sets every default.
 */
void
vit_duck_options_init (VitDuckOptions *options)
{
  options->memory_share = 0.6;
  options->threads = 0;
  options->temp_folder = NULL;
}

static guint64
get_machine_memory (void)
{
  return (guint64) sysconf (_SC_PHYS_PAGES) * (guint64) sysconf (_SC_PAGE_SIZE);
}

static char *
dup_default_temp_folder (const char *path)
{
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf ("vitrine-%s.tmp", unique);

  return path ? g_strconcat (path, ".tmp", NULL) : g_build_filename (g_get_tmp_dir (), name, NULL);
}

static void
set_config (duckdb_config config, const char *name, const char *value)
{
  if (duckdb_set_config (config, name, value) != DuckDBSuccess)
    g_error ("The engine does not know the setting %s = %s", name, value);
}

static duckdb_config
create_config (const char *path, const VitDuckOptions *options)
{
  g_autofree char *memory =
      g_strdup_printf ("%" G_GUINT64_FORMAT "B",
                       (guint64) (options->memory_share * get_machine_memory ()));
  g_autofree char *threads =
      g_strdup_printf ("%u", options->threads ? options->threads : g_get_num_processors ());
  g_autofree char *temp_folder =
      options->temp_folder ? g_strdup (options->temp_folder) : dup_default_temp_folder (path);
  duckdb_config config;

  duckdb_create_config (&config);
  set_config (config, "memory_limit", memory);
  set_config (config, "threads", threads);
  set_config (config, "temp_directory", temp_folder);
  /* Everything stays on this computer, and no code is taken from elsewhere. */
  set_config (config, "autoinstall_known_extensions", "false");
  set_config (config, "autoload_known_extensions", "false");
  set_config (config, "allow_community_extensions", "false");

  return config;
}

/* The engine's own lock holds against other processes only: a second engine of this process on
 * the same file would destroy it. */
static gboolean
lock_file (VitDuckEngine *self, const char *path, GError **error)
{
  self->file = open (path, O_RDWR | O_CLOEXEC);
  if (self->file < 0 && errno == ENOENT)
    return TRUE;

  if (self->file < 0)
    {
      vit_duck_error_set_open (error, path, g_strerror (errno));
      return FALSE;
    }

  if (flock (self->file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    {
      vit_duck_error_set_open (error, path, "Could not set lock");
      return FALSE;
    }

  return TRUE;
}

/* A file of another kind is told from a project that was damaged later on. The first block of a
 * database begins with a checksum and this word. */
static gboolean
check_kind (VitDuckEngine *self, const char *path, GError **error)
{
  static const char word[] = "DUCK";
  char begin[12];
  gssize n = pread (self->file, begin, sizeof begin, 0);

  if (n == sizeof begin && memcmp (begin + 8, word, strlen (word)) == 0)
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
               n == 0 ? "%s is empty, so it is not a Vitrine project; delete it, or restore it from "
                        "a backup"
                      : "%s is not a Vitrine project, or its beginning is damaged; open a project, "
                        "and import other files into it",
               path);

  return FALSE;
}

static gboolean
open_database (VitDuckEngine *self, const char *path, const VitDuckOptions *options, GError **error)
{
  duckdb_config config = create_config (path, options);
  char *message = NULL;
  gboolean done = duckdb_open_ext (path, &self->database, config, &message) == DuckDBSuccess;

  duckdb_destroy_config (&config);
  if (!done)
    vit_duck_error_set_open (error, path ? path : "The database in memory", message);
  duckdb_free (message);

  return done;
}

/* From here on, SQL reaches files in the gate's folder only. */
static gboolean
close_access (VitDuckEngine *self, GError **error)
{
  g_autoptr (VitConnection) connection = vit_engine_connect (VIT_ENGINE (self), error);
  g_autofree char *folder = vit_sql_string (vit_duck_gate_get_folder (self->gate));
  g_autofree char *sql = vit_sql_fill ("SET allowed_directories = [{folder}];"
                                       "SET enable_external_access = false",
                                       "folder", folder, NULL);

  return connection != NULL && vit_connection_execute (connection, sql, NULL, error);
}

/**
 * vit_duck_engine_new:
 * @path: (nullable): the database file, made if it is not there; %NULL for one in memory
 * @options: (nullable): how to run; %NULL for the defaults
 *
 * Returns: (transfer full): an engine, or %NULL with an error: %VIT_DATA_ERROR_BUSY if the file is
 *   in use, %VIT_DATA_ERROR_PROJECT if it cannot be read
 */
VitEngine *
vit_duck_engine_new (const char *path, const VitDuckOptions *options, GError **error)
{
  g_autoptr (VitDuckEngine) self = g_object_new (VIT_TYPE_DUCK_ENGINE, NULL);
  VitDuckOptions defaults;

  vit_duck_options_init (&defaults);
  if (options == NULL)
    options = &defaults;
  g_return_val_if_fail (options->memory_share > 0 && options->memory_share <= 1, NULL);

  if ((path != NULL && !lock_file (self, path, error)) ||
      (self->file >= 0 && !check_kind (self, path, error)) ||
      !open_database (self, path, options, error) ||
      (path != NULL && self->file < 0 && !lock_file (self, path, error)) ||
      !close_access (self, error))
    return NULL;

  return VIT_ENGINE (g_steal_pointer (&self));
}

/**
 * vit_duck_engine_get_gate:
 *
 * Returns: (transfer none): the way in for files
 */
VitDuckGate *
vit_duck_engine_get_gate (VitDuckEngine *self)
{
  return self->gate;
}

/**
 * vit_duck_engine_get_file:
 *
 * Returns: a descriptor of the database file to read from, never to be closed: that would give up
 *   the engine's lock; -1 in memory
 */
int
vit_duck_engine_get_file (VitDuckEngine *self)
{
  return self->file;
}
