/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Guessing roles. Each column gets points for each role: from the words in its name, and then
 * taken off if its cells speak against it. The pairs with the most points win, and no column gets
 * two roles. Below one point no guess is made: an empty role is filled in by the user in a moment,
 * a wrong one may go unnoticed into the results. */

#include "vit-data-resources.h"
#include "vit-role-words.h"
#include "vit-roles.h"
#include "vit-sql.h"

#define LEAST_POINTS 1.0

/* So few rows prove nothing about how often values repeat. */
#define FEW_ROWS 50

/* What is known of a column. */
typedef struct
{
  const VitField *field;
  gboolean has[VIT_N_WORDS]; /* words in its name */
  int head;                  /* the one of CUSTOMER to SESSION that it is about, or -1 */
  double n_rows;             /* that were looked at */
  double n_present;
  double n_distinct;
  double n_fractions; /* of numbers: how many are not whole */
  double mean;        /* of numbers */
  double n_event_words;
} Column;

static gboolean
is_number (const Column *self)
{
  return self->field->type == VIT_TYPE_OF_INTEGER || self->field->type == VIT_TYPE_OF_NUMBER;
}

static gboolean
is_time (const Column *self)
{
  return self->field->type == VIT_TYPE_OF_DATE || self->field->type == VIT_TYPE_OF_TIMESTAMP;
}

/* Whether cells can name things: no times, no truth values, no fractions. */
static gboolean
can_name (const Column *self)
{
  return !is_time (self) && self->field->type != VIT_TYPE_OF_BOOLEAN && self->n_fractions == 0;
}

static gboolean
has_any (const Column *self, const VitWord *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (self->has[words[i]])
      return TRUE;

  return FALSE;
}

/* Whether the name speaks of a measure or a time and so not of a thing. */
static gboolean
is_measure (const Column *self)
{
  static const VitWord words[] = { VIT_WORD_TIME, VIT_WORD_QUANTITY, VIT_WORD_PRICE,
                                   VIT_WORD_REVENUE, VIT_WORD_TARGET };

  return has_any (self, words, G_N_ELEMENTS (words));
}

/* "user_session" is about a session, "номер заказа клиента" about an order. */
static int
find_head (const GArray *words)
{
  int head = -1;

  for (guint i = 0; i < words->len; i++)
    {
      const VitRoleWord *word = &g_array_index (words, VitRoleWord, i);

      if (word->word > VIT_WORD_SESSION)
        continue;
      head = word->word;
      if (word->head_first)
        break;
    }

  return head;
}

static void
read_name (Column *self)
{
  g_autoptr (GArray) words = vit_role_words_read (self->field->name);

  self->head = find_head (words);
  for (guint i = 0; i < words->len; i++)
    self->has[g_array_index (words, VitRoleWord, i).word] = TRUE;
}

/* A column called "id" or "name" is about what its table is about, if each row has its own. */
static void
read_table_name (Column *self, const char *table)
{
  static const VitWord others[] = { VIT_WORD_CONTACT, VIT_WORD_TYPE, VIT_WORD_TOTAL, VIT_WORD_UNIT,
                                    VIT_WORD_OTHER };
  g_autoptr (GArray) words = NULL;

  if (self->head >= 0 || self->n_distinct < self->n_present || is_measure (self) ||
      has_any (self, others, G_N_ELEMENTS (others)) ||
      !(self->has[VIT_WORD_ID] || self->has[VIT_WORD_NAME]))
    return;

  words = vit_role_words_read (table);
  self->head = find_head (words);
}

static double
rate_customer (const Column *self)
{
  if (!can_name (self) || is_measure (self))
    return 0;
  if (self->head != VIT_WORD_CUSTOMER)
    return self->head < 0 && self->has[VIT_WORD_CONTACT] && !self->has[VIT_WORD_OTHER] ? 1.2 : 0;
  if (self->has[VIT_WORD_TYPE] || self->has[VIT_WORD_OTHER])
    return 0;

  return 3 + (self->has[VIT_WORD_ID] ? 0.3 : 0) - (self->has[VIT_WORD_NAME] ? 0.5 : 0) -
         (self->has[VIT_WORD_CONTACT] ? 0.7 : 0);
}

/* An order or a session. */
static double
rate_group (const Column *self, VitWord head)
{
  static const VitWord others[] = { VIT_WORD_NAME, VIT_WORD_TYPE, VIT_WORD_CONTACT, VIT_WORD_TOTAL,
                                    VIT_WORD_OTHER };

  if (self->head != (int) head || !can_name (self) || is_measure (self) ||
      has_any (self, others, G_N_ELEMENTS (others)))
    return 0;

  return 3 + (self->has[VIT_WORD_ID] ? 0.3 : 0);
}

/* A name says more on a page than a number, so it wins; a text that is called "product" and no id
 * is a name, too. */
static double
rate_product (const Column *self)
{
  gboolean reads = self->field->type == VIT_TYPE_OF_TEXT && !self->has[VIT_WORD_ID];
  double points = 3 + (self->has[VIT_WORD_NAME] ? 0.4
                       : self->has[VIT_WORD_ID] ? 0.1
                       : reads                  ? 0.2
                                                : 0);

  if (self->head != VIT_WORD_PRODUCT || !can_name (self) || is_measure (self) ||
      self->has[VIT_WORD_TYPE] || self->has[VIT_WORD_OTHER] || self->has[VIT_WORD_TOTAL])
    return 0;

  /* "order_item_id" numbers the lines of orders. */
  if (self->has[VIT_WORD_ORDER] && self->n_rows >= FEW_ROWS && self->n_distinct == self->n_present)
    return 0;

  return points;
}

static double
rate_category (const Column *self)
{
  double points = self->field->type == VIT_TYPE_OF_TEXT ? 0.2 : 0;

  if (!can_name (self) || is_measure (self) || self->has[VIT_WORD_OTHER] ||
      (self->n_rows >= FEW_ROWS && self->n_distinct == self->n_present))
    return 0;
  if (self->head == VIT_WORD_CATEGORY)
    return points + 3 + (self->has[VIT_WORD_NAME] ? 0.2 : 0) - (self->has[VIT_WORD_ID] ? 0.2 : 0);
  if (self->head == VIT_WORD_PRODUCT && self->has[VIT_WORD_TYPE])
    return points + 2.3;

  return 0;
}

static double
rate_event (const Column *self)
{
  gboolean is_event = self->n_present > 0 && self->n_event_words >= 0.8 * self->n_present;

  if (!can_name (self) || is_number (self) || is_measure (self) || self->has[VIT_WORD_OTHER] ||
      self->n_distinct > 100)
    return 0;
  if (self->head == VIT_WORD_EVENT && !self->has[VIT_WORD_ID])
    return 3 + (self->has[VIT_WORD_TYPE] || self->has[VIT_WORD_NAME] ? 0.3 : 0) +
           (is_event ? 0.5 : 0);

  return self->head < 0 && self->has[VIT_WORD_TYPE] && is_event ? 2 : 0;
}

static double
rate_target (const Column *self)
{
  return self->has[VIT_WORD_TARGET] && !self->has[VIT_WORD_OTHER] && !self->has[VIT_WORD_TIME] ? 2.5
                                                                                               : 0;
}

/* The day of the order rather than that of the delivery or of the customer's birth. */
static double
rate_time (const Column *self)
{
  if (!is_time (self))
    return 0;

  return (self->has[VIT_WORD_TIME] ? 3 : 1.5) +
         (self->head == VIT_WORD_ORDER || self->head == VIT_WORD_EVENT ? 0.5 : 0) -
         (self->head == VIT_WORD_CUSTOMER || self->head == VIT_WORD_PRODUCT ? 1 : 0) -
         (self->has[VIT_WORD_OTHER] ? 2 : 0);
}

/* "Amount" is money in one shop and pieces in another. Pieces are whole and few. */
static double
rate_quantity (const Column *self)
{
  if (!is_number (self) || !self->has[VIT_WORD_QUANTITY] || self->has[VIT_WORD_OTHER] ||
      self->has[VIT_WORD_PRICE] || self->has[VIT_WORD_ID] || self->has[VIT_WORD_TIME])
    return 0;
  if (self->has[VIT_WORD_REVENUE])
    return self->n_fractions == 0 && self->mean < 20 && !self->has[VIT_WORD_TOTAL] ? 3.1 : 0;

  return 3 - (self->head == VIT_WORD_CUSTOMER ? 2.5 : self->head == VIT_WORD_ORDER ? 1 : 0);
}

static double
rate_price (const Column *self)
{
  double points;

  if (!is_number (self) || self->has[VIT_WORD_OTHER] || self->has[VIT_WORD_TIME] ||
      self->has[VIT_WORD_ID] || self->has[VIT_WORD_TOTAL])
    return 0;
  if (self->has[VIT_WORD_PRICE])
    points = self->head == VIT_WORD_ORDER ? 1 : 3;
  else
    points = self->has[VIT_WORD_REVENUE] && self->has[VIT_WORD_UNIT] ? 2 : 0;

  return points + (points > 0 && self->has[VIT_WORD_UNIT] ? 0.3 : 0);
}

static double
rate_revenue (const Column *self)
{
  if (!is_number (self) || self->has[VIT_WORD_OTHER] || self->has[VIT_WORD_TIME] ||
      self->has[VIT_WORD_ID] || self->has[VIT_WORD_UNIT])
    return 0;
  if (self->has[VIT_WORD_REVENUE])
    return 3;
  if (self->has[VIT_WORD_PRICE])
    return self->has[VIT_WORD_TOTAL] ? 3 : self->head == VIT_WORD_ORDER ? 2 : 0;

  return self->has[VIT_WORD_TOTAL] && !self->has[VIT_WORD_QUANTITY] ? 2 : 0;
}

static double
rate (const Column *self, VitRole role)
{
  /* An empty column tells nothing, and one value for all rows tells nothing apart. */
  if (self->n_rows > 0 && self->n_present == 0)
    return 0;

  switch (role)
    {
    case VIT_ROLE_CUSTOMER:
      return self->n_rows >= FEW_ROWS && self->n_distinct < 2 ? 0 : rate_customer (self);
    case VIT_ROLE_ORDER:
      return self->n_rows >= FEW_ROWS && self->n_distinct < 2 ? 0
                                                              : rate_group (self, VIT_WORD_ORDER);
    case VIT_ROLE_SESSION:
      return rate_group (self, VIT_WORD_SESSION);
    case VIT_ROLE_TIME:
      return rate_time (self);
    case VIT_ROLE_PRODUCT:
      return rate_product (self);
    case VIT_ROLE_QUANTITY:
      return rate_quantity (self);
    case VIT_ROLE_PRICE:
      return rate_price (self);
    case VIT_ROLE_REVENUE:
      return rate_revenue (self);
    case VIT_ROLE_CATEGORY:
      return rate_category (self);
    case VIT_ROLE_EVENT:
      return rate_event (self);
    case VIT_ROLE_TARGET:
      return rate_target (self);
    case VIT_N_ROLES:
    default:
      return 0;
    }
}

static char *
dup_profile_sql (const VitTableInfo *table)
{
  g_autoptr (GString) figures = g_string_new (NULL);
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autofree char *name = vit_sql_name (table->name);

  for (guint i = 0; i < table->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (table->fields, i);
      gboolean number = field->type == VIT_TYPE_OF_INTEGER || field->type == VIT_TYPE_OF_NUMBER;
      g_autofree char *column = vit_sql_name (field->name);
      g_autofree char *piece = vit_sql_fill (
          number ? "count({c}), count(DISTINCT {c}), count(*) FILTER ({c} <> trunc({c})), "
                   "CAST(avg({c}) AS DOUBLE), 0"
          : field->type == VIT_TYPE_OF_TEXT
              ? "count({c}), count(DISTINCT {c}), 0, 0, count(*) FILTER (regexp_matches("
                "lower(CAST({c} AS VARCHAR)), 'view|cart|purchase|click|buy|checkout|search'))"
              : "count({c}), count(DISTINCT {c}), 0, 0, 0",
          "c", column, NULL);

      g_string_append_printf (columns, "%s%s", i > 0 ? ", " : "", column);
      g_string_append_printf (figures, ",\n  %s", piece);
    }
  g_string_prepend (figures, "count(*)");

  return vit_sql_load (vit_data_get_resource (), "data/roles-profile.sql", "figures", figures->str,
                       "columns", columns->len > 0 ? columns->str : "*", "table", name, NULL);
}

/* Looks at the first rows of @table. */
static Column *
read_columns (VitConnection *connection, const VitTableInfo *table, GError **error)
{
  g_autofree char *sql = dup_profile_sql (table);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);
  Column *columns;

  if (frame == NULL)
    return NULL;

  columns = g_new0 (Column, table->fields->len + 1);
  for (guint i = 0; i < table->fields->len; i++)
    {
      Column *column = &columns[i];
      double *figures[] = { &column->n_present, &column->n_distinct, &column->n_fractions,
                            &column->mean, &column->n_event_words };

      column->field = g_ptr_array_index (table->fields, i);
      column->n_rows = vit_column_get_number (vit_frame_get_column (frame, 0), 0);
      for (guint j = 0; j < G_N_ELEMENTS (figures); j++)
        *figures[j] = vit_column_get_number (vit_frame_get_column (frame, 1 + i * 5 + j), 0);
      read_name (column);
      read_table_name (column, table->name);
    }

  return columns;
}

/* The pair with the most points of those that are free; of equal ones the first role, and in it
 * the first column. */
static double
find_best (const Column *columns,
           guint n_columns,
           const VitRoles *roles,
           const gboolean *taken,
           guint *best_role,
           guint *best_column)
{
  double most = 0;

  for (guint role = 0; role < VIT_N_ROLES; role++)
    for (guint i = 0; roles->columns[role] == NULL && i < n_columns; i++)
      {
        double points = taken[i] ? 0 : rate (&columns[i], role);

        if (points > most)
          {
            most = points;
            *best_role = role;
            *best_column = i;
          }
      }

  return most;
}

/**
 * vit_roles_guess:
 * @connection: to the project
 * @table: what is known of a table
 *
 * Guesses from the names of columns in English, Russian or Polish, from their types, and from the
 * first 20,000 rows. No column gets two roles. A role without a likely column stays empty.
 *
 * Returns: (transfer full): the roles, or %NULL with an error of #VitDataError if the table cannot
 *   be read
 */
VitRoles *
vit_roles_guess (VitConnection *connection, const VitTableInfo *table, GError **error)
{
  guint n_columns = table->fields->len;
  g_autofree Column *columns = read_columns (connection, table, error);
  g_autofree gboolean *taken = g_new0 (gboolean, n_columns + 1);
  g_autoptr (VitRoles) roles = vit_roles_new ();
  guint role, column;

  if (columns == NULL)
    return NULL;

  while (find_best (columns, n_columns, roles, taken, &role, &column) >= LEAST_POINTS)
    {
      vit_roles_set (roles, role, columns[column].field->name);
      taken[column] = TRUE;
    }

  return g_steal_pointer (&roles);
}
