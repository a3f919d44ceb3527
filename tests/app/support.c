/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support.h"

#include <gdk/x11/gdkx.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <time.h>

#include "desktop.h"
#include "vit-application.h"

/* Longer than anything takes that does not hang. */
#define PATIENCE (60 * G_USEC_PER_SEC)
/* Of the main loop without a pause. */
#define MAX_TURN (50 * 1000)

/* Of text at its usual size, in GTK's unit. */
#define DPI (96 * 1024)

static char *home;

/* What the main loop did without a pause since vit_test_watch(), at worst; µs of processor time,
 * so that other programs do not count. */
static gint64 longest_turn;
static double longest_wall;

static void
make_home (void)
{
  g_autoptr (GError) error = NULL;

  home = g_dir_make_tmp ("vitrine-test-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
}

/**
 * vit_test_remove_folder:
 * @path: a folder of this test
 */
void
vit_test_remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        vit_test_remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
remove_home (void)
{
  vit_test_remove_folder (home);
}

/**
 * vit_test_init:
 *
 * Gives the test a home of its own, so that it neither reads nor leaves anything in the user's.
 */
void
vit_test_init (int *argc, char ***argv)
{
  make_home ();
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GDK_BACKEND", "x11", TRUE);
  g_test_init (argc, argv, NULL);
  atexit (remove_home);
}

static VitApplication *
get_application (void)
{
  static VitApplication *application;
  static Desktop desktop; /* a job that takes long on a busy machine tells it */
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = vit_application_new ();
      g_application_set_flags (G_APPLICATION (application),
                               g_application_get_flags (G_APPLICATION (application)) |
                                   G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
      g_application_hold (G_APPLICATION (application));
      desktop_start (&desktop);
      g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                    "gtk-decoration-layout", ":close", NULL);
    }

  return application;
}

/**
 * vit_test_set_text_scale:
 * @scale: of all text, as somebody chooses it for the whole desktop; default 1
 */
void
vit_test_set_text_scale (double scale)
{
  get_application ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (DPI * scale), NULL);
}

static gint64
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
turn (void)
{
  gint64 start = get_processor_time ();
  gint64 wall = g_get_monotonic_time ();
  gboolean any = g_main_context_iteration (NULL, FALSE);

  longest_turn = MAX (longest_turn, get_processor_time () - start);
  longest_wall = MAX (longest_wall, (g_get_monotonic_time () - wall) / 1000.0);
  if (!any)
    g_usleep (1000);
}

/**
 * vit_test_watch:
 *
 * Begins to watch how long the main loop is busy without a pause.
 */
void
vit_test_watch (void)
{
  longest_turn = 0;
  longest_wall = 0;
}

/**
 * vit_test_assert_awake:
 * @what: what was done since vit_test_watch()
 *
 * Fails if the main loop was ever busy for longer than people notice.
 */
void
vit_test_assert_awake (const char *what)
{
  g_test_message ("%s: the longest turn took %.1f ms (%.1f ms by the clock)", what,
                  longest_turn / 1000.0, longest_wall);
  g_assert_cmpint (longest_turn, <=, MAX_TURN);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

/**
 * vit_test_focus:
 * @window: gets the keyboard
 *
 * As a click on it would. Without a window manager the server believes only in its own time.
 */
void
vit_test_focus (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  gtk_window_present_with_time (window, gdk_x11_get_server_time (surface));
  vit_test_wait (is_active, window, "the focus");
  vit_test_settle ();
}

/**
 * vit_test_window_new:
 *
 * Returns: (transfer none): a new window that is on screen
 */
VitWindow *
vit_test_window_new (int width, int height)
{
  VitWindow *window = vit_window_new (GTK_APPLICATION (get_application ()));

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  vit_test_wait (is_mapped, window, "the window to be on screen");
  vit_test_settle ();

  return window;
}

/**
 * vit_test_window_close:
 * @window: a window of vit_test_window_new(), which is gone afterwards
 */
void
vit_test_window_close (VitWindow *window)
{
  gpointer gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  gtk_window_destroy (GTK_WINDOW (window));
  vit_test_settle ();
  g_assert_null (gone);
}

/**
 * vit_test_wait:
 * @condition: what to wait for
 * @what: in words, for when it does not come
 *
 * Runs the main loop until @condition holds.
 */
void
vit_test_wait (VitTestCondition condition, gpointer data, const char *what)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > end)
        g_error ("Waited in vain for %s", what);
      turn ();
    }
}

/**
 * vit_test_settle:
 *
 * Runs the main loop until the last frame that was asked for is drawn.
 */
void
vit_test_settle (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 6;

  while (g_get_monotonic_time () < end)
    {
      turn ();
    }
}

/**
 * vit_test_is_idle:
 * @window: a #VitWindow
 *
 * Returns: whether no job runs or waits
 */
gboolean
vit_test_is_idle (gpointer window)
{
  VitWorkspace *workspace = vit_window_get_workspace (window);

  return g_list_model_get_n_items (G_LIST_MODEL (vit_workspace_get_jobs (workspace))) == 0;
}

/**
 * vit_test_find:
 * @root: where to look
 * @type: of a widget
 *
 * Returns: (transfer none) (nullable): the first widget of @type inside @root
 */
GtkWidget *
vit_test_find (GtkWidget *root, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found =
          G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : vit_test_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * vit_test_find_button:
 * @root: where to look
 * @label: what it says, with its mnemonic
 *
 * Returns: (transfer none) (nullable): a button on screen that can be pressed
 */
GtkWidget *
vit_test_find_button (GtkWidget *root, const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (GTK_IS_BUTTON (child) && gtk_widget_get_mapped (child) &&
          gtk_widget_is_sensitive (child) &&
          g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), label) == 0)
        return child;
      found = vit_test_find_button (child, label);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * vit_test_find_label:
 * @root: where to look
 * @part: of what it says
 *
 * Returns: (transfer none) (nullable): a label on screen
 */
GtkWidget *
vit_test_find_label (GtkWidget *root, const char *part)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (GTK_IS_LABEL (child) && gtk_widget_get_mapped (child) &&
          strstr (gtk_label_get_text (GTK_LABEL (child)), part) != NULL)
        return child;
      found = vit_test_find_label (child, part);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * vit_test_press:
 * @window: where the button is
 * @label: what it says in English, with its mnemonic
 *
 * Presses a button that is on screen and can be pressed.
 */
void
vit_test_press (VitWindow *window, const char *label)
{
  GtkWidget *button = vit_test_find_button (GTK_WIDGET (window), _ (label));

  if (button == NULL)
    g_error ("There is no button “%s” that can be pressed", label);
  g_signal_emit_by_name (button, "clicked");
}
