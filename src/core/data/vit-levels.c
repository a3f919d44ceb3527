/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-levels.h"

#include <string.h>

/* A GHashTable of strings costs three allocations' worth of memory per level. A column of 1.6
 * million customers wants less: the strings lie one after the other in large blocks, and an
 * open-addressed table holds their numbers. */

#define EMPTY G_MAXUINT32
#define FIRST_SLOTS 64

struct _VitLevels
{
  GStringChunk *strings; /* owned: what `texts` points into */
  GArray *texts;         /* const char *, by code */
  GArray *hashes;        /* guint32, by code: spares most comparisons */
  guint32 *slots;        /* codes or EMPTY; the number is a power of two */
  guint32 n_slots;
};

VitLevels *
vit_levels_new (void)
{
  VitLevels *self = g_new0 (VitLevels, 1);

  self->strings = g_string_chunk_new (4096);
  self->texts = g_array_new (FALSE, FALSE, sizeof (const char *));
  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new (guint32, self->n_slots);
  memset (self->slots, 0xFF, self->n_slots * sizeof *self->slots);

  return self;
}

void
vit_levels_free (VitLevels *self)
{
  if (self == NULL)
    return;

  g_string_chunk_free (self->strings);
  g_array_unref (self->texts);
  g_array_unref (self->hashes);
  g_free (self->slots);
  g_free (self);
}

/* FNV-1a, then mixed so that the low bits, which choose the slot, depend on all of them. */
static guint32
hash_text (const char *text, gsize length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) text[i]) * 16777619u;

  hash ^= hash >> 16;
  hash *= 0x7FEB352Du;

  return hash ^ (hash >> 15);
}

static void
grow (VitLevels *self)
{
  guint32 mask;

  self->n_slots *= 2;
  self->slots = g_renew (guint32, self->slots, self->n_slots);
  memset (self->slots, 0xFF, self->n_slots * sizeof *self->slots);
  mask = self->n_slots - 1;

  for (guint32 code = 0; code < self->hashes->len; code++)
    {
      guint32 slot = g_array_index (self->hashes, guint32, code) & mask;

      while (self->slots[slot] != EMPTY)
        slot = (slot + 1) & mask;
      self->slots[slot] = code;
    }
}

/**
 * vit_levels_add:
 * @text: bytes without NUL, not necessarily terminated
 * @length: how many
 *
 * Returns: the number of @text, a new one if it was not seen before
 */
guint32
vit_levels_add (VitLevels *self, const char *text, gsize length)
{
  guint32 hash = hash_text (text, length);
  guint32 mask = self->n_slots - 1;
  guint32 slot = hash & mask;
  const char *copy;
  guint32 code;

  while ((code = self->slots[slot]) != EMPTY)
    {
      const char *known = g_array_index (self->texts, const char *, code);

      if (g_array_index (self->hashes, guint32, code) == hash &&
          strncmp (known, text, length) == 0 && known[length] == '\0')
        return code;

      slot = (slot + 1) & mask;
    }

  code = self->texts->len;
  copy = g_string_chunk_insert_len (self->strings, text, (gssize) length);
  g_array_append_val (self->texts, copy);
  g_array_append_val (self->hashes, hash);
  self->slots[slot] = code;

  if ((guint64) self->texts->len * 3 > (guint64) self->n_slots * 2)
    grow (self);

  return code;
}

guint32
vit_levels_get_n (const VitLevels *self)
{
  return self->texts->len;
}

/**
 * vit_levels_get:
 * @code: a number below vit_levels_get_n()
 *
 * Returns: (transfer none): its string
 */
const char *
vit_levels_get (const VitLevels *self, guint32 code)
{
  return g_array_index (self->texts, const char *, code);
}
