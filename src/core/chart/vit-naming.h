/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-plot.h"

G_BEGIN_DECLS

VitNaming vit_naming_choose (const VitChart *chart);
gboolean vit_naming_prints_value (const VitPlot *plot, guint series, guint datum);
void vit_naming_create_labels (VitPlot *plot, GPtrArray *labels);
void vit_naming_place_inside (VitPlot *plot);
void vit_naming_draw_swatches (const VitPlot *plot, cairo_t *cr);

G_END_DECLS
