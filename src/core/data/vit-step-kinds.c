/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-step-private.h"

/* What stands in a recipe under "do", in the order in which the window offers it. */
const VitStepKind vit_step_kinds[] = {
  { "rename", vit_step_read_rename, vit_step_plan_rename, vit_step_describe_rename },
  { "retype", vit_step_read_retype, vit_step_plan_retype, vit_step_describe_retype },
  { "select", vit_step_read_columns, vit_step_plan_select, vit_step_describe_select },
  { "trim", vit_step_read_columns, vit_step_plan_trim, vit_step_describe_trim },
  { "case", vit_step_read_case, vit_step_plan_case, vit_step_describe_case },
  { "replace", vit_step_read_replace, vit_step_plan_replace, vit_step_describe_replace },
  { "map_values", vit_step_read_map_values, vit_step_plan_map_values,
    vit_step_describe_map_values },
  { "fill", vit_step_read_fill, vit_step_plan_fill, vit_step_describe_fill },
  { "drop_missing", vit_step_read_columns, vit_step_plan_drop_missing,
    vit_step_describe_drop_missing },
  { "drop_duplicates", vit_step_read_drop_duplicates, vit_step_plan_drop_duplicates,
    vit_step_describe_drop_duplicates },
  { "drop_ambiguous", vit_step_read_drop_ambiguous, vit_step_plan_drop_ambiguous,
    vit_step_describe_drop_ambiguous },
  { "filter", vit_step_read_filter, vit_step_plan_filter, vit_step_describe_filter },
  { "outliers", vit_step_read_outliers, vit_step_plan_outliers, vit_step_describe_outliers },
  { "derive", vit_step_read_derive, vit_step_plan_derive, vit_step_describe_derive },
  { "join", vit_step_read_join, vit_step_plan_join, vit_step_describe_join },
  { "union", vit_step_read_union, vit_step_plan_union, vit_step_describe_union },
  { "pivot", vit_step_read_pivot, vit_step_plan_pivot, vit_step_describe_pivot },
  { "group", vit_step_read_group, vit_step_plan_group, vit_step_describe_group },
  { "sample", vit_step_read_sample, vit_step_plan_sample, vit_step_describe_sample },
};
const guint vit_n_step_kinds = G_N_ELEMENTS (vit_step_kinds);
