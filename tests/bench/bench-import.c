/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import of a CSV file into a project, beside what the engine does when it is told to make a
 * table of the same file. $VITRINE_BENCH_CSV names the file; without it, one of a million rows and
 * 30 columns is made up, with an identifier in every row. $VITRINE_BENCH_FOLDER is where the
 * databases go, on the disk that is to be measured; default: the folder for temporary files.
 *
 * Each is done in a process of its own and into a file of its own, by turns, so that both meet
 * the same caches and the same neighbours. */

#include <duckdb.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vit-import.h"
#include "vit-sql.h"

#define N_RUNS 3

/* Of the file that is made up; the columns are five times the same six kinds. */
#define N_ROWS 1000000
#define N_KINDS 6
#define N_TIMES 5

typedef enum
{
  BY_ENGINE,
  BY_PROJECT,
  N_WAYS,
} Way;

typedef struct
{
  double seconds;
  double cpu_seconds;
  double peak_mib;
} Cost;

static void
stop_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

/* One row: identifier, day, category, whole number, amount, and a text that may be missing, each
 * @N_TIMES times with other values. */
static void
print_row (FILE *file, guint row)
{
  static const char *const cities[] = { "Kyiv", "Lviv", "Odesa", "Dnipro" };

  for (guint i = 0; i < N_TIMES; i++)
    {
      guint value = row * (i + 7) + i;

      fprintf (file, "%sORD-%08u-%u,2020-%02u-%02u,%s,%u,%u.%02u,", i > 0 ? "," : "", row, i,
               1 + value % 12, 1 + value % 28, cities[value % G_N_ELEMENTS (cities)], value % 1000,
               value % 500, value % 100);
      if (value % 3 != 0)
        fprintf (file, "product %u", value % 700);
    }
  fputc ('\n', file);
}

static void
write_csv (const char *path)
{
  FILE *file = fopen (path, "w");

  if (file == NULL)
    g_error ("%s cannot be made", path);
  for (guint i = 0; i < N_TIMES * N_KINDS; i++)
    fprintf (file, "%scolumn %u", i > 0 ? "," : "", i + 1);
  fputc ('\n', file);
  for (guint row = 0; row < N_ROWS; row++)
    print_row (file, row);
  if (fclose (file) != 0)
    g_error ("%s cannot be written", path);
}

static void
import_by_engine (const char *csv, const char *path)
{
  g_autofree char *file = vit_sql_string (csv);
  g_autofree char *sql =
      vit_sql_fill ("CREATE TABLE events AS SELECT * FROM read_csv({file})", "file", file, NULL);
  duckdb_database database;
  duckdb_connection connection;
  duckdb_result result;

  if (duckdb_open (path, &database) != DuckDBSuccess ||
      duckdb_connect (database, &connection) != DuckDBSuccess)
    g_error ("%s cannot be made", path);
  if (duckdb_query (connection, sql, &result) != DuckDBSuccess)
    g_error ("%s", duckdb_result_error (&result));

  duckdb_destroy_result (&result);
  duckdb_disconnect (&connection);
  duckdb_close (&database);
}

static void
import_by_project (const char *csv, const char *path)
{
  g_autoptr (VitSource) source = vit_source_new (csv);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitProject) project = vit_project_create (path, &error);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (VitImportReport) report = NULL;

  stop_on (error);
  report = vit_import_run (project, source, progress, &error);
  stop_on (error);
}

static double
get_seconds (struct timeval time)
{
  return (double) time.tv_sec + time.tv_usec / 1e6;
}

/* Runs one way in another process, up to its end: a project is whole only when it is closed. */
static Cost
measure (Way way, const char *csv, const char *path)
{
  gint64 began = g_get_monotonic_time ();
  pid_t child = fork ();
  struct rusage usage;
  Cost cost;
  int status;

  if (child == 0)
    {
      if (way == BY_ENGINE)
        import_by_engine (csv, path);
      else
        import_by_project (csv, path);
      _exit (0);
    }

  if (child < 0 || wait4 (child, &status, 0, &usage) != child || status != 0)
    g_error ("The import did not end well");

  cost.seconds = (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC;
  cost.cpu_seconds = get_seconds (usage.ru_utime) + get_seconds (usage.ru_stime);
  cost.peak_mib = (double) usage.ru_maxrss / 1024;
  g_unlink (path);

  return cost;
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_median (double *values)
{
  qsort (values, N_RUNS, sizeof *values, compare_doubles);

  return values[N_RUNS / 2];
}

static Cost
get_medians (const Cost *costs)
{
  double seconds[N_RUNS], cpu_seconds[N_RUNS], peaks[N_RUNS];

  for (int i = 0; i < N_RUNS; i++)
    {
      seconds[i] = costs[i].seconds;
      cpu_seconds[i] = costs[i].cpu_seconds;
      peaks[i] = costs[i].peak_mib;
    }

  return (Cost){ get_median (seconds), get_median (cpu_seconds), get_median (peaks) };
}

static void
print_cost (const char *name, Cost cost)
{
  g_print ("%-22s %7.2f s %7.2f CPU s %7.0f MiB at most\n", name, cost.seconds, cost.cpu_seconds,
           cost.peak_mib);
}

int
main (void)
{
  static const char *const names[] = { "by the engine alone", "into a project" };
  const char *csv = g_getenv ("VITRINE_BENCH_CSV");
  const char *parent = g_getenv ("VITRINE_BENCH_FOLDER");
  g_autofree char *template =
      g_build_filename (parent ? parent : g_get_tmp_dir (), "vitrine-bench-XXXXXX", NULL);
  g_autofree char *path = NULL;
  g_autofree char *made_up = NULL;
  Cost costs[N_WAYS][N_RUNS];
  Cost engine, project;

  if (g_mkdtemp (template) == NULL)
    g_error ("No folder can be made as %s", template);
  path = g_build_filename (template, "bench.vitrine", NULL);
  made_up = g_build_filename (template, "bench.csv", NULL);
  if (csv == NULL)
    {
      write_csv (made_up);
      csv = made_up;
    }

  for (int i = 0; i < N_RUNS; i++)
    for (Way way = 0; way < N_WAYS; way++)
      {
        costs[way][i] = measure (way, csv, path);
        print_cost (names[way], costs[way][i]);
      }
  g_unlink (made_up);
  g_rmdir (template);

  engine = get_medians (costs[BY_ENGINE]);
  project = get_medians (costs[BY_PROJECT]);
  g_print ("medians of %d\n", N_RUNS);
  print_cost (names[BY_ENGINE], engine);
  print_cost (names[BY_PROJECT], project);
  g_print ("ratio %.3f in time, %.3f in CPU time\n", project.seconds / engine.seconds,
           project.cpu_seconds / engine.cpu_seconds);

  return 0;
}
