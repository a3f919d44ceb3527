/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <unistd.h>

#include "vit-data-error.h"
#include "vit-duck-engine-private.h"
#include "vit-import.h"
#include "vit-phrase.h"
#include "vit-read-plan.h"
#include "vit-read-sql.h"
#include "vit-reading.h"
#include "vit-relation.h"
#include "vit-sniff-records.h"
#include "vit-source-file.h"
#include "vit-source-files.h"

#define N_LINES 50
#define N_PREVIEW_ROWS 200

static void
sniffed_column_free (gpointer data)
{
  VitSniffedColumn *column = data;

  g_free (column->name);
  g_free (column->date_format);
  g_free (column->decimal);
  g_free (column->reason);
  g_clear_pointer (&column->ambiguities, g_ptr_array_unref);
  g_free (column);
}

void
vit_sniff_free (VitSniff *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->source, vit_source_free);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_strfreev (self->lines);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->preview, vit_frame_unref);
  g_free (self);
}

static void
add_column (VitSniff *self, const VitPlanColumn *planned)
{
  VitSniffedColumn *column = g_new0 (VitSniffedColumn, 1);
  const VitColumnGuess *guess = planned->guess;
  const char decimal[] = { guess->decimal, '\0' };

  column->name = g_strdup (planned->name);
  column->type = guess->type;
  column->date_format = g_strdup (guess->format);
  column->is_forced = planned->is_forced;
  column->ambiguous = guess->is_ambiguous;
  column->is_ignored = planned->is_ignored;
  column->decimal = *decimal != '\0' ? g_strdup (decimal) : NULL;
  column->ambiguities = g_ptr_array_ref (guess->ambiguities);
  column->reason = vit_phrase_join (planned->note, guess->reason);

  g_ptr_array_add (self->columns, column);
}

/* A decimal mark that is set holds for all columns, so those that have another need one of their
 * own. */
static void
take_decimals (VitSniff *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const VitSniffedColumn *column = g_ptr_array_index (self->columns, i);

      if (column->decimal != NULL && !g_str_equal (column->decimal, self->source->decimal))
        g_hash_table_insert (self->source->decimals, g_strdup (column->name),
                             g_strdup (column->decimal));
    }
}

/* What stands between thousands, if that is the same in all numbers that have any. */
static char
find_thousands (const VitReadPlan *plan)
{
  char thousands = 0;

  for (guint i = 0; i < plan->columns->len; i++)
    {
      const VitPlanColumn *column = g_ptr_array_index (plan->columns, i);
      char own = column->guess->thousands;

      if (own != 0 && thousands != 0 && own != thousands)
        return 0;
      thousands = own != 0 ? own : thousands;
    }

  return thousands;
}

/* Up to N_LINES lines; \r\n, \n and \r all end one. */
static GStrv
split_lines (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < N_LINES && *text != '\0'; i++)
    {
      gsize length = strcspn (text, "\r\n");
      g_autofree char *line = g_strndup (text, length);

      g_strv_builder_add (builder, line);
      text += length;
      if (text[0] == '\r' && text[1] == '\n')
        text++;
      if (*text != '\0')
        text++;
    }

  return g_strv_builder_end (builder);
}

/* The text of the rows to preview and all before them. */
static gsize
measure_preview (const VitReadPlan *plan, const char *text)
{
  const char *at = text;
  VitCsvRecord record;

  vit_csv_record_init (&record);
  for (guint i = 0; i < plan->n_skip + N_PREVIEW_ROWS; i++)
    if (!vit_csv_read (&plan->dialect, &at, &record))
      break;
  vit_csv_record_clear (&record);

  return (gsize) (at - text);
}

static VitFrame *
query_preview (VitConnection *connection, const VitReadPlan *plan, const char *rows, GError **error)
{
  g_auto (GStrv) extra = vit_read_sql_list_extra (plan);
  g_autofree char *list = g_strjoinv (", ", extra);
  g_autofree char *sql =
      g_strdup_printf ("SELECT * EXCLUDE (%s) FROM (%s) LIMIT %d", list, rows, N_PREVIEW_ROWS);

  return vit_connection_query (connection, sql, NULL, error);
}

static gboolean
create_rows (const VitReadPlan *plan, VitConnection *connection, const char *file, GError **error)
{
  g_autofree char *rows = vit_read_sql (plan, file, VIT_SNIFF_REJECTS);
  g_autofree char *sql = g_strconcat ("CREATE TEMP TABLE " VIT_SNIFF_ROWS " AS ", rows, NULL);

  return vit_connection_execute (connection, sql, NULL, error);
}

/* Whether a value kept a line out that is to stay. */
static gboolean
has_bad_cells (const VitReadPlan *plan,
               VitConnection *connection,
               gboolean *has_any,
               GError **error)
{
  g_autoptr (VitFrame) frame =
      vit_connection_query (connection,
                            "SELECT (SELECT count(*) > 0 FROM " VIT_SNIFF_REJECTS
                            " WHERE CAST(error_type AS VARCHAR) = 'CAST') OR "
                            "(SELECT count(*) > 0 FROM " VIT_SNIFF_ROWS " WHERE \"" VIT_READ_BAD
                            "\")",
                            NULL, error);

  if (frame == NULL)
    return FALSE;
  *has_any =
      !plan->source->rejects_bad_cells && vit_column_get_bools (vit_frame_get_column (frame, 0))[0];

  return TRUE;
}

/* As an import does it, too, column by column as the need arises. */
static void
make_lenient (VitReadPlan *plan)
{
  for (guint i = 0; i < plan->columns->len; i++)
    {
      VitPlanColumn *column = g_ptr_array_index (plan->columns, i);

      column->is_lenient =
          column->guess->type != VIT_TYPE_OF_TEXT && column->guess->type != VIT_TYPE_OF_ID;
    }
}

static gboolean
read_rows (VitReadPlan *plan, VitConnection *connection, const char *file, GError **error)
{
  gboolean is_strict;

  if (!create_rows (plan, connection, file, error) ||
      !has_bad_cells (plan, connection, &is_strict, error))
    return FALSE;
  if (!is_strict)
    return TRUE;

  make_lenient (plan);

  return vit_connection_execute (connection,
                                 "DROP TABLE " VIT_SNIFF_ROWS "; DROP TABLE " VIT_SNIFF_REJECTS
                                 "; DROP TABLE " VIT_SNIFF_REJECTS "_scan",
                                 NULL, error) &&
         create_rows (plan, connection, file, error);
}

/* The first rows of a text, and what became of each of its records; @text is the copy that was
 * made of them, and @file the engine's name for it. */
static gboolean
look_at_text (VitSniff *self,
              const VitReading *reading,
              VitReadPlan *plan,
              const char *text,
              VitConnection *connection,
              const char *file,
              GError **error)
{
  plan->is_preview = TRUE;
  if (!read_rows (plan, connection, file, error))
    return FALSE;

  self->preview =
      query_preview (connection, plan,
                     "FROM " VIT_SNIFF_ROWS " WHERE NOT \"" VIT_READ_BAD "\" ORDER BY rowid",
                     error);
  if (self->preview == NULL)
    return FALSE;

  self->records = vit_sniff_records_read (connection, plan, reading->text, text, error);

  return self->records != NULL;
}

/* The same of a file that the engine reads as it is. */
static gboolean
look_at_relation (VitSniff *self,
                  const VitReading *reading,
                  VitReadPlan **plan,
                  VitConnection *connection,
                  const char *file,
                  GError **error)
{
  g_autofree char *rows = NULL;

  *plan = vit_relation_plan (connection, reading, file, error);
  if (*plan == NULL)
    return FALSE;

  (*plan)->is_preview = TRUE;
  rows = vit_relation_sql (*plan, file);
  self->preview = query_preview (connection, *plan, rows, error);

  return self->preview != NULL;
}

/* By the engine that will do the import; @path is where the rows are, and @text (nullable) the same
 * in memory. */
static gboolean
look (VitSniff *self,
      const VitReading *reading,
      VitReadPlan **plan,
      const char *text,
      const char *path,
      GError **error)
{
  g_autoptr (VitEngine) engine = NULL;
  g_autoptr (VitConnection) connection = NULL;
  g_autofree char *let_in = NULL;
  VitDuckOptions options;
  VitDuckGate *gate;
  gboolean done;

  vit_duck_options_init (&options);
  options.threads = 1;
  engine = vit_duck_engine_new (NULL, &options, error);
  connection = engine ? vit_engine_connect (engine, error) : NULL;
  if (connection == NULL)
    return FALSE;

  gate = vit_duck_engine_get_gate (VIT_DUCK_ENGINE (engine));
  let_in = vit_duck_gate_let_in (gate, path, error);
  if (let_in == NULL)
    return FALSE;

  done = reading->sample ? look_at_text (self, reading, *plan, text, connection, let_in, error)
                         : look_at_relation (self, reading, plan, connection, let_in, error);
  vit_duck_gate_shut (gate, let_in);

  return done;
}

/* From a copy of the first lines. */
static gboolean
look_at_lines (VitSniff *self, const VitReading *reading, VitReadPlan **plan, GError **error)
{
  const char *text = g_ptr_array_index (reading->sample->blocks, 0);
  g_autofree char *beginning = NULL;
  g_autofree char *path = NULL;
  gboolean done = FALSE;
  gsize length;
  int file;

  *plan = vit_read_plan_new (reading, error);
  if (*plan == NULL)
    return FALSE;

  self->lines = split_lines (text);
  length = measure_preview (*plan, text);
  beginning = g_strndup (text, length);
  file = vit_source_file_create_temp (g_get_tmp_dir (), error);
  if (file < 0)
    return FALSE;

  path = g_strdup_printf ("/proc/self/fd/%d", file);
  if (write (file, beginning, length) == (gssize) length)
    done = look (self, reading, plan, beginning, path, error);
  else
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE,
                 "There is no space for a preview in %s", g_get_tmp_dir ());
  close (file);

  return done;
}

/* A folder or a pattern is looked at by its first file. */
static VitSource *
dup_first_file (const VitSource *source, GError **error)
{
  gboolean are_many;
  g_auto (GStrv) files = vit_source_list_files (source, &are_many, error);
  VitSource *first;

  if (files == NULL)
    return NULL;

  first = vit_source_copy (source);
  g_free (first->path);
  first->path = g_strdup (files[0]);
  first->sample = 0;

  return first;
}

/**
 * vit_source_sniff:
 * @source: a file, a folder or a pattern; what is not left at "auto" is taken as it is
 * @progress: (nullable): its progress
 *
 * Decides what @source leaves open. The types that it decides are not written into the source:
 * an import decides again, by more of the file, and rather makes a column text than leave lines
 * out. Only types that are set there are insisted on. Of many files, the first is looked at.
 *
 * Returns: (transfer full): how the file will be read, or %NULL with an error:
 *   %VIT_DATA_ERROR_SOURCE if it cannot be read as a table, %VIT_DATA_ERROR_COLUMN if @source
 *   names a column that is not there, %G_IO_ERROR_CANCELLED
 */
VitSniff *
vit_source_sniff (const VitSource *source, VitProgress *progress, GError **error)
{
  g_autoptr (VitSource) first = dup_first_file (source, error);
  g_autoptr (VitReading) reading = first ? vit_reading_open_preview (first, progress, error) : NULL;
  g_autoptr (VitReadPlan) plan = NULL;
  g_autoptr (VitSniff) self = NULL;

  if (reading == NULL)
    return NULL;

  reading->is_one_of_many = !g_str_equal (first->path, source->path);
  self = g_new0 (VitSniff, 1);
  if (!(reading->sample ? look_at_lines (self, reading, &plan, error)
                        : look (self, reading, &plan, NULL, reading->text->path, error)))
    return NULL;

  if (self->lines == NULL)
    self->lines = g_new0 (char *, 1);
  if (self->records == NULL)
    self->records = g_ptr_array_new ();
  self->source = vit_source_copy (plan->source);
  g_free (self->source->path);
  self->source->path = g_strdup (source->path);
  self->source->sample = source->sample;
  self->columns = g_ptr_array_new_with_free_func (sniffed_column_free);
  for (guint i = 0; i < plan->columns->len; i++)
    add_column (self, g_ptr_array_index (plan->columns, i));
  take_decimals (self);
  self->thousands = find_thousands (plan);

  return g_steal_pointer (&self);
}

/**
 * vit_source_list_tables:
 * @source: a file, a folder or a pattern
 * @progress: (nullable): its progress
 *
 * Returns: (transfer full): the sheets of a workbook or the tables of a database, for `sheet` or
 *   `from`; nothing for a file that is one table; or %NULL with an error of #VitDataError
 */
GStrv
vit_source_list_tables (const VitSource *source, VitProgress *progress, GError **error)
{
  g_autoptr (VitSource) first = dup_first_file (source, error);

  return first ? vit_reading_list_tables (first, progress, error) : NULL;
}
