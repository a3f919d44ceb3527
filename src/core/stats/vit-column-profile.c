/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-table-profile.h"

#include <math.h>

#include "vit-sort.h"
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

static gint64
get_count (VitFrame *frame, const char *name, gsize row)
{
  return (gint64) vit_column_get_number (vit_frame_find_column (frame, name), row);
}

static void
read_counts (VitColumnProfile *self, VitFrame *frame)
{
  self->n_missing = get_count (frame, "rows", 0) - get_count (frame, "present", 0);
  self->n_distinct = get_count (frame, "different", 0);
}

/* The cells of a column that are numbers or times, sorted. Whole numbers and times are kept as
 * such: as doubles, those beyond 2^53 would run together. */
typedef struct
{
  guint64 *keys; /* of vit-sort.h */
  gsize n;
  gboolean is_whole;
} Scale;

static double
get_value (const Scale *scale, gsize place)
{
  guint64 key = scale->keys[place];

  return scale->is_whole ? (double) vit_sort_int64_of_key (key) : vit_sort_double_of_key (key);
}

/* Infinity and NaN are missing as well. */
static void
take_doubles (Scale *scale, const VitColumn *cells, gsize n)
{
  const double *values = vit_column_get_doubles (cells);

  for (gsize i = 0; i < n; i++)
    if (vit_column_is_valid (cells, i) && isfinite (values[i]))
      scale->keys[scale->n++] = vit_sort_key_of_double (values[i]);
}

static void
take_int64s (Scale *scale, const VitColumn *cells, gsize n)
{
  const gint64 *values = vit_column_get_int64s (cells);

  for (gsize i = 0; i < n; i++)
    if (vit_column_is_valid (cells, i))
      scale->keys[scale->n++] = vit_sort_key_of_int64 (values[i]);
}

static gboolean
load_scale (VitColumnProfile *self,
            Scale *scale,
            VitConnection *connection,
            const char *table,
            const char *column,
            VitProgress *progress,
            GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s", column, table);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, progress, error);
  const VitColumn *cells;
  gsize n;

  if (frame == NULL)
    return FALSE;

  cells = vit_frame_get_column (frame, 0);
  n = vit_frame_get_n_rows (frame);
  scale->keys = g_new (guint64, n + 1);
  scale->is_whole = vit_column_get_column_type (cells) != VIT_COLUMN_DOUBLE;
  if (scale->is_whole)
    take_int64s (scale, cells, n);
  else
    take_doubles (scale, cells, n);
  self->n_missing = (gint64) (n - scale->n);

  /* The frame goes before the sort needs as much. */
  g_clear_pointer (&frame, vit_frame_unref);

  return vit_sort_keys (&scale->keys, scale->n, progress, error);
}

/* The engine's name of the type of a column that has rows. */
static char *
find_type (VitConnection *connection,
           const char *table,
           const char *column,
           VitProgress *progress,
           GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT typeof(%s) FROM %s LIMIT 1", column, table);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, progress, error);

  if (frame == NULL)
    return NULL;

  return g_strdup (vit_column_get_text (vit_frame_get_column (frame, 0), 0));
}

/* Whether a column of that type holds more than what it is read as. */
static gboolean
is_rounded (const char *type)
{
  static const char *const rounded[] = { "HUGEINT", "UHUGEINT", "UBIGINT", "TIMESTAMP_NS", NULL };

  return type != NULL && (g_str_has_prefix (type, "DECIMAL") || g_strv_contains (rounded, type));
}

/* Distinct values are those of the column itself: a decimal can have more digits than a double, and
 * a time more than microseconds. */
static gboolean
count_distinct (VitColumnProfile *self,
                const Scale *scale,
                VitConnection *connection,
                const char *table,
                const char *column,
                VitProgress *progress,
                GError **error)
{
  g_autoptr (VitFrame) frame = NULL;
  g_autofree char *type = NULL;
  g_autofree char *sql = NULL;

  if (scale->n == 0)
    return TRUE;

  for (gsize i = 0; i < scale->n; i++)
    self->n_distinct += i == 0 || scale->keys[i] != scale->keys[i - 1];
  type = find_type (connection, table, column, progress, error);
  if (type == NULL)
    return FALSE;
  if (!is_rounded (type))
    return TRUE;

  sql = g_strdup_printf ("SELECT count(DISTINCT %s) AS different FROM %s", column, table);
  frame = vit_connection_query (connection, sql, progress, error);
  if (frame == NULL)
    return FALSE;
  self->n_distinct = get_count (frame, "different", 0);

  return TRUE;
}

/* Type 7, from the nearer order statistic, so that the ends are exact. */
static double
find_quantile (const Scale *scale, double share)
{
  double place = share * (scale->n - 1);
  gsize below = (gsize) place;
  double beyond = place - below;
  double low = get_value (scale, below);
  double high = get_value (scale, MIN (below + 1, scale->n - 1));

  return beyond < 0.5 ? low + beyond * (high - low) : high - (1 - beyond) * (high - low);
}

/* Compensated (Neumaier, 1974), as a mean of money has to be. Each value is divided first where
 * their sum would be beyond what a double holds. */
static double
find_mean (const Scale *scale)
{
  double largest = MAX (fabs (get_value (scale, 0)), fabs (get_value (scale, scale->n - 1)));
  double divisor = largest > G_MAXDOUBLE / scale->n ? (double) scale->n : 1;
  double sum = 0;
  double rest = 0;

  for (gsize i = 0; i < scale->n; i++)
    {
      double value = get_value (scale, i) / divisor;
      double next = sum + value;

      rest += fabs (sum) >= fabs (value) ? (sum - next) + value : (value - next) + sum;
      sum = next;
    }

  return (sum + rest) / (scale->n / divisor);
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

static void
fill_bins (VitColumnProfile *self, const Scale *scale)
{
  double width;
  guint n = choose_bins (self, &width);

  for (guint i = 0; i < n; i++)
    add_bar (self, NULL, self->min + i * width, i + 1 < n ? self->min + (i + 1) * width : self->max,
             0);
  for (gsize i = 0; i < scale->n; i++)
    {
      double bin = floor ((get_value (scale, i) - self->min) / width);
      VitProfileBar *bar = g_ptr_array_index (self->bars, bin < n ? (guint) bin : n - 1);

      bar->rows++;
    }
}

static gboolean
read_scale (VitColumnProfile *self,
            VitConnection *connection,
            const char *table,
            const char *column,
            VitProgress *progress,
            GError **error)
{
  Scale scale = { NULL };
  gboolean done = load_scale (self, &scale, connection, table, column, progress, error) &&
                  count_distinct (self, &scale, connection, table, column, progress, error);

  if (done && scale.n > 0)
    {
      self->min = get_value (&scale, 0);
      self->q25 = find_quantile (&scale, 0.25);
      self->median = find_quantile (&scale, 0.5);
      self->q75 = find_quantile (&scale, 0.75);
      self->max = get_value (&scale, scale.n - 1);
      self->mean = find_mean (&scale);
      fill_bins (self, &scale);
    }
  g_free (scale.keys);

  return done;
}

static gboolean
read_words (VitColumnProfile *self,
            VitConnection *connection,
            const char *table,
            const char *column,
            VitProgress *progress,
            GError **error)
{
  g_autofree char *value = g_strdup_printf ("CAST(%s AS VARCHAR)", column);
  g_autofree char *limit = g_strdup_printf ("%d", VIT_PROFILE_MAX_WORDS);
  g_autofree char *sql = vit_sql_load (vit_stats_get_resource (), "stats/column-profile-values.sql",
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
 * @progress: (nullable): to be cancelled by; nothing is reported into it
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
  g_autoptr (VitProgress) silent =
      progress ? vit_progress_new (vit_progress_get_cancellable (progress)) : NULL;
  g_autofree char *column = vit_sql_name (field->name);
  gboolean done = vit_column_profile_has_scale (self)
                      ? read_scale (self, connection, table, column, silent, error)
                      : read_words (self, connection, table, column, silent, error);

  return done ? g_steal_pointer (&self) : NULL;
}
