/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "vit-language.h"

G_BEGIN_DECLS

typedef enum
{
  VIT_TYPE_COVER,    /* the cover's title */
  VIT_TYPE_TITLE,    /* a page's message */
  VIT_TYPE_SUBTITLE, /* what is shown, in which unit */
  VIT_TYPE_FIGURE,   /* a key figure */
  VIT_TYPE_VALUE,    /* a value on a card, a figure among notes */
  VIT_TYPE_HEAD,     /* the head of a note, a chart or a panel */
  VIT_TYPE_NAME,     /* what a key figure counts */
  VIT_TYPE_BODY,
  VIT_TYPE_CELL,   /* of a table */
  VIT_TYPE_COLUMN, /* the heading of a table's column */
  VIT_TYPE_LABEL,  /* small print beside a value */
  VIT_TYPE_FOOTER,
  VIT_N_TYPES
} VitType;

/**
 * VitTypesetter:
 *
 * Sets text in the deck's one family: sizes and weights by purpose, line breaks by the habits of
 * the language. It only measures; whatever it returns is drawn by the page. Belongs to the thread
 * that made it.
 */
typedef struct _VitTypesetter VitTypesetter;

VitTypesetter *vit_typesetter_new (const VitLanguage *language);
void vit_typesetter_free (VitTypesetter *self);
const char *vit_typesetter_get_family (const VitTypesetter *self);
double vit_typesetter_get_size (const VitTypesetter *self, VitType type);

PangoLayout *vit_typesetter_set (VitTypesetter *self,
                                 VitType type,
                                 double scale,
                                 double width,
                                 const char *text);
PangoLayout *vit_typesetter_set_title (VitTypesetter *self,
                                       VitType type,
                                       double width,
                                       int lines,
                                       const char *text);
PangoLayout *vit_typesetter_split (VitTypesetter *self,
                                   VitType type,
                                   double scale,
                                   PangoLayout *layout,
                                   double height);

double vit_layout_get_width (PangoLayout *layout);
double vit_layout_get_height (PangoLayout *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitTypesetter, vit_typesetter_free)

G_END_DECLS
