/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "sample-charts.h"
#include "vit-chart-draw.h"

/* A folder of its own for each test, gone at the end. */
typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("vitrine-chart-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

static guint
count_files (const Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* The file that an export of a chart of months gives. */
static char *
export_file (const Fixture *self, const char *name, gsize *length)
{
  g_autoptr (VitChart) chart = sample_chart_months ();
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  VitChartStyle style;
  char *contents;

  vit_chart_style_init (&style);
  g_assert_true (vit_chart_export (chart, path, 400, 300, &style, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, length, &error));
  g_assert_cmpuint (count_files (self), ==, 1);

  return contents;
}

/* A PNG has two pixels to the point. */
static void
test_png (Fixture *self, gconstpointer data)
{
  gsize length;
  g_autofree char *contents = export_file (self, "chart.PNG", &length);

  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpmem (contents, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpmem (contents + 16, 8, "\0\0\x03\x20\0\0\x02\x58", 8);
}

static void
test_svg (Fixture *self, gconstpointer data)
{
  gsize length;
  g_autofree char *contents = export_file (self, "chart.svg", &length);

  g_assert_nonnull (g_strstr_len (contents, (gssize) length, "<svg"));
  g_assert_nonnull (g_strstr_len (contents, (gssize) length, "viewBox=\"0 0 400 300\""));
}

/* The text of a PDF is text: its fonts are embedded with a way back to letters. */
static void
test_pdf (Fixture *self, gconstpointer data)
{
  gsize length;
  g_autofree char *contents = export_file (self, "chart.pdf", &length);

  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_nonnull (memmem (contents, length, "/ToUnicode", 10));
  g_assert_nonnull (memmem (contents, length, "/FontFile", 9));
  g_assert_nonnull (memmem (contents, length, "Revenue by month", 16));
}

static void
assert_refused (const char *path, double width, double height, int code)
{
  g_autoptr (VitChart) chart = sample_chart_months ();
  g_autoptr (GError) error = NULL;
  VitChartStyle style;

  vit_chart_style_init (&style);
  g_assert_false (vit_chart_export (chart, path, width, height, &style, &error));
  g_assert_error (error, VIT_CHART_ERROR, code);
}

static void
test_errors (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "chart.jpg", "chart", ".png", "chart.png.gz" };
  g_autofree char *good = g_build_filename (self->folder, "chart.png", NULL);
  g_autofree char *nowhere = g_build_filename (self->folder, "none", "chart.pdf", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);

      /* A name that is nothing but a suffix has none. */
      if (names[i][0] != '.')
        assert_refused (path, 400, 300, VIT_CHART_ERROR_SUFFIX);
      else
        assert_refused (names[i], 400, 300, VIT_CHART_ERROR_SUFFIX);
    }

  assert_refused (good, 0, 300, VIT_CHART_ERROR_SIZE);
  assert_refused (good, 400, -1, VIT_CHART_ERROR_SIZE);
  assert_refused (good, NAN, 300, VIT_CHART_ERROR_SIZE);
  assert_refused (good, 1e6, 300, VIT_CHART_ERROR_SIZE);
  assert_refused (nowhere, 400, 300, VIT_CHART_ERROR_WRITE);
  g_assert_cmpuint (count_files (self), ==, 0);
}

/* A file that cannot be replaced is left as it was, with nothing beside it. */
static void
test_untouched (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "chart.png", NULL);

  g_assert_no_errno (g_mkdir (path, 0755));
  assert_refused (path, 400, 300, VIT_CHART_ERROR_WRITE);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
  g_assert_cmpuint (count_files (self), ==, 1);
}

/* Every sample can be written in every form, however small the page. */
static void
test_all (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "chart.png", "chart.svg", "chart.pdf" };
  const SampleChart *samples;
  VitChartStyle style;
  guint n;

  vit_chart_style_init (&style);
  samples = sample_charts_list (&n);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      {
        g_autoptr (VitChart) chart = samples[i].create ();
        g_autofree char *path = g_build_filename (self->folder, names[j], NULL);
        g_autoptr (GError) error = NULL;

        g_assert_true (vit_chart_export (chart, path, 400, 300, &style, &error));
        g_assert_no_error (error);
        g_assert_true (vit_chart_export (chart, path, 10, 10, &style, &error));
        g_assert_no_error (error);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/core/chart/export/png", Fixture, NULL, set_up, test_png, tear_down);
  g_test_add ("/core/chart/export/svg", Fixture, NULL, set_up, test_svg, tear_down);
  g_test_add ("/core/chart/export/pdf", Fixture, NULL, set_up, test_pdf, tear_down);
  g_test_add ("/core/chart/export/errors", Fixture, NULL, set_up, test_errors, tear_down);
  g_test_add ("/core/chart/export/untouched", Fixture, NULL, set_up, test_untouched, tear_down);
  g_test_add ("/core/chart/export/all", Fixture, NULL, set_up, test_all, tear_down);

  return g_test_run ();
}
