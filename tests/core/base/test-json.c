/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-json.h"

#include <glib/gstdio.h>
#include <math.h>

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = vit_json_parse (text, &error);

  g_assert_no_error (error);

  return node;
}

static void
assert_syntax (const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vit_json_parse (text, &error));
  g_assert_error (error, VIT_JSON_ERROR, VIT_JSON_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, message);
}

static void
assert_round_trip (const char *text)
{
  g_autoptr (JsonNode) node = parse (text);
  g_autofree char *written = vit_json_write (node, FALSE);

  g_assert_cmpstr (written, ==, text);
}

/* Finishes @scope, which must have failed so. */
static void
assert_fails (VitJsonScope *scope, VitJsonError code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vit_json_scope_finish (scope, &error));
  g_assert_error (error, VIT_JSON_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_round_trip (void)
{
  assert_round_trip ("{\"z\":1,\"a\":[true,false,null],\"m\":{\"k\":\"ż\\\"\\\\\\n\\t\\u0001\"}}");
  assert_round_trip ("[0.1,1e+22,2.5e-300,1.7976931348623157e+308,3914736.42,0.30000000000000004]");
  assert_round_trip ("[2.0,-0.0,9223372036854775807,-9223372036854775808]");
  assert_round_trip ("\"\"");
}

static void
test_read (void)
{
  g_autoptr (JsonNode) text = parse ("\xef\xbb\xbf \"\\u0436\\ud83d\\ude00\\/\\b\\f\\r\"\n");
  g_autoptr (JsonNode) large = parse ("9223372036854775808");

  g_assert_cmpstr (json_node_get_string (text), ==, "ж😀/\b\f\r");
  g_assert_true (json_node_get_value_type (large) == G_TYPE_DOUBLE);
}

static void
test_syntax (void)
{
  assert_syntax ("", "line 1, column 1: expected a value, found the end of the text");
  assert_syntax ("{\"ключ\": 1,}", "line 1, column 12: expected a key in double quotes, found “}”");
  assert_syntax ("{\n  \"a\": 1\n  \"b\": 2\n}",
                 "line 3, column 3: expected a comma or } after a value, found “\"”");
  assert_syntax ("[1 2]", "line 1, column 4: expected a comma or ] after an element, found “2”");
  assert_syntax ("{\"a\" 1}", "line 1, column 6: expected a colon after the key, found “1”");
  assert_syntax ("{\"a\": 1, \"a\": 2}",
                 "line 1, column 10: the key \"a\" stands twice in the same object; remove one");
  assert_syntax ("[NaN]", "line 1, column 2: JSON has no NaN; write null for a missing value");
  assert_syntax ("[yes]", "line 1, column 2: unknown word yes; a text must stand in double quotes");
  assert_syntax ("[\001]", "line 1, column 2: expected a value, found the control character 1");
  assert_syntax ("1e999", "line 1, column 1: the number 1e999 is too large");
  assert_syntax ("-", "line 1, column 2: expected a digit, found the end of the text");
  assert_syntax ("01",
                 "line 1, column 1: this is not a number; a text must stand in double quotes");
  assert_syntax ("\"a\nb\"", "line 1, column 1: the string that begins here has no closing quote");
  assert_syntax ("\"a\tb\"", "line 1, column 3: a control character within a string must be "
                             "written as an escape such as \\t");
  assert_syntax ("\"\\x\"", "line 1, column 3: expected one of \" \\ / b f n r t u after the "
                            "backslash, found “x”");
  assert_syntax ("\"\\ud800\"", "line 1, column 2: the escape \\u must be followed by four "
                                "hexadecimal digits of a character");
  assert_syntax ("\"\\u0000\"", "line 1, column 2: the escape \\u must be followed by four "
                                "hexadecimal digits of a character");
  assert_syntax ("1 // one", "line 1, column 3: expected nothing after the value, found “/”");
  assert_syntax ("\"\xff\"", "line 1, column 2: the text is not UTF-8 from here on; save the file "
                             "as UTF-8");
}

static void
test_depth (void)
{
  g_autofree char *open = g_strnfill (200, '[');
  g_autofree char *close = g_strnfill (200, ']');
  g_autofree char *deep = g_strconcat (open, close, NULL);
  g_autofree char *deeper = g_strconcat ("[", deep, "]", NULL);
  g_autofree char *abyss = g_strnfill (1000000, '[');
  g_autoptr (JsonNode) node = parse (deep);

  g_assert_nonnull (node);
  assert_syntax (deeper, "line 1, column 201: objects and arrays are nested more than 200 deep");
  assert_syntax (abyss, "line 1, column 201: objects and arrays are nested more than 200 deep");
}

static void
test_load (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("vitrine-json-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "study.json", NULL);
  g_autofree char *message = g_strdup_printf ("%s, line 2, column 1: the text has a NUL byte "
                                              "here; is this a JSON file?",
                                              path);

  g_assert_null (vit_json_load (path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "\n\0", 2, NULL));
  g_assert_null (vit_json_load (path, &error));
  g_assert_error (error, VIT_JSON_ERROR, VIT_JSON_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, message);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_write (void)
{
  g_autoptr (JsonNode) node = parse ("{\"b\":[1,\"x\"],\"a\":[{\"k\":null},[]],\"e\":{}}");
  g_autoptr (JsonNode) missing = json_node_init_double (json_node_alloc (), NAN);
  g_autoptr (JsonNode) infinite = json_node_init_double (json_node_alloc (), INFINITY);
  g_autofree char *pretty = vit_json_write (node, TRUE);
  g_autofree char *missing_text = vit_json_write (missing, FALSE);
  g_autofree char *infinite_text = vit_json_write (infinite, FALSE);

  g_assert_cmpstr (pretty, ==,
                   "{\n"
                   "  \"b\": [1, \"x\"],\n"
                   "  \"a\": [\n"
                   "    {\n"
                   "      \"k\": null\n"
                   "    },\n"
                   "    []\n"
                   "  ],\n"
                   "  \"e\": {}\n"
                   "}\n");
  g_assert_cmpstr (missing_text, ==, "null");
  g_assert_cmpstr (infinite_text, ==, "null");
}

static void
test_scope (void)
{
  static const char *const words[] = { "first", "last", NULL };
  g_autoptr (JsonNode) node = parse ("{\"s\": \"text\", \"b\": true, \"i\": 3.0, \"n\": 2,"
                                     " \"w\": \"last\", \"l\": [\"x\", \"y\"], \"o\": {\"k\": 7}}");
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, NULL);
  g_autoptr (VitJsonScope) child = vit_json_scope_child (scope, "o");
  g_autoptr (VitJsonScope) absent = vit_json_scope_child (scope, "absent");
  g_auto (GStrv) strings = vit_json_scope_strings (scope, "l");
  g_autofree char *path = vit_json_scope_path (child, "k");
  g_autoptr (GError) error = NULL;

  vit_json_scope_require (scope, "s");
  g_assert_cmpstr (vit_json_scope_string (scope, "s", NULL), ==, "text");
  g_assert_cmpstr (vit_json_scope_string (scope, "s2", "other"), ==, "other");
  g_assert_true (vit_json_scope_boolean (scope, "b", FALSE));
  g_assert_cmpint (vit_json_scope_integer (scope, "i", 0, 5, 1), ==, 3);
  g_assert_cmpfloat (vit_json_scope_number (scope, "n", 0, 5, 1), ==, 2);
  g_assert_cmpint (vit_json_scope_word (scope, "w", words, 0), ==, 1);
  g_assert_cmpint (vit_json_scope_word (scope, "w2", words, -1), ==, -1);
  g_assert_cmpstr (strings[1], ==, "y");
  g_assert_null (vit_json_scope_strings (scope, "l2"));
  g_assert_cmpint (json_node_get_int (vit_json_scope_node (child, "k")), ==, 7);
  g_assert_cmpstr (path, ==, "o.k");
  g_assert_false (vit_json_scope_has (scope, "absent"));
  g_assert_cmpint (vit_json_scope_integer (absent, "k", 0, 5, 4), ==, 4);

  g_assert_true (vit_json_scope_finish (scope, &error));
  g_assert_no_error (error);
}

static void
test_unknown_key (void)
{
  g_autoptr (JsonNode) node = parse ("{\"options\": {\"rmf\": {}, \"seed\": 1}}");
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, NULL);
  g_autoptr (VitJsonScope) options = vit_json_scope_child (scope, "options");
  g_autoptr (VitJsonScope) rfm = vit_json_scope_child (options, "rfm");
  g_autoptr (VitJsonScope) top = vit_json_scope_new (node, "sources[0]");

  vit_json_scope_integer (options, "seed", 0, 9, 0);
  assert_fails (scope, VIT_JSON_ERROR_UNKNOWN_KEY,
                "unknown key options.rmf; did you mean options.rfm?");

  vit_json_scope_string (top, "path", NULL);
  assert_fails (top, VIT_JSON_ERROR_UNKNOWN_KEY, "unknown key sources[0].options");
}

static void
test_missing_key (void)
{
  g_autoptr (JsonNode) node = parse ("{\"a\": {}}");
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, NULL);
  g_autoptr (VitJsonScope) child = vit_json_scope_child (scope, "a");

  vit_json_scope_require (child, "b c");
  assert_fails (child, VIT_JSON_ERROR_MISSING_KEY, "the key a[\"b c\"] is missing");
}

typedef void (*Read) (VitJsonScope *scope);

static void
read_string (VitJsonScope *scope)
{
  g_assert_cmpstr (vit_json_scope_string (scope, "k", "else"), ==, "else");
}

static void
read_boolean (VitJsonScope *scope)
{
  g_assert_false (vit_json_scope_boolean (scope, "k", FALSE));
}

static void
read_integer (VitJsonScope *scope)
{
  g_assert_cmpint (vit_json_scope_integer (scope, "k", 1, 10, 5), ==, 5);
}

static void
read_number (VitJsonScope *scope)
{
  g_assert_cmpfloat (vit_json_scope_number (scope, "k", 0, INFINITY, 0.5), ==, 0.5);
}

static void
read_share (VitJsonScope *scope)
{
  g_assert_cmpfloat (vit_json_scope_number (scope, "k", 0, 1, 0.5), ==, 0.5);
}

static void
read_strings (VitJsonScope *scope)
{
  g_assert_null (vit_json_scope_strings (scope, "k"));
}

static void
read_word (VitJsonScope *scope)
{
  static const char *const words[] = { "first", "last", NULL };

  g_assert_cmpint (vit_json_scope_word (scope, "k", words, 0), ==, 0);
}

static void
read_child (VitJsonScope *scope)
{
  g_autoptr (VitJsonScope) child = vit_json_scope_child (scope, "k");

  g_assert_false (vit_json_scope_has (child, "x"));
}

static void
test_wrong_values (void)
{
  static const struct
  {
    const char *value;
    Read read;
    VitJsonError code;
    const char *message;
  } cases[] = {
    { "1", read_string, VIT_JSON_ERROR_TYPE, "p.k must be a text, not a number" },
    { "null", read_string, VIT_JSON_ERROR_TYPE, "p.k must be a text, not null" },
    { "\"1\"", read_boolean, VIT_JSON_ERROR_TYPE, "p.k must be true or false, not a text" },
    { "true", read_integer, VIT_JSON_ERROR_TYPE, "p.k must be a whole number, not true or false" },
    { "2.5", read_integer, VIT_JSON_ERROR_TYPE, "p.k must be a whole number, not 2.5" },
    { "11", read_integer, VIT_JSON_ERROR_VALUE, "p.k must be a whole number from 1 to 10, not 11" },
    { "{}", read_number, VIT_JSON_ERROR_TYPE, "p.k must be a number, not an object" },
    { "-1", read_number, VIT_JSON_ERROR_VALUE, "p.k must be 0 or more, not -1" },
    { "1.5", read_share, VIT_JSON_ERROR_VALUE, "p.k must be from 0 to 1, not 1.5" },
    { "\"x\"", read_strings, VIT_JSON_ERROR_TYPE, "p.k must be a list of texts, not a text" },
    { "[\"x\", 1]", read_strings, VIT_JSON_ERROR_TYPE,
      "p.k must be a list of texts, but element 1 is a number" },
    { "\"lsat\"", read_word, VIT_JSON_ERROR_VALUE,
      "p.k must be one of first, last, not “lsat”; did you mean last?" },
    { "\"any\"", read_word, VIT_JSON_ERROR_VALUE, "p.k must be one of first, last, not “any”" },
    { "[]", read_child, VIT_JSON_ERROR_TYPE, "p.k must be an object, not a list" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"k\": %s}", cases[i].value);
      g_autoptr (JsonNode) node = parse (text);
      g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, "p");

      cases[i].read (scope);
      assert_fails (scope, cases[i].code, cases[i].message);
    }
}

/* The first error sticks, and what follows yields fall-backs. */
static void
test_first_error (void)
{
  g_autoptr (JsonNode) node = parse ("[1]");
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, NULL);

  g_assert_cmpint (vit_json_scope_integer (scope, "k", 0, 9, 8), ==, 8);
  vit_json_scope_require (scope, "k");
  vit_json_scope_fail (scope, "k", VIT_JSON_ERROR_VALUE, "is late by %d", 1);
  assert_fails (scope, VIT_JSON_ERROR_TYPE, "the document must be an object, not a list");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/base/json/round-trip", test_round_trip);
  g_test_add_func ("/core/base/json/read", test_read);
  g_test_add_func ("/core/base/json/syntax", test_syntax);
  g_test_add_func ("/core/base/json/depth", test_depth);
  g_test_add_func ("/core/base/json/load", test_load);
  g_test_add_func ("/core/base/json/write", test_write);
  g_test_add_func ("/core/base/json/scope", test_scope);
  g_test_add_func ("/core/base/json/unknown-key", test_unknown_key);
  g_test_add_func ("/core/base/json/missing-key", test_missing_key);
  g_test_add_func ("/core/base/json/wrong-values", test_wrong_values);
  g_test_add_func ("/core/base/json/first-error", test_first_error);

  return g_test_run ();
}
