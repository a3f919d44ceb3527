/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <math.h>

#include "vit-book.h"
#include "vit-output.h"
#include "vit-report-date.h"

/* From this many cells on, rows go to the disk as they are written: each kept cell takes about a
 * hundred bytes, so that this many take 200 MB. */
#define CELLS_KEPT 2000000

/* Excel counts days from here, in days before 1970, and its own calendar is wrong before March of
 * 1900 (it has a 29 February then), so that earlier days are written as texts. */
#define EXCEL_EPOCH 25569.0
#define FIRST_DAY 61.0
#define LAST_DAY 2958465.0 /* 31 December 9999 */

/* Excel's numbers have fifteen digits; longer ones are identifiers and stay whole as texts. */
#define LARGEST_INTEGER G_GINT64_CONSTANT (999999999999999)

/* Characters, of what a cell can hold. */
#define LONGEST_TEXT 32767

static void
set_properties (VitBook *self)
{
  const VitResult *result = self->result;
  g_autofree char *comments = g_strdup (result->footer);
  lxw_doc_properties properties = {
    .title = result->title,
    .subject = result->summary_title,
    .author = result->shop,
    .keywords = result->study,
    .comments = comments,
    .company = NULL,
    .created = MAX (vit_report_get_date (result), 1),
  };

  vit_book_note (self, workbook_set_properties (self->workbook, &properties));
}

/**
 * vit_book_new:
 * @result: what to show; must live as long as the book
 * @path: the file to write
 *
 * Returns: (transfer full): a workbook without sheets, its plan made
 */
VitBook *
vit_book_new (const VitResult *result, const char *path, GError **error)
{
  g_autoptr (VitBook) self = g_new0 (VitBook, 1);
  const char *folder = g_get_tmp_dir ();
  lxw_workbook_options options = { .tmpdir = (char *) folder, .use_zip64 = LXW_FALSE };

  self->result = result;
  self->summary_name = g_strdup (vit_text (result->language, "Summary"));
  self->plan = vit_book_plan_new (result, self->summary_name);
  self->is_long = vit_book_plan_count_cells (self->plan) > CELLS_KEPT;
  self->value_formats = g_hash_table_new (NULL, NULL);

  options.constant_memory = self->is_long;
  self->workbook = workbook_new_opt (path, &options);
  if (self->workbook == NULL)
    {
      vit_report_set_write_error (error, errno, folder);
      return NULL;
    }

  vit_book_add_formats (self);
  set_properties (self);

  return g_steal_pointer (&self);
}

void
vit_book_free (VitBook *self)
{
  if (self->workbook != NULL)
    lxw_workbook_free (self->workbook);
  g_clear_pointer (&self->plan, vit_book_plan_free);
  g_clear_pointer (&self->value_formats, g_hash_table_unref);
  g_free (self->summary_name);
  g_free (self);
}

/**
 * vit_book_close:
 *
 * Writes the file.
 *
 * Returns: the first thing that went wrong in all of the writing, or %LXW_NO_ERROR
 */
lxw_error
vit_book_close (VitBook *self)
{
  vit_book_note (self, workbook_close (g_steal_pointer (&self->workbook)));

  return self->status;
}

/**
 * vit_book_note:
 * @status: what libxlsxwriter returned
 *
 * Remembers the first failure.
 */
void
vit_book_note (VitBook *self, lxw_error status)
{
  if (self->status == LXW_NO_ERROR)
    self->status = status;
}

/**
 * vit_book_add_sheet:
 * @name: of the sheet, from the plan
 *
 * Returns: (transfer none): a sheet that prints on landscape A4, as wide as the page
 */
lxw_worksheet *
vit_book_add_sheet (VitBook *self, const char *name)
{
  lxw_worksheet *sheet = workbook_add_worksheet (self->workbook, name);
  g_autoptr (GString) footer = g_string_new (self->result->title);

  if (sheet == NULL)
    {
      vit_book_note (self, LXW_ERROR_MEMORY_MALLOC_FAILED);
      return NULL;
    }

  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, 9);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_set_margins (sheet, 0.5, 0.5, 0.6, 0.7);

  /* Excel takes 255 characters here, and "&" begins a code. */
  g_string_truncate (footer, MIN (footer->len, 120));
  while (!g_utf8_validate (footer->str, footer->len, NULL))
    g_string_truncate (footer, footer->len - 1);
  g_string_replace (footer, "&", "&&", 0);
  g_string_prepend (footer, "&L&8");
  g_string_append (footer, "&R&8&A · &P / &N");
  vit_book_note (self, worksheet_set_footer (sheet, footer->str));

  return sheet;
}

/**
 * vit_book_write_text:
 * @text: (nullable): what to write; never read as a formula
 */
void
vit_book_write_text (VitBook *self,
                     lxw_worksheet *sheet,
                     lxw_row_t row,
                     lxw_col_t column,
                     const char *text,
                     lxw_format *format)
{
  g_autofree char *shorter = NULL;

  if (text == NULL || *text == '\0')
    {
      vit_book_note (self, worksheet_write_blank (sheet, row, column, format));
      return;
    }

  if (g_utf8_strlen (text, -1) > LONGEST_TEXT)
    {
      g_autofree char *start = g_utf8_substring (text, 0, LONGEST_TEXT - 1);

      shorter = g_strconcat (start, "…", NULL);
    }
  vit_book_note (self,
                 worksheet_write_string (sheet, row, column, shorter ? shorter : text, format));
}

/**
 * vit_book_write_link:
 * @target: the name of the sheet that the cell leads to, and its text
 */
void
vit_book_write_link (VitBook *self,
                     lxw_worksheet *sheet,
                     lxw_row_t row,
                     lxw_col_t column,
                     const char *target)
{
  g_autoptr (GString) url = g_string_new (target);

  g_string_replace (url, "'", "''", 0);
  g_string_prepend (url, "internal:'");
  g_string_append (url, "'!A1");
  vit_book_note (self, worksheet_write_url_opt (sheet, row, column, url->str,
                                                self->cells[VIT_CELL_LINK], target, NULL));
}

static void
write_number (VitBook *self,
              lxw_worksheet *sheet,
              lxw_row_t row,
              lxw_col_t column,
              double value,
              lxw_format *format)
{
  if (isfinite (value))
    vit_book_note (self, worksheet_write_number (sheet, row, column, value, format));
  else
    vit_book_write_text (self, sheet, row, column,
                         isnan (value) ? NULL
                         : value > 0   ? "∞"
                                       : "−∞",
                         format);
}

static void
write_time (VitBook *self,
            lxw_worksheet *sheet,
            lxw_row_t row,
            lxw_col_t column,
            gint64 time,
            lxw_format *format)
{
  double day = (double) time / (86400.0 * G_USEC_PER_SEC) + EXCEL_EPOCH;
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *text = NULL;

  if (day >= FIRST_DAY && day < LAST_DAY + 1)
    {
      vit_book_note (self, worksheet_write_number (sheet, row, column, day, format));
      return;
    }

  moment = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  text = moment != NULL ? g_date_time_format (moment, "%Y-%m-%d") : NULL;
  vit_book_write_text (self, sheet, row, column, text, format);
}

static void
write_integer (VitBook *self,
               lxw_worksheet *sheet,
               lxw_row_t row,
               lxw_col_t column,
               gint64 value,
               lxw_format *format)
{
  g_autofree char *digits = NULL;

  if (value >= -LARGEST_INTEGER && value <= LARGEST_INTEGER)
    {
      write_number (self, sheet, row, column, (double) value, format);
      return;
    }

  digits = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  vit_book_write_text (self, sheet, row, column, digits, format);
}

/**
 * vit_book_write_value:
 * @values: a column of a table
 * @index: the row in it
 * @format: of the value
 *
 * Writes one value as what it is: numbers and shares as numbers, times as dates.
 */
void
vit_book_write_value (VitBook *self,
                      lxw_worksheet *sheet,
                      lxw_row_t row,
                      lxw_col_t column,
                      const VitColumn *values,
                      gsize index,
                      VitFormat format)
{
  VitColumnType type = vit_column_get_column_type (values);
  lxw_format *cell;

  /* A time without a format of its own shows its clock. */
  cell = type == VIT_COLUMN_TIMESTAMP && format.kind == VIT_FORMAT_TEXT
             ? self->cells[VIT_CELL_TIME]
             : vit_book_get_value_format (self, format);
  if (!vit_column_is_valid (values, index))
    {
      vit_book_write_text (self, sheet, row, column, NULL, cell);
      return;
    }

  switch (type)
    {
    case VIT_COLUMN_DOUBLE:
      write_number (self, sheet, row, column, vit_column_get_doubles (values)[index], cell);
      break;
    case VIT_COLUMN_INT64:
      write_integer (self, sheet, row, column, vit_column_get_int64s (values)[index], cell);
      break;
    case VIT_COLUMN_BOOL:
      vit_book_note (self, worksheet_write_boolean (sheet, row, column,
                                                    vit_column_get_bools (values)[index], cell));
      break;
    case VIT_COLUMN_TIMESTAMP:
      write_time (self, sheet, row, column, vit_column_get_int64s (values)[index], cell);
      break;
    case VIT_COLUMN_TEXT:
      vit_book_write_text (self, sheet, row, column, vit_column_get_text (values, index), cell);
      break;
    default:
      g_assert_not_reached ();
    }
}
