/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-duck-engine.h"

#include <unistd.h>

#include "vit-duck-connection.h"
#include "vit-duck-error.h"

struct _VitDuckEngine
{
  VitEngine parent_instance;

  duckdb_database database;
  VitDuckWatch *watch;
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
  duckdb_set_config (config, "memory_limit", memory);
  duckdb_set_config (config, "threads", threads);
  duckdb_set_config (config, "temp_directory", temp_folder);
  /* Everything stays on this computer, and no code is taken from elsewhere. */
  duckdb_set_config (config, "autoinstall_known_extensions", "false");
  duckdb_set_config (config, "autoload_known_extensions", "false");
  duckdb_set_config (config, "allow_community_extensions", "false");
  duckdb_set_config (config, "enable_external_access", "false");

  return config;
}

/**
 * vit_duck_engine_new:
 * @path: (nullable): the database file, made if it is not there; %NULL for one in memory
 * @options: (nullable): how to run; %NULL for the defaults
 *
 * Returns: (transfer full): an engine, or %NULL with an error of #VitDataError
 */
VitEngine *
vit_duck_engine_new (const char *path, const VitDuckOptions *options, GError **error)
{
  g_autoptr (VitDuckEngine) self = g_object_new (VIT_TYPE_DUCK_ENGINE, NULL);
  VitDuckOptions defaults;
  duckdb_config config;
  char *message = NULL;

  vit_duck_options_init (&defaults);
  if (options == NULL)
    options = &defaults;
  g_return_val_if_fail (options->memory_share > 0 && options->memory_share <= 1, NULL);

  config = create_config (path, options);
  if (duckdb_open_ext (path, &self->database, config, &message) != DuckDBSuccess)
    vit_duck_error_set_open (error, path ? path : "The database in memory", message);
  duckdb_destroy_config (&config);

  if (message != NULL)
    {
      duckdb_free (message);
      return NULL;
    }

  return VIT_ENGINE (g_steal_pointer (&self));
}
