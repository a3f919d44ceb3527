/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What vit_checkup_run() finds in columns of categories: the same one in several spellings. */

#include "vit-checkup-private.h"

#include <math.h>

#include "vit-category-merge.h"
#include "vit-sql.h"

/* A text with more values than this, or with fewer lines to each, is none of categories. */
#define CATEGORIES 1000
#define LINES_PER_CATEGORY 10

/* Two tables with more values in common columns do not list categories. */
#define SHARED_CATEGORIES 100

/* Of what was found, so many are shown. */
#define EXAMPLES 5

/* What becomes of @word, or %NULL if it is right. */
static const char *
find_right (GPtrArray *merges, const char *word)
{
  for (guint i = 0; i < merges->len; i++)
    {
      const VitCategoryMerge *merge = g_ptr_array_index (merges, i);

      if (g_str_equal (merge->from, word))
        return merge->to;
    }

  return NULL;
}

/* How many rows the merges change, and what these bring. */
static void
count_merged (VitProposal *proposal, VitFrame *words, GPtrArray *merges)
{
  proposal->rows = 0;
  for (gsize row = 0; row < vit_frame_get_n_rows (words); row++)
    {
      const char *word = vit_column_get_text (vit_frame_find_column (words, "word"), row);
      double money = vit_column_get_number (vit_frame_find_column (words, "money"), row);

      if (find_right (merges, word) == NULL)
        continue;
      proposal->rows += (gint64) vit_column_get_number (vit_frame_find_column (words, "rows"), row);
      if (!isnan (money))
        proposal->money = isnan (proposal->money) ? money : proposal->money + money;
    }
  /* Each is exact to a millionth; so is their sum. */
  proposal->money = round (proposal->money * 1e6) / 1e6;
}

/* Takes the step that does the merges as what was found in @column. */
static gboolean
propose_merges (VitCheckup *self,
                VitProposal *proposal,
                const char *column,
                VitFrame *words,
                GPtrArray *merges,
                GError **error)
{
  g_autoptr (VitStep) step = vit_category_merge_to_step (column, merges);
  g_autoptr (GStrvBuilder) examples = g_strv_builder_new ();
  g_autoptr (GString) values = g_string_new (NULL);

  count_merged (proposal, words, merges);
  for (guint i = 0; i < merges->len; i++)
    {
      const VitCategoryMerge *merge = g_ptr_array_index (merges, i);
      g_autofree char *example = g_strdup_printf ("%s → %s", merge->from, merge->to);

      g_string_append_printf (values, "%s%s", i > 0 ? "\x1f" : "", merge->from);
      if (i < EXAMPLES)
        g_strv_builder_add (examples, example);
    }
  g_strfreev (proposal->examples);
  proposal->examples = g_strv_builder_end (examples);
  vit_checkup_set_values (proposal, column, values->str);

  return vit_checkup_propose (self, proposal, vit_step_to_json (step), error);
}

static gboolean
propose_twins (VitCheckup *self,
               const char *column,
               VitFrame *words,
               GPtrArray *merges,
               GError **error)
{
  g_autofree char *n = vit_checkup_count_text (self, merges->len);
  VitProposal *proposal;

  if (merges->len == 0)
    return TRUE;

  proposal = vit_checkup_add (
      self, VIT_PROPOSAL_CASE_TWINS, NULL,
      g_strdup_printf (vit_text_n (self->language,
                                   "%1$s value of %2$s differs from another only by capitals, "
                                   "spaces or letters that look the same",
                                   "%1$s values of %2$s differ from others only by capitals, "
                                   "spaces or letters that look the same",
                                   merges->len),
                       n, column),
      g_strdup (vit_text (self->language,
                          "Write each as the most frequent spelling, so that it counts once.")));
  proposal->subject = g_strdup (column);

  return propose_merges (self, proposal, column, words, merges, error);
}

static gboolean
propose_slips (VitCheckup *self,
               const char *column,
               VitFrame *words,
               GPtrArray *merges,
               GError **error)
{
  g_autofree char *n = vit_checkup_count_text (self, merges->len);
  VitProposal *proposal;

  if (merges->len == 0)
    return TRUE;

  proposal = vit_checkup_add (
      self, VIT_PROPOSAL_MISSPELT, NULL,
      g_strdup_printf (vit_text_n (self->language, "%1$s value of %2$s is probably misspelt",
                                   "%1$s values of %2$s are probably misspelt", merges->len),
                       n, column),
      g_strdup (vit_text (self->language, "Write them as the more frequent ones, which differ from "
                                          "them by a slip. Look at the examples first.")));
  proposal->subject = g_strdup (column);

  return propose_merges (self, proposal, column, words, merges, error);
}

/* The merges that are proposed for the values of @words; rows as @rows has them. */
static GPtrArray *
find_merges (VitCheckup *self, VitFrame *words, const char *rows, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (gsize row = 0; row < vit_frame_get_n_rows (words); row++)
    g_ptr_array_add (texts,
                     (gpointer) vit_column_get_text (vit_frame_find_column (words, "word"), row));

  return vit_category_merge_find ((const char *const *) texts->pdata,
                                  vit_column_get_int64s (vit_frame_find_column (words, rows)),
                                  texts->len, self->progress, error);
}

/* A category with values that are another one in another spelling, or probably are. Names of
 * products differ by less. */
gboolean
vit_check_spelling (VitCheckup *self, const VitCheckupColumn *column, GError **error)
{
  g_autoptr (GHashTable) sql_words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = vit_sql_name (column->name);
  g_autoptr (VitFrame) words = NULL;
  g_autoptr (GPtrArray) merges = NULL;
  g_autoptr (GPtrArray) twins = g_ptr_array_new ();
  g_autoptr (GPtrArray) slips = g_ptr_array_new ();

  if (!vit_checkup_column_is_text (column) || vit_checkup_is_id (column->name) ||
      column->different > CATEGORIES || column->different * LINES_PER_CATEGORY > column->present ||
      g_strcmp0 (column->name, vit_checkup_get_role (self, VIT_ROLE_PRODUCT)) == 0)
    return TRUE;

  g_hash_table_insert (sql_words, (gpointer) "column", name);
  words = vit_checkup_query (self, "checkup-words.sql", sql_words, error);
  merges = words ? find_merges (self, words, "rows", error) : NULL;
  if (merges == NULL)
    return FALSE;

  for (guint i = 0; i < merges->len; i++)
    {
      VitCategoryMerge *merge = g_ptr_array_index (merges, i);

      g_ptr_array_add (merge->reason == VIT_MERGE_TYPO ? slips : twins, merge);
    }

  return propose_twins (self, column->name, words, twins, error) &&
         propose_slips (self, column->name, words, slips, error);
}

static gboolean
is_true (VitFrame *frame, const char *column, gsize row)
{
  return vit_column_get_bools (vit_frame_find_column (frame, column))[row];
}

/* Whether @word is in this table and not in the other (or the other way round). */
static gboolean
is_only (VitFrame *words, const char *word, gboolean here)
{
  for (gsize row = 0; row < vit_frame_get_n_rows (words); row++)
    if (g_str_equal (vit_column_get_text (vit_frame_find_column (words, "word"), row), word))
      return !is_true (words, here ? "is_there" : "is_here", row);

  return FALSE;
}

static gboolean
propose_elsewhere (VitCheckup *self,
                   const char *column,
                   const char *other_table,
                   VitFrame *words,
                   GPtrArray *merges,
                   GError **error)
{
  g_autofree char *n = vit_checkup_count_text (self, merges->len);
  VitProposal *proposal = vit_checkup_add (
      self, VIT_PROPOSAL_MISSPELT, NULL,
      g_strdup_printf (vit_text_n (self->language,
                                   "%1$s value of %2$s is written in another way in the table %3$s",
                                   "%1$s values of %2$s are written in another way in the table "
                                   "%3$s",
                                   merges->len),
                       n, column, other_table),
      g_strdup (vit_text (self->language,
                          "One of the two is a slip, most likely this one. Write both alike, or "
                          "the tables do not fit together.")));

  proposal->subject = g_strdup_printf ("%s %s", column, other_table);

  return propose_merges (self, proposal, column, words, merges, error);
}

/**
 * vit_check_spelt_elsewhere:
 * @column: a column of categories
 * @other_table: another table, …
 * @other_column: … and its column of that name
 *
 * Categories that are misspelt in every line show only beside another table that has them right.
 */
gboolean
vit_check_spelt_elsewhere (VitCheckup *self,
                           const char *column,
                           const char *other_table,
                           const char *other_column,
                           GError **error)
{
  g_autoptr (GHashTable) sql_words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = vit_sql_name (column);
  g_autofree char *other = vit_sql_name (other_table);
  g_autofree char *other_name = vit_sql_name (other_column);
  g_autoptr (VitFrame) words = NULL;
  g_autoptr (GPtrArray) merges = NULL;
  g_autoptr (GPtrArray) wrong = g_ptr_array_new ();

  g_hash_table_insert (sql_words, (gpointer) "column", name);
  g_hash_table_insert (sql_words, (gpointer) "other", other);
  g_hash_table_insert (sql_words, (gpointer) "other_column", other_name);
  words = vit_checkup_query (self, "checkup-spelt-elsewhere.sql", sql_words, error);
  if (words == NULL)
    return FALSE;
  if (vit_frame_get_n_rows (words) > SHARED_CATEGORIES)
    return TRUE;

  merges = find_merges (self, words, "weight", error);
  if (merges == NULL)
    return FALSE;
  for (guint i = 0; i < merges->len; i++)
    {
      VitCategoryMerge *merge = g_ptr_array_index (merges, i);

      if (is_only (words, merge->from, TRUE) && is_only (words, merge->to, FALSE))
        g_ptr_array_add (wrong, merge);
    }

  return wrong->len == 0 || propose_elsewhere (self, column, other_table, words, wrong, error);
}
