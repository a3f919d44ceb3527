/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which columns of two tables may be keys of each other: those that share values, best where one
 * of them tells its lines apart and the names are alike.
 *
 * Of each column the smallest hashes of its different values are kept (a bottom-k sketch: Cohen
 * and Kaplan, "Summarizing data using bottom-k sketches", PODC 2007). Below the smaller of two
 * columns' greatest kept hash, both sketches hold every value of their column, so shares counted
 * there are shares of a random draw of all values. */

#include <stdlib.h>
#include <string.h>

#include "vit-data-resources.h"
#include "vit-join-advice.h"
#include "vit-recipe-other.h"
#include "vit-recipe-plan.h"
#include "vit-sql.h"

/* Values kept of a column; a share of one half is then off by three percent at most, nineteen
 * times out of twenty. */
#define MOST 1000
#define MOST_SUGGESTIONS 10

/* What two columns must share to be worth a thought, and more if their names have nothing in
 * common: small numbers share values by chance. */
#define LEAST_SHARE 0.2
#define LEAST_SHARE_OF_STRANGERS 0.5
#define LEAST_VALUES_OF_STRANGERS 10
#define LEAST_SCORE 0.3

typedef struct
{
  const VitRecipeColumn *column; /* borrowed */
  gint64 n_values;               /* different ones */
  gint64 n_rows;                 /* with a value */
  guint64 *hashes;               /* ascending */
  guint n_hashes;
} Sketch;

static void
sketch_free (gpointer data)
{
  Sketch *self = data;

  g_free (self->hashes);
  g_free (self);
}

static void
key_free (gpointer data)
{
  VitJoinKey *self = data;

  g_free (self->column);
  g_free (self->other_column);
  g_free (self);
}

static void
read_hashes (Sketch *self, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  self->hashes = g_new0 (guint64, g_strv_length (words) + 1);
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      self->hashes[self->n_hashes++] = g_ascii_strtoull (words[i], NULL, 10);
}

static Sketch *
sketch_column (VitConnection *connection,
               const VitRecipePlan *plan,
               const VitRecipeColumn *column,
               const char *from,
               VitProgress *progress,
               GError **error)
{
  g_autofree char *limit = g_strdup_printf ("%d", MOST);
  g_autofree char *known = vit_recipe_column_dup_value (column, "");
  g_autofree char *value = g_strchomp (vit_recipe_column_dup_text (column, known));
  g_autofree char *query = vit_sql_load (vit_data_get_resource (), "data/join-sketch.sql", "limit",
                                         limit, "value", value, "from", from, NULL);
  g_autofree char *sql =
      plan ? vit_recipe_plan_write (plan, plan->parts->len, FALSE, query) : g_strdup (query);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, progress, error);
  const VitColumn *hashes;
  Sketch *self;

  if (frame == NULL)
    return NULL;

  self = g_new0 (Sketch, 1);
  self->column = column;
  self->n_values = (gint64) vit_column_get_number (vit_frame_get_column (frame, 0), 0);
  self->n_rows = (gint64) vit_column_get_number (vit_frame_get_column (frame, 1), 0);
  hashes = vit_frame_get_column (frame, 2);
  read_hashes (self, vit_column_is_valid (hashes, 0) ? vit_column_get_text (hashes, 0) : "");

  return self;
}

/* @plan: of the table that @from is a part of, or NULL. */
static GPtrArray *
sketch_columns (VitConnection *connection,
                const VitRecipePlan *plan,
                const GPtrArray *columns,
                const char *from,
                VitProgress *progress,
                GError **error)
{
  g_autoptr (GPtrArray) sketches = g_ptr_array_new_with_free_func (sketch_free);

  for (guint i = 0; i < columns->len; i++)
    {
      const VitRecipeColumn *column = g_ptr_array_index (columns, i);
      g_autoptr (VitProgress) part = vit_progress_new_part (progress, (double) i / columns->len,
                                                            (double) (i + 1) / columns->len);
      Sketch *sketch;

      /* Two values tell no lines apart. */
      if (column->type_of == VIT_TYPE_OF_BOOLEAN)
        continue;
      sketch = sketch_column (connection, plan, column, from, part, error);
      if (sketch == NULL)
        return NULL;
      g_ptr_array_add (sketches, sketch);
    }

  return g_steal_pointer (&sketches);
}

/* The hash up to which a sketch has all values. */
static guint64
get_reach (const Sketch *self)
{
  return self->n_values > self->n_hashes ? self->hashes[self->n_hashes - 1] : G_MAXUINT64;
}

static guint
count_upto (const Sketch *self, guint64 reach)
{
  guint n = 0;

  while (n < self->n_hashes && self->hashes[n] <= reach)
    n++;

  return n;
}

static void
compare (const Sketch *a, const Sketch *b, double *share, double *other_share)
{
  guint64 reach = MIN (get_reach (a), get_reach (b));
  guint n_a = count_upto (a, reach), n_b = count_upto (b, reach);
  guint n_both = 0;

  for (guint i = 0, j = 0; i < n_a && j < n_b;)
    {
      n_both += a->hashes[i] == b->hashes[j];
      if (a->hashes[i] == b->hashes[j])
        i++, j++;
      else if (a->hashes[i] < b->hashes[j])
        i++;
      else
        j++;
    }

  *share = n_a > 0 ? (double) n_both / n_a : 0;
  *other_share = n_b > 0 ? (double) n_both / n_b : 0;
}

/* A name's letters and digits, in small letters. */
static char *
dup_bare (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  GString *bare = g_string_new (NULL);

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (bare, g_utf8_get_char (at));

  return g_string_free (bare, FALSE);
}

/* How alike two names are: 1 the same, 0.5 one within the other ("user_id" and "id"), 0 neither. */
static double
compare_names (const char *a, const char *b)
{
  g_autofree char *first = dup_bare (a);
  g_autofree char *second = dup_bare (b);

  if (strlen (first) < 2 || strlen (second) < 2)
    return 0;
  if (g_str_equal (first, second))
    return 1;

  return strstr (first, second) != NULL || strstr (second, first) != NULL ? 0.5 : 0;
}

static gboolean
is_time (const Sketch *self)
{
  return self->column->type_of == VIT_TYPE_OF_DATE ||
         self->column->type_of == VIT_TYPE_OF_TIMESTAMP;
}

/* How well a column tells its lines apart, 0 to 1. */
static double
get_uniqueness (const Sketch *self)
{
  return self->n_rows > 0 ? (double) self->n_values / self->n_rows : 0;
}

static VitJoinKey *
judge (const Sketch *own, const Sketch *other)
{
  double name = compare_names (own->column->name, other->column->name);
  double share, other_share, best, uniqueness;
  VitJoinKey *key;

  /* Times are written otherwise than days, and do not compare with anything else. */
  if (is_time (own) != is_time (other) ||
      (is_time (own) && own->column->type_of != other->column->type_of))
    return NULL;

  compare (own, other, &share, &other_share);
  best = MAX (share, other_share);
  if (best < LEAST_SHARE ||
      (name == 0 && (best < LEAST_SHARE_OF_STRANGERS ||
                     MIN (own->n_values, other->n_values) < LEAST_VALUES_OF_STRANGERS)))
    return NULL;

  uniqueness = MAX (get_uniqueness (own), get_uniqueness (other));
  key = g_new0 (VitJoinKey, 1);
  key->column = g_strdup (own->column->name);
  key->other_column = g_strdup (other->column->name);
  key->share = share;
  key->other_share = other_share;
  key->is_key = own->n_values == own->n_rows;
  key->other_is_key = other->n_values == other->n_rows;
  key->score = best * (0.25 + 0.75 * uniqueness) * (1 + 0.5 * name);

  return key;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const VitJoinKey *first = *(const VitJoinKey *const *) a;
  const VitJoinKey *second = *(const VitJoinKey *const *) b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;
  if (!g_str_equal (first->column, second->column))
    return strcmp (first->column, second->column);

  return strcmp (first->other_column, second->other_column);
}

static GPtrArray *
judge_all (const GPtrArray *own, const GPtrArray *other)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (key_free);

  for (guint i = 0; i < own->len; i++)
    for (guint j = 0; j < other->len; j++)
      {
        VitJoinKey *key = judge (g_ptr_array_index (own, i), g_ptr_array_index (other, j));

        if (key != NULL && key->score >= LEAST_SCORE)
          g_ptr_array_add (keys, key);
        else if (key != NULL)
          key_free (key);
      }
  g_ptr_array_sort (keys, compare_keys);
  if (keys->len > MOST_SUGGESTIONS)
    g_ptr_array_set_size (keys, MOST_SUGGESTIONS);

  return keys;
}

/**
 * vit_join_suggest:
 * @recipe: of @table
 * @table: a table that was imported
 * @n_steps: after how many steps of @recipe the join is to be
 * @other: the table to join
 * @progress: (nullable): its progress
 *
 * Reads every column of both tables once.
 *
 * Returns: (transfer full) (element-type VitJoinKey): pairs of columns, the best first, ten at
 *   most; %NULL with an error as of vit_recipe_run()
 */
GPtrArray *
vit_join_suggest (const VitRecipe *recipe,
                  VitProject *project,
                  const char *table,
                  guint n_steps,
                  const char *other,
                  VitProgress *progress,
                  GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_autoptr (VitProgress) first = vit_progress_new_part (progress, 0, 0.7);
  g_autoptr (VitProgress) second = vit_progress_new_part (progress, 0.7, 1);
  g_autoptr (VitRecipePlan) plan = NULL;
  g_autoptr (VitRecipeOther) read = NULL;
  g_autoptr (GPtrArray) own_sketches = NULL;
  g_autoptr (GPtrArray) other_sketches = NULL;

  if (connection == NULL)
    return NULL;

  vit_progress_stage (progress, "Comparing columns");
  plan = vit_recipe_plan_new (recipe, connection, table, n_steps, progress, error);
  read = plan ? vit_recipe_other_new (plan, other, error) : NULL;
  if (read == NULL || !vit_recipe_plan_make_sides (plan, progress, error))
    return NULL;

  own_sketches = sketch_columns (connection, plan, plan->columns, plan->last, first, error);
  if (own_sketches == NULL)
    return NULL;
  other_sketches = sketch_columns (connection, NULL, read->columns, read->sql, second, error);

  return other_sketches ? judge_all (own_sketches, other_sketches) : NULL;
}
