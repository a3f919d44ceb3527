/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-xlsx-write.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "vit-csv-stream.h"
#include "vit-data-error.h"
#include "vit-source-file.h"

/* libxlsxwriter, which writes the reports, gives numbers 16 digits, and leaves empty texts out; a
 * table that is to be the same when it is read again needs 17, and both kinds of nothing. Hence
 * the few parts of a plain workbook are written here. */

#define MAX_ROWS 1048575
#define MAX_COLUMNS 16384
#define MAX_LETTERS 32767
#define BLOCK (1024 * 1024)
#define CHECK_EVERY 1024

/* Beyond this, spreadsheet programs change whole numbers. */
#define MAX_WHOLE (G_GINT64_CONSTANT (1) << 53)

/* The days, counted from the end of 1899, between which times keep their microseconds. */
#define FIRST_DAY 1000
#define LAST_DAY 65535

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006"
#define TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml."
#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

/* The styles of cells, by their place in the styles part. */
enum
{
  STYLE_PLAIN,
  STYLE_HEADER,
  STYLE_NUMBER,
  STYLE_DATE,
  STYLE_TIME,
  STYLE_FRACTION,
};

static const struct
{
  const char *name;
  const char *content;
} parts[] = {
  { "[Content_Types].xml",
    XML "<Types xmlns=\"" PACKAGE "/content-types\">"
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
        "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" TYPE "sheet.main+xml\"/>"
        "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" TYPE "worksheet+xml\"/>"
        "<Override PartName=\"/xl/styles.xml\" ContentType=\"" TYPE "styles+xml\"/></Types>" },
  { "_rels/.rels",
    XML "<Relationships xmlns=\"" PACKAGE "/relationships\"><Relationship Id=\"rId1\" "
        "Type=\"" OFFICE "/officeDocument\" Target=\"xl/workbook.xml\"/>"
        "</Relationships>" },
  { "xl/workbook.xml", XML "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE "\"><sheets>"
                           "<sheet name=\"Table\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
                           "</workbook>" },
  { "xl/_rels/workbook.xml.rels",
    XML "<Relationships xmlns=\"" PACKAGE "/relationships\">"
        "<Relationship Id=\"rId1\" Type=\"" OFFICE "/worksheet\" "
        "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" OFFICE
        "/styles\" Target=\"styles.xml\"/></Relationships>" },
  { "xl/styles.xml",
    XML "<styleSheet xmlns=\"" MAIN "\"><numFmts count=\"4\">"
        "<numFmt numFmtId=\"164\" formatCode=\"0.0\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/>"
        "<numFmt numFmtId=\"166\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/>"
        "<numFmt numFmtId=\"167\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss.000\"/></numFmts>"
        "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        "<borders count=\"1\"><border/></borders>"
        "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"6\">"
        "<xf numFmtId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" applyFont=\"1\"/>"
        "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" "
        "applyNumberFormat=\"1\"/><xf numFmtId=\"166\" applyNumberFormat=\"1\"/>"
        "<xf numFmtId=\"167\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>" },
};

/* What is written. */
typedef struct
{
  const VitExportPlan *plan;
  const char *missing;
  const char *path;   /* for messages */
  const char *folder; /* for messages */
  gint64 row;         /* of the sheet, from 1 */
  GString *xml;       /* not written yet */
  int file;           /* the sheet */
} Writer;

static gboolean
flush (Writer *self, GError **error)
{
  const char *from = self->xml->str;
  gsize length = self->xml->len;

  while (length > 0)
    {
      gssize n = write (self->file, from, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE,
                       "There is no space for %s; free some and try again (%s)", self->path,
                       g_strerror (errno));
          return FALSE;
        }
      from += n;
      length -= (gsize) n;
    }
  g_string_truncate (self->xml, 0);

  return TRUE;
}

/* Whether what follows an underscore would be taken for an escaped letter. */
static gboolean
seems_escaped (const char *text)
{
  return text[1] == 'x' && strspn (text + 2, "0123456789ABCDEFabcdef") >= 4 && text[6] == '_';
}

static void
append_text (GString *xml, const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '&')
        g_string_append (xml, "&amp;");
      else if (letter == '<')
        g_string_append (xml, "&lt;");
      else if (letter == '>')
        g_string_append (xml, "&gt;");
      else if ((letter < 0x20 && letter != '\n' && letter != '\t') || letter == 0xFFFE ||
               letter == 0xFFFF)
        g_string_append_printf (xml, "_x%04X_", letter);
      else if (letter == '_' && seems_escaped (at))
        g_string_append (xml, "_x005F_");
      else
        g_string_append_unichar (xml, letter);
    }
}

static void
append_reference (GString *xml, guint column, gint64 row)
{
  char letters[8];
  guint n = sizeof letters;

  letters[--n] = '\0';
  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters[--n] = (char) ('A' + (rest - 1) % 26);
  g_string_append_printf (xml, "<c r=\"%s%" G_GINT64_FORMAT "\"", letters + n, row);
}

static gboolean
add_text (Writer *self, guint column, guint style, const char *text, GError **error)
{
  if (g_utf8_strlen (text, -1) > MAX_LETTERS)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s, row %" G_GINT64_FORMAT
                   ", column %u: the text is longer than the %d letters "
                   "that a cell can have; export the table as CSV or Parquet",
                   self->path, self->row, column + 1, MAX_LETTERS);
      return FALSE;
    }

  append_reference (self->xml, column, self->row);
  g_string_append_printf (self->xml, " s=\"%u\" t=\"inlineStr\"><is><t xml:space=\"preserve\">",
                          style);
  append_text (self->xml, text);
  g_string_append (self->xml, "</t></is></c>");

  return TRUE;
}

static void
add_value (Writer *self, guint column, guint style, const char *type, const char *value)
{
  append_reference (self->xml, column, self->row);
  g_string_append_printf (self->xml, " s=\"%u\"%s><v>%s</v></c>", style, type, value);
}

/* The days since the epoch of workbooks, and their part of a day; FALSE if a workbook has no such
 * day, or would lose microseconds of it. */
static gboolean
count_days (const char *time, char *number, gsize size)
{
  int year, month, day, hour = 0, minute = 0, n = 0;
  double seconds = 0;
  GDate date, epoch;
  gint64 days;

  if (sscanf (time, "%4d-%2d-%2d%n", &year, &month, &day, &n) != 3 || n != 10 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  if (time[n] != '\0')
    {
      hour = atoi (time + 11);
      minute = atoi (time + 14);
      seconds = g_ascii_strtod (time + 17, NULL);
    }

  g_date_clear (&date, 1);
  g_date_clear (&epoch, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  g_date_set_dmy (&epoch, 30, G_DATE_DECEMBER, 1899);
  days = g_date_days_between (&epoch, &date);
  if (days < FIRST_DAY || days > LAST_DAY)
    return FALSE;

  if (time[n] == '\0')
    g_snprintf (number, size, "%" G_GINT64_FORMAT, days);
  else
    g_ascii_formatd (number, (int) size, "%.12f",
                     (double) days + (hour * 3600 + minute * 60 + seconds) / 86400);

  return TRUE;
}

static guint
get_time_style (const VitExportColumn *column)
{
  return column->type == VIT_TYPE_OF_DATE ? STYLE_DATE
         : column->has_fraction           ? STYLE_FRACTION
                                          : STYLE_TIME;
}

static gboolean
is_beyond (const char *value)
{
  gint64 number = g_ascii_strtoll (value, NULL, 10);

  return number > MAX_WHOLE || number < -MAX_WHOLE;
}

static gboolean
add_cell (Writer *self, guint index, const char *value, GError **error)
{
  const VitExportColumn *column = g_ptr_array_index (self->plan->columns, index);
  char number[64];

  if (g_str_equal (value, self->missing))
    return TRUE;

  switch (column->type)
    {
    case VIT_TYPE_OF_INTEGER:
      if (is_beyond (value))
        return add_text (self, index, STYLE_PLAIN, value, error);
      add_value (self, index, STYLE_PLAIN, "", value);
      return TRUE;
    case VIT_TYPE_OF_NUMBER:
      add_value (self, index, column->is_whole ? STYLE_NUMBER : STYLE_PLAIN, "", value);
      return TRUE;
    case VIT_TYPE_OF_BOOLEAN:
      add_value (self, index, STYLE_PLAIN, " t=\"b\"", g_str_equal (value, "true") ? "1" : "0");
      return TRUE;
    case VIT_TYPE_OF_DATE:
    case VIT_TYPE_OF_TIMESTAMP:
      if (!count_days (value, number, sizeof number))
        return add_text (self, index, STYLE_PLAIN, value, error);
      add_value (self, index, get_time_style (column), "", number);
      return TRUE;
    case VIT_TYPE_OF_TEXT:
    case VIT_TYPE_OF_ID:
    default:
      return add_text (self, index, STYLE_PLAIN, value, error);
    }
}

static gboolean
are_all_missing (const Writer *self, GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    if (!g_str_equal (g_ptr_array_index (fields, i), self->missing))
      return FALSE;

  return TRUE;
}

static gboolean
add_row (Writer *self, GPtrArray *fields, GError **error)
{
  self->row++;
  if (self->row > MAX_ROWS + 1)
    {
      g_set_error (
          error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
          "%s: the table has more than the %d rows that a sheet can have; export it as CSV "
          "or Parquet",
          self->path, MAX_ROWS);
      return FALSE;
    }

  g_string_append_printf (self->xml, "<row r=\"%" G_GINT64_FORMAT "\">", self->row);
  for (guint i = 0; i < fields->len; i++)
    {
      const char *value = g_ptr_array_index (fields, i);

      if (!(self->row == 1 ? add_text (self, i, STYLE_HEADER, value, error)
                           : add_cell (self, i, value, error)))
        return FALSE;
    }
  /* A row without any cell is none; "not available" says the same and keeps it. */
  if (are_all_missing (self, fields))
    add_value (self, 0, STYLE_PLAIN, " t=\"e\"", "#N/A");
  g_string_append (self->xml, "</row>");

  return self->xml->len < BLOCK || flush (self, error);
}

/* The records of the text that the engine wrote, one after the other. */
static gboolean
add_rows (Writer *self, int text, VitProgress *progress, GError **error)
{
  static const VitCsvDialect dialect = { ',', '"', '"' };
  VitText content = { .source_path = (char *) self->path, .file = text, .scan = { .n_lf = 1 } };
  g_autoptr (VitCsvStream) stream = vit_csv_stream_new (&content, &dialect);
  double size = (double) lseek (text, 0, SEEK_END);
  GError *reason = NULL;
  double done = 0;
  VitCsvSpan span;

  while (reason == NULL && vit_csv_stream_next (stream, &span, &reason))
    {
      g_autofree char *record_text = g_strndup (span.text, span.length);
      const char *at = record_text;
      VitCsvRecord record;

      done += (double) span.length;
      if (self->row % CHECK_EVERY == 0)
        {
          if (!vit_progress_check (progress, error))
            return FALSE;
          vit_progress_report (progress, done / size);
        }
      vit_csv_record_init (&record);
      if (vit_csv_read (&dialect, &at, &record))
        add_row (self, record.fields, &reason);
      vit_csv_record_clear (&record);
    }

  if (reason != NULL)
    g_propagate_error (error, reason);

  return reason == NULL;
}

static gboolean
write_sheet (Writer *self, int text, VitProgress *progress, GError **error)
{
  g_string_append (self->xml,
                   XML "<worksheet xmlns=\"" MAIN "\"><sheetViews><sheetView workbookViewId=\"0\">"
                       "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
                       "state=\"frozen\"/></sheetView></sheetViews><sheetData>");
  if (!add_rows (self, text, progress, error))
    return FALSE;
  g_string_append (self->xml, "</sheetData></worksheet>");

  return flush (self, error);
}

static int
is_unwanted (zip_t *zip, void *progress)
{
  return vit_progress_is_cancelled (progress);
}

static gboolean
pack (const Writer *self, const char *path, VitProgress *progress, GError **error)
{
  g_autofree char *sheet = g_strdup_printf ("/proc/self/fd/%d", self->file);
  zip_t *zip = zip_open (path, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  gboolean done = zip != NULL;

  for (guint i = 0; done && i < G_N_ELEMENTS (parts); i++)
    done = zip_file_add (zip, parts[i].name,
                         zip_source_buffer (zip, parts[i].content, strlen (parts[i].content), 0),
                         0) >= 0;
  done = done &&
         zip_file_add (zip, "xl/worksheets/sheet1.xml", zip_source_file (zip, sheet, 0, 0), 0) >= 0;
  if (done && progress != NULL)
    zip_register_cancel_callback_with_state (zip, is_unwanted, NULL, progress);
  if (done && zip_close (zip) == 0)
    return TRUE;

  if (vit_progress_check (progress, error))
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE, "%s cannot be written: %s",
                 self->path, zip ? zip_strerror (zip) : "its folder is closed to you");
  if (zip != NULL)
    zip_discard (zip);

  return FALSE;
}

/**
 * vit_xlsx_write:
 * @plan: the columns
 * @text: a descriptor of the rows as CSV, as the plan has them written, with a header
 * @missing: what stands for a missing value there
 * @path: the workbook to be written
 * @shown_path: what it will be called, for messages
 * @progress: (nullable): its progress
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_xlsx_write (const VitExportPlan *plan,
                int text,
                const char *missing,
                const char *path,
                const char *shown_path,
                VitProgress *progress,
                GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GString) xml = g_string_sized_new (2 * BLOCK);
  Writer writer = { plan, missing, shown_path, folder, 0, xml, -1 };
  g_autoptr (VitProgress) writing = vit_progress_new_part (progress, 0, 0.7);
  gboolean done;

  if (plan->columns->len > MAX_COLUMNS)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s: the table has more than the %d columns that a sheet can have", shown_path,
                   MAX_COLUMNS);
      return FALSE;
    }

  writer.file = vit_source_file_create_temp (folder, error);
  if (writer.file < 0)
    return FALSE;

  done = write_sheet (&writer, text, writing, error) && pack (&writer, path, progress, error);
  close (writer.file);

  return done;
}
