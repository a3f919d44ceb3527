/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scrolls a grid of 20 million rows from end to end on a display, and watches the main loop: prints
 * the longest time that it did not turn, and how many times that was over 50 ms. */

#include <adwaita.h>

#include "vit-grid-view.h"

/* Of the window: templates and style. */
GResource *vit_app_get_resource (void);

#define N_ROWS "20000000"
#define SECONDS 10
#define STALL (50 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  gint64 last;
  gint64 longest;
  guint n_turns;
  guint n_stalls;
} Watch;

static VitGridModel *
make_model (VitProject *project)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autoptr (VitTableInfo) info = NULL;

  if (!vit_connection_execute (
          connection,
          "CREATE TABLE raw.events AS SELECT i AS id, TIMESTAMP '2019-10-01' + to_seconds(i) AS "
          "time, ['view', 'cart', 'purchase'][1 + i % 3] AS event, i * 7919 % 50000 AS product, "
          "round((i % 997) / 7, 2) AS price, 'user-' || i * 31 % 1600000 AS customer "
          "FROM range(" N_ROWS ") t(i);"
          "CREATE VIEW clean.events AS SELECT * FROM raw.events",
          NULL, NULL))
    return NULL;
  info = vit_project_get_table (project, "events", NULL);

  return vit_grid_model_new_for_table (project, info);
}

static gboolean
on_turn (gpointer data)
{
  Watch *watch = data;
  gint64 now = g_get_monotonic_time ();

  /* The source asks to run each millisecond; what is longer was spent elsewhere. */
  watch->longest = MAX (watch->longest, now - watch->last);
  watch->n_stalls += now - watch->last > STALL;
  watch->n_turns++;
  watch->last = now;

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
  while (g_get_monotonic_time () - begin < SECONDS * G_USEC_PER_SEC)
    {
      double upper = gtk_adjustment_get_upper (scroll);
      double value = gtk_adjustment_get_value (scroll);

      gtk_adjustment_set_value (scroll, step % 20 < 10 ? value + 90 : upper * (step % 400) / 400.0);
      step++;
      for (guint i = 0; i < 4; i++)
        g_main_context_iteration (NULL, TRUE);
    }
  g_print ("%u scroll steps over 20 million rows\n", step);
}

int
main (void)
{
  g_autoptr (VitProject) project = vit_project_new_in_memory (NULL);
  g_autoptr (VitGridModel) model = NULL;
  GtkWidget *window;
  GtkWidget *grid;
  Watch watch = { 0 };

  adw_init ();
  g_resources_register (vit_app_get_resource ());
  model = make_model (project);
  if (model == NULL)
    return 1;

  window = gtk_window_new ();
  grid = g_object_new (VIT_TYPE_GRID_VIEW, NULL);
  gtk_window_set_child (GTK_WINDOW (window), grid);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  vit_grid_view_set_model (VIT_GRID_VIEW (grid), model);
  gtk_window_present (GTK_WINDOW (window));
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);

  g_timeout_add (1, on_turn, &watch);
  scroll (find_scroll (grid), &watch);
  g_print ("longest stall %.1f ms; %u of %u turns over 50 ms\n", watch.longest / 1000.0,
           watch.n_stalls, watch.n_turns);

  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
