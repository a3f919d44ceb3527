/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-deck-page.h"

#include <glib/gi18n.h>

#define MIN_WIDTH 260
#define NATURAL_WIDTH 520
/* Of all pages. */
#define RATIO (16.0 / 9)

struct _VitDeckPage
{
  GtkWidget parent_instance;

  VitDeckPreview *deck; /* owned (nullable) */
  guint page;
};

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

static void
vit_deck_page_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitDeckPage *self = VIT_DECK_PAGE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_surface_t *picture;
  cairo_t *cr;

  if (self->deck == NULL)
    return;

  picture = vit_deck_preview_get_picture (self->deck, self->page);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_scale (cr, (double) width / cairo_image_surface_get_width (picture),
               (double) height / cairo_image_surface_get_height (picture));
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
vit_deck_page_dispose (GObject *object)
{
  g_clear_pointer (&VIT_DECK_PAGE (object)->deck, vit_deck_preview_unref);

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
