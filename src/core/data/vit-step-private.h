/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-json.h"
#include "vit-recipe.h"

G_BEGIN_DECLS

typedef struct _VitRecipePlan VitRecipePlan;

/**
 * VitStepKind:
 * @word: what `do` says
 * @read: reads the keys; what is wrong becomes the scope's error
 * @plan: adds the SQL of the step, or fails with an error that names neither step nor recipe
 * @describe: a sentence without full stop: "Keep lines where quantity <= 100"
 */
typedef struct
{
  const char *word;
  void (*read) (VitStep *self, VitJsonScope *scope);
  gboolean (*plan) (const VitStep *self, VitRecipePlan *plan, GError **error);
  char *(*describe) (const VitStep *self, const VitLanguage *language);
} VitStepKind;

typedef enum
{
  VIT_CASE_LOWER,
  VIT_CASE_UPPER,
  VIT_CASE_TITLE,
} VitCase;

typedef enum
{
  VIT_FILL_VALUE,
  VIT_FILL_MEAN,
  VIT_FILL_MEDIAN,
  VIT_FILL_MODE,
  VIT_FILL_FORWARD,
} VitFill;

typedef enum
{
  VIT_OUTLIERS_IQR,
  VIT_OUTLIERS_QUANTILE,
  VIT_OUTLIERS_MAD,
  VIT_OUTLIERS_RANGE,
} VitOutliers;

typedef enum
{
  VIT_OUTLIERS_DROP,
  VIT_OUTLIERS_CAP,
  VIT_OUTLIERS_MISSING,
} VitOutliersAction;

typedef enum
{
  VIT_JOIN_LEFT,
  VIT_JOIN_INNER,
  VIT_JOIN_FULL,
} VitJoin;

typedef enum
{
  VIT_AGGREGATE_SUM,
  VIT_AGGREGATE_MEAN,
  VIT_AGGREGATE_MEDIAN,
  VIT_AGGREGATE_MIN,
  VIT_AGGREGATE_MAX,
  VIT_AGGREGATE_COUNT,
  VIT_AGGREGATE_COUNT_DISTINCT,
  VIT_AGGREGATE_FIRST,
  VIT_AGGREGATE_LAST,
} VitAggregate;

/* A step with its keys read. Those that its kind has not are %NULL or 0. */
struct _VitStep
{
  gatomicrefcount references;
  const VitStepKind *kind; /* static */
  JsonNode *json;          /* owned, sealed: as it was given */

  gboolean off;
  char *label; /* `name`; %NULL: none */
  char *note;  /* %NULL: none */

  GStrv tables;  /* others that it reads; %NULL: none */
  GStrv columns; /* `columns` or their keys, or the one `column`; %NULL: all */
  GStrv by;      /* %NULL: none */
  char *column;  /* what derive makes; the value of drop_ambiguous; the values of pivot */

  GStrv names;        /* rename, group: the new names; join: the keys of the other table */
  VitTypeOf *types;   /* retype: the new types */
  GPtrArray *formats; /* retype: for each column a %GStrv of patterns, or %NULL */

  char *expression;  /* filter, derive */
  GStrv expressions; /* group: an aggregate for each of `names` */
  gboolean *shares;  /* group: whether each is to be a share of its total */
  char *prefix;      /* join: before the other table's columns, or "" */
  char *find;        /* replace */
  char *with;
  gboolean regex;

  GStrv from;      /* map_values */
  GPtrArray *to;   /* JsonNode: what each becomes */
  JsonNode *value; /* fill with a value */
  gboolean flag;
  char *order_by;
  gboolean keep_last;

  union
  {
    VitCase to_case;
    VitFill fill;
    VitOutliers outliers;
    VitJoin join;
    VitAggregate aggregate;
  };
  VitOutliersAction action;
  double low, high; /* NaN: not given */

  gint64 rows;  /* sample; -1: `share` is given */
  double share; /* 0 to 1 */
  gint64 seed;
};

extern const VitStepKind vit_step_kinds[];
extern const guint vit_n_step_kinds;

/* Readers (vit-step-read.c). */
void vit_step_read_rename (VitStep *self, VitJsonScope *scope);
void vit_step_read_retype (VitStep *self, VitJsonScope *scope);
void vit_step_read_columns (VitStep *self, VitJsonScope *scope);
void vit_step_read_case (VitStep *self, VitJsonScope *scope);
void vit_step_read_replace (VitStep *self, VitJsonScope *scope);
void vit_step_read_map_values (VitStep *self, VitJsonScope *scope);
void vit_step_read_fill (VitStep *self, VitJsonScope *scope);
void vit_step_read_drop_duplicates (VitStep *self, VitJsonScope *scope);
void vit_step_read_drop_ambiguous (VitStep *self, VitJsonScope *scope);
void vit_step_read_filter (VitStep *self, VitJsonScope *scope);
void vit_step_read_outliers (VitStep *self, VitJsonScope *scope);
void vit_step_read_derive (VitStep *self, VitJsonScope *scope);
void vit_step_read_sample (VitStep *self, VitJsonScope *scope);

/* Readers of steps with other tables or new rows (vit-step-read-tables.c). */
void vit_step_read_join (VitStep *self, VitJsonScope *scope);
void vit_step_read_union (VitStep *self, VitJsonScope *scope);
void vit_step_read_pivot (VitStep *self, VitJsonScope *scope);
void vit_step_read_group (VitStep *self, VitJsonScope *scope);

/* Planners: of columns (vit-recipe-columns.c), of cells (vit-recipe-cells.c,
 * vit-recipe-retype.c, vit-recipe-fill.c) and of rows (vit-recipe-rows.c,
 * vit-recipe-outliers.c). */
gboolean vit_step_plan_rename (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_select (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_derive (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_trim (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_case (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_replace (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_map_values (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_retype (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_fill (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_filter (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_drop_missing (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_drop_duplicates (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_drop_ambiguous (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_outliers (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_sample (const VitStep *self, VitRecipePlan *plan, GError **error);

/* Planners of steps with other tables or new rows, a file for each. */
gboolean vit_step_plan_join (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_union (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_pivot (const VitStep *self, VitRecipePlan *plan, GError **error);
gboolean vit_step_plan_group (const VitStep *self, VitRecipePlan *plan, GError **error);

char *vit_step_dup_value_text (JsonNode *value);

/* Sentences (vit-step-describe.c). */
char *vit_step_describe_rename (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_retype (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_select (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_trim (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_case (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_replace (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_map_values (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_fill (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_drop_missing (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_drop_duplicates (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_drop_ambiguous (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_filter (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_outliers (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_derive (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_sample (const VitStep *self, const VitLanguage *language);

/* Sentences of steps with other tables or new rows (vit-step-describe-tables.c), and what they
 * share with the others. */
char *vit_step_describe_union (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_join (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_pivot (const VitStep *self, const VitLanguage *language);
char *vit_step_describe_group (const VitStep *self, const VitLanguage *language);
const char *vit_step_get_type_noun (VitTypeOf type, const VitLanguage *language);
char *vit_step_join_names (GStrv names, const VitLanguage *language);

G_END_DECLS
