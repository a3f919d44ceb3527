/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vit-refresh.h"
#include "vit-source-files.h"

#define BLOCK (1024 * 1024)

static gint64
get_modified (const struct stat *status)
{
  return status->st_mtim.tv_sec * G_USEC_PER_SEC + status->st_mtim.tv_nsec / 1000;
}

/* The checksum of a file, or %NULL if it cannot be read. */
static char *
dup_sha256 (const char *path)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *block = g_malloc (BLOCK);
  int file = open (path, O_RDONLY | O_CLOEXEC);
  gssize n = -1;

  while (file >= 0 && (n = read (file, block, BLOCK)) > 0)
    g_checksum_update (checksum, block, n);
  if (file >= 0)
    close (file);

  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* Whether a file has the bytes that it had. Its size and time tell as a rule; a file that was only
 * copied or saved again is no other one. */
static gboolean
is_same (const VitImportFile *file, const struct stat *status)
{
  g_autofree char *sha256 = NULL;

  if (status->st_size != file->size)
    return FALSE;
  if (get_modified (status) == file->modified)
    return TRUE;

  sha256 = dup_sha256 (file->path);

  return g_strcmp0 (sha256, file->sha256) == 0;
}

static const VitImportFile *
find_file (const VitImportReport *import, const char *path)
{
  for (guint i = 0; i < import->files->len; i++)
    {
      const VitImportFile *file = g_ptr_array_index (import->files, i);

      if (g_str_equal (file->path, path))
        return file;
    }

  return NULL;
}

/**
 * vit_source_get_state:
 * @import: of a table
 * @modified: (out): when the source was last written, µs since 1970, UTC; 0 if it is gone
 *
 * Compares a source with what it was when it was read: sizes and times, and checksums where only
 * the time is another one. Waits for the disk: for a thread.
 *
 * Returns: what became of it
 */
VitSourceState
vit_source_get_state (const VitImportReport *import, gint64 *modified)
{
  g_auto (GStrv) files = NULL;
  gboolean are_many, are_same = TRUE;
  gint64 size = 0;

  *modified = 0;
  files = vit_source_list_files (import->source, &are_many, NULL);
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      const VitImportFile *file = find_file (import, files[i]);
      struct stat status;

      if (stat (files[i], &status) != 0)
        return VIT_SOURCE_GONE;
      size += status.st_size;
      *modified = MAX (*modified, get_modified (&status));
      are_same = are_same && file != NULL && is_same (file, &status);
    }
  if (files == NULL)
    return VIT_SOURCE_GONE;

  /* An older Vitrine kept sums only. */
  if (import->files->len == 0)
    are_same = size == import->size && *modified == import->modified;
  else
    are_same = are_same && g_strv_length (files) == import->files->len;

  return are_same ? VIT_SOURCE_SAME : VIT_SOURCE_CHANGED;
}
