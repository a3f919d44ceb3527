/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sort.h"

#include <math.h>
#include <string.h>

/* Six digits of eleven bits hold a double; 2048 counters stay in the fastest cache. */
#define DIGIT_BITS 11
#define N_DIGITS 6
#define RADIX (1u << DIGIT_BITS)

#define SIGN G_GUINT64_CONSTANT (0x8000000000000000)

/*
 * vit_sort_key_of_double:
 *
 * Returns: the bits of @value, turned so that they sort as unsigned numbers do; minus zero counts
 *   as zero
 */
guint64
vit_sort_key_of_double (double value)
{
  guint64 bits;

  value += 0.0;
  memcpy (&bits, &value, sizeof bits);

  return bits & SIGN ? ~bits : bits | SIGN;
}

/*
 * vit_sort_double_of_key:
 *
 * Returns: the double that @key was made of
 */
double
vit_sort_double_of_key (guint64 key)
{
  guint64 bits = key & SIGN ? key & ~SIGN : ~key;
  double value;

  memcpy (&value, &bits, sizeof value);

  return value;
}

/*
 * vit_sort_key_of_int64:
 *
 * Returns: @value, so that it sorts as an unsigned number
 */
guint64
vit_sort_key_of_int64 (gint64 value)
{
  return (guint64) value ^ SIGN;
}

/*
 * vit_sort_int64_of_key:
 *
 * Returns: the number that @key was made of
 */
gint64
vit_sort_int64_of_key (guint64 key)
{
  return (gint64) (key ^ SIGN);
}

/* How many keys have which digit, for all digits at once. */
static void
count_digits (const guint64 *keys, gsize n, gsize counts[N_DIGITS][RADIX])
{
  for (gsize i = 0; i < n; i++)
    for (guint digit = 0; digit < N_DIGITS; digit++)
      counts[digit][(keys[i] >> digit * DIGIT_BITS) & (RADIX - 1)]++;
}

/* Makes of @counts where each digit begins. */
static void
sort_by_digit (const guint64 *from, guint64 *to, gsize n, guint shift, gsize *counts)
{
  gsize start = 0;

  for (guint digit = 0; digit < RADIX; digit++)
    {
      gsize count = counts[digit];

      counts[digit] = start;
      start += count;
    }

  for (gsize i = 0; i < n; i++)
    to[counts[(from[i] >> shift) & (RADIX - 1)]++] = from[i];
}

/*
 * vit_sort_keys:
 * @keys: (inout) (transfer full): @n keys of vit_sort_key_of_double() or of
 *   vit_sort_key_of_int64(); another array may take the place of the one given
 *
 * Sorts upwards. A radix sort: at most six passes over the keys whatever they are, so that
 * millions are sorted between two polls of @progress. A digit that all keys share takes none.
 *
 * Returns: %FALSE on cancellation, with @keys in no order
 */
gboolean
vit_sort_keys (guint64 **keys, gsize n, VitProgress *progress, GError **error)
{
  g_autofree gsize (*counts)[RADIX] = g_malloc0_n (N_DIGITS, sizeof *counts);
  g_autofree guint64 *spare = g_new (guint64, n + 1);

  count_digits (*keys, n, counts);
  for (guint digit = 0; digit < N_DIGITS && n > 0; digit++)
    {
      guint shift = digit * DIGIT_BITS;
      guint64 *swap = *keys;

      if (!vit_progress_check (progress, error))
        return FALSE;
      if (counts[digit][(swap[0] >> shift) & (RADIX - 1)] == n)
        continue;

      sort_by_digit (swap, spare, n, shift, counts[digit]);
      *keys = spare;
      spare = swap;
    }

  return TRUE;
}

/*
 * vit_sort_present:
 * @values: @n numbers; NaN is missing
 * @sorted: (out) (transfer full): those that are not missing, in ascending order; free with
 *   g_free(). Minus zero counts as zero.
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
  g_autofree guint64 *keys = g_new (guint64, n + 1);
  gsize n_sorted = 0;
  double *result;

  *sorted = NULL;

  for (gsize i = 0; i < n; i++)
    if (!isnan (values[i]))
      keys[n_sorted++] = vit_sort_key_of_double (values[i]);

  if (!vit_sort_keys (&keys, n_sorted, progress, error))
    return 0;

  result = g_new (double, n_sorted + 1);
  for (gsize i = 0; i < n_sorted; i++)
    result[i] = vit_sort_double_of_key (keys[i]);

  *sorted = result;

  return n_sorted;
}
