/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-engine.h"

G_BEGIN_DECLS

/* Bytes of a key. */
#define VIT_PSEUDONYM_KEY 32

char *vit_pseudonym_write_macro (const guint8 key[VIT_PSEUDONYM_KEY]);
gboolean vit_pseudonym_prepare (VitConnection *connection, GError **error);

G_END_DECLS
