/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sample.h"

#include <glib/gstdio.h>

/* The files, and what they must be on every machine: their SHA-256 where a generator made them. */
static const struct
{
  const char *name;
  const char *sha256;
} files[] = {
  { "COPYING", NULL },
  { "README.txt", NULL },
  { "customers.csv", "f853ca7f62696a612c90504b95c9d7c1ad872926d0a1b550d9351b20c909ad93" },
  { "orders.csv", "11f1dbfed180a6b6dbafb4c0d5a8210de48d300be830d9163a310a2dad3547c8" },
  { "products.csv", "4f585c945ee74c4e54b687906dfa8c06602636d7b4b7da1e2a2427966e9c033a" },
  { VIT_SAMPLE_STUDY, NULL },
};

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("vitrine-sample-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static void
remove_folder (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      g_remove (path);
    }

  /* Nothing else was written. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_same_bytes (void)
{
  g_autofree char *parent = make_folder ();
  g_autofree char *folder = g_build_filename (parent, "new", NULL);
  g_autoptr (GError) error = NULL;

  vit_sample_write ("shop", folder, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);
      g_autofree char *contents = NULL;
      g_autofree char *sha256 = NULL;
      gsize length;

      g_file_get_contents (path, &contents, &length, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (length, >, 0);
      sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
      if (files[i].sha256 != NULL)
        g_assert_cmpstr (sha256, ==, files[i].sha256);
    }

  remove_folder (folder);
  g_assert_cmpint (g_rmdir (parent), ==, 0);
}

/* A second time is no error, but a file of the user's is never replaced. */
static void
test_existing_files (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "orders.csv", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (vit_sample_write ("shop", folder, NULL));
  vit_sample_write ("shop", folder, &error);
  g_assert_no_error (error);

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_false (vit_sample_write ("shop", folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");

  remove_folder (folder);
}

static void
test_errors (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *file = g_build_filename (folder, "COPYING", NULL);
  g_autofree char *below_file = g_build_filename (file, "below", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (vit_sample_write ("bazaar", folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "there is no sample “bazaar”; the samples are: shop");
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (file, "", -1, NULL));
  g_assert_false (vit_sample_write ("shop", below_file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);

  remove_folder (folder);
}

static void
test_list (void)
{
  g_assert_cmpstr (vit_sample_list ()[0], ==, "shop");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/study/sample/list", test_list);
  g_test_add_func ("/core/study/sample/same-bytes", test_same_bytes);
  g_test_add_func ("/core/study/sample/existing-files", test_existing_files);
  g_test_add_func ("/core/study/sample/errors", test_errors);

  return g_test_run ();
}
