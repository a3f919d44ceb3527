/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe.h"
#include "vit-roles.h"

G_BEGIN_DECLS

/**
 * VitProposalKind: what a proposed step is about.
 */
typedef enum
{
  VIT_PROPOSAL_IN_RECIPE,     /* a step that the recipe has already */
  VIT_PROPOSAL_SPACES,        /* names that differ only by spaces around them */
  VIT_PROPOSAL_CASE_TWINS,    /* names that differ only by case */
  VIT_PROPOSAL_MISSING,       /* rows without a value that the study needs */
  VIT_PROPOSAL_REPEATED,      /* the same product in the same order twice */
  VIT_PROPOSAL_SHARED_ORDERS, /* orders of more than one customer */
  VIT_PROPOSAL_ABSURD,        /* single lines that are a large part of all revenue */
} VitProposalKind;

/**
 * VitProposal: a cleaning step that fits what was found.
 */
typedef struct
{
  VitProposalKind kind;
  VitStep *step;
  char *title;        /* what was found, a sentence: "29 orders belong to more than one customer" */
  char *text;         /* what the step would do about it, a sentence */
  gint64 rows_before; /* rows that come to the step, if all steps before it are taken */
  gint64 rows_after;  /* rows that it leaves */
} VitProposal;

/* Looks for what would distort a study of @table's customers and proposes a step for each. */
GPtrArray *vit_checkup_run (VitProject *project,
                            const char *table,
                            const VitRoles *roles,
                            const VitRecipe *recipe,
                            const VitLanguage *language,
                            VitProgress *progress,
                            GError **error);
gint64 vit_checkup_count (VitProject *project,
                          const char *table,
                          const VitRecipe *recipe,
                          VitProgress *progress,
                          GError **error);
void vit_proposal_free (VitProposal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitProposal, vit_proposal_free)

G_END_DECLS
