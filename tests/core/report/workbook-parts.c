/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workbook-parts.h"

#include <string.h>
#include <zip.h>

/**
 * workbook_parts_load:
 *
 * Returns: (transfer full): all parts; each must be well-formed XML
 */
WorkbookParts *
workbook_parts_load (const char *path)
{
  WorkbookParts *self = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  zip_t *archive = zip_open (path, ZIP_RDONLY | ZIP_CHECKCONS, NULL);

  g_assert_nonnull (archive);
  for (zip_int64_t i = 0; i < zip_get_num_entries (archive, 0); i++)
    {
      const GMarkupParser parser = { NULL };
      g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
      g_autoptr (GError) error = NULL;
      zip_stat_t stat;
      zip_file_t *file = zip_fopen_index (archive, i, 0);
      char *text;

      g_assert_cmpint (zip_stat_index (archive, i, 0, &stat), ==, 0);
      text = g_malloc0 (stat.size + 1);
      g_assert_cmpint (zip_fread (file, text, stat.size), ==, stat.size);
      g_assert_cmpint (zip_fclose (file), ==, 0);
      g_markup_parse_context_parse (context, text, stat.size, &error);
      g_assert_no_error (error);
      g_markup_parse_context_end_parse (context, &error);
      g_assert_no_error (error);
      g_hash_table_insert (self, g_strdup (stat.name), text);
    }
  zip_discard (archive);

  return self;
}

/**
 * workbook_parts_get:
 *
 * Returns: the text of part @name, which must be there
 */
const char *
workbook_parts_get (WorkbookParts *self, const char *name)
{
  const char *text = g_hash_table_lookup (self, name);

  if (text == NULL)
    g_error ("there is no part “%s”", name);

  return text;
}

/**
 * workbook_parts_count:
 *
 * Returns: how many parts have names that begin with @prefix and are no relations
 */
guint
workbook_parts_count (WorkbookParts *self, const char *prefix)
{
  GHashTableIter iter;
  gpointer name;
  guint n = 0;

  g_hash_table_iter_init (&iter, self);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    n += g_str_has_prefix (name, prefix) && strstr (name, "_rels") == NULL;

  return n;
}

/**
 * workbook_parts_get_sheet:
 *
 * Returns: (transfer full): the name of the part of the sheet that is called @name
 */
char *
workbook_parts_get_sheet (WorkbookParts *self, const char *name)
{
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  g_autofree char *key = g_strdup_printf ("<sheet name=\"%s\" sheetId=\"", escaped);
  const char *found = strstr (workbook_parts_get (self, "xl/workbook.xml"), key);

  if (found == NULL)
    g_error ("there is no sheet “%s”", name);

  return g_strdup_printf ("xl/worksheets/sheet%d.xml", atoi (found + strlen (key)));
}

/**
 * workbook_parts_get_cell:
 * @sheet: name of a sheet's part
 * @cell: "B7"
 *
 * Returns: (transfer full): the cell's XML, or %NULL if it is not there
 */
char *
workbook_parts_get_cell (WorkbookParts *self, const char *sheet, const char *cell)
{
  g_autofree char *key = g_strdup_printf ("<c r=\"%s\"", cell);
  const char *start = strstr (workbook_parts_get (self, sheet), key);
  const char *end = start != NULL ? strstr (start, "/c>") : NULL, *empty;

  if (start == NULL)
    return NULL;
  empty = strstr (start, "/>");

  return g_strndup (start, (empty != NULL && (end == NULL || empty < end) ? empty : end) - start);
}
