/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-catalogue.h"

#include <string.h>

#define MAGIC 0x950412de
#define HEADER_SIZE 20
#define ENTRY_SIZE 8 /* length and offset */

static guint32
read_word (const VitCatalogue *self, gsize offset)
{
  guint32 word;

  memcpy (&word, self->bytes + offset, sizeof word);

  return GUINT32_FROM_LE (word);
}

static gboolean
table_fits (const VitCatalogue *self, guint32 offset)
{
  return (guint64) offset + (guint64) self->n_texts * ENTRY_SIZE <= self->size;
}

/* The text of entry @index of the table at @table, or %NULL if it does not lie in the file. */
static const char *
read_text (const VitCatalogue *self, guint32 table, guint32 index, gsize *length)
{
  gsize entry = table + (gsize) index * ENTRY_SIZE;
  gsize text_length = read_word (self, entry);
  gsize offset = read_word (self, entry + 4);

  /* The NUL that ends each text is not counted in its length. */
  if (offset >= self->size || text_length >= self->size - offset ||
      self->bytes[offset + text_length] != '\0')
    return NULL;

  if (length != NULL)
    *length = text_length;

  return self->bytes + offset;
}

/**
 * vit_catalogue_open:
 * @self: (out caller-allocates): the catalogue
 * @bytes: (transfer none): a little-endian `.mo` file, as msgfmt writes it; must outlive @self
 * @size: number of bytes
 *
 * Returns: %FALSE if @bytes are not such a file
 */
gboolean
vit_catalogue_open (VitCatalogue *self, const void *bytes, gsize size)
{
  *self = (VitCatalogue){ .bytes = bytes, .size = size };

  if (size < HEADER_SIZE || read_word (self, 0) != MAGIC)
    return FALSE;

  self->n_texts = read_word (self, 8);
  self->originals = read_word (self, 12);
  self->translations = read_word (self, 16);

  return table_fits (self, self->originals) && table_fits (self, self->translations);
}

/**
 * vit_catalogue_find:
 * @key: the English text; with a context, "context\004text"
 * @length: (out) (optional): length in bytes of the translation with all its plural forms
 *
 * Binary search, O(log n). An original with a plural is stored as "singular\0plural", which
 * strcmp() takes for the singular alone, so the singular finds it.
 *
 * Returns: (transfer none) (nullable): the translation, its forms parted by NUL bytes
 */
const char *
vit_catalogue_find (const VitCatalogue *self, const char *key, gsize *length)
{
  guint32 low = 0, high = self->n_texts;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *original = read_text (self, self->originals, middle, NULL);
      int order;

      if (original == NULL)
        return NULL;

      order = strcmp (key, original);
      if (order == 0)
        return read_text (self, self->translations, middle, length);

      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

/**
 * vit_catalogue_find_form:
 * @key: the English singular
 * @form: index of the plural form, by the language's rule
 *
 * Returns: (transfer none) (nullable): that form of the translation
 */
const char *
vit_catalogue_find_form (const VitCatalogue *self, const char *key, guint form)
{
  gsize length = 0;
  const char *text = vit_catalogue_find (self, key, &length);
  const char *end;

  if (text == NULL)
    return NULL;

  end = text + length;
  for (guint i = 0; i < form; i++)
    {
      text += strlen (text) + 1;
      if (text > end)
        return NULL;
    }

  return text;
}
