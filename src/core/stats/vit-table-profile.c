/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-table-profile.h"

#include <math.h>

#include "vit-format.h"
#include "vit-json.h"
#include "vit-sql.h"
#include "vit-stats-resources.h"

static void
bar_free (gpointer data)
{
  VitProfileBar *bar = data;

  g_free (bar->word);
  g_free (bar);
}

void
vit_column_profile_free (VitColumnProfile *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->bars, g_ptr_array_unref);
  g_free (self->name);
  g_free (self);
}

void
vit_table_profile_free (VitTableProfile *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_free (self->table);
  g_free (self);
}

static VitColumnProfile *
column_profile_new (const VitField *field)
{
  VitColumnProfile *self = g_new0 (VitColumnProfile, 1);

  self->name = g_strdup (field->name);
  self->type = field->type;
  self->min = self->q25 = self->median = self->q75 = self->max = self->mean = NAN;
  self->bars = g_ptr_array_new_with_free_func (bar_free);

  return self;
}

static void
add_bar (VitColumnProfile *self, const char *word, double low, double high, gint64 rows)
{
  VitProfileBar *bar = g_new0 (VitProfileBar, 1);

  bar->word = g_strdup (word);
  bar->low = low;
  bar->high = high;
  bar->rows = rows;
  g_ptr_array_add (self->bars, bar);
}

static gboolean
is_time (VitTypeOf type)
{
  return type == VIT_TYPE_OF_DATE || type == VIT_TYPE_OF_TIMESTAMP;
}

/**
 * vit_column_profile_has_scale:
 *
 * Returns: whether the column holds numbers or times, so that its bars are a histogram
 */
gboolean
vit_column_profile_has_scale (const VitColumnProfile *self)
{
  return self->type == VIT_TYPE_OF_INTEGER || self->type == VIT_TYPE_OF_NUMBER ||
         is_time (self->type);
}

/* A cell as what the profile is made of. */
static char *
value_sql (const VitColumnProfile *self, const char *column)
{
  if (is_time (self->type))
    return g_strdup_printf ("CAST(epoch_us(%s) AS DOUBLE)", column);

  if (self->type == VIT_TYPE_OF_NUMBER)
    return g_strdup_printf (
        "CASE WHEN isfinite(CAST(%1$s AS DOUBLE)) THEN CAST(%1$s AS DOUBLE) END", column);

  if (self->type == VIT_TYPE_OF_INTEGER)
    return g_strdup_printf ("CAST(%s AS DOUBLE)", column);

  return g_strdup_printf ("CAST(%s AS VARCHAR)", column);
}

static gint64
get_count (VitFrame *frame, const char *name, gsize row)
{
  return (gint64) vit_column_get_number (vit_frame_find_column (frame, name), row);
}

static double
get_number (VitFrame *frame, const char *name)
{
  return vit_column_get_number (vit_frame_find_column (frame, name), 0);
}

static void
read_counts (VitColumnProfile *self, VitFrame *frame)
{
  self->n_missing = get_count (frame, "rows", 0) - get_count (frame, "present", 0);
  self->n_distinct = get_count (frame, "different", 0);
}

/* How many bins of which width, from the lowest value on. Few whole numbers get a bin each. */
static guint
choose_bins (const VitColumnProfile *self, double *width)
{
  double range = self->max - self->min;

  if (!(range > 0) || !isfinite (range))
    {
      *width = 1;
      return 1;
    }

  if (self->type == VIT_TYPE_OF_INTEGER && range < VIT_PROFILE_MAX_BINS)
    {
      *width = 1;
      return (guint) range + 1;
    }

  *width = range / VIT_PROFILE_MAX_BINS;

  return VIT_PROFILE_MAX_BINS;
}

/* As a text, because a number with a point would be read as a decimal, rounded. */
static char *
number_sql (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup_printf ("CAST('%s' AS DOUBLE)", g_ascii_dtostr (text, sizeof text, value));
}

static gboolean
read_bins (VitColumnProfile *self,
           VitConnection *connection,
           const char *table,
           const char *value,
           VitProgress *progress,
           GError **error)
{
  double width;
  guint n = choose_bins (self, &width);
  g_autofree char *low = number_sql (self->min);
  g_autofree char *step = number_sql (width);
  g_autofree char *last = g_strdup_printf ("%u", n - 1);
  g_autofree char *sql =
      vit_sql_load (vit_stats_get_resource (), "stats/table-profile-bins.sql", "table", table,
                    "value", value, "low", low, "width", step, "last", last, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, progress, error);

  if (frame == NULL)
    return FALSE;

  for (guint i = 0; i < n; i++)
    add_bar (self, NULL, self->min + i * width, i + 1 < n ? self->min + (i + 1) * width : self->max,
             0);
  for (gsize row = 0; row < vit_frame_get_n_rows (frame); row++)
    {
      VitProfileBar *bar = g_ptr_array_index (self->bars, (guint) get_count (frame, "bin", row));

      bar->rows = get_count (frame, "rows", row);
    }

  return TRUE;
}

static gboolean
read_scale (VitColumnProfile *self,
            VitConnection *connection,
            const char *table,
            const char *column,
            VitProgress *progress,
            GError **error)
{
  g_autofree char *value = value_sql (self, column);
  g_autofree char *sql = vit_sql_load (vit_stats_get_resource (), "stats/table-profile-scale.sql",
                                       "table", table, "column", column, "value", value, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, progress, error);

  if (frame == NULL)
    return FALSE;

  read_counts (self, frame);
  if (self->n_distinct == 0)
    return TRUE;

  self->min = get_number (frame, "low");
  self->q25 = get_number (frame, "q25");
  self->median = get_number (frame, "median");
  self->q75 = get_number (frame, "q75");
  self->max = get_number (frame, "high");
  self->mean = get_number (frame, "mean");

  return read_bins (self, connection, table, value, progress, error);
}

static gboolean
read_words (VitColumnProfile *self,
            VitConnection *connection,
            const char *table,
            const char *column,
            VitProgress *progress,
            GError **error)
{
  g_autofree char *value = value_sql (self, column);
  g_autofree char *limit = g_strdup_printf ("%d", VIT_PROFILE_MAX_WORDS);
  g_autofree char *sql = vit_sql_load (vit_stats_get_resource (), "stats/table-profile-values.sql",
                                       "table", table, "value", value, "limit", limit, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, progress, error);

  if (frame == NULL)
    return FALSE;

  read_counts (self, frame);
  for (gsize row = 0; row < vit_frame_get_n_rows (frame) && self->n_distinct > 0; row++)
    add_bar (self, vit_column_get_text (vit_frame_find_column (frame, "value"), row), NAN, NAN,
             get_count (frame, "times", row));

  return TRUE;
}

/**
 * vit_column_profile_run:
 * @table: SQL of what to read from: the quoted name of a table, or a query in brackets
 * @field: one of its columns
 * @progress: (nullable): to be cancelled by
 *
 * Summarises one column, exactly: nothing is sampled.
 *
 * Returns: (transfer full): its summary, or %NULL with an error of the data domain or
 *   %G_IO_ERROR_CANCELLED
 */
VitColumnProfile *
vit_column_profile_run (VitConnection *connection,
                        const char *table,
                        const VitField *field,
                        VitProgress *progress,
                        GError **error)
{
  g_autoptr (VitColumnProfile) self = column_profile_new (field);
  g_autofree char *column = vit_sql_name (field->name);
  gboolean done = vit_column_profile_has_scale (self)
                      ? read_scale (self, connection, table, column, progress, error)
                      : read_words (self, connection, table, column, progress, error);

  return done ? g_steal_pointer (&self) : NULL;
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
  g_autoptr (VitConnection) connection = info ? vit_project_connect (project, error) : NULL;
  g_autoptr (VitTableProfile) self = NULL;
  g_autofree char *name = NULL;

  if (connection == NULL)
    return NULL;

  name = vit_sql_name (info->name);
  self = g_new0 (VitTableProfile, 1);
  self->table = g_strdup (info->name);
  self->n_rows = info->n_rows;
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_column_profile_free);

  for (guint i = 0; i < info->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (info->fields, i);
      VitColumnProfile *column;

      vit_progress_report (progress, (double) i / info->fields->len);
      if (!vit_progress_check (progress, error))
        return NULL;

      column = vit_column_profile_run (connection, name, field, NULL, error);
      if (column == NULL)
        return NULL;
      g_ptr_array_add (self->columns, column);
    }

  return g_steal_pointer (&self);
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
