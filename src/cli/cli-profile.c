/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-options.h"
#include "cli-output.h"
#include "cli-progress.h"
#include "vit-table-profile.h"

static gboolean quiet;

static const GOptionEntry entries[] = {
  { "quiet", 'q', 0, G_OPTION_ARG_NONE, &quiet, "Show no progress", NULL },
  { NULL },
};

static JsonNode *
profile (const char *path, const char *table, VitProgress *progress, GError **error)
{
  g_autoptr (VitProject) project = vit_project_open (path, error);
  g_autoptr (VitTableProfile) result =
      project ? vit_table_profile_run (project, table, progress, error) : NULL;

  return result ? vit_table_profile_to_json (result) : NULL;
}

static CliExit
run (int argc, char **argv)
{
  g_autoptr (CliProgress) progress = NULL;
  g_autoptr (JsonNode) node = NULL;
  GError *error = NULL;

  if (!cli_options_parse (&cli_profile, "FILE.vitrine TABLE",
                          "Prints JSON: for each column its type, missing and distinct values, "
                          "and its scale with a histogram or its most frequent values.",
                          entries, &argc, &argv, 2, 2))
    return CLI_EXIT_USAGE;

  progress = cli_progress_new (quiet);
  node = profile (argv[1], argv[2], cli_progress_get (progress), &error);
  if (node == NULL)
    return cli_fail (error);

  cli_output_json (node);

  return cli_output_finish ();
}

const CliCommand cli_profile = { "profile", "Summarises the columns of a table.", run };
