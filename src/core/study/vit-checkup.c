/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-checkup-private.h"

#include "vit-data-error.h"
#include "vit-sql.h"
#include "vit-study-resources.h"

/**
 * vit_proposal_free:
 * @self: (nullable) (transfer full): a proposal
 */
void
vit_proposal_free (VitProposal *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->step, vit_step_unref);
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

/* The table after the steps so far, as a query. */
char *
vit_checkup_compile (VitCheckup *self, GError **error)
{
  g_autoptr (VitRecipe) recipe =
      vit_recipe_new ((VitStep *const *) self->steps->pdata, self->steps->len);

  return vit_recipe_compile (recipe, self->connection, self->table, self->steps->len, error);
}

/* A whole number of the only row; missing counts as 0. */
gint64
vit_checkup_get_count (VitFrame *frame, const char *column)
{
  const VitColumn *found = vit_frame_find_column (frame, column);

  return vit_column_is_valid (found, 0) ? (gint64) vit_column_get_number (found, 0) : 0;
}

/* How many rows the steps so far leave. */
gboolean
vit_checkup_count_rows (VitCheckup *self, gint64 *n_rows, GError **error)
{
  g_autofree char *input = vit_checkup_compile (self, error);
  g_autofree char *sql = NULL;
  g_autoptr (VitFrame) frame = NULL;

  if (input == NULL)
    return FALSE;
  sql = vit_sql_load (vit_study_get_resource (), "study/checkup-rows.sql", "input", input, NULL);
  frame = vit_connection_query (self->connection, sql, self->progress, error);
  if (frame == NULL)
    return FALSE;
  *n_rows = vit_checkup_get_count (frame, "rows");

  return TRUE;
}

/* The steps that the recipe has already come first, with what each of them does. */
static gboolean
add_recipe (VitCheckup *self, const VitRecipe *recipe, GError **error)
{
  if (!vit_checkup_count_rows (self, &self->n_rows, error))
    return FALSE;

  for (guint i = 0; recipe != NULL && i < vit_recipe_get_n_steps (recipe); i++)
    {
      VitProposal *proposal = g_new0 (VitProposal, 1);

      g_ptr_array_add (self->proposals, proposal);
      proposal->kind = VIT_PROPOSAL_IN_RECIPE;
      proposal->step = vit_step_ref (vit_recipe_get_step (recipe, i));
      proposal->title = vit_step_describe (proposal->step, self->language);
      proposal->rows_before = self->n_rows;
      g_ptr_array_add (self->steps, proposal->step);
      if (!vit_checkup_count_rows (self, &self->n_rows, error))
        return FALSE;
      proposal->rows_after = self->n_rows;
    }

  return TRUE;
}

static gboolean
check_roles (const VitRoles *roles, GError **error)
{
  static const VitRole needed[] = { VIT_ROLE_CUSTOMER, VIT_ROLE_TIME };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      if (roles->columns[needed[i]] != NULL)
        continue;
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ROLE,
                   "No column is given as “%s”, so nothing can be checked. Choose one.",
                   vit_role_to_word (needed[i]));
      return FALSE;
    }

  return TRUE;
}

/**
 * vit_checkup_run:
 * @table: a raw table of @project
 * @roles: what its columns are; customer and time at least
 * @recipe: (nullable): the recipe that it has, whose steps are proposed again, first
 * @language: for the texts
 * @progress: (nullable): to report into
 *
 * Looks for what would distort a study of customers: names that differ by spaces or case only,
 * rows without the values that are needed, lines and orders that are there twice, and single
 * lines that outweigh all others. Each check sees the rows that the steps before it leave.
 *
 * Returns: (transfer full) (element-type VitProposal): proposals in the order in which their
 *   steps are to be taken, or %NULL with an error of the data domain
 */
GPtrArray *
vit_checkup_run (VitProject *project,
                 const char *table,
                 const VitRoles *roles,
                 const VitRecipe *recipe,
                 const VitLanguage *language,
                 VitProgress *progress,
                 GError **error)
{
  g_autoptr (VitConnection) connection = NULL;
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  g_autoptr (GPtrArray) proposals =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vit_proposal_free);
  VitCheckup self = {
    .table = table,
    .roles = roles,
    .language = language,
    .progress = progress,
    .steps = steps,
    .proposals = proposals,
  };

  if (!check_roles (roles, error))
    return NULL;
  connection = vit_project_connect (project, error);
  if (connection == NULL)
    return NULL;
  self.connection = connection;

  if (!add_recipe (&self, recipe, error) || !vit_checkup_run_checks (&self, error))
    return NULL;

  return g_steal_pointer (&proposals);
}

/**
 * vit_checkup_count:
 * @table: a raw table of @project
 * @recipe: steps to be tried
 * @progress: (nullable): to be cancelled by
 *
 * Returns: how many rows @recipe would leave of @table, or −1 with an error of the data domain
 */
gint64
vit_checkup_count (VitProject *project,
                   const char *table,
                   const VitRecipe *recipe,
                   VitProgress *progress,
                   GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  VitCheckup self = {
    .connection = connection, .table = table, .progress = progress, .steps = steps
  };
  gint64 n_rows;

  if (connection == NULL)
    return -1;

  for (guint i = 0; i < vit_recipe_get_n_steps (recipe); i++)
    g_ptr_array_add (steps, vit_recipe_get_step (recipe, i));

  return vit_checkup_count_rows (&self, &n_rows, error) ? n_rows : -1;
}
