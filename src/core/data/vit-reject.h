/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VitReadPlan VitReadPlan;

/**
 * VitReject: a line that did not become a row.
 * @line: from 1
 * @column: place of the column whose value did not fit, or -1
 * @reason: why, as a clause
 * @text: the line, or its beginning
 */
typedef struct
{
  gint64 line;
  int column;
  char *reason;
  char *text;
} VitReject;

VitReject *vit_reject_new (gint64 line, const char *reason, const char *text);
VitReject *
vit_reject_new_for_value (const VitReadPlan *plan, gint64 line, guint column, const char *text);
VitReject *
vit_reject_new_for_cell (const VitReadPlan *plan, gint64 line, guint column, const char *text);
VitReject *vit_reject_new_for_kind (const VitReadPlan *plan,
                                    gint64 line,
                                    const char *kind,
                                    const char *message,
                                    const char *text);
void vit_reject_free (VitReject *self);
void vit_rejects_sort (GPtrArray *rejects);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitReject, vit_reject_free)

G_END_DECLS
