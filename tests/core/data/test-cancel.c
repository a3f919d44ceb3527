/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work on a project file that is cancelled at its first report, at its second, and so on until it
 * has no more of them: each time the project is as it was, or has all that was to come. */

#include "project-fixture.h"
#include "vit-import.h"
#include "vit-json.h"
#include "vit-recipe.h"

/* A job on the project, and what tells that it was done: a number that is another one then, or
 * files that are new. */
typedef struct
{
  gboolean (*run) (Fixture *fixture, VitProject *project, VitProgress *progress, GError **error);
  const char *query;
  guint n_new_files;
} Work;

/* Counts down to the report at which it cancels. */
static void
count_down (VitProgress *progress, gpointer data)
{
  if (g_atomic_int_dec_and_test ((gint *) data))
    g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

static char *
source_path (Fixture *fixture)
{
  return g_build_filename (fixture->folder, "orders.csv", NULL);
}

static void
write_source (Fixture *fixture, guint n)
{
  g_autofree char *path = source_path (fixture);
  g_autoptr (GString) text = g_string_new ("n,word,day\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%u,some text %u,2020-01-%02u\n", i, i % 977, 1 + i % 28);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
}

static gboolean
run_import (Fixture *fixture, VitProject *project, VitProgress *progress, GError **error)
{
  g_autofree char *path = source_path (fixture);
  g_autoptr (VitSource) source = vit_source_new (path);
  g_autoptr (VitImportReport) report = vit_import_run (project, source, progress, error);

  return report != NULL;
}

static gboolean
run_recipe (Fixture *fixture, VitProject *project, VitProgress *progress, GError **error)
{
  g_autoptr (JsonNode) node =
      vit_json_parse ("[{\"do\": \"case\", \"columns\": [\"word\"], \"to\": \"upper\"},"
                      " {\"do\": \"drop_duplicates\", \"columns\": [\"word\", \"day\"]},"
                      " {\"do\": \"filter\", \"where\": \"n % 2 = 0\"},"
                      " {\"do\": \"derive\", \"column\": \"twice\", \"as\": \"n * 2\"}]",
                      NULL);
  g_autoptr (VitRecipe) recipe = vit_recipe_from_json (node, "recipe", NULL);
  g_autoptr (VitRecipeReport) report = vit_recipe_run (recipe, project, "orders", progress, error);

  return report != NULL;
}

static gboolean
run_copy (Fixture *fixture, VitProject *project, VitProgress *progress, GError **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy", NULL);

  return vit_project_save_copy (project, path, progress, error);
}

/* Cancels the work at its @n-th report. FALSE if it was done before. */
static gboolean
cancel_at (Fixture *fixture, const Work *work, VitProject *project, gint n)
{
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;
  gboolean done;

  vit_progress_watch (progress, count_down, &n);
  done = work->run (fixture, project, progress, &error);
  if (!done)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  return !done;
}

static void
test_every_report (Fixture *fixture, gconstpointer data)
{
  const Work *work = data;
  g_autoptr (VitProject) project = create (fixture);
  gint64 before;
  guint n_files;
  gint n = 1;

  write_source (fixture, 100);
  g_assert_true (run_import (fixture, project, NULL, NULL));
  write_source (fixture, 200000);
  before = query_integer (project, work->query);
  execute (project, "CHECKPOINT");
  n_files = count_files (fixture);

  for (; cancel_at (fixture, work, project, n); n++)
    {
      g_assert_cmpint (query_integer (project, work->query), ==, before);

      /* Nor is there anything else on the disk. */
      execute (project, "CHECKPOINT");
      g_assert_cmpuint (count_files (fixture), ==, n_files);
    }

  g_test_message ("cancelled at each of %d reports", n - 1);
  g_assert_cmpint (n, >, 1);
  execute (project, "CHECKPOINT");
  g_assert_cmpuint (count_files (fixture), ==, n_files + work->n_new_files);
  g_assert_true (work->n_new_files > 0 || query_integer (project, work->query) != before);

  g_clear_object (&project);
  project = reopen (fixture->path);
}

static const Work import_work = { run_import, "SELECT count(*) FROM raw.orders", 0 };
static const Work recipe_work = {
  run_recipe, "SELECT count(*) + (SELECT count(*) FROM vitrine.documents) FROM orders", 0
};
static const Work copy_work = { run_copy, "SELECT count(*) FROM raw.orders", 1 };

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, work)                                                                            \
  g_test_add ("/core/data/cancel/" name, Fixture, &work, set_up, test_every_report, tear_down)
  ADD ("import", import_work);
  ADD ("recipe", recipe_work);
  ADD ("copy", copy_work);

  return g_test_run ();
}
