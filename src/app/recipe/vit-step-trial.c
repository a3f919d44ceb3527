/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-step-trial.h"

struct _VitStepTrial
{
  GObject parent_instance;

  VitProject *project; /* owned */
  char *table;
  VitJobQueue *jobs; /* owned */
};

G_DEFINE_FINAL_TYPE (VitStepTrial, vit_step_trial, G_TYPE_OBJECT)

/* An immutable snapshot of one question. */
typedef struct
{
  VitProject *project; /* owned */
  char *table;
  VitRecipe *recipe; /* owned */
  guint index;       /* of the step, from 0 */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->project);
  g_free (question->table);
  vit_recipe_unref (question->recipe);
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

static void
ask (VitStepTrial *self,
     VitJobFunc func,
     VitRecipe *recipe,
     guint index,
     GDestroyNotify answer_free,
     GAsyncReadyCallback callback,
     gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Question *question = g_new0 (Question, 1);
  g_autoptr (VitJob) job = NULL;

  question->project = g_object_ref (self->project);
  question->table = g_strdup (self->table);
  question->recipe = vit_recipe_ref (recipe);
  question->index = index;
  job = vit_job_new ("", func, question, question_free, answer_free);

  g_task_set_source_tag (task, ask);
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
  Question *question = data;
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
  ask (self, list_fields, recipe, index, (GDestroyNotify) g_ptr_array_unref, callback, user_data);
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

/* Rows that the first @n_steps steps leave; −1 with an error. */
static gint64
count_rows (const Question *question,
            VitConnection *connection,
            guint n_steps,
            VitProgress *progress,
            GError **error)
{
  g_autofree char *query =
      vit_recipe_compile (question->recipe, connection, question->table, n_steps, error);
  g_autofree char *sql = query ? g_strdup_printf ("SELECT count(*) FROM (%s)", query) : NULL;
  g_autoptr (VitFrame) frame = sql ? vit_connection_query (connection, sql, progress, error) : NULL;

  return frame ? vit_column_get_int64s (vit_frame_get_column (frame, 0))[0] : -1;
}

static gpointer
run (VitProgress *progress, gpointer data, GError **error)
{
  Question *question = data;
  g_autoptr (VitConnection) connection = vit_project_connect (question->project, error);
  g_autofree VitStepEffect *effect = g_new0 (VitStepEffect, 1);

  if (connection == NULL)
    return NULL;
  effect->rows_before = count_rows (question, connection, question->index, progress, error);
  if (effect->rows_before < 0)
    return NULL;
  effect->rows_after = count_rows (question, connection, question->index + 1, progress, error);

  return effect->rows_after >= 0 ? g_steal_pointer (&effect) : NULL;
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
  ask (self, run, recipe, index, g_free, callback, user_data);
}

/**
 * vit_step_trial_run_finish:
 *
 * Returns: (transfer full): what it does, or %NULL with an error
 */
VitStepEffect *
vit_step_trial_run_finish (VitStepTrial *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
compile (VitProgress *progress, gpointer data, GError **error)
{
  Question *question = data;
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
  ask (self, compile, recipe, vit_recipe_get_n_steps (recipe), g_free, callback, user_data);
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
