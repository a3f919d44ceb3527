/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What vit_checkup_run() finds in sums, prices, quantities and times. */

#include "vit-checkup-private.h"
#include "vit-format.h"
#include "vit-sql.h"

/* In a table of so many lines or more, a single line is more likely a slip than a sale … */
#define ABSURD_LINES 100
/* … if it brings more than this share of all revenue, … */
#define ABSURD_LARGE_SHARE 0.05
/* … or more than this share with so many times the size that 99.9 % of the lines stay within. */
#define ABSURD_SHARE 0.01
#define ABSURD_TIMES 20

/* Before this, a time is what a program writes for one that it does not know (1970 and 1900 are
 * usual) …  */
#define EARLIEST "TIMESTAMP '1980-01-01'"
/* … unless more than this share of all lines is as old. */
#define EARLY_SHARE 0.05

/* The column whose size tells one line from another; NULL if no role does. */
static const char *
get_size (VitCheckup *self)
{
  static const VitRole roles[] = { VIT_ROLE_QUANTITY, VIT_ROLE_REVENUE, VIT_ROLE_PRICE };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (vit_checkup_get_role (self, roles[i]) != NULL)
      return vit_checkup_get_role (self, roles[i]);

  return NULL;
}

static VitFrame *
query_absurd (VitCheckup *self, const char *size, GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  const char *product = vit_checkup_get_role (self, VIT_ROLE_PRODUCT);
  g_autofree char *name = vit_sql_name (size);
  g_autofree char *label = product ? vit_sql_name (product) : g_strdup ("NULL");
  g_autofree char *large_share = vit_checkup_number_sql (ABSURD_LARGE_SHARE);
  g_autofree char *share = vit_checkup_number_sql (ABSURD_SHARE);
  g_autofree char *times = vit_checkup_number_sql (ABSURD_TIMES);

  g_hash_table_insert (words, (gpointer) "size", name);
  g_hash_table_insert (words, (gpointer) "label", label);
  g_hash_table_insert (words, (gpointer) "large_share", large_share);
  g_hash_table_insert (words, (gpointer) "share", share);
  g_hash_table_insert (words, (gpointer) "times", times);

  return vit_checkup_query (self, "checkup-absurd.sql", words, error);
}

static gboolean
propose_limit (VitCheckup *self, const char *column, VitFrame *frame, GError **error)
{
  gint64 rows = vit_checkup_get_count (frame, "rows");
  double smallest = vit_checkup_get_number (frame, "smallest");
  g_autofree char *limit = vit_checkup_number_sql (smallest);
  g_autofree char *name = vit_sql_name (column);
  g_autofree char *where = g_strdup_printf ("%s < %s", name, limit);
  g_autofree char *n = vit_checkup_count_text (self, rows);
  g_autofree char *percent =
      vit_format_share (self->language, vit_checkup_get_number (frame, "share"), 0);
  g_autofree char *size = vit_format_number (self->language, smallest, 0);
  VitProposal *proposal = vit_checkup_add (
      self, VIT_PROPOSAL_ABSURD, frame,
      rows == 1
          ? g_strdup_printf (vit_text (self->language, "One single line brings %s of all revenue"),
                             percent)
          : g_strdup_printf (vit_text (self->language,
                                       "%1$s single lines bring up to %2$s of all revenue each"),
                             n, percent),
      g_strdup_printf (
          vit_text (
              self->language,
              "Leave out lines with %1$s of %2$s or more: they would hide what the others do."),
          column, size));

  proposal->where = g_strdup_printf ("%s >= %s", name, limit);
  vit_checkup_set_test (proposal, column, VIT_ROW_AT_LEAST, limit);

  return vit_checkup_propose (self, proposal, vit_checkup_step ("filter", "where", where, NULL),
                              error);
}

gboolean
vit_check_absurd (VitCheckup *self, GError **error)
{
  const char *size = get_size (self);
  g_autoptr (VitFrame) frame = NULL;

  if (vit_checkup_get_role (self, VIT_ROLE_REVENUE) == NULL &&
      vit_checkup_get_role (self, VIT_ROLE_PRICE) == NULL)
    return TRUE; /* nothing tells what a line brings */

  frame = query_absurd (self, size, error);
  if (frame == NULL)
    return FALSE;

  /* A limit that would take ordinary lines along is none. */
  if (vit_checkup_get_count (frame, "rows") == 0 ||
      vit_checkup_get_count (frame, "lines") < ABSURD_LINES ||
      vit_checkup_get_number (frame, "smallest") <= vit_checkup_get_number (frame, "largest_other"))
    return TRUE;

  return propose_limit (self, size, frame, error);
}

/* The rows of which @condition, which begins after the column's name, is true. */
static VitFrame *
query_where (VitCheckup *self, const char *value, const char *condition, GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *where = g_strdup_printf ("%s %s", value, condition);

  g_hash_table_insert (words, (gpointer) "value", (gpointer) value);
  g_hash_table_insert (words, (gpointer) "where", where);

  return vit_checkup_query (self, "checkup-where.sql", words, error);
}

/* The column of @role as a number. */
static char *
role_as_number (VitCheckup *self, VitRole role)
{
  g_autofree char *name = vit_sql_name (vit_checkup_get_role (self, role));

  return g_strdup_printf ("TRY_CAST(%s AS DOUBLE)", name);
}

static gboolean
check_negative_prices (VitCheckup *self, GError **error)
{
  g_autofree char *price = role_as_number (self, VIT_ROLE_PRICE);
  g_autofree char *name = vit_sql_name (vit_checkup_get_role (self, VIT_ROLE_PRICE));
  g_autofree char *where = g_strdup_printf ("%1$s >= 0 OR %1$s IS NULL", name);
  g_autoptr (VitFrame) frame = query_where (self, price, "< 0", error);
  VitProposal *proposal;
  gint64 rows;

  if (frame == NULL)
    return FALSE;
  rows = vit_checkup_get_count (frame, "rows");
  if (rows == 0)
    return TRUE;

  proposal = vit_checkup_add_counted (
      self, VIT_PROPOSAL_IMPOSSIBLE, frame, rows,
      vit_text_n (self->language, "%s line has a price below zero",
                  "%s lines have a price below zero", (guint64) rows),
      vit_text (self->language,
                "Leave them out: nothing is sold for less than nothing. If they are "
                "returns, the quantity should be below zero instead."));
  proposal->where = g_strdup_printf ("%s < 0", name);
  vit_checkup_set_test (proposal, vit_checkup_get_role (self, VIT_ROLE_PRICE), VIT_ROW_LESS, "0");

  return vit_checkup_propose (self, proposal, vit_checkup_step ("filter", "where", where, NULL),
                              error);
}

gboolean
vit_check_prices (VitCheckup *self, GError **error)
{
  g_autofree char *price = role_as_number (self, VIT_ROLE_PRICE);
  g_autoptr (VitFrame) frame = NULL;
  VitProposal *proposal;
  gint64 rows;

  if (!check_negative_prices (self, error))
    return FALSE;

  frame = query_where (self, price, "= 0", error);
  if (frame == NULL)
    return FALSE;
  rows = vit_checkup_get_count (frame, "rows");
  if (rows == 0)
    return TRUE;

  proposal =
      vit_checkup_add_counted (self, VIT_PROPOSAL_FREE, frame, rows,
                               vit_text_n (self->language, "%s line has a price of zero",
                                           "%s lines have a price of zero", (guint64) rows),
                               vit_text (self->language,
                                         "Gifts and tests look like this. They bring no money, "
                                         "but they count as lines and orders."));
  proposal->where = g_strdup_printf ("%s = 0", price);
  vit_checkup_set_test (proposal, vit_checkup_get_role (self, VIT_ROLE_PRICE), VIT_ROW_IS, "0");

  return TRUE;
}

gboolean
vit_check_quantities (VitCheckup *self, GError **error)
{
  g_autofree char *quantity = role_as_number (self, VIT_ROLE_QUANTITY);
  g_autoptr (VitFrame) frame = query_where (self, quantity, "< 0", error);
  VitProposal *proposal;
  gint64 rows;

  if (frame == NULL)
    return FALSE;
  rows = vit_checkup_get_count (frame, "rows");
  if (rows == 0)
    return TRUE;

  proposal = vit_checkup_add_counted (
      self, VIT_PROPOSAL_RETURNS, frame, rows,
      vit_text_n (self->language, "%s line has a quantity below zero",
                  "%s lines have a quantity below zero", (guint64) rows),
      vit_text (self->language,
                "These look like returns, and are taken off what a customer spent."));
  proposal->where = g_strdup_printf ("%s < 0", quantity);
  vit_checkup_set_test (proposal, vit_checkup_get_role (self, VIT_ROLE_QUANTITY), VIT_ROW_LESS,
                        "0");

  return TRUE;
}

static gboolean
check_future (VitCheckup *self, GError **error)
{
  g_autofree char *name = vit_sql_name (vit_checkup_get_role (self, VIT_ROLE_TIME));
  g_autofree char *value = g_strdup_printf ("TRY_CAST(%s AS TIMESTAMP)", name);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);
  /* A day of tolerance, for clocks and time zones. */
  g_autofree char *limit = g_date_time_format (tomorrow, "TIMESTAMP '%Y-%m-%d 23:59:59'");
  g_autofree char *day = g_date_time_format (tomorrow, "%Y-%m-%d");
  g_autofree char *condition = g_strdup_printf ("> %s", limit);
  g_autofree char *where = g_strdup_printf ("%1$s <= %2$s OR %1$s IS NULL", name, limit);
  g_autoptr (VitFrame) frame = query_where (self, value, condition, error);
  VitProposal *proposal;
  gint64 rows;

  if (frame == NULL)
    return FALSE;
  rows = vit_checkup_get_count (frame, "rows");
  if (rows == 0)
    return TRUE;

  proposal = vit_checkup_add_counted (
      self, VIT_PROPOSAL_FUTURE, frame, rows,
      vit_text_n (self->language, "%s line lies in the future", "%s lines lie in the future",
                  (guint64) rows),
      vit_text (self->language,
                "Leave them out: they would make every other customer look silent."));
  proposal->where = g_strdup_printf ("%s > %s", name, limit);
  vit_checkup_set_test (proposal, vit_checkup_get_role (self, VIT_ROLE_TIME), VIT_ROW_GREATER, day);

  return vit_checkup_propose (self, proposal, vit_checkup_step ("filter", "where", where, NULL),
                              error);
}

/* A few times from before shops had computers, where all others are later, are none. */
static gboolean
check_early (VitCheckup *self, GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = vit_sql_name (vit_checkup_get_role (self, VIT_ROLE_TIME));
  g_autofree char *where = g_strdup_printf ("%s >= " EARLIEST " OR %s IS NULL", name, name);
  g_autoptr (VitFrame) frame = NULL;
  VitProposal *proposal;
  gint64 rows;

  g_hash_table_insert (words, (gpointer) "value", name);
  g_hash_table_insert (words, (gpointer) "limit", (gpointer) EARLIEST);
  frame = vit_checkup_query (self, "checkup-early.sql", words, error);
  if (frame == NULL)
    return FALSE;
  rows = vit_checkup_get_count (frame, "rows");
  if (rows == 0 || rows > EARLY_SHARE * vit_checkup_get_count (frame, "lines"))
    return TRUE;

  proposal = vit_checkup_add_counted (
      self, VIT_PROPOSAL_EARLY, frame, rows,
      vit_text_n (self->language, "%s line is from before 1980", "%s lines are from before 1980",
                  (guint64) rows),
      vit_text (self->language,
                "Programs write such a date when they do not know the true one. Leave the lines "
                "out, or the shop seems to be half a century old."));
  proposal->where = g_strdup_printf ("%s < " EARLIEST, name);
  vit_checkup_set_test (proposal, vit_checkup_get_role (self, VIT_ROLE_TIME), VIT_ROW_LESS, "1980");

  return vit_checkup_propose (self, proposal, vit_checkup_step ("filter", "where", where, NULL),
                              error);
}

/* Times that cannot be. */
gboolean
vit_check_times (VitCheckup *self, GError **error)
{
  return check_future (self, error) && check_early (self, error);
}
