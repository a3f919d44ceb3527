/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include "vit-data-error.h"
#include "vit-source.h"

#define NAME "Pasted table"

/* A cell of a spreadsheet may cover others, but not more than a sheet has. */
#define MAX_SPAN 16384

static gboolean
is_element (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal ((const char *) node->name, name);
}

/* The next element of that name behind @node, in the order of the text, within @root. */
static xmlNode *
find_next (xmlNode *root, xmlNode *node, const char *name)
{
  while (node != NULL)
    {
      if (node->children != NULL)
        {
          node = node->children;
        }
      else
        {
          while (node != root && node->next == NULL)
            node = node->parent;
          node = node == root ? NULL : node->next;
        }
      if (node != NULL && is_element (node, name))
        return node;
    }

  return NULL;
}

static guint
get_span (xmlNode *cell)
{
  xmlChar *text = xmlGetProp (cell, (const xmlChar *) "colspan");
  guint64 span = text ? g_ascii_strtoull ((const char *) text, NULL, 10) : 1;

  xmlFree (text);

  return (guint) CLAMP (span, 1, MAX_SPAN);
}

/* Spaces of an HTML text count as one, and those of a spreadsheet's layout as none. */
static void
append_cell (GString *csv, xmlNode *cell)
{
  xmlChar *content = xmlNodeGetContent (cell);
  g_auto (GStrv) words = g_strsplit_set ((const char *) content, " \t\r\n", -1);
  gboolean has_any = FALSE;

  g_string_append_c (csv, '"');
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (has_any)
        g_string_append_c (csv, ' ');
      for (const char *at = words[i]; *at != '\0'; at++)
        g_string_append (csv, *at == '"' ? "\"\"" : (char[]){ *at, '\0' });
      has_any = TRUE;
    }
  g_string_append_c (csv, '"');
  xmlFree (content);
}

static void
append_row (GString *csv, xmlNode *row)
{
  guint n = 0;

  for (xmlNode *cell = row->children; cell != NULL; cell = cell->next)
    {
      if (!is_element (cell, "td") && !is_element (cell, "th"))
        continue;
      if (n++ > 0)
        g_string_append_c (csv, ',');
      append_cell (csv, cell);
      for (guint i = 1; i < get_span (cell); i++, n++)
        g_string_append_c (csv, ',');
    }
  if (n > 0)
    g_string_append_c (csv, '\n');
}

/* The first table of an HTML text, as one with separators; %NULL if there is none. */
static char *
convert_html (const char *text)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  xmlDoc *document = htmlReadMemory (text, (int) MIN (strlen (text), G_MAXINT), NULL, "UTF-8",
                                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  xmlNode *root = document ? xmlDocGetRootElement (document) : NULL;
  xmlNode *table = root ? find_next (root, root, "table") : NULL;

  for (xmlNode *row = table; table != NULL && (row = find_next (table, row, "tr")) != NULL;)
    append_row (csv, row);
  xmlFreeDoc (document);

  return csv->len > 0 ? g_strdup (csv->str) : NULL;
}

static gboolean
is_html (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, MIN (strlen (text), 65536));

  return strstr (lower, "<table") != NULL && lower[strspn (lower, " \t\r\n")] == '<';
}

/* A name that no file in the folder has. */
static char *
dup_free_path (const char *folder, const char *extension)
{
  g_autofree char *base = g_strdup_printf (NAME ".%s", extension);
  char *path = g_build_filename (folder, base, NULL);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *other = g_strdup_printf (NAME " %u.%s", i, extension);

      g_free (path);
      path = g_build_filename (folder, other, NULL);
    }

  return path;
}

static void
set_word (char **word, const char *value)
{
  g_free (*word);
  *word = g_strdup (value);
}

/**
 * vit_source_new_for_text:
 * @text: a table as a spreadsheet, a mail or a page puts it into the clipboard: with tabs or other
 *   separators, or as an HTML table
 * @folder: where it is kept, as a file of its own: that of the project, so that it can be read
 *   again
 *
 * Returns: (transfer full): the file, with a table named "Pasted table", or %NULL with an error:
 *   %VIT_DATA_ERROR_SOURCE if there is no table in the text, %VIT_DATA_ERROR_SPACE if it cannot be
 *   written
 */
VitSource *
vit_source_new_for_text (const char *text, const char *folder, GError **error)
{
  gboolean from_html = is_html (text);
  g_autofree char *csv = from_html ? convert_html (text) : g_strdup (text);
  gboolean has_tabs = !from_html && strchr (text, '\t') != NULL;
  g_autofree char *path = dup_free_path (folder, has_tabs ? "tsv" : "csv");
  g_autoptr (GError) reason = NULL;
  VitSource *self;

  if (csv == NULL || csv[strspn (csv, " \t\r\n")] == '\0' || !g_utf8_validate (csv, -1, NULL))
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "There is no table in the clipboard; copy its cells, with the names of the "
                   "columns, and paste again");
      return NULL;
    }
  if (!g_file_set_contents (path, csv, -1, &reason))
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE,
                   "The pasted table cannot be kept in %s: %s", folder, reason->message);
      return NULL;
    }

  self = vit_source_new (path);
  set_word (&self->table, NAME);
  set_word (&self->format, has_tabs ? "tsv" : "csv");
  set_word (&self->encoding, "UTF-8");
  if (has_tabs || from_html)
    {
      set_word (&self->delimiter, has_tabs ? "\t" : ",");
      set_word (&self->quote, "\"");
    }

  return self;
}
