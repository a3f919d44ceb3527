/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-checkup.h"

G_BEGIN_DECLS

/**
 * VitProposalRow:
 *
 * Something that was found in a table, what can be done about it, what that would change, and a
 * switch that says whether to do it. Property `accepted`.
 */
#define VIT_TYPE_PROPOSAL_ROW (vit_proposal_row_get_type ())
G_DECLARE_FINAL_TYPE (VitProposalRow, vit_proposal_row, VIT, PROPOSAL_ROW, AdwActionRow)

GtkWidget *vit_proposal_row_new (const VitProposal *proposal);
VitStep *vit_proposal_row_get_step (VitProposalRow *self);
gboolean vit_proposal_row_get_accepted (VitProposalRow *self);
void vit_proposal_row_set_accepted (VitProposalRow *self, gboolean accepted);

G_END_DECLS
