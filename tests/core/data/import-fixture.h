/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "vit-data-error.h"
#include "vit-import.h"

/* A folder with one file in it, written by the test, and a project to import it into. */
typedef struct
{
  char *folder;
  char *path;
  VitProject *project;
  VitSource *source;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("vitrine-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "orders.csv", NULL);
  fixture->project = vit_project_new_in_memory (&error);
  g_assert_no_error (error);
  fixture->source = vit_source_new (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_clear_object (&fixture->project);
  vit_source_free (fixture->source);
}

static void
write_bytes (Fixture *fixture, const char *content, gssize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, content, length, &error);
  g_assert_no_error (error);
}

static inline void
write_encoded (Fixture *fixture, const char *text, const char *encoding, const char *mark)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *encoded = NULL;
  gsize length;

  encoded = g_convert (text, -1, encoding, "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  if (mark != NULL)
    g_byte_array_append (bytes, (const guint8 *) mark, (guint) strlen (mark));
  g_byte_array_append (bytes, (const guint8 *) encoded, (guint) length);
  write_bytes (fixture, (const char *) bytes->data, bytes->len);
}

static inline VitImportReport *
import (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  VitImportReport *report = vit_import_run (fixture->project, fixture->source, NULL, &error);

  g_assert_no_error (error);

  return report;
}

static inline VitImportReport *
import_text (Fixture *fixture, const char *text)
{
  write_bytes (fixture, text, -1);

  return import (fixture);
}

static inline VitSniff *
sniff (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  VitSniff *sniffed = vit_source_sniff (fixture->source, NULL, &error);

  g_assert_no_error (error);

  return sniffed;
}

static inline VitSniff *
sniff_text (Fixture *fixture, const char *text)
{
  write_bytes (fixture, text, -1);

  return sniff (fixture);
}

static inline void
force_type (Fixture *fixture, const char *column, const char *type)
{
  g_hash_table_insert (fixture->source->types, g_strdup (column), g_strdup (type));
}

static inline void
set_word (char **word, const char *value)
{
  g_free (*word);
  *word = g_strdup (value);
}

/* All cells of a query, "|" between columns and "\n" after rows. */
static inline char *
query_text (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (fixture->project, &error);
  g_autofree char *as_text = g_strdup_printf ("SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (%s)", sql);
  g_autoptr (VitFrame) frame = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  frame = vit_connection_query (connection, as_text, NULL, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < vit_frame_get_n_rows (frame); i++)
    for (guint j = 0; j < vit_frame_get_n_columns (frame); j++)
      {
        const char *cell = vit_column_get_text (vit_frame_get_column (frame, j), i);

        g_string_append (text, cell ? cell : "NULL");
        g_string_append_c (text, j + 1 < vit_frame_get_n_columns (frame) ? '|' : '\n');
      }

  return g_string_free (text, FALSE);
}

static inline void
assert_rows (Fixture *fixture, const char *expected)
{
  g_autofree char *rows = query_text (fixture, "SELECT * FROM orders");

  g_assert_cmpstr (rows, ==, expected);
}

/* "name:type name:type …" of the imported table. */
static inline void
assert_types (Fixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitTableInfo) info = vit_project_get_table (fixture->project, "orders", &error);
  g_autoptr (GString) types = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < info->fields->len; i++)
    {
      VitField *field = g_ptr_array_index (info->fields, i);

      g_string_append_printf (types, "%s%s:%s", i > 0 ? " " : "", field->name,
                              vit_type_of_to_word (field->type));
    }
  g_assert_cmpstr (types->str, ==, expected);
}

/* A line or a cell that a report lists. */
static inline void
assert_place (VitFrame *places,
              gsize row,
              gint64 line,
              const char *column,
              const char *reason,
              const char *text)
{
  const char *actual = vit_column_get_text (vit_frame_find_column (places, "reason"), row);

  g_assert_cmpint (vit_column_get_int64s (vit_frame_find_column (places, "line"))[row], ==, line);
  g_assert_cmpstr (vit_column_get_text (vit_frame_find_column (places, "column"), row), ==, column);
  g_assert_cmpstr (vit_column_get_text (vit_frame_find_column (places, "text"), row), ==, text);
  if (strstr (actual, reason) == NULL)
    g_error ("“%s” lacks “%s”", actual, reason);
}

static inline void
assert_reject (VitImportReport *report,
               gsize row,
               gint64 line,
               const char *column,
               const char *reason,
               const char *text)
{
  assert_place (report->rejects, row, line, column, reason, text);
  g_assert_cmpstr (vit_column_get_text (vit_frame_find_column (report->rejects, "file"), row), ==,
                   report->path);
}

/* That the file is refused, with a message that names it and contains @contains, and that the
 * project is as it was. */
static inline void
assert_refused (Fixture *fixture, int code, const char *contains)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *tables = NULL;

  g_assert_null (vit_import_run (fixture->project, fixture->source, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, code);
  g_assert_nonnull (strstr (error->message, fixture->source->path));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpuint (strlen (error->message), <, 500);
  if (strstr (error->message, contains) == NULL)
    g_error ("“%s” lacks “%s”", error->message, contains);

  tables = query_text (fixture, "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'raw'");
  g_assert_cmpstr (tables, ==, "");
}
