/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-table-profile.h"

#include <math.h>

#include "vit-format.h"
#include "vit-json.h"
#include "vit-sql.h"

void
vit_table_profile_free (VitTableProfile *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_free (self->table);
  g_free (self);
}

/* Columns are shared out among threads, each with a connection of its own: while one reads, another
 * counts. Each column is worked out by itself, so that the result does not depend on their number.
 */
#define MAX_THREADS 4

typedef struct
{
  VitProject *project;
  const char *table; /* quoted */
  GPtrArray *fields; /* VitField */
  VitProgress *progress;
  VitColumnProfile **columns; /* one place for each field */

  int next; /* atomic: the first field that nobody has taken */
  int done; /* atomic: how many are done */

  GMutex mutex;  /* guards the error */
  GError *error; /* (nullable): the first */
} Work;

/* Takes @error. */
static void
give_up (Work *work, GError *error)
{
  g_mutex_lock (&work->mutex);
  if (work->error == NULL)
    work->error = g_steal_pointer (&error);
  g_mutex_unlock (&work->mutex);
  g_clear_error (&error);

  g_atomic_int_set (&work->next, (int) work->fields->len);
}

static gpointer
run_columns (gpointer data)
{
  Work *work = data;
  GError *error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (work->project, &error);

  while (error == NULL)
    {
      int number = g_atomic_int_add (&work->next, 1);

      if (number >= (int) work->fields->len)
        return NULL;

      work->columns[number] =
          vit_column_profile_run (connection, work->table, g_ptr_array_index (work->fields, number),
                                  work->progress, &error);
      vit_progress_report (work->progress,
                           (g_atomic_int_add (&work->done, 1) + 1.0) / work->fields->len);
    }
  give_up (work, error);

  return NULL;
}

/* In this thread and as many others as pay off. */
static void
share_out (Work *work)
{
  guint n_threads = CLAMP (MIN (g_get_num_processors (), work->fields->len), 1, MAX_THREADS);
  GThread *threads[MAX_THREADS];

  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_new ("profile", run_columns, work);
  run_columns (work);
  for (guint i = 1; i < n_threads; i++)
    g_thread_join (threads[i]);
}

/**
 * vit_table_profile_run:
 * @table: a table of @project, as its recipe leaves it
 * @progress: (nullable): to report into
 *
 * Summarises every column of a table.
 *
 * Returns: (transfer full): the summary, or %NULL with an error of the data domain or
 *   %G_IO_ERROR_CANCELLED
 */
VitTableProfile *
vit_table_profile_run (VitProject *project,
                       const char *table,
                       VitProgress *progress,
                       GError **error)
{
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, table, error);
  g_autoptr (VitTableProfile) self = NULL;
  g_autofree char *name = NULL;
  Work work = { 0 };

  if (info == NULL)
    return NULL;

  name = vit_sql_name (info->name);
  self = g_new0 (VitTableProfile, 1);
  self->table = g_strdup (info->name);
  self->n_rows = info->n_rows;
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_column_profile_free);
  g_ptr_array_set_size (self->columns, (int) info->fields->len);

  work.project = project;
  work.table = name;
  work.fields = info->fields;
  work.progress = progress;
  work.columns = (VitColumnProfile **) self->columns->pdata;
  g_mutex_init (&work.mutex);
  share_out (&work);
  g_mutex_clear (&work.mutex);

  if (work.error != NULL)
    {
      g_propagate_error (error, work.error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

static gboolean
is_time (VitTypeOf type)
{
  return type == VIT_TYPE_OF_DATE || type == VIT_TYPE_OF_TIMESTAMP;
}

/* A place on the column's scale. */
static JsonNode *
scale_to_json (const VitColumnProfile *self, double value)
{
  g_autofree char *text = NULL;

  if (!is_time (self->type) || isnan (value))
    return vit_json_number (value);

  text = vit_format_iso ((gint64) value, self->type == VIT_TYPE_OF_TIMESTAMP);

  return json_node_init_string (json_node_alloc (), text);
}

static JsonArray *
bars_to_json (const VitColumnProfile *self)
{
  JsonArray *bars = json_array_new ();

  for (guint i = 0; i < self->bars->len; i++)
    {
      const VitProfileBar *bar = g_ptr_array_index (self->bars, i);
      JsonObject *object = json_object_new ();

      if (bar->word != NULL)
        {
          json_object_set_string_member (object, "value", bar->word);
        }
      else
        {
          json_object_set_member (object, "from", scale_to_json (self, bar->low));
          json_object_set_member (object, "to", scale_to_json (self, bar->high));
        }
      json_object_set_int_member (object, "rows", bar->rows);
      json_array_add_object_element (bars, object);
    }

  return bars;
}

static JsonObject *
column_to_json (const VitColumnProfile *self)
{
  const struct
  {
    const char *key;
    double value;
  } scale[] = {
    { "min", self->min }, { "q25", self->q25 }, { "median", self->median },
    { "q75", self->q75 }, { "max", self->max }, { "mean", self->mean },
  };
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "name", self->name);
  json_object_set_string_member (object, "type", vit_type_of_to_word (self->type));
  json_object_set_int_member (object, "missing", self->n_missing);
  json_object_set_int_member (object, "distinct", self->n_distinct);

  if (vit_column_profile_has_scale (self))
    {
      for (guint i = 0; i < G_N_ELEMENTS (scale); i++)
        json_object_set_member (object, scale[i].key, scale_to_json (self, scale[i].value));
      json_object_set_array_member (object, "bins", bars_to_json (self));
    }
  else
    {
      json_object_set_array_member (object, "values", bars_to_json (self));
    }

  return object;
}

/**
 * vit_table_profile_to_json:
 *
 * Returns: (transfer full): `table`, `rows` and `columns`, each of which has `name`, `type`,
 *   `missing`, `distinct` and either the scale (`min` to `mean`) and `bins` or `values`; what is
 *   not defined is null
 */
JsonNode *
vit_table_profile_to_json (const VitTableProfile *self)
{
  JsonObject *object = json_object_new ();
  JsonArray *columns = json_array_new ();

  json_object_set_string_member (object, "table", self->table);
  json_object_set_int_member (object, "rows", self->n_rows);
  for (guint i = 0; i < self->columns->len; i++)
    json_array_add_object_element (columns, column_to_json (g_ptr_array_index (self->columns, i)));
  json_object_set_array_member (object, "columns", columns);

  return json_node_init_object (json_node_alloc (), object);
}
