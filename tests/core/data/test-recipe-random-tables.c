/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "naive-tables.h"
#include "recipe-shop.h"

/* Random steps of each kind; with `-m slow` a hundred times as many. */
#define N_STEPS 25

static char *
draw_step (guint kind, GPtrArray *rows, GPtrArray *others, GRand *rand, char **expected)
{
  switch (kind)
    {
    case 0:
      return naive_join (rows, others, rand, expected);
    case 1:
      return naive_union (rows, others, rand, expected);
    case 2:
      return naive_group (rows, rand, expected);
    default:
      return naive_pivot (rows, rand, expected);
    }
}

/* A project with tables t and u, and v, which is u with another name for s. */
static VitProject *
make_project (GPtrArray *rows, GPtrArray *others)
{
  g_autofree char *sql = naive_to_sql (rows);
  g_autofree char *other_sql = naive_to_sql (others);
  g_autoptr (VitRecipeReport) report = NULL;
  VitProject *project = shop_new ("t", sql);

  shop_add_table (project, "u", other_sql);
  shop_add_table (project, "v", other_sql);
  report = shop_run (project, "v", "[{'do': 'rename', 'columns': {'s': 'z'}}]", NULL);
  g_assert_nonnull (report);

  return project;
}

/* A random step over random tables gives what loops in memory give, row for row. */
static void
test_steps (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  guint n = g_test_slow () ? N_STEPS * 100 : N_STEPS;

  for (guint seed = 0; seed < n; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (4 * seed + kind);
      g_autoptr (GPtrArray) rows = naive_random_table (rand);
      g_autoptr (GPtrArray) others = naive_random_table (rand);
      g_autoptr (VitProject) project = make_project (rows, others);
      g_autofree char *expected = NULL;
      g_autofree char *step = draw_step (kind, rows, others, rand, &expected);
      g_autofree char *recipe = g_strdup_printf ("[%s]", step);
      g_autoptr (GError) error = NULL;
      g_autoptr (VitRecipeReport) report = shop_run (project, "t", recipe, &error);
      g_autofree char *found = NULL;
      gint64 n_rows = 0;

      g_assert_no_error (error);
      found = shop_dump (project, "SELECT * FROM clean.t");
      for (const char *at = expected; *at != '\0'; at++)
        n_rows += *at == '\n';
      if (!g_str_equal (expected, found) || report->rows[1] != n_rows)
        {
          g_test_fail_printf ("seed %u: %s\nfound\n%s\nexpected\n%s", seed, step, found, expected);
          return;
        }
    }
}

int
main (int argc, char *argv[])
{
  static const char *const kinds[] = { "join", "union", "group", "pivot" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/recipe/random-tables/%s", kinds[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_steps);
    }

  return g_test_run ();
}
