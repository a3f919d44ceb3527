/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-data-error.h"

G_DEFINE_QUARK (vit-data-error-quark, vit_data_error)
