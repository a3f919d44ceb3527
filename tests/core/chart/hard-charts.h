/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sample-charts.h"

G_BEGIN_DECLS

/* Charts that no gallery shows: nothing, one of it, the same of it, too much of it. */
const SampleChart *hard_charts_list (guint *n);

G_END_DECLS
