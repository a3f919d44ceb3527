/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-text-convert.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "vit-data-error.h"
#include "vit-source-file.h"
#include "vit-zstd-decompressor.h"

#define BLOCK (1024 * 1024)

static gboolean
write_all (int file, const char *data, gsize length, const char *folder, GError **error)
{
  while (length > 0)
    {
      gssize n = write (file, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE,
                       "There is no space in %s for a converted copy of the file; free some and "
                       "try again (%s)",
                       folder, g_strerror (errno));
          return FALSE;
        }
      data += n;
      length -= (gsize) n;
    }

  return TRUE;
}

static void
set_unpack_error (const char *path, const GError *reason, GError **error)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                 "%s is cut off: its end is missing; fetch it again", path);
  else
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                 "%s is damaged and cannot be unpacked; fetch it again (%s)", path,
                 reason->message);
}

/* What unpacks to more than this, and to so many times of its size, is made to fill disks. Tables
 * become 5 to 50 times smaller. */
#define MAX_UNPACKED ((goffset) 256 * 1024 * 1024)
#define MAX_RATIO 200

/* What is being unpacked. */
typedef struct
{
  GConverter *converter;
  char *input;
  gsize n_input; /* bytes in it */
  goffset at;    /* where to read on */
  char *output;
  goffset n_written;
} Unpack;

/* One step of the converter. @n_output is 0 if it wants more input; the end of one packed member
 * may be followed by another, as `cat a.gz b.gz` and parallel packers make them. */
static gboolean
unpack_step (Unpack *unpack,
             gboolean is_end,
             const char *path,
             gsize *n_output,
             gboolean *finished,
             GError **error)
{
  g_autoptr (GError) reason = NULL;
  gsize n_read = 0;
  GConverterResult result =
      g_converter_convert (unpack->converter, unpack->input, unpack->n_input, unpack->output, BLOCK,
                           is_end ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS, &n_read,
                           n_output, &reason);

  *finished = result == G_CONVERTER_FINISHED;
  if (result == G_CONVERTER_ERROR)
    {
      *n_output = 0;
      if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT) && !is_end)
        return TRUE;
      set_unpack_error (path, reason, error);
      return FALSE;
    }

  unpack->n_input -= n_read;
  memmove (unpack->input, unpack->input + n_read, unpack->n_input);
  if (*finished)
    g_converter_reset (unpack->converter);

  return TRUE;
}

static gboolean
check_size (Unpack *unpack, gsize n_output, goffset size, const char *path, GError **error)
{
  unpack->n_written += (goffset) n_output;
  if (unpack->n_written <= MAX (MAX_UNPACKED, MAX_RATIO * size))
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s unpacks to more than %d times of its size, as no table does; unpack it yourself "
               "if you trust it",
               path, MAX_RATIO);

  return FALSE;
}

static gboolean
unpack_all (Unpack *unpack,
            int file,
            const char *path,
            int copy,
            const char *folder,
            VitProgress *progress,
            GError **error)
{
  goffset size = lseek (file, 0, SEEK_END);
  gboolean finished = FALSE;

  while (vit_progress_check (progress, error))
    {
      gssize n = vit_source_file_read (file, unpack->input + unpack->n_input,
                                       BLOCK - unpack->n_input, unpack->at, path, error);
      gsize n_output;

      if (n < 0)
        return FALSE;
      unpack->at += n;
      unpack->n_input += (gsize) n;
      if (finished && unpack->n_input == 0 && unpack->at >= size)
        return TRUE;

      if (!unpack_step (unpack, unpack->at >= size, path, &n_output, &finished, error) ||
          !check_size (unpack, n_output, size, path, error) ||
          !write_all (copy, unpack->output, n_output, folder, error))
        return FALSE;
      vit_progress_report (progress, (double) unpack->at / size);
    }

  return FALSE;
}

/**
 * vit_text_new_unpacker:
 * @head: the first bytes of a file
 * @length: how many there are
 *
 * Returns: (transfer full) (nullable): what unpacks it; %NULL if it is not packed
 */
GConverter *
vit_text_new_unpacker (const char *head, gsize length)
{
  if (length > 2 && memcmp (head, "\x1F\x8B", 2) == 0)
    return G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  if (length > 3 && memcmp (head, "\x28\xB5\x2F\xFD", 4) == 0)
    return vit_zstd_decompressor_new ();

  return NULL;
}

/**
 * vit_text_unpack:
 * @file: a packed file
 * @converter: what unpacks it
 * @path: its name, for messages
 * @folder: where the copy goes
 * @progress: (nullable): its progress
 *
 * Returns: a descriptor of an unpacked copy without name, or -1 with an error of #VitDataError or
 *   %G_IO_ERROR_CANCELLED
 */
int
vit_text_unpack (int file,
                 GConverter *converter,
                 const char *path,
                 const char *folder,
                 VitProgress *progress,
                 GError **error)
{
  g_autofree char *input = g_malloc (BLOCK);
  g_autofree char *output = g_malloc (BLOCK);
  Unpack unpack = { converter, input, 0, 0, output };
  int copy = vit_source_file_create_temp (folder, error);

  if (copy < 0)
    return -1;

  if (!unpack_all (&unpack, file, path, copy, folder, progress, error))
    {
      close (copy);
      return -1;
    }

  return copy;
}

/* What is being converted. */
typedef struct
{
  GIConv converter;
  char *input;
  gsize n_input;
  goffset at; /* where to read on */
  char *output;
  gsize n_output;
  gboolean was_cr; /* the last character written was a carriage return, put off */
  VitTextScan *scan;
} Convert;

static void
set_convert_error (const Convert *convert, const char *path, const char *encoding, GError **error)
{
  guint8 byte = (guint8) convert->input[0];

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s, line %" G_GUINT64_FORMAT ": the byte 0x%02X is no character of %s; set the "
               "encoding to that of the program that wrote the file",
               path, convert->scan->n_lf + 1, byte, encoding);
}

/* Makes each end of a line a line feed, in place. */
static void
unify_lines (Convert *convert)
{
  char *to = convert->output;

  for (gsize i = 0; i < convert->n_output; i++)
    {
      char byte = convert->output[i];

      if (byte == '\n' && convert->was_cr)
        {
          convert->was_cr = FALSE;
          continue;
        }
      convert->was_cr = byte == '\r';
      *to++ = convert->was_cr ? '\n' : byte;
    }

  convert->n_output = (gsize) (to - convert->output);
}

/* As much of the input as makes whole characters. */
static gboolean
convert_step (Convert *convert,
              gboolean is_end,
              const char *path,
              const char *encoding,
              GError **error)
{
  char *from = convert->input;
  char *to = convert->output;
  gsize room = 4 * BLOCK;
  gsize n_left = convert->n_input;
  gboolean failed = g_iconv (convert->converter, &from, &n_left, &to, &room) == (gsize) -1;
  int reason = errno;

  convert->n_output = (gsize) (to - convert->output);
  unify_lines (convert);
  vit_text_scan_feed (convert->scan, convert->output, convert->n_output);
  memmove (convert->input, from, n_left);
  convert->n_input = n_left;

  /* EINVAL: the input breaks off within a character, which goes on in the next block. */
  if (failed && (reason != EINVAL || is_end))
    {
      set_convert_error (convert, path, encoding, error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
convert_all (Convert *convert,
             int file,
             const char *path,
             const char *encoding,
             int copy,
             const char *folder,
             VitProgress *progress,
             GError **error)
{
  goffset size = lseek (file, 0, SEEK_END);

  while (vit_progress_check (progress, error))
    {
      gssize n = vit_source_file_read (file, convert->input + convert->n_input,
                                       BLOCK - convert->n_input, convert->at, path, error);

      if (n < 0)
        return FALSE;
      convert->at += n;
      convert->n_input += (gsize) n;
      if (convert->n_input == 0)
        return TRUE;

      if (!convert_step (convert, convert->at >= size, path, encoding, error) ||
          !write_all (copy, convert->output, convert->n_output, folder, error))
        return FALSE;
      vit_progress_report (progress, (double) convert->at / size);
    }

  return FALSE;
}

/**
 * vit_text_convert:
 * @file: a text
 * @path: its name, for messages
 * @from: bytes at its beginning to leave out
 * @encoding: its encoding
 * @folder: where the copy goes
 * @scan: (out): what is in the copy
 * @progress: (nullable): its progress
 *
 * A byte that is no character ends it: nothing is replaced.
 *
 * Returns: a descriptor of a copy without name, in UTF-8 and with a line feed at each end of a
 *   line, or -1 with an error of #VitDataError or %G_IO_ERROR_CANCELLED
 */
int
vit_text_convert (int file,
                  const char *path,
                  goffset from,
                  const char *encoding,
                  const char *folder,
                  VitTextScan *scan,
                  VitProgress *progress,
                  GError **error)
{
  g_autofree char *input = g_malloc (BLOCK);
  g_autofree char *output = g_malloc (4 * BLOCK);
  Convert convert = { g_iconv_open ("UTF-8", encoding), input, 0, from, output, 0, FALSE, scan };
  int copy = vit_source_file_create_temp (folder, error);
  gboolean done = FALSE;

  vit_text_scan_init (scan);
  if (copy >= 0)
    done = convert_all (&convert, file, path, encoding, copy, folder, progress, error);
  vit_text_scan_finish (scan);
  g_iconv_close (convert.converter);

  if (!done && copy >= 0)
    close (copy);

  return done ? copy : -1;
}
