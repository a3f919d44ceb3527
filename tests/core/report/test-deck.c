/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "example-result.h"
#include "nasty-result.h"
#include "scratch.h"
#include "vit-report.h"

static void
write_deck (const VitResult *result, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vit_deck_write (result, path, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is missing", part);
}

/* Texts come out of the file as they went in, in three alphabets. */
static void
test_text (void)
{
  const char *const parts[][4] = {
    { "en", "Who buys at our shop", "Monthly revenue has halved in fifteen months", "1 475" },
    { "ru", "Кто покупает в нашем магазине", "Горшок цветочный №64", "Тележка садовая 88 см" },
    { "pl", "Kto kupuje w naszym sklepie", "Pelargonia „Róża”", "Ostatnia sprzedaż" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_autoptr (VitResult) result = example_result_new (parts[i][0]);
      g_autofree char *path = scratch_path (scratch, "deck.pdf");
      g_autofree char *text = NULL;

      write_deck (result, path);
      text = scratch_run ("pdftotext", "-layout", path, "-", NULL);
      scratch_remove (scratch, "deck.pdf");
      for (guint j = 1; text != NULL && j < G_N_ELEMENTS (parts[i]); j++)
        assert_contains (text, parts[i][j]);
    }
}

static void
test_information (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("ru");
  g_autofree char *path = scratch_path (scratch, "deck.pdf");
  g_autofree char *text = NULL;

  write_deck (result, path);
  text = scratch_run ("pdfinfo", "-isodates", path, NULL);
  scratch_remove (scratch, "deck.pdf");
  if (text == NULL)
    return;

  assert_contains (text, "Кто покупает в нашем магазине");
  assert_contains (text, "Небольшое лояльное ядро");
  assert_contains (text, "orders.csv");
  assert_contains (text, "выручка");
  assert_contains (text, "2020-01-31T23:59:59");
  assert_contains (text, "Tagged:          yes");
  assert_contains (text, "960 x 540 pts");
}

static void
test_fonts (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("pl");
  g_autofree char *path = scratch_path (scratch, "deck.pdf");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  write_deck (result, path);
  text = scratch_run ("pdffonts", path, NULL);
  scratch_remove (scratch, "deck.pdf");
  if (text == NULL)
    return;

  /* Each font is embedded, a subset, and knows its characters. */
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 2; lines[i] != NULL; i++)
    assert_contains (lines[i], "yes yes yes");
}

static void
test_structure (void)
{
  const char *const tags[] = { "H1", "H2", "P (", "Figure", "Table", "TH", "TD", "LI", "Link" };
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autofree char *path = scratch_path (scratch, "deck.pdf");
  g_autofree char *text = NULL;

  write_deck (result, path);
  text = scratch_run ("pdfinfo", "-struct", path, NULL);
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (tags); i++)
    assert_contains (text, tags[i]);
  scratch_remove (scratch, "deck.pdf");
}

/* Language and alternative texts, bookmarks and links, in a file that a strict reader accepts. */
static void
test_objects (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("ru");
  g_autofree char *path = scratch_path (scratch, "deck.pdf");
  g_autofree char *checked = NULL;
  g_autofree char *text = NULL;

  write_deck (result, path);
  checked = scratch_run ("qpdf", "--check", path, NULL);
  text = checked != NULL ? scratch_run ("qpdf", "--json=2", path, NULL) : NULL;
  scratch_remove (scratch, "deck.pdf");
  if (text == NULL)
    return;

  assert_contains (checked, "No syntax or stream encoding errors");
  assert_contains (text, "\"/Lang\": \"u:ru\"");
  assert_contains (text, "\"/Alt\": ");
  assert_contains (text, "\"/DisplayDocTitle\": true");
  assert_contains (text, "За пятнадцать месяцев выручка за месяц упала вдвое");
  assert_contains (text, "\"/Subtype\": \"/Link\"");
}

static void
assert_same_bytes (VitResult *first, VitResult *second)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *first_path = scratch_path (scratch, "first.pdf");
  g_autofree char *second_path = scratch_path (scratch, "second.pdf");
  g_autofree char *first_data = NULL;
  g_autofree char *second_data = NULL;
  gsize first_length, second_length;

  write_deck (first, first_path);
  write_deck (second, second_path);
  g_assert_true (g_file_get_contents (first_path, &first_data, &first_length, NULL));
  g_assert_true (g_file_get_contents (second_path, &second_data, &second_length, NULL));
  g_assert_cmpmem (first_data, first_length, second_data, second_length);
  scratch_remove (scratch, "first.pdf");
  scratch_remove (scratch, "second.pdf");
}

static void
test_same_bytes (void)
{
  g_autoptr (VitResult) first = example_result_new ("pl");
  g_autoptr (VitResult) second = example_result_new ("pl");
  g_autoptr (VitResult) nasty = nasty_result_new ("ru");

  second->seconds = first->seconds + 1;
  assert_same_bytes (first, second);
  assert_same_bytes (nasty, nasty);
}

/* In the middle of drawing. */
static void
cancel_late (VitProgress *progress, gpointer data)
{
  if (vit_progress_get_fraction (progress) > 0.4)
    g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

static void
test_cancel (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scratch_path (scratch, "deck.pdf");

  vit_progress_watch (progress, cancel_late, NULL);
  g_assert_false (vit_deck_write (result, path, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (vit_progress_get_fraction (progress), >, 0.4);
  scratch_assert_empty (scratch);
}

static void
test_space (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scratch_path (scratch, "deck.pdf");

  scratch_limit_files (20000);
  g_assert_false (vit_deck_write (result, path, NULL, &error));
  scratch_limit_files (0);
  g_assert_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_SPACE);
  g_assert_nonnull (strstr (error->message, path));
  scratch_assert_empty (scratch);
}

static void
test_write (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) folder = NULL;

  g_assert_false (vit_deck_write (result, "/nowhere/deck.pdf", NULL, &missing));
  g_assert_error (missing, VIT_REPORT_ERROR, VIT_REPORT_ERROR_WRITE);
  g_assert_false (vit_deck_write (result, scratch, NULL, &folder));
  g_assert_error (folder, VIT_REPORT_ERROR, VIT_REPORT_ERROR_WRITE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/report/deck/text", test_text);
  g_test_add_func ("/core/report/deck/information", test_information);
  g_test_add_func ("/core/report/deck/fonts", test_fonts);
  g_test_add_func ("/core/report/deck/structure", test_structure);
  g_test_add_func ("/core/report/deck/objects", test_objects);
  g_test_add_func ("/core/report/deck/same-bytes", test_same_bytes);
  g_test_add_func ("/core/report/deck/cancel", test_cancel);
  g_test_add_func ("/core/report/deck/space", test_space);
  g_test_add_func ("/core/report/deck/write", test_write);

  return g_test_run ();
}
