/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-checkup.h"

G_BEGIN_DECLS

/**
 * VitProposalRow:
 *
 * Something that was found in a table: how much it concerns, examples, what can be done about it
 * and what that would change, with a box to tick where a step can mend it. Of a doctor's row there
 * are buttons besides: to show the rows concerned, to take the step at once, and to leave it.
 *
 * Property `accepted`. Signals `show-rows`, `accept-now` and `leave`: a button was pressed.
 */
#define VIT_TYPE_PROPOSAL_ROW (vit_proposal_row_get_type ())
G_DECLARE_FINAL_TYPE (VitProposalRow, vit_proposal_row, VIT, PROPOSAL_ROW, AdwPreferencesRow)

GtkWidget *vit_proposal_row_new (const VitProposal *proposal);
GtkWidget *
vit_proposal_row_new_for_doctor (const VitProposal *proposal, gboolean left, gboolean can_show);
VitStep *vit_proposal_row_get_step (VitProposalRow *self);
gboolean vit_proposal_row_get_accepted (VitProposalRow *self);
void vit_proposal_row_set_accepted (VitProposalRow *self, gboolean accepted);
void vit_proposal_row_toggle (VitProposalRow *self);

G_END_DECLS
