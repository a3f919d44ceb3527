/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-project.h"
#include "vit-row-condition.h"

G_BEGIN_DECLS

/* What the window lets a user ask of a column, by its type, and how it puts it. */

const VitRowTest *vit_row_tests_get (VitTypeOf type, guint *n_tests);
const char *vit_row_tests_get_label (VitRowTest test, VitTypeOf type);

G_END_DECLS
