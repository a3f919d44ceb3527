/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-estimate.h"

#include <string.h>
#include <sys/statvfs.h>

#include "vit-data-error.h"
#include "vit-source-files.h"

/* What the engine takes whatever the file is, and for each byte of text beyond: measured with
 * tests/bench, with room to spare. It writes to the disk what does not fit. */
#define BASE_MEMORY ((gint64) 200 * 1024 * 1024)
#define MEMORY_PER_BYTE 2.0
#define MAX_ENGINE_SHARE 0.6

/* A table takes a half of its text at most, and a tenth at least. */
#define DISK_PER_BYTE 0.5
#define LEAST_DISK_PER_BYTE 0.05

/* A sample of fewer rows is no help. */
#define LEAST_SAMPLE 100

/* A disk or memory is not filled to the brim. */
#define ROOM 0.9

void
vit_estimate_free (VitEstimate *self)
{
  g_free (self);
}

/* A number of the kernel's list, in bytes; -1 if it is not there. */
static gint64
read_memory (const char *name)
{
  g_autofree char *text = NULL;
  const char *at;

  if (!g_file_get_contents ("/proc/meminfo", &text, NULL, NULL))
    return -1;
  at = strstr (text, name);

  return at ? g_ascii_strtoll (at + strlen (name), NULL, 10) * 1024 : -1;
}

static gint64
get_free_disk (const char *folder)
{
  struct statvfs status;

  return statvfs (folder, &status) == 0 ? (gint64) (status.f_bavail * status.f_frsize) : -1;
}

static gboolean
is_enough (gint64 needed, gint64 there)
{
  return there < 0 || (double) needed <= ROOM * (double) there;
}

/**
 * vit_estimate_judge:
 * @self: (inout): what is needed and what there is; gets whether it fits, and a sample that does
 * @least_disk: bytes that it needs on the disk in the best of cases
 *
 * Little memory alone makes an import slow, not impossible: the engine turns to the disk.
 */
void
vit_estimate_judge (VitEstimate *self, gint64 least_disk)
{
  double share = 1;

  self->fits =
      is_enough (self->memory, self->free_memory) && is_enough (self->disk, self->free_disk);
  self->is_impossible = self->free_disk >= 0 && least_disk > self->free_disk;
  if (self->fits || self->rows <= 0)
    return;

  if (self->free_disk >= 0 && self->disk > 0)
    share = MIN (share, (double) self->free_disk / (double) self->disk);
  if (self->free_memory >= 0 && self->memory > 0)
    share = MIN (share, (double) self->free_memory / (double) self->memory);
  self->sample = (guint64) MAX (1, share / 2 * (double) self->rows);
}

static gint64
estimate_memory (gint64 text, gint64 extra)
{
  gint64 total = read_memory ("MemTotal:");
  gint64 memory = BASE_MEMORY + extra + (gint64) (MEMORY_PER_BYTE * (double) text);

  return total > 0 ? MIN (memory, extra + (gint64) (MAX_ENGINE_SHARE * (double) total)) : memory;
}

static void
add_file (VitEstimate *self, VitFileEstimate *all, const VitFileEstimate *file)
{
  self->rows = self->rows < 0 || file->rows < 0 ? -1 : self->rows + file->rows;
  self->is_exact = self->is_exact && file->is_exact;
  all->text += file->text;
  all->copy = MAX (all->copy, file->copy);
  all->memory = MAX (all->memory, file->memory);
}

/* Of a sample the copies are made, but not the table. */
static double
get_sampled_share (const VitEstimate *self, const VitSource *source, guint n_files)
{
  double n_wanted = (double) source->sample * n_files;

  return source->sample > 0 && self->rows > 0 ? MIN (1, n_wanted / (double) self->rows) : 1;
}

/**
 * vit_source_estimate:
 * @source: a file, a folder or a pattern
 * @folder: (nullable): of the project, to look how much room there is; %NULL for the folder of
 *   temporary files
 * @progress: (nullable): its progress
 *
 * Tells what an import will take from the size of the files and a look at their beginning, without
 * reading them.
 *
 * Returns: (transfer full): rows, memory and disk, or %NULL with an error: %VIT_DATA_ERROR_SOURCE
 * if a file cannot be opened, %G_IO_ERROR_CANCELLED
 */
VitEstimate *
vit_source_estimate (const VitSource *source,
                     const char *folder,
                     VitProgress *progress,
                     GError **error)
{
  g_autoptr (VitEstimate) self = g_new0 (VitEstimate, 1);
  g_autoptr (VitSource) one = vit_source_copy (source);
  VitFileEstimate all = { 0 };
  gboolean are_many;
  g_auto (GStrv) files = vit_source_list_files (source, &are_many, error);
  double share;

  if (files == NULL)
    return NULL;

  self->is_exact = TRUE;
  for (guint i = 0; files[i] != NULL; i++)
    {
      VitFileEstimate file;

      g_free (one->path);
      one->path = g_strdup (files[i]);
      if (!vit_progress_check (progress, error) || !vit_file_estimate (one, &file, progress, error))
        return NULL;
      add_file (self, &all, &file);
    }

  share = get_sampled_share (self, source, g_strv_length (files));
  self->memory = estimate_memory ((gint64) (share * (double) all.text), all.memory);
  self->disk = all.copy + (gint64) (share * DISK_PER_BYTE * (double) all.text);
  self->free_memory = read_memory ("MemAvailable:");
  self->free_disk = get_free_disk (folder ? folder : g_get_tmp_dir ());
  vit_estimate_judge (self, all.copy + (gint64) (share * LEAST_DISK_PER_BYTE * (double) all.text));

  return g_steal_pointer (&self);
}

/**
 * vit_estimate_check:
 * @source: what was estimated
 *
 * Returns: %TRUE if the import is worth a try, or %FALSE with %VIT_DATA_ERROR_SPACE if it surely
 *   cannot succeed
 */
gboolean
vit_estimate_check (const VitEstimate *self, const VitSource *source, GError **error)
{
  g_autofree char *disk = g_format_size ((guint64) self->disk);
  g_autofree char *there = g_format_size ((guint64) MAX (self->free_disk, 0));
  g_autofree char *sample = NULL;

  if (!self->is_impossible)
    return TRUE;

  if (self->sample >= LEAST_SAMPLE)
    sample = g_strdup_printf (", or import a sample of %" G_GUINT64_FORMAT " rows", self->sample);
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE,
               "%s needs about %s on the disk of the project, which is too full for it (%s are left); "
               "free some%s",
               source->path, disk, there, sample ? sample : "");

  return FALSE;
}
