/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <sys/stat.h>

#include "vit-clean-table.h"
#include "vit-data-error.h"
#include "vit-duck-engine-private.h"
#include "vit-import-private.h"
#include "vit-project-private.h"
#include "vit-read-sql.h"
#include "vit-reading.h"
#include "vit-sql.h"
#include "vit-staging.h"

/* A column learns from values that it did not expect; each time the file is read anew. */
#define MAX_ROUNDS 6

/* As many lines may be left out for a column before it rather becomes text. */
#define MAX_SHARE_REJECTED 0.01

/* A rejected line is listed with so many bytes of its text. */
#define MAX_TEXT 500

/* What an import works with. */
typedef struct
{
  VitProject *project;
  const VitSource *source;
  VitReading *reading;
  VitReadPlan *plan;
  VitConnection *connection;
} Import;

/* For each column, the values in rejected lines that it does not read. */
static GPtrArray *
collect_failed (const Import *import, const VitStaging *staging)
{
  const VitReadPlan *plan = import->plan;
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  VitCsvRecord record;

  for (guint i = 0; i < plan->columns->len; i++)
    g_ptr_array_add (columns, g_ptr_array_new_with_free_func (g_free));

  vit_csv_record_init (&record);
  for (guint i = 0; i < staging->rejects->len; i++)
    {
      const char *text = ((VitReject *) g_ptr_array_index (staging->rejects, i))->text;

      if (!vit_csv_read (&plan->dialect, &text, &record) || record.is_broken ||
          record.fields->len != plan->columns->len)
        continue;
      for (guint j = 0; j < plan->columns->len; j++)
        {
          const char *value = g_ptr_array_index (record.fields, j);

          if (*value != '\0' && !vit_read_sql_fits (plan, j, value))
            g_ptr_array_add (g_ptr_array_index (columns, j), g_strdup (value));
        }
    }
  vit_csv_record_clear (&record);

  return columns;
}

/* Whether a column that was only guessed will be read in another way after what kept lines out. */
static gboolean
learn (Import *import, const VitStaging *staging)
{
  g_autoptr (GPtrArray) failed = collect_failed (import, staging);
  gint64 n_lines = staging->n_rows + staging->n_rejected;
  gboolean has_changed = FALSE;

  for (guint i = 0; i < import->plan->columns->len; i++)
    {
      const VitPlanColumn *column = g_ptr_array_index (import->plan->columns, i);
      GPtrArray *values = g_ptr_array_index (failed, i);

      if (column->is_forced || values->len == 0)
        continue;

      if (vit_read_plan_learn (import->plan, i, values,
                               staging->n_failed[i] <= MAX_SHARE_REJECTED * n_lines))
        has_changed = TRUE;
    }

  return has_changed;
}

/* Records that did not even become cells. */
static void
add_cell_rejects (const VitCells *cells, VitStaging *staging)
{
  if (cells == NULL || cells->n_rejected == 0)
    return;

  for (guint i = 0; i < cells->rejects->len; i++)
    {
      const VitReject *reject = g_ptr_array_index (cells->rejects, i);

      g_ptr_array_add (staging->rejects,
                       vit_reject_new (reject->line, reject->reason, reject->text));
    }
  staging->n_rejected += cells->n_rejected;
  vit_rejects_sort (staging->rejects);
}

static VitStaging *
fill (Import *import, const char *file, VitProgress *progress, GError **error)
{
  for (guint round = 0;; round++)
    {
      g_autoptr (VitStaging) staging =
          vit_staging_fill (import->connection, import->plan, import->reading->text, file, progress, error);

      if (staging == NULL)
        return NULL;
      if (round == MAX_ROUNDS || !learn (import, staging))
        {
          add_cell_rejects (import->reading->cells, staging);
          return g_steal_pointer (&staging);
        }

      if (!vit_connection_execute (import->connection, "DROP TABLE " VIT_STAGING_TABLE, NULL,
                                   error))
        return NULL;
    }
}

static gboolean
check_rows (Import *import, const VitStaging *staging, GError **error)
{
  gboolean is_text = import->reading->cells == NULL;
  const VitReject *first;

  if (staging->n_rows > 0)
    return TRUE;

  if (staging->rejects->len == 0)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s has no rows; check whether its export has finished", import->source->path);
      return FALSE;
    }

  first = g_ptr_array_index (staging->rejects, 0);
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s, line %" G_GINT64_FORMAT "%s%s: %s, and none of the other lines can be read "
               "either; check %s%s%sthe types",
               import->source->path, first->line, first->column >= 0 ? ", column " : "",
               first->column >= 0
                   ? ((VitPlanColumn *) g_ptr_array_index (import->plan->columns, first->column))
                         ->name
                   : "",
               first->reason, is_text ? "the delimiter (“" : "",
               is_text ? import->plan->source->delimiter : "", is_text ? "”) and " : "");

  return FALSE;
}

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

      if (column->guess->type != VIT_TYPE_OF_ID)
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

      g_hash_table_insert (source->types, g_strdup (column->name),
                           g_strdup (vit_type_of_to_word (column->guess->type)));
      if (column->guess->format != NULL)
        g_hash_table_insert (source->date_formats, g_strdup (column->name),
                             g_strdup (column->guess->format));
    }

  return vit_source_to_json (source);
}

/* The beginning of @text, cut between characters. */
static char *
dup_beginning (const char *text)
{
  g_autofree char *cut = g_strndup (text, MAX_TEXT);

  return g_utf8_make_valid (cut, -1);
}

static VitFrame *
list_rejects (Import *import, const VitStaging *staging)
{
  g_autoptr (VitFrameBuilder) builder = vit_rejects_builder_new ();

  for (guint i = 0; i < staging->rejects->len; i++)
    {
      const VitReject *reject = g_ptr_array_index (staging->rejects, i);
      const VitPlanColumn *column =
          reject->column >= 0 ? g_ptr_array_index (import->plan->columns, reject->column) : NULL;
      g_autofree char *text = dup_beginning (reject->text);

      vit_rejects_builder_add (builder, import->source->path, reject->line,
                               column ? column->name : NULL, reject->reason, text);
    }

  return vit_frame_builder_finish (builder);
}

static VitImportReport *
report_new (Import *import, const VitStaging *staging)
{
  VitImportReport *report = g_new0 (VitImportReport, 1);

  report->table = g_strdup (import->source->table);
  report->path = g_strdup (import->source->path);
  report->source = vit_source_copy (import->source);
  report->size = import->reading->text->source_size;
  report->modified = import->reading->text->source_modified;
  report->rows = staging->n_rows;
  report->rejected = staging->n_rejected;
  report->rejects = list_rejects (import, staging);

  return report;
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
         vit_document_write (import->connection, "recipe-report", table, NULL, error);
}

/* All that is done within the transaction. */
static VitImportReport *
run_inside (Import *import, VitProgress *progress, GError **error)
{
  VitDuckGate *gate = vit_duck_engine_get_gate (vit_project_get_engine (import->project));
  g_autofree char *file = vit_duck_gate_let_in (gate, import->reading->text->path, error);
  g_autoptr (VitStaging) staging = NULL;
  VitImportReport *report;

  if (file == NULL)
    return NULL;

  staging = fill (import, file, progress, error);
  vit_duck_gate_shut (gate, file);

  if (staging == NULL || !check_rows (import, staging, error) ||
      !vit_progress_check (progress, error) || !swap (import, error) || !mark_ids (import, error))
    return NULL;

  report = report_new (import, staging);
  if (!write_documents (import, report, error))
    g_clear_pointer (&report, vit_import_report_free);

  return report;
}

static VitImportReport *
run_transaction (Import *import, VitProgress *progress, GError **error)
{
  VitImportReport *report;

  if (!vit_connection_begin (import->connection, error))
    return NULL;

  report = run_inside (import, progress, error);
  if (report == NULL)
    vit_connection_rollback (import->connection);
  else if (!vit_connection_commit (import->connection, error))
    g_clear_pointer (&report, vit_import_report_free);

  return report;
}

static char *
dup_temp_folder (VitProject *project)
{
  const char *path = vit_project_get_path (project);

  return path ? g_path_get_dirname (path) : g_strdup (g_get_tmp_dir ());
}

/**
 * vit_import_run:
 * @project: where the table goes; one of that name is replaced
 * @source: what to read; what is left at "auto" is decided by the whole file
 * @progress: (nullable): its progress; cancelling it leaves the project as it was
 *
 * Reads a file into a table, in one transaction. Lines that do not fit are left out, counted and
 * listed; a column whose type was not set rather becomes text than to leave many out.
 *
 * Returns: (transfer full): what was read, or %NULL with an error: %VIT_DATA_ERROR_SOURCE if the
 *   file cannot be read as a table, %VIT_DATA_ERROR_COLUMN if @source names a column that is not
 *   there, %VIT_DATA_ERROR_SPACE if there is no room for it, %G_IO_ERROR_CANCELLED
 */
VitImportReport *
vit_import_run (VitProject *project, const VitSource *source, VitProgress *progress, GError **error)
{
  g_autofree char *temp_folder = dup_temp_folder (project);
  g_autoptr (VitProgress) opening = vit_progress_new_part (progress, 0, 0.1);
  g_autoptr (VitProgress) reading = vit_progress_new_part (progress, 0.1, 1);
  g_autoptr (VitReading) file = NULL;
  g_autoptr (VitReadPlan) plan = NULL;
  g_autoptr (VitConnection) connection = NULL;
  Import import;

  g_return_val_if_fail (VIT_IS_PROJECT (project), NULL);
  g_return_val_if_fail (source != NULL, NULL);

  vit_progress_stage (progress, "Looking at the file");
  file = vit_reading_open (source, temp_folder, opening, error);
  plan = file ? vit_read_plan_new (file, error) : NULL;
  connection = plan ? vit_project_connect (project, error) : NULL;
  if (connection == NULL)
    return NULL;

  vit_progress_stage (progress, "Reading rows");
  import = (Import){ project, source, file, plan, connection };

  return run_transaction (&import, reading, error);
}
