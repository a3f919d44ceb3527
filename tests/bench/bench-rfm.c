/* SPDX-License-Identifier: GPL-3.0-or-later */

/* RFM of the visitors of a log of events, beside the SQL that somebody would write by hand for
 * the same columns. $VITRINE_BENCH_EVENTS names the log: a CSV file with user_id, user_session,
 * event_time and price; without it, there is nothing to measure. */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "vit-import.h"
#include "vit-rfm.h"

#define N_RUNS 3

/* What meson takes for "skipped". */
#define SKIPPED 77

/* Sums in whatever order, and no care for ties between equal doubles. The result stays in the
 * engine; ours ends in a frame. */
static const char by_hand[] =
    "CREATE OR REPLACE TEMP TABLE by_hand AS "
    "WITH c AS ("
    "  SELECT user_id,"
    "    date_diff('day', CAST(max(event_time) AS DATE),"
    "      (SELECT CAST(max(event_time) AS DATE) + 1 FROM events)) AS recency,"
    "    count(DISTINCT user_session) AS frequency, sum(price) AS monetary"
    "  FROM events GROUP BY user_id"
    "), q AS ("
    "  SELECT quantile_cont(recency, [0.2, 0.4, 0.6, 0.8]) AS r,"
    "    quantile_cont(frequency, [0.2, 0.4, 0.6, 0.8]) AS f,"
    "    quantile_cont(monetary, [0.2, 0.4, 0.6, 0.8]) AS m FROM c"
    ") SELECT c.*,"
    "  5 - (recency > r[1])::INT - (recency > r[2])::INT - (recency > r[3])::INT"
    "    - (recency > r[4])::INT AS r,"
    "  1 + (frequency > f[1])::INT + (frequency > f[2])::INT + (frequency > f[3])::INT"
    "    + (frequency > f[4])::INT AS f,"
    "  1 + (monetary > m[1])::INT + (monetary > m[2])::INT + (monetary > m[3])::INT"
    "    + (monetary > m[4])::INT AS m "
    "FROM c, q ORDER BY user_id";

static const VitRoles roles = { .columns = {
                                    [VIT_ROLE_CUSTOMER] = (char *) "user_id",
                                    [VIT_ROLE_ORDER] = (char *) "user_session",
                                    [VIT_ROLE_TIME] = (char *) "event_time",
                                    [VIT_ROLE_PRICE] = (char *) "price",
                                } };

static void
stop_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static VitConnection *
import (const char *events, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bench.vitrine", NULL);
  g_autoptr (VitSource) source = vit_source_new (events);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitProject) project = NULL;
  g_autoptr (VitImportReport) report = NULL;
  VitConnection *connection;

  g_free (source->table);
  source->table = g_strdup ("events");

  project = vit_project_create (path, &error);
  stop_on (error);
  report = vit_import_run (project, source, NULL, &error);
  stop_on (error);
  g_print ("%" G_GINT64_FORMAT " events imported\n", report->rows);

  connection = vit_project_connect (project, &error);
  stop_on (error);

  return connection;
}

static double
measure_by_hand (VitConnection *connection)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  vit_connection_execute (connection, by_hand, NULL, &error);
  stop_on (error);

  return (g_get_monotonic_time () - start) / 1e6;
}

static double
measure_ours (VitConnection *connection, gsize *n_customers)
{
  gint64 start = g_get_monotonic_time ();
  VitRfmOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRfm) rfm = NULL;

  vit_rfm_options_init (&options);
  rfm = vit_rfm_run (connection, "events", &roles, &options, NULL, &error);
  stop_on (error);
  *n_customers = vit_frame_get_n_rows (rfm->customers);

  return (g_get_monotonic_time () - start) / 1e6;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        remove_folder (file);
      else
        g_unlink (file);
    }

  g_rmdir (path);
}

int
main (void)
{
  const char *events = g_getenv ("VITRINE_BENCH_EVENTS");
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (VitConnection) connection = NULL;
  double hand = G_MAXDOUBLE;
  double ours = G_MAXDOUBLE;
  gsize n_customers = 0;

  if (events == NULL)
    {
      g_print ("VITRINE_BENCH_EVENTS is not set: there is no log of events to measure with\n");
      return SKIPPED;
    }

  folder = g_dir_make_tmp ("vitrine-bench-XXXXXX", &error);
  stop_on (error);
  connection = import (events, folder);

  /* In turns, so that whatever else the machine does falls on both. */
  for (guint i = 0; i < N_RUNS; i++)
    {
      hand = MIN (hand, measure_by_hand (connection));
      ours = MIN (ours, measure_ours (connection, &n_customers));
    }

  g_print ("RFM of %" G_GSIZE_FORMAT " customers\n", n_customers);
  g_print ("by hand, left in the engine   %6.2f s\n", hand);
  g_print ("vit_rfm_run (), into a frame  %6.2f s\n", ours);
  g_print ("ours / by hand                %6.2f\n", ours / hand);

  g_clear_object (&connection);
  remove_folder (folder);

  return EXIT_SUCCESS;
}
