/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-language.h"
#include "vit-page.h"

G_BEGIN_DECLS

/* Draws @page on @cr; on a PDF surface with its structure, its links and a destination. */
void
vit_page_draw (const VitPage *page, cairo_t *cr, const VitLanguage *language, const char *font);
char *vit_page_make_target (guint number);

G_END_DECLS
