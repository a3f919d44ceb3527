/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every kind of step is made through its form, edited again, and comes out as it went in. */

#include "shop.h"
#include "steps.h"
#include "support.h"

#include "vit-merge-help.h"
#include "vit-outliers-help.h"
#include "vit-step-form-spec.h"

typedef struct
{
  const char *name;
  const char *kind;
  void (*answer) (VitStepEditor *editor);
  const char *step; /* the recipe that it makes */
  gint64 rows;      /* that are left of 198 */
} Case;

static void
answer_trim (VitStepEditor *editor)
{
  steps_tick (editor, "columns", "product");
  steps_tick (editor, "columns", "customer_id");
}

static void
answer_case (VitStepEditor *editor)
{
  steps_tick (editor, "columns", "product");
  steps_choose (editor, "to", "CAPITAL LETTERS");
}

static void
answer_replace (VitStepEditor *editor)
{
  steps_tick (editor, "columns", "product");
  steps_type (editor, "find", "[0-9]+");
  steps_switch (editor, "regex");
}

static void
answer_map_values (VitStepEditor *editor)
{
  steps_choose (editor, "column", "product");
  gtk_editable_set_text (GTK_EDITABLE (
                             steps_nth (steps_pair (editor, "map", 0), GTK_TYPE_ENTRY, 0)),
                         "product 1");
  gtk_editable_set_text (GTK_EDITABLE (
                             steps_nth (steps_pair (editor, "map", 0), GTK_TYPE_ENTRY, 1)),
                         "lamp");
  steps_add_pair (editor, "map");
  gtk_editable_set_text (GTK_EDITABLE (
                             steps_nth (steps_pair (editor, "map", 1), GTK_TYPE_ENTRY, 0)),
                         "product 2");
}

static void
answer_retype (VitStepEditor *editor)
{
  GtkWidget *pair = steps_pair (editor, "columns", 0);

  steps_drop (steps_nth (pair, GTK_TYPE_DROP_DOWN, 0), "order_date");
  steps_drop (steps_nth (pair, GTK_TYPE_DROP_DOWN, 1), "Date");
  gtk_editable_set_text (GTK_EDITABLE (steps_nth (pair, GTK_TYPE_ENTRY, 0)), "%Y-%m-%d | %d.%m.%Y");
  steps_add_pair (editor, "columns");
  pair = steps_pair (editor, "columns", 1);
  steps_drop (steps_nth (pair, GTK_TYPE_DROP_DOWN, 0), "quantity");
  steps_drop (steps_nth (pair, GTK_TYPE_DROP_DOWN, 1), "Text");
}

static void
answer_fill_value (VitStepEditor *editor)
{
  steps_tick (editor, "columns", "product");
  steps_type (editor, "value", "unknown");
}

static void
answer_fill_median (VitStepEditor *editor)
{
  steps_tick (editor, "columns", "price");
  steps_choose (editor, "with", "the median");
  steps_tick (editor, "by", "product");
  steps_switch (editor, "flag");
}

static void
answer_drop_missing (VitStepEditor *editor)
{
  steps_tick (editor, "columns", "price");
}

static void
answer_filter (VitStepEditor *editor)
{
  steps_type (editor, "where", "quantity >= 2");
}

static void
answer_drop_duplicates (VitStepEditor *editor)
{
}

static void
answer_drop_duplicates_by (VitStepEditor *editor)
{
  steps_tick (editor, "columns", "customer_id");
  steps_choose (editor, "keep", "the last");
  steps_choose (editor, "order_by", "order_date");
}

static void
answer_drop_ambiguous (VitStepEditor *editor)
{
  steps_choose (editor, "key", "order_id");
  steps_choose (editor, "value", "customer_id");
}

static void
answer_outliers (VitStepEditor *editor)
{
  steps_choose (editor, "column", "price");
  steps_type (editor, "high", "2,5");
  steps_choose (editor, "action", "brought back to the bound");
  steps_tick (editor, "by", "product");
}

static void
answer_outliers_range (VitStepEditor *editor)
{
  steps_choose (editor, "column", "price");
  steps_choose (editor, "method", "outside bounds of your own");
  steps_type (editor, "high", "10");
}

static void
answer_outliers_share (VitStepEditor *editor)
{
  steps_choose (editor, "column", "price");
  steps_choose (editor, "method", "the smallest and greatest share");
  steps_choose (editor, "action", "taken for missing");
}

static void
answer_sample (VitStepEditor *editor)
{
  steps_count (editor, "rows", 50);
}

static void
answer_sample_share (VitStepEditor *editor)
{
  steps_choose (editor, "size", "a share of all rows");
  steps_count (editor, "share", 100);
  steps_count (editor, "seed", 7);
}

static void
answer_derive (VitStepEditor *editor)
{
  steps_type (editor, "column", "revenue");
  steps_type (editor, "as", "quantity * price");
}

static void
answer_rename (VitStepEditor *editor)
{
  GtkWidget *pair = steps_pair (editor, "columns", 0);

  steps_drop (steps_nth (pair, GTK_TYPE_DROP_DOWN, 0), "price");
  gtk_editable_set_text (GTK_EDITABLE (steps_nth (pair, GTK_TYPE_ENTRY, 0)), "cost");
}

static void
answer_select (VitStepEditor *editor)
{
  steps_tick (editor, "columns", "order_id");
  steps_tick (editor, "columns", "price");
}

static void
answer_join (VitStepEditor *editor)
{
  GtkWidget *pair = steps_pair (editor, "on", 0);

  steps_drop (steps_nth (pair, GTK_TYPE_DROP_DOWN, 0), "product");
  steps_drop (steps_nth (pair, GTK_TYPE_DROP_DOWN, 1), "product");
  steps_choose (editor, "kind", "only those that both have");
  steps_type (editor, "prefix", "other_");
}

static void
answer_union (VitStepEditor *editor)
{
  steps_tick (editor, "tables", "orders2");
}

static void
answer_group (VitStepEditor *editor)
{
  GtkWidget *pair;

  steps_tick (editor, "by", "product");
  pair = steps_pair (editor, "aggregates", 0);
  steps_drop (steps_nth (pair, GTK_TYPE_DROP_DOWN, 1), "price");
  steps_add_pair (editor, "aggregates");
  pair = steps_pair (editor, "aggregates", 1);
  gtk_editable_set_text (GTK_EDITABLE (steps_nth (pair, GTK_TYPE_ENTRY, 0)), "n");
  steps_drop (steps_nth (pair, GTK_TYPE_DROP_DOWN, 0), "the number of rows");
  steps_add_pair (editor, "aggregates");
  pair = steps_pair (editor, "aggregates", 2);
  gtk_editable_set_text (GTK_EDITABLE (steps_nth (pair, GTK_TYPE_ENTRY, 0)), "revenue");
  steps_drop (steps_nth (pair, GTK_TYPE_DROP_DOWN, 0), "an expression of your own");
  gtk_editable_set_text (GTK_EDITABLE (steps_nth (pair, GTK_TYPE_ENTRY, 1)),
                         "sum(price * quantity)");
}

static void
answer_pivot (VitStepEditor *editor)
{
  steps_tick (editor, "index", "customer_id");
  steps_choose (editor, "columns", "product");
  steps_choose (editor, "values", "quantity");
  steps_choose (editor, "aggregate", "how many there are");
}

static const Case cases[] = {
  { "trim", "trim", answer_trim, "{\"do\":\"trim\",\"columns\":[\"customer_id\",\"product\"]}",
    198 },
  { "case", "case", answer_case, "{\"do\":\"case\",\"columns\":[\"product\"],\"to\":\"upper\"}",
    198 },
  { "replace", "replace", answer_replace,
    "{\"do\":\"replace\",\"columns\":[\"product\"],\"find\":\"[0-9]+\",\"with\":\"\",\"regex\":"
    "true}",
    198 },
  { "map-values", "map_values", answer_map_values,
    "{\"do\":\"map_values\",\"column\":\"product\",\"map\":{\"product 1\":\"lamp\",\"product "
    "2\":null}}",
    198 },
  { "retype", "retype", answer_retype,
    "{\"do\":\"retype\",\"columns\":{\"order_date\":\"date\",\"quantity\":\"text\"},\"formats\":{"
    "\"order_date\":[\"%Y-%m-%d\",\"%d.%m.%Y\"]}}",
    198 },
  { "fill", "fill", answer_fill_value,
    "{\"do\":\"fill\",\"columns\":[\"product\"],\"with\":\"value\",\"value\":\"unknown\"}", 198 },
  { "fill-by", "fill", answer_fill_median,
    "{\"do\":\"fill\",\"columns\":[\"price\"],\"with\":\"median\",\"by\":[\"product\"],\"flag\":"
    "true}",
    198 },
  { "drop-missing", "drop_missing", answer_drop_missing,
    "{\"do\":\"drop_missing\",\"columns\":[\"price\"]}", 198 },
  { "filter", "filter", answer_filter, "{\"do\":\"filter\",\"where\":\"quantity >= 2\"}", 132 },
  { "drop-duplicates", "drop_duplicates", answer_drop_duplicates,
    "{\"do\":\"drop_duplicates\",\"keep\":\"first\"}", 180 },
  { "drop-duplicates-by", "drop_duplicates", answer_drop_duplicates_by,
    "{\"do\":\"drop_duplicates\",\"columns\":[\"customer_id\"],\"keep\":\"last\",\"order_by\":"
    "\"order_date\"}",
    60 },
  { "drop-ambiguous", "drop_ambiguous", answer_drop_ambiguous,
    "{\"do\":\"drop_ambiguous\",\"key\":\"order_id\",\"value\":\"customer_id\"}", 198 },
  { "outliers", "outliers", answer_outliers,
    "{\"do\":\"outliers\",\"column\":\"price\",\"method\":\"iqr\",\"low\":1.5,\"high\":2.5,"
    "\"action\":\"cap\",\"by\":[\"product\"]}",
    198 },
  { "outliers-range", "outliers", answer_outliers_range,
    "{\"do\":\"outliers\",\"column\":\"price\",\"method\":\"range\",\"high\":10,\"action\":"
    "\"drop\"}",
    -1 },
  { "outliers-share", "outliers", answer_outliers_share,
    "{\"do\":\"outliers\",\"column\":\"price\",\"method\":\"quantile\",\"low\":0.01,\"high\":0.99,"
    "\"action\":\"missing\"}",
    198 },
  { "sample", "sample", answer_sample, "{\"do\":\"sample\",\"rows\":50,\"seed\":42}", 50 },
  { "sample-share", "sample", answer_sample_share, "{\"do\":\"sample\",\"share\":1,\"seed\":7}",
    198 },
  { "derive", "derive", answer_derive,
    "{\"do\":\"derive\",\"column\":\"revenue\",\"as\":\"quantity * price\"}", 198 },
  { "rename", "rename", answer_rename, "{\"do\":\"rename\",\"columns\":{\"price\":\"cost\"}}",
    198 },
  { "select", "select", answer_select, "{\"do\":\"select\",\"columns\":[\"order_id\",\"price\"]}",
    198 },
  { "join", "join", answer_join,
    "{\"do\":\"join\",\"table\":\"orders2\",\"on\":{\"product\":\"product\"},\"kind\":\"inner\","
    "\"prefix\":\"other_\"}",
    -1 },
  { "union", "union", answer_union, "{\"do\":\"union\",\"tables\":[\"orders2\"]}", 396 },
  { "group", "group", answer_group,
    "{\"do\":\"group\",\"by\":[\"product\"],\"aggregates\":{\"sum_price\":\"sum(\\\"price\\\")\","
    "\"n\":\"count(*)\",\"revenue\":\"sum(price * quantity)\"}}",
    7 },
  { "pivot", "pivot", answer_pivot,
    "{\"do\":\"pivot\",\"index\":[\"customer_id\"],\"columns\":\"product\",\"values\":\"quantity\","
    "\"aggregate\":\"count\"}",
    60 },
};

/* A window with two tables, which all tests share: each leaves them as they were imported. */
static VitWindow *
get_shop (void)
{
  static VitWindow *window = NULL;
  VitWorkspace *workspace;

  if (window != NULL)
    return window;

  window = vit_test_window_new (1180, 780);
  workspace = vit_window_get_workspace (window);
  shop_import (workspace, "orders.csv");
  shop_import (workspace, "orders2.csv");
  steps_show (window, "orders");

  return window;
}

static void
assert_recipe (VitWindow *window, const char *step)
{
  g_autofree char *recipe = steps_dup_recipe (vit_window_get_workspace (window), "orders");
  g_autofree char *expected = g_strdup_printf ("[%s]", step);

  g_assert_cmpstr (recipe, ==, expected);
}

static void
test_kind (gconstpointer data)
{
  const Case *kind = data;
  VitWindow *window = get_shop ();
  VitWorkspace *workspace = vit_window_get_workspace (window);
  VitStepEditor *editor = steps_add (window, kind->kind);

  kind->answer (editor);
  steps_apply (window, editor);
  assert_recipe (window, kind->step);
  if (kind->rows >= 0)
    g_assert_cmpint (shop_count_rows (workspace), ==, kind->rows);

  /* What the form shows of the step is the step. */
  editor = steps_edit (window, 0);
  steps_apply (window, editor);
  assert_recipe (window, kind->step);

  g_assert_true (vit_history_undo (vit_workspace_get_history (workspace)));
  vit_test_wait (vit_test_is_idle, window, "Undo");
  g_assert_true (vit_history_undo (vit_workspace_get_history (workspace)));
  vit_test_wait (vit_test_is_idle, window, "Undo");
  assert_recipe (window, "");
  g_assert_cmpint (shop_count_rows (workspace), ==, 198);
}

/* No kind of step lacks a form, and none of these tests. */
static void
test_all_kinds (void)
{
  guint n;
  const VitStepFormSpec *specs = vit_step_form_specs (&n);

  g_assert_cmpuint (n, ==, 19);
  for (guint i = 0; i < n; i++)
    {
      gboolean tested = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        tested |= g_str_equal (cases[j].kind, specs[i].kind);
      g_assert_true (tested);
    }
}

static const char *
get_label (VitStepEditor *editor, const char *name)
{
  return gtk_label_get_label (
      GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (editor), VIT_TYPE_STEP_EDITOR, name)));
}

static gboolean
has_effect (gpointer editor)
{
  return *get_label (editor, "effect") != '\0';
}

static gboolean
has_problem (gpointer editor)
{
  return *get_label (editor, "problem_text") != '\0';
}

/* The sentence and the effect follow what is typed; what is wrong is said in place. */
static void
test_live (void)
{
  VitWindow *window = get_shop ();
  VitStepEditor *editor = steps_add (window, "filter");
  GtkWidget *apply = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (editor), VIT_TYPE_STEP_EDITOR, "apply"));

  g_assert_false (gtk_widget_get_sensitive (apply));
  g_assert_cmpstr (get_label (editor, "sentence"), ==, "Condition: an expression is needed");

  steps_type (editor, "where", "quantity >= 2");
  g_assert_true (gtk_widget_get_sensitive (apply));
  g_assert_cmpstr (get_label (editor, "sentence"), ==, "Keep lines where quantity >= 2");
  vit_test_wait (has_effect, editor, "the effect");
  g_assert_true (g_str_has_prefix (get_label (editor, "effect"), "198 → 132 rows"));

  steps_type (editor, "where", "quantiti >= 2");
  vit_test_wait (has_problem, editor, "the problem");
  g_assert_nonnull (strstr (get_label (editor, "problem_text"), "did you mean"));
  g_assert_cmpstr (get_label (editor, "effect"), ==, "");

  gtk_window_close (GTK_WINDOW (editor));
  vit_test_settle ();
  assert_recipe (window, "");
}

static GtkWidget *
find_merge (gpointer editor)
{
  GtkWidget *help = vit_test_find (GTK_WIDGET (editor), VIT_TYPE_MERGE_HELP);

  return help != NULL ? vit_test_find (help, GTK_TYPE_CHECK_BUTTON) : NULL;
}

static gboolean
has_merge (gpointer editor)
{
  return find_merge (editor) != NULL;
}

/* Misspelt values are proposed, and merged when they are ticked, not before. */
static void
test_merges (void)
{
  VitWindow *window = get_shop ();
  VitStepEditor *editor;

  shop_set_recipe (vit_window_get_workspace (window),
                   "[{\"do\":\"derive\",\"column\":\"name\",\"as\":\"CASE WHEN order_id % 10 = 0 "
                   "THEN 'Lamp' ELSE 'lamp' END\"}]",
                   NULL);
  vit_test_settle ();
  editor = steps_add (window, "map_values");
  steps_choose (editor, "column", "name");
  vit_test_wait (has_merge, editor, "the proposals");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (editor), VIT_TYPE_STEP_EDITOR, "apply"))));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_merge (editor)), TRUE);
  vit_test_wait (has_effect, editor, "the effect");
  g_assert_nonnull (strstr (get_label (editor, "effect"), "cells change"));
  g_assert_nonnull (vit_test_find_label (GTK_WIDGET (editor), "Lamp → lamp"));
  steps_apply (window, editor);
  assert_recipe (window,
                 "{\"do\":\"derive\",\"column\":\"name\",\"as\":\"CASE WHEN order_id % 10 = 0 "
                 "THEN 'Lamp' ELSE 'lamp' END\"},"
                 "{\"do\":\"map_values\",\"column\":\"name\",\"map\":{\"Lamp\":\"lamp\"}}");
  shop_set_recipe (vit_window_get_workspace (window), "[]", NULL);
}

static gboolean
has_key (gpointer editor)
{
  return vit_test_find_label (editor, "order_id = order_id") != NULL;
}

static gboolean
has_partners (gpointer editor)
{
  return vit_test_find_label (editor, "198 of 198 find a partner") != NULL;
}

/* Keys are suggested, and what the join does is told before it is made. */
static void
test_join (void)
{
  VitWindow *window = get_shop ();
  VitStepEditor *editor = steps_add (window, "join");

  vit_test_wait (has_key, editor, "the suggested key");
  vit_test_wait (has_partners, editor, "the partners");
  g_signal_emit_by_name (vit_test_find_button (GTK_WIDGET (editor), "Take"), "clicked");
  vit_test_wait (has_effect, editor, "the effect");
  g_assert_cmpstr (get_label (editor, "problem_text"), ==, "");
  gtk_window_close (GTK_WINDOW (editor));
  vit_test_settle ();
}

static gboolean
has_duplicates (gpointer editor)
{
  return vit_test_find_label (editor, "18 rows would go") != NULL;
}

/* What would be lost is told in rows and money. */
static void
test_duplicates (void)
{
  VitStepEditor *editor = steps_add (get_shop (), "drop_duplicates");

  vit_test_wait (has_duplicates, editor, "the duplicates");
  g_assert_nonnull (vit_test_find_label (GTK_WIDGET (editor), "18 rows would go, worth "));
  gtk_window_close (GTK_WINDOW (editor));
  vit_test_settle ();
}

static gboolean
has_chart (gpointer editor)
{
  GtkWidget *help = vit_test_find (editor, VIT_TYPE_OUTLIERS_HELP);

  return help != NULL && gtk_widget_get_visible (help);
}

/* A bound that is moved becomes the step's, and one that is typed moves. */
static void
test_outliers (void)
{
  VitWindow *window = get_shop ();
  VitStepEditor *editor = steps_add (window, "outliers");
  GtkWidget *help;

  steps_choose (editor, "column", "price");
  vit_test_wait (has_chart, editor, "the histogram");
  help = vit_test_find (GTK_WIDGET (editor), VIT_TYPE_OUTLIERS_HELP);
  gtk_range_set_value (GTK_RANGE (steps_nth (help, GTK_TYPE_SCALE, 1)), 12);
  vit_test_settle ();
  steps_type (editor, "low", "6");
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (steps_nth (help, GTK_TYPE_SCALE, 0))), ==, 6);
  steps_apply (window, editor);
  assert_recipe (window, "{\"do\":\"outliers\",\"column\":\"price\",\"method\":\"range\","
                         "\"low\":6,\"high\":12,\"action\":\"drop\"}");
  shop_set_recipe (vit_window_get_workspace (window), "[]", NULL);
}

int
main (int argc, char *argv[])
{
  int status;

  vit_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/app/step-editor/kind/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_kind);
    }
  g_test_add_func ("/app/step-editor/all-kinds", test_all_kinds);
  g_test_add_func ("/app/step-editor/live", test_live);
  g_test_add_func ("/app/step-editor/merges", test_merges);
  g_test_add_func ("/app/step-editor/join", test_join);
  g_test_add_func ("/app/step-editor/duplicates", test_duplicates);
  g_test_add_func ("/app/step-editor/outliers", test_outliers);

  status = g_test_run ();
  vit_test_window_close (get_shop ());

  return status;
}
