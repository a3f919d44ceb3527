/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-column-evidence.h"

G_BEGIN_DECLS

void vit_column_ambiguities_find (VitColumnGuess *self, const VitColumnEvidence *evidence);

G_END_DECLS
