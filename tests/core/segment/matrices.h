/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Small matrices for the tests of what groups rows. */

#include "vit-matrix.h"
#include "vit-random.h"

/* Uniform between 0 and 1: no groups to find. */
static inline VitMatrix *
make_noise (gsize n, gsize p)
{
  g_autoptr (gsl_rng) rng = vit_random_new (3, "noise");
  VitMatrix *matrix = vit_matrix_new (n, p, NULL);

  for (gsize i = 0; i < n * p; i++)
    matrix->values[i] = gsl_rng_uniform (rng);

  return matrix;
}

/* One feature, by the name of “value”. */
static inline VitMatrix *
make_column (const double *values, gsize n)
{
  const char *const names[] = { "value", NULL };
  VitMatrix *matrix = vit_matrix_new (n, 1, names);

  for (gsize i = 0; i < n; i++)
    matrix->values[i] = values[i];

  return matrix;
}
