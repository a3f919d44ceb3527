/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-label.h"

#include <math.h>

/* Of the style's font size, and weight. */
static const struct
{
  double size;
  PangoWeight weight;
} faces[] = {
  [VIT_LABEL_TICK] = { 0.95, PANGO_WEIGHT_NORMAL },
  [VIT_LABEL_BELOW] = { 0.95, PANGO_WEIGHT_BOLD },
  [VIT_LABEL_CATEGORY] = { 1.05, PANGO_WEIGHT_NORMAL },
  [VIT_LABEL_AXIS_TITLE] = { 0.95, PANGO_WEIGHT_NORMAL },
  [VIT_LABEL_VALUE] = { 1.05, PANGO_WEIGHT_BOLD },
  [VIT_LABEL_POINT] = { 1.0, PANGO_WEIGHT_NORMAL },
  [VIT_LABEL_SERIES] = { 1.05, PANGO_WEIGHT_BOLD },
  [VIT_LABEL_LEGEND] = { 1.0, PANGO_WEIGHT_NORMAL },
  [VIT_LABEL_RULE] = { 0.95, PANGO_WEIGHT_NORMAL },
  [VIT_LABEL_CELL] = { 1.0, PANGO_WEIGHT_NORMAL },
  [VIT_LABEL_NOTICE] = { 1.1, PANGO_WEIGHT_NORMAL },
};

/**
 * vit_label_create_context:
 * @cr: (nullable): what will be drawn on; %NULL to measure only
 *
 * Text is neither hinted nor rounded to pixels, so that it measures the same on a screen, in a
 * file and with no surface at all: one layout serves them all.
 *
 * Returns: (transfer full): a context to make labels in
 */
PangoContext *
vit_label_create_context (cairo_t *cr)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  if (cr != NULL)
    pango_cairo_update_context (cr, context);

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

/* Takes over the extents of the text, the place kept. */
static void
measure (VitLabel *self)
{
  PangoRectangle extents;

  pango_layout_get_extents (self->layout, NULL, &extents);
  self->box.width = extents.width / (double) PANGO_SCALE;
  self->box.height = extents.height / (double) PANGO_SCALE;
}

/**
 * vit_label_new:
 * @context: from vit_label_create_context()
 * @font: family
 * @font_size: of the style; the kind makes it a little smaller or larger
 * @text: what to write
 * @color: of the letters
 *
 * Digits are tabular, since labels mostly stand above each other.
 *
 * Returns: (transfer full): a label on one line, at 0, 0
 */
VitLabel *
vit_label_new (PangoContext *context,
               const char *font,
               double font_size,
               VitLabelKind kind,
               const char *text,
               VitColor color)
{
  VitLabel *self = g_new0 (VitLabel, 1);
  PangoFontDescription *description = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_family (description, font);
  pango_font_description_set_weight (description, faces[kind].weight);
  pango_font_description_set_absolute_size (description,
                                            font_size * faces[kind].size * PANGO_SCALE);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));

  self->kind = kind;
  self->series = -1;
  self->color = color;
  self->layout = pango_layout_new (context);
  pango_layout_set_font_description (self->layout, description);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_text (self->layout, text, -1);
  measure (self);

  pango_attr_list_unref (attributes);
  pango_font_description_free (description);

  return self;
}

/**
 * vit_label_free:
 * @self: (transfer full) (nullable): a label
 */
void
vit_label_free (VitLabel *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->layout);
  g_free (self);
}

/**
 * vit_label_fit:
 * @width: room for it
 * @n_lines: at most so many lines
 * @alignment: of the lines
 *
 * Wraps the text between words and, where that is not enough, shortens it by an ellipsis.
 */
void
vit_label_fit (VitLabel *self, double width, int n_lines, PangoAlignment alignment)
{
  pango_layout_set_alignment (self->layout, alignment);

  if (self->box.width <= width)
    return;

  pango_layout_set_width (self->layout, (int) floor (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (self->layout, -n_lines);
  measure (self);

  /* A single word may be too long for any line; then it is cut. */
  if (self->box.width > width + 1)
    {
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (self->layout, -1);
      measure (self);
    }
}

/**
 * vit_label_is_shortened:
 *
 * Returns: whether some of the text is replaced by an ellipsis
 */
gboolean
vit_label_is_shortened (const VitLabel *self)
{
  return pango_layout_is_ellipsized (self->layout);
}

/**
 * vit_label_place:
 * @x: of the point that it labels
 * @y: of the point
 * @side: where the label is, seen from the point
 * @gap: between label and point
 */
void
vit_label_place (VitLabel *self, double x, double y, VitSide side, double gap)
{
  double width = self->box.width, height = self->box.height;
  /* At a corner the box touches a circle of radius @gap rather than a square. */
  double corner = gap * G_SQRT2 / 2;

  self->box.x = x - width / 2;
  self->box.y = y - height / 2;

  switch (side)
    {
    case VIT_SIDE_ABOVE:
      self->box.y = y - gap - height;
      break;
    case VIT_SIDE_BELOW:
      self->box.y = y + gap;
      break;
    case VIT_SIDE_RIGHT:
      self->box.x = x + gap;
      break;
    case VIT_SIDE_LEFT:
      self->box.x = x - gap - width;
      break;
    case VIT_SIDE_ABOVE_RIGHT:
      self->box.x = x + corner;
      self->box.y = y - corner - height;
      break;
    case VIT_SIDE_ABOVE_LEFT:
      self->box.x = x - corner - width;
      self->box.y = y - corner - height;
      break;
    case VIT_SIDE_BELOW_RIGHT:
      self->box.x = x + corner;
      self->box.y = y + corner;
      break;
    case VIT_SIDE_BELOW_LEFT:
      self->box.x = x - corner - width;
      self->box.y = y + corner;
      break;
    case VIT_SIDE_MIDDLE:
    default:
      break;
    }
}

/**
 * vit_label_draw:
 * @cr: on which its context was made
 * @paper: colour of the halo
 */
void
vit_label_draw (const VitLabel *self, cairo_t *cr, VitColor paper)
{
  PangoRectangle extents;
  double x, y;

  /* A wrapped text that is not aligned to the left begins within its width, not at 0. */
  pango_layout_get_extents (self->layout, NULL, &extents);
  x = self->box.x - extents.x / (double) PANGO_SCALE;
  y = self->box.y - extents.y / (double) PANGO_SCALE;

  if (self->halo)
    {
      cairo_save (cr);
      cairo_move_to (cr, x, y);
      pango_cairo_layout_path (cr, self->layout);
      cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
      cairo_set_line_width (cr, 3);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke (cr);
      cairo_restore (cr);
    }

  cairo_set_source_rgb (cr, self->color.red, self->color.green, self->color.blue);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, self->layout);
}
