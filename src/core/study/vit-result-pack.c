/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-result-pack.h"

#include <gio/gio.h>

/* All of @bytes, through @converter. */
static GBytes *
convert (GBytes *bytes, GConverter *converter, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, converter);

  if (!g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                  NULL, NULL, error) ||
      !g_output_stream_close (stream, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/**
 * vit_result_pack:
 * @bytes: anything
 *
 * Deflates quickly rather than well: a million customers are to be saved in a moment.
 *
 * Returns: (transfer full): @bytes as a text, or %NULL with an error of #GIOErrorEnum
 */
char *
vit_result_pack (GBytes *bytes, GError **error)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1);
  g_autoptr (GBytes) packed = convert (bytes, G_CONVERTER (compressor), error);

  if (packed == NULL)
    return NULL;

  return g_base64_encode (g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
}

/**
 * vit_result_unpack:
 * @text: what vit_result_pack() made
 *
 * Returns: (transfer full) (nullable): what was packed; %NULL if @text is damaged
 */
GBytes *
vit_result_unpack (const char *text)
{
  g_autoptr (GZlibDecompressor) decompressor =
      g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  gsize size;
  guchar *data = g_base64_decode (text, &size);
  g_autoptr (GBytes) packed = g_bytes_new_take (data, size);

  return convert (packed, G_CONVERTER (decompressor), NULL);
}
