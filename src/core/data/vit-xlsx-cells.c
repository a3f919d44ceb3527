/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-xlsx-cells.h"

#include <string.h>

#include "vit-data-error.h"
#include "vit-sheet-rows.h"
#include "vit-xlsx-time.h"

/* How often a pass over the rows looks whether it is still wanted. */
#define CHECK_EVERY 512

/* More letters no column of a sheet has: XFD is the last. */
#define MAX_COLUMN 16384

/* Where merged cells are listed, behind the rows. */
#define MERGES_LENGTH (4 * 1024 * 1024)

/* What is looked at to find it, and what of it is looked at again with the next block. */
#define BLOCK 65536
#define OVERLAP 256

/* Merged cells below these rows are in no header. */
#define MAX_MERGE_ROW 200

/* A sheet that is being read. */
typedef struct
{
  const VitXlsxBook *book;
  VitXlsxPart *part;
  VitSheetRows *grid;
  gint64 row;    /* the last one, from 1 */
  guint column;  /* the last one, from 1 */
  GString *raw;  /* scratch: what the cell has for a value */
  GString *text; /* scratch: what it means */
} Sheet;

/**
 * vit_xlsx_recognise:
 * @head: the beginning of a file
 *
 * Returns: whether it is a ZIP archive; whether with a workbook, only its end can tell
 */
gboolean
vit_xlsx_recognise (const char *head, gsize length)
{
  return length >= 4 &&
         (memcmp (head, "PK\x03\x04", 4) == 0 || memcmp (head, "PK\x05\x06", 4) == 0);
}

static gboolean
fail (const Sheet *sheet, GError **error, const char *problem)
{
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s, row %" G_GINT64_FORMAT ", column %u: %s; save it again",
               vit_xlsx_package_get_path (sheet->book->package), sheet->row, sheet->column,
               problem);

  return FALSE;
}

/* What a cell says of itself, but for its value. */
typedef struct
{
  char type[16];
  guint style;
  gboolean is_nowhere; /* says that it is where no cell can be */
} CellHead;

static void
read_attributes (Sheet *sheet, CellHead *head)
{
  xmlTextReader *xml = sheet->part->xml;

  head->type[0] = '\0';
  head->style = G_MAXUINT;
  head->is_nowhere = FALSE;
  sheet->column++;

  while (xmlTextReaderMoveToNextAttribute (xml) == 1)
    {
      const char *name = (const char *) xmlTextReaderConstLocalName (xml);
      const char *value = (const char *) xmlTextReaderConstValue (xml);

      if (value == NULL || name[1] != '\0')
        continue;
      if (*name == 't')
        {
          g_strlcpy (head->type, value, sizeof head->type);
        }
      else if (*name == 's')
        {
          head->style = (guint) g_ascii_strtoull (value, NULL, 10);
        }
      else if (*name == 'r')
        {
          VitSheetArea place;

          head->is_nowhere = !vit_sheet_area_parse (&place, value);
          if (!head->is_nowhere)
            sheet->column = place.first_column;
        }
    }
  xmlTextReaderMoveToElement (xml);
}

static gboolean
is_number (const char *text)
{
  char *end;

  g_ascii_strtod (text, &end);

  return end > text && *end == '\0' && strspn (text, "0123456789.eE+-") == strlen (text);
}

static gboolean
add_number (Sheet *sheet, guint style)
{
  const GByteArray *forms = sheet->book->forms;
  VitXlsxForm form = style < forms->len ? forms->data[style] : VIT_XLSX_NUMBER;
  VitCellKind kind = 0;

  if (!is_number (sheet->raw->str))
    return FALSE;

  if (form != VIT_XLSX_NUMBER && form != VIT_XLSX_DECIMAL)
    kind = vit_xlsx_time_write (sheet->raw->str, form, sheet->book->is_1904, sheet->text);
  if (kind != 0)
    vit_sheet_rows_add (sheet->grid, sheet->column, kind, sheet->text->str, sheet->text->len);
  else
    vit_sheet_rows_add (sheet->grid, sheet->column,
                        form == VIT_XLSX_NUMBER ? VIT_CELL_NUMBER
                                                : VIT_CELL_NUMBER | VIT_CELL_DECIMAL,
                        sheet->raw->str, sheet->raw->len);

  return TRUE;
}

static gboolean
add_shared (Sheet *sheet)
{
  char *end;
  guint64 index = g_ascii_strtoull (sheet->raw->str, &end, 10);
  const char *text = end > sheet->raw->str ? vit_xlsx_book_get_text (sheet->book, index) : NULL;

  if (text != NULL)
    vit_sheet_rows_add (sheet->grid, sheet->column, VIT_CELL_TEXT, text, strlen (text));

  return text != NULL;
}

/* A cell with a value, which is in the scratch. */
static gboolean
add_cell (Sheet *sheet, const CellHead *head, GError **error)
{
  const char *type = head->type;
  GString *raw = sheet->raw;

  g_string_truncate (sheet->text, 0);
  if (g_str_equal (type, "s"))
    return add_shared (sheet) || fail (sheet, error, "its text is not among the texts of the book");

  if (g_str_equal (type, "inlineStr") || (g_str_equal (type, "str") && raw->len > 0))
    vit_sheet_rows_add (sheet->grid, sheet->column, VIT_CELL_TEXT, raw->str, raw->len);
  else if (g_str_equal (type, "b"))
    vit_sheet_rows_add (sheet->grid, sheet->column, VIT_CELL_BOOLEAN,
                        g_str_equal (raw->str, "0") ? "false" : "true",
                        g_str_equal (raw->str, "0") ? 5 : 4);
  else if (g_str_equal (type, "e"))
    vit_sheet_rows_add (sheet->grid, sheet->column, 0, raw->str, raw->len);
  else if (g_str_equal (type, "d"))
    {
      VitCellKind kind = vit_xlsx_time_read (raw->str, sheet->text);

      vit_sheet_rows_add (sheet->grid, sheet->column, kind, sheet->text->str, sheet->text->len);
    }
  else if (raw->len > 0 && !g_str_equal (type, "str") && !add_number (sheet, head->style))
    {
      return fail (sheet, error, "its value is no number, as it claims to be");
    }

  return TRUE;
}

static gboolean
read_cell (Sheet *sheet, GError **error)
{
  gboolean has_value = FALSE;
  CellHead head;

  read_attributes (sheet, &head);
  if (head.is_nowhere)
    return fail (sheet, error, "no sheet has a cell of that name");
  if (sheet->column > MAX_COLUMN)
    return fail (sheet, error, "no sheet has a column of that letter");
  if (xmlTextReaderIsEmptyElement (sheet->part->xml))
    return TRUE;

  g_string_truncate (sheet->raw, 0);
  while (vit_xlsx_part_next (sheet->part, error))
    {
      if (vit_xlsx_part_is (sheet->part, XML_READER_TYPE_END_ELEMENT, "c"))
        return !has_value || add_cell (sheet, &head, error);

      if (vit_xlsx_part_is (sheet->part, XML_READER_TYPE_ELEMENT, "v"))
        {
          has_value = TRUE;
          if (!vit_xlsx_read_text (sheet->part, "v", sheet->raw, error))
            return FALSE;
        }
      else if (vit_xlsx_part_is (sheet->part, XML_READER_TYPE_ELEMENT, "is"))
        {
          has_value = TRUE;
          if (!vit_xlsx_read_text (sheet->part, "is", sheet->raw, error))
            return FALSE;
        }
    }

  return FALSE;
}

static void
begin_row (Sheet *sheet)
{
  const char *number = vit_xlsx_part_get (sheet->part, "r");
  gint64 row = number ? g_ascii_strtoll (number, NULL, 10) : 0;

  sheet->row = row > 0 ? row : sheet->row + 1;
  sheet->column = 0;
  vit_sheet_rows_begin_row (sheet->grid, sheet->row);
}

static gboolean
read_rows (Sheet *sheet, const VitCells *cells, VitProgress *progress, GError **error)
{
  GError *reason = NULL;
  guint n = 0;

  while (reason == NULL && !vit_cells_is_full (cells) && vit_xlsx_part_next (sheet->part, &reason))
    {
      if (vit_xlsx_part_is (sheet->part, XML_READER_TYPE_ELEMENT, "row"))
        {
          begin_row (sheet);
        }
      else if (vit_xlsx_part_is (sheet->part, XML_READER_TYPE_ELEMENT, "c"))
        {
          read_cell (sheet, &reason);
        }
      else if (vit_xlsx_part_is (sheet->part, XML_READER_TYPE_END_ELEMENT, "row"))
        {
          vit_sheet_rows_end_row (sheet->grid, &reason);
          if (reason == NULL && n++ % CHECK_EVERY == 0)
            {
              vit_progress_check (progress, &reason);
              vit_progress_report (progress, vit_xlsx_part_get_fraction (sheet->part));
            }
        }
      else if (vit_xlsx_part_is (sheet->part, XML_READER_TYPE_END_ELEMENT, "sheetData"))
        {
          break;
        }
    }

  if (reason == NULL)
    return vit_sheet_rows_end (sheet->grid, error);
  g_propagate_error (error, reason);

  return FALSE;
}

/* The place behind the end of the rows in @text, which may lie in it. The name of the element can
 * have a prefix. */
static const char *
find_end_of_rows (const char *text, gsize length)
{
  static const char mark[] = "sheetData>";
  const char *end = text + length;

  for (const char *at = text; (at = memmem (at, (gsize) (end - at), mark, strlen (mark))) != NULL;
       at++)
    {
      const char *tag = at;

      while (tag > text && *tag != '<')
        tag--;
      if (tag[0] == '<' && tag[1] == '/')
        return at + strlen (mark);
    }

  return NULL;
}

/* What stands behind the rows of a sheet: merged cells are listed there, but the header needs
 * them before. Unpacking the sheet once more is quick, as nothing is read of its rows. */
static gboolean
read_behind_rows (VitXlsxPart *part, GString *rest, VitProgress *progress, GError **error)
{
  g_autofree char *buffer = g_malloc (BLOCK + OVERLAP);
  gboolean is_behind = FALSE;
  gsize kept = 0;
  gssize n;

  while ((n = vit_xlsx_part_read (part, buffer + kept, BLOCK, error)) > 0)
    {
      gsize length = kept + (gsize) n;
      const char *from = is_behind ? buffer : find_end_of_rows (buffer, length);

      if (!vit_progress_check (progress, error))
        return FALSE;
      if (from != NULL && rest->len < MERGES_LENGTH)
        g_string_append_len (rest, from, (gssize) (length - (gsize) (from - buffer)));

      is_behind = from != NULL;
      kept = is_behind ? 0 : MIN (length, OVERLAP);
      memmove (buffer, buffer + length - kept, kept);
    }

  return n == 0;
}

static gboolean
read_merges (VitSheetRows *grid,
             VitXlsxPackage *package,
             const char *name,
             VitProgress *progress,
             GError **error)
{
  g_autoptr (VitXlsxPart) part = vit_xlsx_part_open (package, name, error);
  g_autoptr (GString) rest = g_string_new (NULL);
  const char *at;

  if (part == NULL || !read_behind_rows (part, rest, progress, error))
    return FALSE;

  at = rest->str;

  while ((at = strstr (at, "mergeCell ")) != NULL)
    {
      const char *ref = strstr (at, "ref=\"");
      const char *end = ref ? strchr (ref + 5, '"') : NULL;
      g_autofree char *text = end ? g_strndup (ref + 5, (gsize) (end - ref - 5)) : NULL;
      VitSheetArea merge;

      if (text != NULL && vit_sheet_area_parse (&merge, text) && merge.first_row <= MAX_MERGE_ROW)
        vit_sheet_rows_add_merge (grid, &merge);
      at += strlen ("mergeCell ");
    }

  return TRUE;
}

static gboolean
read_sheet (VitXlsxBook *book,
            const VitXlsxSheet *which,
            VitSheetRows *grid,
            VitCells *cells,
            VitProgress *progress,
            GError **error)
{
  g_autoptr (VitXlsxPart) part = vit_xlsx_part_open (book->package, which->part, error);
  g_autoptr (GString) raw = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  Sheet sheet = { book, part, grid, 0, 0, raw, text };

  return part != NULL && read_rows (&sheet, cells, progress, error);
}

static gboolean
set_area (VitSheetRows *grid, const VitSource *source, GError **error)
{
  VitSheetArea area;

  if (source->range == NULL)
    return TRUE;
  if (!vit_sheet_area_parse (&area, source->range))
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN,
                   "%s: “%s” is no range of cells; write it as B3:H100, or A:F", source->path,
                   source->range);
      return FALSE;
    }
  vit_sheet_rows_set_area (grid, &area);

  return TRUE;
}

/* That there is more in the book than is read is said only if nobody chose. */
static void
note_sheet (VitCells *cells, const VitXlsxBook *book, const VitXlsxSheet *sheet)
{
  if (cells->source->sheet == NULL && book->sheets->len > 1)
    g_ptr_array_add (cells->notes, g_strdup_printf ("the workbook has %u sheets; “%s” was read",
                                                    book->sheets->len, sheet->name));
  g_free (cells->source->sheet);
  cells->source->sheet = g_strdup (sheet->name);
}

/**
 * vit_xlsx_read_cells:
 * @cells: where the cells go; its source says which sheet and range
 * @file: the workbook
 * @progress: (nullable): its progress
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_xlsx_read_cells (VitCells *cells, const VitText *file, VitProgress *progress, GError **error)
{
  g_autoptr (VitProgress) texts = vit_progress_new_part (progress, 0, 0.2);
  g_autoptr (VitProgress) first = vit_progress_new_part (progress, 0.2, 0.6);
  g_autoptr (VitProgress) second = vit_progress_new_part (progress, 0.6, 1);
  g_autoptr (VitSheetRows) grid = vit_sheet_rows_new (cells);
  g_autoptr (VitXlsxBook) book = vit_xlsx_book_open (file, error);
  const VitXlsxSheet *sheet =
      book ? vit_xlsx_book_find_sheet (book, cells->source->sheet, error) : NULL;

  if (sheet == NULL || !set_area (grid, cells->source, error) ||
      !vit_xlsx_book_read_texts (book, texts, error) ||
      !read_merges (grid, book->package, sheet->part, texts, error) ||
      !read_sheet (book, sheet, grid, cells, first, error))
    return FALSE;

  /* Columns that were met below the first rows are now known. */
  if (cells->is_ragged && (!vit_sheet_rows_restart (grid, error) ||
                           !read_sheet (book, sheet, grid, cells, second, error)))
    return FALSE;
  note_sheet (cells, book, sheet);

  return TRUE;
}

/**
 * vit_xlsx_list_sheets:
 * @file: the workbook
 *
 * Returns: (transfer full): the names of its sheets, or %NULL with %VIT_DATA_ERROR_SOURCE
 */
GStrv
vit_xlsx_list_sheets (const VitText *file, GError **error)
{
  g_autoptr (VitXlsxBook) book = vit_xlsx_book_open (file, error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (book == NULL)
    return NULL;

  for (guint i = 0; i < book->sheets->len; i++)
    g_strv_builder_add (names, ((VitXlsxSheet *) g_ptr_array_index (book->sheets, i))->name);

  return g_strv_builder_end (names);
}
