/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What vit_checkup_run() finds in a column of numbers: values that stand apart. */

#include "vit-checkup-private.h"

#include <math.h>

#include "vit-format.h"
#include "vit-sql.h"

/* Among fewer different values, each stands by itself. */
#define LEAST_VALUES 20

/* A value stands apart if it is so many times as far from the middle as the next. The largest of
 * ordinary sums, the most uneven of all figures of a shop, is rarely twice the second. */
#define APART_TIMES 5

/* More than these do not stand apart; they are a group of their own. */
#define APART_MOST 50

/* A round number between @ordinary, where the others end, and @apart: halfway, to two digits, so
 * that a new value which is a little larger than all before it is still ordinary. */
static double
choose_bound (double ordinary, double apart)
{
  double middle = ordinary / 2 + apart / 2;
  double unit = middle != 0 ? pow (10, floor (log10 (fabs (middle))) - 1) : 1;
  double round_middle = round (middle / unit) * unit;
  gboolean between = round_middle > MIN (ordinary, apart) && round_middle < MAX (ordinary, apart);

  return between ? round_middle : middle;
}

/* A number without decimals where it has none, and with two where it has some. */
static char *
number_text (VitCheckup *self, double value)
{
  return vit_format_number (self->language, value, value == floor (value) ? 0 : 2);
}

static VitFrame *
query_outliers (VitCheckup *self, const char *name, GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *times = vit_checkup_number_sql (APART_TIMES);
  g_autofree char *most = vit_checkup_number_sql (APART_MOST + 1);

  g_hash_table_insert (words, (gpointer) "column", (gpointer) name);
  g_hash_table_insert (words, (gpointer) "times", times);
  g_hash_table_insert (words, (gpointer) "most", most);

  return vit_checkup_query (self, "checkup-outliers.sql", words, error);
}

static VitProposal *
add_outliers (VitCheckup *self, const VitCheckupColumn *column, VitFrame *frame)
{
  gint64 rows = vit_checkup_get_count (frame, "rows");
  double above = vit_checkup_get_number (frame, "above");
  double below = vit_checkup_get_number (frame, "below");
  g_autofree char *n = vit_checkup_count_text (self, rows);
  g_autofree char *from = number_text (self, vit_checkup_get_number (frame, "lowest"));
  g_autofree char *to = number_text (self, vit_checkup_get_number (frame, "highest"));
  g_autofree char *example = number_text (self, isnan (above) ? below : above);
  VitProposal *proposal = vit_checkup_add (
      self, VIT_PROPOSAL_OUTLIERS, frame,
      g_strdup_printf (vit_text_n (self->language, "%1$s value of %2$s is far from all others",
                                   "%1$s values of %2$s are far from all others", (guint64) rows),
                       n, column->name),
      g_strdup_printf (vit_text (self->language,
                                 "The others lie between %1$s and %2$s. If it is a slip, leave the "
                                 "line out: a mean would be moved by it."),
                       from, to));

  g_strfreev (proposal->examples);
  proposal->examples = g_new0 (char *, 2);
  proposal->examples[0] = g_steal_pointer (&example);
  proposal->subject = g_strdup (column->name);

  return proposal;
}

static char *
where_outliers (const char *name, double below, double above)
{
  g_autofree char *low = vit_checkup_number_sql (below);
  g_autofree char *high = vit_checkup_number_sql (above);

  if (isnan (below))
    return g_strdup_printf ("%s >= %s", name, high);
  if (isnan (above))
    return g_strdup_printf ("%s <= %s", name, low);

  return g_strdup_printf ("%1$s <= %2$s OR %1$s >= %3$s", name, low, high);
}

/* One condition cannot say that values lie on either side of others. */
static void
set_condition (VitProposal *proposal, const char *column, double below, double above)
{
  g_autofree char *bound = vit_checkup_number_sql (isnan (above) ? below : above);

  if (isnan (below) || isnan (above))
    vit_checkup_set_test (proposal, column, isnan (above) ? VIT_ROW_AT_MOST : VIT_ROW_AT_LEAST,
                          bound);
}

/* Values of a column of numbers that stand apart from all others. */
gboolean
vit_check_outliers (VitCheckup *self, const VitCheckupColumn *column, GError **error)
{
  g_autofree char *name = vit_sql_name (column->name);
  g_autoptr (VitFrame) frame = NULL;
  VitProposal *proposal;
  JsonNode *step;
  double below, above;

  if (!vit_checkup_column_is_number (column) || vit_checkup_is_id (column->name) ||
      column->different < LEAST_VALUES)
    return TRUE;

  frame = query_outliers (self, name, error);
  if (frame == NULL)
    return FALSE;
  below = vit_checkup_get_number (frame, "below");
  above = vit_checkup_get_number (frame, "above");
  if (isnan (below) && isnan (above))
    return TRUE;

  proposal = add_outliers (self, column, frame);
  proposal->where = where_outliers (name, below, above);
  set_condition (proposal, column->name, below, above);
  step = vit_checkup_step ("outliers", "column", column->name, "method", "range", "action", "drop",
                           NULL);
  if (!isnan (below))
    json_object_set_double_member (json_node_get_object (step), "low",
                                   choose_bound (vit_checkup_get_number (frame, "lowest"), below));
  if (!isnan (above))
    json_object_set_double_member (json_node_get_object (step), "high",
                                   choose_bound (vit_checkup_get_number (frame, "highest"), above));

  return vit_checkup_propose (self, proposal, step, error);
}
