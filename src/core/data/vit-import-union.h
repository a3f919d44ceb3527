/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import-part.h"

G_BEGIN_DECLS

VitReadPlan *vit_import_union_run (VitProject *project,
                                   VitConnection *connection,
                                   const VitSource *source,
                                   const char *const *files,
                                   GPtrArray *parts,
                                   GPtrArray *notes,
                                   VitProgress *progress,
                                   GError **error);

G_END_DECLS
