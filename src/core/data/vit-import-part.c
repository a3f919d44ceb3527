/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-part.h"

#include <string.h>

#include "vit-column-settle.h"
#include "vit-data-error.h"
#include "vit-duck-engine-private.h"
#include "vit-file-hash.h"
#include "vit-import-private.h"
#include "vit-project-private.h"
#include "vit-read-sql.h"
#include "vit-relation.h"
#include "vit-sql.h"
#include "vit-text-rows.h"

/* A column learns from values that it did not expect; each time the file is read anew. */
#define MAX_ROUNDS 6

/* As many lines may be left out for a column before it rather becomes text. */
#define MAX_SHARE_REJECTED 0.01

/* What the reading of a file works with. */
typedef struct
{
  VitConnection *connection;
  const VitReading *reading;
  VitReadPlan *plan;
} Part;

void
vit_import_part_free (VitImportPart *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self->sha256);
  g_free (self->encoding);
  g_clear_pointer (&self->plan, vit_read_plan_free);
  g_clear_pointer (&self->staging, vit_staging_free);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_free (self);
}

/* For each column, the values in rejected lines that it does not read. */
static GPtrArray *
collect_failed (const Part *part, const VitStaging *staging)
{
  const VitReadPlan *plan = part->plan;
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

/* What stands in the cells that did not fit. */
static void
add_bad_values (const VitStaging *staging, GPtrArray *failed)
{
  for (guint i = 0; i < staging->cells->len; i++)
    {
      const VitReject *cell = g_ptr_array_index (staging->cells, i);

      g_ptr_array_add (g_ptr_array_index (failed, cell->column), g_strdup (cell->text));
    }
}

/* Whether a column is to be read in another way after what did not fit: as another type if it was
 * only guessed, and else cell by cell. */
static gboolean
adapt_column (Part *part, const VitStaging *staging, guint index, GPtrArray *values)
{
  VitPlanColumn *column = g_ptr_array_index (part->plan->columns, index);
  gint64 n_failed = staging->n_failed[index] + staging->n_bad[index];
  gint64 n_lines = staging->n_rows + staging->n_rejected;
  gboolean was_lenient = column->is_lenient;
  gboolean has_changed = FALSE;

  if (n_failed == 0)
    return FALSE;

  if (!column->is_forced && values->len > 0)
    has_changed =
        vit_read_plan_learn (part->plan, index, values, n_failed <= MAX_SHARE_REJECTED * n_lines);

  column->is_lenient = !part->plan->source->rejects_bad_cells &&
                       column->guess->type != VIT_TYPE_OF_TEXT &&
                       column->guess->type != VIT_TYPE_OF_ID;

  return has_changed || column->is_lenient != was_lenient;
}

static gboolean
adapt (Part *part, const VitStaging *staging)
{
  g_autoptr (GPtrArray) failed = collect_failed (part, staging);
  gboolean has_changed = FALSE;

  add_bad_values (staging, failed);
  for (guint i = 0; i < part->plan->columns->len; i++)
    if (adapt_column (part, staging, i, g_ptr_array_index (failed, i)))
      has_changed = TRUE;

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
  for (guint i = 0; i < VIT_N_REJECT_KINDS; i++)
    staging->reasons[i] += cells->reasons[i];
  vit_rejects_sort (staging->rejects);
}

static VitStaging *
fill (Part *part, const char *file, VitProgress *progress, GError **error)
{
  for (guint round = 0;; round++)
    {
      g_autoptr (VitStaging) staging =
          vit_staging_fill (part->connection, part->plan, part->reading->text, file, progress,
                            error);

      if (staging == NULL)
        return NULL;
      if (round == MAX_ROUNDS || !adapt (part, staging))
        {
          add_cell_rejects (part->reading->cells, staging);
          return g_steal_pointer (&staging);
        }

      if (!vit_connection_execute (part->connection, "DROP TABLE " VIT_STAGING_TABLE, NULL, error))
        return NULL;
    }
}

/* That something is left of a column whose type was set. */
static gboolean
check_column (Part *part, const VitStaging *staging, guint index, GError **error)
{
  const VitPlanColumn *column = g_ptr_array_index (part->plan->columns, index);
  g_autofree char *name = vit_sql_name (column->name);
  g_autofree char *sql = g_strdup_printf ("SELECT count(%s) FROM " VIT_STAGING_TABLE, name);
  g_autoptr (VitFrame) frame = NULL;

  if (staging->n_bad[index] == 0 || !column->is_forced)
    return TRUE;

  frame = vit_connection_query (part->connection, sql, NULL, error);
  if (frame == NULL)
    return FALSE;
  if (vit_column_get_int64s (vit_frame_get_column (frame, 0))[0] > 0)
    return TRUE;

  for (guint i = 0; i < staging->cells->len; i++)
    {
      const VitReject *cell = g_ptr_array_index (staging->cells, i);

      if (cell->column != (int) index)
        continue;
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s, line %" G_GINT64_FORMAT ", column %s: %s, and no other cell of the column "
                   "can be read either; check the types",
                   part->reading->source->path, cell->line, column->name, cell->reason);
      return FALSE;
    }

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s, column %s: no cell of it can be read as the type that is set; check the types",
               part->reading->source->path, column->name);

  return FALSE;
}

static gboolean
check_columns (Part *part, const VitStaging *staging, GError **error)
{
  for (guint i = 0; i < part->plan->columns->len; i++)
    if (!check_column (part, staging, i, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_rows (Part *part, const VitStaging *staging, GError **error)
{
  gboolean is_text = part->reading->sample != NULL && part->reading->cells == NULL;
  const VitReject *first;

  if (staging->n_rows > 0)
    return check_columns (part, staging, error);

  if (staging->rejects->len == 0)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s has no rows; check whether its export has finished",
                   part->reading->source->path);
      return FALSE;
    }

  first = g_ptr_array_index (staging->rejects, 0);
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s, line %" G_GINT64_FORMAT "%s%s: %s, and none of the other lines can be read "
               "either; check %s%s%sthe types",
               part->reading->source->path, first->line, first->column >= 0 ? ", column " : "",
               first->column >= 0
                   ? ((VitPlanColumn *) g_ptr_array_index (part->plan->columns, first->column))
                         ->name
                   : "",
               first->reason, is_text ? "the delimiter (“" : "",
               is_text ? part->plan->source->delimiter : "", is_text ? "”) and " : "");

  return FALSE;
}

static char *
dup_temp_folder (VitProject *project)
{
  const char *path = vit_project_get_path (project);

  return path ? g_path_get_dirname (path) : g_strdup (g_get_tmp_dir ());
}

/* Plans how the text is read, by the whole of it, and leaves as many of its rows as are wanted. */
static gboolean
plan_text (VitImportPart *self,
           const VitReading *reading,
           const char *temp_folder,
           VitProgress *progress,
           GError **error)
{
  VitRowSample sample;

  self->plan = vit_read_plan_new (reading, error);
  if (self->plan == NULL || self->plan->source->sample == 0)
    return self->plan != NULL;

  sample = (VitRowSample){ &self->plan->dialect, self->plan->n_skip, self->plan->columns->len == 1,
                           self->plan->source->sample, self->plan->source->sample_is_first };

  return vit_text_take_rows (reading->text, &sample, temp_folder, &self->sampled_from, progress,
                             error);
}

/* Fills the staging table; @file is the engine's name for the rows. */
static gboolean
read_rows (VitImportPart *self,
           VitConnection *connection,
           const VitReading *reading,
           const char *file,
           VitProgress *progress,
           GError **error)
{
  gboolean is_relation = reading->sample == NULL;
  Part part;

  if (is_relation)
    self->plan = vit_relation_plan (connection, reading, file, error);
  if (self->plan == NULL)
    return FALSE;
  if (is_relation && !vit_relation_count (connection, self->plan, file, &self->sampled_from, error))
    return FALSE;

  part = (Part){ connection, reading, self->plan };
  self->staging = is_relation
                      ? vit_relation_fill (connection, self->plan, reading, file, progress, error)
                      : fill (&part, file, progress, error);

  return self->staging != NULL && check_rows (&part, self->staging, error) &&
         vit_columns_settle (self->plan, connection, error);
}

static void
take_notes (VitImportPart *self, const VitReading *reading)
{
  self->notes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; reading->cells != NULL && i < reading->cells->notes->len; i++)
    g_ptr_array_add (self->notes, g_strdup (g_ptr_array_index (reading->cells->notes, i)));
}

/**
 * vit_import_part_run:
 * @project: whose import it is
 * @connection: with a transaction open
 * @source: a file
 * @is_one_of_many: whether other files may have the columns that @source names
 * @progress: (nullable): its progress
 *
 * Reads a file, of whatever format, into the staging table, which must not be there.
 *
 * Returns: (transfer full): what was read, or %NULL with an error as of vit_import_run()
 */
VitImportPart *
vit_import_part_run (VitProject *project,
                     VitConnection *connection,
                     const VitSource *source,
                     gboolean is_one_of_many,
                     VitProgress *progress,
                     GError **error)
{
  VitDuckGate *gate = vit_duck_engine_get_gate (vit_project_get_engine (project));
  g_autoptr (VitImportPart) self = g_new0 (VitImportPart, 1);
  g_autoptr (VitProgress) opening = vit_progress_new_part (progress, 0, 0.1);
  g_autoptr (VitProgress) filling = vit_progress_new_part (progress, 0.1, 1);
  g_autofree char *temp_folder = dup_temp_folder (project);
  g_autoptr (VitReading) reading = NULL;
  g_autoptr (VitFileHash) hash = vit_file_hash_start (source->path);
  g_autofree char *file = NULL;
  gboolean done;

  vit_progress_stage (progress, "Looking at the file");
  reading = vit_reading_open (source, temp_folder, opening, error);
  if (reading == NULL)
    return NULL;

  reading->is_one_of_many = is_one_of_many;
  self->sampled_from = -1;
  self->path = g_strdup (source->path);
  self->size = reading->text->source_size;
  self->modified = reading->text->source_modified;
  self->encoding = reading->cells == NULL ? g_strdup (reading->text->encoding) : NULL;
  take_notes (self, reading);

  if (reading->sample != NULL && !plan_text (self, reading, temp_folder, opening, error))
    return NULL;

  file = vit_duck_gate_let_in (gate, reading->text->path, error);
  if (file == NULL)
    return NULL;

  vit_progress_stage (progress, "Reading rows");
  done = read_rows (self, connection, reading, file, filling, error);
  vit_duck_gate_shut (gate, file);
  if (!done)
    return NULL;

  self->sha256 = vit_file_hash_finish (hash, error);

  return self->sha256 ? g_steal_pointer (&self) : NULL;
}
