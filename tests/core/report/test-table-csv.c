/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <math.h>

#include "vit-report.h"

static char *
write_and_read (const VitTable *table)
{
  g_autofree char *folder = g_dir_make_tmp ("vitrine-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (vit_table_write_csv (table, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);
  /* Nothing else is in the folder. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return text;
}

static void
add_row (VitFrameBuilder *builder, const char *text, double number, gint64 integer, gint64 time)
{
  vit_frame_builder_text (builder, text);
  vit_frame_builder_double (builder, number);
  vit_frame_builder_int64 (builder, integer);
  vit_frame_builder_bool (builder, integer > 0);
  vit_frame_builder_int64 (builder,
                           time - (time % G_TIME_SPAN_DAY + G_TIME_SPAN_DAY) % G_TIME_SPAN_DAY);
  vit_frame_builder_int64 (builder, time);
}

static void
test_values (void)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  g_autoptr (VitTable) table = NULL;
  g_autofree char *text = NULL;

  vit_frame_builder_add_column (builder, "a name, quoted", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "number", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "integer", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "bool", VIT_COLUMN_BOOL);
  vit_frame_builder_add_column (builder, "day", VIT_COLUMN_TIMESTAMP);
  vit_frame_builder_add_column (builder, "time", VIT_COLUMN_TIMESTAMP);
  add_row (builder, "plain", 0.1, 1, 0);
  add_row (builder, "с запятой, \"кавычкой\"\nи строкой", 3914736.42, G_MAXINT64,
           G_GINT64_CONSTANT (1580515199999999));
  add_row (builder, "", 1.0 / 3, G_MININT64, -1);
  add_row (builder, "=1+1", -1e300, 0, G_GINT64_CONSTANT (1538352000000000));
  add_row (builder, " led by a space", NAN, 0, G_GINT64_CONSTANT (1538370000000000));
  for (guint i = 0; i < 6; i++)
    vit_frame_builder_missing (builder);

  frame = vit_frame_builder_finish (builder);
  table = vit_table_new ("values", NULL, frame);
  text = write_and_read (table);

  g_assert_cmpstr (text, ==,
                   "\"a name, quoted\",number,integer,bool,day,time\r\n"
                   "plain,0.1,1,true,1970-01-01,1970-01-01T00:00:00Z\r\n"
                   "\"с запятой, \"\"кавычкой\"\"\nи строкой\",3914736.42,9223372036854775807,true,"
                   "2020-01-31,2020-01-31T23:59:59.999999Z\r\n"
                   "\"\",0.3333333333333333,-9223372036854775808,false,1969-12-31,"
                   "1969-12-31T23:59:59.999999Z\r\n"
                   "=1+1,-1e+300,0,false,2018-10-01,2018-10-01T00:00:00Z\r\n"
                   "\" led by a space\",,0,false,2018-10-01,2018-10-01T05:00:00Z\r\n"
                   ",,,,,\r\n");
}

static void
test_empty (void)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  g_autoptr (VitTable) table = NULL;
  g_autofree char *text = NULL;

  vit_frame_builder_add_column (builder, "only", VIT_COLUMN_TEXT);
  frame = vit_frame_builder_finish (builder);
  table = vit_table_new ("empty", NULL, frame);
  text = write_and_read (table);

  g_assert_cmpstr (text, ==, "only\r\n");
}

static void
test_no_folder (void)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = vit_frame_builder_finish (builder);
  g_autoptr (VitTable) table = vit_table_new ("none", NULL, frame);
  g_autoptr (GError) error = NULL;

  g_assert_false (vit_table_write_csv (table, "/nowhere/at/all.csv", &error));
  g_assert_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "/nowhere/at/all.csv"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/report/table-csv/values", test_values);
  g_test_add_func ("/core/report/table-csv/empty", test_empty);
  g_test_add_func ("/core/report/table-csv/no-folder", test_no_folder);

  return g_test_run ();
}
