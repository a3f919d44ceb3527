/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-reading.h"

#include "vit-source-file.h"

/* Rows of a file with cells that a preview looks at. */
#define PREVIEW_ROWS 20000

void
vit_reading_free (VitReading *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->sample, vit_text_sample_free);
  g_clear_pointer (&self->cells, vit_cells_free);
  g_clear_pointer (&self->text, vit_text_free);
  g_clear_pointer (&self->source, vit_source_free);
  g_free (self);
}

static gboolean
detect (VitReading *self, GError **error)
{
  g_autofree char *head = g_malloc (VIT_HEAD_LENGTH);
  gssize length =
      vit_source_file_read (self->text->file, head, VIT_HEAD_LENGTH, 0, self->source->path, error);

  if (length < 0 ||
      !vit_file_format_detect (self->source, head, (gsize) length, &self->format, error))
    return FALSE;

  if (self->format != NULL)
    {
      g_free (self->source->format);
      self->source->format = g_strdup (self->format->word);
    }

  return TRUE;
}

/* Puts the cells, as a text, in the place of the file. */
static gboolean
read_cells (VitReading *self,
            const char *temp_folder,
            guint64 max_rows,
            VitProgress *progress,
            GError **error)
{
  if (self->format == NULL || self->format->read_cells == NULL)
    return TRUE;

  self->cells = vit_cells_new (self->source, temp_folder, error);
  if (self->cells == NULL)
    return FALSE;
  self->cells->max_rows = max_rows;

  if (!self->format->read_cells (self->cells, self->text, progress, error) ||
      !vit_cells_finish (self->cells, self->text, error))
    return FALSE;

  vit_source_free (self->source);
  self->source = vit_source_copy (self->cells->source);

  return TRUE;
}

static VitReading *
open_rows (const VitSource *source,
           const char *temp_folder,
           guint64 max_rows,
           VitProgress *progress,
           GError **error)
{
  g_autoptr (VitReading) self = g_new0 (VitReading, 1);
  g_autoptr (VitProgress) unpacking = vit_progress_new_part (progress, 0, 0.2);
  g_autoptr (VitProgress) decoding = vit_progress_new_part (progress, 0.2, 0.4);
  g_autoptr (VitProgress) converting = vit_progress_new_part (progress, 0.4, 1);

  self->source = vit_source_copy (source);
  self->text = vit_text_open (source, temp_folder, unpacking, error);
  if (self->text == NULL || !detect (self, error))
    return NULL;

  if ((self->format == NULL || self->format->is_text) &&
      !vit_text_decode (self->text, source, temp_folder, decoding, error))
    return NULL;
  if (self->format != NULL && self->format->unfold != NULL &&
      !self->format->unfold (self->source, self->text, temp_folder, converting, error))
    return NULL;
  if (self->format != NULL && self->format->is_relation)
    return g_steal_pointer (&self);

  if (!read_cells (self, temp_folder, max_rows, converting, error))
    return NULL;

  self->sample = vit_text_sample_take (self->text, error);

  return self->sample ? g_steal_pointer (&self) : NULL;
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
 *   table, %VIT_DATA_ERROR_COLUMN if it lacks a part that @source names,
 *   %VIT_DATA_ERROR_SPACE if the copy does not fit, %G_IO_ERROR_CANCELLED
 */
VitReading *
vit_reading_open (const VitSource *source,
                  const char *temp_folder,
                  VitProgress *progress,
                  GError **error)
{
  return open_rows (source, temp_folder, G_MAXUINT64, progress, error);
}

/**
 * vit_reading_open_preview:
 * @source: a file; what it leaves at "auto" is decided
 * @progress: (nullable): its progress
 *
 * Looks through the whole of a text of moderate size, at pieces of a larger one, and at the first
 * rows of a file with cells.
 *
 * Returns: (transfer full): the file, or %NULL with an error as of vit_reading_open()
 */
VitReading *
vit_reading_open_preview (const VitSource *source, VitProgress *progress, GError **error)
{
  g_autoptr (VitReading) self = g_new0 (VitReading, 1);

  self->source = vit_source_copy (source);
  if (!vit_text_sample_open_large (source, &self->sample, error))
    return NULL;

  return self->sample ? g_steal_pointer (&self)
                      : open_rows (source, g_get_tmp_dir (), PREVIEW_ROWS, progress, error);
}

/**
 * vit_reading_list_tables:
 * @source: a file
 * @progress: (nullable): its progress
 *
 * Returns: (transfer full): the sheets or tables that it has, nothing if it is one table, or
 *   %NULL with an error as of vit_reading_open()
 */
GStrv
vit_reading_list_tables (const VitSource *source, VitProgress *progress, GError **error)
{
  g_autoptr (VitReading) self = g_new0 (VitReading, 1);

  self->source = vit_source_copy (source);
  self->text = vit_text_open (source, g_get_tmp_dir (), progress, error);
  if (self->text == NULL || !detect (self, error))
    return NULL;

  return self->format != NULL && self->format->list_tables != NULL
             ? self->format->list_tables (self->text, error)
             : g_new0 (char *, 1);
}
