/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-roles.h"

G_BEGIN_DECLS

/**
 * VitRolesSentence:
 *
 * The roles of a table as a sentence in which each column is a choice: "Each row tells that the
 * customer [customer_id] in the order [order_id] …". Signal `changed` when one is chosen.
 */
#define VIT_TYPE_ROLES_SENTENCE (vit_roles_sentence_get_type ())
G_DECLARE_FINAL_TYPE (VitRolesSentence, vit_roles_sentence, VIT, ROLES_SENTENCE, GtkWidget)

void vit_roles_sentence_set_fields (VitRolesSentence *self, const GPtrArray *fields);
void vit_roles_sentence_set_roles (VitRolesSentence *self, const VitRoles *roles);
VitRoles *vit_roles_sentence_dup_roles (VitRolesSentence *self);
GtkDropDown *vit_roles_sentence_get_choice (VitRolesSentence *self, VitRole role);

G_END_DECLS
