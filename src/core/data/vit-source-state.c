/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <sys/stat.h>

#include "vit-refresh.h"
#include "vit-source-files.h"

/* What the files of a source are now, as the report of an import sums it up. */
static gboolean
measure (const char *const *files, gint64 *size, gint64 *modified)
{
  *size = 0;
  *modified = G_MININT64;
  for (guint i = 0; files[i] != NULL; i++)
    {
      struct stat status;

      if (stat (files[i], &status) != 0)
        return FALSE;
      *size += status.st_size;
      *modified =
          MAX (*modified, status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000);
    }

  return TRUE;
}

/**
 * vit_source_get_state:
 * @import: of a table
 * @modified: (out): when the source was last written, µs since 1970, UTC; 0 if it is gone
 *
 * Compares a source with what it was when it was read. Looks at sizes and times only, so it is
 * quick, but it may have to wait for the disk: for a thread.
 *
 * Returns: what became of it
 */
VitSourceState
vit_source_get_state (const VitImportReport *import, gint64 *modified)
{
  g_auto (GStrv) files = NULL;
  gboolean are_many;
  gint64 size;

  *modified = 0;
  files = vit_source_list_files (import->source, &are_many, NULL);
  if (files == NULL || !measure ((const char *const *) files, &size, modified))
    return VIT_SOURCE_GONE;

  return size == import->size && *modified == import->modified ? VIT_SOURCE_SAME
                                                               : VIT_SOURCE_CHANGED;
}
