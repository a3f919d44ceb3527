/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-step-trial-private.h"

#include "vit-category-merge.h"
#include "vit-sql.h"

/* Rows that are shown of what a step changes. */
#define N_PREVIEW_ROWS 100

/* A column with more different texts than these is none of categories. */
#define MAX_VALUES 20000

struct _VitStepTrial
{
  GObject parent_instance;

  VitProject *project; /* owned */
  char *table;
  VitJobQueue *jobs; /* owned */
};

G_DEFINE_FINAL_TYPE (VitStepTrial, vit_step_trial, G_TYPE_OBJECT)

static void
question_free (gpointer data)
{
  VitTrialQuestion *question = data;

  g_object_unref (question->project);
  g_free (question->table);
  vit_recipe_unref (question->recipe);
  g_free (question->name);
  g_clear_pointer (&question->step, vit_step_unref);
  g_free (question);
}

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  gpointer answer = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &error);

  if (answer == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, answer, g_task_get_task_data (task));
}

/* Asks @func in a job; what was asked before is let go of. */
void
vit_step_trial_ask (VitStepTrial *self,
                    VitJobFunc func,
                    VitRecipe *recipe,
                    guint index,
                    const char *name,
                    VitStep *step,
                    GDestroyNotify answer_free,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  VitTrialQuestion *question = g_new0 (VitTrialQuestion, 1);
  g_autoptr (VitJob) job = NULL;

  question->project = g_object_ref (self->project);
  question->table = g_strdup (self->table);
  question->recipe = vit_recipe_ref (recipe);
  question->index = index;
  question->name = g_strdup (name);
  question->step = step != NULL ? vit_step_ref (step) : NULL;
  job = vit_job_new ("", func, question, question_free, answer_free);

  g_task_set_source_tag (task, vit_step_trial_ask);
  g_task_set_task_data (task, answer_free, NULL);
  vit_step_trial_cancel (self);
  vit_job_queue_run_async (self->jobs, job, on_answered, task);
}

static void
vit_step_trial_dispose (GObject *object)
{
  VitStepTrial *self = VIT_STEP_TRIAL (object);

  if (self->jobs != NULL)
    vit_step_trial_cancel (self);
  g_clear_object (&self->jobs);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (vit_step_trial_parent_class)->dispose (object);
}

static void
vit_step_trial_finalize (GObject *object)
{
  g_free (VIT_STEP_TRIAL (object)->table);

  G_OBJECT_CLASS (vit_step_trial_parent_class)->finalize (object);
}

static void
vit_step_trial_class_init (VitStepTrialClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vit_step_trial_dispose;
  G_OBJECT_CLASS (klass)->finalize = vit_step_trial_finalize;
}

static void
vit_step_trial_init (VitStepTrial *self)
{
  self->jobs = vit_job_queue_new ();
}

/**
 * vit_step_trial_new:
 * @project: where the table is
 * @table: whose recipe the steps are of
 *
 * Returns: (transfer full): a new trial
 */
VitStepTrial *
vit_step_trial_new (VitProject *project, const char *table)
{
  VitStepTrial *self = g_object_new (VIT_TYPE_STEP_TRIAL, NULL);

  self->project = g_object_ref (project);
  self->table = g_strdup (table);

  return self;
}

/**
 * vit_step_trial_cancel:
 *
 * Lets go of what is being asked, which fails with %G_IO_ERROR_CANCELLED.
 */
void
vit_step_trial_cancel (VitStepTrial *self)
{
  vit_job_queue_cancel_all (self->jobs);
}

static gpointer
list_fields (VitProgress *progress, gpointer data, GError **error)
{
  VitTrialQuestion *question = data;
  g_autoptr (VitConnection) connection = vit_project_connect (question->project, error);

  return connection != NULL ? vit_recipe_list_fields (question->recipe, connection, question->table,
                                                      question->index, error)
                            : NULL;
}

/**
 * vit_step_trial_list_fields_async:
 * @recipe: a recipe
 * @index: how many of its steps
 *
 * Finds out which columns the first @index steps leave.
 */
void
vit_step_trial_list_fields_async (VitStepTrial *self,
                                  VitRecipe *recipe,
                                  guint index,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  vit_step_trial_ask (self, list_fields, recipe, index, NULL, NULL,
                      (GDestroyNotify) g_ptr_array_unref, callback, user_data);
}

/**
 * vit_step_trial_list_fields_finish:
 *
 * Returns: (transfer full) (element-type VitField): the columns, or %NULL with an error
 */
GPtrArray *
vit_step_trial_list_fields_finish (VitStepTrial *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run (VitProgress *progress, gpointer data, GError **error)
{
  VitTrialQuestion *question = data;

  return vit_recipe_preview (question->recipe, question->project, question->table, question->index,
                             N_PREVIEW_ROWS, progress, error);
}

/**
 * vit_step_trial_run_async:
 * @recipe: a recipe
 * @index: the step that is tried, from 0; those after it are not
 *
 * Finds out what a step does.
 */
void
vit_step_trial_run_async (VitStepTrial *self,
                          VitRecipe *recipe,
                          guint index,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  vit_step_trial_ask (self, run, recipe, index, NULL, NULL,
                      (GDestroyNotify) vit_recipe_preview_free, callback, user_data);
}

/**
 * vit_step_trial_run_finish:
 *
 * Returns: (transfer full): what it does, and to which rows first; or %NULL with an error
 */
VitRecipePreview *
vit_step_trial_run_finish (VitStepTrial *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
compile (VitProgress *progress, gpointer data, GError **error)
{
  VitTrialQuestion *question = data;
  g_autoptr (VitConnection) connection = vit_project_connect (question->project, error);

  return connection != NULL ? vit_recipe_compile (question->recipe, connection, question->table,
                                                  question->index, error)
                            : NULL;
}

/**
 * vit_step_trial_compile_async:
 * @recipe: a recipe
 *
 * Writes all of @recipe as one query.
 */
void
vit_step_trial_compile_async (VitStepTrial *self,
                              VitRecipe *recipe,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  vit_step_trial_ask (self, compile, recipe, vit_recipe_get_n_steps (recipe), NULL, NULL, g_free,
                      callback, user_data);
}

/**
 * vit_step_trial_compile_finish:
 *
 * Returns: (transfer full): the query, laid out to be read, or %NULL with an error
 */
char *
vit_step_trial_compile_finish (VitStepTrial *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The different texts of a column and how many rows have each, before the step. */
static VitFrame *
count_values (const VitTrialQuestion *question,
              VitConnection *connection,
              VitProgress *progress,
              GError **error)
{
  g_autofree char *query =
      vit_recipe_compile (question->recipe, connection, question->table, question->index, error);
  g_autofree char *column = vit_sql_name (question->name);
  g_autofree char *sql =
      query != NULL ? g_strdup_printf ("SELECT CAST(%s AS VARCHAR) AS value, count(*) AS n FROM "
                                       "(%s) WHERE %s IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 "
                                       "LIMIT %d",
                                       column, query, column, MAX_VALUES)
                    : NULL;

  return sql != NULL ? vit_connection_query (connection, sql, progress, error) : NULL;
}

static gpointer
find_merges (VitProgress *progress, gpointer data, GError **error)
{
  VitTrialQuestion *question = data;
  g_autoptr (VitConnection) connection = vit_project_connect (question->project, error);
  g_autoptr (VitFrame) frame =
      connection != NULL ? count_values (question, connection, progress, error) : NULL;
  gsize n = frame != NULL ? vit_frame_get_n_rows (frame) : 0;
  g_autofree const char **values = g_new0 (const char *, n + 1);

  if (frame == NULL)
    return NULL;
  for (gsize i = 0; i < n; i++)
    values[i] = vit_column_get_text (vit_frame_get_column (frame, 0), i);

  return vit_category_merge_find (values, vit_column_get_int64s (vit_frame_get_column (frame, 1)),
                                  n, progress, error);
}

/**
 * vit_step_trial_find_merges_async:
 * @index: how many of the steps of @recipe go before
 * @column: a column of texts
 *
 * Looks for values that are probably others, misspelt.
 */
void
vit_step_trial_find_merges_async (VitStepTrial *self,
                                  VitRecipe *recipe,
                                  guint index,
                                  const char *column,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  vit_step_trial_ask (self, find_merges, recipe, index, column, NULL,
                      (GDestroyNotify) g_ptr_array_unref, callback, user_data);
}

/**
 * vit_step_trial_find_merges_finish:
 *
 * Returns: (transfer full) (element-type VitCategoryMerge): proposals, or %NULL with an error
 */
GPtrArray *
vit_step_trial_find_merges_finish (VitStepTrial *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
vit_join_advice_free (VitJoinAdvice *self)
{
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer (&self->effect, vit_join_effect_free);
  g_free (self);
}

static gpointer
advise_join (VitProgress *progress, gpointer data, GError **error)
{
  VitTrialQuestion *question = data;
  g_autoptr (VitJoinAdvice) advice = g_new0 (VitJoinAdvice, 1);

  advice->keys = vit_join_suggest (question->recipe, question->project, question->table,
                                   question->index, question->name, progress, error);
  if (advice->keys == NULL)
    return NULL;
  if (question->step != NULL)
    {
      advice->effect = vit_join_measure (question->recipe, question->project, question->table,
                                         question->index, question->step, progress, error);
      if (advice->effect == NULL)
        return NULL;
    }

  return g_steal_pointer (&advice);
}

/**
 * vit_step_trial_advise_join_async:
 * @index: how many of the steps of @recipe go before
 * @other: the table to be joined
 * @join: (nullable): the join as it is so far
 *
 * Finds out by which columns two tables may be joined, and what @join would do.
 */
void
vit_step_trial_advise_join_async (VitStepTrial *self,
                                  VitRecipe *recipe,
                                  guint index,
                                  const char *other,
                                  VitStep *join,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  vit_step_trial_ask (self, advise_join, recipe, index, other, join,
                      (GDestroyNotify) vit_join_advice_free, callback, user_data);
}

/**
 * vit_step_trial_advise_join_finish:
 *
 * Returns: (transfer full): the advice, or %NULL with an error
 */
VitJoinAdvice *
vit_step_trial_advise_join_finish (VitStepTrial *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
