/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-refresh.h"

G_BEGIN_DECLS

/**
 * VitRefreshSide: a table before or after.
 */
typedef struct
{
  const VitTableInfo *info;
  const char *sql; /* where its rows are */
} VitRefreshSide;

VitRefreshReport *vit_refresh_report_new (const char *table);
VitColumnChange *vit_column_change_new (const char *name, VitColumnFate fate);
gboolean vit_refresh_compare (VitRefreshReport *report,
                              VitConnection *connection,
                              const VitRefreshSide *before,
                              const VitRefreshSide *after,
                              VitProgress *progress,
                              GError **error);

G_END_DECLS
