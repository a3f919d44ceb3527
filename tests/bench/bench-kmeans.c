/* SPDX-License-Identifier: GPL-3.0-or-later */

/* k-means of 1.6 million rows of 8 features into 8 groups, 50 iterations, beside the time that
 * it takes to read the rows from memory once: no algorithm that looks at every row in every
 * iteration can be quicker. */

#include <stdlib.h>

#include "vit-kmeans.h"
#include "vit-random.h"

#define N_ROWS 1600000
#define N_FEATURES 8
#define N_READS 9

/* Uniform noise has no clusters to converge to, so that all iterations are used. */
static VitMatrix *
make_matrix (void)
{
  g_autoptr (gsl_rng) rng = vit_random_new (1, "bench");
  VitMatrix *matrix = vit_matrix_new (N_ROWS, N_FEATURES, NULL);

  for (gsize i = 0; i < N_ROWS * N_FEATURES; i++)
    matrix->values[i] = gsl_rng_uniform (rng);

  return matrix;
}

/* Seconds to read all values once with all threads, the best of a few times. @sum: (out): keeps
 * the compiler from leaving the reading out. */
static double
measure_read (const VitMatrix *matrix, double *sum)
{
  const double *values = matrix->values;
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < N_READS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double totals[N_FEATURES] = { 0 };

      /* One total per feature: additions that do not wait for each other. */
#pragma omp parallel for reduction(+ : totals[:N_FEATURES])
      for (gsize row = 0; row < N_ROWS; row++)
        {
          for (guint j = 0; j < N_FEATURES; j++)
            totals[j] += values[row * N_FEATURES + j];
        }

      best = MIN (best, (g_get_monotonic_time () - start) / 1e6);
      for (guint j = 0; j < N_FEATURES; j++)
        *sum += totals[j];
    }

  return best;
}

static VitKMeans *
run (const VitMatrix *matrix, guint max_iterations, double *seconds)
{
  VitKMeansOptions options;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  VitKMeans *result;

  vit_kmeans_options_init (&options);
  options.k = 8;
  options.n_starts = 1;
  options.n_swaps = 0;
  options.max_iterations = max_iterations;
  options.tolerance = 0;

  result = vit_kmeans (matrix, &options, NULL, &error);
  if (result == NULL)
    g_error ("%s", error->message);
  *seconds = (g_get_monotonic_time () - start) / 1e6;

  return result;
}

int
main (void)
{
  g_autoptr (VitMatrix) matrix = make_matrix ();
  g_autoptr (VitKMeans) first = NULL;
  g_autoptr (VitKMeans) whole = NULL;
  double sum = 0;
  double read = measure_read (matrix, &sum);
  double first_seconds, whole_seconds, iteration;

  first = run (matrix, 1, &first_seconds);
  whole = run (matrix, 50, &whole_seconds);
  iteration = (whole_seconds - first_seconds) / (whole->iterations - first->iterations);
  read = MIN (read, measure_read (matrix, &sum));

  g_print ("k-means of %d × %d, k = 8: %u iterations in %.3f s\n", N_ROWS, N_FEATURES,
           whole->iterations, whole_seconds);
  g_print ("copy, start and first iteration  %6.1f ms\n", first_seconds * 1e3);
  g_print ("each further iteration           %6.2f ms\n", iteration * 1e3);
  g_print ("reading the rows once            %6.2f ms (%.1f GB/s)\n", read * 1e3,
           N_ROWS * N_FEATURES * sizeof (double) / read / 1e9);
  g_print ("iteration / reading              %6.2f\n", iteration / read);

  return sum > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
