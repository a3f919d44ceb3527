/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-column-evidence.h"

G_BEGIN_DECLS

gboolean vit_number_guess (VitColumnGuess *self, const VitColumnEvidence *evidence);
void
vit_number_force (VitColumnGuess *self, const VitColumnEvidence *evidence, gboolean must_be_whole);
char *vit_number_write (const char *text, char decimal);
int vit_number_guess_decimal (GPtrArray *values);

G_END_DECLS
