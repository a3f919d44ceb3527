/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-import-draft.h"
#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitImportDialog:
 *
 * One screen for how a file is read: what is in it beside what Vitrine makes of it, what in it can
 * be read in more than one way, the few choices there are, and a type for each column. All of it is
 * detected and can be overridden; the preview follows. Import hands the choices to the workspace
 * and closes.
 */
#define VIT_TYPE_IMPORT_DIALOG (vit_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VitImportDialog, vit_import_dialog, VIT, IMPORT_DIALOG, AdwWindow)

GtkWindow *vit_import_dialog_new (VitWorkspace *workspace, const VitSource *source);
VitImportDraft *vit_import_dialog_get_draft (VitImportDialog *self);

G_END_DECLS
