/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-json.h"

G_BEGIN_DECLS

const char *vit_json_scope_describe (JsonNode *node);
JsonNode *vit_json_scope_look_up (VitJsonScope *self, const char *key);
void
vit_json_scope_fail_type (VitJsonScope *self, const char *key, JsonNode *node, const char *wanted);

G_END_DECLS
