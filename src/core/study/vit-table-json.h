/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-table.h"

G_BEGIN_DECLS

JsonNode *vit_number_to_json (double value);

G_END_DECLS
