/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support.h"

#include <glib/gstdio.h>
#include <time.h>

#include "vit-application.h"

/* Longer than anything takes that does not hang. */
#define PATIENCE (60 * G_USEC_PER_SEC)
/* Of the main loop without a pause. */
#define MAX_TURN (50 * 1000)

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
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = vit_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
      g_application_hold (G_APPLICATION (application));
      g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                    "gtk-decoration-layout", ":close", NULL);
    }

  return application;
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

static void
save_picture (GtkWidget *widget, GskRenderNode *picture, const char *name)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  g_autoptr (GskRenderNode) node = picture;
  g_autoptr (GdkTexture) texture = gsk_renderer_render_texture (renderer, node, NULL);
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "shots", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  g_mkdir_with_parents (folder, 0777);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/**
 * vit_test_shoot:
 * @window: what to take a picture of
 * @name: of the picture in the build folder's `shots`, without ending
 */
void
vit_test_shoot (GtkWindow *window, const char *name)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  GskRenderNode *node = NULL;

  /* A window that still has to be laid out has no picture yet. */
  while (node == NULL)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      vit_test_settle ();
      gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (window)),
                              gtk_widget_get_height (GTK_WIDGET (window)));
      node = gtk_snapshot_free_to_node (snapshot);
    }
  save_picture (GTK_WIDGET (window), node, name);
}

/**
 * vit_test_shoot_content:
 * @content: the child of a viewport
 * @name: of the picture
 *
 * Takes a picture of all that can be scrolled through.
 */
void
vit_test_shoot_content (GtkWidget *content, const char *name)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkRGBA paper = { 0.98f, 0.98f, 0.98f, 1 };
  graphene_rect_t bounds;

  if (adw_style_manager_get_dark (adw_style_manager_get_default ()))
    gdk_rgba_parse (&paper, "#242424");
  vit_test_settle ();
  g_assert_true (gtk_widget_compute_bounds (content, gtk_widget_get_parent (content), &bounds));
  gtk_snapshot_append_color (snapshot, &paper, &bounds);
  gtk_widget_snapshot_child (gtk_widget_get_parent (content), content, snapshot);
  save_picture (content, gtk_snapshot_free_to_node (snapshot), name);
}

/* Without a compositor GTK draws a frame inside the window, whose width depends on the window's
 * state: ask for as much more as it takes. */
static void
resize (GtkWidget *window, int width, int height)
{
  int frame = 0;

  for (int i = 0; i < 20 && gtk_widget_get_width (window) != width; i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), width + frame, height + frame);
      vit_test_settle ();
      frame += width - gtk_widget_get_width (window);
    }
  g_assert_cmpint (gtk_widget_get_width (window), ==, width);
}

/**
 * vit_test_shoot_all:
 *
 * Takes pictures of a window at 360, 1280 and 1920 pixels width, light and dark.
 */
void
vit_test_shoot_all (VitWindow *window, const char *name)
{
  static const struct
  {
    int width, height;
  } sizes[] = { { 360, 640 }, { 1280, 800 }, { 1920, 1080 } };
  AdwStyleManager *style = adw_style_manager_get_default ();

  for (guint dark = 0; dark < 2; dark++)
    {
      adw_style_manager_set_color_scheme (style, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                      : ADW_COLOR_SCHEME_FORCE_LIGHT);
      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          g_autofree char *file =
              g_strdup_printf ("%s-%s-%d", name, dark ? "dark" : "light", sizes[i].width);

          resize (GTK_WIDGET (window), sizes[i].width, sizes[i].height);
          vit_test_shoot (GTK_WINDOW (window), file);
        }
    }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
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
 * @label: what it says, with its mnemonic
 *
 * Presses a button that is on screen and can be pressed.
 */
void
vit_test_press (VitWindow *window, const char *label)
{
  GtkWidget *button = vit_test_find_button (GTK_WIDGET (window), label);

  if (button == NULL)
    g_error ("There is no button “%s” that can be pressed", label);
  g_signal_emit_by_name (button, "clicked");
}
