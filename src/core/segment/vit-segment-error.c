/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segment-error.h"

G_DEFINE_QUARK (vit-segment-error-quark, vit_segment_error)
