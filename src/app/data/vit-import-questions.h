/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-import-draft.h"

G_BEGIN_DECLS

/**
 * VitImportQuestions:
 *
 * What in a file can be read in more than one way, each with the readings that fit, of which one
 * was taken. Nothing has to be answered; what was is kept among them, to be changed again.
 */
#define VIT_TYPE_IMPORT_QUESTIONS (vit_import_questions_get_type ())
G_DECLARE_FINAL_TYPE (VitImportQuestions,
                      vit_import_questions,
                      VIT,
                      IMPORT_QUESTIONS,
                      AdwPreferencesGroup)

void vit_import_questions_set_draft (VitImportQuestions *self, VitImportDraft *draft);
guint vit_import_questions_get_n (VitImportQuestions *self);
void vit_import_questions_answer (VitImportQuestions *self, guint question, guint reading);

G_END_DECLS
