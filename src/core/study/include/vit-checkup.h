/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe.h"
#include "vit-roles.h"
#include "vit-row-condition.h"

G_BEGIN_DECLS

/**
 * VitProposalKind: what was found.
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
  VIT_PROPOSAL_IMPOSSIBLE,    /* a price below 0 */
  VIT_PROPOSAL_FUTURE,        /* times that are still to come */
  VIT_PROPOSAL_RETURNS,       /* a quantity below 0 */
  VIT_PROPOSAL_FREE,          /* a price of 0 */
  VIT_PROPOSAL_MIXED,         /* a column of numbers or times with a few that are none */
  VIT_PROPOSAL_MISSPELT,      /* values of a category that are probably another one */
  VIT_PROPOSAL_CONSTANT,      /* columns with one value, or none */
  VIT_PROPOSAL_GAPS,          /* a column with values missing that no study needs */
  VIT_PROPOSAL_NEARLY_KEY,    /* an identifier that names a few rows more than once */
  VIT_PROPOSAL_ORPHANS,       /* values that the table which lists them all does not have */
  VIT_PROPOSAL_PERSONAL,      /* a column that tells who somebody is */
  VIT_PROPOSAL_COPIES,        /* lines that are the same as another in every column */
  VIT_PROPOSAL_NEAR_COPIES,   /* … but for spaces and case, for their number, or for a moment */
  VIT_PROPOSAL_OUTLIERS,      /* values far from all others */
  VIT_PROPOSAL_EARLY,         /* times from before anything was sold by computer */
  VIT_PROPOSAL_KEY_FORM,      /* a key that another table writes in another way */
  VIT_N_PROPOSAL_KINDS,
} VitProposalKind;

const char *vit_proposal_kind_to_word (VitProposalKind kind); /* "case_twins" */

/**
 * VitProposal: what was found and, where a step can mend it, that step.
 */
typedef struct
{
  VitProposalKind kind;
  VitStep *step;      /* %NULL where only a person can tell what to do */
  char *title;        /* what was found, a sentence: "29 orders belong to more than one customer" */
  char *text;         /* what it means, or what the step would do about it, a sentence */
  char *subject;      /* what it was found in, where that is one thing: a column, and the other
                         table if there is one; or %NULL */
  char *where;        /* an SQL expression that is true of the rows concerned, or of the first of
                         them; %NULL where none can tell them from the others */
  VitRowCondition *condition; /* the same for a list of rows; %NULL where it takes more than one */
  GStrv examples;     /* the first of the values concerned; may be empty */
  gint64 rows;        /* rows concerned */
  double money;       /* what they bring; NaN if no role tells */
  double money_all;   /* what all rows bring; NaN if no role tells */
  gint64 rows_before; /* rows that come to the step, if all steps before it are taken */
  gint64 rows_after;  /* rows that it leaves */
} VitProposal;

char *vit_proposal_dup_id (const VitProposal *self);
gboolean vit_proposal_is_plain (const VitProposal *self);

/**
 * VitCheckupScope: what to look for.
 */
typedef enum
{
  VIT_CHECKUP_STUDY, /* what would distort a study of customers, each with its step */
  VIT_CHECKUP_ALL,   /* whatever is wrong with the table */
} VitCheckupScope;

GPtrArray *vit_checkup_run (VitProject *project,
                            const char *table,
                            VitCheckupScope scope,
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
void vit_checkup_sort (GPtrArray *proposals);
JsonNode *vit_checkup_to_json (const char *table, GPtrArray *proposals);
void vit_proposal_free (VitProposal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitProposal, vit_proposal_free)

G_END_DECLS
