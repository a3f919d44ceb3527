/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-duck-engine.h"
#include "vit-duck-gate.h"

G_BEGIN_DECLS

VitDuckGate *vit_duck_engine_get_gate (VitDuckEngine *self);
int vit_duck_engine_get_file (VitDuckEngine *self);

G_END_DECLS
