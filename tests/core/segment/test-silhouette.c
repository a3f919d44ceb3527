/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "matrices.h"
#include "vit-kmeans.h"
#include "vit-segment-error.h"

/* Four round clouds at the corners of a square, one row of each after the other. */
static VitMatrix *
make_clouds (gsize n)
{
  g_autoptr (gsl_rng) rng = vit_random_new (5, "clouds");
  VitMatrix *matrix = vit_matrix_new (n, 2, NULL);

  for (gsize i = 0; i < n; i++)
    {
      matrix->values[2 * i] = 10 * (i % 2) + gsl_rng_uniform (rng);
      matrix->values[2 * i + 1] = 10 * (i / 2 % 2) + gsl_rng_uniform (rng);
    }

  return matrix;
}

static void
test_by_hand (void)
{
  const double values[] = { 0, 1, 10, 12 };
  const guint32 labels[] = { 0, 0, 1, 1 };
  const guint32 alone[] = { 0, 0, 1, 2 };
  g_autoptr (VitMatrix) matrix = make_column (values, 4);
  g_autoptr (GError) error = NULL;

  /* (b − a) / b of each row: 0 is 1 from its own and 11 from the others on average, and so on. */
  g_assert_cmpfloat_with_epsilon (vit_silhouette (matrix, labels, 2, 100, 1, NULL, &error),
                                  (10.0 / 11 + 9.0 / 10 + (9.5 - 2) / 9.5 + (11.5 - 2) / 11.5) / 4,
                                  1e-15);
  g_assert_no_error (error);

  /* Rows that are alone count nothing. */
  g_assert_cmpfloat_with_epsilon (vit_silhouette (matrix, alone, 3, 100, 1, NULL, &error),
                                  (9.0 / 10 + 8.0 / 9) / 4, 1e-15);
  g_assert_no_error (error);
}

static void
test_nothing_to_tell (void)
{
  const double values[] = { 5, 5, 5, 5 };
  const guint32 labels[] = { 0, 1, 0, 1 };
  const guint32 same[] = { 0, 0, 0, 0 };
  g_autoptr (VitMatrix) matrix = make_column (values, 4);

  g_assert_cmpfloat (vit_silhouette (matrix, labels, 2, 100, 1, NULL, NULL), ==, 0);
  g_assert_cmpfloat (vit_silhouette (matrix, same, 2, 100, 1, NULL, NULL), ==, 0);
}

static void
test_sample (void)
{
  g_autoptr (VitMatrix) matrix = make_clouds (4000);
  g_autofree guint32 *labels = g_new (guint32, 4000);
  double all, sampled;

  for (guint i = 0; i < 4000; i++)
    labels[i] = i % 4;

  all = vit_silhouette (matrix, labels, 4, 4000, 1, NULL, NULL);
  sampled = vit_silhouette (matrix, labels, 4, 500, 1, NULL, NULL);
  g_assert_cmpfloat_with_epsilon (all, sampled, 0.01);
  g_assert_true (all != sampled);
  g_assert_true (sampled == vit_silhouette (matrix, labels, 4, 500, 1, NULL, NULL));
  g_assert_true (sampled != vit_silhouette (matrix, labels, 4, 500, 2, NULL, NULL));
}

static void
test_choose (void)
{
  g_autoptr (VitMatrix) matrix = make_clouds (400);
  VitKMeansOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitKChoice) choice = NULL;

  vit_kmeans_options_init (&options);
  choice = vit_kmeans_choose (matrix, 2, 10, 20000, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (choice->best->k, ==, 4);
  g_assert_cmpfloat (choice->silhouette, ==, choice->silhouettes[2]);
  for (guint i = 0; i <= 8; i++)
    g_assert_cmpfloat (choice->silhouettes[i], <=, choice->silhouette);
  for (gsize i = 4; i < 400; i++)
    g_assert_cmpuint (choice->best->labels[i], ==, choice->best->labels[i - 4]);
}

static void
test_choose_from_sample (void)
{
  g_autoptr (VitMatrix) matrix = make_clouds (4001);
  VitKMeansOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitKChoice) choice = NULL;

  vit_kmeans_options_init (&options);
  choice = vit_kmeans_choose (matrix, 2, 6, 300, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (choice->best->k, ==, 4);
  g_assert_cmpuint (choice->best->n, ==, 4001);
  g_assert_cmpuint (choice->best->sizes[0], ==, 1001);
  g_assert_cmpfloat (choice->silhouette, >, 0.9);
}

static void
test_choose_few_rows (void)
{
  const double values[] = { 1, 1, 2, 2, 8 };
  g_autoptr (VitMatrix) matrix = make_column (values, 5);
  g_autoptr (VitMatrix) one = make_column (values, 1);
  VitKMeansOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitKChoice) choice = NULL;

  vit_kmeans_options_init (&options);
  choice = vit_kmeans_choose (matrix, 2, 10, 20000, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (choice->best->k, ==, 3);
  g_assert_true (isnan (choice->silhouettes[2]));
  g_assert_true (isnan (choice->silhouettes[8]));

  g_assert_null (vit_kmeans_choose (one, 2, 10, 20000, &options, NULL, &error));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_TOO_FEW);
}

static void
test_errors (void)
{
  const double values[] = { 1, NAN };
  const guint32 labels[] = { 0, 1 };
  g_autoptr (VitMatrix) matrix = make_column (values, 2);
  g_autoptr (VitMatrix) none = make_column (values, 0);
  VitKMeansOptions options;
  g_autoptr (GError) error = NULL;

  vit_kmeans_options_init (&options);

  g_assert_true (isnan (vit_silhouette (matrix, labels, 2, 10, 1, NULL, &error)));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_NOT_FINITE);
  g_clear_error (&error);
  g_assert_true (isnan (vit_silhouette (matrix, labels, 1, 10, 1, NULL, &error)));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION);
  g_clear_error (&error);
  g_assert_true (isnan (vit_silhouette (none, labels, 2, 10, 1, NULL, &error)));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_TOO_FEW);
  g_clear_error (&error);

  g_assert_null (vit_kmeans_choose (matrix, 1, 5, 10, &options, NULL, &error));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION);
  g_clear_error (&error);
  g_assert_null (vit_kmeans_choose (matrix, 5, 4, 10, &options, NULL, &error));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION);
}

/* Cancels while the second of all numbers of groups is being tried. */
static void
cancel_later (VitProgress *progress, gpointer data)
{
  if (vit_progress_get_fraction (progress) > 0.1)
    g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

static void
test_cancel (void)
{
  g_autoptr (VitMatrix) matrix = make_clouds (4000);
  g_autofree guint32 *labels = g_new0 (guint32, 4000);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  VitKMeansOptions options;
  g_autoptr (GError) error = NULL;

  vit_kmeans_options_init (&options);
  vit_progress_watch (progress, cancel_later, NULL);
  g_assert_null (vit_kmeans_choose (matrix, 2, 10, 20000, &options, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_assert_true (isnan (vit_silhouette (matrix, labels, 2, 4000, 1, progress, &error)));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/segment/silhouette/by-hand", test_by_hand);
  g_test_add_func ("/core/segment/silhouette/nothing-to-tell", test_nothing_to_tell);
  g_test_add_func ("/core/segment/silhouette/sample", test_sample);
  g_test_add_func ("/core/segment/silhouette/choose", test_choose);
  g_test_add_func ("/core/segment/silhouette/choose-from-sample", test_choose_from_sample);
  g_test_add_func ("/core/segment/silhouette/choose-few-rows", test_choose_few_rows);
  g_test_add_func ("/core/segment/silhouette/errors", test_errors);
  g_test_add_func ("/core/segment/silhouette/cancel", test_cancel);

  return g_test_run ();
}
