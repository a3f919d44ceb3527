/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-stats-error.h"

G_DEFINE_QUARK (vit-stats-error-quark, vit_stats_error)
