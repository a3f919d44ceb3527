/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-random.h"

/**
 * vit_random_new:
 * @seed: the study's seed
 * @stream: what the numbers are for, such as "kmeans"
 *
 * A stream of random numbers (Mersenne twister, GSL's mt19937) that depends on @seed and @stream
 * only, so that two parts of a study never share one and their order does not matter.
 *
 * Returns: (transfer full): a new generator
 */
gsl_rng *
vit_random_new (guint64 seed, const char *stream)
{
  gsl_rng *rng = gsl_rng_alloc (gsl_rng_mt19937);
  guint64 mixed = seed ^ ((guint64) g_str_hash (stream) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15));

  /* mt19937 takes 32 bits and replaces 0 by a constant of its own. */
  gsl_rng_set (rng, (guint32) (mixed ^ (mixed >> 32)));

  return rng;
}
