/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-xlsx-book.h"

#include <string.h>

#include "vit-data-error.h"
#include "vit-xlsx-styles.h"

/* How often a pass over the texts looks whether it is still wanted. */
#define CHECK_EVERY 16384

/* What a relation leads to is told by the end of its type. */
typedef struct
{
  char *target;
  char *type;
} Relation;

static void
relation_free (gpointer data)
{
  Relation *relation = data;

  g_free (relation->target);
  g_free (relation->type);
  g_free (relation);
}

static void
sheet_free (gpointer data)
{
  VitXlsxSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->part);
  g_free (sheet);
}

void
vit_xlsx_book_free (VitXlsxBook *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->package, vit_xlsx_package_free);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->forms, g_byte_array_unref);
  if (self->texts != NULL)
    g_string_free (self->texts, TRUE);
  g_clear_pointer (&self->places, g_array_unref);
  g_free (self->texts_part);
  g_free (self);
}

/* "xl/worksheets/sheet1.xml" of "worksheets/sheet1.xml" in "xl/workbook.xml". */
static char *
resolve (const char *base, const char *target)
{
  g_autofree char *folder = g_path_get_dirname (base);
  g_autofree char *joined =
      *target == '/' ? g_strdup (target) : g_build_filename ("/", folder, target, NULL);
  g_autofree char *canonical = g_canonicalize_filename (joined, "/");

  return g_strdup (canonical + 1);
}

/* The relations of a part by their ids. */
static GHashTable *
read_relations (VitXlsxPackage *package, const char *part, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *base = g_path_get_basename (part);
  g_autofree char *name =
      *part == '\0' ? g_strdup ("_rels/.rels") : g_strdup_printf ("%s/_rels/%s.rels", folder, base);
  g_autoptr (VitXlsxPart) xml = vit_xlsx_part_open (package, name, error);
  g_autoptr (GHashTable) relations =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, relation_free);
  GError *reason = NULL;

  if (xml == NULL)
    return NULL;

  while (vit_xlsx_part_next (xml, &reason))
    {
      g_autofree char *id = NULL;
      g_autofree char *type = NULL;
      const char *target;
      Relation *relation;

      if (!vit_xlsx_part_is (xml, XML_READER_TYPE_ELEMENT, "Relationship"))
        continue;
      id = g_strdup (vit_xlsx_part_get (xml, "Id"));
      type = g_strdup (vit_xlsx_part_get (xml, "Type"));
      target = vit_xlsx_part_get (xml, "Target");
      if (id == NULL || type == NULL || target == NULL)
        continue;

      relation = g_new0 (Relation, 1);
      relation->target = resolve (part, target);
      relation->type = g_steal_pointer (&type);
      g_hash_table_replace (relations, g_steal_pointer (&id), relation);
    }

  if (reason == NULL)
    return g_steal_pointer (&relations);
  g_propagate_error (error, reason);

  return NULL;
}

static const char *
find_target (GHashTable *relations, const char *type)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, relations);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (g_str_has_suffix (((Relation *) value)->type, type))
      return ((Relation *) value)->target;

  return NULL;
}

static void
add_sheet (VitXlsxBook *self, VitXlsxPart *xml, GHashTable *relations)
{
  const char *id = vit_xlsx_part_get (xml, "id");
  const Relation *relation = id ? g_hash_table_lookup (relations, id) : NULL;
  VitXlsxSheet *sheet;
  const char *text;

  /* Sheets of charts and macros have no cells. */
  if (relation == NULL || !g_str_has_suffix (relation->type, "/worksheet"))
    return;

  sheet = g_new0 (VitXlsxSheet, 1);
  sheet->part = g_strdup (relation->target);
  text = vit_xlsx_part_get (xml, "name");
  sheet->name = g_strdup (text ? text : "");
  text = vit_xlsx_part_get (xml, "state");
  sheet->is_hidden = text != NULL && !g_str_equal (text, "visible");
  g_ptr_array_add (self->sheets, sheet);
}

static gboolean
is_true (const char *text)
{
  return text != NULL && (g_str_equal (text, "1") || g_str_equal (text, "true"));
}

static gboolean
read_workbook (VitXlsxBook *self, const char *name, GHashTable *relations, GError **error)
{
  g_autoptr (VitXlsxPart) xml = vit_xlsx_part_open (self->package, name, error);
  GError *reason = NULL;

  if (xml == NULL)
    return FALSE;

  while (vit_xlsx_part_next (xml, &reason))
    if (vit_xlsx_part_is (xml, XML_READER_TYPE_ELEMENT, "sheet"))
      add_sheet (self, xml, relations);
    else if (vit_xlsx_part_is (xml, XML_READER_TYPE_ELEMENT, "workbookPr"))
      self->is_1904 = is_true (vit_xlsx_part_get (xml, "date1904"));

  if (reason != NULL)
    g_propagate_error (error, reason);

  return reason == NULL;
}

static gboolean
refuse (VitXlsxPackage *package, const char *what, GError **error)
{
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE, "%s is %s",
               vit_xlsx_package_get_path (package), what);

  return FALSE;
}

static gboolean
check_kind (VitXlsxPackage *package, GError **error)
{
  if (vit_xlsx_package_has (package, "xl/workbook.bin"))
    return refuse (package, "a binary workbook (XLSB); save it as XLSX", error);
  if (vit_xlsx_package_has (package, "content.xml"))
    return refuse (package, "an OpenDocument spreadsheet; save it as XLSX", error);
  if (vit_xlsx_package_has (package, "word/document.xml"))
    return refuse (package, "a text document; save its table as CSV or XLSX", error);
  if (!vit_xlsx_package_has (package, "_rels/.rels"))
    return refuse (package,
                   "a ZIP archive without a workbook; unpack it and import the files in it", error);

  return TRUE;
}

static gboolean
read_book (VitXlsxBook *self, GError **error)
{
  g_autoptr (GHashTable) outer = NULL;
  g_autoptr (GHashTable) inner = NULL;
  const char *workbook, *styles;

  if (!check_kind (self->package, error))
    return FALSE;

  outer = read_relations (self->package, "", error);
  if (outer == NULL)
    return FALSE;

  workbook = find_target (outer, "/officeDocument");
  if (workbook == NULL)
    return refuse (self->package,
                   "a ZIP archive without a workbook; unpack it and import the "
                   "files in it",
                   error);

  inner = read_relations (self->package, workbook, error);
  if (inner == NULL || !read_workbook (self, workbook, inner, error))
    return FALSE;

  styles = find_target (inner, "/styles");
  if (styles != NULL && !vit_xlsx_styles_read (self->package, styles, self->forms, error))
    return FALSE;
  self->texts_part = g_strdup (find_target (inner, "/sharedStrings"));

  return self->sheets->len > 0 ||
         refuse (self->package, "a workbook without a sheet of cells", error);
}

/**
 * vit_xlsx_book_open:
 * @file: an open file that begins as ZIP archives do
 *
 * Returns: (transfer full): the workbook, or %NULL with %VIT_DATA_ERROR_SOURCE
 */
VitXlsxBook *
vit_xlsx_book_open (const VitText *file, GError **error)
{
  g_autoptr (VitXlsxBook) self = g_new0 (VitXlsxBook, 1);

  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  self->forms = g_byte_array_new ();
  self->texts = g_string_new (NULL);
  self->places = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->package = vit_xlsx_package_open (file, error);

  return self->package != NULL && read_book (self, error) ? g_steal_pointer (&self) : NULL;
}

static char *
list_sheets (const VitXlsxBook *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (self->sheets->len, 20); i++)
    g_string_append_printf (list, "%s“%s”", i > 0 ? ", " : "",
                            ((VitXlsxSheet *) g_ptr_array_index (self->sheets, i))->name);

  return g_string_free (list, FALSE);
}

/**
 * vit_xlsx_book_find_sheet:
 * @wanted: (nullable): a name, or a number from 1; %NULL for the first that is not hidden
 *
 * Returns: (transfer none): a sheet, or %NULL with %VIT_DATA_ERROR_COLUMN that names all there are
 */
const VitXlsxSheet *
vit_xlsx_book_find_sheet (const VitXlsxBook *self, const char *wanted, GError **error)
{
  g_autofree char *list = NULL;
  gint64 number;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      const VitXlsxSheet *sheet = g_ptr_array_index (self->sheets, i);

      if (wanted ? g_str_equal (sheet->name, wanted) : !sheet->is_hidden)
        return sheet;
    }

  if (wanted == NULL)
    return g_ptr_array_index (self->sheets, 0);
  if (g_ascii_string_to_signed (wanted, 10, 1, self->sheets->len, &number, NULL))
    return g_ptr_array_index (self->sheets, number - 1);

  list = list_sheets (self);
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN, "%s has no sheet “%s”; it has %s",
               vit_xlsx_package_get_path (self->package), wanted, list);

  return NULL;
}

/* Characters that XML cannot have stand as _x000D_, and an underscore that would seem to begin
 * one of these as _x005F_ (ECMA-376, part 1, 22.9.2.19). */
static void
unescape (GString *text, gsize from)
{
  gsize to = from;

  for (gsize at = from; at < text->len;)
    {
      const char *letters = text->str + at;
      gunichar letter = 0;
      char bytes[6];
      int n;

      if (letters[0] == '_' && letters[1] == 'x' && at + 7 <= text->len && letters[6] == '_' &&
          strspn (letters + 2, "0123456789ABCDEFabcdef") == 4)
        letter = (gunichar) g_ascii_strtoull (letters + 2, NULL, 16);
      if (letter == 0 || !g_unichar_validate (letter))
        {
          text->str[to++] = text->str[at++];
          continue;
        }
      n = g_unichar_to_utf8 (letter, bytes);
      memcpy (text->str + to, bytes, (gsize) n);
      to += (gsize) n;
      at += 7;
    }
  g_string_truncate (text, to);
}

/**
 * vit_xlsx_read_text:
 * @part: at the element that holds the text, plain or in runs
 * @end: that element's name
 * @text: where the text is appended
 *
 * Goes to the end of the element. What is written above the letters, to tell how they are read,
 * is no part of the text.
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SOURCE
 */
gboolean
vit_xlsx_read_text (VitXlsxPart *part, const char *end, GString *text, GError **error)
{
  gsize from = text->len;
  gboolean in_text = g_str_equal (end, "v");
  gboolean in_phonetic = FALSE;

  if (xmlTextReaderIsEmptyElement (part->xml))
    return TRUE;

  while (vit_xlsx_part_next (part, error))
    {
      int type = xmlTextReaderNodeType (part->xml);

      if (in_text && !in_phonetic &&
          (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
           type == XML_READER_TYPE_WHITESPACE || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE))
        g_string_append (text, (const char *) xmlTextReaderConstValue (part->xml));
      else if (vit_xlsx_part_is (part, XML_READER_TYPE_ELEMENT, "t"))
        in_text = !xmlTextReaderIsEmptyElement (part->xml);
      else if (vit_xlsx_part_is (part, XML_READER_TYPE_END_ELEMENT, "t"))
        in_text = FALSE;
      else if (vit_xlsx_part_is (part, XML_READER_TYPE_ELEMENT, "rPh"))
        in_phonetic = !xmlTextReaderIsEmptyElement (part->xml);
      else if (vit_xlsx_part_is (part, XML_READER_TYPE_END_ELEMENT, "rPh"))
        in_phonetic = FALSE;
      else if (vit_xlsx_part_is (part, XML_READER_TYPE_END_ELEMENT, end))
        {
          unescape (text, from);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * vit_xlsx_book_read_texts:
 * @progress: (nullable): its progress
 *
 * Reads the texts that cells share, for vit_xlsx_book_get_text().
 *
 * Returns: %TRUE, or %FALSE with an error: %VIT_DATA_ERROR_SOURCE, %G_IO_ERROR_CANCELLED
 */
gboolean
vit_xlsx_book_read_texts (VitXlsxBook *self, VitProgress *progress, GError **error)
{
  g_autoptr (VitXlsxPart) xml = NULL;
  GError *reason = NULL;

  if (self->texts_part == NULL)
    return TRUE;
  xml = vit_xlsx_part_open (self->package, self->texts_part, error);
  if (xml == NULL)
    return FALSE;

  while (reason == NULL && vit_xlsx_part_next (xml, &reason))
    {
      gsize place = self->texts->len;

      if (!vit_xlsx_part_is (xml, XML_READER_TYPE_ELEMENT, "si"))
        continue;
      g_array_append_val (self->places, place);
      vit_xlsx_read_text (xml, "si", self->texts, &reason);
      g_string_append_c (self->texts, '\0');
      if (self->places->len % CHECK_EVERY == 0 && reason == NULL)
        {
          vit_progress_check (progress, &reason);
          vit_progress_report (progress, vit_xlsx_part_get_fraction (xml));
        }
    }

  if (reason != NULL)
    g_propagate_error (error, reason);

  return reason == NULL;
}

/**
 * vit_xlsx_book_get_text:
 * @index: what a cell has in the place of its text
 *
 * Returns: (transfer none) (nullable): the text, or %NULL if there is none of that number
 */
const char *
vit_xlsx_book_get_text (const VitXlsxBook *self, guint64 index)
{
  return index < self->places->len ? self->texts->str + g_array_index (self->places, gsize, index)
                                   : NULL;
}
