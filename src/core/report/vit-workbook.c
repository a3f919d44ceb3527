/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vit-book.h"
#include "vit-output.h"

/* How far along a book is when its sheets are filled and when its file is packed. */
#define FILLED 0.6
#define PACKED 0.9

/* Microseconds between two looks whether a packed file is still wanted. */
#define WAIT_STEP 20000

static gboolean
fill (VitBook *book, VitProgress *progress, GError **error)
{
  const GPtrArray *entries = book->plan->entries;

  vit_book_add_summary (book);
  for (guint i = 0; i < entries->len; i++)
    {
      if (!vit_book_add_table (book, g_ptr_array_index (entries, i), progress, error))
        return FALSE;
      vit_progress_report (progress, FILLED * (i + 1) / entries->len);
    }

  return vit_progress_check (progress, error);
}

static void
set_full_error (GError **error)
{
  g_autofree char *shown = g_filename_display_name (g_get_tmp_dir ());

  g_set_error (
      error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_SPACE,
      "The workbook cannot be written: the folder for temporary files, “%s”, is full. Free "
      "some space there, or set TMPDIR to a folder on another disk.",
      shown);
}

/* What libxlsxwriter's failures mean here: it writes into memory and into the folder for temporary
 * files, so that a failure is one of these. */
static void
set_error (GError **error, lxw_error status)
{
  if (status == LXW_ERROR_MEMORY_MALLOC_FAILED)
    g_set_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_WRITE,
                 "The workbook cannot be written: %s. Close other programs and try again.",
                 lxw_strerror (status));
  else
    set_full_error (error);
}

/* A book whose file is being packed, by a thread of its own: libxlsxwriter cannot be interrupted
 * there, and a large book takes it seconds. Who gives up waiting leaves the rest to the thread. */
typedef struct
{
  VitBook *book;
  VitResult *result; /* what the book borrows from */
  int fd;            /* the file, in memory */
  GMutex mutex;      /* guards what follows */
  GCond done_cond;
  gboolean done;
  lxw_error status;
} Packing;

static void
packing_clear (gpointer data)
{
  Packing *self = data;

  g_clear_pointer (&self->book, vit_book_free);
  vit_result_unref (self->result);
  close (self->fd);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->done_cond);
}

static void
packing_unref (Packing *self)
{
  g_atomic_rc_box_release_full (self, packing_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Packing, packing_unref)

static gpointer
pack (gpointer data)
{
  g_autoptr (Packing) self = data;
  lxw_error status = vit_book_close (self->book);

  g_mutex_lock (&self->mutex);
  self->status = status;
  self->done = TRUE;
  g_cond_signal (&self->done_cond);
  g_mutex_unlock (&self->mutex);

  return NULL;
}

static gboolean
wait_until_packed (Packing *self, VitProgress *progress, GError **error)
{
  gboolean wanted = TRUE;

  g_thread_unref (g_thread_new ("workbook", pack, g_atomic_rc_box_acquire (self)));

  g_mutex_lock (&self->mutex);
  while (!self->done && wanted)
    {
      g_cond_wait_until (&self->done_cond, &self->mutex, g_get_monotonic_time () + WAIT_STEP);
      wanted = vit_progress_check (progress, error);
    }
  g_mutex_unlock (&self->mutex);

  return wanted;
}

/* Reads the file that was packed in memory, sees that it is whole, and writes it. */
static gboolean
write_packed (Packing *self, VitOutput *output, VitProgress *progress, GError **error)
{
  struct stat info;
  void *data;
  gboolean written;

  if (fstat (self->fd, &info) != 0 || info.st_size == 0)
    {
      set_full_error (error);
      return FALSE;
    }
  data = mmap (NULL, info.st_size, PROT_READ, MAP_PRIVATE, self->fd, 0);
  if (data == MAP_FAILED)
    {
      vit_report_set_write_error (error, errno, vit_output_get_temporary (output));
      return FALSE;
    }

  written = vit_book_check (data, info.st_size, self->book->n_rows, progress);
  if (!written)
    {
      if (vit_progress_check (progress, error))
        set_full_error (error);
    }
  else
    written = vit_output_write (output, data, info.st_size, error);
  munmap (data, info.st_size);

  return written;
}

static Packing *
packing_new (const VitResult *result, GError **error)
{
  g_autoptr (Packing) self = g_atomic_rc_box_new0 (Packing);
  g_autofree char *path = NULL;

  /* A book only reads, but the reference counts. */
  self->result = vit_result_ref ((VitResult *) result);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->done_cond);
  self->fd = memfd_create ("workbook", MFD_CLOEXEC);
  if (self->fd < 0)
    {
      vit_report_set_write_error (error, errno, "workbook");
      return NULL;
    }

  path = g_strdup_printf ("/proc/self/fd/%d", self->fd);
  self->book = vit_book_new (result, path, error);
  if (self->book == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * vit_workbook_write:
 * @result: what to show
 * @path: the XLSX file to write
 * @progress: (nullable): checked every thousand rows, and while the file is packed
 *
 * Writes the workbook. libxlsxwriter packs it into memory first, because it reports failures on
 * the standard error output, which is not ours to write to, and misses some.
 *
 * Returns: %TRUE, or %FALSE with %VIT_REPORT_ERROR or %G_IO_ERROR_CANCELLED and nothing written
 */
gboolean
vit_workbook_write (const VitResult *result,
                    const char *path,
                    VitProgress *progress,
                    GError **error)
{
  g_autoptr (VitOutput) output = vit_output_new (path, error);
  g_autoptr (Packing) packing = NULL;

  if (output == NULL)
    return FALSE;

  vit_progress_stage (progress, vit_text (result->language, "Writing the workbook"));
  packing = packing_new (result, error);
  if (packing == NULL || !fill (packing->book, progress, error) ||
      !wait_until_packed (packing, progress, error))
    return FALSE;

  if (packing->status != LXW_NO_ERROR)
    {
      set_error (error, packing->status);
      return FALSE;
    }
  vit_progress_report (progress, PACKED);

  return write_packed (packing, output, progress, error) && vit_output_commit (output, error);
}
