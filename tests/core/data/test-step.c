/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recipe-shop.h"
#include "vit-json.h"

static const struct
{
  const char *step; /* JSON, single quotes for double ones */
  const char *sentence;
} steps[] = {
  { "{'do':'rename','columns':{'a':'b','c':'d'}}", "Rename a to b and c to d" },
  { "{'do':'retype','columns':{'date':'timestamp','n':'integer'},'formats':{'date':'%Y%m%d%H'}}",
    "Read date as a time (%Y%m%d%H) and n as a whole number" },
  { "{'do':'retype','columns':{'a':'text','b':'number','c':'boolean','d':'date','e':'id'},"
    "'formats':{'d':['%d.%m.%Y','%Y']}}",
    "Read a as text, b as a number, c as yes or no, d as a date (%d.%m.%Y, %Y) and e as an "
    "identifier" },
  { "{'do':'select','columns':['a','b','c']}", "Keep only the columns a, b and c" },
  { "{'do':'trim','columns':['Имя']}", "Remove blanks around the text in Имя" },
  { "{'do':'case','columns':['product'],'to':'lower'}", "Write product in small letters" },
  { "{'do':'case','columns':['product'],'to':'upper'}", "Write product in capital letters" },
  { "{'do':'case','columns':['product'],'to':'title'}",
    "Begin each word of product with a capital letter" },
  { "{'do':'replace','columns':['a'],'find':'x','with':'y'}", "Replace “x” by “y” in a" },
  { "{'do':'replace','columns':['a'],'find':'x','with':''}", "Remove “x” from a" },
  { "{'do':'replace','columns':['a'],'find':'x+','with':'y','regex':true}",
    "Replace what fits the pattern x+ by “y” in a" },
  { "{'do':'replace','columns':['a'],'find':'x+','with':'','regex':true}",
    "Remove what fits the pattern x+ from a" },
  { "{'do':'map_values','column':'a','map':{'x':'y'}}", "In a, write “x” as “y”" },
  { "{'do':'map_values','column':'a','map':{'x':null}}", "In a, take “x” for a missing value" },
  { "{'do':'map_values','column':'a','map':{'x':1,'y':2}}", "In a, write 2 values in another way" },
  { "{'do':'fill','columns':['a'],'with':'value','value':0}", "Fill gaps in a with “0”" },
  { "{'do':'fill','columns':['a'],'with':'mean'}", "Fill gaps in a with the mean" },
  { "{'do':'fill','columns':['a'],'with':'mean','by':['b','c']}",
    "Fill gaps in a with the mean of the same b and c" },
  { "{'do':'fill','columns':['a'],'with':'median'}", "Fill gaps in a with the median" },
  { "{'do':'fill','columns':['a'],'with':'median','by':'b'}",
    "Fill gaps in a with the median of the same b" },
  { "{'do':'fill','columns':['a'],'with':'mode'}", "Fill gaps in a with the most frequent value" },
  { "{'do':'fill','columns':['a'],'with':'mode','by':'b'}",
    "Fill gaps in a with the most frequent value of the same b" },
  { "{'do':'fill','columns':['a'],'with':'forward'}", "Fill gaps in a with the value above" },
  { "{'do':'fill','columns':['a'],'with':'forward','by':'b'}",
    "Fill gaps in a with the value above of the same b" },
  { "{'do':'drop_missing','columns':['a','b']}", "Drop lines without a or b" },
  { "{'do':'drop_duplicates','columns':['customer_id','order_id','product'],'keep':'first',"
    "'order_by':'date'}",
    "Keep the first of lines that repeat customer_id, order_id and product, by date" },
  { "{'do':'drop_duplicates','columns':['a'],'keep':'last'}",
    "Keep the last of lines that repeat a" },
  { "{'do':'drop_duplicates'}", "Keep the first of lines that are all the same" },
  { "{'do':'drop_duplicates','keep':'last'}", "Keep the last of lines that are all the same" },
  { "{'do':'drop_ambiguous','key':'order_id','value':'customer_id'}",
    "Drop lines whose order_id belongs to more than one customer_id" },
  { "{'do':'filter','where':'quantity <= 100'}", "Keep lines where quantity <= 100" },
  { "{'do':'outliers','column':'a'}",
    "Drop lines where a is 1.5 quartile distances below the middle half or 1.5 above it" },
  { "{'do':'outliers','column':'a','method':'mad','action':'cap'}",
    "Bring a back to the bound where it is 3.5 deviations below the median or 3.5 above it" },
  { "{'do':'outliers','column':'a','method':'quantile','action':'missing'}",
    "Take a for missing where it is outside the quantiles 0.01 and 0.99" },
  { "{'do':'outliers','column':'a','method':'range','low':-2}", "Drop lines where a is below −2" },
  { "{'do':'outliers','column':'a','method':'range','high':2.25}",
    "Drop lines where a is above 2.25" },
  { "{'do':'outliers','column':'a','method':'range','low':1,'high':2}",
    "Drop lines where a is below 1 or above 2" },
  { "{'do':'derive','column':'revenue','as':'quantity * price'}",
    "Work out revenue as quantity * price" },
  { "{'do':'sample','rows':100}", "Draw 100 lines at random" },
  { "{'do':'sample','share':0.125}", "Draw 12.5 % of the lines at random" },
};

static JsonNode *
parse (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GError) error = NULL;
  JsonNode *node = vit_json_parse (json, &error);

  g_assert_no_error (error);

  return node;
}

static void
test_sentence (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (JsonNode) node = parse (steps[index].step);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitStep) step = vit_step_from_json (node, NULL, &error);
  g_autofree char *english = NULL;
  g_autofree char *russian = NULL;
  g_autofree char *polish = NULL;
  g_autofree char *spaces = NULL;
  g_autoptr (GRegex) blank = NULL;

  g_assert_no_error (error);
  english = vit_step_describe (step, vit_language_get ("en"));
  russian = vit_step_describe (step, vit_language_get ("ru"));
  polish = vit_step_describe (step, vit_language_get ("pl"));

  /* Numbers come with narrow spaces. */
  blank = g_regex_new ("[\\x{A0}\\x{2009}\\x{202F}]", 0, 0, NULL);
  spaces = g_regex_replace (blank, english, -1, 0, " ", 0, NULL);
  g_assert_cmpstr (spaces, ==, steps[index].sentence);
  g_assert_cmpstr (russian, !=, english);
  g_assert_cmpstr (polish, !=, english);
  g_assert_cmpstr (russian, !=, polish);
}

static void
test_json (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (JsonNode) node = parse (steps[i].step);
      g_autoptr (VitStep) step = vit_step_from_json (node, NULL, NULL);
      g_autoptr (JsonNode) written = vit_step_to_json (step);

      g_assert_true (json_node_equal (node, written));
      g_assert_cmpstr (vit_step_get_kind (step), ==,
                       json_object_get_string_member (json_node_get_object (node), "do"));
    }
}

/* A recipe shares its steps with those it was edited from. */
static void
test_edit (void)
{
  g_autoptr (VitRecipe) recipe =
      shop_read_recipe ("[{'do': 'drop_duplicates'}, {'do': 'sample', 'rows': 1}]", NULL);
  VitStep *const kept[] = { vit_recipe_get_step (recipe, 1) };
  g_autoptr (VitRecipe) edited = vit_recipe_new (kept, 1);
  g_autoptr (VitRecipe) same = vit_recipe_ref (edited);

  g_clear_pointer (&recipe, vit_recipe_unref);
  g_assert_cmpuint (vit_recipe_get_n_steps (same), ==, 1);
  g_assert_cmpstr (vit_step_get_kind (vit_recipe_get_step (same, 0)), ==, "sample");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/step/sentence/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_sentence);
    }
  g_test_add_func ("/core/data/step/json", test_json);
  g_test_add_func ("/core/data/step/edit", test_edit);

  return g_test_run ();
}
