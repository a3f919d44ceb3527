/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-options.h"
#include "cli-output.h"
#include "cli-progress.h"
#include "vit-checkup.h"

static gboolean quiet;
static char *language_code;

static const GOptionEntry entries[] = {
  { "language", 'l', 0, G_OPTION_ARG_STRING, &language_code, "Of the texts: en, pl or ru", "CODE" },
  { "quiet", 'q', 0, G_OPTION_ARG_NONE, &quiet, "Show no progress", NULL },
  { NULL },
};

/* The recipe that made the table; none for a table as imported. */
static gboolean
load_recipe (VitProject *project, const char *table, VitRecipe **recipe, GError **error)
{
  g_autoptr (VitRecipeReport) report = NULL;

  if (!vit_recipe_report_load (project, table, &report, error))
    return FALSE;

  *recipe = report ? vit_recipe_ref (report->recipe) : NULL;

  return TRUE;
}

static VitRoles *
guess_roles (VitProject *project, const VitTableInfo *info, GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);

  return connection ? vit_roles_guess (connection, info, error) : NULL;
}

static JsonNode *
examine (const char *path,
         const char *table,
         const VitLanguage *language,
         VitProgress *progress,
         GError **error)
{
  g_autoptr (VitProject) project = vit_project_open (path, error);
  g_autoptr (VitTableInfo) info = project ? vit_project_get_table (project, table, error) : NULL;
  g_autoptr (VitRoles) roles = info ? guess_roles (project, info, error) : NULL;
  g_autoptr (VitRecipe) recipe = NULL;
  g_autoptr (GPtrArray) proposals = NULL;

  if (roles == NULL || !load_recipe (project, info->name, &recipe, error))
    return NULL;

  proposals = vit_checkup_run (project, info->name, VIT_CHECKUP_ALL, roles, recipe, language,
                               progress, error);

  return proposals ? vit_checkup_to_json (info->name, proposals) : NULL;
}

static CliExit
run (int argc, char **argv)
{
  const VitLanguage *language;
  g_autoptr (CliProgress) progress = NULL;
  g_autoptr (JsonNode) node = NULL;
  GError *error = NULL;

  if (!cli_options_parse (&cli_doctor, "FILE.vitrine TABLE",
                          "Prints JSON: the findings, those that concern most money first, and the "
                          "steps against them as a recipe for a study file.",
                          entries, &argc, &argv, 2, 2))
    return CLI_EXIT_USAGE;

  if (language_code != NULL && !vit_language_is_known (language_code))
    return cli_usage (&cli_doctor, "there is no language “%s”; it is en, pl or ru", language_code);

  language = language_code ? vit_language_get (language_code) : vit_language_default ();
  progress = cli_progress_new (quiet);
  node = examine (argv[1], argv[2], language, cli_progress_get (progress), &error);
  if (node == NULL)
    return cli_fail (error);

  cli_output_json (node);

  return cli_output_finish ();
}

const CliCommand cli_doctor = { "doctor", "Looks for what is wrong with a table.", run };
