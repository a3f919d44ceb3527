/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-result.h"

G_BEGIN_DECLS

VitResult *example_result_new (const char *language);

G_END_DECLS
