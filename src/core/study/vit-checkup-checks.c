/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What vit_checkup_run() looks for. */

#include "vit-checkup-private.h"

#include "vit-format.h"
#include "vit-sql.h"
#include "vit-study-resources.h"

/* In a table of so many lines or more, a single line is more likely a slip than a sale … */
#define ABSURD_LINES 100
/* … if it brings more than this share of all revenue, … */
#define ABSURD_LARGE_SHARE 0.05
/* … or more than this share with so many times the size that 99.9 % of the lines stay within. */
#define ABSURD_SHARE 0.01
#define ABSURD_TIMES 20

/* Adds the step, and what it does, to the proposals. Takes the texts and @node. */
static gboolean
propose (VitCheckup *self,
         VitProposalKind kind,
         JsonNode *node,
         char *title,
         char *text,
         GError **error)
{
  g_autoptr (JsonNode) owned = node;
  VitProposal *proposal = g_new0 (VitProposal, 1);

  g_ptr_array_add (self->proposals, proposal);
  proposal->kind = kind;
  proposal->title = title;
  proposal->text = text;
  proposal->rows_before = self->n_rows;
  proposal->step = vit_step_from_json (node, "proposal", error);
  if (proposal->step == NULL)
    return FALSE;

  g_ptr_array_add (self->steps, proposal->step);
  if (!vit_checkup_count_rows (self, &self->n_rows, error))
    return FALSE;
  proposal->rows_after = self->n_rows;

  return TRUE;
}

static const char *
get_role (VitCheckup *self, VitRole role)
{
  return self->roles->columns[role];
}

/* An object {"do": kind, key: value, …} from pairs of texts, ended by NULL. */
static JsonNode *
new_step (const char *kind, ...)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const char *key;
  va_list pairs;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "do");
  json_builder_add_string_value (builder, kind);
  va_start (pairs, kind);
  while ((key = va_arg (pairs, const char *)) != NULL)
    {
      json_builder_set_member_name (builder, key);
      json_builder_add_string_value (builder, va_arg (pairs, const char *));
    }
  va_end (pairs);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
set_columns (JsonNode *step, const char *const *columns)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; columns[i] != NULL; i++)
    json_array_add_string_element (array, columns[i]);
  json_object_set_array_member (json_node_get_object (step), "columns", array);
}

/* Runs a check's query over the table after the steps so far. */
static VitFrame *
query (VitCheckup *self,
       const char *file,
       const char *word,
       const char *sql,
       const char *word2,
       const char *sql2,
       GError **error)
{
  g_autofree char *path = g_strconcat ("study/", file, NULL);
  g_autofree char *input = vit_checkup_compile (self, error);
  g_autofree char *filled = NULL;

  if (input == NULL)
    return NULL;
  filled =
      vit_sql_load (vit_study_get_resource (), path, "input", input, word, sql, word2, sql2, NULL);

  return vit_connection_query (self->connection, filled, self->progress, error);
}

static char *
count_text (VitCheckup *self, gint64 n)
{
  return vit_format_integer (self->language, n);
}

static gboolean
check_spaces (VitCheckup *self, GError **error)
{
  const char *product = get_role (self, VIT_ROLE_PRODUCT);
  g_autofree char *name = vit_sql_name (product);
  g_autoptr (VitFrame) frame =
      query (self, "checkup-spaces.sql", "product", name, NULL, NULL, error);
  g_autofree char *n = NULL;
  JsonNode *step;
  gint64 names;

  if (frame == NULL)
    return FALSE;
  names = vit_checkup_get_count (frame, "names");
  if (names == 0)
    return TRUE;

  n = count_text (self, names);
  step = new_step ("trim", NULL);
  set_columns (step, (const char *[]){ product, NULL });

  return propose (
      self, VIT_PROPOSAL_SPACES, step,
      g_strdup_printf (vit_text_n (self->language, "%s product name has spaces around it",
                                   "%s product names have spaces around them", (guint64) names),
                       n),
      g_strdup (vit_text (self->language, "Take them away, so that each product counts once.")),
      error);
}

static gboolean
check_case (VitCheckup *self, GError **error)
{
  const char *product = get_role (self, VIT_ROLE_PRODUCT);
  g_autofree char *name = vit_sql_name (product);
  g_autoptr (VitFrame) frame = query (self, "checkup-case.sql", "product", name, NULL, NULL, error);
  g_autofree char *n = NULL;
  JsonNode *step;
  gint64 names;

  if (frame == NULL)
    return FALSE;
  names = vit_checkup_get_count (frame, "names");
  if (names == 0)
    return TRUE;

  n = count_text (self, names);
  step = new_step ("case", "to", "lower", NULL);
  set_columns (step, (const char *[]){ product, NULL });

  return propose (
      self, VIT_PROPOSAL_CASE_TWINS, step,
      g_strdup_printf (vit_text_n (self->language,
                                   "%s product name differs from another only by capital letters",
                                   "%s product names differ from others only by capital letters",
                                   (guint64) names),
                       n),
      g_strdup (vit_text (self->language,
                          "Write all names in small letters, so that each product counts once.")),
      error);
}

/* The columns that the study needs in each row. */
static GPtrArray *
needed_columns (VitCheckup *self)
{
  static const VitRole roles[] = { VIT_ROLE_CUSTOMER, VIT_ROLE_ORDER,    VIT_ROLE_TIME,
                                   VIT_ROLE_REVENUE,  VIT_ROLE_QUANTITY, VIT_ROLE_PRICE };
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      /* A revenue makes price and quantity unnecessary. */
      gboolean replaced =
          roles[i] != VIT_ROLE_REVENUE && i > 3 && get_role (self, VIT_ROLE_REVENUE) != NULL;

      if (get_role (self, roles[i]) != NULL && !replaced)
        g_ptr_array_add (columns, (gpointer) get_role (self, roles[i]));
    }

  return columns;
}

static VitFrame *
query_missing (VitCheckup *self, GPtrArray *columns, GError **error)
{
  g_autoptr (GString) counts = g_string_new (NULL);
  g_autoptr (GString) any = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *name = vit_sql_name (g_ptr_array_index (columns, i));

      g_string_append_printf (counts, "%scount(*) FILTER (%s IS NULL) AS missing_%u",
                              i > 0 ? ", " : "", name, i);
      g_string_append_printf (any, "%s%s IS NULL", i > 0 ? " OR " : "", name);
    }

  return query (self, "checkup-missing.sql", "counts", counts->str, "any", any->str, error);
}

static gboolean
check_missing (VitCheckup *self, GError **error)
{
  g_autoptr (GPtrArray) columns = needed_columns (self);
  g_autoptr (GPtrArray) lacking = g_ptr_array_new ();
  g_autoptr (VitFrame) frame = query_missing (self, columns, error);
  g_autofree char *n = NULL;
  g_autofree char *names = NULL;
  JsonNode *step;
  gint64 rows;

  if (frame == NULL)
    return FALSE;
  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *count = g_strdup_printf ("missing_%u", i);

      if (vit_checkup_get_count (frame, count) > 0)
        g_ptr_array_add (lacking, g_ptr_array_index (columns, i));
    }
  rows = vit_checkup_get_count (frame, "any_missing");
  if (rows == 0)
    return TRUE;

  g_ptr_array_add (lacking, NULL);
  n = count_text (self, rows);
  names = g_strjoinv (", ", (char **) lacking->pdata);
  step = new_step ("drop_missing", NULL);
  set_columns (step, (const char *const *) lacking->pdata);

  return propose (self, VIT_PROPOSAL_MISSING, step,
                  g_strdup_printf (vit_text_n (self->language, "%1$s line lacks a value in %2$s",
                                               "%1$s lines lack a value in %2$s", (guint64) rows),
                                   n, names),
                  g_strdup (vit_text (self->language,
                                      "Leave them out: they cannot be counted for any customer.")),
                  error);
}

static gboolean
check_repeated (VitCheckup *self, GError **error)
{
  const char *key[] = { get_role (self, VIT_ROLE_CUSTOMER), get_role (self, VIT_ROLE_ORDER),
                        get_role (self, VIT_ROLE_PRODUCT), NULL };
  g_autofree char *names = NULL;
  g_autoptr (VitFrame) frame = NULL;
  g_autofree char *n = NULL;
  JsonNode *step;
  gint64 rows;

  if (key[1] == NULL || key[2] == NULL)
    return TRUE; /* what repeats cannot be told from what was bought again */

  names = vit_sql_names (key);
  frame = query (self, "checkup-repeated.sql", "key", names, NULL, NULL, error);
  if (frame == NULL)
    return FALSE;
  rows = vit_checkup_get_count (frame, "rows");
  if (rows == 0)
    return TRUE;

  n = count_text (self, rows);
  step = new_step ("drop_duplicates", "keep", "first", "order_by", get_role (self, VIT_ROLE_TIME),
                   NULL);
  set_columns (step, key);

  return propose (self, VIT_PROPOSAL_REPEATED, step,
                  g_strdup_printf (vit_text_n (self->language,
                                               "%s line repeats a product of the same order",
                                               "%s lines repeat a product of the same order",
                                               (guint64) rows),
                                   n),
                  g_strdup (vit_text (self->language,
                                      "Keep the first of each, so that nothing is counted twice.")),
                  error);
}

static gboolean
check_shared (VitCheckup *self, GError **error)
{
  const char *customer = get_role (self, VIT_ROLE_CUSTOMER);
  const char *order = get_role (self, VIT_ROLE_ORDER);
  g_autofree char *customer_name = vit_sql_name (customer);
  g_autofree char *order_name = NULL;
  g_autoptr (VitFrame) frame = NULL;
  g_autofree char *n = NULL;
  gint64 orders;

  if (order == NULL)
    return TRUE;

  order_name = vit_sql_name (order);
  frame = query (self, "checkup-shared.sql", "customer", customer_name, "order", order_name, error);
  if (frame == NULL)
    return FALSE;
  orders = vit_checkup_get_count (frame, "orders");
  if (orders == 0)
    return TRUE;

  n = count_text (self, orders);

  return propose (
      self, VIT_PROPOSAL_SHARED_ORDERS,
      new_step ("drop_ambiguous", "key", order, "value", customer, NULL),
      g_strdup_printf (vit_text_n (self->language, "%s order belongs to more than one customer",
                                   "%s orders belong to more than one customer", (guint64) orders),
                       n),
      g_strdup (vit_text (self->language, "Leave them out: it is not known whose they are.")),
      error);
}

/* What a line brings, as SQL; NULL if no role tells. */
static char *
amount_sql (VitCheckup *self)
{
  const char *revenue = get_role (self, VIT_ROLE_REVENUE);
  const char *price = get_role (self, VIT_ROLE_PRICE);
  const char *quantity = get_role (self, VIT_ROLE_QUANTITY);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  if (revenue == NULL && price == NULL)
    return NULL;
  one = vit_sql_name (revenue != NULL ? revenue : price);
  if (revenue != NULL || quantity == NULL)
    return g_strdup_printf ("TRY_CAST(%s AS DOUBLE)", one);
  two = vit_sql_name (quantity);

  return g_strdup_printf ("TRY_CAST(%s AS DOUBLE) * TRY_CAST(%s AS DOUBLE)", one, two);
}

/* A number in an expression, without decimals where it has none. */
static char *
number_sql (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.15g", value));
}

static gboolean
propose_limit (VitCheckup *self, const char *column, VitFrame *frame, GError **error)
{
  gint64 rows = vit_checkup_get_count (frame, "rows");
  double smallest = vit_column_get_number (vit_frame_find_column (frame, "smallest"), 0);
  double share = vit_column_get_number (vit_frame_find_column (frame, "share"), 0);
  g_autofree char *limit = number_sql (smallest);
  g_autofree char *name = vit_sql_name (column);
  g_autofree char *where = g_strdup_printf ("%s < %s", name, limit);
  g_autofree char *n = count_text (self, rows);
  g_autofree char *percent = vit_format_share (self->language, share, 0);
  g_autofree char *size = vit_format_number (self->language, smallest, 0);

  return propose (
      self, VIT_PROPOSAL_ABSURD, new_step ("filter", "where", where, NULL),
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
          column, size),
      error);
}

static gboolean
check_absurd (VitCheckup *self, GError **error)
{
  const char *quantity = get_role (self, VIT_ROLE_QUANTITY);
  const char *size = quantity != NULL                            ? quantity
                     : get_role (self, VIT_ROLE_REVENUE) != NULL ? get_role (self, VIT_ROLE_REVENUE)
                                                                 : get_role (self, VIT_ROLE_PRICE);
  g_autofree char *amount = amount_sql (self);
  g_autofree char *name = NULL;
  g_autofree char *input = NULL;
  g_autofree char *large_share = number_sql (ABSURD_LARGE_SHARE);
  g_autofree char *share = number_sql (ABSURD_SHARE);
  g_autofree char *times = number_sql (ABSURD_TIMES);
  g_autofree char *sql = NULL;
  g_autoptr (VitFrame) frame = NULL;

  if (amount == NULL)
    return TRUE;

  name = vit_sql_name (size);
  input = vit_checkup_compile (self, error);
  if (input == NULL)
    return FALSE;
  sql = vit_sql_load (vit_study_get_resource (), "study/checkup-absurd.sql", "input", input, "size",
                      name, "amount", amount, "share", share, "large_share", large_share, "times",
                      times, NULL);
  frame = vit_connection_query (self->connection, sql, self->progress, error);
  if (frame == NULL)
    return FALSE;
  if (vit_checkup_get_count (frame, "rows") == 0 ||
      vit_checkup_get_count (frame, "lines") < ABSURD_LINES)
    return TRUE;

  /* A limit that would take ordinary lines along is none. */
  if (vit_column_get_number (vit_frame_find_column (frame, "smallest"), 0) <=
      vit_column_get_number (vit_frame_find_column (frame, "largest_other"), 0))
    return TRUE;

  return propose_limit (self, size, frame, error);
}

/* Runs every check, each over the rows that the steps before it leave. */
gboolean
vit_checkup_run_checks (VitCheckup *self, GError **error)
{
  static gboolean (*const checks[]) (VitCheckup *, GError **) = { check_spaces,  check_case,
                                                                  check_missing, check_repeated,
                                                                  check_shared,  check_absurd };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      gboolean needs_product = checks[i] == check_spaces || checks[i] == check_case;

      if (!vit_progress_check (self->progress, error))
        return FALSE;
      vit_progress_report (self->progress, (i + 1.0) / (G_N_ELEMENTS (checks) + 1));
      if (needs_product && get_role (self, VIT_ROLE_PRODUCT) == NULL)
        continue;
      if (!checks[i](self, error))
        return FALSE;
    }

  return TRUE;
}
