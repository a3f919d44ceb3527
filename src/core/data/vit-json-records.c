/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-json-records.h"

#include <string.h>
#include <unistd.h>

#include "vit-data-error.h"
#include "vit-source-file.h"

#define FIRST_SIZE (1024 * 1024)

/* A record beyond this is not one: the file has lost its line ends or its brackets. */
#define MAX_RECORD (64 * 1024 * 1024)

struct _VitJsonRecords
{
  const VitText *text; /* borrowed */
  gboolean by_line;
  gboolean is_list; /* the records are elements of a list */
  gboolean has_begun;

  char *buffer; /* one byte longer than its size */
  gsize size;
  gsize from, to; /* what of it is still to be looked at */
  goffset at;     /* where in the file to read on */
  goffset n_bytes;
  gboolean is_end;
  gint64 line;
  char kept;      /* what stood where the last record was terminated … */
  gssize kept_at; /* … and where, or -1 */
};

/**
 * vit_json_records_new:
 * @text: a decoded text; must outlive the records
 * @by_line: whether each line is a record, so that a bad one does not spoil the next
 *
 * Returns: (transfer full): the records, from the first on
 */
VitJsonRecords *
vit_json_records_new (const VitText *text, gboolean by_line)
{
  VitJsonRecords *self = g_new0 (VitJsonRecords, 1);
  char mark[3];

  /* A byte order mark is left in a text that is UTF-8 already. */
  if (vit_source_file_read (text->file, mark, sizeof mark, 0, text->source_path, NULL) == 3 &&
      memcmp (mark, "\xEF\xBB\xBF", 3) == 0)
    self->at = 3;

  self->text = text;
  self->by_line = by_line;
  self->size = FIRST_SIZE;
  self->buffer = g_malloc (self->size + 1);
  self->n_bytes = lseek (text->file, 0, SEEK_END);
  self->line = 1;
  self->kept_at = -1;

  return self;
}

void
vit_json_records_free (VitJsonRecords *self)
{
  if (self == NULL)
    return;

  g_free (self->buffer);
  g_free (self);
}

/**
 * vit_json_records_get_fraction:
 *
 * Returns: how much of the file was looked at, 0 to 1
 */
double
vit_json_records_get_fraction (const VitJsonRecords *self)
{
  return self->n_bytes > 0 ? (double) self->at / self->n_bytes : 1;
}

/* Makes room behind what is still to be looked at, and fills it. */
static gboolean
read_on (VitJsonRecords *self, GError **error)
{
  gssize n;

  memmove (self->buffer, self->buffer + self->from, self->to - self->from);
  self->to -= self->from;
  self->from = 0;

  if (self->to == self->size && self->size >= MAX_RECORD)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s, line %" G_GINT64_FORMAT ": the record that begins here does not end within "
                   "64 MiB; check its brackets and quotes",
                   self->text->source_path, self->line);
      return FALSE;
    }
  if (self->to == self->size)
    {
      self->size *= 2;
      self->buffer = g_realloc (self->buffer, self->size + 1);
    }

  n = vit_source_file_read (self->text->file, self->buffer + self->to, self->size - self->to,
                            self->at, self->text->source_path, error);
  if (n < 0)
    return FALSE;

  self->at += n;
  self->is_end = self->to + (gsize) n < self->size;
  self->to += (gsize) n;

  return TRUE;
}

/* Where the search for the end of a record stands. */
typedef struct
{
  gsize length;
  guint depth;
  gboolean in_text;
  gboolean is_escaped;
} Search;

/* One character of a value; TRUE if the record ends before it. */
static gboolean
pass (const VitJsonRecords *self, Search *search, char character)
{
  if (search->in_text)
    {
      if (search->is_escaped)
        search->is_escaped = FALSE;
      else if (character == '\\')
        search->is_escaped = TRUE;
      else if (character == '"')
        search->in_text = FALSE;
      return FALSE;
    }

  if (search->depth == 0 && self->is_list && (character == ',' || character == ']'))
    return TRUE;
  if (search->depth == 0 && !self->is_list && search->length > 0 &&
      strchr ("{[", character) != NULL)
    return TRUE;

  if (character == '"')
    search->in_text = TRUE;
  else if (character == '{' || character == '[')
    search->depth++;
  else if ((character == '}' || character == ']') && search->depth > 0)
    search->depth--;

  return FALSE;
}

/* Whether the record ends behind what was searched. */
static gboolean
find_end (const VitJsonRecords *self, Search *search)
{
  const char *from = self->buffer + self->from;
  gsize n = self->to - self->from;

  if (self->by_line)
    {
      const char *end = memchr (from + search->length, '\n', n - search->length);

      search->length = end ? (gsize) (end - from) : n;
      return end != NULL;
    }

  for (; search->length < n; search->length++)
    if (pass (self, search, from[search->length]))
      return TRUE;

  return FALSE;
}

static gboolean
is_space (char character)
{
  return character != '\0' && strchr (" \t\r\n", character) != NULL;
}

/* Passes over what stands between records. FALSE at the end of the file. */
static gboolean
skip_space (VitJsonRecords *self, GError **error)
{
  for (;;)
    {
      while (self->from < self->to)
        {
          char character = self->buffer[self->from];
          gboolean opens = !self->by_line && !self->has_begun && character == '[';

          if (!opens && !is_space (character) &&
              !(self->is_list && (character == ',' || character == ']')))
            {
              self->has_begun = TRUE;
              return TRUE;
            }
          if (opens)
            {
              self->is_list = TRUE;
              self->has_begun = TRUE;
            }
          self->line += character == '\n';
          self->from++;
        }
      if (self->is_end || !read_on (self, error))
        return FALSE;
    }
}

/* Puts back what the end of the last record was written over. */
static void
unterminate (VitJsonRecords *self)
{
  if (self->kept_at >= 0)
    self->buffer[self->kept_at] = self->kept;
  self->kept_at = -1;
}

/**
 * vit_json_records_next:
 * @record: (out): the next record; it may still be no JSON
 * @error: left alone at the end of the file
 *
 * Returns: %FALSE at the end, or with %VIT_DATA_ERROR_SOURCE
 */
gboolean
vit_json_records_next (VitJsonRecords *self, VitJsonRecord *record, GError **error)
{
  Search search = { 0 };

  unterminate (self);
  if (!skip_space (self, error))
    return FALSE;

  while (!find_end (self, &search))
    {
      if (self->is_end)
        break;
      if (!read_on (self, error))
        return FALSE;
    }

  record->text = self->buffer + self->from;
  record->length = search.length;
  record->line = self->line;
  for (gsize i = 0; i < search.length; i++)
    self->line += record->text[i] == '\n';

  self->from += search.length;
  self->kept_at = (gssize) self->from;
  self->kept = self->buffer[self->from];
  self->buffer[self->from] = '\0';

  return TRUE;
}
