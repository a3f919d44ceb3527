/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-table-export.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "vit-data-error.h"
#include "vit-duck-engine-private.h"
#include "vit-export-plan.h"
#include "vit-project-private.h"
#include "vit-source-file.h"
#include "vit-xlsx-write.h"

/* What an export works with. */
typedef struct
{
  VitProject *project;
  VitConnection *connection;
  const VitExportPlan *plan;
  const char *path; /* of the file that is asked for, for messages */
} Export;

/* Runs a statement of the plan on a file that the engine may reach meanwhile. */
static gboolean
write_by_engine (const Export *self,
                 const char *path,
                 const char *missing,
                 VitProgress *progress,
                 GError **error)
{
  VitDuckGate *gate = vit_duck_engine_get_gate (vit_project_get_engine (self->project));
  g_autofree char *let_in = vit_duck_gate_let_in (gate, path, error);
  g_autofree char *sql = NULL;
  gboolean done;

  if (let_in == NULL)
    return FALSE;

  sql = missing != NULL ? vit_export_plan_write_csv (self->plan, let_in, missing)
                        : vit_export_plan_write_parquet (self->plan, let_in);
  done = vit_connection_execute (self->connection, sql, progress, error);
  vit_duck_gate_shut (gate, let_in);

  return done;
}

/* By way of a text that the engine writes, so that no more than a row is in memory. */
static gboolean
write_xlsx (const Export *self, const char *path, VitProgress *progress, GError **error)
{
  g_autoptr (VitProgress) first = vit_progress_new_part (progress, 0, 0.3);
  g_autoptr (VitProgress) second = vit_progress_new_part (progress, 0.3, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *missing = g_uuid_string_random ();
  g_autofree char *text = NULL;
  int file = vit_source_file_create_temp (folder, error);
  gboolean done;

  if (file < 0)
    return FALSE;

  text = g_strdup_printf ("/proc/self/fd/%d", file);
  done = write_by_engine (self, text, missing, first, error) &&
         vit_xlsx_write (self->plan, file, missing, path, self->path, second, error);
  close (file);

  return done;
}

static gboolean
write_file (const Export *self,
            const char *path,
            const char *format,
            VitProgress *progress,
            GError **error)
{
  if (g_str_equal (format, "xlsx"))
    return write_xlsx (self, path, progress, error);

  return write_by_engine (self, path, g_str_equal (format, "csv") ? "" : NULL, progress, error);
}

static const char *
find_format (const char *path, const char *format, GError **error)
{
  static const char *const formats[] = { "csv", "parquet", "xlsx" };
  const char *dot = strrchr (path, '.');

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (format != NULL ? g_str_equal (format, formats[i])
                       : dot != NULL && g_ascii_strcasecmp (dot + 1, formats[i]) == 0)
      return formats[i];

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s: a table can be written as CSV, Parquet or XLSX; let the name end in .csv, "
               ".parquet or .xlsx",
               path);

  return NULL;
}

static void
set_file_error (const char *path, GError **error)
{
  g_set_error (error, VIT_DATA_ERROR,
               errno == ENOSPC ? VIT_DATA_ERROR_SPACE : VIT_DATA_ERROR_SOURCE,
               "%s cannot be written: %s", path, g_strerror (errno));
}

/* An empty file beside @path, on the same disk. */
static char *
create_beside (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%s.XXXXXX", name);
  g_autofree char *beside = g_build_filename (folder, hidden, NULL);
  int file = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0666);

  if (file < 0)
    {
      set_file_error (path, error);
      return NULL;
    }
  close (file);

  return g_steal_pointer (&beside);
}

/* Only what has reached the disk takes the place of a file of before. */
static gboolean
put_in_place (const char *beside, const char *path, GError **error)
{
  int file = open (beside, O_RDONLY | O_CLOEXEC);
  gboolean done = file >= 0 && fsync (file) == 0 && g_rename (beside, path) == 0;

  if (!done)
    set_file_error (path, error);
  if (file >= 0)
    close (file);

  return done;
}

/**
 * vit_table_export:
 * @table: a table, as its recipe leaves it
 * @path: the file to be written; one that is there is replaced once the new one is whole
 * @format: (nullable): "csv", "parquet" or "xlsx"; %NULL to go by the name of the file
 * @source: (out) (optional) (transfer full): what reads the same table from the file again
 * @progress: (nullable): its progress; cancelling it leaves no file
 *
 * Writes a table with every digit of its numbers. A file cannot tell all that the table knows: a
 * CSV file has no types, and no XLSX file knows identifiers, or numbers beyond 2⁵³, which are
 * written as texts; @source tells the rest. What is not finite is missing, and a carriage return
 * in a text of a CSV file is read as the end of a line.
 *
 * Returns: %TRUE, or %FALSE with an error: %VIT_DATA_ERROR_COLUMN if there is no such table,
 *   %VIT_DATA_ERROR_SOURCE if the file cannot be written or the table does not fit into it,
 *   %VIT_DATA_ERROR_SPACE if the disk is full, %G_IO_ERROR_CANCELLED
 */
gboolean
vit_table_export (VitProject *project,
                  const char *table,
                  const char *path,
                  const char *format,
                  VitSource **source,
                  VitProgress *progress,
                  GError **error)
{
  g_autoptr (VitConnection) connection = NULL;
  g_autoptr (VitExportPlan) plan = NULL;
  g_autofree char *beside = NULL;
  Export export;

  format = find_format (path, format, error);
  connection = format ? vit_project_connect (project, error) : NULL;
  plan = connection ? vit_export_plan_new (project, connection, table, error) : NULL;
  beside = plan ? create_beside (path, error) : NULL;
  if (beside == NULL)
    return FALSE;

  export = (Export){ project, connection, plan, path };
  if (!write_file (&export, beside, format, progress, error) ||
      !vit_progress_check (progress, error) || !put_in_place (beside, path, error))
    {
      g_unlink (beside);
      return FALSE;
    }
  if (source != NULL)
    *source = vit_export_plan_get_source (plan, path, format);

  return TRUE;
}
