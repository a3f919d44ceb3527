/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "vit-data-error.h"
#include "vit-duck-engine-private.h"
#include "vit-project-private.h"
#include "vit-sql.h"

#define BLOCK (4 * 1024 * 1024)

static void
set_write_error (const char *path, int reason, GError **error)
{
  gboolean full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;

  g_set_error (error, VIT_DATA_ERROR, full ? VIT_DATA_ERROR_SPACE : VIT_DATA_ERROR_PROJECT,
               full ? "%s cannot be written, the disk is full; free some space and try again (%s)"
                    : "%s cannot be written; choose another folder (%s)",
               path, g_strerror (reason));
}

static gboolean
write_all (int file, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize written = write (file, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      length -= (gsize) written;
    }

  return TRUE;
}

/* All of @from, from its beginning; the place at which it stands is not touched. */
static gboolean
copy_content (int from, int to, const char *path, VitProgress *progress, GError **error)
{
  g_autofree char *block = g_malloc (BLOCK);
  goffset size = lseek (from, 0, SEEK_END);
  goffset done = 0;

  while (vit_progress_check (progress, error))
    {
      gssize n = pread (from, block, BLOCK, done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0 || !write_all (to, block, (gsize) n))
        {
          set_write_error (path, errno, error);
          return FALSE;
        }
      if (n == 0)
        return TRUE;

      done += n;
      vit_progress_report (progress, (double) done / size);
    }

  return FALSE;
}

static gboolean
copy_file (int from, const char *path, VitProgress *progress, GError **error)
{
  int to = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  gboolean done;

  if (to < 0)
    {
      set_write_error (path, errno, error);
      return FALSE;
    }

  done = copy_content (from, to, path, progress, error);
  if (done && fsync (to) != 0)
    {
      set_write_error (path, errno, error);
      done = FALSE;
    }
  close (to);

  return done;
}

/* The log of what has been committed since the last checkpoint, if there is one. */
static gboolean
copy_log (VitProject *self, const char *path, VitProgress *progress, GError **error)
{
  g_autofree char *log_path = g_strconcat (vit_project_get_path (self), ".wal", NULL);
  g_autofree char *copy_path = g_strconcat (path, ".wal", NULL);
  int from = open (log_path, O_RDONLY | O_CLOEXEC);
  gboolean done;

  if (from < 0 && errno == ENOENT)
    return TRUE;
  if (from < 0)
    {
      set_write_error (log_path, errno, error);
      return FALSE;
    }

  done = copy_file (from, copy_path, progress, error);
  close (from);

  return done;
}

/* The log before the file: what a commit in the log refers to is in the file by then. The file
 * itself changes at checkpoints only, and there is none while a transaction has written. */
static gboolean
copy_both (VitProject *self, const char *path, VitProgress *progress, GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (self, error);
  gboolean done;

  if (connection == NULL)
    return FALSE;

  /* Fails if another connection is writing; then the copy takes the log along. */
  vit_connection_execute (connection, "CHECKPOINT", NULL, NULL);

  if (!vit_connection_begin (connection, error) ||
      !vit_connection_execute (connection, "INSERT INTO vitrine.about VALUES ('copy', 'running')",
                               NULL, error))
    return FALSE;

  done =
      copy_log (self, path, progress, error) &&
      copy_file (vit_duck_engine_get_file (vit_project_get_engine (self)), path, progress, error);
  vit_connection_rollback (connection);

  return done;
}

/* The engine would only say that a link leads nowhere. */
static gboolean
check_can_create (const char *path, GError **error)
{
  int file = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

  if (file < 0)
    {
      set_write_error (path, errno, error);
      return FALSE;
    }

  close (file);
  g_unlink (path);

  return TRUE;
}

static gboolean
copy_database (VitProject *self, const char *let_in, VitProgress *progress, GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (self, error);
  g_autofree char *file = vit_sql_string (let_in);
  g_autofree char *sql = vit_sql_fill ("ATTACH {file} AS vitrine_copy;"
                                       "COPY FROM DATABASE memory TO vitrine_copy",
                                       "file", file, NULL);
  gboolean done;

  if (connection == NULL)
    return FALSE;

  done = vit_connection_execute (connection, sql, progress, error);

  /* Detaching writes the log into the file. */
  return vit_connection_execute (connection, "DETACH vitrine_copy", NULL, done ? error : NULL) &&
         done;
}

/* From memory, by the engine. */
static gboolean
write_out (VitProject *self, const char *path, VitProgress *progress, GError **error)
{
  VitDuckGate *gate = vit_duck_engine_get_gate (vit_project_get_engine (self));
  g_autofree char *let_in = NULL;
  gboolean done;

  if (!check_can_create (path, error))
    return FALSE;

  let_in = vit_duck_gate_let_in (gate, path, error);
  if (let_in == NULL)
    return FALSE;

  done = copy_database (self, let_in, progress, error);
  vit_duck_gate_shut (gate, let_in);

  return done;
}

/* Opening folds the log into the file, and proves that the copy can be opened. */
static gboolean
prove (const char *path, GError **error)
{
  g_autoptr (VitProject) copy = vit_project_open (path, error);

  return copy != NULL;
}

/**
 * vit_project_save_copy:
 * @path: the file to write; one of that name is replaced when the copy is complete
 * @progress: (nullable): its progress; cancelling it leaves nothing behind
 *
 * Other connections may go on reading and writing; what they commit meanwhile may or may not be
 * in the copy.
 *
 * Returns: %TRUE, or %FALSE with an error: %VIT_DATA_ERROR_SPACE if the disk is full,
 *   %VIT_DATA_ERROR_PROJECT if the file cannot be written, %G_IO_ERROR_CANCELLED
 */
gboolean
vit_project_save_copy (VitProject *self, const char *path, VitProgress *progress, GError **error)
{
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *new_path = g_strdup_printf ("%s.%.8s.new", path, unique);
  g_autofree char *new_log = g_strconcat (new_path, ".wal", NULL);
  gboolean done;

  g_return_val_if_fail (VIT_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  done = vit_project_get_path (self) ? copy_both (self, new_path, progress, error)
                                     : write_out (self, new_path, progress, error);
  done = done && prove (new_path, error) && vit_progress_check (progress, error);

  if (done && g_rename (new_path, path) != 0)
    {
      set_write_error (path, errno, error);
      done = FALSE;
    }
  if (!done)
    {
      g_unlink (new_path);
      g_unlink (new_log);
    }

  return done;
}
