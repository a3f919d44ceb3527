/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <unistd.h>

#include "vit-data-error.h"
#include "vit-duck-engine-private.h"
#include "vit-import.h"
#include "vit-read-plan.h"
#include "vit-read-sql.h"
#include "vit-reading.h"
#include "vit-source-file.h"

#define N_LINES 50
#define N_PREVIEW_ROWS 200

static void
sniffed_column_free (gpointer data)
{
  VitSniffedColumn *column = data;

  g_free (column->name);
  g_free (column->date_format);
  g_free (column->reason);
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
  g_clear_pointer (&self->preview, vit_frame_unref);
  g_free (self);
}

static void
add_column (VitSniff *self, const VitPlanColumn *planned)
{
  VitSniffedColumn *column = g_new0 (VitSniffedColumn, 1);
  const VitColumnGuess *guess = planned->guess;

  column->name = g_strdup (planned->name);
  column->type = guess->type;
  column->date_format = g_strdup (guess->format);
  column->ambiguous = guess->is_ambiguous;
  column->reason = planned->note ? g_strdup_printf ("%s; %s", planned->note, guess->reason)
                                 : g_strdup (guess->reason);

  g_ptr_array_add (self->columns, column);
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
query_preview (VitEngine *engine, const VitReadPlan *plan, const char *file, GError **error)
{
  g_autoptr (VitConnection) connection = vit_engine_connect (engine, error);
  g_autofree char *rows = vit_read_sql (plan, file, NULL);
  g_autofree char *sql =
      g_strdup_printf ("SELECT * EXCLUDE (\"" VIT_READ_BAD "\") FROM (%s)", rows);

  return connection ? vit_connection_query (connection, sql, NULL, error) : NULL;
}

/* By the engine that will do the import, from a copy of the first lines. */
static VitFrame *
read_preview (const VitReadPlan *plan, const char *text, GError **error)
{
  gsize length = measure_preview (plan, text);
  int file = vit_source_file_create_temp (g_get_tmp_dir (), error);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", file);
  g_autoptr (VitEngine) engine = NULL;
  g_autofree char *let_in = NULL;
  VitFrame *frame = NULL;
  VitDuckOptions options;
  VitDuckGate *gate;

  if (file < 0)
    return NULL;

  vit_duck_options_init (&options);
  options.threads = 1;
  engine = vit_duck_engine_new (NULL, &options, error);

  if (engine != NULL && write (file, text, length) == (gssize) length)
    {
      gate = vit_duck_engine_get_gate (VIT_DUCK_ENGINE (engine));
      let_in = vit_duck_gate_let_in (gate, path, error);
      if (let_in != NULL)
        {
          frame = query_preview (engine, plan, let_in, error);
          vit_duck_gate_shut (gate, let_in);
        }
    }
  else if (engine != NULL)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE,
                   "There is no space for a preview in %s", g_get_tmp_dir ());
    }
  close (file);

  return frame;
}

/**
 * vit_source_sniff:
 * @source: a file; what is not left at "auto" is taken as it is
 * @progress: (nullable): its progress
 *
 * Decides what @source leaves open. The types that it decides are not written into the source:
 * an import decides again, by more of the file, and rather makes a column text than leave lines
 * out. Only types that are set there are insisted on.
 *
 * Returns: (transfer full): how the file will be read, or %NULL with an error:
 *   %VIT_DATA_ERROR_SOURCE if it cannot be read as a table, %VIT_DATA_ERROR_COLUMN if @source
 *   names a column that is not there, %G_IO_ERROR_CANCELLED
 */
VitSniff *
vit_source_sniff (const VitSource *source, VitProgress *progress, GError **error)
{
  g_autoptr (VitReading) reading = vit_reading_open_preview (source, progress, error);
  g_autoptr (VitReadPlan) plan = reading ? vit_read_plan_new (reading, error) : NULL;
  g_autoptr (VitSniff) self = NULL;
  const char *text;

  if (plan == NULL)
    return NULL;

  text = g_ptr_array_index (reading->sample->blocks, 0);
  self = g_new0 (VitSniff, 1);
  self->source = vit_source_copy (plan->source);
  self->lines = split_lines (text);
  self->columns = g_ptr_array_new_with_free_func (sniffed_column_free);
  for (guint i = 0; i < plan->columns->len; i++)
    add_column (self, g_ptr_array_index (plan->columns, i));

  self->preview = read_preview (plan, text, error);

  return self->preview ? g_steal_pointer (&self) : NULL;
}
