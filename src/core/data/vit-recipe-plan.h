/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe.h"
#include "vit-recipe-column.h"
#include "vit-recipe-trace.h"
#include "vit-sql-parser.h"
#include "vit-step-private.h"

G_BEGIN_DECLS

typedef enum
{
  VIT_PART_KEEPS_ROWS = 0,
  VIT_PART_DROPS_LISTED = 1 << 0, /* the side lists the rows that go, each once */
  VIT_PART_COUNTED = 1 << 1,      /* rows go or come; only counting tells how many */
  VIT_PART_UNORDERED = 1 << 2,    /* sorts the rows for its own ends */
  VIT_PART_REGROUPS = 1 << 3,     /* makes rows of its own in place of those that there were */
} VitPartFlags;

/**
 * VitRecipePart:
 *
 * A query over the part before it. Most steps are one part. What a part has to know of all rows
 * before it can treat one (a list of rows, bounds, means) is its side: small, and worked out
 * once, while the bodies are one chain through which rows stream.
 */
typedef struct
{
  guint step; /* the step that it is of, from 0 */
  char *name; /* "step_1" */
  char *side; /* SQL, or %NULL */
  char *side_name;
  char *body;            /* SQL */
  char *note;            /* SQL over the part before: a query for one JSON object; or %NULL */
  VitRecipeTrace *trace; /* SQL over the part before, and over this one for rows that come */
  VitPartFlags flags;
} VitRecipePart;

/**
 * VitRecipePlan:
 *
 * The SQL of a recipe over a raw table, part by part. Each body and side is made with the columns
 * and types that the parts before it leave, which the engine tells; so every error but those that
 * hang on values comes up while planning, and names its step.
 */
struct _VitRecipePlan
{
  VitConnection *connection; /* owned */
  VitProgress *progress;     /* borrowed (nullable): cancels what has to be asked while planning */
  VitRecipe *recipe;         /* owned */
  VitSqlParser *parser;      /* owned */
  char *table;

  char *row;        /* the column that numbers the rows, at first as in the file, quoted; it goes
                     * along unseen, is unique, and is the order of the rows after every part */
  char *limit;      /* a whole number above all of that column's, or %NULL as long as nobody asks */
  char *last;       /* the part that the next one reads from */
  guint step;       /* that is being planned; in the end how many are */
  GPtrArray *parts; /* VitRecipePart; the first is the raw table */
  GPtrArray *columns; /* VitRecipeColumn: of the last part, without the row's number */
  GPtrArray *before;  /* VitRecipeColumn: … of the part before the last */
  GHashTable *ids;    /* names of columns that are identifiers, in lower case */
};

VitRecipePlan *vit_recipe_plan_new (const VitRecipe *recipe,
                                    VitConnection *connection,
                                    const char *table,
                                    guint n_steps,
                                    VitProgress *progress,
                                    GError **error);
void vit_recipe_plan_free (VitRecipePlan *self);

/* For those who run it. */
char *vit_recipe_plan_write (const VitRecipePlan *self,
                             guint n_parts,
                             gboolean with_sides,
                             const char *query);
char *vit_recipe_plan_write_rows (const VitRecipePlan *self, gboolean with_sides);
gboolean vit_recipe_plan_make_side (const VitRecipePlan *self,
                                    guint index,
                                    VitProgress *progress,
                                    GError **error);
gboolean
vit_recipe_plan_make_sides (const VitRecipePlan *self, VitProgress *progress, GError **error);
gboolean vit_recipe_plan_drop_sides (const VitRecipePlan *self, GError **error);
gboolean vit_recipe_plan_find_stop (const VitRecipePlan *self,
                                    VitProgress *progress,
                                    guint *step,
                                    GError **error);
void vit_recipe_plan_blame (const VitRecipePlan *self, VitProgress *progress, GError **error);
void vit_recipe_plan_prefix_error (const VitRecipePlan *self, guint step, GError **error);

/* For the steps. */
char *
vit_recipe_plan_list_values (const VitRecipePlan *self, const char *const *names, GError **error);
gboolean vit_recipe_plan_check_new (const VitRecipePlan *self, const char *name, GError **error);
gboolean vit_recipe_plan_check_expression (const VitRecipePlan *self,
                                           const char *expression,
                                           GError **error);
char *vit_recipe_plan_dup_side_name (const VitRecipePlan *self);
gboolean vit_recipe_plan_add (VitRecipePlan *self,
                              VitPartFlags flags,
                              char *side,
                              char *body,
                              GError **error);
VitRecipeTrace *vit_recipe_plan_get_trace (const VitRecipePlan *self);
void vit_recipe_plan_trace_cell (VitRecipePlan *self,
                                 const char *from,
                                 const char *prefix,
                                 const char *column,
                                 const char *cell);
void vit_recipe_plan_note (VitRecipePlan *self, char *query);

/* Numbers of rows: steps that bring in rows give them numbers above those that there are. */
const char *vit_recipe_plan_get_limit (VitRecipePlan *self, GError **error);
gboolean vit_recipe_plan_set_limit (VitRecipePlan *self, const char *number, GError **error);

gboolean vit_recipe_plan_is_id (const VitRecipePlan *self, const char *column);
void vit_recipe_plan_set_id (VitRecipePlan *self, const char *column, gboolean is_id);

/* Values of a step as SQL (vit-recipe-literals.c). */
gboolean vit_recipe_plan_check_literals (const VitRecipePlan *self,
                                         const VitRecipeColumn *column,
                                         const char *const *texts,
                                         GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitRecipePlan, vit_recipe_plan_free)

G_END_DECLS
