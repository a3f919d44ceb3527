/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-csv-stream.h"

#include <string.h>

#include "vit-source-file.h"

#define FIRST_SIZE (4 * 1024 * 1024)

struct _VitCsvStream
{
  const VitText *text; /* borrowed */
  VitCsvDialect dialect;

  char *buffer;
  gsize size;     /* of the buffer */
  gsize from, to; /* what of it is still to be looked at */
  goffset at;     /* where in the file to read on */
  gboolean is_end;
  gint64 line; /* of the next record */
};

/* Where a search for the end of a record stands. */
typedef struct
{
  gsize at;
  gboolean is_quoted;
  gboolean is_field_start;
  gint64 n_lines;
} Search;

/**
 * vit_csv_stream_new:
 * @text: a text; must outlive the stream
 * @dialect: how it is written
 *
 * Returns: (transfer full): a stream from the beginning of the text
 */
VitCsvStream *
vit_csv_stream_new (const VitText *text, const VitCsvDialect *dialect)
{
  VitCsvStream *self = g_new0 (VitCsvStream, 1);

  self->text = text;
  self->dialect = *dialect;
  self->size = FIRST_SIZE;
  self->buffer = g_malloc (self->size);
  self->line = 1;

  return self;
}

void
vit_csv_stream_free (VitCsvStream *self)
{
  if (self == NULL)
    return;

  g_free (self->buffer);
  g_free (self);
}

/* Makes room behind what is still to be looked at, and fills it. */
static gboolean
read_on (VitCsvStream *self, GError **error)
{
  gssize n;

  memmove (self->buffer, self->buffer + self->from, self->to - self->from);
  self->to -= self->from;
  self->from = 0;

  if (self->to == self->size)
    {
      self->size *= 2;
      self->buffer = g_realloc (self->buffer, self->size);
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

/* Passes over the inside of a quoted field. FALSE if its end is not in the buffer. */
static gboolean
skip_quoted (VitCsvStream *self, Search *search)
{
  const VitCsvDialect *dialect = &self->dialect;

  for (; search->at < self->to; search->at++)
    {
      char character = self->buffer[search->at];

      if (character == dialect->escape || character == dialect->quote)
        {
          gboolean has_next = search->at + 1 < self->to;

          if (!has_next && !self->is_end)
            return FALSE;
          if (has_next && character == dialect->escape &&
              self->buffer[search->at + 1] == dialect->quote)
            {
              search->at++;
              continue;
            }
          if (character == dialect->quote)
            {
              search->is_quoted = FALSE;
              search->at++;
              return TRUE;
            }
        }
      search->n_lines += character == '\n';
    }

  return FALSE;
}

/* Passes over what is not quoted. TRUE at the end of the record, or where a quoted field begins. */
static gboolean
skip_plain (VitCsvStream *self, Search *search)
{
  for (; search->at < self->to; search->at++)
    {
      char character = self->buffer[search->at];

      if (search->is_field_start && self->dialect.quote != '\0' && character == self->dialect.quote)
        {
          search->is_quoted = TRUE;
          search->is_field_start = FALSE;
          search->at++;
          return TRUE;
        }
      if (character == '\n' || (character == '\r' && self->text->scan.n_lf == 0))
        return TRUE;

      search->is_field_start = character == self->dialect.delimiter;
    }

  return FALSE;
}

/* Whether the record ends in the buffer. */
static gboolean
find_end (VitCsvStream *self, Search *search)
{
  while (TRUE)
    {
      if (search->is_quoted)
        {
          if (!skip_quoted (self, search))
            return FALSE;
        }
      else if (!skip_plain (self, search))
        {
          return FALSE;
        }
      else if (!search->is_quoted)
        {
          search->at++;
          search->n_lines++;
          return TRUE;
        }
    }
}

/**
 * vit_csv_stream_next:
 * @span: (out): the next record
 *
 * Returns: %FALSE at the end, or with %VIT_DATA_ERROR_SOURCE if the file cannot be read
 */
gboolean
vit_csv_stream_next (VitCsvStream *self, VitCsvSpan *span, GError **error)
{
  Search search = { self->from, FALSE, TRUE, 0 };

  while (!find_end (self, &search))
    {
      if (self->is_end && self->from == self->to)
        return FALSE;
      if (self->is_end)
        break;

      /* What was looked at moves to the front of the buffer. */
      search.at -= self->from;
      if (!read_on (self, error))
        return FALSE;
    }

  span->text = self->buffer + self->from;
  span->length = search.at - self->from;
  span->line = self->line;
  span->is_blank = *span->text == '\n' || *span->text == '\r';
  span->is_open = search.is_quoted;

  self->from = search.at;
  self->line += search.n_lines;

  return TRUE;
}
