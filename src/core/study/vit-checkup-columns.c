/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What vit_checkup_run() finds in columns, one by one. */

#include "vit-checkup-private.h"

#include <math.h>
#include <string.h>

#include "vit-category-merge.h"
#include "vit-format.h"
#include "vit-sql.h"

/* So many of a column's values are of a type before the others look like slips. */
#define MIXED_SHARE 0.95

/* So many of an identifier's values are its own before the others look like slips. */
#define KEY_SHARE 0.95

/* A text with more values than this, or with fewer lines to each, is none of categories. */
#define CATEGORIES 1000
#define LINES_PER_CATEGORY 10

/* So many of a column's values are addresses before it is one of addresses. */
#define PERSONAL_SHARE 0.5

/* Parts of names of columns that tell who somebody is. */
static const char *const personal_words[] = {
  "email",    "e-mail",    "e_mail",  "phone", "mobile",   "first_name", "last_name", "firstname",
  "lastname", "full_name", "surname", "birth", "passport", "address",    "street",    "фио",
  "фамилия",  "отчество",  "телефон", "почта", "паспорт",  "адрес",      "рождения",  "nazwisko",
  "imię",     "imie",      "telefon", "adres", "ulica",    "pesel",
};

/* Of what was found, so many are shown. */
#define EXAMPLES 5

/* What is known of a column, while all are looked at. */
typedef struct
{
  const char *name;
  gboolean is_text;
  VitFrame *frame; /* of checkup-column.sql */
  gint64 present, different;
} Column;

/* What all columns together come to. */
typedef struct
{
  GPtrArray *kept;     /* names of columns with more than one value */
  GPtrArray *constant; /* names of the others */
  GPtrArray *personal; /* names of those that tell who somebody is */
} Summary;

static gboolean
is_role (VitCheckup *self, const char *column)
{
  for (guint role = 0; role < VIT_N_ROLES; role++)
    if (g_strcmp0 (vit_checkup_get_role (self, role), column) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_id (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  return g_str_equal (lower, "id") || g_str_has_suffix (lower, "_id") ||
         g_str_has_suffix (lower, " id");
}

static gboolean
has_personal_name (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (personal_words); i++)
    if (strstr (lower, personal_words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_personal (const Column *column)
{
  double limit = PERSONAL_SHARE * column->present;

  return column->is_text && column->present > 0 &&
         (has_personal_name (column->name) ||
          vit_checkup_get_number (column->frame, "mails") > limit ||
          vit_checkup_get_number (column->frame, "phones") > limit);
}

static void
check_gaps (VitCheckup *self, const Column *column)
{
  gint64 rows = vit_checkup_get_count (column->frame, "rows");
  g_autofree char *n = NULL;
  g_autofree char *share = NULL;

  if (rows == 0)
    return;

  n = vit_checkup_count_text (self, rows);
  share = vit_format_share (self->language, (double) rows / (rows + column->present), 1);
  vit_checkup_add (self, VIT_PROPOSAL_GAPS, column->frame,
                   g_strdup_printf (vit_text_n (self->language, "%1$s line has no %2$s (%3$s)",
                                                "%1$s lines have no %2$s (%3$s)", (guint64) rows),
                                    n, column->name, share),
                   g_strdup (vit_text (self->language,
                                       "They are left out wherever this column is used.")));
}

/* The values that do not fit, as examples. */
static VitFrame *
query_unfit (VitCheckup *self, const Column *column, const char *type, GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = vit_sql_name (column->name);
  g_autofree char *where =
      g_strdup_printf ("%1$s IS NOT NULL AND TRY_CAST(%1$s AS %2$s) IS NULL", name, type);

  g_hash_table_insert (words, (gpointer) "value", name);
  g_hash_table_insert (words, (gpointer) "where", where);

  return vit_checkup_query (self, "checkup-where.sql", words, error);
}

/* A text column that is nearly all numbers, or nearly all times. */
static gboolean
check_mixed (VitCheckup *self, const Column *column, GError **error)
{
  gint64 numbers = vit_checkup_get_count (column->frame, "numbers");
  gint64 times = vit_checkup_get_count (column->frame, "times");
  gboolean as_numbers = numbers >= times;
  gint64 fit = MAX (numbers, times);
  g_autoptr (VitFrame) frame = NULL;
  g_autofree char *n = NULL;
  JsonObject *columns;
  JsonNode *step;
  VitProposal *proposal;

  if (!column->is_text || fit == column->present || fit < MIXED_SHARE * column->present)
    return TRUE;

  frame = query_unfit (self, column, as_numbers ? "DOUBLE" : "TIMESTAMP", error);
  if (frame == NULL)
    return FALSE;

  n = vit_checkup_count_text (self, column->present - fit);
  proposal = vit_checkup_add (
      self, VIT_PROPOSAL_MIXED, frame,
      g_strdup_printf (as_numbers
                           ? vit_text (self->language, "%1$s is a column of numbers, but for "
                                                       "%2$s of its values")
                           : vit_text (self->language, "%1$s is a column of times, but for "
                                                       "%2$s of its values"),
                       column->name, n),
      g_strdup (
          vit_text (self->language, "Change its type: what cannot be read becomes missing.")));
  columns = json_object_new ();
  json_object_set_string_member (columns, column->name, as_numbers ? "number" : "timestamp");
  step = vit_checkup_step ("retype", NULL);
  json_object_set_object_member (json_node_get_object (step), "columns", columns);

  return vit_checkup_propose (self, proposal, step, error);
}

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

/* Adds the merges as what was found: how many rows they change, and what these bring. */
static VitProposal *
add_merges (VitCheckup *self, const Column *column, VitFrame *words, GPtrArray *merges)
{
  const VitColumn *texts = vit_frame_find_column (words, "word");
  g_autoptr (GStrvBuilder) examples = g_strv_builder_new ();
  g_autofree char *n = vit_checkup_count_text (self, merges->len);
  VitProposal *proposal = vit_checkup_add (
      self, VIT_PROPOSAL_MISSPELT, NULL,
      g_strdup_printf (vit_text_n (self->language, "%1$s value of %2$s is probably misspelt",
                                   "%1$s values of %2$s are probably misspelt", merges->len),
                       n, column->name),
      g_strdup (vit_text (self->language, "Write them as the more frequent ones, which differ from "
                                          "them by a slip. Look at the examples first.")));

  proposal->rows = 0;
  for (gsize row = 0; row < vit_frame_get_n_rows (words); row++)
    {
      const char *word = vit_column_get_text (texts, row);
      const char *right = find_right (merges, word);
      double money = vit_column_get_number (vit_frame_find_column (words, "money"), row);

      if (right == NULL)
        continue;
      proposal->rows += (gint64) vit_column_get_number (vit_frame_find_column (words, "rows"), row);
      if (!isnan (money))
        proposal->money = isnan (proposal->money) ? money : proposal->money + money;
    }

  for (guint i = 0; i < MIN (EXAMPLES, merges->len); i++)
    {
      const VitCategoryMerge *merge = g_ptr_array_index (merges, i);
      g_autofree char *example = g_strdup_printf ("%s → %s", merge->from, merge->to);

      g_strv_builder_add (examples, example);
    }
  g_strfreev (proposal->examples);
  proposal->examples = g_strv_builder_end (examples);

  return proposal;
}

/* A category with values that are probably another one. Names of products differ by less. */
static gboolean
check_spelling (VitCheckup *self, const Column *column, GError **error)
{
  g_autoptr (GHashTable) sql_words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = vit_sql_name (column->name);
  g_autoptr (VitFrame) frame = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GPtrArray) merges = NULL;
  g_autoptr (VitStep) step = NULL;

  if (!column->is_text || is_id (column->name) || column->different > CATEGORIES ||
      column->different * LINES_PER_CATEGORY > column->present ||
      g_strcmp0 (column->name, vit_checkup_get_role (self, VIT_ROLE_PRODUCT)) == 0)
    return TRUE;

  g_hash_table_insert (sql_words, (gpointer) "column", name);
  frame = vit_checkup_query (self, "checkup-words.sql", sql_words, error);
  if (frame == NULL)
    return FALSE;

  for (gsize row = 0; row < vit_frame_get_n_rows (frame); row++)
    g_ptr_array_add (texts,
                     (gpointer) vit_column_get_text (vit_frame_find_column (frame, "word"), row));
  merges = vit_category_merge_find ((const char *const *) texts->pdata,
                                    vit_column_get_int64s (vit_frame_find_column (frame, "rows")),
                                    texts->len, self->progress, error);
  if (merges == NULL || merges->len == 0)
    return merges != NULL;

  step = vit_category_merge_to_step (column->name, merges);

  return vit_checkup_propose (self, add_merges (self, column, frame, merges),
                              vit_step_to_json (step), error);
}

/* An identifier of this table's rows, with some used more than once. */
static gboolean
check_key (VitCheckup *self, const Column *column, GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = vit_sql_name (column->name);
  g_autoptr (VitFrame) frame = NULL;
  g_autofree char *n = NULL;
  gint64 different;

  if (!is_id (column->name) || column->different == column->present ||
      column->different < KEY_SHARE * column->present)
    return TRUE;

  g_hash_table_insert (words, (gpointer) "column", name);
  frame = vit_checkup_query (self, "checkup-nearly-key.sql", words, error);
  if (frame == NULL)
    return FALSE;

  different = vit_checkup_get_count (frame, "different");
  n = vit_checkup_count_text (self, different);
  vit_checkup_add (
      self, VIT_PROPOSAL_NEARLY_KEY, frame,
      g_strdup_printf (vit_text_n (self->language, "%1$s value of %2$s names more than one line",
                                   "%1$s values of %2$s name more than one line each",
                                   (guint64) different),
                       n, column->name),
      g_strdup (vit_text (self->language,
                          "Joining another table by it would multiply that table’s rows. See "
                          "whether the lines differ, and drop those that repeat.")));

  return TRUE;
}

static gboolean
check_column (VitCheckup *self, Column *column, Summary *summary, GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = vit_sql_name (column->name);
  g_autoptr (VitFrame) frame = NULL;

  g_hash_table_insert (words, (gpointer) "column", name);
  frame = vit_checkup_query (self, "checkup-column.sql", words, error);
  if (frame == NULL)
    return FALSE;

  column->frame = frame;
  column->present = vit_checkup_get_count (frame, "present");
  column->different = vit_checkup_get_count (frame, "different");
  if (is_personal (column))
    g_ptr_array_add (summary->personal, (gpointer) column->name);

  if (column->different == 0 || (column->different == 1 && column->present == self->n_rows))
    {
      g_ptr_array_add (summary->constant, (gpointer) column->name);
      return TRUE;
    }

  g_ptr_array_add (summary->kept, (gpointer) column->name);
  check_gaps (self, column);

  return check_mixed (self, column, error) && check_key (self, column, error) &&
         check_spelling (self, column, error);
}

static char *
join_names (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

/* Of one row, every column is constant; of roles, each is needed. */
static gboolean
propose_constant (VitCheckup *self, Summary *summary, GError **error)
{
  guint n = summary->constant->len;
  g_autofree char *names = NULL;
  VitProposal *proposal;

  for (guint i = 0; i < n; i++)
    if (is_role (self, g_ptr_array_index (summary->constant, i)))
      return TRUE;
  if (n == 0 || summary->kept->len == 0 || self->n_rows < 2)
    return TRUE;

  names = join_names (summary->constant);
  proposal =
      vit_checkup_add (self, VIT_PROPOSAL_CONSTANT, NULL,
                       g_strdup_printf (vit_text_n (self->language,
                                                    "%s has the same value in every line, or none",
                                                    "%s have the same value in every line, or none",
                                                    n),
                                        names),
                       g_strdup (vit_text (self->language, "Leave out what tells nothing.")));
  g_ptr_array_add (summary->kept, NULL);

  return vit_checkup_propose (self, proposal,
                              vit_checkup_column_step ("select",
                                                       (const char *const *) summary->kept->pdata),
                              error);
}

static void
tell_personal (VitCheckup *self, Summary *summary)
{
  g_autofree char *names = NULL;
  guint n = summary->personal->len;

  if (n == 0)
    return;

  names = join_names (summary->personal);
  vit_checkup_add (
      self, VIT_PROPOSAL_PERSONAL, NULL,
      g_strdup_printf (vit_text_n (self->language, "%s tells who somebody is",
                                   "%s tell who somebody is", n),
                       names),
      g_strdup (vit_text (self->language,
                          "No study needs it. Leave it out of what is shared with others.")));
}

gboolean
vit_check_columns (VitCheckup *self, GError **error)
{
  g_autoptr (VitFrame) columns = vit_checkup_describe (self, error);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (GPtrArray) constant = g_ptr_array_new ();
  g_autoptr (GPtrArray) personal = g_ptr_array_new ();
  Summary summary = { kept, constant, personal };

  if (columns == NULL)
    return FALSE;

  for (gsize row = 0; row < vit_frame_get_n_rows (columns); row++)
    {
      Column column = {
        .name = vit_column_get_text (vit_frame_get_column (columns, 0), row),
        .is_text =
            g_str_equal (vit_column_get_text (vit_frame_get_column (columns, 1), row), "VARCHAR"),
      };

      if (!vit_progress_check (self->progress, error) ||
          !check_column (self, &column, &summary, error))
        return FALSE;
    }

  tell_personal (self, &summary);

  return propose_constant (self, &summary, error);
}
