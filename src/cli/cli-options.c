/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-options.h"

#include <stdio.h>
#include <stdlib.h>

/**
 * cli_options_parse:
 * @arguments: what follows the options, for the help: "STUDY.json"
 * @description: (nullable): what the help ends with
 * @entries: the options
 * @argc: (inout): arguments, the command's name first; options are taken out
 * @argv: (inout): likewise
 * @min: the fewest arguments besides options
 * @max: the most, or -1
 *
 * `--help` prints the help and ends the program.
 *
 * Returns: %TRUE, or %FALSE if the usage was wrong and that has been said
 */
gboolean
cli_options_parse (const CliCommand *command,
                   const char *arguments,
                   const char *description,
                   const GOptionEntry *entries,
                   int *argc,
                   char ***argv,
                   int min,
                   int max)
{
  g_autoptr (GOptionContext) context = g_option_context_new (arguments);
  g_autofree char *program = g_strconcat ("vitrine-cli ", command->name, NULL);
  g_autoptr (GError) error = NULL;

  g_set_prgname (program);
  g_option_context_set_summary (context, command->summary);
  g_option_context_set_description (context, description);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, NULL);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      cli_usage (command, "%s", error->message);
      return FALSE;
    }

  /* A "--" before the first argument stays in place. */
  if (*argc > 1 && g_str_equal ((*argv)[1], "--"))
    {
      (*argv)[1] = (*argv)[0];
      (*argv)++;
      (*argc)--;
    }

  if (*argc - 1 < min || (max >= 0 && *argc - 1 > max))
    {
      cli_usage (command, *argc - 1 < min ? "%s is missing" : "there is more than %s", arguments);
      return FALSE;
    }

  return TRUE;
}

/**
 * cli_usage:
 * @format: what is wrong with the command line
 *
 * Returns: %CLI_EXIT_USAGE
 */
CliExit
cli_usage (const CliCommand *command, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fprintf (stderr, "vitrine-cli %1$s: %2$s; try vitrine-cli %1$s --help\n", command->name, message);

  return CLI_EXIT_USAGE;
}

/**
 * cli_fail:
 * @error: (transfer full): what went wrong
 *
 * Says so, in one line. An interruption needs no words.
 *
 * Returns: %CLI_EXIT_FAILED or %CLI_EXIT_INTERRUPTED
 */
CliExit
cli_fail (GError *error)
{
  g_autoptr (GError) owned = error;

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return CLI_EXIT_INTERRUPTED;

  fprintf (stderr, "vitrine-cli: %s\n", owned->message);

  return CLI_EXIT_FAILED;
}
