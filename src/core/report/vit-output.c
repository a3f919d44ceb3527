/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vit-output.h"

struct _VitOutput
{
  char *path;
  char *temporary; /* %NULL once it is renamed */
};

/* clang-format off */
G_DEFINE_QUARK (vit-report-error-quark, vit_report_error)
/* clang-format on */

/**
 * vit_report_set_write_error:
 * @code: the `errno` that writing ended with
 * @path: the file or folder that was to be written
 *
 * Sets %VIT_REPORT_ERROR_SPACE or %VIT_REPORT_ERROR_WRITE with a message that says what to do.
 */
void
vit_report_set_write_error (GError **error, int code, const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    g_set_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_SPACE,
                 "“%s” cannot be written: the disk is full. Free some space there or choose a "
                 "folder on another disk; nothing was left behind.",
                 shown);
  else
    g_set_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_WRITE,
                 "“%s” cannot be written: %s. Check that the folder exists and that you may write "
                 "there, or choose another one.",
                 shown, g_strerror (code));
}

/**
 * vit_output_new:
 * @path: the file to be
 *
 * Creates the temporary file, so that a folder that cannot be written to is found out before any
 * work is done.
 *
 * Returns: (transfer full): an empty output, or %NULL with %VIT_REPORT_ERROR
 */
VitOutput *
vit_output_new (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *temporary = g_strdup_printf ("%s/.%s.XXXXXX", folder, name);
  VitOutput *self;
  int fd;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      vit_report_set_write_error (error, EISDIR, path);
      return NULL;
    }

  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    {
      vit_report_set_write_error (error, errno, path);
      return NULL;
    }
  close (fd);

  self = g_new0 (VitOutput, 1);
  self->path = g_strdup (path);
  self->temporary = g_steal_pointer (&temporary);

  return self;
}

/**
 * vit_output_get_temporary:
 *
 * Returns: the existing file to write into
 */
const char *
vit_output_get_temporary (const VitOutput *self)
{
  return self->temporary;
}

/**
 * vit_output_write:
 * @data: all that the file is to hold
 * @length: of @data, in bytes
 *
 * Returns: %TRUE, or %FALSE with %VIT_REPORT_ERROR
 */
gboolean
vit_output_write (VitOutput *self, const void *data, gsize length, GError **error)
{
  FILE *stream = g_fopen (self->temporary, "we");
  gboolean written = stream != NULL && fwrite (data, 1, length, stream) == length;
  int code = errno;

  if (stream != NULL && fclose (stream) != 0 && written)
    {
      written = FALSE;
      code = errno;
    }
  if (!written)
    vit_report_set_write_error (error, code, self->path);

  return written;
}

/* The rename is durable only once the folder itself has reached the disk. A file system that
 * cannot do that loses nothing else, so its refusal is no error. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;

  fsync (fd);
  close (fd);
}

/**
 * vit_output_commit:
 *
 * Brings the temporary file to the disk and renames it. To be called after whatever wrote it has
 * closed it.
 *
 * Returns: %TRUE, or %FALSE with %VIT_REPORT_ERROR and the old file untouched
 */
gboolean
vit_output_commit (VitOutput *self, GError **error)
{
  int fd = g_open (self->temporary, O_RDWR | O_CLOEXEC, 0);
  gboolean done = fd >= 0 && fsync (fd) == 0;
  int code = errno;

  if (fd >= 0)
    close (fd);

  if (done && g_rename (self->temporary, self->path) != 0)
    {
      code = errno;
      done = FALSE;
    }

  if (!done)
    {
      vit_report_set_write_error (error, code, self->path);
      return FALSE;
    }

  g_clear_pointer (&self->temporary, g_free);
  sync_folder (self->path);

  return TRUE;
}

/**
 * vit_output_free:
 * @self: (transfer full): the output; its temporary file goes if it was not committed
 */
void
vit_output_free (VitOutput *self)
{
  if (self->temporary != NULL)
    g_unlink (self->temporary);

  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}
