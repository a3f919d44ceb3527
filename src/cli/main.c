/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <stdio.h>

#include "cli.h"

static const CliCommand *const commands[] = {
  &cli_run, &cli_check, &cli_import, &cli_sql, &cli_profile, &cli_doctor, &cli_sample,
};

static void
print_help (FILE *stream)
{
  fputs ("Usage: vitrine-cli COMMAND ARGUMENTS\n\n"
         "Turns a shop's raw exports into decisions.\n\n"
         "Commands:\n",
         stream);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "  %-8s %s\n", commands[i]->name, commands[i]->summary);
  fputs ("\nvitrine-cli COMMAND --help tells more; --version says which version this is.\n",
         stream);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  /* Numbers are read and written in one form wherever this runs. */
  setlocale (LC_NUMERIC, "C");

  if (argc < 2)
    {
      print_help (stderr);
      return CLI_EXIT_USAGE;
    }

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    {
      print_help (stdout);
      return CLI_EXIT_DONE;
    }

  if (g_str_equal (argv[1], "--version"))
    {
      puts ("vitrine-cli " VIT_VERSION);
      return CLI_EXIT_DONE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i]->name, argv[1]))
        return commands[i]->run (argc - 1, argv + 1);
    }

  fprintf (stderr, "vitrine-cli: there is no command “%s”; try vitrine-cli --help\n", argv[1]);

  return CLI_EXIT_USAGE;
}
