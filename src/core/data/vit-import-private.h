/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import.h"

G_BEGIN_DECLS

/* How many rejected lines a report lists; it counts all. */
#define VIT_IMPORT_MAX_REJECTS 1000

/* The document that keeps an import's report, by the name of its table. */
#define VIT_IMPORT_KIND "import"

VitFrameBuilder *vit_rejects_builder_new (void);
void vit_rejects_builder_add (VitFrameBuilder *self,
                              const char *file,
                              gint64 line,
                              const char *column,
                              const char *reason,
                              const char *text);

VitImportReport *vit_import_run_inside (VitProject *project,
                                        VitConnection *connection,
                                        const VitSource *source,
                                        gboolean is_again,
                                        VitProgress *progress,
                                        GError **error);

gboolean vit_import_report_read (VitConnection *connection,
                                 const char *table,
                                 VitImportReport **report,
                                 GError **error);
JsonNode *vit_import_report_to_json (const VitImportReport *self);
VitImportReport *vit_import_report_from_json (JsonNode *node, const char *table, GError **error);

G_END_DECLS
