/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-checkup.h"
#include "vit-json.h"

#include <math.h>

static const char *const words[VIT_N_PROPOSAL_KINDS] = {
  [VIT_PROPOSAL_IN_RECIPE] = "in_recipe",
  [VIT_PROPOSAL_SPACES] = "spaces",
  [VIT_PROPOSAL_CASE_TWINS] = "case_twins",
  [VIT_PROPOSAL_MISSING] = "missing",
  [VIT_PROPOSAL_REPEATED] = "repeated",
  [VIT_PROPOSAL_SHARED_ORDERS] = "shared_orders",
  [VIT_PROPOSAL_ABSURD] = "absurd",
  [VIT_PROPOSAL_IMPOSSIBLE] = "impossible",
  [VIT_PROPOSAL_FUTURE] = "future",
  [VIT_PROPOSAL_RETURNS] = "returns",
  [VIT_PROPOSAL_FREE] = "free",
  [VIT_PROPOSAL_MIXED] = "mixed",
  [VIT_PROPOSAL_MISSPELT] = "misspelt",
  [VIT_PROPOSAL_CONSTANT] = "constant",
  [VIT_PROPOSAL_GAPS] = "gaps",
  [VIT_PROPOSAL_NEARLY_KEY] = "nearly_key",
  [VIT_PROPOSAL_ORPHANS] = "orphans",
  [VIT_PROPOSAL_PERSONAL] = "personal",
  [VIT_PROPOSAL_COPIES] = "copies",
  [VIT_PROPOSAL_NEAR_COPIES] = "near_copies",
  [VIT_PROPOSAL_OUTLIERS] = "outliers",
  [VIT_PROPOSAL_EARLY] = "early",
  [VIT_PROPOSAL_KEY_FORM] = "key_form",
};

/**
 * vit_proposal_kind_to_word:
 *
 * Returns: (transfer none): the kind as JSON has it
 */
const char *
vit_proposal_kind_to_word (VitProposalKind kind)
{
  g_return_val_if_fail (kind < VIT_N_PROPOSAL_KINDS, NULL);

  return words[kind];
}

/**
 * vit_proposal_free:
 * @self: (nullable) (transfer full): a proposal
 */
void
vit_proposal_free (VitProposal *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->step, vit_step_unref);
  g_strfreev (self->examples);
  g_free (self->title);
  g_free (self->text);
  g_free (self->subject);
  g_free (self->where);
  g_clear_pointer (&self->condition, vit_row_condition_unref);
  g_free (self);
}

/**
 * vit_proposal_dup_id:
 *
 * Returns: (transfer full): a text that tells this from whatever else is found in the table, and
 *   stays the same while the table's rows change: "misspelt brand"
 */
char *
vit_proposal_dup_id (const VitProposal *self)
{
  return self->subject != NULL ? g_strdup_printf ("%s %s", words[self->kind], self->subject)
                               : g_strdup (words[self->kind]);
}

/**
 * vit_proposal_is_plain:
 *
 * Returns: whether its step can be taken without a look at the rows: nearly always, it is right
 */
gboolean
vit_proposal_is_plain (const VitProposal *self)
{
  switch (self->kind)
    {
    case VIT_PROPOSAL_MISSPELT:
    case VIT_PROPOSAL_PERSONAL:
    case VIT_PROPOSAL_NEAR_COPIES:
    case VIT_PROPOSAL_OUTLIERS:
    case VIT_PROPOSAL_EARLY:
      return FALSE;
    case VIT_PROPOSAL_COPIES:
      /* In a table that says little of each line, many may be alike. */
      return self->rows * 20 < self->rows_before;
    default:
      return self->step != NULL;
    }
}

/* What is known to concern money comes before what is not. */
static double
get_weight (const VitProposal *self)
{
  return isnan (self->money) ? 0 : fabs (self->money);
}

static int
compare_effect (gconstpointer a, gconstpointer b)
{
  const VitProposal *first = *(const VitProposal *const *) a;
  const VitProposal *second = *(const VitProposal *const *) b;
  double x = get_weight (first), y = get_weight (second);

  if (x != y)
    return x < y ? 1 : -1;
  if (first->rows != second->rows)
    return first->rows < second->rows ? 1 : -1;

  return (int) first->kind - (int) second->kind;
}

/**
 * vit_checkup_sort:
 * @proposals: (element-type VitProposal): as vit_checkup_run() returns them, for a recipe
 *
 * Puts them in the order in which they are to be read: what concerns most money first, then what
 * concerns most rows.
 */
void
vit_checkup_sort (GPtrArray *proposals)
{
  g_ptr_array_sort (proposals, compare_effect);
}

static JsonObject *
proposal_to_json (const VitProposal *self)
{
  JsonObject *object = json_object_new ();
  JsonArray *examples = json_array_new ();

  json_object_set_string_member (object, "kind", words[self->kind]);
  json_object_set_string_member (object, "title", self->title);
  if (self->text != NULL)
    json_object_set_string_member (object, "text", self->text);
  json_object_set_int_member (object, "rows", self->rows);
  json_object_set_member (object, "money", vit_json_number (self->money));
  for (guint i = 0; self->examples != NULL && self->examples[i] != NULL; i++)
    json_array_add_string_element (examples, self->examples[i]);
  json_object_set_array_member (object, "examples", examples);
  if (self->subject != NULL)
    json_object_set_string_member (object, "subject", self->subject);
  if (self->where != NULL)
    json_object_set_string_member (object, "where", self->where);
  if (self->step != NULL)
    {
      json_object_set_member (object, "step", vit_step_to_json (self->step));
      json_object_set_int_member (object, "rows_before", self->rows_before);
      json_object_set_int_member (object, "rows_after", self->rows_after);
    }

  return object;
}

/**
 * vit_checkup_to_json:
 * @table: the table that was looked at
 * @proposals: (element-type VitProposal): as vit_checkup_run() returns them
 *
 * Returns: (transfer full): `table`; `findings`, those with the largest effect first; and
 *   `recipe`, the steps of all of them in the order in which they are to be taken, as a study
 *   file has it
 */
JsonNode *
vit_checkup_to_json (const char *table, GPtrArray *proposals)
{
  JsonObject *object = json_object_new ();
  JsonArray *findings = json_array_new ();
  JsonArray *recipe = json_array_new ();
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < proposals->len; i++)
    {
      VitProposal *proposal = g_ptr_array_index (proposals, i);

      g_ptr_array_add (sorted, proposal);
      if (proposal->step != NULL)
        json_array_add_element (recipe, vit_step_to_json (proposal->step));
    }

  vit_checkup_sort (sorted);
  for (guint i = 0; i < sorted->len; i++)
    {
      const VitProposal *proposal = g_ptr_array_index (sorted, i);

      if (proposal->kind != VIT_PROPOSAL_IN_RECIPE)
        json_array_add_object_element (findings, proposal_to_json (proposal));
    }

  json_object_set_string_member (object, "table", table);
  json_object_set_array_member (object, "findings", findings);
  json_object_set_array_member (object, "recipe", recipe);

  return json_node_init_object (json_node_alloc (), object);
}
