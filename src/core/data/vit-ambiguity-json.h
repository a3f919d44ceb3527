/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-ambiguity.h"
#include "vit-json.h"

G_BEGIN_DECLS

void vit_ambiguities_write (JsonObject *object, const char *key, GPtrArray *ambiguities);
GPtrArray *vit_ambiguities_read (VitJsonScope *scope, const char *key);

G_END_DECLS
