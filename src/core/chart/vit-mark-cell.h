/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-mark.h"

G_BEGIN_DECLS

/* For the legend: what the colours run from and to, and whether numbers make one needless. */
gboolean vit_mark_cell_find_ends (const VitPlot *plot, double *low, double *high);
VitColor vit_mark_cell_color (const VitPlot *plot, double share);
gboolean vit_mark_cell_do_numbers_fit (const VitPlot *plot);

G_END_DECLS
