/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "vit-import.h"
#include "vit-json.h"

static VitSource *
read_source (const char *json, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);

  g_assert_nonnull (node);

  return vit_source_from_json (node, "sources[0]", "/data/shop", error);
}

static void
test_defaults (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitSource) source = read_source ("{\"path\": \"../Orders.csv\"}", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (source->path, ==, "/data/Orders.csv");
  g_assert_cmpstr (source->table, ==, "orders");
  g_assert_cmpstr (source->format, ==, "auto");
  g_assert_cmpstr (source->encoding, ==, "auto");
  g_assert_cmpstr (source->delimiter, ==, "auto");
  g_assert_cmpstr (source->quote, ==, "auto");
  g_assert_cmpstr (source->decimal, ==, "auto");
  g_assert_cmpstr (source->thousands, ==, "auto");
  g_assert_cmpint (source->header, ==, -1);
  g_assert_cmpuint (source->header_row, ==, 0);
  g_assert_cmpuint (source->sample, ==, 0);
  g_assert_null (source->missing_words);
  g_assert_null (source->ignore);
  g_assert_false (source->rejects_bad_cells);
  g_assert_cmpuint (source->skip, ==, 0);
}

/* All keys, there and back. */
static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitSource) source = read_source (
      "{\"table\": \"o\", \"path\": \"/x/a.csv\", \"format\": \"csv\", \"encoding\": \"UTF-8\","
      " \"delimiter\": \";\", \"quote\": \"\", \"decimal\": \",\", \"header\": false, \"skip\": 3,"
      " \"types\": {\"b\": \"id\", \"a\": \"date\"}, \"date_formats\": {\"a\": \"%Y\"}}",
      &error);
  g_autoptr (VitSource) copy = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  copy = vit_source_copy (source);
  node = vit_source_to_json (copy);
  json = vit_json_write (node, FALSE);
  g_assert_cmpstr (json, ==,
                   "{\"table\":\"o\",\"path\":\"/x/a.csv\",\"format\":\"csv\",\"encoding\":"
                   "\"UTF-8\",\"delimiter\":\";\",\"quote\":\"\",\"decimal\":\",\",\"header\":"
                   "false,\"skip\":3,\"types\":{\"a\":\"date\",\"b\":\"id\"},\"date_formats\":"
                   "{\"a\":\"%Y\"}}");
}

/* The keys of the columns and the words in them, there and back. */
static void
test_round_trip_of_words (void)
{
  static const char *const text =
      "{\"table\":\"o\",\"path\":\"/x/a.csv\",\"thousands\":\" \",\"header_row\":4,\"sample\":"
      "1000,\"sample_kind\":\"first\",\"bad_cells\":\"reject\",\"true_words\":[\"tak\"],"
      "\"false_words\":[\"nie\"],\"missing_words\":[],\"ignore\":[\"a\",\"b\"],\"decimals\":{\"c\":"
      "\",\"}}";
  g_autoptr (GError) error = NULL;
  g_autoptr (VitSource) source = read_source (text, &error);
  g_autoptr (VitSource) copy = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  copy = vit_source_copy (source);
  node = vit_source_to_json (copy);
  json = vit_json_write (node, FALSE);
  g_assert_cmpstr (json, ==, text);
}

/* A space is any space, an apostrophe is any apostrophe. */
static void
test_thousands (void)
{
  static const char *const marks[][2] = { { "", "" },        { ",", "," }, { "\u00A0", " " },
                                          { "\u202F", " " }, { "’", "'" }, { "auto", "auto" } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *json =
          g_strdup_printf ("{\"path\": \"a\", \"thousands\": \"%s\"}", marks[i][0]);
      g_autoptr (GError) error = NULL;
      g_autoptr (VitSource) source = read_source (json, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (source->thousands, ==, marks[i][1]);
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char *json;
    int code;
    const char *contains;
  } cases[] = {
    { "{}", VIT_JSON_ERROR_MISSING_KEY, "sources[0].path" },
    { "{\"path\": 5}", VIT_JSON_ERROR_TYPE, "sources[0].path" },
    { "{\"path\": \"a\", \"tabel\": \"b\"}", VIT_JSON_ERROR_UNKNOWN_KEY, "sources[0].tabel" },
    { "{\"path\": \"a\", \"table\": \"\"}", VIT_JSON_ERROR_VALUE, "sources[0].table" },
    { "{\"path\": \"a\", \"format\": \"xml\"}", VIT_JSON_ERROR_VALUE, "sources[0].format" },
    { "{\"path\": \"a\", \"delimiter\": \"\"}", VIT_JSON_ERROR_VALUE, "sources[0].delimiter" },
    { "{\"path\": \"a\", \"delimiter\": \"ab\"}", VIT_JSON_ERROR_VALUE, "sources[0].delimiter" },
    { "{\"path\": \"a\", \"quote\": \"«\"}", VIT_JSON_ERROR_VALUE, "sources[0].quote" },
    { "{\"path\": \"a\", \"decimal\": \";\"}", VIT_JSON_ERROR_VALUE, "sources[0].decimal" },
    { "{\"path\": \"a\", \"header\": 1}", VIT_JSON_ERROR_TYPE, "sources[0].header" },
    { "{\"path\": \"a\", \"skip\": -1}", VIT_JSON_ERROR_VALUE, "sources[0].skip" },
    { "{\"path\": \"a\", \"types\": [\"b\"]}", VIT_JSON_ERROR_TYPE, "sources[0].types" },
    { "{\"path\": \"a\", \"types\": {\"b\": 1}}", VIT_JSON_ERROR_TYPE, "sources[0].types" },
    { "{\"path\": \"a\", \"types\": {\"b\": \"float\"}}", VIT_JSON_ERROR_VALUE, "“float”" },
    { "{\"path\": \"a\", \"date_formats\": {\"b\": \"%Y-%Q\"}}", VIT_JSON_ERROR_VALUE,
      "the pattern “%Y-%Q” for column “b”, but there is no “%Q”" },
    { "{\"path\": \"a\", \"date_formats\": {\"b\": \"%-d.%-m.%Y %\"}}", VIT_JSON_ERROR_VALUE,
      "there is no “%”" },
    { "{\"path\": \"a\", \"date_formats\": {\"b\": \"%-Y\"}}", VIT_JSON_ERROR_VALUE, "“%-Y”" },
    { "{\"path\": \"a\", \"thousands\": \";\"}", VIT_JSON_ERROR_VALUE, "sources[0].thousands" },
    { "{\"path\": \"a\", \"thousands\": \",\", \"decimal\": \",\"}", VIT_JSON_ERROR_VALUE,
      "one mark cannot be both" },
    { "{\"path\": \"a\", \"decimals\": {\"b\": \";\"}}", VIT_JSON_ERROR_VALUE,
      "“;” for column “b”" },
    { "{\"path\": \"a\", \"header_row\": 0}", VIT_JSON_ERROR_VALUE, "sources[0].header_row" },
    { "{\"path\": \"a\", \"header_row\": 2, \"header\": false}", VIT_JSON_ERROR_VALUE,
      "header is false" },
    { "{\"path\": \"a\", \"header_row\": 2, \"skip\": 1}", VIT_JSON_ERROR_VALUE, "so does skip" },
    { "{\"path\": \"a\", \"sample\": 0}", VIT_JSON_ERROR_VALUE, "sources[0].sample" },
    { "{\"path\": \"a\", \"sample_kind\": \"first\"}", VIT_JSON_ERROR_VALUE, "how many" },
    { "{\"path\": \"a\", \"bad_cells\": \"drop\"}", VIT_JSON_ERROR_VALUE, "sources[0].bad_cells" },
    { "{\"path\": \"a\", \"missing_words\": \"NA\"}", VIT_JSON_ERROR_TYPE,
      "sources[0].missing_words" },
    { "{\"path\": \"a\", \"ignore\": [\" \"]}", VIT_JSON_ERROR_VALUE, "sources[0].ignore" },
    { "{\"path\": \"a\", \"true_words\": [\"Да\"], \"false_words\": [\"да\"]}",
      VIT_JSON_ERROR_VALUE, "has the word “да”, which is among true_words" },
    { "{\"path\": \"a\", \"true_words\": [\"1\"], \"missing_words\": [\"1\"]}",
      VIT_JSON_ERROR_VALUE, "sources[0].missing_words" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_source (cases[i].json, &error));
      g_assert_error (error, VIT_JSON_ERROR, cases[i].code);
      if (strstr (error->message, cases[i].contains) == NULL)
        g_error ("“%s” lacks “%s”", error->message, cases[i].contains);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/source/defaults", test_defaults);
  g_test_add_func ("/core/data/source/round-trip", test_round_trip);
  g_test_add_func ("/core/data/source/round-trip-of-words", test_round_trip_of_words);
  g_test_add_func ("/core/data/source/thousands", test_thousands);
  g_test_add_func ("/core/data/source/errors", test_errors);

  return g_test_run ();
}
