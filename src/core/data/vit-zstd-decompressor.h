/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VitZstdDecompressor:
 *
 * A #GConverter for what zstd packed, beside GLib's own for gzip.
 */
#define VIT_TYPE_ZSTD_DECOMPRESSOR (vit_zstd_decompressor_get_type ())
G_DECLARE_FINAL_TYPE (VitZstdDecompressor, vit_zstd_decompressor, VIT, ZSTD_DECOMPRESSOR, GObject)

GConverter *vit_zstd_decompressor_new (void);

G_END_DECLS
