/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-read-plan.h"

G_BEGIN_DECLS

gboolean vit_columns_settle (VitReadPlan *plan, VitConnection *connection, GError **error);

G_END_DECLS
