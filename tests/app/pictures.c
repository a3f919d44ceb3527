/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pictures.h"

#include <glib/gi18n.h>

#include "support.h"

#define LARGE_SCALE 1.5

/* Of the window's content, where a picture is of that alone. */
#define LIGHT_PAPER "#fafafa"
#define DARK_PAPER "#242424"

/* A phone, a laptop, a large screen. */
static const struct
{
  int width, height;
} sizes[] = { { 360, 640 }, { 1280, 800 }, { 1920, 1080 } };

/* Pixels that GTK's own frame takes at most, both sides together. */
#define MAX_FRAME 60

typedef struct
{
  GtkWidget *window;
  int width;
  gint64 end; /* of patience, in monotonic time */
} Wanted;

static char *shots;

typedef struct
{
  GdkFrameClock *clock;
  gint64 frame;
} Frames;

static gboolean
has_come (gpointer data)
{
  const Frames *frames = data;

  return gdk_frame_clock_get_frame_counter (frames->clock) >= frames->frame;
}

/* A few frames, however long they take: what has changed is laid out in the first. */
static void
let_draw (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  for (int i = 0; i < 3; i++)
    {
      Frames frames = { clock, gdk_frame_clock_get_frame_counter (clock) + 1 };

      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      vit_test_wait (has_come, &frames, "a frame");
    }
  /* What is drawn when there is nothing else to do. */
  for (int i = 0; i < 200 && g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
}

/**
 * vit_test_set_look:
 *
 * Has the window looked at as VITRINE_LOOK says: in a language, in high contrast or with large
 * text. The pictures that follow are put into a folder of that name.
 */
void
vit_test_set_look (void)
{
  g_autofree char *catalogues = g_test_build_filename (G_TEST_BUILT, "..", "..", "po", NULL);
  const char *look = g_getenv ("VITRINE_LOOK");

  if (look != NULL && *look == '\0')
    look = NULL;
  bindtextdomain (GETTEXT_PACKAGE, catalogues);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_free (shots);
  shots = g_strdup (look);
  if (g_strcmp0 (look, "contrast") == 0)
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  else if (g_strcmp0 (look, "large") == 0)
    vit_test_set_text_scale (LARGE_SCALE);
  else
    g_setenv ("LANGUAGE", look != NULL ? look : "en", TRUE);
}

static void
save_picture (GtkWidget *widget, GskRenderNode *picture, const char *name)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  g_autoptr (GskRenderNode) node = picture;
  g_autoptr (GdkTexture) texture = gsk_renderer_render_texture (renderer, node, NULL);
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *folder =
      g_test_build_filename (G_TEST_BUILT, "shots", shots != NULL ? shots : ".", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  g_mkdir_with_parents (folder, 0777);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* A widget that still has to be laid out has no picture yet. */
static GskRenderNode *
take_picture (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GskRenderNode *node = NULL;

  while (node == NULL)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      let_draw (widget);
      gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget),
                              gtk_widget_get_height (widget));
      node = gtk_snapshot_free_to_node (snapshot);
    }

  return node;
}

/**
 * vit_test_shoot:
 * @window: what to take a picture of
 * @name: of the picture, without ending
 */
void
vit_test_shoot (GtkWindow *window, const char *name)
{
  save_picture (GTK_WIDGET (window), take_picture (GTK_WIDGET (window)), name);
}

/**
 * vit_test_shoot_popover:
 * @popover: a popover that is on screen, which a picture of its window lacks
 * @name: of the picture
 */
void
vit_test_shoot_popover (GtkWidget *popover, const char *name)
{
  save_picture (popover, take_picture (popover), name);
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
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA paper;
  graphene_rect_t bounds;

  let_draw (content);
  gdk_rgba_parse (&paper, dark ? DARK_PAPER : LIGHT_PAPER);
  g_assert_true (gtk_widget_compute_bounds (content, gtk_widget_get_parent (content), &bounds));
  gtk_snapshot_append_color (snapshot, &paper, &bounds);
  gtk_widget_snapshot_child (gtk_widget_get_parent (content), content, snapshot);
  save_picture (content, gtk_snapshot_free_to_node (snapshot), name);
}

/* Or it can not be that wide. */
static gboolean
is_near (gpointer data)
{
  const Wanted *wanted = data;

  return g_get_monotonic_time () > wanted->end ||
         ABS (gtk_widget_get_width (wanted->window) - wanted->width) <= MAX_FRAME;
}

/**
 * vit_test_resize:
 * @window: a window that is on screen
 * @width: of what is inside its frame
 *
 * Without a compositor GTK draws a frame inside the window, whose width depends on the window's
 * state: asks for as much more as it takes, beginning with what it took last.
 */
void
vit_test_resize (GtkWidget *window, int width, int height)
{
  static int frame = 0;
  Wanted wanted = { window, width, g_get_monotonic_time () + 3 * G_USEC_PER_SEC };

  for (int i = 0; i < 3 && gtk_widget_get_width (window) != width; i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), width + frame, height + frame);
      vit_test_wait (is_near, &wanted, "the window to be that wide");
      let_draw (window);
      frame = CLAMP (frame + width - gtk_widget_get_width (window), 0, MAX_FRAME);
    }
  if (gtk_widget_get_width (window) > width)
    {
      g_test_message ("It does not fit into %d pixels: it takes %d", width,
                      gtk_widget_get_width (window));
      g_test_fail ();
    }
}

static void
shoot_schemes (GtkWindow *window, const char *name, const char *size)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autofree char *light = g_strdup_printf ("%s-light%s", name, size);
  g_autofree char *dark = g_strdup_printf ("%s-dark%s", name, size);

  vit_test_shoot (window, light);
  if (shots != NULL && !adw_style_manager_get_high_contrast (style))
    return;
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  vit_test_shoot (window, dark);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
}

/**
 * vit_test_shoot_all:
 * @window: a window, or one that opens over another
 * @name: of the pictures, to which scheme and width are added
 *
 * Takes pictures of a window at 360, 1280 and 1920 pixels width, light and dark. What opens over
 * another window has a size of its own and is only made narrow. Pictures in a folder of their own
 * show how texts fit: they lack the largest size, and the dark ones unless contrast is high.
 */
void
vit_test_shoot_all (GtkWindow *window, const char *name)
{
  gboolean over = gtk_window_get_transient_for (window) != NULL;
  guint n_sizes = over ? 1 : shots != NULL ? 2 : G_N_ELEMENTS (sizes);

  if (over)
    shoot_schemes (window, name, "");
  if (over && !gtk_window_get_resizable (window))
    return;

  for (guint i = 0; i < n_sizes; i++)
    {
      g_autofree char *size = g_strdup_printf ("-%d", sizes[i].width);

      g_test_message ("%s%s", name, size);
      vit_test_resize (GTK_WIDGET (window), sizes[i].width, sizes[i].height);
      shoot_schemes (window, name, size);
    }
}
