/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sort.h"

#include <math.h>
#include <string.h>

/* Six digits of eleven bits hold a double; 2048 counters stay in the fastest cache. */
#define DIGIT_BITS 11
#define N_DIGITS 6
#define RADIX (1u << DIGIT_BITS)

#define SIGN G_GUINT64_CONSTANT (0x8000000000000000)

/* The bits of a double, turned so that they sort as unsigned numbers do. */
static inline guint64
key_of (double value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);

  return bits & SIGN ? ~bits : bits | SIGN;
}

static inline double
value_of (guint64 key)
{
  guint64 bits = key & SIGN ? key & ~SIGN : ~key;
  double value;

  memcpy (&value, &bits, sizeof value);

  return value;
}

static void
sort_by_digit (const guint64 *from, guint64 *to, gsize n, guint shift)
{
  gsize starts[RADIX] = { 0 };
  gsize start = 0;

  for (gsize i = 0; i < n; i++)
    starts[(from[i] >> shift) & (RADIX - 1)]++;

  for (guint digit = 0; digit < RADIX; digit++)
    {
      gsize count = starts[digit];

      starts[digit] = start;
      start += count;
    }

  for (gsize i = 0; i < n; i++)
    to[starts[(from[i] >> shift) & (RADIX - 1)]++] = from[i];
}

/*
 * vit_sort_present:
 * @values: @n numbers; NaN is missing
 * @sorted: (out) (transfer full): those that are not missing, in ascending order; free with
 *   g_free(). Minus zero counts as zero.
 *
 * A radix sort: six passes over the numbers whatever they are, so that millions of customers are
 * sorted between two polls of @progress.
 *
 * Returns: how many are in @sorted; on cancellation 0, with @sorted %NULL and @error set
 */
gsize
vit_sort_present (const double *values,
                  gsize n,
                  double **sorted,
                  VitProgress *progress,
                  GError **error)
{
  g_autofree guint64 *from = g_new (guint64, n + 1);
  g_autofree guint64 *to = g_new (guint64, n + 1);
  gsize n_sorted = 0;
  double *result;

  *sorted = NULL;

  for (gsize i = 0; i < n; i++)
    if (!isnan (values[i]))
      from[n_sorted++] = key_of (values[i] + 0.0);

  for (guint digit = 0; digit < N_DIGITS; digit++)
    {
      guint64 *swap = from;

      if (!vit_progress_check (progress, error))
        return 0;

      sort_by_digit (from, to, n_sorted, digit * DIGIT_BITS);
      from = to;
      to = swap;
    }

  result = g_new (double, n_sorted + 1);
  for (gsize i = 0; i < n_sorted; i++)
    result[i] = value_of (from[i]);

  *sorted = result;

  return n_sorted;
}
