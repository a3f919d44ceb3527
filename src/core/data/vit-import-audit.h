/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import-part.h"

G_BEGIN_DECLS

VitImportReport *vit_import_audit (const VitSource *source,
                                   const VitReadPlan *plan,
                                   GPtrArray *parts,
                                   GPtrArray *notes);

G_END_DECLS
