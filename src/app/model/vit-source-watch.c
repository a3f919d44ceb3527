/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-source-watch.h"

/* A file that is being written tells of it many times. */
#define PATIENCE_MS 500

/* A table that came from a file. */
typedef struct
{
  VitSourceWatch *watch; /* borrowed */
  VitTableItem *item;    /* owned */
  GFileMonitor *monitor; /* owned (nullable) */
  guint timeout;
  GCancellable *looking; /* owned (nullable): while a thread looks */
  VitSourceState state;
  gint64 modified;
} Watched;

/* What a thread has seen. */
typedef struct
{
  VitSourceState state;
  gint64 modified;
} Sight;

struct _VitSourceWatch
{
  GObject parent_instance;

  GListModel *tables;  /* owned, of VitTableItem */
  GHashTable *watched; /* owned: name → Watched */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitSourceWatch, vit_source_watch, G_TYPE_OBJECT)

static void
watched_free (gpointer data)
{
  Watched *watched = data;

  g_clear_handle_id (&watched->timeout, g_source_remove);
  g_cancellable_cancel (watched->looking);
  g_clear_object (&watched->looking);
  if (watched->monitor != NULL)
    g_signal_handlers_disconnect_by_data (watched->monitor, watched);
  g_clear_object (&watched->monitor);
  g_object_unref (watched->item);
  g_free (watched);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Sight *sight = g_new0 (Sight, 1);

  sight->state = vit_source_get_state (vit_table_item_get_import (data), &sight->modified);
  g_task_return_pointer (task, sight, g_free);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  VitSourceWatch *self = VIT_SOURCE_WATCH (source);
  g_autofree Sight *sight = g_task_propagate_pointer (G_TASK (result), NULL);
  VitTableItem *item = g_task_get_task_data (G_TASK (result));
  const char *name = vit_table_item_get_name (item);
  Watched *watched;

  if (sight == NULL)
    return; /* the table is gone, or is another one */

  watched = g_hash_table_lookup (self->watched, name);
  g_clear_object (&watched->looking);
  if (watched->state == sight->state && watched->modified == sight->modified)
    return;

  watched->state = sight->state;
  watched->modified = sight->modified;
  g_signal_emit (self, signals[CHANGED], 0, name);
}

static void
look (Watched *watched)
{
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (watched->looking);
  g_clear_object (&watched->looking);
  watched->looking = g_cancellable_new ();

  task = g_task_new (watched->watch, watched->looking, on_looked, NULL);
  g_task_set_source_tag (task, look);
  g_task_set_task_data (task, g_object_ref (watched->item), g_object_unref);
  g_task_run_in_thread (task, look_in_thread);
}

static gboolean
on_quiet (gpointer data)
{
  Watched *watched = data;

  watched->timeout = 0;
  look (watched);

  return G_SOURCE_REMOVE;
}

static void
on_monitor (Watched *watched)
{
  g_clear_handle_id (&watched->timeout, g_source_remove);
  watched->timeout = g_timeout_add (PATIENCE_MS, on_quiet, watched);
}

/* A pattern is no file; the folder that it looks into is one. */
static GFileMonitor *
monitor_new (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GFile) file =
      g_file_new_for_path (g_file_test (path, G_FILE_TEST_EXISTS) ? path : folder);

  return g_file_monitor (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
}

static Watched *
watched_new (VitSourceWatch *self, VitTableItem *item)
{
  Watched *watched = g_new0 (Watched, 1);

  watched->watch = self;
  watched->item = g_object_ref (item);
  watched->state = VIT_SOURCE_SAME;
  watched->modified = vit_table_item_get_import (item)->modified;
  watched->monitor = monitor_new (vit_table_item_get_import (item)->path);
  if (watched->monitor != NULL)
    g_signal_connect_swapped (watched->monitor, "changed", G_CALLBACK (on_monitor), watched);

  return watched;
}

/* Follows the list: what became of a file is to be seen anew when its table is another one. */
static void
on_tables (VitSourceWatch *self)
{
  g_autoptr (GHashTable) old = g_steal_pointer (&self->watched);

  self->watched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, watched_free);
  for (guint i = 0; i < g_list_model_get_n_items (self->tables); i++)
    {
      g_autoptr (VitTableItem) item = g_list_model_get_item (self->tables, i);
      const char *name = vit_table_item_get_name (item);
      const Watched *before = g_hash_table_lookup (old, name);
      gpointer key, value;

      if (vit_table_item_get_import (item) == NULL)
        continue;
      if (before != NULL && before->item == item)
        {
          g_hash_table_steal_extended (old, name, &key, &value);
          g_hash_table_insert (self->watched, key, value);
          continue;
        }
      value = watched_new (self, item);
      g_hash_table_insert (self->watched, g_strdup (name), value);
      look (value);
      if (before != NULL)
        g_signal_emit (self, signals[CHANGED], 0, name);
    }
}

static void
vit_source_watch_dispose (GObject *object)
{
  VitSourceWatch *self = VIT_SOURCE_WATCH (object);

  g_hash_table_remove_all (self->watched);
  if (self->tables != NULL)
    g_signal_handlers_disconnect_by_data (self->tables, self);
  g_clear_object (&self->tables);

  G_OBJECT_CLASS (vit_source_watch_parent_class)->dispose (object);
}

static void
vit_source_watch_finalize (GObject *object)
{
  g_hash_table_unref (VIT_SOURCE_WATCH (object)->watched);

  G_OBJECT_CLASS (vit_source_watch_parent_class)->finalize (object);
}

static void
vit_source_watch_class_init (VitSourceWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vit_source_watch_dispose;
  object_class->finalize = vit_source_watch_finalize;

  /**
   * VitSourceWatch::changed:
   * @table: the table of whose file something else is known
   */
  signals[CHANGED] = g_signal_new ("changed", VIT_TYPE_SOURCE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vit_source_watch_init (VitSourceWatch *self)
{
  self->watched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, watched_free);
}

/**
 * vit_source_watch_new:
 * @tables: a list of #VitTableItem
 *
 * Returns: (transfer full): what watches the files of @tables
 */
VitSourceWatch *
vit_source_watch_new (GListModel *tables)
{
  VitSourceWatch *self = g_object_new (VIT_TYPE_SOURCE_WATCH, NULL);

  self->tables = g_object_ref (tables);
  g_signal_connect_swapped (tables, "items-changed", G_CALLBACK (on_tables), self);
  on_tables (self);

  return self;
}

/**
 * vit_source_watch_look:
 *
 * Looks at all files again: not every file system tells of changes.
 */
void
vit_source_watch_look (VitSourceWatch *self)
{
  GHashTableIter iter;
  gpointer watched;

  g_hash_table_iter_init (&iter, self->watched);
  while (g_hash_table_iter_next (&iter, NULL, &watched))
    look (watched);
}

/**
 * vit_source_watch_get_state:
 * @table: name of a table
 * @modified: (out): when its source was last written, µs since 1970, UTC
 *
 * Returns: what is known of its file; %VIT_SOURCE_SAME for a table that did not come from one
 */
VitSourceState
vit_source_watch_get_state (VitSourceWatch *self, const char *table, gint64 *modified)
{
  const Watched *watched = g_hash_table_lookup (self->watched, table);

  *modified = watched ? watched->modified : 0;

  return watched ? watched->state : VIT_SOURCE_SAME;
}
