/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-json.h"

G_BEGIN_DECLS

/* Deeper documents are refused, so that no input can exhaust the stack. */
#define VIT_JSON_MAX_DEPTH 200

JsonNode *vit_json_parse_text (const char *text, gsize length, const char *name, GError **error);

G_END_DECLS
