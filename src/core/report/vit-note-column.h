/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-deck-plan.h"

G_BEGIN_DECLS

/**
 * VitNoteColumn:
 *
 * Notes, set in a column of a width, that flow down a page and over to the next where they must.
 */
typedef struct _VitNoteColumn VitNoteColumn;

VitNoteColumn *vit_note_column_new (VitDeckPlan *plan,
                                    const GPtrArray *notes,
                                    gboolean numbered,
                                    double width,
                                    double height);
void vit_note_column_free (VitNoteColumn *self);
double vit_note_column_get_height (const VitNoteColumn *self);
gboolean vit_note_column_is_done (const VitNoteColumn *self);
double
vit_note_column_place (VitNoteColumn *self, VitPage *page, double x, double y, double bottom);
void vit_note_column_place_rest (VitNoteColumn *self, const VitExhibit *exhibit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitNoteColumn, vit_note_column_free)

G_END_DECLS
