/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-result-io.h"

G_BEGIN_DECLS

/* VitResultItemFunc for each type that a result is made of. */
gpointer vit_result_fields (VitResultIo *io, gpointer result);
gpointer vit_result_fields_exhibit (VitResultIo *io, gpointer exhibit);
gpointer vit_result_fields_chart (VitResultIo *io, gpointer chart);
void vit_result_fields_format (VitResultIo *io, const char *key, gpointer format);

G_END_DECLS
