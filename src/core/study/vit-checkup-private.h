/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-checkup.h"

G_BEGIN_DECLS

/**
 * VitCheckup: the look-up as it goes on. The steps found so far are part of what the next check
 * sees.
 */
typedef struct
{
  VitConnection *connection; /* borrowed */
  const char *table;
  const VitRoles *roles;
  const VitLanguage *language;
  VitProgress *progress; /* (nullable) */

  GPtrArray *steps;     /* owned, of borrowed VitStep: the recipe so far */
  GPtrArray *proposals; /* owned, of VitProposal */
  gint64 n_rows;        /* that the steps leave */
} VitCheckup;

char *vit_checkup_compile (VitCheckup *self, GError **error);
gboolean vit_checkup_count_rows (VitCheckup *self, gint64 *n_rows, GError **error);
gint64 vit_checkup_get_count (VitFrame *frame, const char *column);
gboolean vit_checkup_run_checks (VitCheckup *self, GError **error);

G_END_DECLS
