/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VIT_STATS_ERROR (vit_stats_error_quark ())
GQuark vit_stats_error_quark (void);

typedef enum
{
  VIT_STATS_ERROR_TOO_FEW, /* fewer values than the method needs */
} VitStatsError;

G_END_DECLS
