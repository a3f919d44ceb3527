/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "project-fixture.h"

#include "vit-duck-engine.h"
#include "vit-pseudonym.h"
#include "vit-recipe.h"

static char *
ask (VitProject *project, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);
  g_autoptr (VitFrame) frame =
      connection ? vit_connection_query (connection, sql, NULL, &error) : NULL;

  g_assert_no_error (error);

  return g_strdup (vit_column_get_text (vit_frame_get_column (frame, 0), 0));
}

/* The engine's SQL and GLib compute the same. */
static void
test_hmac (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "", "anna@example.org", "Ёжик",
    ("a longer text than the "
     "block of sixty-four bytes that the hash takes at a time")
  };
  g_autoptr (VitEngine) engine = vit_duck_engine_new (NULL, NULL, NULL);
  g_autoptr (VitConnection) connection = vit_engine_connect (engine, NULL);
  guint8 key[VIT_PSEUDONYM_KEY];
  g_autofree char *macro = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (key); i++)
    key[i] = (guint8) (i * 37 + 1);
  macro = vit_pseudonym_write_macro (key);
  vit_connection_execute (connection, macro, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT pseudonym('%s')", texts[i]);
      g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, &error);
      g_autofree char *digest =
          g_compute_hmac_for_string (G_CHECKSUM_SHA256, key, sizeof key, texts[i], -1);
      g_autofree char *wanted = g_strdup_printf ("p%.16s", digest);

      g_assert_no_error (error);
      g_assert_cmpstr (vit_column_get_text (vit_frame_get_column (frame, 0), 0), ==, wanted);
    }
}

/* A project keeps its key, and gives it to its copies; another one has another. */
static void
test_key (Fixture *fixture, gconstpointer data)
{
  static const char question[] = "SELECT pseudonym('anna')";
  g_autofree char *copy_path = g_strconcat (fixture->path, ".copy", NULL);
  g_autoptr (VitProject) project = create (fixture);
  g_autoptr (VitProject) other = vit_project_new_in_memory (NULL);
  g_autoptr (VitProject) copy = NULL;
  g_autofree char *first = ask (project, question);
  g_autofree char *elsewhere = ask (other, question);
  g_autofree char *again = NULL;
  g_autofree char *copied = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (strlen (first), ==, 17);
  g_assert_cmpstr (first, !=, elsewhere);

  g_clear_object (&project);
  project = reopen (fixture->path);
  again = ask (project, question);
  g_assert_cmpstr (again, ==, first);

  vit_project_save_copy (other, copy_path, NULL, &error);
  g_assert_no_error (error);
  copy = vit_project_open (copy_path, &error);
  g_assert_no_error (error);
  copied = ask (copy, question);
  g_assert_cmpstr (copied, ==, elsewhere);
  g_remove (copy_path);
}

/* A project of before pseudonyms were there gets a key when it is opened. */
static void
test_old_project (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = create (fixture);
  g_autofree char *made = NULL;

  execute (project, "DROP MACRO main.pseudonym");
  g_clear_object (&project);

  project = reopen (fixture->path);
  made = ask (project, "SELECT pseudonym('anna')");
  g_assert_true (g_str_has_prefix (made, "p"));
}

/* The same value gets the same pseudonym in all tables, whatever its type, and a missing one none;
 * and the recipe that does it does not hold the key. */
static void
test_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = create (fixture);
  g_autoptr (JsonNode) node =
      json_from_string ("[{\"do\": \"derive\", \"column\": \"who\", \"as\": \"pseudonym(who)\"}]",
                        NULL);
  g_autoptr (VitRecipe) recipe = vit_recipe_from_json (node, "recipe", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *same = NULL;
  g_autofree char *missing = NULL;
  const char *tables[] = { "t", "u" };

  execute (project, "CREATE TABLE raw.t AS SELECT * FROM (VALUES ('48600100200', 1), (NULL, 2)) "
                    "v(who, n);"
                    "CREATE VIEW clean.t AS SELECT * FROM raw.t;"
                    "CREATE TABLE raw.u AS SELECT 48600100200 AS who, 7 AS n;"
                    "CREATE VIEW clean.u AS SELECT * FROM raw.u");
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (VitRecipeReport) report =
          vit_recipe_run (recipe, project, tables[i], NULL, &error);

      g_assert_no_error (error);
      g_assert_nonnull (report);
    }

  same = ask (project, "SELECT CAST(t.who = u.who AND t.who <> '48600100200' AS VARCHAR) "
                       "FROM t, u WHERE t.n = 1");
  g_assert_cmpstr (same, ==, "true");
  missing = ask (project, "SELECT CAST(who IS NULL AS VARCHAR) FROM t WHERE n = 2");
  g_assert_cmpstr (missing, ==, "true");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/core/data/pseudonym/hmac", Fixture, NULL, set_up, test_hmac, tear_down);
  g_test_add ("/core/data/pseudonym/key", Fixture, NULL, set_up, test_key, tear_down);
  g_test_add ("/core/data/pseudonym/old-project", Fixture, NULL, set_up, test_old_project,
              tear_down);
  g_test_add ("/core/data/pseudonym/step", Fixture, NULL, set_up, test_step, tear_down);

  return g_test_run ();
}
