/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vit-import-look.h"

G_BEGIN_DECLS

/**
 * VitImportDraft:
 *
 * What somebody wants of a file that is about to be imported, and what comes of it. No widgets:
 * the parts of the import dialog observe it and change it.
 *
 * What is wanted is a #VitSource, with "auto" where nothing was chosen. After every change the file
 * is looked at anew, in a thread; only the last look counts. Of a file with several tables, each
 * has its own wishes, and one of them is shown.
 *
 * Property, read-only: `busy`, whether a look is under way or due.
 *
 * Signals: `looked`: a look has ended, with a result or an error; `changed`: another table is
 * shown, or another set of tables wanted, or they are called otherwise.
 */
#define VIT_TYPE_IMPORT_DRAFT (vit_import_draft_get_type ())
G_DECLARE_FINAL_TYPE (VitImportDraft, vit_import_draft, VIT, IMPORT_DRAFT, GObject)

VitImportDraft *vit_import_draft_new (const VitSource *source);
void vit_import_draft_stop (VitImportDraft *self);

/* What is wanted. */
const VitSource *vit_import_draft_get_source (VitImportDraft *self);
VitSource *vit_import_draft_edit (VitImportDraft *self);
void vit_import_draft_set_name (VitImportDraft *self, const char *name);
void vit_import_draft_look (VitImportDraft *self);

/* What comes of it. */
gboolean vit_import_draft_get_busy (VitImportDraft *self);
VitImportLook *vit_import_draft_get_look (VitImportDraft *self);
const GError *vit_import_draft_get_error (VitImportDraft *self);

/* Of a file with several tables. */
const char *const *vit_import_draft_get_tables (VitImportDraft *self);
guint vit_import_draft_get_shown (VitImportDraft *self);
void vit_import_draft_show_table (VitImportDraft *self, guint number);
gboolean vit_import_draft_get_wanted (VitImportDraft *self, guint number);
void vit_import_draft_set_wanted (VitImportDraft *self, guint number, gboolean wanted);
guint vit_import_draft_get_n_wanted (VitImportDraft *self);

GPtrArray *vit_import_draft_list_sources (VitImportDraft *self);

G_END_DECLS
