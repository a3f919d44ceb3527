/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-result.h"

G_BEGIN_DECLS

gint64 vit_report_get_date (const VitResult *result);

G_END_DECLS
