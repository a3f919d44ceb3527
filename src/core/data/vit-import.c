/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <sys/stat.h>

#include "vit-clean-table.h"
#include "vit-data-error.h"
#include "vit-import-audit.h"
#include "vit-import-private.h"
#include "vit-import-union.h"
#include "vit-project-private.h"
#include "vit-source-files.h"
#include "vit-sql.h"

/* What an import works with. */
typedef struct
{
  VitProject *project;
  const VitSource *source;
  VitConnection *connection;
  GPtrArray *parts;        /* VitImportPart: the files */
  GPtrArray *notes;        /* utf8 */
  gboolean is_again;       /* columns that @source names may be gone from the file */
  VitReadPlan *united;     /* (nullable): of many files together */
  const VitReadPlan *plan; /* of the table */
} Import;

/* Puts the staging table in the place of the table of before. */
static gboolean
swap (Import *import, GError **error)
{
  g_autofree char *table = vit_sql_name (import->source->table);
  g_autofree char *sql = vit_sql_fill ("ALTER TABLE {staging} RENAME TO {table}", "staging",
                                       VIT_STAGING_TABLE, "table", table, NULL);

  return vit_table_drop (import->connection, import->source->table, error) &&
         vit_connection_execute (import->connection, sql, NULL, error) &&
         vit_clean_table_show_raw (import->connection, import->source->table, error);
}

/* Neither the engine's types nor its views can tell an identifier from a text. */
static gboolean
mark_ids (Import *import, GError **error)
{
  g_autofree char *table = vit_sql_name (import->source->table);

  for (guint i = 0; i < import->plan->columns->len; i++)
    {
      const VitPlanColumn *column = g_ptr_array_index (import->plan->columns, i);
      g_autofree char *name = vit_sql_name (column->name);
      g_autofree char *sql = NULL;

      if (column->is_ignored || column->guess->type != VIT_TYPE_OF_ID)
        continue;

      sql = vit_sql_fill ("COMMENT ON COLUMN raw.{table}.{name} IS 'id'", "table", table, "name",
                          name, NULL);
      if (!vit_connection_execute (import->connection, sql, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* The source as it was read, with the type of every column, to read a newer file in the same way.
 */
static JsonNode *
write_source (Import *import)
{
  g_autoptr (VitSource) source = vit_source_copy (import->plan->source);

  for (guint i = 0; i < import->plan->columns->len; i++)
    {
      const VitPlanColumn *column = g_ptr_array_index (import->plan->columns, i);
      const char decimal[] = { column->guess->decimal, '\0' };

      if (column->is_ignored)
        continue;

      if (*decimal != '\0' && !g_str_equal (decimal, source->decimal))
        g_hash_table_insert (source->decimals, g_strdup (column->name), g_strdup (decimal));
      g_hash_table_insert (source->types, g_strdup (column->name),
                           g_strdup (vit_type_of_to_word (column->guess->type)));
      if (column->guess->format != NULL)
        g_hash_table_insert (source->date_formats, g_strdup (column->name),
                             g_strdup (column->guess->format));
    }

  return vit_source_to_json (source);
}

/* What the window, a study and a later refresh ask the project about the table. */
static gboolean
write_documents (Import *import, const VitImportReport *report, GError **error)
{
  g_autoptr (JsonNode) source = write_source (import);
  g_autoptr (JsonNode) content = vit_import_report_to_json (report);
  const char *table = import->source->table;

  return vit_document_write (import->connection, "source", table, source, error) &&
         vit_document_write (import->connection, VIT_IMPORT_KIND, table, content, error) &&
         vit_document_write (import->connection, "recipe-report", table, NULL, error) &&
         vit_document_write (import->connection, "refresh", table, NULL, error);
}

/* Reads the file, or all of them, into the staging table. */
static gboolean
read_parts (Import *import,
            const char *const *files,
            gboolean are_many,
            VitProgress *progress,
            GError **error)
{
  VitImportPart *part;

  if (are_many)
    {
      import->united = vit_import_union_run (import->project, import->connection, import->source,
                                             files, import->parts, import->notes, progress, error);
      import->plan = import->united;
      return import->plan != NULL;
    }

  part = vit_import_part_run (import->project, import->connection, import->source, import->is_again,
                              progress, error);
  if (part == NULL)
    return FALSE;
  g_ptr_array_add (import->parts, part);
  import->plan = part->plan;

  return TRUE;
}

/* All that is done within the transaction. */
static VitImportReport *
run_inside (Import *import,
            const char *const *files,
            gboolean are_many,
            VitProgress *progress,
            GError **error)
{
  VitImportReport *report;

  if (!read_parts (import, files, are_many, progress, error) ||
      !vit_progress_check (progress, error) || !swap (import, error) || !mark_ids (import, error))
    return NULL;

  report = vit_import_audit (import->source, import->plan, import->parts, import->notes);
  if (!write_documents (import, report, error))
    g_clear_pointer (&report, vit_import_report_free);

  return report;
}

/* A project must not be read into itself: closing a second descriptor of its file would give up
 * the engine's lock on it. */
static gboolean
check_own_file (VitProject *project, const char *const *files, GError **error)
{
  const char *own = vit_project_get_path (project);
  struct stat status, other;

  if (own == NULL || stat (own, &status) != 0)
    return TRUE;

  for (guint i = 0; files[i] != NULL; i++)
    if (stat (files[i], &other) == 0 && other.st_dev == status.st_dev &&
        other.st_ino == status.st_ino)
      {
        g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                     "%s is the project that is open; its tables are in it already", files[i]);
        return FALSE;
      }

  return TRUE;
}

/**
 * vit_import_run_inside:
 * @connection: with a transaction open
 * @is_again: whether the source was read before, so that columns that it names may be gone
 *
 * As vit_import_run(), as a part of a transaction that does more.
 *
 * Returns: (transfer full): what was read, or %NULL with an error; then the transaction can only
 *   be rolled back
 */
VitImportReport *
vit_import_run_inside (VitProject *project,
                       VitConnection *connection,
                       const VitSource *source,
                       gboolean is_again,
                       VitProgress *progress,
                       GError **error)
{
  g_autoptr (GPtrArray) parts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vit_import_part_free);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) files = NULL;
  VitImportReport *report;
  gboolean are_many;
  Import import;

  files = vit_source_list_files (source, &are_many, error);
  if (files == NULL || !check_own_file (project, (const char *const *) files, error))
    return NULL;

  import = (Import){ project, source, connection, parts, notes, is_again, NULL, NULL };
  report = run_inside (&import, (const char *const *) files, are_many, progress, error);
  g_clear_pointer (&import.united, vit_read_plan_free);

  return report;
}

/**
 * vit_import_run:
 * @project: where the table goes; one of that name is replaced
 * @source: what to read; what is left at "auto" is decided by the whole file
 * @progress: (nullable): its progress; cancelling it leaves the project as it was
 *
 * Reads a file, or files of one shape, into a table, in one transaction. Lines that do not fit are
 * left out, counted and listed; a column whose type was not set rather becomes text than to leave
 * many out.
 *
 * Returns: (transfer full): what was read, or %NULL with an error: %VIT_DATA_ERROR_SOURCE if the
 *   file cannot be read as a table, %VIT_DATA_ERROR_COLUMN if @source names a column that is not
 *   there, %VIT_DATA_ERROR_SPACE if there is no room for it, %G_IO_ERROR_CANCELLED
 */
VitImportReport *
vit_import_run (VitProject *project, const VitSource *source, VitProgress *progress, GError **error)
{
  g_autoptr (VitConnection) connection = NULL;
  VitImportReport *report;

  g_return_val_if_fail (VIT_IS_PROJECT (project), NULL);
  g_return_val_if_fail (source != NULL, NULL);

  connection = vit_project_connect (project, error);
  if (connection == NULL || !vit_connection_begin (connection, error))
    return NULL;

  report = vit_import_run_inside (project, connection, source, FALSE, progress, error);
  if (report == NULL)
    vit_connection_rollback (connection);
  else if (!vit_connection_commit (connection, error))
    g_clear_pointer (&report, vit_import_report_free);

  return report;
}
