/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-study.h"

G_BEGIN_DECLS

/**
 * VitStoredResult: a result as a project keeps it, with what it was made from.
 */
typedef struct
{
  VitResult *result;
  JsonNode *study; /* as vit_study_to_json(), with roles, without sources and recipes */
  JsonNode *data;  /* as vit_result_describe_data(): the table that was studied */
} VitStoredResult;

gboolean vit_result_save (VitResult *result,
                          const VitStudy *study,
                          VitProject *project,
                          VitProgress *progress,
                          GError **error);
gboolean vit_result_load (VitProject *project,
                          const char *kind,
                          VitProgress *progress,
                          VitStoredResult **stored,
                          GError **error);
void vit_stored_result_free (VitStoredResult *self);
JsonNode *vit_result_describe_data (const VitImportReport *import, const VitRecipeReport *run);

gboolean vit_study_save (const VitStudy *study, VitProject *project, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitStoredResult, vit_stored_result_free)

G_END_DECLS
