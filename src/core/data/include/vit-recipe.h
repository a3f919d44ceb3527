/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-language.h"
#include "vit-project.h"

G_BEGIN_DECLS

/**
 * VitStep:
 *
 * One cleaning step: the kind (`do`) and its keys, as in a study file. Immutable,
 * reference-counted. Any step may also have `off`, `name` and `note`: one that is off stays in its
 * recipe, and a run passes it over.
 */
typedef struct _VitStep VitStep;

VitStep *vit_step_from_json (JsonNode *node, const char *json_path, GError **error);
JsonNode *vit_step_to_json (const VitStep *self);
VitStep *vit_step_ref (VitStep *self);
void vit_step_unref (VitStep *self);
const char *vit_step_get_kind (const VitStep *self);
const char *const *vit_step_get_tables (const VitStep *self);
char *vit_step_describe (const VitStep *self, const VitLanguage *language);

/* What a person adds to a step: whether it is off, how they call it, what they note about it. */
gboolean vit_step_get_off (const VitStep *self);
const char *vit_step_get_name (const VitStep *self);
const char *vit_step_get_note (const VitStep *self);
VitStep *
vit_step_with_label (const VitStep *self, gboolean off, const char *name, const char *note);

/**
 * VitRecipe:
 *
 * The ordered steps of a table. Immutable, reference-counted: an edit makes a new recipe, which
 * is what makes undo cheap.
 */
typedef struct _VitRecipe VitRecipe;

VitRecipe *vit_recipe_new (VitStep *const *steps, guint n_steps);
VitRecipe *vit_recipe_from_json (JsonNode *node, const char *json_path, GError **error);
JsonNode *vit_recipe_to_json (const VitRecipe *self);
VitRecipe *vit_recipe_ref (VitRecipe *self);
void vit_recipe_unref (VitRecipe *self);
guint vit_recipe_get_n_steps (const VitRecipe *self);
VitStep *vit_recipe_get_step (const VitRecipe *self, guint index);
GStrv vit_recipe_list_tables (const VitRecipe *self);
VitRecipe *vit_recipe_dup_active (const VitRecipe *self);

/**
 * VitRecipeReport: what a run of a recipe did, step by step.
 *
 * The note on a join: `table_rows`, how many rows the other table has; `rows_matched` and
 * `table_rows_matched`, rows of either with a partner in the other; `most_partners`, how many rows
 * of the other table share one key at most, by which rows can multiply; `as_text`, names of keys
 * that are a number in one table and text in the other; and of the keys without partner the ten
 * most frequent, `unmatched` and `table_unmatched`, as lists of {`key`, `rows`}.
 * On a union: `tables`, a list of {`table`, `rows`, `new` and `missing` columns}. On a pivot:
 * `columns`, a list of {`column`, `value`}.
 */
typedef struct
{
  VitRecipe *recipe;
  gint64 *rows; /* n_steps + 1 counts: before the first step and after each */
  gint64
      *unparsed;   /* n_steps counts: cells that the step could not read and that are missing now */
  gint64 *changed; /* n_steps counts: cells of columns that were there already whose value is
                    * another after the step, for steps that keep rows; 0 for all others */
  JsonNode **notes; /* n_steps objects, %NULL for a step that has no more to tell than rows */
  GHashTable *uses; /* tables that the recipe reads → a mark of what they were like */
} VitRecipeReport;

/* The first @n_steps steps over raw table @table as one query that yields the rows in the order
 * of the file. Needs the table: what a step does depends on the types of its columns. */
char *vit_recipe_compile (const VitRecipe *self,
                          VitConnection *connection,
                          const char *table,
                          guint n_steps,
                          GError **error);
GPtrArray *vit_recipe_list_fields (const VitRecipe *self,
                                   VitConnection *connection,
                                   const char *table,
                                   guint n_steps,
                                   GError **error);
gboolean vit_recipe_error_find_step (const GError *error, guint *step, const char **reason);
VitRecipeReport *vit_recipe_run (const VitRecipe *self,
                                 VitProject *project,
                                 const char *table,
                                 VitProgress *progress,
                                 GError **error);
/* What the run that made clean table @table reported, as the project keeps it; %NULL in @report
 * and no error for a table without recipe, or whose raw table was imported again since. */
gboolean vit_recipe_report_load (VitProject *project,
                                 const char *table,
                                 VitRecipeReport **report,
                                 GError **error);
VitRecipeReport *vit_recipe_report_new (const VitRecipe *recipe);
VitRecipeReport *vit_recipe_report_from_json (JsonNode *node, GError **error);
JsonNode *vit_recipe_report_to_json (const VitRecipeReport *self);
void vit_recipe_report_free (VitRecipeReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitStep, vit_step_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitRecipe, vit_recipe_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitRecipeReport, vit_recipe_report_free)

G_END_DECLS
