/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "matrices.h"
#include "vit-lloyd.h"

static void
test_variants (void)
{
  g_autoptr (VitMatrix) matrix = make_noise (1000, 11);
  g_autoptr (VitTiles) tiles = vit_tiles_new (matrix, NULL, NULL);
  const gsize n = tiles->n_tiles * VIT_TILE_ROWS;
  double *expected = g_aligned_alloc (n, sizeof (double), 64);
  double *found = g_aligned_alloc (n, sizeof (double), 64);
  g_autofree guint32 *expected_labels = g_new (guint32, n);
  g_autofree guint32 *found_labels = g_new (guint32, n);

  vit_assign_get (VIT_ASSIGN_ANY) (tiles->values, tiles->n_tiles, 11, matrix->values, 30, expected,
                                   expected_labels);

  /* The first thirty rows are the centres. */
  for (guint i = 0; i < 30; i++)
    {
      g_assert_cmpfloat (expected[i], ==, 0);
      g_assert_cmpuint (expected_labels[i], ==, i);
    }

  for (guint variant = 1; variant < VIT_N_ASSIGN; variant++)
    {
      VitAssign assign = vit_assign_get (variant);

      if (assign == NULL)
        {
          g_test_message ("This machine cannot run variant %u", variant);
          continue;
        }

      assign (tiles->values, tiles->n_tiles, 11, matrix->values, 30, found, found_labels);
      g_assert_cmpmem (expected, n * sizeof *expected, found, n * sizeof *found);
      g_assert_cmpmem (expected_labels, n * sizeof (guint32), found_labels, n * sizeof (guint32));
    }

  g_aligned_free (expected);
  g_aligned_free (found);
}

static void
test_empty_clusters (void)
{
  const double values[] = { 0, 1, 2, 10, 11, 12, 100 };
  g_autoptr (VitMatrix) matrix = make_column (values, 7);
  g_autoptr (VitTiles) tiles = vit_tiles_new (matrix, NULL, NULL);
  g_autoptr (VitLloyd) lloyd = vit_lloyd_new (tiles, 3);
  g_autoptr (GError) error = NULL;

  /* No row is nearest to the last two, so that both must move: to 100, then to 12. */
  lloyd->centres[0] = 5;
  lloyd->centres[1] = 1000;
  lloyd->centres[2] = -1000;

  g_assert_true (vit_lloyd_run (lloyd, 1, 0, NULL, &error));
  g_assert_no_error (error);
  for (guint c = 0; c < 3; c++)
    g_assert_cmpuint (lloyd->sizes[c], >, 0);

  g_assert_true (vit_lloyd_run (lloyd, 100, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (lloyd->converged);
  g_assert_cmpfloat (lloyd->inertia, ==, 4);
}

/* 6 is nearer to the mean of 1, 2 and 6 than to 10, so that Lloyd's iterations leave it there; but
 * it costs 3² × 3 / 2 there, and 4² / 2 beside 10. */
static void
test_refine (void)
{
  const double values[] = { 1, 2, 6, 10 };
  g_autoptr (VitMatrix) matrix = make_column (values, 4);
  g_autoptr (VitTiles) tiles = vit_tiles_new (matrix, NULL, NULL);
  g_autoptr (VitLloyd) lloyd = vit_lloyd_new (tiles, 2);
  g_autoptr (GError) error = NULL;
  gsize n_moved;

  lloyd->centres[0] = 3;
  lloyd->centres[1] = 10;

  g_assert_true (vit_lloyd_run (lloyd, 100, 0, NULL, &error));
  g_assert_cmpfloat (lloyd->inertia, ==, 14);

  g_assert_true (vit_lloyd_refine (lloyd, &n_moved, NULL, &error));
  g_assert_cmpuint (n_moved, ==, 1);
  g_assert_cmpuint (lloyd->sizes[0], ==, 2);
  g_assert_cmpfloat (lloyd->centres[0], ==, 1.5);
  g_assert_cmpfloat (lloyd->centres[1], ==, 8);

  g_assert_true (vit_lloyd_run (lloyd, 100, 0, NULL, &error));
  g_assert_cmpfloat (lloyd->inertia, ==, 8.5);
  g_assert_true (vit_lloyd_refine (lloyd, &n_moved, NULL, &error));
  g_assert_cmpuint (n_moved, ==, 0);
}

/* Two centres share the rows at 0, one serves those at 10 and at 20. To take one of the two away is
 * one draw in three, and what is chosen instead is far off. */
static void
test_swap (void)
{
  const double values[] = { 0, 1, 10, 11, 20, 21 };
  g_autoptr (VitMatrix) matrix = make_column (values, 6);
  g_autoptr (VitTiles) tiles = vit_tiles_new (matrix, NULL, NULL);
  g_autoptr (VitLloyd) lloyd = vit_lloyd_new (tiles, 3);
  g_autoptr (gsl_rng) rng = vit_random_new (1, "swap");
  g_autoptr (GError) error = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < 20; i++)
    {
      lloyd->centres[0] = 0;
      lloyd->centres[1] = 1;
      lloyd->centres[2] = 15.5;

      g_assert_true (vit_lloyd_swap (lloyd, rng, NULL, &error));
      g_assert_true (vit_lloyd_run (lloyd, 100, 0, NULL, &error));
      g_assert_no_error (error);
      least = MIN (least, lloyd->inertia);
    }

  g_assert_cmpfloat (least, ==, 1.5);
}

static void
test_cancel (void)
{
  g_autoptr (VitMatrix) matrix = make_noise (1000, 2);
  g_autoptr (VitTiles) tiles = vit_tiles_new (matrix, NULL, NULL);
  g_autoptr (VitLloyd) lloyd = vit_lloyd_new (tiles, 4);
  g_autoptr (gsl_rng) rng = vit_random_new (1, "cancel");
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;
  gsize n_moved;

  g_assert_true (vit_lloyd_seed (lloyd, rng, NULL, &error));
  g_assert_true (vit_lloyd_run (lloyd, 5, 0, NULL, &error));
  g_cancellable_cancel (vit_progress_get_cancellable (progress));

  g_assert_false (vit_lloyd_refine (lloyd, &n_moved, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (vit_lloyd_swap (lloyd, rng, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/segment/lloyd/variants", test_variants);
  g_test_add_func ("/core/segment/lloyd/empty-clusters", test_empty_clusters);
  g_test_add_func ("/core/segment/lloyd/refine", test_refine);
  g_test_add_func ("/core/segment/lloyd/swap", test_swap);
  g_test_add_func ("/core/segment/lloyd/cancel", test_cancel);

  return g_test_run ();
}
