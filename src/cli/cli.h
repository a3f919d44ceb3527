/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program tells its caller. */
typedef enum
{
  CLI_EXIT_DONE = 0,
  CLI_EXIT_FAILED = 1,        /* the study or its data */
  CLI_EXIT_USAGE = 2,         /* the command line */
  CLI_EXIT_INTERRUPTED = 130, /* Ctrl+C, as a shell says it */
} CliExit;

/**
 * CliCommand: a subcommand. Its arguments begin with its own name, as a program's do.
 */
typedef struct
{
  const char *name;
  const char *summary;
  CliExit (*run) (int argc, char **argv);
} CliCommand;

extern const CliCommand cli_check;
extern const CliCommand cli_doctor;
extern const CliCommand cli_import;
extern const CliCommand cli_profile;
extern const CliCommand cli_run;
extern const CliCommand cli_sample;
extern const CliCommand cli_sql;

G_END_DECLS
