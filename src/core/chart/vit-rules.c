/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-rules.h"

#include <math.h>

#include "vit-pen.h"

#define GAP 0.3 /* between line and text, in units of the font size */

/* The ends of a rule on the page; %FALSE if it is not in view. */
static gboolean
find_ends (const VitPlot *plot, const VitRule *rule, double *x0, double *y0, double *x1, double *y1)
{
  const VitScale *scale = rule->along_x ? &plot->x : &plot->y;
  gboolean turned = vit_plot_is_turned (plot);
  double at = vit_scale_position (scale, rule->at);

  if (isnan (at) || at < MIN (scale->from, scale->to) - 0.5 ||
      at > MAX (scale->from, scale->to) + 0.5)
    return FALSE;

  if (rule->along_x != turned)
    {
      *x0 = *x1 = at;
      *y0 = plot->box.y;
      *y1 = vit_box_bottom (&plot->box);
    }
  else
    {
      *y0 = *y1 = at;
      *x0 = plot->box.x;
      *x1 = vit_box_right (&plot->box);
    }

  return TRUE;
}

/* Along a level rule from its end to its start, along an upright one from the top down; the first
 * place where the text covers nothing is taken, else the one where it covers least. */
static void
place_label (VitPlot *plot, VitLabel *label, double x0, double y0, double x1, double y1)
{
  double gap = GAP * plot->style->font_size;
  double best_area = G_MAXDOUBLE;
  VitBox best = label->box;

  for (guint step = 0; step <= 8 && best_area > 0; step++)
    for (guint side = 0; side < 2 && best_area > 0; side++)
      {
        double share = step / 8.0, area;

        if (y0 == y1)
          {
            label->box.x = x1 - label->box.width - share * (x1 - x0 - label->box.width);
            label->box.y = side == 0 ? y0 - gap - label->box.height : y0 + gap;
          }
        else
          {
            label->box.x = side == 0 ? x0 + 2 * gap : x0 - 2 * gap - label->box.width;
            label->box.y = y0 + share * (y1 - y0 - label->box.height);
          }

        if (label->box.x < plot->box.x || vit_box_right (&label->box) > plot->page.width ||
            label->box.y < 0 || vit_box_bottom (&label->box) > plot->page.height ||
            !vit_labels_is_free (plot->labels, &label->box))
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
  vit_labels_add (plot->labels, &plot->page, label);
}

/**
 * vit_rules_place_labels:
 *
 * Puts the texts of reference lines beside them, where they cover neither labels nor marks.
 */
void
vit_rules_place_labels (VitPlot *plot)
{
  for (guint i = 0; i < plot->chart->rules->len; i++)
    {
      const VitRule *rule = g_ptr_array_index (plot->chart->rules, i);
      double x0, y0, x1, y1;
      VitLabel *label;

      if (rule->text == NULL || !find_ends (plot, rule, &x0, &y0, &x1, &y1))
        continue;

      label = vit_plot_create_label (plot, VIT_LABEL_RULE, rule->text, plot->palette->muted);
      label->halo = TRUE;
      vit_label_fit (label, plot->box.width, 1, PANGO_ALIGN_LEFT);
      place_label (plot, label, x0, y0, x1, y1);
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
      double x0, y0, x1, y1;

      if (find_ends (plot, g_ptr_array_index (plot->chart->rules, i), &x0, &y0, &x1, &y1))
        vit_pen_hairline (cr, x0, y0, x1, y1, 1);
    }

  cairo_restore (cr);
}
