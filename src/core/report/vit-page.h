/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "vit-chart.h"
#include "vit-deck-preview.h"
#include "vit-palette.h"

G_BEGIN_DECLS

/* Points. */
#define VIT_PAGE_WIDTH VIT_DECK_PREVIEW_WIDTH
#define VIT_PAGE_HEIGHT VIT_DECK_PREVIEW_HEIGHT
#define VIT_PAGE_MARGIN 48.0
#define VIT_PAGE_RIGHT (VIT_PAGE_WIDTH - VIT_PAGE_MARGIN)
#define VIT_PAGE_TEXT_WIDTH (VIT_PAGE_WIDTH - 2 * VIT_PAGE_MARGIN)
#define VIT_PAGE_TITLE_TOP 34.0
#define VIT_PAGE_CONTENT_TOP 112.0
#define VIT_PAGE_CONTENT_BOTTOM 490.0
#define VIT_PAGE_FOOTER_RULE 506.0

typedef enum
{
  VIT_PAGE_BOX_TEXT,
  VIT_PAGE_BOX_FILL, /* a rectangle, round if `radius` is set; decoration without a tag */
  VIT_PAGE_BOX_CHART,
  VIT_PAGE_BOX_LOGO,
  VIT_PAGE_BOX_BEGIN, /* opens a structure element that holds the boxes up to its end */
  VIT_PAGE_BOX_END,
} VitPageBoxKind;

/**
 * VitPageBox: something that has its place on a page. Lengths in points from the page's top left.
 */
typedef struct
{
  VitPageBoxKind kind;
  const char *tag; /* PDF structure element: "H1", "P", "TD"; %NULL for none */
  double x, y, width, height;
  VitColor color;
  double radius;
  PangoLayout *layout;   /* of a text */
  const VitChart *chart; /* borrowed from the result */
  double font_size;      /* of the chart's labels */
  char *alt;             /* of a chart, in words */
  char *target;          /* id of the exhibit that this leads to, or %NULL */
  guint target_page;     /* its page, once all pages are known; 0: none */
  gboolean is_reference; /* a text that says the number of `target_page` */
} VitPageBox;

/**
 * VitPage:
 *
 * A page as a list of placed boxes, made before anything is drawn: so page numbers are known
 * when the summary refers to them, and a test can ask whether any two texts meet.
 */
typedef struct
{
  guint number;  /* from 1 */
  char *outline; /* its bookmark, or %NULL */
  char *exhibit; /* id of the exhibit that begins here, or %NULL */
  int section;   /* a VitSection, or -1 */
  GPtrArray *boxes;
} VitPage;

VitPage *vit_page_new (void);
void vit_page_free (VitPage *self);

VitPageBox *vit_page_add_text (VitPage *self,
                               const char *tag,
                               PangoLayout *layout,
                               VitColor color,
                               double x,
                               double y);
VitPageBox *vit_page_add_text_right (VitPage *self,
                                     const char *tag,
                                     PangoLayout *layout,
                                     VitColor color,
                                     double right,
                                     double y);
VitPageBox *vit_page_add_fill (VitPage *self,
                               VitColor color,
                               double x,
                               double y,
                               double width,
                               double height,
                               double radius);
VitPageBox *vit_page_add_chart (VitPage *self,
                                const VitChart *chart,
                                const char *alt,
                                double x,
                                double y,
                                double width,
                                double height);
VitPageBox *vit_page_add_logo (VitPage *self, double x, double y, double size);
void vit_page_begin (VitPage *self, const char *tag);
void vit_page_end (VitPage *self, const char *tag);

double vit_page_box_get_bottom (const VitPageBox *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitPage, vit_page_free)

G_END_DECLS
