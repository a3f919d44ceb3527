/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-data-error.h"
#include "vit-matrix.h"

#define N_ROWS 1000
#define N_MANY 200000

/* Every third row of each column is missing. */
static VitFrame *
make_frame (void)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();

  vit_frame_builder_add_column (builder, "double", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "integer", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "bool", VIT_COLUMN_BOOL);
  vit_frame_builder_add_column (builder, "time", VIT_COLUMN_TIMESTAMP);
  vit_frame_builder_add_column (builder, "text", VIT_COLUMN_TEXT);

  for (int i = 0; i < N_ROWS; i++)
    {
      g_autofree char *text = g_strdup_printf ("word %d", i % 7);

      if (i % 3 == 0)
        {
          vit_frame_builder_double (builder, NAN);
          for (int j = 1; j < 4; j++)
            vit_frame_builder_missing (builder);
          vit_frame_builder_text (builder, NULL);
          continue;
        }

      vit_frame_builder_double (builder, i / 2.0);
      vit_frame_builder_int64 (builder, G_MAXINT64 - i);
      vit_frame_builder_bool (builder, i % 2);
      vit_frame_builder_int64 (builder, -i);
      vit_frame_builder_text (builder, text);
    }

  return vit_frame_builder_finish (builder);
}

static void
test_values (void)
{
  g_autoptr (VitFrame) frame = make_frame ();
  const VitColumn *column;

  g_assert_cmpuint (vit_frame_get_n_rows (frame), ==, N_ROWS);
  g_assert_cmpuint (vit_frame_get_n_columns (frame), ==, 5);

  for (guint j = 0; j < 5; j++)
    {
      column = vit_frame_get_column (frame, j);
      g_assert_cmpuint (vit_column_get_n_missing (column), ==, 334);
      for (gsize i = 0; i < N_ROWS; i++)
        g_assert_cmpint (vit_column_is_valid (column, i), ==, i % 3 != 0);
    }

  column = vit_frame_find_column (frame, "double");
  g_assert_cmpfloat (vit_column_get_doubles (column)[5], ==, 2.5);
  g_assert_true (isnan (vit_column_get_doubles (column)[6]));
  g_assert_cmpfloat (vit_column_get_number (column, 5), ==, 2.5);

  column = vit_frame_find_column (frame, "integer");
  g_assert_cmpint (vit_column_get_int64s (column)[5], ==, G_MAXINT64 - 5);
  g_assert_cmpint (vit_column_get_int64s (column)[6], ==, 0);

  column = vit_frame_find_column (frame, "bool");
  g_assert_cmpint (vit_column_get_bools (column)[5], ==, TRUE);
  g_assert_cmpfloat (vit_column_get_number (column, 5), ==, 1);
  g_assert_true (isnan (vit_column_get_number (column, 6)));

  column = vit_frame_find_column (frame, "time");
  g_assert_cmpint (vit_column_get_column_type (column), ==, VIT_COLUMN_TIMESTAMP);
  g_assert_cmpint (vit_column_get_int64s (column)[5], ==, -5);

  g_assert_null (vit_frame_find_column (frame, "Text"));
}

static void
test_levels (void)
{
  g_autoptr (VitFrame) frame = make_frame ();
  const VitColumn *column = vit_frame_find_column (frame, "text");

  g_assert_cmpuint (vit_column_get_n_levels (column), ==, 7);
  g_assert_cmpstr (vit_column_get_level (column, 0), ==, "word 1");
  g_assert_cmpstr (vit_column_get_level (column, 2), ==, "word 4");
  g_assert_cmpuint (vit_column_get_codes (column)[1], ==, 0);
  g_assert_cmpuint (vit_column_get_codes (column)[8], ==, 0);
  g_assert_cmpstr (vit_column_get_text (column, 8), ==, "word 1");
  g_assert_null (vit_column_get_text (column, 9));
  g_assert_true (isnan (vit_column_get_number (column, 8)));
}

/* Each text twice, so that a text is looked for again after the table has grown. */
static void
test_many_levels (void)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  const VitColumn *column;

  vit_frame_builder_add_column (builder, "text", VIT_COLUMN_TEXT);
  for (int i = 0; i < 2 * N_MANY; i++)
    {
      char text[16];

      g_snprintf (text, sizeof text, "%d", i % N_MANY);
      vit_frame_builder_text (builder, text);
    }
  frame = vit_frame_builder_finish (builder);
  column = vit_frame_get_column (frame, 0);

  g_assert_cmpuint (vit_column_get_n_levels (column), ==, N_MANY);
  for (guint32 i = 0; i < 2 * N_MANY; i++)
    g_assert_cmpuint (vit_column_get_codes (column)[i], ==, i % N_MANY);
}

static void
test_reference (void)
{
  VitFrame *frame = make_frame ();
  g_autoptr (VitFrame) second = vit_frame_ref (frame);

  vit_frame_unref (frame);
  g_assert_cmpuint (vit_frame_get_n_rows (second), ==, N_ROWS);
}

static void
test_matrix (void)
{
  static const char *const names[] = { "bool", "double", NULL };
  g_autoptr (VitFrame) frame = make_frame ();
  g_autoptr (VitMatrix) matrix = NULL;
  g_autoptr (VitMatrix) second = NULL;
  g_autoptr (GError) error = NULL;

  matrix = vit_matrix_new_from_frame (frame, names, &error);
  g_assert_no_error (error);
  second = vit_matrix_ref (matrix);

  g_assert_cmpuint (second->n_rows, ==, N_ROWS);
  g_assert_cmpuint (second->n_columns, ==, 2);
  g_assert_cmpstrv (second->names, names);
  g_assert_cmpfloat (second->values[5 * 2], ==, 1);
  g_assert_cmpfloat (second->values[5 * 2 + 1], ==, 2.5);
  g_assert_true (isnan (second->values[6 * 2 + 1]));
}

static void
test_matrix_errors (void)
{
  static const char *const unknown[] = { "double", "nothing", NULL };
  g_autoptr (VitFrame) frame = make_frame ();
  g_autoptr (GError) no_column = NULL;
  g_autoptr (GError) text = NULL;

  g_assert_null (vit_matrix_new_from_frame (frame, unknown, &no_column));
  g_assert_error (no_column, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
  g_assert_nonnull (strstr (no_column->message, "nothing"));

  g_assert_null (vit_matrix_new_from_frame (frame, NULL, &text));
  g_assert_error (text, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
  g_assert_nonnull (strstr (text->message, "text"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/frame/values", test_values);
  g_test_add_func ("/core/data/frame/levels", test_levels);
  g_test_add_func ("/core/data/frame/many-levels", test_many_levels);
  g_test_add_func ("/core/data/frame/reference", test_reference);
  g_test_add_func ("/core/data/matrix/from-frame", test_matrix);
  g_test_add_func ("/core/data/matrix/errors", test_matrix_errors);

  return g_test_run ();
}
