/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-text-sample.h"

#include <string.h>
#include <unistd.h>

#include "vit-data-error.h"
#include "vit-encoding.h"
#include "vit-file-format.h"
#include "vit-source-file.h"
#include "vit-text-convert.h"

#define HEAD (1024 * 1024)
#define PIECE 65536
#define N_PIECES 64

/* Up to here a preview reads the whole file, so that what it says of the encoding is certain. */
#define WHOLE (256 * 1024 * 1024)
#define WHOLE_PACKED (32 * 1024 * 1024)

void
vit_text_sample_free (VitTextSample *self)
{
  if (self == NULL)
    return;

  g_free (self->encoding);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_free (self);
}

/* Bytes of a file, and where they lie in it. */
typedef struct
{
  char *data;
  gsize length;
  gboolean is_first;
  gboolean is_last;
} Piece;

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_free (piece->data);
  g_free (piece);
}

static gboolean
read_piece (GPtrArray *pieces,
            int file,
            goffset offset,
            gsize length,
            goffset size,
            const char *path,
            GError **error)
{
  Piece *piece = g_new0 (Piece, 1);
  gssize n;

  g_ptr_array_add (pieces, piece);
  piece->data = g_malloc (length + 1);
  n = vit_source_file_read (file, piece->data, length, offset, path, error);
  if (n < 0)
    return FALSE;

  piece->length = (gsize) n;
  piece->data[n] = '\0';
  piece->is_first = offset == 0;
  piece->is_last = offset + n >= size;

  return TRUE;
}

/* The beginning and pieces at equal distances, the last of which ends with the file. The places
 * are multiples of four, so that they do not cut the characters of UTF-16 and UTF-32. */
static GPtrArray *
read_pieces (int file, const char *path, GError **error)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func (piece_free);
  goffset size = lseek (file, 0, SEEK_END);
  goffset rest = size - HEAD;

  if (rest <= N_PIECES * PIECE)
    return read_piece (pieces, file, 0, (gsize) size, size, path, error) ? g_steal_pointer (&pieces)
                                                                         : NULL;

  if (!read_piece (pieces, file, 0, HEAD, size, path, error))
    return NULL;

  for (guint i = 0; i < N_PIECES; i++)
    {
      goffset offset = HEAD + (rest - PIECE) / (N_PIECES - 1) * i;

      if (i == N_PIECES - 1)
        offset = size - PIECE;
      if (!read_piece (pieces, file, offset / 4 * 4, PIECE + 4, size, path, error))
        return NULL;
    }

  return g_steal_pointer (&pieces);
}

/* Whole lines of @piece. */
static void
trim (Piece *piece)
{
  char *from = piece->data;
  char *end = piece->data + piece->length;
  char mark = memchr (from, '\n', piece->length) ? '\n' : '\r';

  if (!piece->is_first)
    {
      from = memchr (from, mark, piece->length);
      from = from ? from + 1 : end;
    }
  if (!piece->is_last)
    {
      char *last = memrchr (from, mark, (gsize) (end - from));

      /* A first piece without any line end is a line of its own kind: better part of it. */
      if (last != NULL || !piece->is_first)
        end = last ? last + 1 : from;
    }

  piece->length = (gsize) (end - from);
  memmove (piece->data, from, piece->length);
  piece->data[piece->length] = '\0';
}

/* Text of one encoding into UTF-8. What was cut off at either end may be part of a character. */
static gboolean
decode (Piece *piece, const char *encoding)
{
  for (gsize skip = 0; skip <= 4 && skip <= piece->length; skip += 2)
    {
      gsize n_read, n_written;
      char *text = g_convert (piece->data + skip, (gssize) (piece->length - skip), "UTF-8",
                              encoding, &n_read, &n_written, NULL);

      if (text != NULL)
        {
          g_free (piece->data);
          piece->data = text;
          piece->length = n_written;
          return TRUE;
        }
      if (piece->is_first)
        break;
    }

  return FALSE;
}

static char *
guess_encoding (GPtrArray *pieces)
{
  g_autoptr (GByteArray) foreign = g_byte_array_new ();
  gboolean is_utf8 = TRUE;

  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = g_ptr_array_index (pieces, i);
      VitTextScan scan;

      vit_text_scan_init (&scan);
      vit_text_scan_feed (&scan, piece->data, piece->length);
      is_utf8 = is_utf8 && scan.first_invalid < 0;
      if (scan.has_high)
        g_byte_array_append (foreign, (const guint8 *) piece->data, (guint) piece->length);
    }

  return is_utf8 ? g_strdup ("UTF-8")
                 : vit_encoding_guess ((const char *) foreign->data, foreign->len);
}

/* @pieces as they are in the file; takes them. */
static VitTextSample *
sample_pieces (GPtrArray *pieces, const VitSource *source, GError **error)
{
  g_autoptr (VitTextSample) self = g_new0 (VitTextSample, 1);
  Piece *first = g_ptr_array_index (pieces, 0);
  gsize mark_length = 0;
  const char *encoding = vit_encoding_from_mark (first->data, first->length, &mark_length);
  gboolean is_wide;

  if (encoding == NULL)
    encoding = vit_encoding_guess_utf16 (first->data, MIN (first->length, VIT_HEAD_LENGTH));
  if (!g_str_equal (source->encoding, "auto"))
    encoding = source->encoding;

  memmove (first->data, first->data + mark_length, first->length - mark_length + 1);
  first->length -= mark_length;

  /* Line ends of one byte are where they seem to be only in encodings of one-byte units. */
  is_wide = encoding != NULL && (vit_encoding_is_utf16 (encoding) || strstr (encoding, "32"));
  for (guint i = 0; !is_wide && i < pieces->len; i++)
    trim (g_ptr_array_index (pieces, i));

  self->encoding = encoding ? g_strdup (encoding) : guess_encoding (pieces);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->is_whole = pieces->len == 1 && first->is_last;

  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = g_ptr_array_index (pieces, i);

      if (!vit_encoding_is_utf8 (self->encoding) && !decode (piece, self->encoding))
        {
          g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                       "%s cannot be read as %s; set the encoding to “auto”", source->path,
                       self->encoding);
          return NULL;
        }
      if (is_wide)
        trim (piece);
      g_ptr_array_add (self->blocks, g_steal_pointer (&piece->data));
    }

  return g_steal_pointer (&self);
}

/**
 * vit_text_sample_take:
 * @text: a text
 *
 * Returns: (transfer full): pieces of it, or %NULL with %VIT_DATA_ERROR_SOURCE
 */
VitTextSample *
vit_text_sample_take (const VitText *text, GError **error)
{
  g_autoptr (GPtrArray) pieces = read_pieces (text->file, text->source_path, error);
  g_autoptr (VitSource) utf8 = NULL;
  VitTextSample *self;

  if (pieces == NULL)
    return NULL;

  utf8 = vit_source_new (text->source_path);
  g_free (utf8->encoding);
  utf8->encoding = g_strdup ("UTF-8");

  self = sample_pieces (pieces, utf8, error);
  if (self != NULL)
    {
      g_free (self->encoding);
      self->encoding = g_strdup (text->encoding);
    }

  return self;
}

/* The first piece of a packed file, which cannot be entered elsewhere. */
static gboolean
unpack_head (int file, GConverter *converter, const char *path, GPtrArray *pieces, GError **error)
{
  g_autofree char *input = g_malloc (HEAD);
  gssize n = vit_source_file_read (file, input, HEAD, 0, path, error);
  Piece *piece = g_new0 (Piece, 1);
  gsize n_read;

  g_ptr_array_add (pieces, piece);
  piece->is_first = TRUE;
  piece->data = g_malloc0 (HEAD + 1);

  return n >= 0 &&
         g_converter_convert (converter, input, (gsize) n, piece->data, HEAD, G_CONVERTER_NO_FLAGS,
                              &n_read, &piece->length, error) != G_CONVERTER_ERROR;
}

static GPtrArray *
read_large (int file, GConverter *converter, const char *path, GError **error)
{
  g_autoptr (GPtrArray) pieces = NULL;

  if (converter == NULL)
    return read_pieces (file, path, error);

  pieces = g_ptr_array_new_with_free_func (piece_free);

  return unpack_head (file, converter, path, pieces, error) ? g_steal_pointer (&pieces) : NULL;
}

static VitTextSample *
sample_large (GPtrArray *pieces, const VitSource *source, GError **error)
{
  Piece *first = g_ptr_array_index (pieces, 0);

  if (g_str_equal (source->encoding, "auto") &&
      vit_encoding_guess_utf16 (first->data, VIT_HEAD_LENGTH) == NULL &&
      !vit_source_file_check_text (source->path, first->data, VIT_HEAD_LENGTH, error))
    return NULL;

  return sample_pieces (pieces, source, error);
}

/**
 * vit_text_sample_open_large:
 * @source: a file; its encoding may be left at "auto"
 * @sample: (out) (transfer full) (nullable): pieces of its text, if it is a large one with
 *   separators; %NULL if it is to be read as a whole
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SOURCE
 */
gboolean
vit_text_sample_open_large (const VitSource *source, VitTextSample **sample, GError **error)
{
  g_autoptr (GPtrArray) pieces = NULL;
  const VitFileFormat *format;
  int file = vit_source_file_open (source->path, error);
  g_autoptr (GConverter) converter = NULL;
  gboolean is_large;
  Piece *first;
  char head[4];
  gssize n;

  *sample = NULL;
  if (file < 0)
    return FALSE;

  n = vit_source_file_read (file, head, sizeof head, 0, source->path, NULL);
  converter = n > 0 ? vit_text_new_unpacker (head, (gsize) n) : NULL;
  is_large = lseek (file, 0, SEEK_END) > (converter ? WHOLE_PACKED : WHOLE);
  if (is_large)
    pieces = read_large (file, converter, source->path, error);
  close (file);

  if (!is_large)
    return TRUE;
  if (pieces == NULL)
    return FALSE;

  first = g_ptr_array_index (pieces, 0);
  if (!vit_file_format_detect (source, first->data, first->length, &format, error))
    return FALSE;
  if (format != NULL)
    return TRUE;

  *sample = sample_large (pieces, source, error);

  return *sample != NULL;
}
