/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What vit_checkup_run() finds in the names of products. */

#include "vit-checkup-private.h"
#include "vit-sql.h"

/* Runs a query that looks at the product. */
static VitFrame *
query_product (VitCheckup *self, const char *file, GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = vit_sql_name (vit_checkup_get_role (self, VIT_ROLE_PRODUCT));

  g_hash_table_insert (words, (gpointer) "product", name);

  return vit_checkup_query (self, file, words, error);
}

static JsonNode *
product_step (VitCheckup *self, const char *kind)
{
  const char *columns[] = { vit_checkup_get_role (self, VIT_ROLE_PRODUCT), NULL };

  return vit_checkup_column_step (kind, columns);
}

gboolean
vit_check_spaces (VitCheckup *self, GError **error)
{
  g_autoptr (VitFrame) frame = query_product (self, "checkup-spaces.sql", error);
  VitProposal *proposal;
  gint64 names;

  if (frame == NULL)
    return FALSE;
  names = vit_checkup_get_count (frame, "names");
  if (names == 0)
    return TRUE;

  proposal =
      vit_checkup_add_counted (self, VIT_PROPOSAL_SPACES, frame, names,
                               vit_text_n (self->language, "%s product name has spaces around it",
                                           "%s product names have spaces around them",
                                           (guint64) names),
                               vit_text (self->language,
                                         "Take them away, so that each product counts once."));

  return vit_checkup_propose (self, proposal, product_step (self, "trim"), error);
}

gboolean
vit_check_case (VitCheckup *self, GError **error)
{
  g_autoptr (VitFrame) frame = query_product (self, "checkup-case.sql", error);
  VitProposal *proposal;
  JsonNode *step;
  gint64 names;

  if (frame == NULL)
    return FALSE;
  names = vit_checkup_get_count (frame, "names");
  if (names == 0)
    return TRUE;

  proposal = vit_checkup_add_counted (
      self, VIT_PROPOSAL_CASE_TWINS, frame, names,
      vit_text_n (self->language, "%s product name differs from another only by capital letters",
                  "%s product names differ from others only by capital letters", (guint64) names),
      vit_text (self->language,
                "Write all names in small letters, so that each product counts once."));
  step = product_step (self, "case");
  json_object_set_string_member (json_node_get_object (step), "to", "lower");

  return vit_checkup_propose (self, proposal, step, error);
}
