/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sniff-records.h"

#include "vit-data-resources.h"
#include "vit-import-private.h"
#include "vit-read-sql.h"
#include "vit-reject.h"
#include "vit-sql.h"

/* What tells records from one another. */
typedef struct
{
  const VitReadPlan *plan;
  VitFrame *rejects; /* lines that the reader left out, by their place */
  gsize next_reject;
  VitFrame *bad; /* of each row that it made: cells that do not fit, of the columns where they are
                    kept aside, and at last whether it has any that keeps it out */
  gint64 n_made; /* of these, those that were met already … */
  gint64 n_rows; /* … and those of them that stay */
} Reader;

static void
sniff_record_free (gpointer data)
{
  VitSniffRecord *record = data;

  g_free (record->text);
  g_strfreev (record->cells);
  g_free (record->reason);
  g_free (record);
}

static GStrv
steal_cells (VitCsvRecord *fields)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < fields->fields->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (fields->fields, i));

  return g_strv_builder_end (builder);
}

static VitSniffRecord *
record_new (const char *from, const char *to, VitCsvRecord *fields)
{
  VitSniffRecord *record = g_new0 (VitSniffRecord, 1);
  g_autofree char *text = g_strndup (from, (gsize) (to - from));

  record->text = g_utf8_make_valid (text, -1);
  g_strchomp (record->text);
  record->cells = steal_cells (fields);
  record->row = -1;
  record->column = -1;

  return record;
}

/* The place of the next line that was left out; where lines end in two characters, the reader
 * takes the second of them for its beginning. */
static gboolean
is_rejected (const Reader *reader, gint64 from, gint64 to)
{
  gint64 place;

  if (reader->next_reject >= vit_frame_get_n_rows (reader->rejects))
    return FALSE;

  place =
      vit_column_get_int64s (vit_frame_find_column (reader->rejects, "place"))[reader->next_reject];

  return place <= from || place < to - 1;
}

static const char *
get_reject_text (const Reader *reader, const char *column)
{
  const char *text =
      vit_column_get_text (vit_frame_find_column (reader->rejects, column), reader->next_reject);

  return text != NULL ? text : "";
}

static void
leave_out (VitSniffRecord *record, VitReject *reject)
{
  record->kind = VIT_SNIFF_LEFT_OUT;
  record->column = reject->column;
  record->reason = g_steal_pointer (&reject->reason);
  vit_reject_free (reject);
}

static void
take_reject (Reader *reader, VitSniffRecord *record)
{
  gint64 number = vit_column_get_int64s (
      vit_frame_find_column (reader->rejects, "number"))[reader->next_reject];
  const char *kind = get_reject_text (reader, "kind");

  if (g_str_equal (kind, "CAST") && number >= 1 && number <= reader->plan->columns->len)
    leave_out (record, vit_reject_new_for_value (reader->plan, record->line, (guint) number - 1,
                                                 record->text));
  else
    leave_out (record, vit_reject_new_for_kind (reader->plan, record->line, kind,
                                                get_reject_text (reader, "message"), record->text));
  reader->next_reject++;
}

/* The first of its values that does not fit. */
static void
take_bad (const Reader *reader, VitSniffRecord *record)
{
  for (guint i = 0; i < reader->plan->columns->len && record->cells[i] != NULL; i++)
    {
      if (*record->cells[i] != '\0' && !vit_read_sql_fits (reader->plan, i, record->cells[i]))
        {
          leave_out (record,
                     vit_reject_new_for_value (reader->plan, record->line, i, record->text));
          return;
        }
    }

  leave_out (record, vit_reject_new (record->line, "a value does not fit the type of its column",
                                     record->text));
}

/* The first cell of a row that stays, and does not fit. */
static void
take_cell (const Reader *reader, VitSniffRecord *record, gsize made)
{
  guint n = 0;

  for (guint i = 0; i < reader->plan->columns->len && record->column < 0; i++)
    {
      const VitPlanColumn *column = g_ptr_array_index (reader->plan->columns, i);
      const char *text = column->is_lenient
                             ? vit_column_get_text (vit_frame_get_column (reader->bad, n++), made)
                             : NULL;
      g_autoptr (VitReject) reject =
          text ? vit_reject_new_for_cell (reader->plan, record->line, i, text) : NULL;

      if (reject == NULL)
        continue;
      record->column = (int) i;
      record->reason = g_steal_pointer (&reject->reason);
    }
}

static void
take_row (Reader *reader, VitSniffRecord *record)
{
  guint last = vit_frame_get_n_columns (reader->bad) - 1;
  gsize made = (gsize) reader->n_made++;

  record->kind = VIT_SNIFF_ROW;
  if (made >= vit_frame_get_n_rows (reader->bad))
    return;

  if (vit_column_get_bools (vit_frame_get_column (reader->bad, last))[made])
    {
      take_bad (reader, record);
      return;
    }
  record->row = reader->n_rows++;
  take_cell (reader, record, made);
}

static gboolean
is_blank (const VitSniffRecord *record)
{
  return record->cells[0] == NULL || (*record->cells[0] == '\0' && record->cells[1] == NULL);
}

/* @number counts from 0; @from and @to are the record's place in the text. */
static void
sort_in (Reader *reader, VitSniffRecord *record, guint number, gint64 from, gint64 to)
{
  const VitReadPlan *plan = reader->plan;

  if (number < plan->n_skip)
    record->kind = plan->source->header == 1 && number == plan->n_skip - 1 ? VIT_SNIFF_NAMES
                                                                           : VIT_SNIFF_SKIPPED;
  else if (is_blank (record) && plan->columns->len != 1)
    record->kind = VIT_SNIFF_SKIPPED;
  else if (is_rejected (reader, from, to))
    take_reject (reader, record);
  else
    take_row (reader, record);
}

static gboolean
reader_init (Reader *self, VitConnection *connection, const VitReadPlan *plan, GError **error)
{
  g_autofree char *limit = g_strdup_printf ("%u", VIT_IMPORT_MAX_REJECTS);
  g_autofree char *sql = vit_sql_load (vit_data_get_resource (), "data/import-rejects.sql",
                                       "rejects", VIT_SNIFF_REJECTS, "limit", limit, NULL);

  g_auto (GStrv) extra = vit_read_sql_list_extra (plan);
  g_autofree char *list = g_strjoinv (", ", extra);
  g_autofree char *rows =
      g_strdup_printf ("SELECT %s FROM " VIT_SNIFF_ROWS " ORDER BY rowid", list);

  self->plan = plan;
  self->bad = vit_connection_query (connection, rows, NULL, error);
  if (self->bad == NULL)
    return FALSE;
  self->rejects = vit_connection_query (connection, sql, NULL, error);

  return self->rejects != NULL;
}

static void
reader_clear (Reader *self)
{
  g_clear_pointer (&self->rejects, vit_frame_unref);
  g_clear_pointer (&self->bad, vit_frame_unref);
}

/**
 * vit_sniff_records_read:
 * @connection: has the temporary tables of the preview
 * @plan: how they were read
 * @text: (nullable): knows which lines of the file those of @from are
 * @from: the text that was read, from its beginning
 *
 * Returns: (transfer full) (element-type VitSniffRecord): the records of @from and what became of
 *   them, or %NULL with an error
 */
GPtrArray *
vit_sniff_records_read (VitConnection *connection,
                        const VitReadPlan *plan,
                        const VitText *text,
                        const char *from,
                        GError **error)
{
  GPtrArray *records = NULL;
  Reader reader = { NULL };
  const char *at = from;
  VitCsvRecord fields;
  gint64 line = 1;

  if (reader_init (&reader, connection, plan, error))
    {
      records = g_ptr_array_new_with_free_func (sniff_record_free);
      vit_csv_record_init (&fields);
      for (const char *start = at; vit_csv_read (&plan->dialect, &at, &fields); start = at)
        {
          VitSniffRecord *record = record_new (start, at, &fields);

          record->line = text != NULL ? vit_text_get_source_line (text, line) : line;
          sort_in (&reader, record, records->len, start - from, at - from);
          g_ptr_array_add (records, record);
          line += fields.n_lines;
        }
      vit_csv_record_clear (&fields);
    }
  reader_clear (&reader);

  return records;
}
