/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-rfm.h"

G_BEGIN_DECLS

/**
 * VitRfmColumns: the roles that RFM reads, as SQL over the table.
 */
typedef struct
{
  char *table;
  char *customer;
  char *order; /* without such a column, the day: one order a day */
  char *time;
  char *amount; /* a double */
} VitRfmColumns;

gboolean vit_rfm_columns_init (VitRfmColumns *self,
                               const char *table,
                               const VitRoles *roles,
                               GError **error);
void vit_rfm_columns_clear (VitRfmColumns *self);
char *vit_rfm_day_sql (gint64 time);

char *vit_rfm_lines_sql (const VitRfmColumns *columns, const char *as_of, const char *more);
char *vit_rfm_rows_sql (const VitRfmColumns *columns, const char *as_of);
char *vit_rfm_customers_sql (const VitRfmColumns *columns, const char *as_of);
char *vit_rfm_cuts_sql (const char *customers, guint scores);
char *vit_rfm_scores_sql (const char *customers,
                          const char *cuts,
                          guint scores,
                          const VitSegmentMap *map);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VitRfmColumns, vit_rfm_columns_clear)

G_END_DECLS
