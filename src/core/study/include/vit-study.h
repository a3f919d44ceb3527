/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-result.h"
#include "vit-roles.h"

G_BEGIN_DECLS

#define VIT_STUDY_ERROR (vit_study_error_quark ())
GQuark vit_study_error_quark (void);

typedef enum
{
  VIT_STUDY_ERROR_KIND,   /* a study that there is not (yet) */
  VIT_STUDY_ERROR_OPTION, /* an option that does not fit the study */
  VIT_STUDY_ERROR_ROLE,   /* a role that the study needs is not given */
  VIT_STUDY_ERROR_DATA,   /* too little data, or none left by the recipe */
} VitStudyError;

/**
 * VitStudy:
 *
 * A question, roles and options: a study file, or what the window's wizard collected.
 * Reference-counted, immutable once it is shared.
 */
typedef struct
{
  char *kind;                  /* "segmentation" */
  char *title;                 /* or %NULL: the study's own words */
  const VitLanguage *language; /* default vit_language_default() */
  guint64 seed;                /* default 42 */
  GPtrArray *sources;          /* VitSource; may be empty if the project has the tables */
  GHashTable *recipes;         /* table name → VitRecipe */
  char *table;                 /* the table that the roles are columns of */
  VitRoles *roles;             /* or %NULL: guessed when the study runs */
  JsonNode *options;           /* an object, checked by the study's own reader */
  gboolean pdf, xlsx;          /* what a report is made of; default both */
} VitStudy;

VitStudy *vit_study_new (const char *kind);
VitStudy *vit_study_load (const char *path, GError **error);
VitStudy *vit_study_from_json (JsonNode *node, const char *base_folder, GError **error);
JsonNode *vit_study_to_json (const VitStudy *self);
VitStudy *vit_study_ref (VitStudy *self);
void vit_study_unref (VitStudy *self);

gboolean vit_study_check (const VitStudy *self, GError **error);
gboolean vit_study_is_prepared (const VitStudy *self,
                                VitProject *project,
                                gboolean *prepared,
                                GError **error);
gboolean vit_study_prepare (const VitStudy *self,
                            VitProject *project,
                            VitProgress *progress,
                            GError **error);
VitResult *
vit_study_run (const VitStudy *self, VitProject *project, VitProgress *progress, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitStudy, vit_study_unref)

G_END_DECLS
