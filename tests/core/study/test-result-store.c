/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "example-result.h"
#include "vit-json.h"
#include "vit-result-store.h"

/* A project with a table “orders” that a study can be made over. */
static VitProject *
make_project (void)
{
  g_autoptr (GError) error = NULL;
  VitProject *project = vit_project_new_in_memory (&error);
  g_autoptr (VitConnection) connection = NULL;

  g_assert_no_error (error);
  connection = vit_project_connect (project, &error);
  g_assert_true (vit_connection_execute (
      connection,
      "CREATE TABLE raw.orders AS SELECT 'c' || i % 7 AS customer, i AS number, "
      "TIMESTAMP '2020-01-01' + INTERVAL (i) DAY AS day, 'p' || i % 3 AS product, "
      "10.0 + i % 5 AS price FROM range(40) t(i)",
      NULL, &error));
  g_assert_no_error (error);
  g_assert_true (vit_connection_execute (connection,
                                         "CREATE VIEW clean.orders AS SELECT * FROM raw.orders",
                                         NULL, &error));
  g_assert_no_error (error);

  return project;
}

static VitStudy *
make_study (void)
{
  VitStudy *study = vit_study_new ("segmentation");

  study->table = g_strdup ("orders");
  study->roles = vit_roles_new ();
  vit_roles_set (study->roles, VIT_ROLE_CUSTOMER, "customer");
  vit_roles_set (study->roles, VIT_ROLE_ORDER, "number");
  vit_roles_set (study->roles, VIT_ROLE_TIME, "day");
  vit_roles_set (study->roles, VIT_ROLE_PRODUCT, "product");
  vit_roles_set (study->roles, VIT_ROLE_PRICE, "price");

  return study;
}

static VitStoredResult *
save_and_load (VitResult *result)
{
  g_autoptr (VitProject) project = make_project ();
  g_autoptr (VitStudy) study = make_study ();
  g_autoptr (GError) error = NULL;
  VitStoredResult *stored = NULL;

  vit_result_save (result, study, project, NULL, &error);
  g_assert_no_error (error);
  vit_result_load (project, "segmentation", NULL, &stored, &error);
  g_assert_no_error (error);
  g_assert_nonnull (stored);

  return stored;
}

static void
assert_same_numbers (const double *a, const double *b, guint n)
{
  g_assert_true ((a == NULL) == (b == NULL));
  if (a != NULL)
    g_assert_cmpmem (a, n * sizeof *a, b, n * sizeof *b);
}

static void
assert_same_frame (const VitFrame *a, const VitFrame *b)
{
  g_assert_cmpuint (vit_frame_get_n_rows (a), ==, vit_frame_get_n_rows (b));
  g_assert_cmpuint (vit_frame_get_n_columns (a), ==, vit_frame_get_n_columns (b));
  for (guint i = 0; i < vit_frame_get_n_columns (a); i++)
    {
      const VitColumn *one = vit_frame_get_column (a, i);
      const VitColumn *two = vit_frame_get_column (b, i);

      g_assert_cmpstr (vit_column_get_name (one), ==, vit_column_get_name (two));
      g_assert_cmpint (vit_column_get_column_type (one), ==, vit_column_get_column_type (two));
      g_assert_cmpuint (vit_column_get_n_missing (one), ==, vit_column_get_n_missing (two));
      for (gsize row = 0; row < vit_frame_get_n_rows (a); row++)
        {
          g_assert_cmpint (vit_column_is_valid (one, row), ==, vit_column_is_valid (two, row));
          if (vit_column_get_column_type (one) == VIT_COLUMN_TEXT)
            g_assert_cmpstr (vit_column_get_text (one, row), ==, vit_column_get_text (two, row));
          else if (vit_column_is_valid (one, row))
            g_assert_true (vit_column_get_number (one, row) == vit_column_get_number (two, row));
        }
    }
}

static void
assert_same_table (const VitTable *a, const VitTable *b)
{
  g_assert_true ((a == NULL) == (b == NULL));
  if (a == NULL)
    return;

  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpint (a->is_detail, ==, b->is_detail);
  g_assert_cmpstrv (a->headings, b->headings);
  g_assert_cmpmem (a->formats, vit_frame_get_n_columns (a->frame) * sizeof *a->formats, b->formats,
                   vit_frame_get_n_columns (b->frame) * sizeof *b->formats);
  assert_same_frame (a->frame, b->frame);
}

static void
assert_same_axis (const VitAxis *a, const VitAxis *b)
{
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpmem (&a->format, sizeof a->format, &b->format, sizeof b->format);
  g_assert_true ((a->categories == NULL) == (b->categories == NULL));
  if (a->categories != NULL)
    g_assert_cmpstrv (a->categories, b->categories);
  g_assert_true (a->low == b->low || (isnan (a->low) && isnan (b->low)));
  g_assert_true (a->high == b->high || (isnan (a->high) && isnan (b->high)));
}

static void
assert_same_series (const VitSeries *a, const VitSeries *b)
{
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpint (a->mark, ==, b->mark);
  g_assert_cmpint (a->ink, ==, b->ink);
  g_assert_cmpuint (a->category, ==, b->category);
  g_assert_cmpuint (a->n, ==, b->n);
  assert_same_numbers (a->x, b->x, a->n);
  assert_same_numbers (a->y, b->y, a->n);
  assert_same_numbers (a->value, b->value, a->n);
  assert_same_numbers (a->low, b->low, a->n);
  assert_same_numbers (a->high, b->high, a->n);
  g_assert_true ((a->labels == NULL) == (b->labels == NULL));
  for (guint i = 0; a->labels != NULL && i < a->n; i++)
    g_assert_cmpstr (a->labels[i], ==, b->labels[i]);
  g_assert_true ((a->accent == NULL) == (b->accent == NULL));
  if (a->accent != NULL)
    g_assert_cmpmem (a->accent, a->n, b->accent, b->n);
  g_assert_true ((a->labelled == NULL) == (b->labelled == NULL));
  if (a->labelled != NULL)
    g_assert_cmpmem (a->labelled, a->n, b->labelled, b->n);
}

static void
assert_same_chart (const VitChart *a, const VitChart *b)
{
  g_assert_true ((a == NULL) == (b == NULL));
  if (a == NULL)
    return;

  g_assert_cmpstr (a->title, ==, b->title);
  assert_same_axis (&a->x, &b->x);
  assert_same_axis (&a->y, &b->y);
  g_assert_cmpmem (&a->value_format, sizeof a->value_format, &b->value_format,
                   sizeof b->value_format);
  g_assert_cmpfloat (a->base, ==, b->base);
  g_assert_cmpint (a->turned, ==, b->turned);
  g_assert_cmpint (a->stacked, ==, b->stacked);
  g_assert_cmpint (a->diverging, ==, b->diverging);
  g_assert_cmpuint (a->series->len, ==, b->series->len);
  for (guint i = 0; i < a->series->len; i++)
    assert_same_series (g_ptr_array_index (a->series, i), g_ptr_array_index (b->series, i));
  g_assert_cmpuint (a->rules->len, ==, b->rules->len);
  for (guint i = 0; i < a->rules->len; i++)
    {
      const VitRule *one = g_ptr_array_index (a->rules, i);
      const VitRule *two = g_ptr_array_index (b->rules, i);

      g_assert_cmpint (one->along_x, ==, two->along_x);
      g_assert_cmpfloat (one->at, ==, two->at);
      g_assert_cmpstr (one->text, ==, two->text);
    }
}

static void
assert_same_exhibit (const VitExhibit *a, const VitExhibit *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpint (a->section, ==, b->section);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->subtitle, ==, b->subtitle);
  assert_same_chart (a->chart, b->chart);
  assert_same_chart (a->other, b->other);
  assert_same_table (a->table, b->table);
  g_assert_cmpuint (a->notes->len, ==, b->notes->len);
  for (guint i = 0; i < a->notes->len; i++)
    {
      const VitNote *one = g_ptr_array_index (a->notes, i);
      const VitNote *two = g_ptr_array_index (b->notes, i);

      g_assert_cmpstr (one->head, ==, two->head);
      g_assert_cmpstr (one->text, ==, two->text);
    }
  g_assert_cmpuint (a->key_figures->len, ==, b->key_figures->len);
}

static void
assert_same_tables (const GPtrArray *a, const GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    assert_same_table (g_ptr_array_index (a, i), g_ptr_array_index (b, i));
}

static void
assert_same_result (const VitResult *a, const VitResult *b)
{
  g_autoptr (JsonNode) one = vit_result_to_json (a);
  g_autoptr (JsonNode) two = vit_result_to_json (b);
  g_autofree char *text = vit_json_write (one, TRUE);
  g_autofree char *other = vit_json_write (two, TRUE);

  g_assert_cmpstr (text, ==, other);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->shop, ==, b->shop);
  g_assert_true (a->language == b->language);
  g_assert_cmpint (a->first_time, ==, b->first_time);
  g_assert_cmpint (a->last_time, ==, b->last_time);
  g_assert_cmpstr (a->summary_title, ==, b->summary_title);
  g_assert_cmpstr (a->footer, ==, b->footer);
  assert_same_tables (a->tables, b->tables);
  assert_same_tables (a->contacts, b->contacts);
  g_assert_cmpuint (a->exhibits->len, ==, b->exhibits->len);
  for (guint i = 0; i < a->exhibits->len; i++)
    assert_same_exhibit (g_ptr_array_index (a->exhibits, i), g_ptr_array_index (b->exhibits, i));
  g_assert_cmpuint (a->key_figures->len, ==, b->key_figures->len);
  for (guint i = 0; i < a->key_figures->len; i++)
    {
      const VitKeyFigure *first = g_ptr_array_index (a->key_figures, i);
      const VitKeyFigure *second = g_ptr_array_index (b->key_figures, i);

      g_assert_cmpstr (first->value, ==, second->value);
      g_assert_cmpstr (first->label, ==, second->label);
      g_assert_cmpstr (first->note, ==, second->note);
    }
  for (guint i = 0; i < a->findings->len; i++)
    {
      const VitFinding *first = g_ptr_array_index (a->findings, i);
      const VitFinding *second = g_ptr_array_index (b->findings, i);

      g_assert_cmpstr (first->head, ==, second->head);
      g_assert_cmpstr (first->text, ==, second->text);
      g_assert_cmpstr (first->exhibit, ==, second->exhibit);
    }
}

static void
test_example (void)
{
  static const char *const languages[] = { "en", "ru", "pl" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (VitResult) result = example_result_new (languages[i]);
      g_autoptr (VitStoredResult) stored = save_and_load (result);

      assert_same_result (result, stored->result);
    }
}

/* Every type of column with missing cells, and numbers that decimals would not give back. */
static void
test_frame (void)
{
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  g_autoptr (VitStoredResult) stored = NULL;
  const VitFrame *read;
  const double numbers[] = { 0.1 + 0.2, -0.0, 5e-324, 1.7976931348623157e308, NAN };
  const gint64 wholes[] = { G_MININT64, G_MAXINT64, 0, -1, (G_GINT64_CONSTANT (1) << 53) + 1 };
  const char *const texts[] = { "", "Łódź \"x\"\n", NULL, "a", "" };

  vit_frame_builder_add_column (builder, "number", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "whole", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "known", VIT_COLUMN_BOOL);
  vit_frame_builder_add_column (builder, "time", VIT_COLUMN_TIMESTAMP);
  vit_frame_builder_add_column (builder, "text", VIT_COLUMN_TEXT);
  for (guint i = 0; i < 5; i++)
    {
      vit_frame_builder_double (builder, numbers[i]);
      vit_frame_builder_int64 (builder, wholes[i]);
      if (i == 1)
        vit_frame_builder_missing (builder);
      else
        vit_frame_builder_bool (builder, i % 2);
      if (i == 3)
        vit_frame_builder_missing (builder);
      else
        vit_frame_builder_int64 (builder, wholes[i]);
      vit_frame_builder_text (builder, texts[i]);
    }
  frame = vit_frame_builder_finish (builder);
  g_ptr_array_add (result->tables, vit_table_new ("cells", "Cells", frame));

  stored = save_and_load (result);
  assert_same_result (result, stored->result);
  read = vit_result_find_table (stored->result, "cells")->frame;
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpint (vit_column_get_int64s (vit_frame_get_column (read, 1))[i], ==, wholes[i]);
      g_assert_cmpstr (vit_column_get_text (vit_frame_get_column (read, 4), i), ==, texts[i]);
    }
  g_assert_true (signbit (vit_column_get_doubles (vit_frame_get_column (read, 0))[1]));
}

/* What a real run yields, and what it was made from. */
static void
test_run (void)
{
  g_autoptr (VitProject) project = make_project ();
  g_autoptr (VitStudy) study = make_study ();
  g_autoptr (VitStoredResult) stored = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitResult) result = vit_study_run (study, project, NULL, &error);
  g_autoptr (JsonNode) nothing = vit_result_describe_data (NULL, NULL);
  g_autoptr (JsonNode) document = NULL;

  g_assert_no_error (error);
  g_assert_true (vit_result_load (project, "segmentation", NULL, &stored, &error));
  g_assert_null (stored);

  g_assert_true (vit_result_save (result, study, project, NULL, &error));
  g_assert_true (vit_result_load (project, "segmentation", NULL, &stored, &error));
  g_assert_no_error (error);
  assert_same_result (result, stored->result);
  g_assert_true (json_node_equal (stored->data, nothing));
  g_assert_cmpstr (json_object_get_string_member (
                       json_object_get_object_member (json_node_get_object (stored->study),
                                                      "roles"),
                       "customer"),
                   ==, "customer");

  /* A study without roles is kept with those that it was run with. */
  g_clear_pointer (&study->roles, vit_roles_free);
  g_assert_true (vit_study_save (study, project, &error));
  document = vit_project_get_document (project, "study", "segmentation", &error);
  g_assert_no_error (error);
  g_assert_true (json_object_has_member (json_node_get_object (document), "roles"));
  g_assert_false (json_object_has_member (json_node_get_object (document), "sources"));
}

static void
test_describe (void)
{
  VitImportReport report = { .table = (char *) "orders", .path = (char *) "/a.csv", .size = 10 };
  g_autoptr (JsonNode) steps =
      vit_json_parse ("[{\"do\": \"union\", \"tables\": [\"other\"]}]", NULL);
  g_autoptr (VitRecipe) recipe = vit_recipe_from_json (steps, "recipe", NULL);
  g_autoptr (VitRecipe) empty = vit_recipe_new (NULL, 0);
  g_autoptr (VitRecipeReport) no_steps = vit_recipe_report_new (empty);
  g_autoptr (VitRecipeReport) run = vit_recipe_report_new (recipe);
  g_autoptr (JsonNode) joined = NULL;
  g_autoptr (JsonNode) other = NULL;
  g_autoptr (JsonNode) plain = vit_result_describe_data (&report, NULL);
  g_autoptr (JsonNode) same = vit_result_describe_data (&report, no_steps);
  g_autoptr (JsonNode) cleaned = vit_result_describe_data (&report, run);
  g_autoptr (JsonNode) grown = NULL;

  report.size = 11;
  grown = vit_result_describe_data (&report, NULL);
  g_assert_true (json_node_equal (plain, same));
  g_assert_false (json_node_equal (plain, cleaned));
  g_assert_false (json_node_equal (plain, grown));

  /* The same steps over another form of the table that they read. */
  g_hash_table_insert (run->uses, g_strdup ("other"), g_strdup ("as it was"));
  joined = vit_result_describe_data (&report, run);
  g_hash_table_insert (run->uses, g_strdup ("other"), g_strdup ("as it is"));
  other = vit_result_describe_data (&report, run);
  g_assert_false (json_node_equal (joined, other));
}

static void
assert_unreadable (VitProject *project, JsonNode *document, const char *part)
{
  g_autoptr (GError) error = NULL;
  VitStoredResult *stored = NULL;

  g_assert_true (vit_project_set_document (project, "result", "segmentation", document, &error));
  g_assert_false (vit_result_load (project, "segmentation", NULL, &stored, &error));
  g_assert_null (stored);
  g_assert_nonnull (error);
  g_assert_true (error->domain == VIT_JSON_ERROR);
  g_test_message ("%s", error->message);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not say “%s”", error->message, part);
}

/* Replaces the text at @key of the first object below @node that has it. */
static gboolean
damage (JsonNode *node, const char *key, const char *text)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *child;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        {
          if (damage (json_array_get_element (json_node_get_array (node), i), key, text))
            return TRUE;
        }
      return FALSE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  if (json_object_has_member (json_node_get_object (node), key))
    {
      if (text != NULL)
        json_object_set_string_member (json_node_get_object (node), key, text);
      else
        json_object_remove_member (json_node_get_object (node), key);
      return TRUE;
    }

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &child))
    {
      if (damage (child, key, text))
        return TRUE;
    }

  return FALSE;
}

static void
test_unreadable (void)
{
  static const struct
  {
    const char *key;
    const char *text;
  } slips[] = {
    { "values", "not packed" }, { "values", "eJwDAAAAAAE=" },
    { "values", NULL },         { "levels", "eJwDAAAAAAE=" },
    { "x", "eJwDAAAAAAE=" },    { "head", NULL },
    { "mark", "bar" },          { "language", "xx" },
    { "exhibits", "none" },     { "value_format", "INTEGER" },
    { "recipe_tables", "x" },   { "rejects", "x" },
    { "study", NULL },          { "new_key", NULL },
  };
  g_autoptr (VitProject) project = make_project ();
  g_autoptr (VitStudy) study = make_study ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) whole = NULL;
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) newer = NULL;

  g_assert_true (vit_result_save (result, study, project, NULL, &error));
  whole = vit_project_get_document (project, "result", "segmentation", &error);
  text = vit_json_write (whole, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autoptr (JsonNode) copy = vit_json_parse (text, NULL);
      JsonNode *content = json_object_get_member (json_node_get_object (copy), "result");

      if (g_str_equal (slips[i].key, "new_key"))
        json_object_set_int_member (json_node_get_object (content), "new_key", 1);
      else
        g_assert_true (damage (content, slips[i].key, slips[i].text));
      assert_unreadable (project, copy, "segmentation");
    }

  newer = vit_json_parse ("{\"version\": 1000, \"study\": {}, \"data\": {}, \"result\": {}}", NULL);
  assert_unreadable (project, newer, "another version");
}

static void
test_cancel (void)
{
  g_autoptr (VitProject) project = make_project ();
  g_autoptr (VitStudy) study = make_study ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VitProgress) progress = vit_progress_new (cancellable);
  g_autoptr (GError) error = NULL;
  VitStoredResult *stored = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (vit_result_save (result, study, project, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (vit_result_load (project, "segmentation", NULL, &stored, &error));
  g_assert_null (stored);

  g_assert_true (vit_result_save (result, study, project, NULL, &error));
  g_assert_false (vit_result_load (project, "segmentation", progress, &stored, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/study/result-store/example", test_example);
  g_test_add_func ("/core/study/result-store/frame", test_frame);
  g_test_add_func ("/core/study/result-store/run", test_run);
  g_test_add_func ("/core/study/result-store/describe", test_describe);
  g_test_add_func ("/core/study/result-store/unreadable", test_unreadable);
  g_test_add_func ("/core/study/result-store/cancel", test_cancel);

  return g_test_run ();
}
