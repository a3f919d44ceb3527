/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *vit_result_pack (GBytes *bytes, GError **error);
GBytes *vit_result_unpack (const char *text);

G_END_DECLS
