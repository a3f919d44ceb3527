/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import.h"

G_BEGIN_DECLS

VitImportReport *vit_refresh_read (VitProject *project,
                                   VitConnection *connection,
                                   const VitSource *source,
                                   const VitImportReport *before,
                                   VitProgress *progress,
                                   GError **error);

G_END_DECLS
