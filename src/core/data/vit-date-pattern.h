/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *vit_date_pattern_find_unknown (const char *pattern);

G_END_DECLS
