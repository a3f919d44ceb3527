/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-page.h"

/* Points: labels of a chart. */
#define CHART_FONT_SIZE 10.0

static void
vit_page_box_free (gpointer data)
{
  VitPageBox *self = data;

  g_clear_object (&self->layout);
  g_free (self->alt);
  g_free (self->target);
  g_free (self);
}

/**
 * vit_page_new:
 *
 * Returns: (transfer full): an empty page outside of all sections
 */
VitPage *
vit_page_new (void)
{
  VitPage *self = g_new0 (VitPage, 1);

  self->section = -1;
  self->boxes = g_ptr_array_new_with_free_func (vit_page_box_free);

  return self;
}

void
vit_page_free (VitPage *self)
{
  g_ptr_array_unref (self->boxes);
  g_free (self->outline);
  g_free (self->exhibit);
  g_free (self);
}

static VitPageBox *
add_box (VitPage *self, VitPageBoxKind kind, double x, double y, double width, double height)
{
  VitPageBox *box = g_new0 (VitPageBox, 1);

  box->kind = kind;
  box->x = x;
  box->y = y;
  box->width = width;
  box->height = height;
  g_ptr_array_add (self->boxes, box);

  return box;
}

/**
 * vit_page_add_text:
 * @tag: (nullable): the structure element that holds this text alone
 * @layout: (transfer full): the text as the typesetter set it
 * @x: left edge, in points
 * @y: top edge
 *
 * Returns: (transfer none): the box
 */
VitPageBox *
vit_page_add_text (VitPage *self,
                   const char *tag,
                   PangoLayout *layout,
                   VitColor color,
                   double x,
                   double y)
{
  PangoRectangle logical;
  VitPageBox *box;

  pango_layout_get_extents (layout, NULL, &logical);
  box = add_box (self, VIT_PAGE_BOX_TEXT, x, y, (double) logical.width / PANGO_SCALE,
                 (double) logical.height / PANGO_SCALE);
  box->tag = tag;
  box->layout = layout;
  box->color = color;

  return box;
}

/**
 * vit_page_add_text_right:
 * @right: the edge that the text ends at
 *
 * As vit_page_add_text(), aligned to the right; its lines are, too.
 */
VitPageBox *
vit_page_add_text_right (VitPage *self,
                         const char *tag,
                         PangoLayout *layout,
                         VitColor color,
                         double right,
                         double y)
{
  VitPageBox *box = vit_page_add_text (self, tag, layout, color, 0, y);

  if (pango_layout_get_line_count (layout) > 1)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  box->x = right - box->width;

  return box;
}

/**
 * vit_page_add_fill:
 * @radius: of the corners; 0 for square ones
 */
VitPageBox *
vit_page_add_fill (VitPage *self,
                   VitColor color,
                   double x,
                   double y,
                   double width,
                   double height,
                   double radius)
{
  VitPageBox *box = add_box (self, VIT_PAGE_BOX_FILL, x, y, width, height);

  box->color = color;
  box->radius = radius;

  return box;
}

/**
 * vit_page_add_chart:
 * @chart: (transfer none): must live as long as the page
 * @alt: the chart in words
 */
VitPageBox *
vit_page_add_chart (VitPage *self,
                    const VitChart *chart,
                    const char *alt,
                    double x,
                    double y,
                    double width,
                    double height)
{
  VitPageBox *box = add_box (self, VIT_PAGE_BOX_CHART, x, y, width, height);

  box->tag = "Figure";
  box->chart = chart;
  box->font_size = CHART_FONT_SIZE;
  box->alt = g_strdup (alt);

  return box;
}

/**
 * vit_page_add_logo:
 * @size: width and height
 */
VitPageBox *
vit_page_add_logo (VitPage *self, double x, double y, double size)
{
  return add_box (self, VIT_PAGE_BOX_LOGO, x, y, size, size);
}

/**
 * vit_page_begin:
 * @tag: (scope static): a structure element that holds several boxes: "Table", "TR", "L"
 */
void
vit_page_begin (VitPage *self, const char *tag)
{
  add_box (self, VIT_PAGE_BOX_BEGIN, 0, 0, 0, 0)->tag = tag;
}

/**
 * vit_page_end:
 * @tag: what vit_page_begin() opened last
 */
void
vit_page_end (VitPage *self, const char *tag)
{
  add_box (self, VIT_PAGE_BOX_END, 0, 0, 0, 0)->tag = tag;
}

double
vit_page_box_get_bottom (const VitPageBox *self)
{
  return self->y + self->height;
}
