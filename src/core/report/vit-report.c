/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <glib/gstdio.h>

#include "vit-json.h"
#include "vit-output.h"
#include "vit-report-folder.h"
#include "vit-table-csv.h"

static gboolean
write_json (const VitResult *result, const char *path, GError **error)
{
  g_autoptr (VitOutput) output = vit_output_new (path, error);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  if (output == NULL)
    return FALSE;

  node = vit_result_to_json (result);
  text = vit_json_write (node, TRUE);

  return vit_output_write (output, text, strlen (text), error) && vit_output_commit (output, error);
}

/* A table's name as a file name: what a folder or another system could misread is "_". */
static char *
make_csv_name (const VitTable *table)
{
  g_autofree char *name = g_strdup (table->name);

  for (char *p = name; *p != '\0'; p++)
    if ((guchar) *p < 32 || strchr ("/\\:*?\"<>|", *p) != NULL || (p == name && *p == '.'))
      *p = '_';

  return g_strconcat (name, ".csv", NULL);
}

static char **
make_csv_names (const GPtrArray *tables)
{
  char **names = g_new0 (char *, tables->len + 1);

  for (guint i = 0; i < tables->len; i++)
    names[i] = make_csv_name (g_ptr_array_index (tables, i));

  return names;
}

static gboolean
write_list (const GPtrArray *tables, const char *folder, VitProgress *progress, GError **error)
{
  for (guint i = 0; i < tables->len; i++)
    {
      const VitTable *table = g_ptr_array_index (tables, i);
      g_autofree char *name = make_csv_name (table);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!vit_table_save_csv (table, path, progress, error))
        return FALSE;
      vit_progress_report (progress, (i + 1.0) / tables->len);
    }

  return TRUE;
}

static gboolean
write_tables (const VitResult *result, const char *folder, VitProgress *progress, GError **error)
{
  if (g_mkdir (folder, 0777) != 0)
    {
      vit_report_set_write_error (error, errno, folder);
      return FALSE;
    }

  return write_list (result->tables, folder, progress, error);
}

/**
 * vit_report_write_tables:
 * @result: what to write
 * @folder: a new folder; its parent must exist
 * @progress: (nullable): where to report, and what cancels
 *
 * Writes `NAME.csv` for every table and every contact list, into a temporary folder beside
 * @folder that takes its place in one step once it is complete.
 *
 * Returns: %TRUE, or %FALSE with %VIT_REPORT_ERROR or %G_IO_ERROR_CANCELLED, and nothing written
 */
gboolean
vit_report_write_tables (const VitResult *result,
                         const char *folder,
                         VitProgress *progress,
                         GError **error)
{
  g_autoptr (VitProgress) tables = vit_progress_new_part (progress, 0, 0.5);
  g_autoptr (VitProgress) contacts = vit_progress_new_part (progress, 0.5, 1);
  const char *const none[] = { NULL };
  g_autoptr (VitReportFolder) target = vit_report_folder_new (folder, none, error);
  const char *temporary;

  if (target == NULL)
    return FALSE;

  temporary = vit_report_folder_get_temporary (target);

  return write_list (result->tables, temporary, tables, error) &&
         write_list (result->contacts, temporary, contacts, error) &&
         vit_report_folder_commit (target, error);
}

static gboolean
write_parts (const VitResult *result,
             const char *folder,
             gboolean pdf,
             gboolean xlsx,
             VitProgress *progress,
             GError **error)
{
  g_autoptr (VitProgress) tables_part = vit_progress_new_part (progress, 0, 0.2);
  g_autoptr (VitProgress) deck_part = vit_progress_new_part (progress, 0.2, 0.5);
  g_autoptr (VitProgress) workbook_part = vit_progress_new_part (progress, 0.5, 1);
  g_autofree char *json_path = g_build_filename (folder, "result.json", NULL);
  g_autofree char *tables_path = g_build_filename (folder, "tables", NULL);
  g_autofree char *deck_path = g_build_filename (folder, "report.pdf", NULL);
  g_autofree char *workbook_path = g_build_filename (folder, "report.xlsx", NULL);

  vit_progress_stage (progress, vit_text (result->language, "Writing the tables"));

  return vit_progress_check (progress, error) && write_json (result, json_path, error) &&
         write_tables (result, tables_path, tables_part, error) &&
         (!pdf || vit_deck_write (result, deck_path, deck_part, error)) &&
         (!xlsx || vit_workbook_write (result, workbook_path, workbook_part, error)) &&
         vit_progress_check (progress, error);
}

/**
 * vit_report_check_folder:
 * @folder: where a report is to be written
 *
 * To be called before the work that leads to a report, so that a wrong folder is found out at once.
 *
 * Returns: %TRUE if vit_report_write() could write there now, or %FALSE with %VIT_REPORT_ERROR;
 *   nothing is left there either way
 */
gboolean
vit_report_check_folder (const char *folder, GError **error)
{
  g_autoptr (VitReportFolder) target = vit_report_folder_new (folder, NULL, error);

  return target != NULL;
}

/**
 * vit_report_prepare:
 * @result: what to write
 * @folder: becomes the report's folder; one that holds an older report is replaced, one that
 *   holds anything else is left alone; folders above it are made if they are missing
 * @pdf: whether to write the deck
 * @xlsx: whether to write the workbook
 * @progress: (nullable): where to report, and what cancels
 *
 * Writes `result.json`, `tables/NAME.csv`, `report.pdf` and `report.xlsx` into a temporary folder
 * beside @folder, which takes its place in one step with vit_report_folder_commit().
 *
 * Returns: (transfer full): the filled folder, or %NULL with %VIT_REPORT_ERROR or
 *   %G_IO_ERROR_CANCELLED, and @folder as it was
 */
VitReportFolder *
vit_report_prepare (const VitResult *result,
                    const char *folder,
                    gboolean pdf,
                    gboolean xlsx,
                    VitProgress *progress,
                    GError **error)
{
  g_auto (GStrv) names = make_csv_names (result->tables);
  g_autoptr (VitReportFolder) target =
      vit_report_folder_new (folder, (const char *const *) names, error);

  if (target == NULL)
    return NULL;

  if (!write_parts (result, vit_report_folder_get_temporary (target), pdf, xlsx, progress, error))
    {
      vit_report_folder_name_error (target, error);
      return NULL;
    }

  return g_steal_pointer (&target);
}

/**
 * vit_report_write:
 *
 * As vit_report_prepare(), and commits it.
 *
 * Returns: %TRUE, or %FALSE with %VIT_REPORT_ERROR or %G_IO_ERROR_CANCELLED, and @folder as it was
 */
gboolean
vit_report_write (const VitResult *result,
                  const char *folder,
                  gboolean pdf,
                  gboolean xlsx,
                  VitProgress *progress,
                  GError **error)
{
  g_autoptr (VitReportFolder) target =
      vit_report_prepare (result, folder, pdf, xlsx, progress, error);

  return target != NULL && vit_report_folder_commit (target, error);
}
