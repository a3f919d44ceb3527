/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-row-condition.h"

#include "vit-json.h"

/* Values that a sentence about a list names; the others are counted. */
#define N_NAMED 3

struct _VitRowCondition
{
  gatomicrefcount references;
  char *column;
  VitRowTest test;
  GStrv values;
  gboolean missing; /* among the values of a list */
};

static const struct
{
  const char *word;
  int n_values;
} tests[] = {
  [VIT_ROW_IS] = { "is", 1 },           [VIT_ROW_IS_NOT] = { "is_not", 1 },
  [VIT_ROW_ONE_OF] = { "one_of", -1 },  [VIT_ROW_NONE_OF] = { "none_of", -1 },
  [VIT_ROW_LESS] = { "less", 1 },       [VIT_ROW_AT_MOST] = { "at_most", 1 },
  [VIT_ROW_GREATER] = { "greater", 1 }, [VIT_ROW_AT_LEAST] = { "at_least", 1 },
  [VIT_ROW_BETWEEN] = { "between", 2 }, [VIT_ROW_CONTAINS] = { "contains", 1 },
  [VIT_ROW_BEGINS] = { "begins", 1 },   [VIT_ROW_MISSING] = { "missing", 0 },
  [VIT_ROW_PRESENT] = { "present", 0 },
};

/**
 * vit_row_test_get_n_values:
 *
 * Returns: how many values the test takes; -1 for any number
 */
int
vit_row_test_get_n_values (VitRowTest test)
{
  g_assert (test < VIT_N_ROW_TESTS);

  return tests[test].n_values;
}

/**
 * vit_row_condition_new:
 * @column: name of a column
 * @test: what is asked of its cells
 * @values: (nullable) (array zero-terminated=1): as many as @test takes, as cells show them
 * @missing: whether a missing cell is one of the values too; for lists only
 *
 * Returns: (transfer full): a condition
 */
VitRowCondition *
vit_row_condition_new (const char *column,
                       VitRowTest test,
                       const char *const *values,
                       gboolean missing)
{
  static const char *const none[] = { NULL };
  VitRowCondition *self = g_new0 (VitRowCondition, 1);

  g_atomic_ref_count_init (&self->references);
  self->column = g_strdup (column);
  self->test = test;
  self->values = g_strdupv ((GStrv) (values ? values : none));
  self->missing = missing;

  g_assert (tests[test].n_values < 0 ||
            g_strv_length (self->values) == (guint) tests[test].n_values);

  return self;
}

/**
 * vit_row_condition_new_value:
 * @column: name of a column
 * @test: what is asked of its cells; a test that takes one value, or a list
 * @value: the value, as a cell shows it
 *
 * Returns: (transfer full): a condition
 */
VitRowCondition *
vit_row_condition_new_value (const char *column, VitRowTest test, const char *value)
{
  const char *const values[] = { value, NULL };

  return vit_row_condition_new (column, test, values, FALSE);
}

VitRowCondition *
vit_row_condition_ref (VitRowCondition *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
vit_row_condition_unref (VitRowCondition *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_free (self->column);
  g_strfreev (self->values);
  g_free (self);
}

/**
 * vit_row_condition_equal:
 *
 * Returns: whether both say the same of the same column, in the same words
 */
gboolean
vit_row_condition_equal (const VitRowCondition *self, const VitRowCondition *other)
{
  return g_str_equal (self->column, other->column) && self->test == other->test &&
         g_strv_equal ((const char *const *) self->values, (const char *const *) other->values) &&
         !self->missing == !other->missing;
}

const char *
vit_row_condition_get_column (const VitRowCondition *self)
{
  return self->column;
}

VitRowTest
vit_row_condition_get_test (const VitRowCondition *self)
{
  return self->test;
}

/**
 * vit_row_condition_get_values:
 *
 * Returns: (transfer none) (array zero-terminated=1): the values, as cells show them
 */
const char *const *
vit_row_condition_get_values (const VitRowCondition *self)
{
  return (const char *const *) self->values;
}

/**
 * vit_row_condition_get_missing:
 *
 * Returns: whether a missing cell is one of the values of the list
 */
gboolean
vit_row_condition_get_missing (const VitRowCondition *self)
{
  return self->missing;
}

/* In quotes where it would be overlooked or misread without. */
static char *
name_value (const VitLanguage *language, const char *value)
{
  gsize n = strlen (value);

  if (n == 0 || g_ascii_isspace (value[0]) || g_ascii_isspace (value[n - 1]))
    return g_strdup_printf (vit_text (language, "“%s”"), value);

  return g_strdup (value);
}

/* "a, b or c", "a, b, c or 17 more" */
static char *
name_list (const VitRowCondition *self, const VitLanguage *language)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) list = g_string_new (NULL);
  guint n_more;

  for (guint i = 0; self->values[i] != NULL; i++)
    g_ptr_array_add (parts, name_value (language, self->values[i]));
  if (self->missing)
    g_ptr_array_insert (parts, 0, g_strdup (vit_text (language, "missing")));
  n_more = parts->len > N_NAMED + 1 ? parts->len - N_NAMED : 0;
  if (n_more > 0)
    {
      g_ptr_array_set_size (parts, N_NAMED);
      g_ptr_array_add (parts, g_strdup_printf (vit_text_n (language, "%u more", "%u more", n_more),
                                               n_more));
    }
  if (parts->len < 2)
    return g_strdup (parts->len == 1 ? g_ptr_array_index (parts, 0)
                                     : vit_text (language, "nothing"));

  for (guint i = 0; i + 1 < parts->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (parts, i));

  return g_strdup_printf (vit_text (language, "%1$s or %2$s"), list->str,
                          (const char *) g_ptr_array_index (parts, parts->len - 1));
}

/* A sentence about @column, "%1$s", and a value or a list of them, "%2$s". */
static const char *
get_sentence (VitRowTest test, const VitLanguage *language)
{
  switch (test)
    {
    case VIT_ROW_IS:
    case VIT_ROW_ONE_OF:
      return vit_text (language, "%1$s is %2$s");
    case VIT_ROW_IS_NOT:
    case VIT_ROW_NONE_OF:
      return vit_text (language, "%1$s is not %2$s");
    case VIT_ROW_LESS:
      return vit_text (language, "%1$s below %2$s");
    case VIT_ROW_AT_MOST:
      return vit_text (language, "%1$s up to %2$s");
    case VIT_ROW_GREATER:
      return vit_text (language, "%1$s above %2$s");
    case VIT_ROW_AT_LEAST:
      return vit_text (language, "%1$s from %2$s on");
    case VIT_ROW_CONTAINS:
      return vit_text (language, "%1$s contains “%2$s”");
    case VIT_ROW_BEGINS:
      return vit_text (language, "%1$s begins with “%2$s”");
    case VIT_ROW_BETWEEN:
    case VIT_ROW_MISSING:
    case VIT_ROW_PRESENT:
    case VIT_N_ROW_TESTS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * vit_row_condition_describe:
 * @language: what to say it in
 *
 * Returns: (transfer full): the condition in a few words: "city is Riga, Tallinn or Vilnius"
 */
char *
vit_row_condition_describe (const VitRowCondition *self, const VitLanguage *language)
{
  g_autofree char *value = NULL;

  switch (self->test)
    {
    case VIT_ROW_MISSING:
      return g_strdup_printf (vit_text (language, "%s is missing"), self->column);
    case VIT_ROW_PRESENT:
      return g_strdup_printf (vit_text (language, "%s is not missing"), self->column);
    case VIT_ROW_BETWEEN:
      return g_strdup_printf (vit_text (language, "%1$s from %2$s to %3$s"), self->column,
                              self->values[0], self->values[1]);
    case VIT_ROW_CONTAINS:
    case VIT_ROW_BEGINS:
      value = g_strdup (self->values[0]);
      break;
    case VIT_ROW_IS:
    case VIT_ROW_IS_NOT:
    case VIT_ROW_ONE_OF:
    case VIT_ROW_NONE_OF:
    case VIT_ROW_LESS:
    case VIT_ROW_AT_MOST:
    case VIT_ROW_GREATER:
    case VIT_ROW_AT_LEAST:
    case VIT_N_ROW_TESTS:
    default:
      value = name_list (self, language);
    }

  return g_strdup_printf (get_sentence (self->test, language), self->column, value);
}

static VitRowTest
read_test (VitJsonScope *scope)
{
  const char *words[VIT_N_ROW_TESTS + 1] = { NULL };

  for (guint i = 0; i < VIT_N_ROW_TESTS; i++)
    words[i] = tests[i].word;
  vit_json_scope_require (scope, "test");

  return (VitRowTest) vit_json_scope_word (scope, "test", words, VIT_ROW_PRESENT);
}

/**
 * vit_row_condition_from_json:
 * @node: {`column`, `test`, `values`, `missing`}
 * @json_path: (nullable): where it stands, for messages
 *
 * Returns: (transfer full): the condition, or %NULL with an error of #VitJsonError
 */
VitRowCondition *
vit_row_condition_from_json (JsonNode *node, const char *json_path, GError **error)
{
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, json_path);
  const char *column;
  VitRowTest test;
  g_auto (GStrv) values = NULL;
  gboolean missing;

  vit_json_scope_require (scope, "column");
  column = vit_json_scope_string (scope, "column", "");
  test = read_test (scope);
  values = vit_json_scope_strings (scope, "values");
  missing = vit_json_scope_boolean (scope, "missing", FALSE);
  if (tests[test].n_values >= 0 &&
      (values ? g_strv_length (values) : 0) != (guint) tests[test].n_values)
    vit_json_scope_fail (scope, "values", VIT_JSON_ERROR_VALUE, "“%s” takes %d of them",
                         tests[test].word, tests[test].n_values);
  if (!vit_json_scope_finish (scope, error))
    return NULL;

  return vit_row_condition_new (column, test, (const char *const *) values, missing);
}

/**
 * vit_row_condition_to_json:
 *
 * Returns: (transfer full): what vit_row_condition_from_json() reads
 */
JsonNode *
vit_row_condition_to_json (const VitRowCondition *self)
{
  JsonObject *object = json_object_new ();
  JsonArray *values = json_array_new ();

  json_object_set_string_member (object, "column", self->column);
  json_object_set_string_member (object, "test", tests[self->test].word);
  for (guint i = 0; self->values[i] != NULL; i++)
    json_array_add_string_element (values, self->values[i]);
  json_object_set_array_member (object, "values", values);
  if (self->missing)
    json_object_set_boolean_member (object, "missing", TRUE);

  return json_node_init_object (json_node_alloc (), object);
}
