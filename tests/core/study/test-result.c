/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "example-result.h"
#include "vit-finding-list.h"
#include "vit-json.h"

static void
test_figures (void)
{
  g_autoptr (VitFigures) figures = vit_figures_new ();

  vit_figures_set (figures, "revenue", 1.5);
  vit_figures_set (figures, "customers", 3);
  vit_figures_set (figures, "silhouette", INFINITY);
  vit_figures_set (figures, "revenue", 2.5);

  g_assert_cmpuint (vit_figures_get_n (figures), ==, 3);
  g_assert_cmpstr (vit_figures_get_key (figures, 0), ==, "revenue");
  g_assert_cmpstr (vit_figures_get_key (figures, 2), ==, "silhouette");
  g_assert_cmpfloat (vit_figures_get (figures, "revenue"), ==, 2.5);
  g_assert_true (isnan (vit_figures_get (figures, "silhouette")));
  g_assert_true (vit_figures_has (figures, "silhouette"));
  g_assert_true (isnan (vit_figures_get (figures, "unknown")));
  g_assert_false (vit_figures_has (figures, "unknown"));
}

static VitTable *
make_table (void)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;

  vit_frame_builder_add_column (builder, "name", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "count", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "share", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "known", VIT_COLUMN_BOOL);
  vit_frame_builder_add_column (builder, "day", VIT_COLUMN_TIMESTAMP);
  vit_frame_builder_add_column (builder, "moment", VIT_COLUMN_TIMESTAMP);

  vit_frame_builder_text (builder, "Łódź");
  vit_frame_builder_int64 (builder, 1234);
  vit_frame_builder_double (builder, 0.1);
  vit_frame_builder_bool (builder, TRUE);
  vit_frame_builder_int64 (builder, -G_TIME_SPAN_DAY);
  vit_frame_builder_int64 (builder, G_GINT64_CONSTANT (1538370000000000));
  for (guint i = 0; i < 6; i++)
    vit_frame_builder_missing (builder);

  frame = vit_frame_builder_finish (builder);

  return vit_table_new ("cities", NULL, frame);
}

static void
test_table_cells (void)
{
  g_autoptr (VitTable) table = make_table ();
  const VitLanguage *language = vit_language_get ("en");
  const char *const expected[] = { "Łódź", "1\u202f234", "10\u202f%", "yes" };

  g_assert_cmpstr (table->title, ==, "cities");
  g_assert_cmpstr (table->headings[1], ==, "count");
  vit_table_set_column (table, 2, "Share", VIT_FORMAT (SHARE, 0));
  g_assert_cmpstr (table->headings[2], ==, "Share");

  for (guint column = 0; column < 5; column++)
    {
      g_autofree char *cell = vit_table_dup_cell (table, language, 0, column);
      g_autofree char *missing = vit_table_dup_cell (table, language, 1, column);

      g_assert_cmpstr (missing, ==, "–");
      if (column == 4)
        g_assert_true (g_str_has_suffix (cell, "1969"));
      else
        g_assert_cmpstr (cell, ==, expected[column]);
    }
}

static void
test_table_json (void)
{
  g_autoptr (VitTable) table = make_table ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  node = vit_table_to_json (table);
  text = vit_json_write (node, FALSE);

  g_assert_cmpstr (text, ==,
                   "[{\"name\":\"Łódź\",\"count\":1234,\"share\":0.1,\"known\":true,"
                   "\"day\":\"1969-12-31\",\"moment\":\"2018-10-01T05:00:00Z\"},"
                   "{\"name\":null,\"count\":null,\"share\":null,\"known\":null,"
                   "\"day\":null,\"moment\":null}]");
}

static char *
write_example (const char *language)
{
  g_autoptr (VitResult) result = example_result_new (language);
  g_autoptr (JsonNode) node = vit_result_to_json (result);

  return vit_json_write (node, TRUE);
}

static void
test_json_contract (void)
{
  g_autofree char *text = write_example ("pl");
  g_autofree char *again = write_example ("pl");
  g_autoptr (JsonNode) node = vit_json_parse (text, NULL);
  JsonObject *root = json_node_get_object (node);
  JsonObject *figures = json_object_get_object_member (root, "figures");
  JsonObject *tables = json_object_get_object_member (root, "tables");
  JsonObject *source =
      json_array_get_object_element (json_object_get_array_member (root, "sources"), 0);
  JsonArray *findings = json_object_get_array_member (root, "findings");
  JsonObject *finding = json_array_get_object_element (findings, 1);

  g_assert_cmpstr (text, ==, again);
  g_assert_cmpint (json_object_get_int_member (root, "vitrine"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (root, "study"), ==, "segmentation");
  g_assert_cmpint (json_object_get_int_member (root, "seed"), ==, 42);
  g_assert_cmpint (json_object_get_int_member (source, "rejected"), ==, 1);

  g_assert_true (JSON_NODE_HOLDS_NULL (json_object_get_member (figures, "silhouette")));
  g_assert_cmpfloat (json_object_get_double_member (figures, "one_time_share"), ==, 1539.0 / 2412);
  g_assert_cmpuint (json_object_get_size (figures), ==, 7);

  /* A table with a row per customer is a file of its own. */
  g_assert_true (json_object_has_member (tables, "segments"));
  g_assert_false (json_object_has_member (tables, "customers"));

  g_assert_cmpuint (json_array_get_length (findings), ==, 6);
  g_assert_true (g_str_has_prefix (json_object_get_string_member (finding, "text"),
                                   "Dwie trzecie nigdy nie wróciły. 1539"));
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (finding, "figures"),
                                                  0),
                   ==, "one_time_share");
}

static void
test_find (void)
{
  g_autoptr (VitResult) result = example_result_new ("en");

  g_assert_nonnull (vit_result_find_table (result, "revenue_by_month"));
  g_assert_null (vit_result_find_table (result, "no such table"));
  g_assert_cmpint (vit_result_find_exhibit (result, "segment_champions")->kind, ==,
                   VIT_EXHIBIT_CARD);
  g_assert_null (vit_result_find_exhibit (result, "no such exhibit"));
}

static void
state (VitFindingList *list, double weight, const char *head)
{
  vit_finding_list_state (list, weight, NULL, g_strdup (head), g_strdup (""), "a", "b", NULL);
}

static void
test_ranking (void)
{
  g_autoptr (VitFindingList) list = vit_finding_list_new ();
  g_autoptr (GPtrArray) findings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vit_finding_free);
  const char *const expected[] = { "heavy.", "first of two.", "second of two." };

  state (list, 10, "first of two");
  state (list, 1, "light");
  state (list, 10, "second of two");
  state (list, 90, "heavy");
  vit_finding_list_move (list, findings, 3);

  g_assert_cmpuint (findings->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const VitFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpstr (finding->head, ==, expected[i]);
      g_assert_cmpuint (g_strv_length (finding->figures), ==, 2);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/study/result/figures", test_figures);
  g_test_add_func ("/core/study/result/table-cells", test_table_cells);
  g_test_add_func ("/core/study/result/table-json", test_table_json);
  g_test_add_func ("/core/study/result/json-contract", test_json_contract);
  g_test_add_func ("/core/study/result/find", test_find);
  g_test_add_func ("/core/study/result/ranking", test_ranking);

  return g_test_run ();
}
