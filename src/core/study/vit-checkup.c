/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-checkup-private.h"

#include <math.h>

#include "vit-data-error.h"
#include "vit-format.h"
#include "vit-sql.h"
#include "vit-study-resources.h"

#define BIT(role) (1u << VIT_ROLE_##role)

/* What a line brings, where no role tells. */
#define NO_AMOUNT "CAST(NULL AS DOUBLE)"

/* In the order of their steps: each sees what the ones before it leave. */
const VitCheck vit_checks[] = {
  { BIT (PRODUCT), VIT_CHECKUP_STUDY, vit_check_spaces },
  { BIT (PRODUCT), VIT_CHECKUP_STUDY, vit_check_case },
  { 0, VIT_CHECKUP_STUDY, vit_check_missing },
  { BIT (CUSTOMER) | BIT (ORDER) | BIT (PRODUCT), VIT_CHECKUP_STUDY, vit_check_repeated },
  { BIT (CUSTOMER) | BIT (ORDER), VIT_CHECKUP_STUDY, vit_check_shared },
  { BIT (CUSTOMER), VIT_CHECKUP_STUDY, vit_check_absurd },
  { BIT (PRICE), VIT_CHECKUP_ALL, vit_check_prices },
  { BIT (QUANTITY), VIT_CHECKUP_ALL, vit_check_quantities },
  { BIT (TIME), VIT_CHECKUP_ALL, vit_check_times },
  { 0, VIT_CHECKUP_ALL, vit_check_orphans },
  { 0, VIT_CHECKUP_ALL, vit_check_columns },
  { 0, VIT_CHECKUP_ALL, vit_check_copies },
};
const guint vit_n_checks = G_N_ELEMENTS (vit_checks);

/* Counts what the steps so far leave. */
static gboolean
count_rows (VitCheckup *self, GError **error)
{
  g_autoptr (VitFrame) frame = vit_checkup_query (self, "checkup-rows.sql", NULL, error);

  if (frame == NULL)
    return FALSE;

  self->n_rows = vit_checkup_get_count (frame, "rows");
  self->money = vit_checkup_get_number (frame, "money");

  return TRUE;
}

char *
vit_checkup_count_text (VitCheckup *self, gint64 n)
{
  return vit_format_integer (self->language, n);
}

/**
 * vit_checkup_add:
 * @frame: (nullable): a row with `rows`, `money` and `examples`
 * @title: (transfer full): a sentence
 * @text: (transfer full): a sentence
 *
 * Returns: (transfer none): what was found, without a step
 */
VitProposal *
vit_checkup_add (VitCheckup *self, VitProposalKind kind, VitFrame *frame, char *title, char *text)
{
  VitProposal *proposal = g_new0 (VitProposal, 1);
  const char *examples =
      frame ? vit_column_get_text (vit_frame_find_column (frame, "examples"), 0) : NULL;

  proposal->kind = kind;
  proposal->title = title;
  proposal->text = text;
  proposal->rows = frame ? vit_checkup_get_count (frame, "rows") : self->n_rows;
  proposal->money = frame ? vit_checkup_get_number (frame, "money") : NAN;
  proposal->money_all = self->money;
  proposal->examples = g_strsplit (examples ? examples : "", "\x1f", -1);
  proposal->rows_before = proposal->rows_after = self->n_rows;
  g_ptr_array_add (self->proposals, proposal);

  return proposal;
}

/**
 * vit_checkup_add_counted:
 * @frame: a row with `rows`, `money` and `examples`
 * @n: of what was found
 * @title: a sentence with one %s, for @n
 * @text: a sentence
 *
 * Returns: (transfer none): what was found, without a step
 */
VitProposal *
vit_checkup_add_counted (VitCheckup *self,
                         VitProposalKind kind,
                         VitFrame *frame,
                         gint64 n,
                         const char *title,
                         const char *text)
{
  g_autofree char *count = vit_checkup_count_text (self, n);

  return vit_checkup_add (self, kind, frame, g_strdup_printf (title, count), g_strdup (text));
}

/* Takes the step, and notes what it does. */
static gboolean
take_step (VitCheckup *self, VitProposal *proposal, GError **error)
{
  gint64 rows = self->n_rows;
  double money = self->money;

  g_ptr_array_add (self->steps, proposal->step);
  if (!count_rows (self, error))
    return FALSE;

  proposal->rows_before = rows;
  proposal->rows_after = self->n_rows;
  if (self->n_rows < rows)
    {
      proposal->rows = rows - self->n_rows;
      /* Both are exact to a millionth; so is what lies between. */
      proposal->money = round ((money - self->money) * 1e6) / 1e6;
    }

  return TRUE;
}

/**
 * vit_checkup_propose:
 * @step: (transfer full): what mends it, as a recipe has it
 *
 * Returns: %TRUE, or %FALSE with an error of the data domain
 */
gboolean
vit_checkup_propose (VitCheckup *self, VitProposal *proposal, JsonNode *step, GError **error)
{
  g_autoptr (JsonNode) owned = step;

  proposal->step = vit_step_from_json (step, "proposal", error);

  return proposal->step != NULL && take_step (self, proposal, error);
}

/* {"do": kind, key: value, …} from pairs of texts, ended by NULL. */
JsonNode *
vit_checkup_step (const char *kind, ...)
{
  JsonObject *object = json_object_new ();
  const char *key;
  va_list pairs;

  json_object_set_string_member (object, "do", kind);
  va_start (pairs, kind);
  while ((key = va_arg (pairs, const char *)) != NULL)
    json_object_set_string_member (object, key, va_arg (pairs, const char *));
  va_end (pairs);

  return json_node_init_object (json_node_alloc (), object);
}

/* {"do": kind, "columns": […]}. */
JsonNode *
vit_checkup_column_step (const char *kind, const char *const *columns)
{
  JsonNode *step = vit_checkup_step (kind, NULL);
  JsonArray *array = json_array_new ();

  for (guint i = 0; columns[i] != NULL; i++)
    json_array_add_string_element (array, columns[i]);
  json_object_set_array_member (json_node_get_object (step), "columns", array);

  return step;
}

/* The steps that the recipe has already come first, with what each of them does to the rows. What a
 * row brings is known after them only: the column that tells may be made by one. */
static gboolean
add_recipe (VitCheckup *self, const VitRecipe *recipe, GError **error)
{
  const char *amount = self->amount;

  self->amount = NO_AMOUNT;
  if (!count_rows (self, error))
    return FALSE;

  for (guint i = 0; recipe != NULL && i < vit_recipe_get_n_steps (recipe); i++)
    {
      VitStep *step = vit_recipe_get_step (recipe, i);
      VitProposal *proposal = vit_checkup_add (self, VIT_PROPOSAL_IN_RECIPE, NULL,
                                               vit_step_describe (step, self->language), NULL);

      proposal->step = vit_step_ref (step);
      proposal->rows = 0;
      if (!take_step (self, proposal, error))
        return FALSE;
    }
  self->amount = amount;

  return count_rows (self, error);
}

static gboolean
has_roles (VitCheckup *self, guint roles)
{
  for (guint role = 0; role < VIT_N_ROLES; role++)
    if ((roles & (1u << role)) != 0 && vit_checkup_get_role (self, role) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
run_checks (VitCheckup *self, VitCheckupScope scope, GError **error)
{
  for (guint i = 0; i < vit_n_checks; i++)
    {
      const VitCheck *check = &vit_checks[i];

      if (!vit_progress_check (self->progress, error))
        return FALSE;
      vit_progress_report (self->progress, (i + 1.0) / (vit_n_checks + 1));
      if (check->scope <= scope && has_roles (self, check->roles) && !check->run (self, error))
        return FALSE;
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

/* A column that is mostly empty in this table, as the number of an order is in a log of page views,
 * says nothing of its rows. */
static gboolean
drop_empty_roles (VitRoles *roles, VitConnection *connection, const char *table, GError **error)
{
  g_autofree char *name = vit_sql_name (table);

  for (guint role = 0; role < VIT_N_ROLES; role++)
    {
      g_autofree char *column = NULL;
      g_autofree char *sql = NULL;
      g_autoptr (VitFrame) frame = NULL;

      if (roles->columns[role] == NULL)
        continue;
      column = vit_sql_name (roles->columns[role]);
      sql = vit_sql_fill ("SELECT 2 * count({column}) < count(*) FROM {table}", "column", column,
                          "table", name, NULL);
      frame = vit_connection_query (connection, sql, NULL, error);
      if (frame == NULL)
        return FALSE;
      if (vit_column_get_bools (vit_frame_get_column (frame, 0))[0])
        vit_roles_set (roles, role, NULL);
    }

  return TRUE;
}

/* What a line brings, as SQL. A price in a log of events is that of what was looked at. */
static char *
amount_sql (const VitRoles *roles)
{
  const char *revenue = roles->columns[VIT_ROLE_REVENUE];
  const char *price = roles->columns[VIT_ROLE_PRICE];
  const char *quantity = roles->columns[VIT_ROLE_QUANTITY];
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  if (revenue == NULL && (price == NULL || roles->columns[VIT_ROLE_EVENT] != NULL))
    return g_strdup (NO_AMOUNT);

  one = vit_sql_name (revenue != NULL ? revenue : price);
  if (revenue != NULL || quantity == NULL)
    return g_strdup_printf ("TRY_CAST(%s AS DOUBLE)", one);
  two = vit_sql_name (quantity);

  return g_strdup_printf ("TRY_CAST(%s AS DOUBLE) * TRY_CAST(%s AS DOUBLE)", one, two);
}

/**
 * vit_checkup_run:
 * @table: a raw table of @project
 * @scope: what to look for
 * @roles: what its columns are; for a study, customer and time at least
 * @recipe: (nullable): the recipe that it has, whose steps are proposed again, first
 * @language: for the texts
 * @progress: (nullable): to report into
 *
 * Looks for what is wrong with a table. What would distort a study of customers: names that differ
 * by spaces or case only, rows without the values that are needed, lines and orders that are there
 * twice, and single lines that outweigh all others. Beyond that: impossible prices and times,
 * copies of lines, values far from all others, categories in several spellings, columns that are
 * empty, constant, of mixed types or tell who somebody is, identifiers that are nearly keys, and
 * keys that another table does not list or writes in another way. Each check sees the rows that the
 * steps before it leave.
 *
 * Returns: (transfer full) (element-type VitProposal): proposals in the order in which their
 *   steps are to be taken, or %NULL with an error of the data domain
 */
GPtrArray *
vit_checkup_run (VitProject *project,
                 const char *table,
                 VitCheckupScope scope,
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
  g_autoptr (VitRoles) used = vit_roles_copy (roles);
  g_autofree char *amount = NULL;
  VitCheckup self = {
    .project = project,
    .table = table,
    .roles = used,
    .language = language,
    .progress = progress,
    .steps = steps,
    .proposals = proposals,
  };

  if (scope == VIT_CHECKUP_STUDY && !check_roles (roles, error))
    return NULL;
  connection = vit_project_connect (project, error);
  if (connection == NULL)
    return NULL;
  self.connection = connection;

  if (scope == VIT_CHECKUP_ALL && !drop_empty_roles (used, connection, table, error))
    return NULL;
  amount = amount_sql (used);
  self.amount = amount;

  if (!add_recipe (&self, recipe, error) || !run_checks (&self, scope, error))
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
    .connection = connection,
    .table = table,
    .progress = progress,
    .amount = NO_AMOUNT,
    .steps = steps,
  };

  if (connection == NULL)
    return -1;

  for (guint i = 0; i < vit_recipe_get_n_steps (recipe); i++)
    g_ptr_array_add (steps, vit_recipe_get_step (recipe, i));

  return count_rows (&self, error) ? self.n_rows : -1;
}
