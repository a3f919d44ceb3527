/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import of a workbook of half a million rows with eight columns, beside what it takes to
 * unpack its sheet and do nothing with it. Each is done in a process of its own, so that the peak
 * of memory is its own. */

#include <glib/gstdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zip.h>

#include "vit-import.h"
#include "vit-table-export.h"

#define N_ROWS "500000"

static void
stop_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
write_workbook (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitProject) project = vit_project_new_in_memory (&error);
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);

  stop_on (error);
  vit_connection_execute (
      connection,
      "CREATE TABLE raw.orders AS SELECT i AS number, 'C' || i * 31 % 40000 AS customer, "
      "TIMESTAMP '2019-10-01' + to_seconds(i * 60) AS time, "
      "['view', 'cart', 'purchase'][1 + i % 3] AS event, i * 7919 % 50000 AS product, "
      "'a name of product ' || i * 7919 % 50000 AS name, 1 + i % 4 AS quantity, "
      "round((i % 997) / 7, 2) AS price FROM range(" N_ROWS ") t(i);"
      "CREATE VIEW clean.orders AS SELECT * FROM raw.orders",
      NULL, &error);
  stop_on (error);
  vit_table_export (project, "orders", path, "xlsx", NULL, NULL, &error);
  stop_on (error);
}

static void
unpack (const char *path)
{
  static char buffer[65536];
  zip_t *zip = zip_open (path, ZIP_RDONLY, NULL);
  zip_file_t *sheet = zip ? zip_fopen (zip, "xl/worksheets/sheet1.xml", 0) : NULL;

  if (sheet == NULL)
    g_error ("%s has no sheet", path);
  while (zip_fread (sheet, buffer, sizeof buffer) > 0)
    ;
  zip_fclose (sheet);
  zip_close (zip);
}

static void
import (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitProject) project = NULL;
  g_autoptr (VitSource) source = vit_source_new (path);
  g_autoptr (VitImportReport) report = NULL;
  g_autofree char *file = g_strconcat (path, ".vitrine", NULL);

  project = vit_project_create (file, &error);
  stop_on (error);
  report = vit_import_run (project, source, NULL, &error);
  stop_on (error);
  g_print ("%" G_GINT64_FORMAT " rows\n", report->rows);
}

static double
measure (const char *name, void (*work) (const char *path), const char *path)
{
  gint64 began = g_get_monotonic_time ();
  pid_t child = fork ();
  struct rusage usage;
  double seconds;
  int status;

  if (child == 0)
    {
      work (path);
      _exit (0);
    }
  if (child < 0 || wait4 (child, &status, 0, &usage) != child || status != 0)
    g_error ("%s did not end well", name);

  seconds = (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC;
  g_print ("%-10s %6.2f s %6.0f MiB at most\n", name, seconds, (double) usage.ru_maxrss / 1024);

  return seconds;
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vitrine-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "orders.xlsx", NULL);
  g_autofree char *project = g_strconcat (path, ".vitrine", NULL);
  double unpacked, imported;

  measure ("written", write_workbook, path);
  unpacked = measure ("unpacked", unpack, path);
  imported = measure ("imported", import, path);
  g_print ("the import is %.2f times the unpacking\n", imported / unpacked);

  g_unlink (project);
  g_unlink (path);
  g_rmdir (folder);

  return 0;
}
