/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What steps that take rows away would take: far-off values and repeated lines. */

#include "vit-step-trial-private.h"

/* The texts of a list at @key of a step, or %NULL for none. */
static GStrv
dup_list (VitStep *step, const char *key)
{
  g_autoptr (JsonNode) node = vit_step_to_json (step);
  JsonObject *object = json_node_get_object (node);
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  JsonArray *array;

  if (!json_object_has_member (object, key))
    return NULL;
  array = json_object_get_array_member (object, key);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (list, json_array_get_string_element (array, i));

  return g_strv_builder_end (list);
}

static gpointer
advise_outliers (VitProgress *progress, gpointer data, GError **error)
{
  VitTrialQuestion *question = data;
  g_autoptr (JsonNode) node = vit_step_to_json (question->step);
  const char *column = json_object_get_string_member (json_node_get_object (node), "column");
  g_auto (GStrv) by = dup_list (question->step, "by");

  return vit_outliers_advise (question->recipe, question->project, question->table, question->index,
                              column, (const char *const *) by, progress, error);
}

/**
 * vit_step_trial_advise_outliers_async:
 * @index: how many of the steps of @recipe go before
 * @step: an `outliers` step, whose column and groups are looked at
 *
 * Finds out how the values of a column lie, and what each method would take.
 */
void
vit_step_trial_advise_outliers_async (VitStepTrial *self,
                                      VitRecipe *recipe,
                                      guint index,
                                      VitStep *step,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  vit_step_trial_ask (self, advise_outliers, recipe, index, NULL, step,
                      (GDestroyNotify) vit_outlier_advice_free, callback, user_data);
}

/**
 * vit_step_trial_advise_outliers_finish:
 *
 * Returns: (transfer full): the advice, or %NULL with an error
 */
VitOutlierAdvice *
vit_step_trial_advise_outliers_finish (VitStepTrial *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* What a line is worth can be told if the columns that hold it are known. */
static VitRoles *
guess_roles (const VitTrialQuestion *question)
{
  g_autoptr (VitTableInfo) info = vit_project_get_table (question->project, question->table, NULL);
  g_autoptr (VitConnection) connection = vit_project_connect (question->project, NULL);

  return info != NULL && connection != NULL ? vit_roles_guess (connection, info, NULL) : NULL;
}

static gpointer
find_duplicates (VitProgress *progress, gpointer data, GError **error)
{
  VitTrialQuestion *question = data;
  g_autoptr (VitRoles) roles = guess_roles (question);
  g_auto (GStrv) columns = dup_list (question->step, "columns");

  return vit_duplicates_find (question->recipe, question->project, question->table, question->index,
                              (const char *const *) columns, roles, progress, error);
}

/**
 * vit_step_trial_find_duplicates_async:
 * @index: how many of the steps of @recipe go before
 * @step: a `drop_duplicates` step, whose columns are compared
 *
 * Looks for lines that are alike, exactly or nearly.
 */
void
vit_step_trial_find_duplicates_async (VitStepTrial *self,
                                      VitRecipe *recipe,
                                      guint index,
                                      VitStep *step,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  vit_step_trial_ask (self, find_duplicates, recipe, index, NULL, step,
                      (GDestroyNotify) g_ptr_array_unref, callback, user_data);
}

/**
 * vit_step_trial_find_duplicates_finish:
 *
 * Returns: (transfer full) (element-type VitDuplicates): what was found, or %NULL with an error
 */
GPtrArray *
vit_step_trial_find_duplicates_finish (VitStepTrial *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
