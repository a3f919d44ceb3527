/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-study.h"

G_BEGIN_DECLS

/**
 * VitStudyKind: what one kind of study does. The table of kinds is in `vit-study-kind.c`.
 */
typedef struct
{
  const char *name;

  /* Whether options, and roles if they are given, fit; needs no project. */
  gboolean (*check) (const VitStudy *study, GError **error);

  /* Fills @result, whose study, title, language, seed, sources and recipes are there already.
   * @roles are complete and their columns exist in the study's table. */
  gboolean (*run) (const VitStudy *study,
                   const VitRoles *roles,
                   VitProject *project,
                   VitResult *result,
                   VitProgress *progress,
                   GError **error);
} VitStudyKind;

extern const VitStudyKind vit_segmentation_kind;

const VitStudyKind *vit_study_kind_find (const char *name, GError **error);

G_END_DECLS
