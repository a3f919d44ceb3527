/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of all that the window can show, in the order in which somebody meets it.
 *
 * VITRINE_LOOK says how the window is looked at, and names the folder of the pictures: a language
 * (ru, pl), `contrast` or `large`. */

#include <glib/gi18n.h>

#include "pictures.h"
#include "support.h"

#include "vit-data-page.h"
#include "vit-import-dialog.h"
#include "vit-report-page.h"
#include "vit-result-view.h"
#include "vit-sample.h"
#include "vit-segments-page.h"

/* Four lines, of which one has too many fields, one a word for a number. */
#define RAGGED                                                                                     \
  "order;customer;date;price\n1;Anna;2024-05-01;10,50\n2;Boris;2024-05-02;7,00;extra\n"            \
  "3;Anna;2024-05-03;cheap\n4;Celia;2024-05-04;12,00\n"
/* The same a month later: more lines, a column more, other customers. */
#define LATER                                                                                      \
  "order;customer;date;price;city\n1;Anna;2024-05-01;10,50;Lviv\n4;Celia;2024-05-04;12,00;\n"      \
  "5;Dora;2024-06-01;8,00;Kyiv\n6;Anna;2024-06-02;99,90;Kyiv\n7;Emil;2024-06-03;9,00;Odesa\n"
/* No column of customers or dates. */
#define STOCK "product,shelf,pieces\nlamp,A1,4\nchair,B2,7\ntable,B3,2\n"

typedef struct
{
  VitWindow *window;
  char *folder; /* with the sample shop and some files that are not right */
  VitJob *blocker;
} Story;

typedef struct
{
  const char *name;
  GtkWindow *(*tell) (Story *story); /* what there is to be looked at then */
} Scene;

static void
write_file (Story *story, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (story->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static GtkWindow *
show_page (Story *story, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (story->window), "win.page", "s", id);
  vit_test_settle ();
  vit_test_wait (vit_test_is_idle, story->window, "the page");

  return GTK_WINDOW (story->window);
}

static GtkWindow *
show_step (Story *story, guint step)
{
  show_page (story, "segments");
  vit_segments_page_go (VIT_SEGMENTS_PAGE (vit_window_get_page_widget (story->window)), step);
  vit_test_wait (vit_test_is_idle, story->window, "the step");

  return GTK_WINDOW (story->window);
}

static GtkWindow *
press (Story *story, const char *label)
{
  vit_test_press (story->window, label);
  vit_test_settle ();
  vit_test_wait (vit_test_is_idle, story->window, label);

  return GTK_WINDOW (story->window);
}

static gpointer
get_child (gpointer widget, GType type, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (widget), type, name);
}

static GtkWindow *
find_dialog (Story *story)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (story->window))
        return window;
    }

  return NULL;
}

static gboolean
has_dialog (gpointer story)
{
  return find_dialog (story) != NULL;
}

static GtkWindow *
open_dialog (Story *story, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (story->window), action, NULL);
  vit_test_wait (has_dialog, story, action);
  vit_test_settle ();

  return find_dialog (story);
}

static gboolean
is_stopped (gpointer spinner)
{
  return !gtk_spinner_get_spinning (spinner);
}

/* Opens a file of the story's folder and waits until it has been looked at. */
static GtkWindow *
open_file (Story *story, const char *name)
{
  g_autofree char *path = g_build_filename (story->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GtkWindow *dialog;

  g_list_store_append (files, file);
  vit_window_open_files (story->window, G_LIST_MODEL (files));
  vit_test_wait (has_dialog, story, "the import dialog");
  dialog = find_dialog (story);
  vit_test_wait (is_stopped, get_child (dialog, VIT_TYPE_IMPORT_DIALOG, "spinner"), "the file");

  return dialog;
}

static GtkWindow *
import_file (Story *story, const char *name)
{
  GtkWindow *dialog = open_file (story, name);

  g_signal_emit_by_name (get_child (dialog, VIT_TYPE_IMPORT_DIALOG, "import"), "clicked");
  vit_test_settle ();
  vit_test_wait (vit_test_is_idle, story->window, "the import");

  return show_page (story, "data");
}

/* Nothing is there yet. */

static GtkWindow *
tell_home (Story *story)
{
  return show_page (story, "home");
}

static GtkWindow *
tell_data (Story *story)
{
  return show_page (story, "data");
}

static GtkWindow *
tell_later_page (Story *story)
{
  return show_page (story, "explore");
}

static GtkWindow *
tell_segments (Story *story)
{
  return show_page (story, "segments");
}

static GtkWindow *
tell_report (Story *story)
{
  return show_page (story, "report");
}

static GtkWindow *
tell_sidebar (Story *story)
{
  show_page (story, "home");
  vit_test_resize (GTK_WIDGET (story->window), 360, 640);
  gtk_widget_activate_action (GTK_WIDGET (story->window), "win.sidebar", NULL);

  return GTK_WINDOW (story->window);
}

/* What opens over the window. */

static GtkWindow *
tell_palette (Story *story)
{
  return open_dialog (story, "win.palette");
}

/* GTK 4.8 warns of the width of labels in its own window of shortcuts. */
static GtkWindow *
tell_shortcuts (Story *story)
{
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  GtkWindow *shortcuts = open_dialog (story, "win.shortcuts");

  g_log_set_always_fatal (fatal);

  return shortcuts;
}

static GtkWindow *
tell_preferences (Story *story)
{
  return open_dialog (story, "app.preferences");
}

static GtkWindow *
tell_help (Story *story)
{
  return open_dialog (story, "win.help");
}

static GtkWindow *
tell_about (Story *story)
{
  return open_dialog (story, "app.about");
}

/* Files. */

static GtkWindow *
tell_missing_file (Story *story)
{
  return open_file (story, "missing.csv");
}

static GtkWindow *
tell_import (Story *story)
{
  return open_file (story, "orders.csv");
}

static GtkWindow *
tell_ragged_import (Story *story)
{
  return open_file (story, "ragged.csv");
}

static GtkWindow *
tell_rejects (Story *story)
{
  return import_file (story, "ragged.csv");
}

static void
show_view (Story *story, const char *name)
{
  GtkWidget *page = vit_window_get_page_widget (story->window);

  adw_view_stack_set_visible_child_name (get_child (page, VIT_TYPE_DATA_PAGE, "views"), name);
}

static GtkWindow *
tell_rejects_source (Story *story)
{
  show_view (story, "source");

  return GTK_WINDOW (story->window);
}

static GtkWindow *
tell_no_steps (Story *story)
{
  show_view (story, "steps");

  return GTK_WINDOW (story->window);
}

static gboolean
is_shown (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

static GtkWindow *
tell_changed (Story *story)
{
  GtkWidget *page = vit_window_get_page_widget (story->window);

  show_view (story, "rows");
  write_file (story, "ragged.csv", LATER);
  vit_test_wait (is_shown, get_child (page, VIT_TYPE_DATA_PAGE, "refresh"), "the change");

  return GTK_WINDOW (story->window);
}

static GtkWindow *
tell_changes (Story *story)
{
  return press (story, "_Refresh");
}

static GtkWindow *
tell_wrong_table (Story *story)
{
  VitWorkspace *workspace = vit_window_get_workspace (story->window);
  g_autoptr (VitGuide) guide = vit_guide_copy (vit_workspace_get_guide (workspace));

  import_file (story, "stock.csv");
  g_free (guide->table);
  guide->table = g_strdup ("stock");
  vit_workspace_set_guide (workspace, guide, "Choose a table");
  show_page (story, "segments");

  return press (story, "_Continue");
}

static GtkWindow *
tell_broken_project (Story *story)
{
  g_autofree char *path = g_build_filename (story->folder, "broken.vitrine", NULL);

  gtk_widget_activate_action (GTK_WIDGET (story->window), "win.open-path", "s", path);
  vit_test_settle ();
  vit_test_wait (vit_test_is_idle, story->window, "the project");

  return GTK_WINDOW (story->window);
}

/* The sample shop, from its tables to its report. */

static gboolean
has_tables (gpointer window)
{
  VitWorkspace *workspace = vit_window_get_workspace (window);

  return g_list_model_get_n_items (vit_workspace_get_tables (workspace)) > 0 &&
         vit_test_is_idle (window);
}

/* In a window of its own: a project was open in the one before. */
static GtkWindow *
tell_sample (Story *story)
{
  vit_test_window_close (story->window);
  story->window = vit_test_window_new (1280, 800);
  vit_test_press (story->window, "_Try the Sample Shop");
  vit_test_wait (has_tables, story->window, "the sample shop");

  return show_step (story, 0);
}

static GtkWindow *
tell_columns (Story *story)
{
  return press (story, "_Continue");
}

/* Keeps the queue busy for as long as somebody looks. */
static gpointer
block (VitProgress *progress, gpointer data, GError **error)
{
  vit_progress_stage (progress, "Grouping by k-means");
  vit_progress_report (progress, 0.42);
  while (vit_progress_check (progress, error))
    g_usleep (1000);

  return NULL;
}

static GtkWindow *
tell_busy (Story *story)
{
  VitJobQueue *jobs = vit_workspace_get_jobs (vit_window_get_workspace (story->window));

  story->blocker = vit_job_new (_ ("Finding segments"), block, NULL, NULL, NULL);
  vit_job_queue_run_async (jobs, story->blocker, NULL, NULL);
  vit_test_press (story->window, "_Continue");
  vit_test_settle ();

  return GTK_WINDOW (story->window);
}

static GtkWindow *
tell_stop (Story *story)
{
  gtk_window_close (GTK_WINDOW (story->window));
  vit_test_wait (has_dialog, story, "the question");

  return find_dialog (story);
}

static GtkWindow *
tell_cleaning (Story *story)
{
  vit_job_cancel (story->blocker);
  g_clear_object (&story->blocker);
  vit_test_wait (vit_test_is_idle, story->window, "the checkup");

  return GTK_WINDOW (story->window);
}

static GtkWindow *
tell_grouping (Story *story)
{
  return press (story, "_Continue");
}

static GtkWindow *
tell_results (Story *story)
{
  return press (story, "_Find Segments");
}

static GtkWindow *
tell_export (Story *story)
{
  return press (story, "_Export…");
}

static GtkWindow *
tell_rows (Story *story)
{
  show_page (story, "data");
  vit_workspace_show_table (vit_window_get_workspace (story->window), "orders", NULL);
  show_view (story, "rows");

  return GTK_WINDOW (story->window);
}

static GtkWindow *
tell_steps (Story *story)
{
  return tell_no_steps (story);
}

static GtkWindow *
tell_doctor (Story *story)
{
  show_view (story, "doctor");
  vit_test_settle ();
  vit_test_wait (vit_test_is_idle, story->window, "the doctor");

  return GTK_WINDOW (story->window);
}

static GtkWindow *
tell_source (Story *story)
{
  return tell_rejects_source (story);
}

static GtkWindow *
tell_found (Story *story)
{
  GtkWindow *palette = open_dialog (story, "win.palette");

  gtk_editable_set_text (GTK_EDITABLE (vit_test_find (GTK_WIDGET (palette), GTK_TYPE_SEARCH_ENTRY)),
                         "order");
  vit_test_settle ();

  return palette;
}

static GtkWindow *
tell_report_problem (Story *story)
{
  GtkWidget *page = vit_window_get_page_widget (story->window);

  adw_status_page_set_description (get_child (page, VIT_TYPE_REPORT_PAGE, "problem"),
                                   "The result lacks the table “segments”. Run the study again.");
  gtk_stack_set_visible_child_name (get_child (page, VIT_TYPE_REPORT_PAGE, "stack"), "problem");

  return GTK_WINDOW (story->window);
}

static const Scene scenes[] = {
  { "home-empty", tell_home },
  { "sidebar", tell_sidebar },
  { "data-empty", tell_data },
  { "later-page", tell_later_page },
  { "segments-empty", tell_segments },
  { "report-empty", tell_report },
  { "palette", tell_palette },
  { "shortcuts", tell_shortcuts },
  { "preferences", tell_preferences },
  { "help", tell_help },
  { "about", tell_about },
  { "project-broken", tell_broken_project },
  { "import-missing", tell_missing_file },
  { "import", tell_import },
  { "import-ragged", tell_ragged_import },
  { "data-rejects", tell_rejects },
  { "data-rejects-source", tell_rejects_source },
  { "data-no-steps", tell_no_steps },
  { "data-changed", tell_changed },
  { "data-changes", tell_changes },
  { "segments-wrong-table", tell_wrong_table },
  { "segments-1-data", tell_sample },
  { "segments-2-columns", tell_columns },
  { "segments-2-busy", tell_busy },
  { "stop-job", tell_stop },
  { "segments-3-cleaning", tell_cleaning },
  { "segments-4-grouping", tell_grouping },
  { "segments-5-results", tell_results },
  { "segments-6-export", tell_export },
  { "data-rows", tell_rows },
  { "data-steps", tell_steps },
  { "data-doctor", tell_doctor },
  { "data-source", tell_source },
  { "palette-found", tell_found },
  { "report", tell_report },
  { "report-problem", tell_report_problem },
  { "home", tell_home },
};

static void
prepare (Story *story)
{
  g_autoptr (GError) error = NULL;

  story->folder = g_dir_make_tmp ("vitrine-shop-XXXXXX", &error);
  g_assert_no_error (error);
  vit_sample_write ("shop", story->folder, &error);
  g_assert_no_error (error);
  write_file (story, "ragged.csv", RAGGED);
  write_file (story, "stock.csv", STOCK);
  write_file (story, "broken.vitrine", "not a project");
  story->window = vit_test_window_new (1280, 800);
}

/* What is longer than a window, whole, on a phone and on a laptop. */
static void
shoot_long (Story *story, const char *name)
{
  static const int widths[] = { 360, 1280 };
  GtkWidget *view = vit_test_find (GTK_WIDGET (story->window), VIT_TYPE_RESULT_VIEW);
  GtkWidget *content = vit_test_find (vit_test_find (view, GTK_TYPE_VIEWPORT), ADW_TYPE_CLAMP);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *file = g_strdup_printf ("%s-%d", name, widths[i]);

      vit_test_resize (GTK_WIDGET (story->window), widths[i], 800);
      vit_test_shoot_content (content, file);
    }
}

static void
test_scenes (void)
{
  Story story = { NULL };

  prepare (&story);
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      GtkWindow *window = scenes[i].tell (&story);

      g_assert_nonnull (window);
      vit_test_shoot_all (window, scenes[i].name);
      if (gtk_window_get_transient_for (window) != NULL)
        gtk_window_close (window);
      if (scenes[i].tell == tell_results)
        shoot_long (&story, "segments-5-results-whole");
      vit_test_settle ();
    }

  vit_test_window_close (story.window);
  vit_test_remove_folder (story.folder);
  g_free (story.folder);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);
  vit_test_set_look ();

  g_test_add_func ("/app/look/scenes", test_scenes);

  return g_test_run ();
}
