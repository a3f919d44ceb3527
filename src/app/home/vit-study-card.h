/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-pages.h"

G_BEGIN_DECLS

/**
 * VitStudyCard:
 *
 * A study as a card: its question and what comes out. A button that opens its page, or, where
 * this version does not have it, a card that says so.
 */
#define VIT_TYPE_STUDY_CARD (vit_study_card_get_type ())
G_DECLARE_FINAL_TYPE (VitStudyCard, vit_study_card, VIT, STUDY_CARD, GtkButton)

GtkWidget *vit_study_card_new (const VitStudyInfo *info);

G_END_DECLS
