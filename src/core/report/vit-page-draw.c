/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-chart-draw.h"
#include "vit-page-draw.h"

static void
set_color (cairo_t *cr, VitColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static void
add_rectangle (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  if (r <= 0)
    {
      cairo_rectangle (cr, x, y, width, height);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* What cairo's documentation calls the attributes of a link or a destination. */
static char *
make_attributes (const char *key, guint number)
{
  return g_strdup_printf ("%s='page-%u'", key, number);
}

/**
 * vit_page_make_target:
 *
 * Returns: (transfer full): the attributes of a link to page @number
 */
char *
vit_page_make_target (guint number)
{
  return make_attributes ("dest", number);
}

static void
draw_text (const VitPageBox *box, cairo_t *cr)
{
  PangoRectangle logical;

  pango_layout_get_extents (box->layout, NULL, &logical);
  set_color (cr, box->color);
  cairo_move_to (cr, box->x - (double) logical.x / PANGO_SCALE,
                 box->y - (double) logical.y / PANGO_SCALE);
  if (box->target_page > 0)
    {
      g_autofree char *target = vit_page_make_target (box->target_page);

      cairo_tag_begin (cr, CAIRO_TAG_LINK, target);
      pango_cairo_show_layout (cr, box->layout);
      cairo_tag_end (cr, CAIRO_TAG_LINK);
    }
  else
    pango_cairo_show_layout (cr, box->layout);
}

static void
draw_chart (const VitPageBox *box, cairo_t *cr, const VitLanguage *language, const char *font)
{
  VitChartStyle style;

  vit_chart_style_init (&style);
  style.palette = &vit_palette_light;
  style.language = language;
  style.font = font;
  style.font_size = box->font_size;

  cairo_save (cr);
  cairo_translate (cr, box->x, box->y);
  vit_chart_draw (box->chart, cr, box->width, box->height, &style);
  cairo_restore (cr);
}

/* A shop window: an awning of three scallops, and below it goods of growing height. */
static void
draw_logo (const VitPageBox *box, cairo_t *cr)
{
  const double heights[] = { 0.16, 0.25, 0.34 };
  double unit = box->width, width = unit * 0.2;

  set_color (cr, vit_palette_light.accent);
  add_rectangle (cr, box->x, box->y, unit, unit, unit * 0.22);
  cairo_fill (cr);

  set_color (cr, vit_palette_light.paper);
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      double left = box->x + width * (1 + i), awning = box->y + unit * 0.26;

      cairo_new_path (cr);
      cairo_move_to (cr, left, awning - unit * 0.06);
      cairo_line_to (cr, left + width, awning - unit * 0.06);
      cairo_arc (cr, left + width / 2, awning, width / 2, 0, G_PI);
      cairo_close_path (cr);
      cairo_rectangle (cr, left + width * 0.14, box->y + unit * (0.8 - heights[i]), width * 0.72,
                       unit * heights[i]);
      cairo_fill (cr);
    }
}

static void
draw_box (const VitPageBox *box, cairo_t *cr, const VitLanguage *language, const char *font)
{
  if (box->tag != NULL && box->kind != VIT_PAGE_BOX_END)
    cairo_tag_begin (cr, box->tag, NULL);

  switch (box->kind)
    {
    case VIT_PAGE_BOX_TEXT:
      draw_text (box, cr);
      break;
    case VIT_PAGE_BOX_FILL:
      set_color (cr, box->color);
      add_rectangle (cr, box->x, box->y, box->width, box->height, box->radius);
      cairo_fill (cr);
      break;
    case VIT_PAGE_BOX_CHART:
      draw_chart (box, cr, language, font);
      break;
    case VIT_PAGE_BOX_LOGO:
      draw_logo (box, cr);
      break;
    case VIT_PAGE_BOX_BEGIN:
    case VIT_PAGE_BOX_END:
      break;
    default:
      g_assert_not_reached ();
    }

  if (box->tag != NULL && box->kind != VIT_PAGE_BOX_BEGIN)
    cairo_tag_end (cr, box->tag);
}

/**
 * vit_page_draw:
 * @cr: at the page's top left, one unit a point
 * @font: the family of the charts' labels
 *
 * Draws the page; on a PDF surface with its structure, its links, and a destination for links to
 * it. Other surfaces ignore these.
 */
void
vit_page_draw (const VitPage *page, cairo_t *cr, const VitLanguage *language, const char *font)
{
  g_autofree char *name = make_attributes ("name", page->number);
  g_autofree char *destination = g_strconcat (name, " x=0 y=0", NULL);

  cairo_tag_begin (cr, CAIRO_TAG_DEST, destination);
  cairo_tag_end (cr, CAIRO_TAG_DEST);

  cairo_tag_begin (cr, "Sect", NULL);
  for (guint i = 0; i < page->boxes->len; i++)
    draw_box (g_ptr_array_index (page->boxes, i), cr, language, font);
  cairo_tag_end (cr, "Sect");
}
