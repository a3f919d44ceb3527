/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-output.h"

#include <errno.h>
#include <stdio.h>

#include "cli-options.h"
#include "vit-json.h"

/**
 * cli_output_json:
 *
 * Prints @node, indented.
 */
void
cli_output_json (JsonNode *node)
{
  g_autofree char *text = vit_json_write (node, TRUE);

  fputs (text, stdout);
}

/**
 * cli_output_finish:
 *
 * Returns: %CLI_EXIT_DONE if all that was printed has arrived, or %CLI_EXIT_FAILED after saying
 *   why it has not
 */
CliExit
cli_output_finish (void)
{
  if (fflush (stdout) != 0 || ferror (stdout))
    return cli_fail (g_error_new (G_IO_ERROR, (int) g_io_error_from_errno (errno),
                                  "the result cannot be written: %s", g_strerror (errno)));

  return CLI_EXIT_DONE;
}
