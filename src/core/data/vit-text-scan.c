/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-text-scan.h"

#include <string.h>

/* A file of gigabytes is scanned before each import, so this runs at the speed of memory: the
 * compiler makes vector instructions of the sixteen-byte type below, and only blocks with bytes
 * beyond ASCII or with carriage returns are looked at again. */

typedef guint8 Vector __attribute__ ((vector_size (16)));

/* The counters are bytes: at most 255 vectors go into them. */
#define BLOCK (255 * sizeof (Vector))

typedef struct
{
  gboolean has_high;
  gboolean has_nul;
  guint n_lf;
  guint n_cr;
} BlockScan;

void
vit_text_scan_init (VitTextScan *self)
{
  memset (self, 0, sizeof *self);
  self->first_nul = -1;
  self->first_invalid = -1;
}

static guint
sum (Vector vector)
{
  guint total = 0;

  for (guint i = 0; i < sizeof vector; i++)
    total += vector[i];

  return total;
}

static gboolean
any (Vector vector)
{
  guint64 halves[2];

  memcpy (halves, &vector, sizeof halves);

  return (halves[0] | halves[1]) != 0;
}

static void
scan_vectors (const char *data, gsize n_vectors, BlockScan *block)
{
  Vector seen = { 0 }, nul = { 0 }, n_lf = { 0 }, n_cr = { 0 };

  for (gsize i = 0; i < n_vectors; i++)
    {
      Vector bytes;

      memcpy (&bytes, data + i * sizeof bytes, sizeof bytes);
      seen |= bytes;
      /* A comparison gives all ones, -1, where it holds. */
      nul |= (Vector) (bytes == 0);
      n_lf -= (Vector) (bytes == '\n');
      n_cr -= (Vector) (bytes == '\r');
    }

  block->has_high = any (seen & 0x80);
  block->has_nul = any (nul);
  block->n_lf = sum (n_lf);
  block->n_cr = sum (n_cr);
}

static void
scan_rest (const char *data, gsize length, BlockScan *block)
{
  for (gsize i = 0; i < length; i++)
    {
      block->has_high |= (guint8) data[i] >= 0x80;
      block->has_nul |= data[i] == '\0';
      block->n_lf += data[i] == '\n';
      block->n_cr += data[i] == '\r';
    }
}

/* Begins a sequence of UTF-8 by its first byte, as the Unicode standard's table 3-7 has it. */
static gboolean
begin_sequence (VitTextScan *self, guint8 byte)
{
  self->low = 0x80;
  self->high = 0xBF;

  if (byte >= 0xC2 && byte <= 0xDF)
    self->n_missing = 1;
  else if (byte >= 0xE0 && byte <= 0xEF)
    self->n_missing = 2;
  else if (byte >= 0xF0 && byte <= 0xF4)
    self->n_missing = 3;
  else
    return FALSE;

  if (byte == 0xE0)
    self->low = 0xA0;
  else if (byte == 0xED)
    self->high = 0x9F;
  else if (byte == 0xF0)
    self->low = 0x90;
  else if (byte == 0xF4)
    self->high = 0x8F;

  return TRUE;
}

static void
validate (VitTextScan *self, const char *data, gsize length)
{
  for (gsize i = 0; i < length && self->first_invalid < 0; i++)
    {
      guint8 byte = (guint8) data[i];

      if (self->n_missing > 0)
        {
          if (byte < self->low || byte > self->high)
            self->first_invalid = self->began;
          self->n_missing--;
          self->low = 0x80;
          self->high = 0xBF;
        }
      else if (byte >= 0x80)
        {
          self->began = (gint64) (self->n_bytes + i);
          if (!begin_sequence (self, byte))
            self->first_invalid = self->began;
        }
    }
}

static void
count_pairs (VitTextScan *self, const char *data, gsize length)
{
  const char *end = data + length;
  const char *at = data;

  if (self->previous == '\r' && *data == '\n')
    self->n_crlf++;

  while ((at = memchr (at, '\r', (gsize) (end - at))) != NULL && ++at < end)
    self->n_crlf += *at == '\n';
}

static void
scan_block (VitTextScan *self, const char *data, gsize length)
{
  BlockScan block = { 0 };
  gsize n_vectors = length / sizeof (Vector);

  scan_vectors (data, n_vectors, &block);
  scan_rest (data + n_vectors * sizeof (Vector), length % sizeof (Vector), &block);

  if (block.has_nul && self->first_nul < 0)
    self->first_nul =
        (gint64) (self->n_bytes + (gsize) ((const char *) memchr (data, '\0', length) - data));
  if (block.has_high || self->n_missing > 0)
    validate (self, data, length);
  if (block.n_cr > 0 || self->previous == '\r')
    count_pairs (self, data, length);

  self->has_high |= block.has_high;
  self->n_lf += block.n_lf;
  self->n_cr += block.n_cr;
  self->n_bytes += length;
  self->previous = (guint8) data[length - 1];
}

/**
 * vit_text_scan_feed:
 * @data: the next bytes of the file
 * @length: how many
 */
void
vit_text_scan_feed (VitTextScan *self, const char *data, gsize length)
{
  for (gsize first = 0; first < length; first += BLOCK)
    scan_block (self, data + first, MIN (BLOCK, length - first));
}

/**
 * vit_text_scan_finish:
 *
 * To be called at the end of the file, which may break off within a character.
 */
void
vit_text_scan_finish (VitTextScan *self)
{
  if (self->n_missing > 0 && self->first_invalid < 0)
    self->first_invalid = self->began;
}

/**
 * vit_text_scan_has_mixed_lines:
 *
 * Returns: whether lines end in more than one way
 */
gboolean
vit_text_scan_has_mixed_lines (const VitTextScan *self)
{
  gboolean has_lf = self->n_lf > self->n_crlf;
  gboolean has_cr = self->n_cr > self->n_crlf;

  return has_lf + has_cr + (self->n_crlf > 0) > 1;
}
