/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cli-options.h"
#include "cli-progress.h"
#include "cli-project.h"
#include "cli-notices.h"
#include "vit-recipe.h"

static char *table;
static char **settings;
static gboolean quiet;

static const GOptionEntry entries[] = {
  { "table", 't', 0, G_OPTION_ARG_STRING, &table, "Name of the table (default: from the file's)",
    "NAME" },
  { "set", 's', 0, G_OPTION_ARG_STRING_ARRAY, &settings, "How to read, see below", "KEY=VALUE" },
  { "quiet", 'q', 0, G_OPTION_ARG_NONE, &quiet, "Show no progress and no notices", NULL },
  { NULL },
};

static const char description[] =
    "Keys are those of a source in a study file:\n"
    "  format=csv|tsv|json|jsonl|xlsx|parquet|sqlite|duckdb\n"
    "  encoding=NAME  delimiter=CHAR  quote=CHAR\n"
    "  decimal=CHAR  thousands=CHAR (nothing behind “=”: none)\n"
    "  sheet=NAME|NUMBER  range=B3:H100 (workbooks)  from=TABLE (databases)\n"
    "  explode=LIST (JSON: a row for each element)\n"
    "  header=true|false  skip=LINES  header_row=LINE (the line with the names)\n"
    "  true_words=WORD,…  false_words=WORD,…  missing_words=WORD,…\n"
    "  ignore=COLUMN,…  sample=ROWS  sample_kind=random|first\n"
    "  bad_cells=missing|reject (what becomes of a cell not of its column's type)\n"
    "  types.COLUMN=text|integer|number|boolean|date|timestamp|id\n"
    "  date_formats.COLUMN=PATTERN  decimals.COLUMN=CHAR\n"
    "A source is a file, packed by gzip or zstd or not, or a folder or a pattern\n"
    "(\"exports/2020-*.csv\") of files of one shape, which become one table.\n"
    "What is not set is detected. A project that is not there is made.";

static JsonNode *
parse_list (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    json_array_add_string_element (array, words[i]);

  json_node_take_array (node, array);

  return node;
}

/* "true" and "12" as what they mean, words between commas as a list, anything else as text. */
static JsonNode *
parse_value (const char *key, const char *text)
{
  static const char *const numbers[] = { "skip", "header_row", "sample", NULL };
  static const char *const lists[] = { "true_words", "false_words", "missing_words", "ignore",
                                       NULL };
  JsonNode *node;
  gint64 number;

  if (g_strv_contains (lists, key))
    return parse_list (text);

  node = json_node_alloc ();
  if (g_str_equal (text, "true") || g_str_equal (text, "false"))
    return json_node_init_boolean (node, g_str_equal (text, "true"));
  if (g_strv_contains (numbers, key) &&
      g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL))
    return json_node_init_int (node, number);

  return json_node_init_string (node, text);
}

static JsonObject *
ensure_object (JsonObject *parent, const char *key)
{
  if (!json_object_has_member (parent, key))
    json_object_set_object_member (parent, key, json_object_new ());

  return json_object_get_object_member (parent, key);
}

/* A source as a study file would describe it, so that there is one reader of settings. */
static JsonNode *
describe_source (const char *path, GError **error)
{
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_string_member (object, "path", path);
  if (table != NULL)
    json_object_set_string_member (object, "table", table);

  for (guint i = 0; settings != NULL && settings[i] != NULL; i++)
    {
      const char *equals = strchr (settings[i], '=');
      g_autofree char *key =
          equals ? g_strndup (settings[i], (gsize) (equals - settings[i])) : NULL;
      const char *dot = key ? strchr (key, '.') : NULL;

      if (key == NULL)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       "--set %s: there is no “=” in it", settings[i]);
          return NULL;
        }

      if (dot == NULL)
        {
          json_object_set_member (object, key, parse_value (key, equals + 1));
        }
      else
        {
          g_autofree char *group = g_strndup (key, (gsize) (dot - key));

          json_object_set_string_member (ensure_object (object, group), dot + 1, equals + 1);
        }
    }

  return json_node_init_object (json_node_alloc (), object);
}

/* A table that two files would become would hold the rows of the second only. The engine does not
 * tell upper from lower case in names. */
static const VitSource *
find_rival (GPtrArray *sources, const VitSource *source)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const VitSource *other = g_ptr_array_index (sources, i);

      if (g_ascii_strcasecmp (other->table, source->table) == 0)
        return other;
    }

  return NULL;
}

static GPtrArray *
read_sources (char **paths, int n_paths, GError **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_source_free);

  for (int i = 0; i < n_paths; i++)
    {
      g_autoptr (JsonNode) node = describe_source (paths[i], error);
      VitSource *source = node ? vit_source_from_json (node, NULL, NULL, error) : NULL;
      const VitSource *rival = source ? find_rival (sources, source) : NULL;

      if (source == NULL)
        return NULL;

      if (rival != NULL)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       "%s and %s would both become table “%s”; import them one by one, with "
                       "--table",
                       rival->path, source->path, source->table);
          vit_source_free (source);
          return NULL;
        }

      g_ptr_array_add (sources, source);
    }

  return g_steal_pointer (&sources);
}

/* That there is room for it. */
static gboolean
check_space (const char *project_path, GPtrArray *sources, VitProgress *progress, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (project_path);

  for (guint i = 0; i < sources->len; i++)
    {
      const VitSource *source = g_ptr_array_index (sources, i);
      g_autoptr (VitEstimate) estimate = vit_source_estimate (source, folder, progress, error);

      if (estimate == NULL || !vit_estimate_check (estimate, source, error))
        return FALSE;
    }

  return TRUE;
}

/* Whether a table came from a file and shows its rows as they were imported, so that what changes
 * by another import can be told. */
static gboolean
check_comparable (VitProject *project, const char *name, gboolean *comparable, GError **error)
{
  g_autoptr (VitImportReport) before = NULL;
  g_autoptr (VitRecipeReport) recipe = NULL;

  if (!vit_import_report_load (project, name, &before, error) ||
      !vit_recipe_report_load (project, name, &recipe, error))
    return FALSE;
  *comparable = before != NULL && recipe == NULL;

  return TRUE;
}

/* Imports a table that is there already, and adds to @changes what is another way now. */
static VitImportReport *
import_again (VitProject *project,
              VitSource *source,
              VitProgress *progress,
              GPtrArray *changes,
              GError **error)
{
  const char *const tables[] = { source->table, NULL };
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) refreshed = NULL;
  VitImportReport *report = NULL;
  VitRefreshOptions options;

  vit_refresh_options_init (&options);
  options.anew = TRUE;
  options.sources = sources;
  g_hash_table_insert (sources, source->table, source);
  refreshed = vit_refresh_run (project, tables, &options, progress, error);
  if (refreshed == NULL || !vit_import_report_load (project, source->table, &report, error))
    return NULL;
  g_ptr_array_extend_and_steal (changes, g_steal_pointer (&refreshed));

  return report;
}

static gboolean
import (CliProject *project,
        GPtrArray *sources,
        VitProgress *progress,
        GPtrArray *reports,
        GPtrArray *changes,
        GError **error)
{
  if (sources->len > 1 && !cli_project_begin (project, progress, error))
    return FALSE;

  for (guint i = 0; i < sources->len; i++)
    {
      VitSource *source = g_ptr_array_index (sources, i);
      g_autoptr (VitProgress) part = vit_progress_new_part (progress, (double) i / sources->len,
                                                            (double) (i + 1) / sources->len);
      VitImportReport *report;
      gboolean comparable;

      if (!check_comparable (cli_project_get (project), source->table, &comparable, error))
        return FALSE;
      report = comparable ? import_again (cli_project_get (project), source, part, changes, error)
                          : vit_import_run (cli_project_get (project), source, part, error);
      if (report == NULL)
        return FALSE;

      g_ptr_array_add (reports, report);
    }

  return cli_project_commit (project, error);
}

static CliExit
run (int argc, char **argv)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) reports =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vit_import_report_free);
  g_autoptr (GPtrArray) changes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vit_refresh_report_free);
  g_autoptr (CliProgress) progress = NULL;
  g_autoptr (CliProject) project = NULL;
  GError *error = NULL;

  if (!cli_options_parse (&cli_import, "FILE.vitrine SOURCE…", description, entries, &argc, &argv,
                          2, -1))
    return CLI_EXIT_USAGE;
  if (table != NULL && argc > 3)
    return cli_usage (&cli_import, "--table names one table, but there are several sources");

  sources = read_sources (argv + 2, argc - 2, &error);
  if (sources == NULL)
    {
      g_autoptr (GError) usage = error;

      return cli_usage (&cli_import, "%s", usage->message);
    }

  progress = cli_progress_new (quiet);
  project = cli_project_new (argv[1], &error);
  if (project == NULL || !check_space (argv[1], sources, cli_progress_get (progress), &error) ||
      !import (project, sources, cli_progress_get (progress), reports, changes, &error))
    return cli_fail (error);

  g_clear_pointer (&progress, cli_progress_free);
  if (!quiet)
    {
      cli_notices_tell (reports);
      cli_notices_tell_changes (changes);
    }

  return CLI_EXIT_DONE;
}

const CliCommand cli_import = { "import", "Reads files into tables of a project.", run };
