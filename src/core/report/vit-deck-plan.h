/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-page.h"
#include "vit-result.h"
#include "vit-typesetter.h"

G_BEGIN_DECLS

/**
 * VitDeckPlan:
 *
 * All pages of a deck with everything on them placed, before anything is drawn.
 */
typedef struct
{
  const VitResult *result;     /* borrowed */
  const VitLanguage *language; /* borrowed */
  const VitPalette *palette;   /* borrowed */
  VitTypesetter *setter;
  GPtrArray *pages; /* VitPage */
} VitDeckPlan;

VitDeckPlan *vit_deck_plan_new (const VitResult *result, VitProgress *progress, GError **error);
void vit_deck_plan_free (VitDeckPlan *self);

/* For the kinds of pages. */
VitPage *vit_deck_plan_add_bare_page (VitDeckPlan *self, int section, const char *outline);
VitPage *vit_deck_plan_add_page (VitDeckPlan *self,
                                 int section,
                                 const char *title,
                                 const char *subtitle,
                                 double *top);
VitPage *
vit_deck_plan_continue_page (VitDeckPlan *self, int section, const char *title, double *top);
PangoLayout *vit_deck_plan_set_fitting (VitDeckPlan *self,
                                        VitType type,
                                        double smallest,
                                        double width,
                                        const char *text);
VitPageBox *vit_deck_plan_add_reference (VitDeckPlan *self,
                                         VitPage *page,
                                         const char *exhibit,
                                         double right,
                                         double y);

/* Each adds one page or more; in a file of its own. */
void vit_deck_plan_add_cover (VitDeckPlan *self);
void vit_deck_plan_add_summary (VitDeckPlan *self);
void vit_deck_plan_add_chart (VitDeckPlan *self, const VitExhibit *exhibit);
void vit_deck_plan_add_comparison (VitDeckPlan *self, const VitExhibit *exhibit);
void vit_deck_plan_add_card (VitDeckPlan *self, const VitExhibit *exhibit);
void vit_deck_plan_add_table (VitDeckPlan *self, const VitExhibit *exhibit);
void vit_deck_plan_add_text (VitDeckPlan *self, const VitExhibit *exhibit);
void vit_deck_plan_add_quality (VitDeckPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitDeckPlan, vit_deck_plan_free)

G_END_DECLS
