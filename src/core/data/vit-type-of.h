/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-project.h"

G_BEGIN_DECLS

VitTypeOf vit_type_of_from_sql (const char *type);

G_END_DECLS
