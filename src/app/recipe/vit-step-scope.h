/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitStepScope:
 *
 * What a step can refer to: the columns that the steps before it leave, and the other tables of the
 * project. Immutable, reference-counted.
 */
typedef struct
{
  GPtrArray *fields; /* owned, of VitField: the columns in order */
  GPtrArray *tables; /* owned, of VitTableItem: the other tables */
} VitStepScope;

VitStepScope *vit_step_scope_new (GPtrArray *fields, GListModel *tables, const char *own);
VitStepScope *vit_step_scope_ref (VitStepScope *self);
void vit_step_scope_unref (VitStepScope *self);
const VitField *vit_step_scope_find (const VitStepScope *self, const char *column);
VitTableItem *vit_step_scope_find_table (const VitStepScope *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitStepScope, vit_step_scope_unref)

G_END_DECLS
