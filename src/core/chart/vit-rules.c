/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-rules.h"

#include <math.h>

#include "vit-pen.h"

#define GAP 0.3 /* between line and text, in units of the font size */

/* Boxes that are moved apart must not touch again by a rounding. */
#define ROUNDING 0.01

#define MAX_TEXT_SHARE 0.24 /* of the page's width, for a text at the right */

/* Places along a line that a text is tried at. */
#define N_PLACES 9

/* The ends of a rule on the page. */
typedef struct
{
  double x0, y0, x1, y1;
} Line;

static gboolean
is_level (const Line *line)
{
  return line->y0 == line->y1;
}

/* %FALSE if the rule is not in view. */
static gboolean
find_line (const VitPlot *plot, const VitRule *rule, Line *line)
{
  const VitScale *scale = rule->along_x ? &plot->x : &plot->y;
  double at = vit_scale_position (scale, rule->at);

  if (isnan (at) || at < MIN (scale->from, scale->to) - 0.5 ||
      at > MAX (scale->from, scale->to) + 0.5)
    return FALSE;

  if (rule->along_x != vit_plot_is_turned (plot))
    *line = (Line){ at, plot->box.y, at, vit_box_bottom (&plot->box) };
  else
    *line = (Line){ plot->box.x, at, vit_box_right (&plot->box), at };

  return TRUE;
}

static VitLabel *
create_text (const VitPlot *plot, const VitRule *rule)
{
  return vit_plot_create_label (plot, VIT_LABEL_RULE, rule->text, plot->palette->muted);
}

/* Bars and cells leave no ground to write on: texts go outside the plot. */
static gboolean
are_texts_outside (const VitPlot *plot)
{
  return vit_chart_has_mark (plot->chart, VIT_MARK_BAR) ||
         vit_chart_has_mark (plot->chart, VIT_MARK_CELL);
}

/* Above the plot; where one stands already, one row higher. */
static void
add_above (VitPlot *plot, GPtrArray *labels, VitLabel *label, const Line *line)
{
  VitBox *box = &label->box;

  vit_label_fit (label, plot->box.width, 1, PANGO_ALIGN_LEFT);
  vit_label_place (label, line->x0, plot->box.y, VIT_SIDE_ABOVE, GAP * plot->style->font_size);
  box->x = CLAMP (box->x, plot->box.x, MAX (vit_box_right (&plot->box) - box->width, plot->box.x));

  for (guint i = 0; i < labels->len;)
    {
      const VitLabel *other = g_ptr_array_index (labels, i);

      if (vit_box_overlap (&other->box, box) > 0)
        {
          box->y = other->box.y - box->height - ROUNDING;
          i = 0;
        }
      else
        i++;
    }
  g_ptr_array_add (labels, label);
}

/* At the right of the plot; where one stands already, below it. */
static void
add_beside (VitPlot *plot, GPtrArray *labels, VitLabel *label, const Line *line)
{
  VitBox *box = &label->box;

  vit_label_fit (label, MAX_TEXT_SHARE * plot->page.width, 2, PANGO_ALIGN_LEFT);
  vit_label_place (label, line->x1, line->y1, VIT_SIDE_RIGHT, 2 * GAP * plot->style->font_size);

  for (guint i = 0; i < labels->len;)
    {
      const VitLabel *other = g_ptr_array_index (labels, i);

      if (other->kind == VIT_LABEL_RULE && vit_box_overlap (&other->box, box) > 0)
        {
          box->y = vit_box_bottom (&other->box) + ROUNDING;
          i = 0;
        }
      else
        i++;
    }
  g_ptr_array_add (labels, label);
}

/**
 * vit_rules_create_labels:
 * @plot: with its box and scales
 * @labels: (element-type VitLabel): those of the axes, to which texts are added
 *
 * Puts the texts of reference lines around the plot, if they are not to stand on it.
 */
void
vit_rules_create_labels (VitPlot *plot, GPtrArray *labels)
{
  if (plot->detail >= VIT_DETAIL_NO_NAMES || !are_texts_outside (plot))
    return;

  for (guint i = 0; i < plot->chart->rules->len; i++)
    {
      const VitRule *rule = g_ptr_array_index (plot->chart->rules, i);
      Line line;

      if (rule->text == NULL || !find_line (plot, rule, &line))
        continue;

      if (is_level (&line))
        add_beside (plot, labels, create_text (plot, rule), &line);
      else
        add_above (plot, labels, create_text (plot, rule), &line);
    }
}

/* The @place-th place: along a level line from its end to its start, along an upright one from the
 * top down; on either side. */
static void
move_to (VitLabel *label, const Line *line, guint place, double gap)
{
  double share = place / 2 / (N_PLACES - 1.0);
  gboolean second_side = place % 2;

  if (is_level (line))
    {
      label->box.x = line->x1 - label->box.width - share * (line->x1 - line->x0 - label->box.width);
      label->box.y = second_side ? line->y0 + gap : line->y0 - gap - label->box.height;
    }
  else
    {
      label->box.x = second_side ? line->x0 - 2 * gap - label->box.width : line->x0 + 2 * gap;
      label->box.y = line->y0 + share * (line->y1 - line->y0 - label->box.height);
    }
}

/* The first place where the text covers nothing is taken, else the one where it covers least. */
static void
place_inside (VitPlot *plot, VitLabel *label, const Line *line)
{
  VitBox room = { plot->box.x, 0, plot->page.width - plot->box.x, plot->page.height };
  double gap = GAP * plot->style->font_size;
  double best_area = G_MAXDOUBLE;
  VitBox best = label->box;

  for (guint place = 0; place < 2 * N_PLACES && best_area > 0; place++)
    {
      double area;

      move_to (label, line, place, gap);
      if (!vit_labels_has_room (plot->labels, &room, &label->box))
        continue;

      area = vit_labels_covered (plot->labels, &label->box);
      if (area < best_area)
        {
          best_area = area;
          best = label->box;
        }
    }

  if (best_area == G_MAXDOUBLE)
    {
      vit_label_free (label);
      return;
    }

  label->box = best;
  label->halo = vit_plot_wants_halo (plot, &best);
  vit_labels_add (plot->labels, &room, label);
}

/**
 * vit_rules_place_labels:
 *
 * Puts the texts of reference lines beside them on the plot, where they cover neither labels nor
 * marks, if that is where they are to stand.
 */
void
vit_rules_place_labels (VitPlot *plot)
{
  if (plot->detail >= VIT_DETAIL_NO_NAMES || are_texts_outside (plot))
    return;

  for (guint i = 0; i < plot->chart->rules->len; i++)
    {
      const VitRule *rule = g_ptr_array_index (plot->chart->rules, i);
      VitLabel *label;
      Line line;

      if (rule->text == NULL || !find_line (plot, rule, &line))
        continue;

      label = create_text (plot, rule);
      place_inside (plot, label, &line);
    }
}

/**
 * vit_rules_draw:
 *
 * Draws the reference lines, dashed.
 */
void
vit_rules_draw (const VitPlot *plot, cairo_t *cr)
{
  static const double dash[] = { 4, 3 };

  cairo_save (cr);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  vit_pen_set_color (cr, plot->palette->muted, 1);

  for (guint i = 0; i < plot->chart->rules->len; i++)
    {
      const VitRule *rule = g_ptr_array_index (plot->chart->rules, i);
      Line line;

      /* What bars stand on has its line already. */
      if (!rule->along_x && rule->at == plot->chart->base)
        continue;

      if (find_line (plot, rule, &line))
        vit_pen_hairline (cr, line.x0, line.y0, line.x1, line.y1, 1);
    }

  cairo_restore (cr);
}
