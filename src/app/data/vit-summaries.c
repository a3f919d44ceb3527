/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-summaries.h"

#include "vit-sql.h"

/* While one thread sorts a column, the engine reads the next for another. */
#define N_THREADS 2

/* Of the table item that the summaries are of. */
#define KEPT "vit-summaries"

/* A column, and what is known of it. */
typedef struct
{
  VitField field;
  gboolean wanted;
  VitColumnProfile *profile; /* owned (nullable) */
  char *problem;             /* owned (nullable): why there is none */
} Summary;

struct _VitSummaries
{
  GObject parent_instance;

  VitProject *project; /* owned */
  char *relation;      /* the table, quoted */
  gint64 n_rows;
  GPtrArray *summaries;  /* Summary, in the order of the table */
  GThreadPool *pool;     /* owned (nullable): once something is wanted */
  VitProgress *progress; /* owned; cancelled by stop */
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitSummaries, vit_summaries, G_TYPE_OBJECT)

typedef struct
{
  VitSummaries *owner; /* owned */
  guint column;
  gboolean urgent;
  VitColumnProfile *profile;
  GError *error;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  vit_column_profile_free (request->profile);
  g_clear_error (&request->error);
  g_object_unref (request->owner);
  g_free (request);
}

static void
summary_free (gpointer data)
{
  Summary *summary = data;

  vit_column_profile_free (summary->profile);
  g_free (summary->field.name);
  g_free (summary->problem);
  g_free (summary);
}

static gboolean
deliver (gpointer data)
{
  Request *request = data;
  VitSummaries *self = request->owner;
  Summary *summary = g_ptr_array_index (self->summaries, request->column);

  if (vit_progress_is_cancelled (self->progress))
    return G_SOURCE_REMOVE;

  summary->profile = g_steal_pointer (&request->profile);
  if (request->error != NULL)
    summary->problem = g_strdup (request->error->message);
  g_signal_emit (self, signals[DONE], 0, request->column);

  return G_SOURCE_REMOVE;
}

static void
serve (gpointer data, gpointer user_data)
{
  Request *request = data;
  VitSummaries *self = request->owner;
  Summary *summary = g_ptr_array_index (self->summaries, request->column);
  g_autoptr (VitConnection) connection = NULL;

  if (vit_progress_check (self->progress, &request->error))
    connection = vit_project_connect (self->project, &request->error);
  if (connection != NULL)
    request->profile = vit_column_profile_run (connection, self->relation, &summary->field,
                                               self->progress, &request->error);

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, deliver, request, request_free);
}

static int
urgent_first (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Request *x = a;
  const Request *y = b;

  if (x->urgent != y->urgent)
    return x->urgent ? -1 : 1;

  return (int) x->column - (int) y->column;
}

static void
vit_summaries_finalize (GObject *object)
{
  VitSummaries *self = VIT_SUMMARIES (object);

  if (self->pool != NULL)
    g_thread_pool_free (self->pool, TRUE, FALSE);
  g_ptr_array_unref (self->summaries);
  g_clear_object (&self->progress);
  g_clear_object (&self->project);
  g_free (self->relation);

  G_OBJECT_CLASS (vit_summaries_parent_class)->finalize (object);
}

static void
vit_summaries_class_init (VitSummariesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_summaries_finalize;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
vit_summaries_init (VitSummaries *self)
{
  self->progress = vit_progress_new (NULL);
  self->summaries = g_ptr_array_new_with_free_func (summary_free);
}

/**
 * vit_summaries_new:
 * @project: the project
 * @table: a table of it, as it stands
 *
 * Returns: (transfer full): summaries of its columns, none of which is counted before it is wanted
 */
VitSummaries *
vit_summaries_new (VitProject *project, const VitTableInfo *table)
{
  VitSummaries *self = g_object_new (VIT_TYPE_SUMMARIES, NULL);
  g_autofree char *name = vit_sql_name (table->name);

  self->project = g_object_ref (project);
  self->relation = g_strconcat ("clean.", name, NULL);
  self->n_rows = table->n_rows;
  for (guint i = 0; i < table->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (table->fields, i);
      Summary *summary = g_new0 (Summary, 1);

      summary->field.name = g_strdup (field->name);
      summary->field.type = field->type;
      g_ptr_array_add (self->summaries, summary);
    }

  return self;
}

static void
let_go (gpointer data)
{
  vit_summaries_stop (data);
  g_object_unref (data);
}

/**
 * vit_summaries_get_for_table:
 * @project: the project
 * @table: a table of it
 *
 * Returns: (transfer none): its summaries, those counted before if there are any
 */
VitSummaries *
vit_summaries_get_for_table (VitProject *project, VitTableItem *table)
{
  VitSummaries *self = g_object_get_data (G_OBJECT (table), KEPT);

  /* After "Save As" the same table is in another file. */
  if (self != NULL && self->project == project && !vit_progress_is_cancelled (self->progress))
    return self;

  self = vit_summaries_new (project, vit_table_item_get_info (table));
  g_object_set_data_full (G_OBJECT (table), KEPT, self, let_go);

  return self;
}

/**
 * vit_summaries_get_n_rows:
 *
 * Returns: how many rows the table has
 */
gint64
vit_summaries_get_n_rows (VitSummaries *self)
{
  return self->n_rows;
}

static Summary *
find_summary (VitSummaries *self, const char *column, guint *number)
{
  for (guint i = 0; i < self->summaries->len; i++)
    {
      Summary *summary = g_ptr_array_index (self->summaries, i);

      if (g_str_equal (summary->field.name, column))
        {
          if (number != NULL)
            *number = i;
          return summary;
        }
    }

  return NULL;
}

/**
 * vit_summaries_get_number:
 * @column: name of a column
 *
 * Returns: its number in the table, as `done` tells it, or −1 if there is none of that name
 */
int
vit_summaries_get_number (VitSummaries *self, const char *column)
{
  guint number;

  return find_summary (self, column, &number) != NULL ? (int) number : -1;
}

/**
 * vit_summaries_want:
 * @column: name of a column; one that the table has not is ignored
 * @urgent: whether it is on screen, so that it comes before others
 *
 * Has the column counted, unless that was asked for before.
 */
void
vit_summaries_want (VitSummaries *self, const char *column, gboolean urgent)
{
  guint number;
  Summary *summary = find_summary (self, column, &number);
  Request *request;

  if (summary == NULL || summary->wanted)
    return;

  summary->wanted = TRUE;
  if (self->pool == NULL)
    {
      self->pool = g_thread_pool_new_full (serve, NULL, request_free, N_THREADS, FALSE, NULL);
      g_thread_pool_set_sort_function (self->pool, urgent_first, NULL);
    }
  request = g_new0 (Request, 1);
  request->owner = g_object_ref (self);
  request->column = number;
  request->urgent = urgent;
  g_thread_pool_push (self->pool, request, NULL);
}

/**
 * vit_summaries_find:
 * @column: name of a column
 *
 * Returns: (transfer none) (nullable): its summary; %NULL until it is there
 */
const VitColumnProfile *
vit_summaries_find (VitSummaries *self, const char *column)
{
  Summary *summary = find_summary (self, column, NULL);

  return summary != NULL ? summary->profile : NULL;
}

/**
 * vit_summaries_find_problem:
 * @column: name of a column
 *
 * Returns: (transfer none) (nullable): why it has no summary
 */
const char *
vit_summaries_find_problem (VitSummaries *self, const char *column)
{
  Summary *summary = find_summary (self, column, NULL);

  return summary != NULL ? summary->problem : NULL;
}

/**
 * vit_summaries_stop:
 *
 * Interrupts what is being counted; nothing is delivered from now on.
 */
void
vit_summaries_stop (VitSummaries *self)
{
  g_cancellable_cancel (vit_progress_get_cancellable (self->progress));
}
