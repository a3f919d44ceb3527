/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-text.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vit-data-error.h"
#include "vit-encoding.h"
#include "vit-source-file.h"
#include "vit-text-convert.h"

#define BLOCK (1024 * 1024)

/* How much text with letters beyond ASCII is shown to the detector, from how many places. */
#define N_FOREIGN_PLACES 16
#define FOREIGN_LENGTH ((goffset) 65536)

void
vit_text_free (VitText *self)
{
  if (self == NULL)
    return;

  if (self->file >= 0)
    close (self->file);
  g_free (self->path);
  g_free (self->source_path);
  g_free (self->encoding);
  g_clear_pointer (&self->line_map, g_array_unref);
  g_free (self);
}

static void
set_file (VitText *self, int file)
{
  close (self->file);
  self->file = file;
  g_free (self->path);
  self->path = g_strdup_printf ("/proc/self/fd/%d", file);
}

static gboolean
scan_file (VitText *self, VitProgress *progress, GError **error)
{
  g_autofree char *block = g_malloc (BLOCK);
  goffset size = lseek (self->file, 0, SEEK_END);
  goffset at = 0;

  vit_text_scan_init (&self->scan);
  while (vit_progress_check (progress, error))
    {
      gssize n = vit_source_file_read (self->file, block, BLOCK, at, self->source_path, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        {
          vit_text_scan_finish (&self->scan);
          return TRUE;
        }

      vit_text_scan_feed (&self->scan, block, (gsize) n);
      at += n;
      vit_progress_report (progress, (double) at / size);
    }

  return FALSE;
}

/* Adds blocks with letters beyond ASCII from a part of the file. */
static void
collect_part (VitText *self, goffset from, goffset to, GByteArray *foreign)
{
  char block[4096];
  guint end = foreign->len + (guint) FOREIGN_LENGTH;

  for (goffset at = from; at < to && foreign->len < end; at += sizeof block)
    {
      gssize n = vit_source_file_read (self->file, block, MIN (sizeof block, (gsize) (to - at)), at,
                                       self->source_path, NULL);
      VitTextScan scan;

      if (n <= 0)
        return;
      vit_text_scan_init (&scan);
      vit_text_scan_feed (&scan, block, (gsize) n);
      if (scan.has_high)
        g_byte_array_append (foreign, (const guint8 *) block, (guint) n);
    }
}

/* Text beyond ASCII from the whole file: in a log of English events it may be on few lines. */
static GByteArray *
collect_foreign (VitText *self)
{
  GByteArray *foreign = g_byte_array_new ();
  goffset size = lseek (self->file, 0, SEEK_END);
  guint n_parts = size > N_FOREIGN_PLACES * FOREIGN_LENGTH ? N_FOREIGN_PLACES : 1;

  for (guint i = 0; i < n_parts; i++)
    collect_part (self, size * i / n_parts, size * (i + 1) / n_parts, foreign);

  return foreign;
}

static gboolean
convert (VitText *self,
         goffset from,
         const char *encoding,
         const char *temp_folder,
         VitProgress *progress,
         GError **error)
{
  VitTextScan scan;
  int copy;

  copy = vit_text_convert (self->file, self->source_path, from, encoding, temp_folder, &scan,
                           progress, error);
  if (copy < 0)
    return FALSE;

  set_file (self, copy);
  self->scan = scan;
  g_free (self->encoding);
  self->encoding = g_strdup (encoding);

  return TRUE;
}

static gboolean
check_nul (VitText *self, GError **error)
{
  gint64 line, column;

  if (self->scan.first_nul < 0)
    return TRUE;

  vit_source_file_describe_place (self->file, self->scan.first_nul, &line, &column);
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s, line %" G_GINT64_FORMAT ", byte %" G_GINT64_FORMAT
               ": there is a NUL byte, which no text has; export the file again",
               self->source_path, line, column);

  return FALSE;
}

static void
set_invalid_error (VitText *self, GError **error)
{
  g_autoptr (GByteArray) foreign = collect_foreign (self);
  g_autofree char *guess = vit_encoding_guess ((const char *) foreign->data, foreign->len);
  gint64 line, column;
  guint8 byte = 0;

  vit_source_file_describe_place (self->file, self->scan.first_invalid, &line, &column);
  vit_source_file_read (self->file, (char *) &byte, 1, self->scan.first_invalid, self->source_path,
                        NULL);
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s, line %" G_GINT64_FORMAT ", byte %" G_GINT64_FORMAT
               ": 0x%02X is not UTF-8; set the encoding to “auto” or, as it seems to be, to %s",
               self->source_path, line, column, byte, guess);
}

/* Text that is UTF-8, or may be. */
static gboolean
read_utf8 (VitText *self,
           gboolean is_forced,
           const char *temp_folder,
           VitProgress *progress,
           GError **error)
{
  g_autoptr (VitProgress) scanning = vit_progress_new_part (progress, 0, 0.3);
  g_autoptr (VitProgress) converting = vit_progress_new_part (progress, 0.3, 1);

  if (!scan_file (self, scanning, error) || !check_nul (self, error))
    return FALSE;

  if (self->scan.first_invalid >= 0 && is_forced)
    {
      set_invalid_error (self, error);
      return FALSE;
    }

  if (self->scan.first_invalid >= 0)
    {
      g_autoptr (GByteArray) foreign = collect_foreign (self);
      g_autofree char *guess = vit_encoding_guess ((const char *) foreign->data, foreign->len);

      return convert (self, 0, guess, temp_folder, converting, error);
    }

  self->encoding = g_strdup ("UTF-8");

  return !vit_text_scan_has_mixed_lines (&self->scan) ||
         convert (self, 0, "UTF-8", temp_folder, converting, error);
}

/* A wrong encoding often reads without a fault and gives garbage: "РўРѕРІР°СЂ". */
static gboolean
check_forced (VitText *self,
              const char *encoding,
              const char *head,
              gsize length,
              VitProgress *progress,
              GError **error)
{
  if (vit_encoding_is_utf16 (encoding))
    {
      if (memchr (head, '\0', length) != NULL)
        return TRUE;
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s is not %s; set the encoding to “auto”", self->source_path, encoding);
      return FALSE;
    }

  if (!scan_file (self, progress, error) || !check_nul (self, error))
    return FALSE;

  if (self->scan.has_high && self->scan.first_invalid < 0)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s is UTF-8, its letters would be garbled as %s; set the encoding to “auto” "
                   "or “UTF-8”",
                   self->source_path, encoding);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_forced (VitText *self,
             const char *encoding,
             const char *temp_folder,
             VitProgress *progress,
             GError **error)
{
  g_autoptr (VitProgress) scanning = vit_progress_new_part (progress, 0, 0.3);
  g_autoptr (VitProgress) converting = vit_progress_new_part (progress, 0.3, 1);
  g_autofree char *head = g_malloc (VIT_HEAD_LENGTH);
  gssize length =
      vit_source_file_read (self->file, head, VIT_HEAD_LENGTH, 0, self->source_path, error);
  gsize mark_length;

  if (length < 0)
    return FALSE;

  if (!vit_encoding_is_known (encoding))
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s: there is no encoding “%s”; use “auto” or a name such as UTF-8, UTF-16, "
                   "WINDOWS-1251, WINDOWS-1250, ISO-8859-2",
                   self->source_path, encoding);
      return FALSE;
    }

  vit_encoding_from_mark (head, (gsize) length, &mark_length);

  return check_forced (self, encoding, head, (gsize) length, scanning, error) &&
         convert (self, (goffset) mark_length, encoding, temp_folder, converting, error) &&
         check_nul (self, error);
}

static gboolean
unpack (VitText *self, const char *temp_folder, VitProgress *progress, GError **error)
{
  char head[4];
  gssize length = vit_source_file_read (self->file, head, sizeof head, 0, self->source_path, error);
  g_autoptr (GConverter) converter = NULL;
  int copy;

  if (length < 0)
    return FALSE;
  converter = vit_text_new_unpacker (head, (gsize) length);
  if (converter == NULL)
    return TRUE;

  copy = vit_text_unpack (self->file, converter, self->source_path, temp_folder, progress, error);
  if (copy < 0)
    return FALSE;

  set_file (self, copy);
  if (lseek (copy, 0, SEEK_END) > 0)
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s is empty; check whether its export has finished", self->source_path);

  return FALSE;
}

/**
 * vit_text_open:
 * @source: a file
 * @temp_folder: where an unpacked copy goes, if one is needed
 * @progress: (nullable): its progress
 *
 * Returns: (transfer full): the file, unpacked and otherwise as it is, or %NULL with an error:
 *   %VIT_DATA_ERROR_SOURCE if it cannot be read, %VIT_DATA_ERROR_SPACE if the copy does not fit,
 *   %G_IO_ERROR_CANCELLED
 */
VitText *
vit_text_open (const VitSource *source,
               const char *temp_folder,
               VitProgress *progress,
               GError **error)
{
  g_autoptr (VitText) self = g_new0 (VitText, 1);
  struct stat status;

  self->source_path = g_strdup (source->path);
  self->path = g_canonicalize_filename (source->path, NULL);
  self->file = vit_source_file_open (source->path, error);
  if (self->file >= 0 && fstat (self->file, &status) == 0)
    {
      self->source_size = status.st_size;
      self->source_modified =
          status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;
    }

  if (self->file < 0 || !unpack (self, temp_folder, progress, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * vit_text_decode:
 * @self: a text as vit_text_open() leaves it
 * @source: what it is; its encoding may be left at "auto"
 * @temp_folder: where a converted copy goes, if one is needed
 * @progress: (nullable): its progress
 *
 * Reads the whole file once, so that a letter beyond ASCII, a NUL byte or a damaged place counts
 * wherever it is, and makes it UTF-8.
 *
 * Returns: %TRUE, or %FALSE with an error: %VIT_DATA_ERROR_SOURCE if it is not text or not in the
 *   encoding that is forced, %VIT_DATA_ERROR_SPACE if the copy does not fit,
 *   %G_IO_ERROR_CANCELLED
 */
gboolean
vit_text_decode (VitText *self,
                 const VitSource *source,
                 const char *temp_folder,
                 VitProgress *progress,
                 GError **error)
{
  g_autofree char *head = g_malloc (VIT_HEAD_LENGTH);
  gssize length =
      vit_source_file_read (self->file, head, VIT_HEAD_LENGTH, 0, self->source_path, error);
  gboolean is_auto = g_str_equal (source->encoding, "auto");
  const char *encoding;
  gsize mark_length;

  if (length < 0)
    return FALSE;

  encoding = vit_encoding_from_mark (head, (gsize) length, &mark_length);
  if (encoding == NULL)
    encoding = vit_encoding_guess_utf16 (head, (gsize) length);

  if (encoding != NULL && !vit_encoding_is_utf8 (encoding) && is_auto)
    return convert (self, (goffset) mark_length, encoding, temp_folder, progress, error) &&
           check_nul (self, error);

  if (!is_auto && !vit_encoding_is_utf8 (source->encoding))
    return read_forced (self, source->encoding, temp_folder, progress, error);

  return vit_source_file_check_text (self->source_path, head, (gsize) length, error) &&
         read_utf8 (self, !is_auto, temp_folder, progress, error);
}

/**
 * vit_text_take:
 * @file: (transfer full): a descriptor of a text in UTF-8 that was made from the file
 * @scan: what is in it
 * @line_map: (transfer full) (element-type VitTextPlace): where its lines are from
 *
 * Puts it in the place of the file.
 */
void
vit_text_take (VitText *self, int file, const VitTextScan *scan, GArray *line_map)
{
  set_file (self, file);
  self->scan = *scan;
  g_clear_pointer (&self->line_map, g_array_unref);
  self->line_map = line_map;
  if (self->encoding == NULL)
    self->encoding = g_strdup ("UTF-8");
}

/**
 * vit_text_get_source_line:
 * @line: a line of the text, from 1
 *
 * Returns: the line or row of the file that it is from, from 1
 */
gint64
vit_text_get_source_line (const VitText *self, gint64 line)
{
  guint low = 0, high = self->line_map ? self->line_map->len : 0;
  const VitTextPlace *place;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->line_map, VitTextPlace, middle).line <= line)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return line;

  place = &g_array_index (self->line_map, VitTextPlace, low - 1);

  return place->source_line + line - place->line;
}

static gint64
count_lines (const char *from, const char *to, char end)
{
  gint64 n = 0;

  for (; (from = memchr (from, end, (gsize) (to - from))) != NULL; from++)
    n++;

  return n;
}

/**
 * vit_text_find_lines:
 * @offsets: (array length=n): places in the text, bytes from 0, in ascending order
 * @lines: (out caller-allocates) (array length=n): the lines that they are in, from 1
 * @n: how many
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SOURCE
 */
gboolean
vit_text_find_lines (const VitText *self,
                     const gint64 *offsets,
                     gint64 *lines,
                     gsize n,
                     GError **error)
{
  g_autofree char *block = g_malloc (BLOCK);
  char end = self->scan.n_lf > 0 ? '\n' : '\r';
  gint64 line = 1;
  goffset at = 0;

  for (gsize i = 0; i < n;)
    {
      gssize length = vit_source_file_read (self->file, block, BLOCK, at, self->source_path, error);
      const char *from = block;

      if (length < 0)
        return FALSE;

      for (; i < n && (offsets[i] <= at + length || length == 0); i++)
        {
          const char *to = block + CLAMP (offsets[i] - at, 0, length);

          line += count_lines (from, to, end);
          lines[i] = line;
          from = to;
        }

      line += count_lines (from, block + length, end);
      at += length;
    }

  return TRUE;
}
