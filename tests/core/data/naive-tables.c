/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "naive-tables.h"

#include "naive-cells.h"

/* Join: up to two pairs of keys that compare. */
typedef struct
{
  int left[2], right[2];
  int n;
} Keys;

static Keys
draw_keys (GRand *rand)
{
  static const int texts[] = { NAIVE_K, NAIVE_C };
  Keys keys = { .n = g_rand_int_range (rand, 1, 3) };
  gboolean text_first = g_rand_boolean (rand);

  for (int i = 0; i < keys.n; i++)
    {
      if ((i == 0) == text_first)
        {
          keys.left[i] = texts[g_rand_int_range (rand, 0, 2)];
          keys.right[i] = texts[g_rand_int_range (rand, 0, 2)];
        }
      else
        {
          keys.left[i] = g_rand_int_range (rand, NAIVE_N, NAIVE_X + 1);
          keys.right[i] = g_rand_int_range (rand, NAIVE_N, NAIVE_X + 1);
        }
    }

  return keys;
}

static gboolean
are_partners (const Keys *keys, GPtrArray *rows, guint row, GPtrArray *others, guint other)
{
  for (int i = 0; i < keys->n; i++)
    {
      const NaiveCell *a = naive_get_cell (rows, row, keys->left[i]);
      const NaiveCell *b = naive_get_cell (others, other, keys->right[i]);

      if (a->missing || b->missing || naive_compare_cells (a, b, keys->left[i]) != 0)
        return FALSE;
    }

  return TRUE;
}

/* One row of the result; either side may be missing (-1). */
static void
append_pair (GString *text,
             const Keys *keys,
             GPtrArray *rows,
             int row,
             GPtrArray *others,
             int other)
{
  for (int column = 0; column < NAIVE_COLUMNS; column++)
    {
      int key = naive_find_key (keys->left, keys->n, column);

      if (column > 0)
        g_string_append_c (text, '|');
      if (row >= 0)
        naive_append_cell (text, naive_get_cell (rows, row, column), column);
      else if (key >= 0)
        naive_append_cell (text, naive_get_cell (others, other, keys->right[key]), column);
      else
        g_string_append_c (text, '-');
    }
  for (int column = 0; column < NAIVE_COLUMNS; column++)
    {
      if (naive_find_key (keys->right, keys->n, column) >= 0)
        continue;
      g_string_append_c (text, '|');
      naive_append_cell (text, other >= 0 ? naive_get_cell (others, other, column) : NULL, column);
    }
  g_string_append_c (text, '\n');
}

char *
naive_join (GPtrArray *rows, GPtrArray *others, GRand *rand, char **expected)
{
  static const char *const kinds[] = { "left", "inner", "full" };
  int kind = g_rand_int_range (rand, 0, 3);
  Keys keys = draw_keys (rand);
  g_autofree gboolean *used = g_new0 (gboolean, others->len + 1);
  g_autoptr (GString) on = g_string_new (NULL);
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < rows->len; row++)
    {
      gboolean has_partner = FALSE;

      for (guint other = 0; other < others->len; other++)
        if (are_partners (&keys, rows, row, others, other))
          {
            append_pair (text, &keys, rows, (int) row, others, (int) other);
            has_partner = used[other] = TRUE;
          }
      if (!has_partner && kind != 1)
        append_pair (text, &keys, rows, (int) row, others, -1);
    }
  for (guint other = 0; kind == 2 && other < others->len; other++)
    if (!used[other])
      append_pair (text, &keys, rows, -1, others, (int) other);
  *expected = g_string_free (text, FALSE);

  for (int i = 0; i < keys.n; i++)
    g_string_append_printf (on, "%s'%s': '%s'", i > 0 ? ", " : "", naive_names[keys.left[i]],
                            naive_names[keys.right[i]]);

  return g_strdup_printf ("{'do': 'join', 'table': 'u', 'on': {%s}, 'kind': '%s', "
                          "'prefix': 'u_'}",
                          on->str, kinds[kind]);
}

/* Adds the other table twice; it cannot be named twice, so there are two of them. */
char *
naive_union (GPtrArray *rows, GPtrArray *others, GRand *rand, char **expected)
{
  gboolean twice = g_rand_boolean (rand);
  GPtrArray *const tables[] = { rows, others, twice ? others : NULL };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables) && tables[i] != NULL; i++)
    for (guint row = 0; row < tables[i]->len; row++)
      {
        for (int column = 0; column < NAIVE_COLUMNS; column++)
          {
            /* The second of the others calls s otherwise. */
            naive_append_cell (text,
                               i == 2 && column == NAIVE_S
                                   ? NULL
                                   : naive_get_cell (tables[i], row, column),
                               column);
            g_string_append_c (text, column + 1 < NAIVE_COLUMNS ? '|' : twice ? '|' : '\n');
          }
        if (twice)
          {
            naive_append_cell (text, i == 2 ? naive_get_cell (tables[i], row, NAIVE_S) : NULL,
                               NAIVE_S);
            g_string_append_c (text, '\n');
          }
      }
  *expected = g_string_free (text, FALSE);

  return g_strdup_printf ("{'do': 'union', 'tables': ['u'%s]}", twice ? ", 'v'" : "");
}
