/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-labels.h"

/* Labels nearer than this read as one. Heights have space of their own. */
#define GAP_X 3
#define GAP_Y 0

/* Side of the squares in which obstacles are looked up, and how many of them there are at most in
 * a row. */
#define TILE 24.0
#define MAX_TILES 4096

/* A square with more obstacles than this counts as covered all over. */
#define MAX_IN_TILE 200

/* A label may stand this far over the edge of its page: a rounding, no letter. */
#define SLACK 0.01

/**
 * vit_labels_new:
 *
 * Returns: (transfer full): no labels
 */
VitLabels *
vit_labels_new (void)
{
  VitLabels *self = g_new0 (VitLabels, 1);

  self->labels = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_label_free);
  self->obstacles = g_array_new (FALSE, FALSE, sizeof (VitBox));
  self->tiles = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  return self;
}

/**
 * vit_labels_free:
 * @self: (transfer full) (nullable): labels
 */
void
vit_labels_free (VitLabels *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->labels);
  g_array_unref (self->obstacles);
  g_hash_table_unref (self->tiles);
  g_free (self);
}

static guint
tile_at (double at)
{
  return (guint) CLAMP (at / TILE, 0, MAX_TILES - 1);
}

/* The tile of a row and a column; %NULL if it is empty and not to be made. */
static GArray *
get_tile (const VitLabels *self, guint row, guint column, gboolean make)
{
  gpointer key = GUINT_TO_POINTER (row * MAX_TILES + column);
  GArray *tile = g_hash_table_lookup (self->tiles, key);

  if (tile == NULL && make)
    {
      tile = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->tiles, key, tile);
    }

  return tile;
}

/**
 * vit_labels_add_obstacle:
 * @box: of a mark
 */
void
vit_labels_add_obstacle (VitLabels *self, const VitBox *box)
{
  guint number = self->obstacles->len;

  g_array_append_val (self->obstacles, *box);
  for (guint row = tile_at (box->y); row <= tile_at (vit_box_bottom (box)); row++)
    for (guint column = tile_at (box->x); column <= tile_at (vit_box_right (box)); column++)
      {
        GArray *tile = get_tile (self, row, column, TRUE);

        if (tile->len <= MAX_IN_TILE)
          g_array_append_val (tile, number);
      }
}

static gboolean
is_inside (const VitBox *page, const VitBox *box)
{
  return box->x >= page->x - SLACK && box->y >= page->y - SLACK &&
         vit_box_right (box) <= vit_box_right (page) + SLACK &&
         vit_box_bottom (box) <= vit_box_bottom (page) + SLACK;
}

/**
 * vit_labels_has_room:
 * @page: what a label must lie within
 * @box: where it would be
 *
 * Returns: whether it would not be clipped, and no other label is there or too near
 */
gboolean
vit_labels_has_room (const VitLabels *self, const VitBox *page, const VitBox *box)
{
  VitBox around = { box->x - GAP_X, box->y - GAP_Y, box->width + 2 * GAP_X,
                    box->height + 2 * GAP_Y };

  if (!is_inside (page, box))
    return FALSE;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const VitLabel *label = g_ptr_array_index (self->labels, i);

      if (vit_box_overlap (&around, &label->box) > 0)
        return FALSE;
    }

  return TRUE;
}

/* What @box shares with obstacles within one tile. */
static double
covered_in_tile (const VitLabels *self, const VitBox *box, guint row, guint column)
{
  const GArray *tile = get_tile (self, row, column, FALSE);
  double left = MAX (column * TILE, box->x), top = MAX (row * TILE, box->y);
  double right = MIN ((column + 1) * TILE, vit_box_right (box));
  double bottom = MIN ((row + 1) * TILE, vit_box_bottom (box));
  VitBox piece = { left, top, right - left, bottom - top };
  double area = 0;

  if (tile != NULL && tile->len > MAX_IN_TILE)
    return MAX (piece.width, 0) * MAX (piece.height, 0);

  for (guint i = 0; tile != NULL && i < tile->len; i++)
    {
      guint number = g_array_index (tile, guint, i);

      area += vit_box_overlap (&g_array_index (self->obstacles, VitBox, number), &piece);
    }

  return area;
}

/**
 * vit_labels_covered:
 * @box: where a label would be, on the page
 *
 * Returns: the area of obstacles that it would cover
 */
double
vit_labels_covered (const VitLabels *self, const VitBox *box)
{
  double area = 0;

  for (guint row = tile_at (box->y); row <= tile_at (vit_box_bottom (box)); row++)
    for (guint column = tile_at (box->x); column <= tile_at (vit_box_right (box)); column++)
      area += covered_in_tile (self, box, row, column);

  return area;
}

/**
 * vit_labels_add:
 * @page: what the label must lie within
 * @label: (transfer full): a label that is in its only place
 *
 * Returns: whether it has been added: %FALSE if it would be clipped or stand on another
 */
gboolean
vit_labels_add (VitLabels *self, const VitBox *page, VitLabel *label)
{
  if (!vit_labels_has_room (self, page, &label->box))
    {
      vit_label_free (label);
      return FALSE;
    }

  g_ptr_array_add (self->labels, label);

  return TRUE;
}

/**
 * vit_labels_try:
 * @page: what the label must lie within
 * @label: (transfer full): a label without a place
 * @x: of the point that it labels
 * @y: of the point
 * @gap: between label and point
 * @sides: (array length=n_sides): where it may be, best first
 * @max_cover: how much of it may be on marks, as a share of its area
 *
 * Takes the side on which the label covers least of the marks; among equals, the first.
 *
 * Returns: whether it has been added: %FALSE if there is no room for it on any side
 */
gboolean
vit_labels_try (VitLabels *self,
                const VitBox *page,
                VitLabel *label,
                double x,
                double y,
                double gap,
                const VitSide *sides,
                guint n_sides,
                double max_cover)
{
  double best_area = G_MAXDOUBLE;
  VitBox best = { 0 };

  for (guint i = 0; i < n_sides && best_area > 0; i++)
    {
      double area;

      vit_label_place (label, x, y, sides[i], gap);
      if (!vit_labels_has_room (self, page, &label->box))
        continue;

      area = vit_labels_covered (self, &label->box);
      if (area < best_area && area <= max_cover * label->box.width * label->box.height)
        {
          best_area = area;
          best = label->box;
        }
    }

  if (best_area == G_MAXDOUBLE)
    {
      vit_label_free (label);
      return FALSE;
    }

  label->box = best;
  g_ptr_array_add (self->labels, label);

  return TRUE;
}

/**
 * vit_labels_spread:
 * @middles: (array length=n) (inout): where labels want to be, in rising order
 * @height: of each
 * @low: where the first may begin
 * @high: where the last must end
 *
 * Moves labels in a column apart, each as little as can be: minimises the sum of the squared
 * moves. With z[i] = middle[i] − i·height, "apart" means that z does not fall, so this is an
 * isotonic regression, solved by pooling adjacent violators in O(n).
 */
void
vit_labels_spread (double *middles, guint n, double height, double low, double high)
{
  g_autofree double *means = g_new (double, MAX (n, 1));
  g_autofree guint *sizes = g_new (guint, MAX (n, 1));
  guint n_blocks = 0, at = 0;
  double last = high - (n - 0.5) * height;

  for (guint i = 0; i < n; i++)
    {
      means[n_blocks] = middles[i] - i * height;
      sizes[n_blocks++] = 1;

      while (n_blocks > 1 && means[n_blocks - 2] > means[n_blocks - 1])
        {
          guint size = sizes[n_blocks - 2] + sizes[n_blocks - 1];

          means[n_blocks - 2] = (means[n_blocks - 2] * sizes[n_blocks - 2] +
                                 means[n_blocks - 1] * sizes[n_blocks - 1]) /
                                size;
          sizes[n_blocks - 2] = size;
          n_blocks--;
        }
    }

  for (guint block = 0; block < n_blocks; block++)
    for (guint i = 0; i < sizes[block]; i++, at++)
      middles[at] = MAX (MIN (means[block], last), low + height / 2) + at * height;
}
