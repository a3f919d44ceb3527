/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <cairo-pdf.h>
#include <string.h>

#include "vit-pdf-update.h"

static const char *const alts[] = { "Первый (\\)", "second", NULL };

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Two pages, each with a figure that holds marked content and one element of its own. */
static GBytes *
make_pdf (guint n_pages, gboolean tagged)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 200, 100);
  cairo_t *cr;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2020-01-31T00:00:00Z");
  cr = cairo_create (surface);
  for (guint i = 0; i < n_pages; i++)
    {
      if (tagged)
        {
          cairo_tag_begin (cr, "Sect", NULL);
          cairo_tag_begin (cr, "P", NULL);
          cairo_rectangle (cr, 1, 2, 3, 4);
          cairo_fill (cr);
          cairo_tag_end (cr, "P");
          cairo_tag_begin (cr, "Figure", NULL);
        }
      cairo_rectangle (cr, 10, 10, 30, 40);
      cairo_fill (cr);
      if (tagged)
        {
          cairo_tag_end (cr, "Figure");
          cairo_tag_end (cr, "Sect");
        }
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static char *
get_tail (GBytes *before, GBytes *after)
{
  gsize old_length, length;
  const char *old_data = g_bytes_get_data (before, &old_length);
  const char *data = g_bytes_get_data (after, &length);

  g_assert_cmpuint (length, >, old_length);
  g_assert_cmpmem (data, old_length, old_data, old_length);

  return g_strndup (data + old_length, length - old_length);
}

/* Each entry of the new cross reference table points to the object that it names. */
static void
check_offsets (GBytes *pdf, const char *tail)
{
  const char *data = g_bytes_get_data (pdf, NULL);
  g_auto (GStrv) lines = g_strsplit (strstr (tail, "xref\n0 1\n"), "\n", -1);
  guint i = 3;

  for (; !g_str_equal (lines[i], "trailer"); i += 2)
    {
      guint number = (guint) g_ascii_strtoull (lines[i], NULL, 10);
      gsize offset = g_ascii_strtoull (lines[i + 1], NULL, 10);
      g_autofree char *expected = g_strdup_printf ("%u 0 obj\n", number);

      g_assert_true (g_str_has_prefix (data + offset, expected));
    }
  g_assert_cmpuint (i, >, 3);
}

static void
test_tagged (void)
{
  g_autoptr (GBytes) pdf = make_pdf (2, TRUE);
  g_autoptr (GBytes) updated = vit_pdf_update (pdf, "ru", alts);
  g_autofree char *tail = get_tail (pdf, updated);
  const char *first = strstr (tail, "/Alt <FEFF041F0435044004320"), *second;

  g_assert_nonnull (strstr (tail, "/Lang (ru)"));
  g_assert_nonnull (strstr (tail, "/DisplayDocTitle true"));
  g_assert_nonnull (strstr (tail, "/Prev "));
  g_assert_nonnull (first);
  second = strstr (tail, "/Alt <FEFF007300650063006F006E0064>");
  g_assert_nonnull (second);
  g_assert_true (first < second);
  check_offsets (updated, tail);
}

static void
test_untagged (void)
{
  g_autoptr (GBytes) pdf = make_pdf (1, FALSE);
  g_autoptr (GBytes) updated = vit_pdf_update (pdf, "pl", alts);
  g_autofree char *tail = get_tail (pdf, updated);

  g_assert_nonnull (strstr (tail, "/Lang (pl)"));
  g_assert_null (strstr (tail, "/Alt"));
  check_offsets (updated, tail);
}

/* More figures than texts, and a second update on top of the first. */
static void
test_again (void)
{
  const char *const one[] = { "one", NULL };
  g_autoptr (GBytes) pdf = make_pdf (4, TRUE);
  g_autoptr (GBytes) updated = vit_pdf_update (pdf, "en", one);
  g_autoptr (GBytes) again = vit_pdf_update (updated, "en", one);

  g_assert_false (g_bytes_equal (pdf, updated));
  /* The table at the end of an updated file is partial, which this does not read. */
  g_assert_true (g_bytes_equal (updated, again));
}

static void
test_foreign (void)
{
  const char *const texts[] = { "",
                                "startxref",
                                "startxref\n5\n%%EOF",
                                "xref\n0 9999999\nstartxref\n0\n%%EOF\n",
                                ("xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 7 0 R >>\n"
                                 "startxref\n0\n%%EOF\n"),
                                "xref\n0 1\n0000000000 65535 f \ntrailer\n<< >>\nstartxref\n0\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GBytes) updated = vit_pdf_update (bytes, "en", alts);

      g_assert_true (g_bytes_equal (bytes, updated));
    }
}

/* No cut of a file makes the reader leave it. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) pdf = make_pdf (1, TRUE);
  gsize length = g_bytes_get_size (pdf);

  for (gsize cut = 0; cut < length; cut += 7)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (pdf, 0, cut);
      g_autoptr (GBytes) updated = vit_pdf_update (part, "en", alts);

      g_assert_cmpuint (g_bytes_get_size (updated), >=, cut);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/report/pdf-update/tagged", test_tagged);
  g_test_add_func ("/core/report/pdf-update/untagged", test_untagged);
  g_test_add_func ("/core/report/pdf-update/again", test_again);
  g_test_add_func ("/core/report/pdf-update/foreign", test_foreign);
  g_test_add_func ("/core/report/pdf-update/truncated", test_truncated);

  return g_test_run ();
}
