/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-loader.h"

#include "vit-row-query.h"

/* A screen shows a few pages at most; a request with this many newer ones has scrolled past. */
#define MAX_WAITING 16

struct _VitGridLoader
{
  GObject parent_instance;

  VitProject *project; /* owned */
  char *table;
  GThreadPool *pool;     /* owned; of one thread */
  VitProgress *progress; /* owned; cancelled by stop */
  int last_serial;       /* atomic: number of the newest request */

  /* Of the pool's thread. */
  VitRowOrder *order;        /* owned; found out if none was given */
  VitConnection *connection; /* owned; made for the first page */
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitGridLoader, vit_grid_loader, G_TYPE_OBJECT)

typedef struct
{
  VitGridLoader *loader; /* owned */
  int serial;
  guint page;
  VitFrame *frame;
  GError *error;
} Request;

static void
request_free (Request *request)
{
  g_clear_pointer (&request->frame, vit_frame_unref);
  g_clear_error (&request->error);
  g_object_unref (request->loader);
  g_free (request);
}

static gboolean
deliver (gpointer data)
{
  Request *request = data;

  if (!vit_progress_is_cancelled (request->loader->progress))
    g_signal_emit (request->loader, signals[DONE], 0, request->page, request->frame,
                   request->error ? request->error->message : NULL);

  return G_SOURCE_REMOVE;
}

/* The table as it is, in the order of the file. */
static VitRowOrder *
find_order (VitGridLoader *self, GError **error)
{
  g_autoptr (VitRowQuery) all = vit_row_query_new ();

  return vit_row_query_run (all, self->project, self->table, self->progress, error);
}

static VitFrame *
read_page (VitGridLoader *self, guint page, GError **error)
{
  gint64 first = (gint64) page * VIT_GRID_PAGE_ROWS;

  if (self->order == NULL)
    self->order = find_order (self, error);
  if (self->order != NULL && self->connection == NULL)
    self->connection = vit_project_connect (self->project, error);
  if (self->connection == NULL)
    return NULL;

  /* A table that shrank since its rows were counted. */
  if (first >= vit_row_order_get_n_rows (self->order))
    {
      g_autoptr (VitFrameBuilder) nothing = vit_frame_builder_new ();

      return vit_frame_builder_finish (nothing);
    }

  return vit_row_order_read (self->order, self->connection, first, VIT_GRID_PAGE_ROWS,
                             self->progress, error);
}

static void
serve (gpointer data, gpointer user_data)
{
  Request *request = data;
  VitGridLoader *self = request->loader;

  if (g_atomic_int_get (&self->last_serial) - request->serial < MAX_WAITING)
    request->frame = read_page (self, request->page, &request->error);

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, deliver, request, (GDestroyNotify) request_free);
}

static int
newest_first (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return ((const Request *) b)->serial - ((const Request *) a)->serial;
}

static void
vit_grid_loader_finalize (GObject *object)
{
  VitGridLoader *self = VIT_GRID_LOADER (object);

  g_thread_pool_free (self->pool, TRUE, FALSE);
  g_clear_object (&self->progress);
  g_clear_object (&self->connection);
  g_clear_pointer (&self->order, vit_row_order_unref);
  g_clear_object (&self->project);
  g_free (self->table);

  G_OBJECT_CLASS (vit_grid_loader_parent_class)->finalize (object);
}

static void
vit_grid_loader_class_init (VitGridLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_grid_loader_finalize;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 3, G_TYPE_UINT, VIT_TYPE_FRAME, G_TYPE_STRING);
}

static void
vit_grid_loader_init (VitGridLoader *self)
{
  self->progress = vit_progress_new (NULL);
  self->pool = g_thread_pool_new_full (serve, NULL, (GDestroyNotify) request_free, 1, FALSE, NULL);
  g_thread_pool_set_sort_function (self->pool, newest_first, NULL);
}

/**
 * vit_grid_loader_new:
 * @project: the project
 * @table: name of a table in it
 * @order: (nullable): the rows of it that are shown; %NULL for all in the order of the file
 */
VitGridLoader *
vit_grid_loader_new (VitProject *project, const char *table, VitRowOrder *order)
{
  VitGridLoader *self = g_object_new (VIT_TYPE_GRID_LOADER, NULL);

  self->project = g_object_ref (project);
  self->table = g_strdup (table);
  self->order = order != NULL ? vit_row_order_ref (order) : NULL;

  return self;
}

/**
 * vit_grid_loader_request:
 * @page: number of the page, from 0
 *
 * Has the page read before all that were asked for earlier.
 */
void
vit_grid_loader_request (VitGridLoader *self, guint page)
{
  Request *request = g_new0 (Request, 1);

  request->loader = g_object_ref (self);
  request->page = page;
  request->serial = g_atomic_int_add (&self->last_serial, 1) + 1;
  g_thread_pool_push (self->pool, request, NULL);
}

/**
 * vit_grid_loader_stop:
 *
 * Interrupts what is being read; nothing is delivered from now on.
 */
void
vit_grid_loader_stop (VitGridLoader *self)
{
  g_cancellable_cancel (vit_progress_get_cancellable (self->progress));
}
