/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-language.h"
#include "vit-project.h"

G_BEGIN_DECLS

typedef enum
{
  VIT_ROLE_CUSTOMER,
  VIT_ROLE_ORDER,
  VIT_ROLE_TIME,
  VIT_ROLE_PRODUCT,
  VIT_ROLE_QUANTITY,
  VIT_ROLE_PRICE,
  VIT_ROLE_REVENUE,
  VIT_ROLE_CATEGORY,
  VIT_ROLE_EVENT,
  VIT_ROLE_SESSION,
  VIT_ROLE_TARGET,
  VIT_N_ROLES,
} VitRole;

const char *vit_role_to_word (VitRole role); /* "customer" */
const char *vit_role_title (VitRole role, const VitLanguage *language);

/**
 * VitRoles:
 * @columns: the column of each role, or %NULL
 *
 * Which column is what.
 */
typedef struct
{
  char *columns[VIT_N_ROLES];
} VitRoles;

VitRoles *vit_roles_new (void);
VitRoles *vit_roles_copy (const VitRoles *self);
void vit_roles_free (VitRoles *self);
void vit_roles_set (VitRoles *self, VitRole role, const char *column);
VitRoles *vit_roles_from_json (JsonNode *node, const char *json_path, GError **error);
JsonNode *vit_roles_to_json (const VitRoles *self);
VitRoles *vit_roles_guess (VitConnection *connection, const VitTableInfo *table, GError **error);
gboolean vit_roles_check (const VitRoles *self, const VitTableInfo *table, GError **error);
char *vit_roles_sentence (const VitRoles *self, const VitLanguage *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitRoles, vit_roles_free)

G_END_DECLS
