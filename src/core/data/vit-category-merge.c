/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-category-merge.h"

#include <string.h>

#include "vit-category-words.h"
#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-spelling.h"
#include "vit-sql.h"

/* More values than anybody calls categories. */
#define MAX_VALUES 20000

/* Values of another column whose words are taken for right ones, at most. */
#define MAX_ELSEWHERE 1000

/* Words with fewer letters have too many neighbours that are words of their own: cat, car. */
#define MIN_LETTERS 5

/* What stands between words, also in paths of categories: kitchen.juicer, kitchen.mixer. */
#define BETWEEN_WORDS " ._/;:>|-"

/* No two values so far apart are one, however long they are. */
#define MAX_SLIPS 2.0

typedef struct
{
  const char *text;
  gint64 rows;
  VitSpelling *spelling;
  double oddity; /* how rare its pairs of letters are among all values */
} Value;

void
vit_category_merge_free (VitCategoryMerge *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

static void
value_clear (gpointer data)
{
  vit_spelling_free (((Value *) data)->spelling);
}

static gpointer
get_pair (const VitSpelling *spelling, glong i)
{
  return GUINT_TO_POINTER (spelling->letters[i] * 0x2000u ^ spelling->letters[i + 1]);
}

/* A pair of letters that no other value has speaks for a slip: цщ in предыдцщий. */
static void
measure_oddity (GArray *values)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < values->len; i++)
    {
      const VitSpelling *spelling = g_array_index (values, Value, i).spelling;

      for (glong j = 0; j + 1 < spelling->n_letters; j++)
        {
          gpointer pair = get_pair (spelling, j);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pair));

          g_hash_table_insert (counts, pair, GUINT_TO_POINTER (n + 1));
        }
    }
  for (guint i = 0; i < values->len; i++)
    {
      Value *value = &g_array_index (values, Value, i);

      for (glong j = 0; j + 1 < value->spelling->n_letters; j++)
        value->oddity +=
            1.0 / GPOINTER_TO_UINT (g_hash_table_lookup (counts, get_pair (value->spelling, j)));
    }
}

static gboolean
is_untidy (const Value *value)
{
  return !g_str_equal (value->text, value->spelling->tidy);
}

/* The better spelling first: without letters of another alphabet, without stray blanks, the more
 * frequent, the less odd. */
static int
compare_values (gconstpointer a, gconstpointer b)
{
  const Value *first = a, *second = b;
  int order = (first->spelling->is_mixed != FALSE) - (second->spelling->is_mixed != FALSE);

  if (order == 0)
    order = is_untidy (first) - is_untidy (second);
  if (order == 0)
    order = (first->rows < second->rows) - (first->rows > second->rows);
  if (order == 0)
    order = (first->oddity > second->oddity) - (first->oddity < second->oddity);

  return order != 0 ? order : strcmp (first->text, second->text);
}

/* How many slips there may be: the more letters, and the rarer the one beside the other, the
 * more. */
static double
get_most_slips (const Value *from, const Value *to)
{
  glong n = MIN (from->spelling->n_letters, to->spelling->n_letters);
  double ratio = (double) to->rows / (double) MAX (from->rows, 1);
  double share = ratio >= 10 ? 0.125 : ratio >= 2 ? 0.09 : 0.04;

  return MIN (share * (double) n, MAX_SLIPS);
}

static guint
count_bits (guint64 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;

  return n;
}

/* A word of which more than a sixth differs is another word: yellow rose, white rose. */
static gboolean
are_words_alike (const VitSpelling *a, const VitSpelling *b)
{
  g_auto (GStrv) words_a = g_strsplit_set (a->folded, BETWEEN_WORDS, -1);
  g_auto (GStrv) words_b = g_strsplit_set (b->folded, BETWEEN_WORDS, -1);

  if (g_strv_length (words_a) != g_strv_length (words_b))
    return TRUE;

  for (guint i = 0; words_a[i] != NULL; i++)
    {
      VitSpelling *word_a = vit_spelling_new (words_a[i]);
      VitSpelling *word_b = vit_spelling_new (words_b[i]);
      double most = 0.17 * (double) MIN (word_a->n_letters, word_b->n_letters);
      gboolean alike = vit_spelling_measure_slips (word_a, word_b, most) <= most;

      vit_spelling_free (word_a);
      vit_spelling_free (word_b);
      if (!alike)
        return FALSE;
    }

  return TRUE;
}

/* Codes and numbers differ by a letter or a digit because they are different. */
static gboolean
is_slip (const Value *from, const Value *to)
{
  const VitSpelling *a = from->spelling, *b = to->spelling;
  double most = get_most_slips (from, to);

  /* An easy slip changes two kinds of letters at most, and is the cheapest. */
  if (most < 0.5 || a->is_code || b->is_code || a->n_letters < MIN_LETTERS ||
      b->n_letters < MIN_LETTERS || count_bits (a->mask ^ b->mask) > 4 * most ||
      !g_str_equal (a->digits, b->digits))
    return FALSE;

  return vit_spelling_measure_slips (a, b, most) <= most && are_words_alike (a, b);
}

static VitMergeReason
get_reason (const Value *from, const Value *to)
{
  if (g_str_equal (from->spelling->tidy, to->spelling->tidy))
    return VIT_MERGE_SPACING;
  if (g_str_equal (from->spelling->folded, to->spelling->folded))
    return VIT_MERGE_CASE;
  if (g_str_equal (from->spelling->skeleton, to->spelling->skeleton))
    return VIT_MERGE_LOOKALIKE;

  return VIT_MERGE_TYPO;
}

/* The spelling that @value is probably meant to have, of those before it. */
static const Value *
find_target (const Value *value, GPtrArray *targets, GHashTable *skeletons)
{
  const Value *same = g_hash_table_lookup (skeletons, value->spelling->skeleton);

  if (same != NULL)
    return same;

  for (guint i = 0; i < targets->len; i++)
    if (is_slip (value, g_ptr_array_index (targets, i)))
      return g_ptr_array_index (targets, i);

  return NULL;
}

static VitCategoryMerge *
merge_new (const Value *from, const Value *to)
{
  VitCategoryMerge *merge = g_new0 (VitCategoryMerge, 1);

  merge->from = g_strdup (from->text);
  merge->to = g_strdup (to->text);
  merge->from_rows = from->rows;
  merge->to_rows = to->rows;
  merge->reason = get_reason (from, to);

  return merge;
}

static int
compare_merges (gconstpointer a, gconstpointer b)
{
  const VitCategoryMerge *first = *(VitCategoryMerge *const *) a;
  const VitCategoryMerge *second = *(VitCategoryMerge *const *) b;

  if (first->reason != second->reason)
    return (int) first->reason - (int) second->reason;
  if (first->from_rows != second->from_rows)
    return first->from_rows < second->from_rows ? 1 : -1;

  return strcmp (first->from, second->from);
}

/* Values with a letter in them; numbers and days have none. */
static GArray *
list_values (const char *const *texts, const gint64 *rows, gsize n)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (Value));

  g_array_set_clear_func (values, value_clear);
  for (gsize i = 0; i < n; i++)
    {
      Value value = { texts[i], rows[i], vit_spelling_new (texts[i]), 0 };

      if (value.spelling->n_words > 0)
        g_array_append_val (values, value);
      else
        vit_spelling_free (value.spelling);
    }
  measure_oddity (values);
  g_array_sort (values, compare_values);

  return values;
}

/**
 * vit_category_merge_find:
 * @values: (array length=n): different texts, UTF-8
 * @rows: (array length=n): how many rows have each
 * @progress: (nullable): its progress
 *
 * Looks for values that are another one, misspelt. Never are that numbers and days, texts whose
 * digits differ, and codes that differ by a letter.
 *
 * Returns: (transfer full) (element-type VitCategoryMerge): proposals, the most certain kind first
 *   and then those with most rows; or %NULL with %G_IO_ERROR_CANCELLED
 */
GPtrArray *
vit_category_merge_find (const char *const *values,
                         const gint64 *rows,
                         gsize n,
                         VitProgress *progress,
                         GError **error)
{
  g_autoptr (GPtrArray) merges =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vit_category_merge_free);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autoptr (GHashTable) skeletons = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) list = list_values (values, rows, n);

  for (guint i = 0; i < list->len; i++)
    {
      const Value *value = &g_array_index (list, Value, i);
      const Value *target = find_target (value, targets, skeletons);

      if (!vit_progress_check (progress, error))
        return NULL;
      if (target != NULL)
        {
          g_ptr_array_add (merges, merge_new (value, target));
          continue;
        }
      g_ptr_array_add (targets, (gpointer) value);
      g_hash_table_insert (skeletons, value->spelling->skeleton, (gpointer) value);
    }
  g_ptr_array_sort (merges, compare_merges);

  return g_steal_pointer (&merges);
}

/* The values of a column and how many rows have each, the most frequent first. */
static VitFrame *
read_values (VitConnection *connection,
             const char *table,
             const char *column,
             int limit,
             VitProgress *progress,
             GError **error)
{
  g_autofree char *table_sql = vit_sql_name (table);
  g_autofree char *column_sql = vit_sql_name (column);
  g_autofree char *limit_sql = g_strdup_printf ("%d", limit);
  g_autofree char *sql =
      vit_sql_load (vit_data_get_resource (), "data/category-values.sql", "column", column_sql,
                    "table", table_sql, "limit", limit_sql, NULL);

  return vit_connection_query (connection, sql, progress, error);
}

/* The values of the table's other columns of categories. */
static GStrv
list_elsewhere (VitProject *project,
                VitConnection *connection,
                const char *table,
                const char *column,
                VitProgress *progress,
                GError **error)
{
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, table, error);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  for (guint i = 0; info != NULL && i < info->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (info->fields, i);
      g_autoptr (VitFrame) frame = NULL;

      if (field->type != VIT_TYPE_OF_TEXT || g_ascii_strcasecmp (field->name, column) == 0)
        continue;
      frame = read_values (connection, table, field->name, MAX_ELSEWHERE + 1, progress, error);
      if (frame == NULL)
        return NULL;
      for (gsize row = 0;
           vit_frame_get_n_rows (frame) <= MAX_ELSEWHERE && row < vit_frame_get_n_rows (frame);
           row++)
        g_strv_builder_add (texts, vit_column_get_text (vit_frame_get_column (frame, 0), row));
    }

  return info != NULL ? g_strv_builder_end (texts) : NULL;
}

static gboolean
is_proposed (GPtrArray *merges, const char *from)
{
  for (guint i = 0; i < merges->len; i++)
    if (g_str_equal (((VitCategoryMerge *) g_ptr_array_index (merges, i))->from, from))
      return TRUE;

  return FALSE;
}

/* Adds those of @words, which it takes, for whose value there is no proposal yet. */
static GPtrArray *
join_merges (GPtrArray *merges, GPtrArray *words)
{
  g_autoptr (GPtrArray) rest = words;

  while (rest->len > 0)
    {
      VitCategoryMerge *merge = g_ptr_array_steal_index (rest, 0);

      if (is_proposed (merges, merge->from))
        vit_category_merge_free (merge);
      else
        g_ptr_array_add (merges, merge);
    }
  g_ptr_array_sort (merges, compare_merges);

  return merges;
}

static gboolean
check_values (VitFrame *frame, const char *column, GError **error)
{
  gboolean many = vit_frame_get_n_rows (frame) > MAX_VALUES;

  if (!many && vit_column_get_column_type (vit_frame_get_column (frame, 0)) == VIT_COLUMN_TEXT)
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
               many ? "“%s” has more than 20,000 different values, so it is no column "
                      "of categories"
                    : "“%s” is not of type text, so it has no spellings",
               column);

  return FALSE;
}

/**
 * vit_category_merge_find_in_column:
 * @table: a table, as its recipe leaves it
 * @column: one of its columns, of type text
 * @progress: (nullable): its progress
 *
 * As vit_category_merge_find(), for the values of a column. One with more than 20,000 of them is
 * none of categories. Values are found, too, of which one word is misspelt and the right one
 * stands in another value, in another column, or in a bundled list of words that shops use; no
 * value need be the right one then, and `to_rows` is 0.
 *
 * Returns: (transfer full) (element-type VitCategoryMerge): proposals, or %NULL with
 *   %VIT_DATA_ERROR_COLUMN, %VIT_DATA_ERROR_RECIPE if it is no column of categories, another error
 *   of #VitDataError, or %G_IO_ERROR_CANCELLED
 */
GPtrArray *
vit_category_merge_find_in_column (VitProject *project,
                                   const char *table,
                                   const char *column,
                                   VitProgress *progress,
                                   GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_autoptr (VitFrame) frame =
      connection ? read_values (connection, table, column, MAX_VALUES + 1, progress, error) : NULL;
  gsize n = frame ? vit_frame_get_n_rows (frame) : 0;
  g_autofree const char **values = g_new0 (const char *, n + 1);
  g_autofree gint64 *rows = g_new0 (gint64, n + 1);
  g_auto (GStrv) elsewhere = NULL;
  g_autoptr (GPtrArray) merges = NULL;
  GPtrArray *words;

  if (frame == NULL || !check_values (frame, column, error))
    return NULL;

  for (gsize i = 0; i < n; i++)
    {
      values[i] = vit_column_get_text (vit_frame_get_column (frame, 0), i);
      rows[i] = (gint64) vit_column_get_number (vit_frame_get_column (frame, 1), i);
    }
  elsewhere = list_elsewhere (project, connection, table, column, progress, error);
  merges = elsewhere ? vit_category_merge_find (values, rows, n, progress, error) : NULL;
  if (merges == NULL)
    return NULL;
  words =
      vit_category_words_find (values, rows, n, (const char *const *) elsewhere, progress, error);

  return words ? join_merges (g_steal_pointer (&merges), words) : NULL;
}

/**
 * vit_category_merge_to_step:
 * @column: whose values they are
 * @merges: (element-type VitCategoryMerge): one or more of the proposals
 *
 * Returns: (transfer full): the step `map_values` that does it
 */
VitStep *
vit_category_merge_to_step (const char *column, GPtrArray *merges)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonObject *map = json_object_new ();

  for (guint i = 0; i < merges->len; i++)
    {
      const VitCategoryMerge *merge = g_ptr_array_index (merges, i);

      json_object_set_string_member (map, merge->from, merge->to);
    }
  json_object_set_string_member (object, "do", "map_values");
  json_object_set_string_member (object, "column", column);
  json_object_set_object_member (object, "map", map);
  json_node_take_object (node, object);

  return vit_step_from_json (node, NULL, NULL);
}
