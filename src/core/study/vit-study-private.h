/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-study.h"

G_BEGIN_DECLS

VitRoles *vit_study_find_roles (const VitStudy *self,
                                VitProject *project,
                                const VitTableInfo *info,
                                GError **error);

G_END_DECLS
