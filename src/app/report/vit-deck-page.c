/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-deck-page.h"

#include <glib/gi18n.h>

#define MIN_WIDTH 260
#define NATURAL_WIDTH 520
/* Pixels; how large a page is drawn before it is brought down to size. */
#define LARGE_WIDTH 1440
#define MAX_FACTOR 4
/* Of all pages. */
#define RATIO (VIT_DECK_PREVIEW_WIDTH / VIT_DECK_PREVIEW_HEIGHT)

struct _VitDeckPage
{
  GtkWidget parent_instance;

  VitDeckPreview *deck; /* owned (nullable) */
  guint page;
  GdkTexture *picture; /* owned (nullable): the page as large as it was drawn last */
  gboolean is_drawing; /* whether a thread is at it */
};

/* What a thread draws; nothing of the widget's. */
typedef struct
{
  VitDeckPreview *deck; /* owned */
  guint page;
  int width; /* pixels */
} Drawing;

G_DEFINE_FINAL_TYPE (VitDeckPage, vit_deck_page, GTK_TYPE_WIDGET)

static void
vit_deck_page_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = *natural = (int) ((for_size < 0 ? NATURAL_WIDTH : for_size) / RATIO + 0.5);
    }
}

static GtkSizeRequestMode
vit_deck_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* In pixels of the screen. */
static int
get_wanted_width (VitDeckPage *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

static void
drawing_free (gpointer data)
{
  Drawing *self = data;

  vit_deck_preview_unref (self->deck);
  g_free (self);
}

/* Cairo puts letters on whole pixels, which in small print leaves them unevenly apart: pages are
 * drawn larger, and brought down to size. */
static cairo_surface_t *
draw_large (const Drawing *self, int width)
{
  double scale = width / VIT_DECK_PREVIEW_WIDTH;
  int height = (int) (VIT_DECK_PREVIEW_HEIGHT * scale + 0.5);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  vit_deck_preview_draw (self->deck, self->page, cr);
  cairo_destroy (cr);

  return surface;
}

static GdkTexture *
draw_picture (const Drawing *self)
{
  int width = self->width;
  int factor = CLAMP ((LARGE_WIDTH + width - 1) / width, 2, MAX_FACTOR);
  int height = (int) (width / RATIO + 0.5);
  int stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, width);
  guchar *data = g_malloc0 ((gsize) stride * (gsize) height);
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, (gsize) stride * (gsize) height);
  cairo_surface_t *surface =
      cairo_image_surface_create_for_data (data, CAIRO_FORMAT_ARGB32, width, height, stride);
  cairo_surface_t *large = draw_large (self, width * factor);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, 1.0 / factor, 1.0 / factor);
  cairo_set_source_surface (cr, large, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (large);
  cairo_surface_destroy (surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static void
draw_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, draw_picture (data), g_object_unref);
}

static void
on_drawn (GObject *object, GAsyncResult *result, gpointer data)
{
  VitDeckPage *self = VIT_DECK_PAGE (object);
  const Drawing *drawing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkTexture) picture = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_drawing = FALSE;
  if (drawing->deck == self->deck && drawing->page == self->page)
    g_set_object (&self->picture, picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw (VitDeckPage *self, int width)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_drawn, NULL);
  Drawing *drawing = g_new0 (Drawing, 1);

  drawing->deck = vit_deck_preview_ref (self->deck);
  drawing->page = self->page;
  drawing->width = width;
  self->is_drawing = TRUE;
  g_task_set_task_data (task, drawing, drawing_free);
  g_task_run_in_thread (task, draw_in_thread);
}

/* A page is drawn when it is first seen and when its size has changed, in a thread: until then the
 * old picture is stretched. Scrolling and resizing never wait. */
static void
vit_deck_page_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitDeckPage *self = VIT_DECK_PAGE (widget);
  int width = get_wanted_width (self);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));

  if (self->deck == NULL)
    return;

  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture, &bounds);
  else
    gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &bounds);
  if (!self->is_drawing && width > 0 &&
      (self->picture == NULL || gdk_texture_get_width (self->picture) != width))
    draw (self, width);
}

static void
vit_deck_page_dispose (GObject *object)
{
  VitDeckPage *self = VIT_DECK_PAGE (object);

  g_clear_object (&self->picture);
  g_clear_pointer (&self->deck, vit_deck_preview_unref);

  G_OBJECT_CLASS (vit_deck_page_parent_class)->dispose (object);
}

static void
vit_deck_page_class_init (VitDeckPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_deck_page_dispose;
  widget_class->measure = vit_deck_page_measure;
  widget_class->get_request_mode = vit_deck_page_get_request_mode;
  widget_class->snapshot = vit_deck_page_snapshot;

  gtk_widget_class_set_css_name (widget_class, "deckpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
vit_deck_page_init (VitDeckPage *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * vit_deck_page_new:
 *
 * Returns: (transfer floating): a view without a page
 */
GtkWidget *
vit_deck_page_new (void)
{
  return g_object_new (VIT_TYPE_DECK_PAGE, NULL);
}

/**
 * vit_deck_page_set_page:
 * @deck: (nullable): a deck
 * @page: number of one of its pages, from 0
 */
void
vit_deck_page_set_page (VitDeckPage *self, VitDeckPreview *deck, guint page)
{
  VitDeckPreview *old = self->deck;

  self->deck = deck != NULL ? vit_deck_preview_ref (deck) : NULL;
  self->page = page;
  g_clear_object (&self->picture);
  g_clear_pointer (&old, vit_deck_preview_unref);

  if (deck != NULL)
    {
      g_autofree char *label = g_strdup_printf (_ ("Page %u"), page + 1);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      vit_deck_preview_get_text (deck, page), -1);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
