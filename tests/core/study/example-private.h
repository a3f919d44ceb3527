/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-result.h"

G_BEGIN_DECLS

#define EXAMPLE_N_MONTHS 16
#define EXAMPLE_N_SEGMENTS 6

typedef struct
{
  VitResult *result;
  guint language; /* 0 English, 1 Russian, 2 Polish */
} Example;

extern const double example_month_revenue[EXAMPLE_N_MONTHS];
extern const double example_segment_customers[EXAMPLE_N_SEGMENTS];
extern const double example_segment_revenue[EXAMPLE_N_SEGMENTS];

const char *
example_say (const Example *self, const char *english, const char *russian, const char *polish);
const char *example_segment_name (const Example *self, guint index);
gint64 example_month_time (guint index);

VitTable *example_month_table (const Example *self);
VitTable *example_segment_table (const Example *self);
VitTable *example_product_table (const Example *self);
VitTable *
example_customer_table (const Example *self, const char *name, const char *title, guint n);

VitChart *example_month_chart (const Example *self);
VitChart *example_weekday_chart (const Example *self);
VitChart *example_map_chart (const Example *self);
VitChart *example_scatter_chart (const Example *self);
VitChart *example_pareto_chart (const Example *self);
VitChart *example_line_chart (const Example *self);
VitChart *example_preference_chart (const Example *self);

G_END_DECLS
