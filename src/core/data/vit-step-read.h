/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-json.h"

G_BEGIN_DECLS

/* What readers of steps have in common. */

void vit_step_check_names (VitJsonScope *scope, const char *key, const char *const *names);
GStrv vit_step_read_names (VitJsonScope *scope, const char *key);
char *vit_step_read_text (VitJsonScope *scope, const char *key);
GStrv vit_step_read_list (VitJsonScope *scope, const char *key);
VitJsonScope *vit_step_read_object (VitJsonScope *scope, const char *key, GStrv *keys);

G_END_DECLS
