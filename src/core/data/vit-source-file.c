/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-source-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vit-data-error.h"

static void
set_open_error (const char *path, int reason, GError **error)
{
  if (reason == ENOENT || reason == ENOTDIR)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                 "There is no file %s; check its name and folder", path);
  else if (reason == EACCES)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                 "%s may not be read by you; change its permissions or copy it elsewhere", path);
  else
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE, "%s cannot be read: %s", path,
                 g_strerror (reason));
}

static gboolean
check_kind (int file, const char *path, GError **error)
{
  struct stat status;
  const char *problem = NULL;

  if (fstat (file, &status) != 0)
    {
      set_open_error (path, errno, error);
      return FALSE;
    }

  if (S_ISDIR (status.st_mode))
    problem = "%s is a folder; choose a file in it";
  else if (!S_ISREG (status.st_mode))
    problem = "%s is not a file with rows; save its content to a file first";
  else if (status.st_size == 0)
    problem = "%s is empty; check whether its export has finished";

  if (problem != NULL)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE, problem, path);

  return problem == NULL;
}

/**
 * vit_source_file_open:
 * @path: a file to be read
 *
 * Returns: a descriptor, or -1 with %VIT_DATA_ERROR_SOURCE if it is not a file with something in
 *   it
 */
int
vit_source_file_open (const char *path, GError **error)
{
  int file = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (file < 0)
    {
      set_open_error (path, errno, error);
      return -1;
    }

  if (!check_kind (file, path, error))
    {
      close (file);
      return -1;
    }

  return file;
}

/**
 * vit_source_file_create_temp:
 * @folder: where there is space for it
 *
 * Returns: a descriptor of a file without name, which is gone when it is closed or the process
 *   ends, or -1 with an error of #VitDataError
 */
int
vit_source_file_create_temp (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, ".vitrine-import-XXXXXX", NULL);
  int file = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);

  if (file < 0)
    g_set_error (error, VIT_DATA_ERROR,
                 errno == ENOSPC ? VIT_DATA_ERROR_SPACE : VIT_DATA_ERROR_SOURCE,
                 "No temporary file can be made in %s: %s", folder, g_strerror (errno));
  else
    g_unlink (path);

  return file;
}

/**
 * vit_source_file_read:
 * @offset: where to read
 * @path: the file's name, for messages
 *
 * Returns: how many bytes were read, less than @length at the end only, or -1 with
 *   %VIT_DATA_ERROR_SOURCE
 */
gssize
vit_source_file_read (int file,
                      char *buffer,
                      gsize length,
                      goffset offset,
                      const char *path,
                      GError **error)
{
  gsize done = 0;

  while (done < length)
    {
      gssize n = pread (file, buffer + done, length - done, offset + (goffset) done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE, "%s cannot be read: %s", path,
                       g_strerror (errno));
          return -1;
        }
      if (n == 0)
        break;
      done += (gsize) n;
    }

  return (gssize) done;
}

/* More control characters than a slip or two: no text. */
static gboolean
is_binary (const char *head, gsize length)
{
  gsize n_control = 0;

  for (gsize i = 0; i < length; i++)
    n_control += (guint8) head[i] < 0x20 && strchr ("\t\n\v\f\r\x1A", head[i]) == NULL;

  for (gsize i = 0; i < length; i++)
    n_control += head[i] == '\0';

  return n_control * 50 > length;
}

/**
 * vit_source_file_check_text:
 * @path: the file's name
 * @head: its beginning, unpacked; not UTF-16
 * @length: bytes of that
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SOURCE if it is no text
 */
gboolean
vit_source_file_check_text (const char *path, const char *head, gsize length, GError **error)
{
  if (!is_binary (head, length))
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s is not a text file; export the table as CSV", path);

  return FALSE;
}

/**
 * vit_source_file_check_journal:
 * @path: of a database
 * @suffix: of the file beside it that holds what is not written into it yet: "-wal"
 *
 * Returns: %TRUE if there is nothing in such a file, or %FALSE with %VIT_DATA_ERROR_SOURCE: what
 *   another program has not written yet would be missing without a word
 */
gboolean
vit_source_file_check_journal (const char *path, const char *suffix, GError **error)
{
  g_autofree char *journal = g_strconcat (path, suffix, NULL);
  GStatBuf status;

  if (g_stat (journal, &status) != 0 || status.st_size == 0)
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s has changes that are not written into it yet, in %s; close the program that "
               "uses it, and try again",
               path, journal);

  return FALSE;
}

/**
 * vit_source_file_describe_place:
 * @offset: a byte, from 0
 * @line: (out): the line that it is in, from 1
 * @column: (out): its place in the line in bytes, from 1
 */
void
vit_source_file_describe_place (int file, gint64 offset, gint64 *line, gint64 *column)
{
  g_autofree char *buffer = g_malloc (VIT_HEAD_LENGTH);
  gint64 line_began = 0;
  goffset at = 0;

  *line = 1;
  while (at < offset)
    {
      gsize length = (gsize) MIN (VIT_HEAD_LENGTH, offset - at);
      gssize n = vit_source_file_read (file, buffer, length, at, "", NULL);

      if (n <= 0)
        break;

      for (const char *end = buffer; (end = memchr (end, '\n', (gsize) (buffer + n - end))) != NULL;
           end++)
        {
          (*line)++;
          line_began = at + (end - buffer) + 1;
        }
      at += n;
    }

  *column = offset - line_began + 1;
}
