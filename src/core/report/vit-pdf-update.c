/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cairo 1.16 cannot write into a PDF: the document's language, the wish that viewers show its
 * title, and what charts say in words. It is added by an incremental update as PDF 1.4 (ISO
 * 32000-1, 7.5.6) has it: new versions of a few objects after the end of the file, then a cross
 * reference table of these alone that points back to the first one.
 *
 * This reads what cairo writes, not any PDF: one classic cross reference table, objects whose
 * dictionaries stand in plain text. */

#include <stdio.h>
#include <string.h>

#include "vit-pdf-update.h"

#include <string.h>

/* A cross reference entry is 20 bytes: "0000000015 00000 n \n". */
#define ENTRY_LENGTH 20

/* "startxref", a number and "%%EOF" fit into this many bytes at the end. */
#define TAIL_LENGTH 48

typedef struct
{
  const char *data; /* of the file; ends with a NUL beyond @length */
  gsize length;
  gsize xref; /* where its cross reference table begins */
  guint n_objects;
  const char *entries; /* the first entry */
  const char *trailer;
} PdfFile;

typedef struct
{
  guint number;
  char *text; /* its dictionary */
} PdfObject;

static void
pdf_object_clear (gpointer data)
{
  g_free (((PdfObject *) data)->text);
}

/* Reads the number after @key in @text. */
static gboolean
read_number (const char *text, const char *key, guint *number)
{
  const char *found = strstr (text, key);
  char *end;

  if (found == NULL)
    return FALSE;
  found += strlen (key);
  *number = (guint) g_ascii_strtoull (found, &end, 10);

  return end != found;
}

static gboolean
open_file (PdfFile *file, const char *data, gsize length)
{
  /* Only the end is searched: what comes before may hold zeros, which end a text. */
  const char *start =
      strstr (data + (length > TAIL_LENGTH ? length - TAIL_LENGTH : 0), "startxref");
  guint offset;
  char *end;

  if (start == NULL || !read_number (start, "startxref", &offset) || offset >= length ||
      !g_str_has_prefix (data + offset, "xref\n0 "))
    return FALSE;

  file->data = data;
  file->length = length;
  file->xref = offset;
  file->n_objects = (guint) g_ascii_strtoull (data + offset + strlen ("xref\n0 "), &end, 10);
  if (*end != '\n' || (gsize) (end - data) + (gsize) file->n_objects * ENTRY_LENGTH >= length)
    return FALSE;
  file->entries = end + 1;
  file->trailer = file->entries + (gsize) file->n_objects * ENTRY_LENGTH;

  return g_str_has_prefix (file->trailer, "trailer");
}

/* The dictionary of object @number, or NULL if there is none. */
static char *
read_dictionary (const PdfFile *file, guint number)
{
  const char *object, *end;
  gsize offset;

  if (number == 0 || number >= file->n_objects)
    return NULL;
  offset = g_ascii_strtoull (file->entries + (gsize) number * ENTRY_LENGTH, NULL, 10);
  if (offset >= file->length)
    return NULL;

  object = g_strstr_len (file->data + offset, file->length - offset, "<<");
  if (object == NULL)
    return NULL;
  end = g_strstr_len (object, file->length - (object - file->data), "endobj");
  if (end == NULL)
    return NULL;

  return g_strchomp (g_strndup (object, end - object));
}

/* @dictionary with @entry as its last. */
static char *
add_entry (const char *dictionary, const char *entry)
{
  const char *end = g_strrstr (dictionary, ">>");

  return g_strdup_printf ("%.*s   %s\n>>", (int) (end - dictionary), dictionary, entry);
}

/* @text as a PDF string of UTF-16 in hexadecimal digits, which needs no escapes. */
static char *
make_string (const char *text)
{
  GString *string = g_string_new ("<FEFF");
  glong length;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);

  for (glong i = 0; units != NULL && i < length; i++)
    g_string_append_printf (string, "%04X", units[i]);
  g_string_append_c (string, '>');

  return g_string_free (string, FALSE);
}

static void
add_object (GArray *objects, guint number, char *text)
{
  PdfObject object = { number, text };

  g_array_append_val (objects, object);
}

/* Collects the figures below structure element @number in reading order: an element's `K` lists
 * its children as references, beside marked content that is a number or a dictionary. */
static void
collect_figures (const PdfFile *file, guint number, guint depth, GArray *figures)
{
  g_autofree char *text = read_dictionary (file, number);
  const char *p = text != NULL ? strstr (text, "/K ") : NULL;
  guint nested = 0;

  if (text != NULL && strstr (text, "/S /Figure") != NULL)
    {
      g_array_append_val (figures, number);
      return;
    }
  if (p == NULL || depth > 64)
    return;

  for (p += strlen ("/K "); *p != '\0' && *p != ']' && (nested > 0 || *p != '/'); p++)
    {
      guint child, generation;
      int used = 0;

      if (*p == '<')
        nested++;
      else if (*p == '>' && nested > 0)
        nested--;
      else if (nested == 0 && g_ascii_isdigit (*p) &&
               sscanf (p, "%u %u R%n", &child, &generation, &used) == 2 && used > 0)
        {
          collect_figures (file, child, depth + 1, figures);
          p += used - 1;
        }
      else if (g_ascii_isdigit (*p))
        while (g_ascii_isdigit (p[1]))
          p++;
    }
}

static void
add_alts (const PdfFile *file, guint tree, const char *const *alts, GArray *objects)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (guint));

  collect_figures (file, tree, 0, figures);
  for (guint i = 0; i < figures->len && alts[i] != NULL; i++)
    {
      guint number = g_array_index (figures, guint, i);
      g_autofree char *text = read_dictionary (file, number);
      g_autofree char *string = make_string (alts[i]);
      g_autofree char *entry = g_strconcat ("/Alt ", string, NULL);

      add_object (objects, number, add_entry (text, entry));
    }
}

static int
compare_objects (gconstpointer a, gconstpointer b)
{
  guint left = ((const PdfObject *) a)->number, right = ((const PdfObject *) b)->number;

  return (left > right) - (left < right);
}

static GBytes *
append_objects (const PdfFile *file, GArray *objects, guint root)
{
  GByteArray *bytes = g_byte_array_sized_new (file->length + 4096);
  g_autoptr (GString) table = g_string_new ("xref\n0 1\n0000000000 65535 f \n");
  g_autofree char *end = NULL;
  guint info = 0;

  g_byte_array_append (bytes, (const guint8 *) file->data, file->length);
  g_array_sort (objects, compare_objects);
  for (guint i = 0; i < objects->len; i++)
    {
      const PdfObject *object = &g_array_index (objects, PdfObject, i);
      g_autofree char *text =
          g_strdup_printf ("%u 0 obj\n%s\nendobj\n", object->number, object->text);

      g_string_append_printf (table, "%u 1\n%010u 00000 n \n", object->number, bytes->len);
      g_byte_array_append (bytes, (const guint8 *) text, strlen (text));
    }

  read_number (file->trailer, "/Info", &info);
  end = g_strdup_printf ("%strailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev "
                         "%" G_GSIZE_FORMAT "\n>>\nstartxref\n%u\n%%%%EOF\n",
                         table->str, file->n_objects, root, info, file->xref, bytes->len);
  g_byte_array_append (bytes, (const guint8 *) end, strlen (end));

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * vit_pdf_update:
 * @pdf: a file as cairo writes it for version 1.4
 * @language: of the document, "ru"
 * @alts: (array zero-terminated=1): what each figure shows, in reading order
 *
 * Returns: (transfer full): @pdf with language, title display and alternative texts; or @pdf as it
 *   is if it is built in another way, because a deck without these is still a deck
 */
GBytes *
vit_pdf_update (GBytes *pdf, const char *language, const char *const *alts)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  /* A copy that ends with a NUL, so that searching text cannot run over the end. */
  g_autofree char *copy = g_malloc (length + 1);
  g_autoptr (GArray) objects = g_array_new (FALSE, FALSE, sizeof (PdfObject));
  g_autofree char *catalog = NULL;
  g_autofree char *entry = NULL;
  guint root, tree;
  PdfFile file;

  g_array_set_clear_func (objects, pdf_object_clear);
  memcpy (copy, data, length);
  copy[length] = '\0';
  if (!open_file (&file, copy, length) || !read_number (file.trailer, "/Root", &root))
    return g_bytes_ref (pdf);
  catalog = read_dictionary (&file, root);
  if (catalog == NULL || strstr (catalog, "/Type /Catalog") == NULL)
    return g_bytes_ref (pdf);

  if (read_number (catalog, "/StructTreeRoot", &tree))
    add_alts (&file, tree, alts, objects);
  entry =
      g_strdup_printf ("/Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>", language);
  add_object (objects, root, add_entry (catalog, entry));

  return append_objects (&file, objects, root);
}
