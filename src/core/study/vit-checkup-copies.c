/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What vit_checkup_run() finds of lines that are there twice. */

#include "vit-checkup-private.h"

#include "vit-sql.h"
#include "vit-study-resources.h"

/* An example shows so many columns. */
#define LABEL_COLUMNS 4

/* Of lines with fewer columns besides, many are the same but for one. */
#define LEAST_OTHERS 5

/* More than this share of lines that are the same but for one column are no slips. */
#define NEAR_SHARE 0.05

/* How values are compared. */
typedef enum
{
  COMPARE_EXACTLY,
  COMPARE_WORDS, /* texts, regardless of case and of spaces */
  COMPARE_NOT,   /* they are to be read: a day without its midnight */
} Compare;

/* The columns as lists for the queries, without one of them. */
static char *
list_columns (VitFrame *columns, const char *without, Compare compare, guint most)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  for (gsize row = 0; row < vit_frame_get_n_rows (columns) && n < most; row++)
    {
      const char *column = vit_column_get_text (vit_frame_get_column (columns, 0), row);
      const char *type = vit_column_get_text (vit_frame_get_column (columns, 1), row);
      g_autofree char *name = vit_sql_name (column);

      if (g_strcmp0 (column, without) == 0)
        continue;
      g_string_append (list, n++ > 0 ? ", " : "");
      if (compare == COMPARE_WORDS && g_str_equal (type, "VARCHAR"))
        g_string_append_printf (list, "lower(trim(regexp_replace(%s, '\\s+', ' ', 'g')))", name);
      else if (compare == COMPARE_NOT && g_str_equal (type, "TIMESTAMP"))
        g_string_append_printf (list, "replace(CAST(%s AS VARCHAR), ' 00:00:00', '')", name);
      else
        g_string_append (list, name);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static VitFrame *
query_copies (VitCheckup *self,
              VitFrame *columns,
              const char *file,
              const char *name,
              const char *without,
              Compare compare,
              GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *values = list_columns (columns, without, compare, G_MAXUINT);
  g_autofree char *label = list_columns (columns, NULL, COMPARE_NOT, LABEL_COLUMNS);
  g_autofree char *name_sql = vit_sql_name (name);

  g_hash_table_insert (words, (gpointer) "values", values);
  g_hash_table_insert (words, (gpointer) "label", label);
  g_hash_table_insert (words, (gpointer) "name", name_sql);

  return vit_checkup_query (self, file, words, error);
}

/* The column that tells the lines of a copy from others best: an identifier, or else the time. */
static const char *
choose_name (VitCheckup *self, VitFrame *columns)
{
  const char *time = vit_checkup_get_role (self, VIT_ROLE_TIME);

  for (gsize row = 0; row < vit_frame_get_n_rows (columns); row++)
    {
      const char *column = vit_column_get_text (vit_frame_get_column (columns, 0), row);

      if (vit_checkup_is_id (column))
        return column;
    }

  return time != NULL ? time : vit_column_get_text (vit_frame_get_column (columns, 0), 0);
}

static void
set_names (VitProposal *proposal, const char *name, VitFrame *frame)
{
  const char *names = vit_column_get_text (vit_frame_find_column (frame, "names"), 0);

  vit_checkup_set_values (proposal, name, names);
}

static gboolean
check_exact (VitCheckup *self, VitFrame *columns, gint64 *rows, GError **error)
{
  const char *name = choose_name (self, columns);
  g_autoptr (VitFrame) frame =
      query_copies (self, columns, "checkup-copies.sql", name, NULL, COMPARE_EXACTLY, error);
  VitProposal *proposal;

  if (frame == NULL)
    return FALSE;
  *rows = vit_checkup_get_count (frame, "rows");
  if (*rows == 0)
    return TRUE;

  proposal = vit_checkup_add_counted (
      self, VIT_PROPOSAL_COPIES, frame, *rows,
      vit_text_n (self->language, "%s line is an exact copy of another",
                  "%s lines are exact copies of others", (guint64) *rows),
      vit_text (self->language,
                "Keep one of each. Where two lines can be alike in every column and both be true, "
                "leave them."));
  set_names (proposal, name, frame);

  return vit_checkup_propose (self, proposal, vit_checkup_step ("drop_duplicates", NULL), error);
}

static gboolean
check_words (VitCheckup *self, VitFrame *columns, GError **error)
{
  const char *name = choose_name (self, columns);
  g_autoptr (VitFrame) frame =
      query_copies (self, columns, "checkup-copies.sql", name, NULL, COMPARE_WORDS, error);
  VitProposal *proposal;
  gint64 rows;

  if (frame == NULL)
    return FALSE;
  rows = vit_checkup_get_count (frame, "rows");
  if (rows == 0)
    return TRUE;

  proposal = vit_checkup_add_counted (
      self, VIT_PROPOSAL_NEAR_COPIES, frame, rows,
      vit_text_n (self->language, "%s line is a copy of another but for capitals or spaces",
                  "%s lines are copies of others but for capitals or spaces", (guint64) rows),
      vit_text (self->language,
                "Write the texts alike first, with the steps that change case and spaces; then "
                "the copies can be left out."));
  set_names (proposal, name, frame);
  proposal->subject = g_strdup ("words");

  return TRUE;
}

static gboolean
is_unique (VitCheckup *self, const char *column, gboolean *unique, GError **error)
{
  g_autofree char *input = vit_checkup_compile (self, error);
  g_autofree char *name = vit_sql_name (column);
  g_autofree char *sql =
      input ? vit_sql_load (vit_study_get_resource (), "study/checkup-is-unique.sql", "column",
                            name, "input", input, NULL)
            : NULL;
  g_autoptr (VitFrame) frame =
      sql ? vit_connection_query (self->connection, sql, self->progress, error) : NULL;

  if (frame == NULL)
    return FALSE;

  *unique = vit_column_get_bools (vit_frame_get_column (frame, 0))[0] != 0;

  return TRUE;
}

/* The column that names each line once; %NULL in @key if none does. */
static gboolean
find_key (VitCheckup *self, VitFrame *columns, const char **key, GError **error)
{
  *key = NULL;
  for (gsize row = 0; row < vit_frame_get_n_rows (columns) && *key == NULL; row++)
    {
      const char *column = vit_column_get_text (vit_frame_get_column (columns, 0), row);
      gboolean unique = FALSE;

      if ((row == 0 || vit_checkup_is_id (column)) && !is_unique (self, column, &unique, error))
        return FALSE;
      if (unique)
        *key = column;
    }

  return TRUE;
}

/* Of a table with a key: lines that differ by nothing else. */
static gboolean
check_but_for_key (VitCheckup *self, VitFrame *columns, GError **error)
{
  const char *key;
  g_autoptr (VitFrame) frame = NULL;
  g_autofree char *n = NULL;
  VitProposal *proposal;
  gint64 rows;

  if (vit_frame_get_n_rows (columns) <= LEAST_OTHERS)
    return TRUE;
  if (!find_key (self, columns, &key, error))
    return FALSE;
  if (key == NULL)
    return TRUE;

  frame = query_copies (self, columns, "checkup-copies.sql", key, key, COMPARE_WORDS, error);
  if (frame == NULL)
    return FALSE;
  rows = vit_checkup_get_count (frame, "rows");
  if (rows == 0 || rows > NEAR_SHARE * self->n_rows)
    return TRUE;

  n = vit_checkup_count_text (self, rows);
  proposal = vit_checkup_add (
      self, VIT_PROPOSAL_NEAR_COPIES, frame,
      g_strdup_printf (vit_text_n (self->language,
                                   "%1$s line is the same as another in all but %2$s",
                                   "%1$s lines are the same as others in all but %2$s",
                                   (guint64) rows),
                       n, key),
      g_strdup (
          vit_text (self->language,
                    "The same thing may have been entered twice, or two may be alike by chance. "
                    "Look at them before you leave any out.")));
  set_names (proposal, key, frame);
  proposal->subject = g_strdup (key);

  return TRUE;
}

static gboolean
check_moments (VitCheckup *self, VitFrame *columns, GError **error)
{
  const char *time = vit_checkup_get_role (self, VIT_ROLE_TIME);
  g_autoptr (VitFrame) frame = NULL;
  VitProposal *proposal;
  gint64 rows;

  if (time == NULL || vit_frame_get_n_rows (columns) <= 2)
    return TRUE;

  frame = query_copies (self, columns, "checkup-moments.sql", time, time, COMPARE_EXACTLY, error);
  if (frame == NULL)
    return FALSE;
  rows = vit_checkup_get_count (frame, "rows");
  if (rows == 0)
    return TRUE;

  proposal = vit_checkup_add_counted (
      self, VIT_PROPOSAL_NEAR_COPIES, frame, rows,
      vit_text_n (self->language, "%s line repeats another less than a minute later",
                  "%s lines repeat others less than a minute later", (guint64) rows),
      vit_text (self->language,
                "They are the same in all but their time. A page that is loaded twice looks like "
                "this; so does an order that was sent twice."));
  set_names (proposal, time, frame);
  proposal->subject = g_strdup (time);

  return TRUE;
}

/* Lines that are the same as another one: in every column, but for capitals and spaces, but for
 * their identifier, or but for a moment. */
gboolean
vit_check_copies (VitCheckup *self, GError **error)
{
  g_autoptr (VitFrame) columns = vit_checkup_describe (self, error);
  gint64 copies = 0;

  return columns != NULL && check_exact (self, columns, &copies, error) &&
         check_words (self, columns, error) && check_but_for_key (self, columns, error) &&
         check_moments (self, columns, error);
}
