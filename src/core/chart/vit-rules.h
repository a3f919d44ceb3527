/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-plot.h"

G_BEGIN_DECLS

void vit_rules_create_labels (VitPlot *plot, GPtrArray *labels);
void vit_rules_place_labels (VitPlot *plot);
void vit_rules_draw (const VitPlot *plot, cairo_t *cr);

G_END_DECLS
