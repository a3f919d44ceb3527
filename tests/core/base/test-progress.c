/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-progress.h"

static void
count_change (VitProgress *progress, gpointer data)
{
  (*(int *) data)++;
}

static void
test_part (void)
{
  g_autoptr (VitProgress) whole = vit_progress_new (NULL);
  g_autoptr (VitProgress) part = vit_progress_new_part (whole, 0.5, 0.75);
  g_autofree char *stage = NULL;
  int n_changes = 0;

  vit_progress_watch (whole, count_change, &n_changes);
  vit_progress_stage (part, "counting");
  vit_progress_report (part, 0.5);

  stage = vit_progress_dup_stage (whole);
  g_assert_cmpstr (stage, ==, "counting");
  g_assert_cmpfloat (vit_progress_get_fraction (whole), ==, 0.625);
  g_assert_cmpint (n_changes, ==, 2);

  vit_progress_report (part, 7);
  g_assert_cmpfloat (vit_progress_get_fraction (whole), ==, 0.75);
}

static void
test_cancel (void)
{
  g_autoptr (VitProgress) whole = vit_progress_new (NULL);
  g_autoptr (VitProgress) part = vit_progress_new_part (whole, 0, 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (vit_progress_check (part, &error));
  g_assert_no_error (error);

  g_cancellable_cancel (vit_progress_get_cancellable (whole));

  g_assert_true (vit_progress_is_cancelled (part));
  g_assert_false (vit_progress_check (part, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_null (void)
{
  g_assert_null (vit_progress_new_part (NULL, 0, 1));
  g_assert_true (vit_progress_check (NULL, NULL));
  g_assert_false (vit_progress_is_cancelled (NULL));
  vit_progress_stage (NULL, "nothing");
  vit_progress_report (NULL, 0.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/base/progress/part", test_part);
  g_test_add_func ("/core/base/progress/cancel", test_cancel);
  g_test_add_func ("/core/base/progress/null", test_null);

  return g_test_run ();
}
