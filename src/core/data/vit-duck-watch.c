/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-duck-watch.h"

/* An interrupt that arrives before the engine has begun the query is lost: the engine forgets
 * it when the query begins. A single interrupt from a "cancelled" handler could therefore leave a
 * cancelled query running to its end. So a query is interrupted again at every tick until it has
 * returned, and no code runs in the thread that cancels. */

#define TICK (20 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  duckdb_connection connection;
  VitProgress *progress; /* borrowed: the caller of the query holds it */
} Entry;

struct _VitDuckWatch
{
  GMutex mutex; /* guards the rest */
  GCond changed;
  GArray *entries; /* Entry */
  gboolean stopping;
  GThread *thread; /* %NULL until the first query */
};

static void
look_at (const Entry *entry)
{
  double percentage;

  if (vit_progress_is_cancelled (entry->progress))
    {
      duckdb_interrupt (entry->connection);
      return;
    }

  percentage = duckdb_query_progress (entry->connection).percentage;
  if (percentage >= 0)
    vit_progress_report (entry->progress, percentage / 100);
}

static gpointer
run (gpointer data)
{
  VitDuckWatch *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->stopping)
    {
      if (self->entries->len == 0)
        {
          g_cond_wait (&self->changed, &self->mutex);
          continue;
        }

      g_cond_wait_until (&self->changed, &self->mutex, g_get_monotonic_time () + TICK);
      for (guint i = 0; i < self->entries->len; i++)
        look_at (&g_array_index (self->entries, Entry, i));
    }
  g_mutex_unlock (&self->mutex);

  return NULL;
}

VitDuckWatch *
vit_duck_watch_new (void)
{
  VitDuckWatch *self = g_new0 (VitDuckWatch, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  return self;
}

/**
 * vit_duck_watch_free:
 *
 * No query may be running any more.
 */
void
vit_duck_watch_free (VitDuckWatch *self)
{
  if (self == NULL)
    return;

  if (self->thread != NULL)
    {
      g_mutex_lock (&self->mutex);
      self->stopping = TRUE;
      g_cond_signal (&self->changed);
      g_mutex_unlock (&self->mutex);
      g_thread_join (self->thread);
    }

  g_array_unref (self->entries);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * vit_duck_watch_add:
 * @connection: what is about to run a query
 * @progress: where to report to and what cancels it; must live until the connection is removed
 */
void
vit_duck_watch_add (VitDuckWatch *self, duckdb_connection connection, VitProgress *progress)
{
  Entry entry = { connection, progress };

  g_mutex_lock (&self->mutex);
  g_array_append_val (self->entries, entry);
  if (self->thread == NULL)
    self->thread = g_thread_new ("vit-duck-watch", run, self);
  if (self->entries->len == 1)
    g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/**
 * vit_duck_watch_remove:
 * @connection: what has run its query
 *
 * Nothing is reported for it any more once this has returned.
 */
void
vit_duck_watch_remove (VitDuckWatch *self, duckdb_connection connection)
{
  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < self->entries->len; i++)
    if (g_array_index (self->entries, Entry, i).connection == connection)
      {
        g_array_remove_index_fast (self->entries, i);
        break;
      }
  g_mutex_unlock (&self->mutex);
}
