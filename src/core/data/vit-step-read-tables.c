/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps that bring in other tables, or make rows of their own. */

#include "vit-step-private.h"
#include "vit-step-read.h"

void
vit_step_read_union (VitStep *self, VitJsonScope *scope)
{
  vit_json_scope_require (scope, "tables");
  self->tables = vit_step_read_list (scope, "tables");
}
