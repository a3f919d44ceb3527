/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdio.h>

#include "cli-grid.h"
#include "cli-options.h"
#include "cli-output.h"
#include "cli-progress.h"
#include "vit-project.h"
#include "vit-report.h"

static char *format;

static const GOptionEntry entries[] = {
  { "format", 'f', 0, G_OPTION_ARG_STRING, &format, "table (default), csv or json", "FORMAT" },
  { NULL },
};

typedef void (*Printer) (const VitTable *table);

static void
print_csv (const VitTable *table)
{
  vit_table_print_csv (table, stdout);
}

static void
print_json (const VitTable *table)
{
  g_autoptr (JsonNode) node = vit_table_to_json (table);

  cli_output_json (node);
}

static const struct
{
  const char *name;
  Printer print;
} formats[] = {
  { "table", cli_grid_print },
  { "csv", print_csv },
  { "json", print_json },
};

static Printer
find_printer (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (format == NULL || g_str_equal (formats[i].name, format))
        return formats[i].print;
    }

  return NULL;
}

static VitFrame *
query (const char *path, const char *sql, VitProgress *progress, GError **error)
{
  g_autoptr (VitProject) project = vit_project_open (path, error);
  g_autoptr (VitConnection) connection = NULL;

  if (project == NULL)
    return NULL;

  connection = vit_project_connect (project, error);

  return connection ? vit_connection_query (connection, sql, progress, error) : NULL;
}

static CliExit
run (int argc, char **argv)
{
  g_autoptr (CliProgress) progress = NULL;
  g_autoptr (VitFrame) frame = NULL;
  g_autoptr (VitTable) table = NULL;
  GError *error = NULL;
  Printer print;

  if (!cli_options_parse (&cli_sql, "FILE.vitrine SQL",
                          "A table's name means the table as its recipe leaves it; raw.NAME is as "
                          "imported.",
                          entries, &argc, &argv, 2, 2))
    return CLI_EXIT_USAGE;

  print = find_printer ();
  if (print == NULL)
    return cli_usage (&cli_sql, "there is no format “%s”; it is table, csv or json", format);

  progress = cli_progress_new (TRUE);
  frame = query (argv[1], argv[2], cli_progress_get (progress), &error);
  if (frame == NULL)
    return cli_fail (error);

  table = vit_table_new ("result", NULL, frame);
  print (table);

  return cli_output_finish ();
}

const CliCommand cli_sql = { "sql", "Asks a project's tables.", run };
