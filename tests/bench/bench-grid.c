/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scrolls a grid of 20 million rows from end to end on a display, as it is, sorted and filtered,
 * and watches the main loop: prints the longest time that it did not turn, and how many times that
 * was over 50 ms; and the longest turn in time of the processor, which other programs do not add
 * to. */

#include <adwaita.h>
#include <time.h>

#include "vit-grid-view.h"
#include "vit-row-query.h"

/* Of the window: templates and style. */
GResource *vit_app_get_resource (void);

#define N_ROWS "20000000"
#define SECONDS 10
#define STALL (50 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  gint64 last;
  gint64 longest;
  gint64 last_work;
  gint64 longest_work;
  guint n_turns;
  guint n_stalls;
} Watch;

static gboolean
make_table (VitProject *project)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);

  return vit_connection_execute (
      connection,
      "CREATE TABLE raw.events AS SELECT i AS id, TIMESTAMP '2019-10-01' + to_seconds(i) AS "
      "time, ['view', 'cart', 'purchase'][1 + i % 3] AS event, i * 7919 % 50000 AS product, "
      "round((i % 997) / 7, 2) AS price, 'user-' || i * 31 % 1600000 AS customer "
      "FROM range(" N_ROWS ") t(i);"
      "CREATE VIEW clean.events AS SELECT * FROM raw.events",
      NULL, NULL);
}

/* The rows as @json says; it has single quotes for double ones. */
static VitGridModel *
make_model (VitProject *project, const VitTableInfo *info, const char *json)
{
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autoptr (VitRowQuery) query = vit_row_query_from_json (node, NULL, NULL);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (VitRowOrder) order = vit_row_query_run (query, project, "events", NULL, NULL);

  g_print ("%" G_GINT64_FORMAT " rows of %s in %.2f s\n", vit_row_order_get_n_rows (order), json,
           (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);

  return vit_grid_model_new_for_order (project, info, order);
}

/* µs that this thread has worked. */
static gint64
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gboolean
on_turn (gpointer data)
{
  Watch *watch = data;
  gint64 now = g_get_monotonic_time ();
  gint64 work = get_work ();

  /* The source asks to run each millisecond; what is longer was spent elsewhere. */
  watch->longest = MAX (watch->longest, now - watch->last);
  watch->n_stalls += now - watch->last > STALL;
  watch->n_turns++;
  watch->last = now;
  watch->longest_work = MAX (watch->longest_work, work - watch->last_work);
  watch->last_work = work;

  return G_SOURCE_CONTINUE;
}

static GtkAdjustment *
find_scroll (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAdjustment *found = find_scroll (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Like a drag of the scroll bar, with stretches of wheel scrolling in between. */
static void
scroll (GtkAdjustment *scroll, Watch *watch)
{
  gint64 begin = g_get_monotonic_time ();
  guint step = 0;

  watch->last = begin;
  watch->last_work = get_work ();
  while (g_get_monotonic_time () - begin < SECONDS * G_USEC_PER_SEC)
    {
      double upper = gtk_adjustment_get_upper (scroll);
      double value = gtk_adjustment_get_value (scroll);

      gtk_adjustment_set_value (scroll, step % 20 < 10 ? value + 90 : upper * (step % 400) / 400.0);
      step++;
      for (guint i = 0; i < 4; i++)
        g_main_context_iteration (NULL, TRUE);
    }
  g_print ("%u scroll steps\n", step);
}

static void
measure (GtkWidget *grid, VitGridModel *model)
{
  Watch watch = { 0 };
  guint source;

  vit_grid_view_set_model (VIT_GRID_VIEW (grid), model);
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);

  source = g_timeout_add (1, on_turn, &watch);
  scroll (find_scroll (grid), &watch);
  g_source_remove (source);
  g_print ("longest stall %.1f ms; %u of %u turns over 50 ms; longest turn %.1f ms of work\n",
           watch.longest / 1000.0, watch.n_stalls, watch.n_turns, watch.longest_work / 1000.0);
}

int
main (void)
{
  static const char *const queries[] = {
    "{}",
    "{'where':[{'column':'event','test':'is','values':['cart']}]}",
    "{'sort':[{'column':'product','descending':true},{'column':'price'}]}",
  };
  g_autoptr (VitProject) project = vit_project_new_in_memory (NULL);
  g_autoptr (VitTableInfo) info = NULL;
  GtkWidget *window;
  GtkWidget *grid;

  adw_init ();
  g_resources_register (vit_app_get_resource ());
  if (!make_table (project))
    return 1;
  info = vit_project_get_table (project, "events", NULL);

  window = gtk_window_new ();
  grid = g_object_new (VIT_TYPE_GRID_VIEW, NULL);
  gtk_window_set_child (GTK_WINDOW (window), grid);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (VitGridModel) model = make_model (project, info, queries[i]);

      measure (grid, model);
    }
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
