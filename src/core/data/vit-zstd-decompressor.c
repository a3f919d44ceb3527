/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-zstd-decompressor.h"

#include <zstd.h>

struct _VitZstdDecompressor
{
  GObject parent_instance;

  ZSTD_DStream *stream;
};

static void converter_init (GConverterIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VitZstdDecompressor,
                               vit_zstd_decompressor,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_CONVERTER, converter_init))

static GConverterResult
vit_zstd_decompressor_convert (GConverter *converter,
                               const void *inbuf,
                               gsize inbuf_size,
                               void *outbuf,
                               gsize outbuf_size,
                               GConverterFlags flags,
                               gsize *bytes_read,
                               gsize *bytes_written,
                               GError **error)
{
  VitZstdDecompressor *self = VIT_ZSTD_DECOMPRESSOR (converter);
  ZSTD_inBuffer input = { inbuf, inbuf_size, 0 };
  ZSTD_outBuffer output = { outbuf, outbuf_size, 0 };
  gsize result = ZSTD_decompressStream (self->stream, &output, &input);

  *bytes_read = input.pos;
  *bytes_written = output.pos;
  if (ZSTD_isError (result))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, ZSTD_getErrorName (result));
      return G_CONVERTER_ERROR;
    }
  if (result == 0)
    return G_CONVERTER_FINISHED;
  if (input.pos > 0 || output.pos > 0)
    return G_CONVERTER_CONVERTED;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "More of the file is needed");

  return G_CONVERTER_ERROR;
}

static void
vit_zstd_decompressor_reset (GConverter *converter)
{
  ZSTD_DCtx_reset (VIT_ZSTD_DECOMPRESSOR (converter)->stream, ZSTD_reset_session_only);
}

static void
vit_zstd_decompressor_finalize (GObject *object)
{
  ZSTD_freeDStream (VIT_ZSTD_DECOMPRESSOR (object)->stream);

  G_OBJECT_CLASS (vit_zstd_decompressor_parent_class)->finalize (object);
}

static void
converter_init (GConverterIface *iface)
{
  iface->convert = vit_zstd_decompressor_convert;
  iface->reset = vit_zstd_decompressor_reset;
}

static void
vit_zstd_decompressor_class_init (VitZstdDecompressorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_zstd_decompressor_finalize;
}

static void
vit_zstd_decompressor_init (VitZstdDecompressor *self)
{
  self->stream = ZSTD_createDStream ();
}

/**
 * vit_zstd_decompressor_new:
 *
 * Returns: (transfer full): a converter
 */
GConverter *
vit_zstd_decompressor_new (void)
{
  return g_object_new (VIT_TYPE_ZSTD_DECOMPRESSOR, NULL);
}
