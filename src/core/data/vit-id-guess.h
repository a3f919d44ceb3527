/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-column-evidence.h"

G_BEGIN_DECLS

gboolean vit_id_has_name (const char *name);
void vit_id_guess (VitColumnGuess *self, const VitColumnEvidence *evidence);
void vit_id_turn_into (VitColumnGuess *self, const VitColumnEvidence *evidence);

G_END_DECLS
