/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import.h"

G_BEGIN_DECLS

gboolean vit_from_choose (VitSource *source, const char *const *tables, GError **error);

G_END_DECLS
