/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-reading.h"

#include "vit-source-file.h"

void
vit_reading_free (VitReading *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->sample, vit_text_sample_free);
  g_clear_pointer (&self->text, vit_text_free);
  g_free (self);
}

static gboolean
detect (VitReading *self, const VitSource *source, GError **error)
{
  g_autofree char *head = g_malloc (VIT_HEAD_LENGTH);
  gssize length =
      vit_source_file_read (self->text->file, head, VIT_HEAD_LENGTH, 0, source->path, error);

  return length >= 0 && vit_format_detect (source, head, (gsize) length, &self->format, error);
}

/**
 * vit_reading_open:
 * @source: a file; what it leaves at "auto" is decided
 * @temp_folder: where a converted copy goes, if one is needed
 * @progress: (nullable): its progress
 *
 * Reads the whole file once.
 *
 * Returns: (transfer full): the file, or %NULL with an error: %VIT_DATA_ERROR_SOURCE if it is no
 *   table, %VIT_DATA_ERROR_SPACE if the copy does not fit, %G_IO_ERROR_CANCELLED
 */
VitReading *
vit_reading_open (const VitSource *source,
                  const char *temp_folder,
                  VitProgress *progress,
                  GError **error)
{
  g_autoptr (VitReading) self = g_new0 (VitReading, 1);
  g_autoptr (VitProgress) unpacking = vit_progress_new_part (progress, 0, 0.5);
  g_autoptr (VitProgress) decoding = vit_progress_new_part (progress, 0.5, 1);

  self->text = vit_text_open (source, temp_folder, unpacking, error);
  if (self->text == NULL || !detect (self, source, error) ||
      !vit_text_decode (self->text, source, temp_folder, decoding, error))
    return NULL;

  self->sample = vit_text_sample_take (self->text, error);

  return self->sample ? g_steal_pointer (&self) : NULL;
}

/**
 * vit_reading_open_preview:
 * @source: a file; what it leaves at "auto" is decided
 * @progress: (nullable): its progress
 *
 * Looks through the whole of a file of moderate size, and at pieces of a larger one.
 *
 * Returns: (transfer full): the file, or %NULL with an error as of vit_reading_open()
 */
VitReading *
vit_reading_open_preview (const VitSource *source, VitProgress *progress, GError **error)
{
  g_autoptr (VitReading) self = g_new0 (VitReading, 1);

  if (!vit_text_sample_open_large (source, &self->format, &self->sample, error))
    return NULL;

  return self->sample ? g_steal_pointer (&self)
                      : vit_reading_open (source, g_get_tmp_dir (), progress, error);
}
