/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What vit_checkup_run() finds in columns, one by one. */

#include "vit-checkup-private.h"

#include "vit-format.h"
#include "vit-sql.h"
#include "vit-study-resources.h"

/* So many of a column's values are of a type before the others look like slips. */
#define MIXED_SHARE 0.95

/* So many of an identifier's values are its own before the others look like slips. */
#define KEY_SHARE 0.95

/* What all columns together come to. */
typedef struct
{
  GPtrArray *kept; /* names of columns that tell something */
  GPtrArray *idle; /* names of the others */
  guint n_counts;  /* … that count the lines */
} Summary;

/* The kinds of events whose lines have the column, where others are without it; %NULL in @kinds
 * where it is not the kind that decides. */
static gboolean
find_kinds (VitCheckup *self, const char *name, char **kinds, GError **error)
{
  const char *event = vit_checkup_get_role (self, VIT_ROLE_EVENT);
  g_autofree char *event_name = event != NULL ? vit_sql_name (event) : NULL;
  g_autofree char *input = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (VitFrame) frame = NULL;

  *kinds = NULL;
  if (event == NULL || g_str_equal (event_name, name))
    return TRUE;

  input = vit_checkup_compile (self, error);
  sql = input ? vit_sql_load (vit_study_get_resource (), "study/checkup-kinds.sql", "event",
                              event_name, "column", name, "input", input, NULL)
              : NULL;
  frame = sql ? vit_connection_query (self->connection, sql, self->progress, error) : NULL;
  if (frame == NULL)
    return FALSE;

  if (vit_column_get_bools (vit_frame_find_column (frame, "belongs"))[0])
    *kinds = g_strdup (vit_column_get_text (vit_frame_find_column (frame, "kinds"), 0));

  return TRUE;
}

static char *
describe_gaps (VitCheckup *self, const char *kinds)
{
  if (kinds == NULL)
    return g_strdup (vit_text (self->language, "They are left out wherever this column is used."));

  return g_strdup_printf (vit_text (self->language,
                                    "Lines where %1$s is %2$s have it, and hardly any other: most "
                                    "likely, that is as it should be."),
                          vit_checkup_get_role (self, VIT_ROLE_EVENT), kinds);
}

static gboolean
check_gaps (VitCheckup *self, const VitCheckupColumn *column, GError **error)
{
  gint64 rows = vit_checkup_get_count (column->frame, "rows");
  g_autofree char *name = vit_sql_name (column->name);
  g_autofree char *n = NULL;
  g_autofree char *share = NULL;
  g_autofree char *kinds = NULL;
  VitProposal *proposal;

  if (rows == 0)
    return TRUE;
  if (!find_kinds (self, name, &kinds, error))
    return FALSE;

  n = vit_checkup_count_text (self, rows);
  share = vit_format_share (self->language, (double) rows / (rows + column->present), 1);
  proposal =
      vit_checkup_add (self, VIT_PROPOSAL_GAPS, column->frame,
                       g_strdup_printf (vit_text_n (self->language, "%1$s line has no %2$s (%3$s)",
                                                    "%1$s lines have no %2$s (%3$s)",
                                                    (guint64) rows),
                                        n, column->name, share),
                       describe_gaps (self, kinds));
  proposal->subject = g_strdup (column->name);
  proposal->where = g_strdup_printf ("%s IS NULL", name);
  vit_checkup_set_test (proposal, column->name, VIT_ROW_MISSING, NULL);

  return TRUE;
}

/* The values that do not fit, as examples. */
static VitFrame *
query_unfit (VitCheckup *self, const VitCheckupColumn *column, const char *where, GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = vit_sql_name (column->name);

  g_hash_table_insert (words, (gpointer) "value", name);
  g_hash_table_insert (words, (gpointer) "where", (gpointer) where);

  return vit_checkup_query (self, "checkup-where.sql", words, error);
}

/* A text column that is nearly all numbers, or nearly all times. */
static gboolean
check_mixed (VitCheckup *self, const VitCheckupColumn *column, GError **error)
{
  gint64 numbers = vit_checkup_get_count (column->frame, "numbers");
  gint64 times = vit_checkup_get_count (column->frame, "times");
  gboolean as_numbers = numbers >= times;
  gint64 fit = MAX (numbers, times);
  g_autofree char *name = vit_sql_name (column->name);
  g_autofree char *where = g_strdup_printf ("%1$s IS NOT NULL AND TRY_CAST(%1$s AS %2$s) IS NULL",
                                            name, as_numbers ? "DOUBLE" : "TIMESTAMP");
  g_autoptr (VitFrame) frame = NULL;
  g_autofree char *n = NULL;
  JsonObject *columns;
  JsonNode *step;
  VitProposal *proposal;

  if (!vit_checkup_column_is_text (column) || fit == column->present ||
      fit < MIXED_SHARE * column->present)
    return TRUE;

  frame = query_unfit (self, column, where, error);
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
  proposal->subject = g_strdup (column->name);
  proposal->where = g_steal_pointer (&where);
  columns = json_object_new ();
  json_object_set_string_member (columns, column->name, as_numbers ? "number" : "timestamp");
  step = vit_checkup_step ("retype", NULL);
  json_object_set_object_member (json_node_get_object (step), "columns", columns);

  return vit_checkup_propose (self, proposal, step, error);
}

/* An identifier of this table's rows, with some used more than once. */
static gboolean
check_key (VitCheckup *self, const VitCheckupColumn *column, GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = vit_sql_name (column->name);
  g_autofree char *key = vit_checkup_key_sql (column->name, vit_checkup_column_is_number (column));
  g_autoptr (VitFrame) frame = NULL;
  g_autofree char *n = NULL;
  VitProposal *proposal;
  gint64 different;

  if (!vit_checkup_is_id (column->name) || column->different == column->present ||
      column->different < KEY_SHARE * column->present)
    return TRUE;

  g_hash_table_insert (words, (gpointer) "column", name);
  g_hash_table_insert (words, (gpointer) "key", key);
  frame = vit_checkup_query (self, "checkup-nearly-key.sql", words, error);
  if (frame == NULL)
    return FALSE;

  different = vit_checkup_get_count (frame, "different");
  n = vit_checkup_count_text (self, different);
  proposal = vit_checkup_add (
      self, VIT_PROPOSAL_NEARLY_KEY, frame,
      g_strdup_printf (vit_text_n (self->language, "%1$s value of %2$s names more than one line",
                                   "%1$s values of %2$s name more than one line each",
                                   (guint64) different),
                       n, column->name),
      g_strdup (vit_text (self->language,
                          "Joining another table by it would multiply that table’s rows. See "
                          "whether the lines differ, and drop those that repeat.")));
  proposal->subject = g_strdup (column->name);
  vit_checkup_set_values (proposal, column->name,
                          vit_column_get_text (vit_frame_find_column (frame, "names"), 0));

  return TRUE;
}

/* Whether the column says no more than which line it is: what a program adds by itself, and no name
 * promises anything else. */
static gboolean
only_counts (VitCheckup *self, const VitCheckupColumn *column)
{
  static const char *const names[] = {
    "index", "row", "line", "unnamed: 0", "no", "nr", "№", NULL
  };
  g_autofree char *lower = g_utf8_strdown (column->name, -1);
  const VitColumn *counts = vit_frame_find_column (column->frame, "counts");

  return column->present == self->n_rows && vit_column_get_bools (counts)[0] &&
         (g_str_has_prefix (lower, "column_") || g_strv_contains (names, lower));
}

static gboolean
check_column (VitCheckup *self, VitCheckupColumn *column, Summary *summary, GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = vit_sql_name (column->name);
  g_autoptr (VitFrame) frame = NULL;
  gboolean counts;

  g_hash_table_insert (words, (gpointer) "column", name);
  frame = vit_checkup_query (self, "checkup-column.sql", words, error);
  if (frame == NULL)
    return FALSE;

  column->frame = frame;
  column->present = vit_checkup_get_count (frame, "present");
  column->different = vit_checkup_get_count (frame, "different");
  counts = only_counts (self, column);
  if (!vit_checkup_is_role (self, column->name) &&
      (counts || column->different == 0 ||
       (column->different == 1 && column->present == self->n_rows)))
    {
      summary->n_counts += counts;
      g_ptr_array_add (summary->idle, (gpointer) column->name);
      return TRUE;
    }

  g_ptr_array_add (summary->kept, (gpointer) column->name);

  return check_gaps (self, column, error) && check_mixed (self, column, error) &&
         check_key (self, column, error) && vit_check_spelling (self, column, error) &&
         vit_check_outliers (self, column, error) && vit_check_personal (self, column, error);
}

/* What the columns that tell nothing have in common. */
static const char *
get_idle_format (VitCheckup *self, const Summary *summary)
{
  guint n = summary->idle->len;

  if (summary->n_counts == 0)
    return vit_text_n (self->language, "%s has the same value in every line, or none",
                       "%s have the same value in every line, or none", n);
  if (summary->n_counts == n)
    return vit_text_n (self->language, "%s only counts the lines", "%s only count the lines", n);

  return vit_text (self->language,
                   "%s only count the lines, or have the same value in every line, or none");
}

/* Of one row, every column is constant. */
static gboolean
propose_idle (VitCheckup *self, Summary *summary, GError **error)
{
  const char *format = get_idle_format (self, summary);
  g_autofree char *names = NULL;
  VitProposal *proposal;

  if (summary->idle->len == 0 || summary->kept->len == 0 || self->n_rows < 2)
    return TRUE;

  g_ptr_array_add (summary->idle, NULL);
  names = g_strjoinv (", ", (char **) summary->idle->pdata);
  proposal =
      vit_checkup_add (self, VIT_PROPOSAL_CONSTANT, NULL, g_strdup_printf (format, names),
                       g_strdup (vit_text (self->language, "Leave out what tells nothing.")));
  proposal->rows = 0;
  g_ptr_array_add (summary->kept, NULL);

  return vit_checkup_propose (self, proposal,
                              vit_checkup_column_step ("select",
                                                       (const char *const *) summary->kept->pdata),
                              error);
}

gboolean
vit_check_columns (VitCheckup *self, GError **error)
{
  g_autoptr (VitFrame) columns = vit_checkup_describe (self, error);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (GPtrArray) idle = g_ptr_array_new ();
  Summary summary = { kept, idle, 0 };

  if (columns == NULL)
    return FALSE;

  for (gsize row = 0; row < vit_frame_get_n_rows (columns); row++)
    {
      VitCheckupColumn column = {
        .name = vit_column_get_text (vit_frame_get_column (columns, 0), row),
        .type = vit_column_get_text (vit_frame_get_column (columns, 1), row),
      };

      if (!vit_progress_check (self->progress, error) ||
          !check_column (self, &column, &summary, error))
        return FALSE;
    }

  return propose_idle (self, &summary, error);
}
