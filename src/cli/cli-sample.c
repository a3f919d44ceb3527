/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-options.h"
#include "vit-sample.h"

static CliExit
run (int argc, char **argv)
{
  g_autofree char *names = g_strjoinv (", ", (char **) vit_sample_list ());
  g_autofree char *description = g_strdup_printf ("Samples: %s.", names);
  g_autofree char *folder = NULL;
  const GOptionEntry entries[] = {
    { "out", 'o', 0, G_OPTION_ARG_FILENAME, &folder, "Folder to write to", "DIR" },
    { NULL },
  };
  GError *error = NULL;

  if (!cli_options_parse (&cli_sample, "NAME", description, entries, &argc, &argv, 1, 1))
    return CLI_EXIT_USAGE;
  if (folder == NULL)
    return cli_usage (&cli_sample, "--out DIR is missing");

  return vit_sample_write (argv[1], folder, &error) ? CLI_EXIT_DONE : cli_fail (error);
}

const CliCommand cli_sample = { "sample", "Writes a bundled sample shop and a study over it.",
                                run };
