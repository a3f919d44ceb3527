/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-result.h"

G_BEGIN_DECLS

gboolean vit_chart_is_map (const VitChart *chart);
VitTable *vit_chart_to_table (const VitChart *chart,
                              const VitLanguage *language,
                              const char *name,
                              const char *title);
gboolean vit_chart_find_columns (const VitChart *chart,
                                 const VitTable *table,
                                 guint *x_column,
                                 guint *y_columns);
gboolean vit_chart_shares_x (const VitChart *chart, const VitSeries *series);

G_END_DECLS
