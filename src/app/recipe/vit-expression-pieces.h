/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-pick-list.h"
#include "vit-project.h"

G_BEGIN_DECLS

/* What an expression is made of, to be picked from a list. */

VitPickList *vit_expression_pieces_new_columns (GPtrArray *fields);
VitPickList *vit_expression_pieces_new_functions (void);

G_END_DECLS
