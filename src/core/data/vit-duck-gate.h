/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitDuckGate:
 *
 * The one folder that an engine may reach files in. It has a name that nobody can guess and is
 * not there, except while something is let in: then it holds a symbolic link to that file.
 */
typedef struct _VitDuckGate VitDuckGate;

VitDuckGate *vit_duck_gate_new (void);
void vit_duck_gate_free (VitDuckGate *self);
const char *vit_duck_gate_get_folder (VitDuckGate *self);
char *vit_duck_gate_let_in (VitDuckGate *self, const char *path, GError **error);
void vit_duck_gate_shut (VitDuckGate *self, const char *let_in);

G_END_DECLS
