/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-plot.h"

G_BEGIN_DECLS

void vit_axes_make_ticks (VitPlot *plot);
GPtrArray *vit_axes_create_labels (VitPlot *plot);
void vit_axes_create_titles (VitPlot *plot, GPtrArray *labels);

G_END_DECLS
