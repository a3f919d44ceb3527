/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-figures.h"

#include <math.h>

struct _VitFigures
{
  GPtrArray *keys;  /* in the order they were first set */
  GArray *values;   /* double, beside `keys` */
  GHashTable *rows; /* key (owned by `keys`) → index */
};

static gboolean
find (const VitFigures *self, const char *key, guint *index)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (self->rows, key, NULL, &found))
    return FALSE;

  *index = GPOINTER_TO_UINT (found);
  return TRUE;
}

/**
 * vit_figures_new:
 *
 * Returns: (transfer full): figures without a key
 */
VitFigures *
vit_figures_new (void)
{
  VitFigures *self = g_new0 (VitFigures, 1);

  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/**
 * vit_figures_free:
 * @self: (transfer full) (nullable): figures
 */
void
vit_figures_free (VitFigures *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->keys);
  g_array_unref (self->values);
  g_free (self);
}

/**
 * vit_figures_set:
 * @key: the figure's name: lower case, words joined by underscores
 * @value: its value; NaN or an infinity stand for "missing"
 *
 * A key that is set again keeps its place.
 */
void
vit_figures_set (VitFigures *self, const char *key, double value)
{
  guint index;

  if (!isfinite (value))
    value = NAN;

  if (find (self, key, &index))
    {
      g_array_index (self->values, double, index) = value;
      return;
    }

  g_ptr_array_add (self->keys, g_strdup (key));
  g_array_append_val (self->values, value);
  index = self->keys->len - 1;
  g_hash_table_insert (self->rows, g_ptr_array_index (self->keys, index), GUINT_TO_POINTER (index));
}

/**
 * vit_figures_get:
 *
 * Returns: the value of @key; NaN if it is missing or the key is unknown
 */
double
vit_figures_get (const VitFigures *self, const char *key)
{
  guint index;

  return find (self, key, &index) ? g_array_index (self->values, double, index) : NAN;
}

/**
 * vit_figures_has:
 *
 * Returns: whether @key was set, to a missing value even
 */
gboolean
vit_figures_has (const VitFigures *self, const char *key)
{
  return g_hash_table_contains (self->rows, key);
}

/**
 * vit_figures_get_n:
 *
 * Returns: the number of keys
 */
guint
vit_figures_get_n (const VitFigures *self)
{
  return self->keys->len;
}

/**
 * vit_figures_get_key:
 * @index: from 0, below vit_figures_get_n()
 *
 * Returns: (transfer none): the key at @index
 */
const char *
vit_figures_get_key (const VitFigures *self, guint index)
{
  g_return_val_if_fail (index < self->keys->len, NULL);

  return g_ptr_array_index (self->keys, index);
}
