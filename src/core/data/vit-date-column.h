/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-column-evidence.h"

G_BEGIN_DECLS

gboolean vit_date_column_guess (VitColumnGuess *self, const VitColumnEvidence *evidence);
void vit_date_column_force (VitColumnGuess *self, const VitColumnEvidence *evidence);

G_END_DECLS
