/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-study.h"

G_BEGIN_DECLS

VitRoles *vit_study_find_roles (const VitStudy *self,
                                VitProject *project,
                                const VitTableInfo *info,
                                GError **error);
char *vit_study_list_fields (const VitTableInfo *info);

G_END_DECLS
