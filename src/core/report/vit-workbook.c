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

/* Reads the file that was packed in memory, sees that it is whole, and writes it. */
static gboolean
write_packed (int fd, gsize n_rows, VitOutput *output, GError **error)
{
  struct stat info;
  void *data;
  gboolean written;

  if (fstat (fd, &info) != 0 || info.st_size == 0)
    {
      set_full_error (error);
      return FALSE;
    }
  data = mmap (NULL, info.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
  if (data == MAP_FAILED)
    {
      vit_report_set_write_error (error, errno, vit_output_get_temporary (output));
      return FALSE;
    }

  written = vit_book_check (data, info.st_size, n_rows);
  if (!written)
    set_full_error (error);
  else
    written = vit_output_write (output, data, info.st_size, error);
  munmap (data, info.st_size);

  return written;
}

static gboolean
write_book (const VitResult *result,
            int fd,
            VitOutput *output,
            VitProgress *progress,
            GError **error)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (VitBook) book = vit_book_new (result, path, error);
  lxw_error status;

  if (book == NULL || !fill (book, progress, error))
    return FALSE;

  status = vit_book_close (book);
  if (status != LXW_NO_ERROR)
    {
      set_error (error, status);
      return FALSE;
    }
  vit_progress_report (progress, 0.9);

  return vit_progress_check (progress, error) && write_packed (fd, book->n_rows, output, error) &&
         vit_output_commit (output, error);
}

/**
 * vit_workbook_write:
 * @result: what to show
 * @path: the XLSX file to write
 * @progress: (nullable): checked every thousand rows
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
  gboolean written;
  int fd;

  if (output == NULL)
    return FALSE;

  vit_progress_stage (progress, vit_text (result->language, "Writing the workbook"));
  fd = memfd_create ("workbook", MFD_CLOEXEC);
  if (fd < 0)
    {
      vit_report_set_write_error (error, errno, path);
      return FALSE;
    }
  written = write_book (result, fd, output, progress, error);
  close (fd);

  return written;
}
