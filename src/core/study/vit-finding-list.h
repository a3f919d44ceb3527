/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-finding.h"

G_BEGIN_DECLS

/**
 * VitFindingList: findings that may be stated, each with a weight; the heaviest come first.
 */
typedef struct _VitFindingList VitFindingList;

VitFindingList *vit_finding_list_new (void);
void vit_finding_list_free (VitFindingList *self);
void vit_finding_list_state (VitFindingList *self,
                             double weight,
                             const char *exhibit,
                             char *head,
                             char *text,
                             ...) G_GNUC_NULL_TERMINATED;
void vit_finding_list_move (VitFindingList *self, GPtrArray *findings, guint max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitFindingList, vit_finding_list_free)

G_END_DECLS
