/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-project.h"

G_BEGIN_DECLS

/**
 * VitProjectBox:
 *
 * Where the jobs of a workspace find its project when their turn comes: an import that waits
 * behind another writes into the project that the first one made, and after "Save As" into the
 * new file. Reference-counted; every function may be called from any thread.
 */
typedef struct _VitProjectBox VitProjectBox;

VitProjectBox *vit_project_box_new (void);
VitProjectBox *vit_project_box_ref (VitProjectBox *self);
void vit_project_box_unref (VitProjectBox *self);
VitProject *vit_project_box_get (VitProjectBox *self);
VitProject *vit_project_box_get_or_create (VitProjectBox *self, const char *name, GError **error);
void vit_project_box_set (VitProjectBox *self, VitProject *project);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitProjectBox, vit_project_box_unref)

G_END_DECLS
