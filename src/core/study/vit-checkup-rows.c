/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What vit_checkup_run() finds in rows as a whole. */

#include "vit-checkup-private.h"
#include "vit-sql.h"

/* The columns that a study needs in each row. */
static GPtrArray *
list_needed (VitCheckup *self)
{
  static const VitRole roles[] = { VIT_ROLE_CUSTOMER, VIT_ROLE_ORDER,    VIT_ROLE_TIME,
                                   VIT_ROLE_REVENUE,  VIT_ROLE_QUANTITY, VIT_ROLE_PRICE };
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const char *column = vit_checkup_get_role (self, roles[i]);
      /* A revenue makes price and quantity unnecessary. */
      gboolean replaced = (roles[i] == VIT_ROLE_QUANTITY || roles[i] == VIT_ROLE_PRICE) &&
                          vit_checkup_get_role (self, VIT_ROLE_REVENUE) != NULL;

      if (column != NULL && !replaced)
        g_ptr_array_add (columns, (gpointer) column);
    }

  return columns;
}

static VitFrame *
query_missing (VitCheckup *self, GPtrArray *columns, GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) counts = g_string_new (NULL);
  g_autoptr (GString) any = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *name = vit_sql_name (g_ptr_array_index (columns, i));

      g_string_append_printf (counts, "%scount(*) FILTER (%s IS NULL) AS missing_%u",
                              i > 0 ? ", " : "", name, i);
      g_string_append_printf (any, "%s%s IS NULL", i > 0 ? " OR " : "", name);
    }

  g_hash_table_insert (words, (gpointer) "counts", counts->str);
  g_hash_table_insert (words, (gpointer) "any", any->str);

  return vit_checkup_query (self, "checkup-missing.sql", words, error);
}

/* Those of @columns that lack values, ended by NULL. */
static GPtrArray *
list_lacking (GPtrArray *columns, VitFrame *frame)
{
  GPtrArray *lacking = g_ptr_array_new ();

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *count = g_strdup_printf ("missing_%u", i);

      if (vit_checkup_get_count (frame, count) > 0)
        g_ptr_array_add (lacking, g_ptr_array_index (columns, i));
    }
  g_ptr_array_add (lacking, NULL);

  return lacking;
}

/* True of the rows that lack a value in one of @lacking. */
static char *
where_lacking (GPtrArray *lacking)
{
  g_autoptr (GString) where = g_string_new (NULL);

  for (guint i = 0; g_ptr_array_index (lacking, i) != NULL; i++)
    {
      g_autofree char *name = vit_sql_name (g_ptr_array_index (lacking, i));

      g_string_append_printf (where, "%s%s IS NULL", i > 0 ? " OR " : "", name);
    }

  return g_string_free (g_steal_pointer (&where), FALSE);
}

gboolean
vit_check_missing (VitCheckup *self, GError **error)
{
  g_autoptr (GPtrArray) columns = list_needed (self);
  g_autoptr (GPtrArray) lacking = NULL;
  g_autoptr (VitFrame) frame = NULL;
  g_autofree char *n = NULL;
  g_autofree char *names = NULL;
  g_autofree char *where = NULL;
  VitProposal *proposal;
  gint64 rows;

  if (columns->len == 0)
    return TRUE;
  frame = query_missing (self, columns, error);
  if (frame == NULL)
    return FALSE;
  rows = vit_checkup_get_count (frame, "rows");
  if (rows == 0)
    return TRUE;

  lacking = list_lacking (columns, frame);
  n = vit_checkup_count_text (self, rows);
  names = g_strjoinv (", ", (char **) lacking->pdata);
  where = where_lacking (lacking);
  proposal = vit_checkup_add (
      self, VIT_PROPOSAL_MISSING, frame,
      g_strdup_printf (vit_text_n (self->language, "%1$s line lacks a value in %2$s",
                                   "%1$s lines lack a value in %2$s", (guint64) rows),
                       n, names),
      g_strdup (
          vit_text (self->language, "Leave them out: they cannot be counted for any customer.")));
  proposal->where = g_steal_pointer (&where);
  if (lacking->len == 2)
    vit_checkup_set_test (proposal, g_ptr_array_index (lacking, 0), VIT_ROW_MISSING, NULL);

  return vit_checkup_propose (self, proposal,
                              vit_checkup_column_step ("drop_missing",
                                                       (const char *const *) lacking->pdata),
                              error);
}

static JsonNode *
repeated_step (VitCheckup *self, const char *const *key)
{
  const char *time = vit_checkup_get_role (self, VIT_ROLE_TIME);
  JsonNode *step = vit_checkup_column_step ("drop_duplicates", key);

  json_object_set_string_member (json_node_get_object (step), "keep", "first");
  if (time != NULL)
    json_object_set_string_member (json_node_get_object (step), "order_by", time);

  return step;
}

gboolean
vit_check_repeated (VitCheckup *self, GError **error)
{
  const char *key[] = { vit_checkup_get_role (self, VIT_ROLE_CUSTOMER),
                        vit_checkup_get_role (self, VIT_ROLE_ORDER),
                        vit_checkup_get_role (self, VIT_ROLE_PRODUCT), NULL };
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *names = vit_sql_names (key);
  g_autofree char *order = vit_sql_name (key[1]);
  g_autoptr (VitFrame) frame = NULL;
  VitProposal *proposal;
  gint64 rows;

  g_hash_table_insert (words, (gpointer) "key", names);
  g_hash_table_insert (words, (gpointer) "order", order);
  frame = vit_checkup_query (self, "checkup-repeated.sql", words, error);
  if (frame == NULL)
    return FALSE;
  rows = vit_checkup_get_count (frame, "rows");
  if (rows == 0)
    return TRUE;

  proposal = vit_checkup_add_counted (
      self, VIT_PROPOSAL_REPEATED, frame, rows,
      vit_text_n (self->language, "%s line repeats a product of the same order",
                  "%s lines repeat a product of the same order", (guint64) rows),
      vit_text (self->language, "Keep the first of each, so that nothing is counted twice."));
  vit_checkup_set_values (proposal, key[1],
                          vit_column_get_text (vit_frame_find_column (frame, "names"), 0));

  return vit_checkup_propose (self, proposal, repeated_step (self, key), error);
}

gboolean
vit_check_shared (VitCheckup *self, GError **error)
{
  const char *customer = vit_checkup_get_role (self, VIT_ROLE_CUSTOMER);
  const char *order = vit_checkup_get_role (self, VIT_ROLE_ORDER);
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *customer_name = vit_sql_name (customer);
  g_autofree char *order_name = vit_sql_name (order);
  g_autoptr (VitFrame) frame = NULL;
  VitProposal *proposal;
  gint64 orders;

  g_hash_table_insert (words, (gpointer) "customer", customer_name);
  g_hash_table_insert (words, (gpointer) "order", order_name);
  frame = vit_checkup_query (self, "checkup-shared.sql", words, error);
  if (frame == NULL)
    return FALSE;
  orders = vit_checkup_get_count (frame, "orders");
  if (orders == 0)
    return TRUE;

  proposal = vit_checkup_add_counted (self, VIT_PROPOSAL_SHARED_ORDERS, frame, orders,
                                      vit_text_n (self->language,
                                                  "%s order belongs to more than one customer",
                                                  "%s orders belong to more than one customer",
                                                  (guint64) orders),
                                      vit_text (self->language,
                                                "Leave them out: it is not known whose they are."));
  vit_checkup_set_values (proposal, order,
                          vit_column_get_text (vit_frame_find_column (frame, "names"), 0));

  return vit_checkup_propose (self, proposal,
                              vit_checkup_step ("drop_ambiguous", "key", order, "value", customer,
                                                NULL),
                              error);
}
