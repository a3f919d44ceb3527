/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe.h"

G_BEGIN_DECLS

/**
 * VitExpressionTrial:
 *
 * The first rows of a table between two steps, kept at hand so that expressions can be tried on
 * them while they are being written. To be used by one thread at a time.
 */
typedef struct _VitExpressionTrial VitExpressionTrial;

VitExpressionTrial *vit_expression_trial_new (const VitRecipe *recipe,
                                              VitProject *project,
                                              const char *table,
                                              guint n_steps,
                                              gsize n_rows,
                                              VitProgress *progress,
                                              GError **error);
VitFrame *vit_expression_trial_run (VitExpressionTrial *self,
                                    const char *expression,
                                    guint *place,
                                    GError **error);
void vit_expression_trial_free (VitExpressionTrial *self);

/* Once, without keeping the rows. */
VitFrame *vit_expression_try (const VitRecipe *recipe,
                              VitProject *project,
                              const char *table,
                              guint n_steps,
                              const char *expression,
                              gsize n_rows,
                              guint *place,
                              VitProgress *progress,
                              GError **error);

typedef enum
{
  VIT_FUNCTION_NUMBERS,
  VIT_FUNCTION_TEXT,
  VIT_FUNCTION_DATES,
  VIT_FUNCTION_CONDITIONS,
  VIT_FUNCTION_BINS,
} VitFunctionGroup;
#define VIT_N_FUNCTION_GROUPS (VIT_FUNCTION_BINS + 1)

/**
 * VitFunction: what an expression can be made of, as the expression builder offers it.
 */
typedef struct
{
  const char *name;      /* "round" */
  const char *signature; /* what to put into an expression: "round(number, digits)" */
  const char *example;   /* an expression that needs no table: "round(12.345, 1)" */
  const char *result;    /* what it yields, as text: "12.3" */
  VitFunctionGroup group;
  const char *help; /* private: see vit_function_get_help() */
} VitFunction;

const VitFunction *vit_functions_get (guint *n_functions);

/**
 * VitAggregateFunction: what an aggregate of a `group` step can be.
 */
typedef struct
{
  const char *name;      /* "quantile" */
  const char *signature; /* what to put into the step, with "column" for a column: "sum(column)" */
  gboolean numbers_only; /* the column has to hold numbers */
  const char *help;      /* private: see vit_aggregate_function_get_help() */
} VitAggregateFunction;

const VitAggregateFunction *vit_aggregate_functions_get (guint *n_functions);
const char *vit_aggregate_function_get_help (const VitAggregateFunction *self,
                                             const VitLanguage *language);

const char *vit_function_get_help (const VitFunction *self, const VitLanguage *language);
const char *vit_function_group_get_title (VitFunctionGroup group, const VitLanguage *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitExpressionTrial, vit_expression_trial_free)

G_END_DECLS
