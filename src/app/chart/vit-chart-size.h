/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-chart.h"

G_BEGIN_DECLS

int vit_chart_good_height (const VitChart *chart, int width);

G_END_DECLS
