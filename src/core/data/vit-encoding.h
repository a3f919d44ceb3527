/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

const char *vit_encoding_from_mark (const char *data, gsize length, gsize *mark_length);
const char *vit_encoding_guess_utf16 (const char *data, gsize length);
char *vit_encoding_guess (const char *data, gsize length);
gboolean vit_encoding_is_known (const char *name);
gboolean vit_encoding_is_utf8 (const char *name);
gboolean vit_encoding_is_utf16 (const char *name);

G_END_DECLS
