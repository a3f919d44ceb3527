/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void vit_plan_name_columns (GPtrArray *columns, GPtrArray *header);

G_END_DECLS
