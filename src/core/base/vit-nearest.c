/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-nearest.h"

#define MAX_LETTERS 200

/* How many letters must be put in, left out, changed or swapped with their neighbour to make @b
 * of @a (optimal string alignment). Three rows of the table of distances are enough. */
static glong
measure_distance (const gunichar *a, glong n_a, const gunichar *b, glong n_b)
{
  g_autofree glong *rows = g_new (glong, 3 * (n_b + 1));
  glong i, j;

  for (j = 0; j <= n_b; j++)
    rows[j] = j;

  for (i = 1; i <= n_a; i++)
    {
      glong *row = rows + (i % 3) * (n_b + 1);
      const glong *last = rows + ((i + 2) % 3) * (n_b + 1);
      const glong *last_but_one = rows + ((i + 1) % 3) * (n_b + 1);

      row[0] = i;
      for (j = 1; j <= n_b; j++)
        {
          row[j] = last[j - 1] + (a[i - 1] != b[j - 1]);
          row[j] = MIN (row[j], last[j] + 1);
          row[j] = MIN (row[j], row[j - 1] + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], last_but_one[j - 2] + 1);
        }
    }

  return rows[(n_a % 3) * (n_b + 1) + n_b];
}

static gunichar *
fold (const char *name, glong *length)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_utf8_to_ucs4_fast (folded, -1, length);
}

/**
 * vit_nearest:
 * @name: a name that is not among @names, UTF-8
 * @names: (array length=n_names): those there are
 * @n_names: how many
 *
 * Finds the name that was probably meant: the one with the fewest slips of the pen, case not
 * counted, if these are at most a third of its letters, and three (one is always allowed, but not
 * all letters). The first of equals.
 *
 * Returns: (nullable): one of @names
 */
const char *
vit_nearest (const char *name, const char *const *names, gsize n_names)
{
  glong n_letters;
  g_autofree gunichar *letters = fold (name, &n_letters);
  const char *nearest = NULL;
  glong least = MIN (MAX (1, MIN (3, n_letters / 3)), n_letters - 1) + 1;
  gsize i;

  /* No name that anybody means is so long, and the search is quadratic. */
  if (n_letters > MAX_LETTERS)
    return NULL;

  for (i = 0; i < n_names; i++)
    {
      glong n_other, distance;
      g_autofree gunichar *other = fold (names[i], &n_other);

      /* The lengths alone tell that most names are too far away. */
      if (ABS (n_other - n_letters) >= least)
        continue;
      distance = measure_distance (letters, n_letters, other, n_other);
      if (distance < least)
        {
          least = distance;
          nearest = names[i];
        }
    }

  return nearest;
}
