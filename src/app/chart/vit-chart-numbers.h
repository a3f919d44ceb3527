/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-chart.h"
#include "vit-table.h"

G_BEGIN_DECLS

VitTable *vit_chart_numbers_new (const VitChart *chart);

G_END_DECLS
