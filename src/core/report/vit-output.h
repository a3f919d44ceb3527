/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-report.h"

G_BEGIN_DECLS

/**
 * VitOutput:
 *
 * A file that appears whole or not at all: what is written goes to a temporary file in the same
 * folder, which takes the place of @path by one rename once it is safely on the disk.
 */
typedef struct _VitOutput VitOutput;

VitOutput *vit_output_new (const char *path, GError **error);
const char *vit_output_get_temporary (const VitOutput *self);
gboolean vit_output_write (VitOutput *self, const void *data, gsize length, GError **error);
gboolean vit_output_commit (VitOutput *self, GError **error);
void vit_output_free (VitOutput *self);

void vit_report_set_write_error (GError **error, int code, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitOutput, vit_output_free)

G_END_DECLS
