/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-row-query.h"

#include "vit-json.h"

typedef struct
{
  char *column;
  gboolean descending;
} Sort;

struct _VitRowQuery
{
  gatomicrefcount references;
  GPtrArray *conditions; /* VitRowCondition */
  GPtrArray *sorts;      /* Sort, the first matters most */
  char *search;          /* %NULL for none */
};

G_DEFINE_BOXED_TYPE (VitRowQuery, vit_row_query, vit_row_query_ref, vit_row_query_unref)

static void
sort_free (gpointer data)
{
  Sort *sort = data;

  g_free (sort->column);
  g_free (sort);
}

static void
add_sort (VitRowQuery *self, const char *column, gboolean descending)
{
  Sort *sort = g_new0 (Sort, 1);

  sort->column = g_strdup (column);
  sort->descending = descending;
  g_ptr_array_add (self->sorts, sort);
}

/**
 * vit_row_query_new:
 *
 * Returns: (transfer full): a query of all rows in the order of the file
 */
VitRowQuery *
vit_row_query_new (void)
{
  VitRowQuery *self = g_new0 (VitRowQuery, 1);

  g_atomic_ref_count_init (&self->references);
  self->conditions = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_row_condition_unref);
  self->sorts = g_ptr_array_new_with_free_func (sort_free);

  return self;
}

VitRowQuery *
vit_row_query_ref (VitRowQuery *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
vit_row_query_unref (VitRowQuery *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_ptr_array_unref (self->conditions);
  g_ptr_array_unref (self->sorts);
  g_free (self->search);
  g_free (self);
}

static VitRowQuery *
copy (const VitRowQuery *self)
{
  VitRowQuery *copy = vit_row_query_new ();

  for (guint i = 0; i < self->conditions->len; i++)
    g_ptr_array_add (copy->conditions,
                     vit_row_condition_ref (g_ptr_array_index (self->conditions, i)));
  for (guint i = 0; i < self->sorts->len; i++)
    {
      const Sort *sort = g_ptr_array_index (self->sorts, i);

      add_sort (copy, sort->column, sort->descending);
    }
  copy->search = g_strdup (self->search);

  return copy;
}

/**
 * vit_row_query_find_sort:
 * @column: name of a column
 * @descending: (out) (optional): whether its largest value comes first
 *
 * Returns: its place among the columns that are sorted by, from 0; -1 if it is none of them
 */
int
vit_row_query_find_sort (const VitRowQuery *self, const char *column, gboolean *descending)
{
  for (guint i = 0; i < self->sorts->len; i++)
    {
      const Sort *sort = g_ptr_array_index (self->sorts, i);

      if (!g_str_equal (sort->column, column))
        continue;
      if (descending != NULL)
        *descending = sort->descending;
      return (int) i;
    }

  return -1;
}

/**
 * vit_row_query_with_sort:
 * @column: name of a column
 * @descending: whether its largest value comes first
 *
 * Sorts rows that are equal so far by @column; one that is sorted by already only turns.
 *
 * Returns: (transfer full): the new query
 */
VitRowQuery *
vit_row_query_with_sort (const VitRowQuery *self, const char *column, gboolean descending)
{
  VitRowQuery *changed = copy (self);
  int index = vit_row_query_find_sort (self, column, NULL);

  if (index < 0)
    add_sort (changed, column, descending);
  else
    ((Sort *) g_ptr_array_index (changed->sorts, index))->descending = descending;

  return changed;
}

/**
 * vit_row_query_with_only_sort:
 * @column: name of a column
 * @descending: whether its largest value comes first
 *
 * Returns: (transfer full): the query, sorted by @column alone
 */
VitRowQuery *
vit_row_query_with_only_sort (const VitRowQuery *self, const char *column, gboolean descending)
{
  VitRowQuery *changed = copy (self);

  g_ptr_array_set_size (changed->sorts, 0);
  add_sort (changed, column, descending);

  return changed;
}

/**
 * vit_row_query_without_sort:
 * @column: name of a column; one that is not sorted by changes nothing
 *
 * Returns: (transfer full): the new query
 */
VitRowQuery *
vit_row_query_without_sort (const VitRowQuery *self, const char *column)
{
  VitRowQuery *changed = copy (self);
  int index = vit_row_query_find_sort (self, column, NULL);

  if (index >= 0)
    g_ptr_array_remove_index (changed->sorts, index);

  return changed;
}

/**
 * vit_row_query_with_condition:
 * @condition: what rows have to meet besides; one that is there already is not added again
 *
 * Returns: (transfer full): the new query
 */
VitRowQuery *
vit_row_query_with_condition (const VitRowQuery *self, VitRowCondition *condition)
{
  VitRowQuery *changed = copy (self);

  if (!g_ptr_array_find_with_equal_func (self->conditions, condition,
                                         (GEqualFunc) vit_row_condition_equal, NULL))
    g_ptr_array_add (changed->conditions, vit_row_condition_ref (condition));

  return changed;
}

/**
 * vit_row_query_without_condition:
 * @index: number of a condition, from 0
 *
 * Returns: (transfer full): the new query
 */
VitRowQuery *
vit_row_query_without_condition (const VitRowQuery *self, guint index)
{
  VitRowQuery *changed = copy (self);

  g_ptr_array_remove_index (changed->conditions, index);

  return changed;
}

/**
 * vit_row_query_with_search:
 * @text: (nullable): what some cell of a row has to contain; "" and %NULL for no search
 *
 * Returns: (transfer full): the new query
 */
VitRowQuery *
vit_row_query_with_search (const VitRowQuery *self, const char *text)
{
  VitRowQuery *changed = copy (self);

  g_free (changed->search);
  changed->search = text != NULL && text[0] != '\0' ? g_strdup (text) : NULL;

  return changed;
}

/**
 * vit_row_query_is_empty:
 *
 * Returns: whether it shows all rows in the order of the file
 */
gboolean
vit_row_query_is_empty (const VitRowQuery *self)
{
  return vit_row_query_keeps_all (self) && self->sorts->len == 0;
}

/**
 * vit_row_query_keeps_all:
 *
 * Returns: whether it leaves no row out, be they sorted or not
 */
gboolean
vit_row_query_keeps_all (const VitRowQuery *self)
{
  return self->conditions->len == 0 && self->search == NULL;
}

static gboolean
equal_sorts (const Sort *sort, const Sort *other)
{
  return g_str_equal (sort->column, other->column) && !sort->descending == !other->descending;
}

/**
 * vit_row_query_equal:
 *
 * Returns: whether both are put in the same words
 */
gboolean
vit_row_query_equal (const VitRowQuery *self, const VitRowQuery *other)
{
  if (self->conditions->len != other->conditions->len || self->sorts->len != other->sorts->len ||
      g_strcmp0 (self->search, other->search) != 0)
    return FALSE;

  for (guint i = 0; i < self->conditions->len; i++)
    if (!vit_row_condition_equal (g_ptr_array_index (self->conditions, i),
                                  g_ptr_array_index (other->conditions, i)))
      return FALSE;
  for (guint i = 0; i < self->sorts->len; i++)
    if (!equal_sorts (g_ptr_array_index (self->sorts, i), g_ptr_array_index (other->sorts, i)))
      return FALSE;

  return TRUE;
}

guint
vit_row_query_get_n_conditions (const VitRowQuery *self)
{
  return self->conditions->len;
}

/**
 * vit_row_query_get_condition:
 * @index: number of a condition, from 0
 *
 * Returns: (transfer none): the condition
 */
VitRowCondition *
vit_row_query_get_condition (const VitRowQuery *self, guint index)
{
  return g_ptr_array_index (self->conditions, index);
}

guint
vit_row_query_get_n_sorts (const VitRowQuery *self)
{
  return self->sorts->len;
}

/**
 * vit_row_query_get_sort:
 * @index: 0 for the column that matters most
 * @descending: (out) (optional): whether its largest value comes first
 *
 * Returns: (transfer none): the name of the column
 */
const char *
vit_row_query_get_sort (const VitRowQuery *self, guint index, gboolean *descending)
{
  const Sort *sort = g_ptr_array_index (self->sorts, index);

  if (descending != NULL)
    *descending = sort->descending;

  return sort->column;
}

/**
 * vit_row_query_get_search:
 *
 * Returns: (transfer none) (nullable): what some cell of a row has to contain
 */
const char *
vit_row_query_get_search (const VitRowQuery *self)
{
  return self->search;
}

/**
 * vit_row_query_describe_condition:
 * @index: number of a condition, from 0
 * @language: what to say it in
 *
 * Returns: (transfer full): the condition in a few words: "city is Riga, Tallinn or Vilnius"
 */
char *
vit_row_query_describe_condition (const VitRowQuery *self, guint index, const VitLanguage *language)
{
  return vit_row_condition_describe (vit_row_query_get_condition (self, index), language);
}

/* The list of @key, or %NULL if there is none. */
static JsonArray *
read_list (VitJsonScope *scope, const char *key)
{
  JsonNode *node = vit_json_scope_node (scope, key);

  if (node == NULL || JSON_NODE_HOLDS_ARRAY (node))
    return node ? json_node_get_array (node) : NULL;

  vit_json_scope_fail (scope, key, VIT_JSON_ERROR_TYPE, "must be a list");

  return NULL;
}

static gboolean
read_conditions (VitRowQuery *self, JsonArray *list, const char *json_path, GError **error)
{
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s[%u]", json_path, i);
      VitRowCondition *condition =
          vit_row_condition_from_json (json_array_get_element (list, i), path, error);

      if (condition == NULL)
        return FALSE;
      g_ptr_array_add (self->conditions, condition);
    }

  return TRUE;
}

static gboolean
read_sorts (VitRowQuery *self, JsonArray *list, const char *json_path, GError **error)
{
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s[%u]", json_path, i);
      g_autoptr (VitJsonScope) scope = vit_json_scope_new (json_array_get_element (list, i), path);

      vit_json_scope_require (scope, "column");
      add_sort (self, vit_json_scope_string (scope, "column", ""),
                vit_json_scope_boolean (scope, "descending", FALSE));
      if (!vit_json_scope_finish (scope, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * vit_row_query_from_json:
 * @node: {`where`: list of conditions, `sort`: list of {`column`, `descending`}, `search`}
 * @json_path: (nullable): where it stands, for messages
 *
 * Reads strictly. Whether the columns exist is told when the query meets its table.
 *
 * Returns: (transfer full): the query, or %NULL with an error of #VitJsonError
 */
VitRowQuery *
vit_row_query_from_json (JsonNode *node, const char *json_path, GError **error)
{
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, json_path);
  g_autoptr (VitRowQuery) self = vit_row_query_new ();
  g_autofree char *where_path = vit_json_scope_path (scope, "where");
  g_autofree char *sort_path = vit_json_scope_path (scope, "sort");
  JsonArray *conditions = read_list (scope, "where");
  JsonArray *sorts = read_list (scope, "sort");

  self->search = g_strdup (vit_json_scope_string (scope, "search", NULL));
  if (!vit_json_scope_finish (scope, error) ||
      !read_conditions (self, conditions, where_path, error) ||
      !read_sorts (self, sorts, sort_path, error))
    return NULL;

  return g_steal_pointer (&self);
}

static JsonNode *
sort_to_json (const Sort *sort)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "column", sort->column);
  json_object_set_boolean_member (object, "descending", sort->descending);

  return json_node_init_object (json_node_alloc (), object);
}

/**
 * vit_row_query_to_json:
 *
 * Returns: (transfer full): what vit_row_query_from_json() reads
 */
JsonNode *
vit_row_query_to_json (const VitRowQuery *self)
{
  JsonObject *object = json_object_new ();
  JsonArray *conditions = json_array_new ();
  JsonArray *sorts = json_array_new ();

  for (guint i = 0; i < self->conditions->len; i++)
    json_array_add_element (conditions,
                            vit_row_condition_to_json (g_ptr_array_index (self->conditions, i)));
  for (guint i = 0; i < self->sorts->len; i++)
    json_array_add_element (sorts, sort_to_json (g_ptr_array_index (self->sorts, i)));
  json_object_set_array_member (object, "where", conditions);
  json_object_set_array_member (object, "sort", sorts);
  if (self->search != NULL)
    json_object_set_string_member (object, "search", self->search);

  return json_node_init_object (json_node_alloc (), object);
}
