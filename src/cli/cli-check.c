/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-options.h"
#include "vit-study.h"

static CliExit
run (int argc, char **argv)
{
  g_autoptr (VitStudy) study = NULL;
  GError *error = NULL;

  if (!cli_options_parse (&cli_check, "STUDY.json",
                          "Says nothing if the study file is right. No source is read.", NULL,
                          &argc, &argv, 1, 1))
    return CLI_EXIT_USAGE;

  study = vit_study_load (argv[1], &error);

  return study != NULL ? CLI_EXIT_DONE : cli_fail (error);
}

const CliCommand cli_check = { "check", "Checks a study file, without running it.", run };
