/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-roles.h"

#include "vit-data-error.h"
#include "vit-json.h"
#include "vit-nearest.h"

static const char *const words[] = {
  [VIT_ROLE_CUSTOMER] = "customer", [VIT_ROLE_ORDER] = "order",       [VIT_ROLE_TIME] = "time",
  [VIT_ROLE_PRODUCT] = "product",   [VIT_ROLE_QUANTITY] = "quantity", [VIT_ROLE_PRICE] = "price",
  [VIT_ROLE_REVENUE] = "revenue",   [VIT_ROLE_CATEGORY] = "category", [VIT_ROLE_EVENT] = "event",
  [VIT_ROLE_SESSION] = "session",   [VIT_ROLE_TARGET] = "target",
};

/**
 * vit_role_to_word:
 *
 * Returns: (transfer none): the role as a study file writes it
 */
const char *
vit_role_to_word (VitRole role)
{
  g_assert (role < VIT_N_ROLES);

  return words[role];
}

/**
 * vit_role_title:
 *
 * Returns: (transfer none): what the role is called in @language, with a capital letter
 */
const char *
vit_role_title (VitRole role, const VitLanguage *language)
{
  switch (role)
    {
    case VIT_ROLE_CUSTOMER:
      return vit_text (language, "Customer");
    case VIT_ROLE_ORDER:
      return vit_text (language, "Order");
    case VIT_ROLE_TIME:
      return vit_text (language, "Time");
    case VIT_ROLE_PRODUCT:
      return vit_text (language, "Product");
    case VIT_ROLE_QUANTITY:
      return vit_text (language, "Quantity");
    case VIT_ROLE_PRICE:
      return vit_text (language, "Price");
    case VIT_ROLE_REVENUE:
      return vit_text (language, "Revenue");
    case VIT_ROLE_CATEGORY:
      return vit_text (language, "Category");
    case VIT_ROLE_EVENT:
      return vit_text (language, "Event");
    case VIT_ROLE_SESSION:
      return vit_text (language, "Session");
    case VIT_ROLE_TARGET:
      return vit_text (language, "Target");
    case VIT_N_ROLES:
    default:
      g_assert_not_reached ();
    }
}

/**
 * vit_roles_new:
 *
 * Returns: (transfer full): roles without columns
 */
VitRoles *
vit_roles_new (void)
{
  return g_new0 (VitRoles, 1);
}

VitRoles *
vit_roles_copy (const VitRoles *self)
{
  VitRoles *copy = vit_roles_new ();

  for (guint i = 0; i < VIT_N_ROLES; i++)
    copy->columns[i] = g_strdup (self->columns[i]);

  return copy;
}

void
vit_roles_free (VitRoles *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < VIT_N_ROLES; i++)
    g_free (self->columns[i]);
  g_free (self);
}

/**
 * vit_roles_set:
 * @column: (nullable): the column that has the role from now on; %NULL for none
 */
void
vit_roles_set (VitRoles *self, VitRole role, const char *column)
{
  g_assert (role < VIT_N_ROLES);

  if (g_strcmp0 (self->columns[role], column) == 0)
    return;
  g_free (self->columns[role]);
  self->columns[role] = g_strdup (column);
}

/**
 * vit_roles_from_json:
 * @node: an object with a column for each role that has one
 * @json_path: (nullable): where it stands, for messages: "roles"
 *
 * Returns: (transfer full): the roles, or %NULL with an error of #VitJsonError
 */
VitRoles *
vit_roles_from_json (JsonNode *node, const char *json_path, GError **error)
{
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, json_path);
  g_autoptr (VitRoles) self = vit_roles_new ();

  for (guint i = 0; i < VIT_N_ROLES; i++)
    {
      const char *column = vit_json_scope_string (scope, words[i], NULL);

      if (column != NULL && column[0] == '\0')
        vit_json_scope_fail (scope, words[i], VIT_JSON_ERROR_VALUE,
                             "is empty; name a column, or leave the role out");
      vit_roles_set (self, i, column);
    }

  return vit_json_scope_finish (scope, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * vit_roles_to_json:
 *
 * Returns: (transfer full): an object with the roles that have a column
 */
JsonNode *
vit_roles_to_json (const VitRoles *self)
{
  g_autoptr (JsonObject) object = json_object_new ();

  for (guint i = 0; i < VIT_N_ROLES; i++)
    if (self->columns[i] != NULL)
      json_object_set_string_member (object, words[i], self->columns[i]);

  return json_node_init_object (json_node_alloc (), object);
}

static const VitField *
find_field (const VitTableInfo *table, const char *name)
{
  for (guint i = 0; i < table->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (table->fields, i);

      if (g_str_equal (field->name, name))
        return field;
    }

  return NULL;
}

static gboolean
fail_unknown (VitRole role, const char *column, const VitTableInfo *table, GError **error)
{
  g_autofree const char **names = g_new0 (const char *, table->fields->len + 1);
  g_autofree char *list = NULL;
  const char *nearest;

  for (guint i = 0; i < table->fields->len; i++)
    names[i] = ((VitField *) g_ptr_array_index (table->fields, i))->name;
  nearest = vit_nearest (column, names, table->fields->len);
  list = g_strjoinv (", ", (GStrv) names);

  if (nearest != NULL)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ROLE,
                 "roles.%s: table “%s” has no column “%s”; did you mean “%s”?", words[role],
                 table->name, column, nearest);
  else
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ROLE,
                 "roles.%s: table “%s” has no column “%s”; it has %s", words[role], table->name,
                 column, list);

  return FALSE;
}

/* What a role asks of its column, or NULL if nothing. */
static const char *
get_need (VitRole role)
{
  switch (role)
    {
    case VIT_ROLE_TIME:
      return "a date or a timestamp";
    case VIT_ROLE_QUANTITY:
    case VIT_ROLE_PRICE:
    case VIT_ROLE_REVENUE:
      return "a number";
    default:
      return NULL;
    }
}

static gboolean
fits (VitRole role, VitTypeOf type)
{
  if (role == VIT_ROLE_TIME)
    return type == VIT_TYPE_OF_DATE || type == VIT_TYPE_OF_TIMESTAMP;
  if (get_need (role) != NULL)
    return type == VIT_TYPE_OF_INTEGER || type == VIT_TYPE_OF_NUMBER;

  return TRUE;
}

/* A column may name two things, a session that is an order; but it measures one. */
static gboolean
check_shared (const VitRoles *self, VitRole role, GError **error)
{
  for (guint other = 0; other < VIT_N_ROLES; other++)
    if (other != role && g_strcmp0 (self->columns[other], self->columns[role]) == 0)
      {
        g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ROLE,
                     "roles.%s: column “%s” cannot also be the %s; name another column",
                     words[role], self->columns[role], words[other]);
        return FALSE;
      }

  return TRUE;
}

/**
 * vit_roles_check:
 * @table: what is known of the table that the roles are of
 *
 * Checks that each role's column exists and has a type that fits: a number for quantity, price and
 * revenue, a date or timestamp for the time.
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_ROLE, whose message tells what to do
 */
gboolean
vit_roles_check (const VitRoles *self, const VitTableInfo *table, GError **error)
{
  for (guint role = 0; role < VIT_N_ROLES; role++)
    {
      const char *column = self->columns[role];
      const VitField *field = column ? find_field (table, column) : NULL;

      if (column == NULL)
        continue;
      if (field == NULL)
        return fail_unknown (role, column, table, error);
      if (!fits (role, field->type))
        {
          g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ROLE,
                       "roles.%s: column “%s” is of type %s, and %s is needed; give it that type "
                       "in the recipe (retype), or name another column",
                       words[role], column, vit_type_of_to_word (field->type), get_need (role));
          return FALSE;
        }
      if (get_need (role) != NULL && !check_shared (self, role, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * vit_roles_sentence:
 * @language: what to say it in
 *
 * Returns: (transfer full): what a row is, as far as the roles tell: "Each row is a product line
 *   of an order by a customer."
 */
char *
vit_roles_sentence (const VitRoles *self, const VitLanguage *language)
{
  gboolean customer = self->columns[VIT_ROLE_CUSTOMER] != NULL;
  gboolean order = self->columns[VIT_ROLE_ORDER] != NULL;
  gboolean product = self->columns[VIT_ROLE_PRODUCT] != NULL;
  gboolean time = self->columns[VIT_ROLE_TIME] != NULL;
  gboolean session = self->columns[VIT_ROLE_SESSION] != NULL;
  gboolean event = self->columns[VIT_ROLE_EVENT] != NULL;
  const char *text;

  if (event && session)
    text = customer ? vit_text (language, "Each row is an event of a session of a customer.")
                    : vit_text (language, "Each row is an event of a session.");
  else if (event && customer)
    text = vit_text (language, "Each row is something that a customer did.");
  else if (product && order)
    text = customer ? vit_text (language, "Each row is a product line of an order by a customer.")
                    : vit_text (language, "Each row is a product line of an order.");
  else if (product && customer)
    text = vit_text (language, "Each row is a product that a customer bought.");
  else if (order)
    text = customer ? vit_text (language, "Each row is an order by a customer.")
                    : vit_text (language, "Each row is an order.");
  else if (customer)
    text = time ? vit_text (language, "Each row is a purchase by a customer.")
                : vit_text (language, "Each row is a customer.");
  else if (product)
    text = time ? vit_text (language, "Each row is a sale of a product.")
                : vit_text (language, "Each row is a product.");
  else
    text = vit_text (language, "What a row is, is not known yet.");

  return g_strdup (text);
}
