/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-chart-bubble.h"

#define PADDING 8.0
#define GAP 10.0
#define RADIUS 6
#define MAX_WIDTH 260.0

static GdkRGBA
to_rgba (VitColor color)
{
  return (GdkRGBA){ (float) color.red, (float) color.green, (float) color.blue, 1 };
}

static PangoLayout *
lay_out (GtkWidget *widget, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  double room = gtk_widget_get_width (widget) - 4 * PADDING;

  pango_layout_set_width (layout, (int) (MIN (MAX_WIDTH, room) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  return layout;
}

/* Above the mark and centred on it, or below where there is no room; always inside the chart. */
static graphene_rect_t
place (GtkWidget *widget, PangoLayout *layout, double x, double y)
{
  int text_width, text_height;
  double width, height, left, top;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  width = text_width + 2 * PADDING;
  height = text_height + PADDING;
  left = CLAMP (x - width / 2, 0, MAX (0, gtk_widget_get_width (widget) - width));
  top = y - height - GAP;
  if (top < 0)
    top = MIN (y + GAP, gtk_widget_get_height (widget) - height);

  return GRAPHENE_RECT_INIT ((float) left, (float) top, (float) width, (float) height);
}

/**
 * vit_chart_bubble_snapshot:
 * @widget: what it is drawn over
 * @snapshot: where
 * @palette: of the chart; the bubble has its colours the other way round
 * @text: what it says
 * @x: where the mark is, in pixels
 * @y: likewise
 */
void
vit_chart_bubble_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot,
                           const VitPalette *palette,
                           const char *text,
                           double x,
                           double y)
{
  g_autoptr (PangoLayout) layout = lay_out (widget, text);
  graphene_rect_t bounds = place (widget, layout, x, y);
  GdkRGBA ink = to_rgba (palette->ink);
  GdkRGBA paper = to_rgba (palette->paper);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &ink, &bounds);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (bounds.origin.x + (float) PADDING,
                                                          bounds.origin.y + (float) PADDING / 2));
  gtk_snapshot_append_layout (snapshot, layout, &paper);
  gtk_snapshot_restore (snapshot);
}
