/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli.h"

G_BEGIN_DECLS

gboolean cli_options_parse (const CliCommand *command,
                            const char *arguments,
                            const char *description,
                            const GOptionEntry *entries,
                            int *argc,
                            char ***argv,
                            int min,
                            int max);
CliExit cli_usage (const CliCommand *command, const char *format, ...) G_GNUC_PRINTF (2, 3);
CliExit cli_fail (GError *error);

G_END_DECLS
