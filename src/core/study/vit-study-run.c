/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-study.h"

#include "vit-data-exhibits.h"
#include "vit-study-kind.h"
#include "vit-study-private.h"

/* The step that took the last row, in words; NULL if rows were missing from the start. */
static char *
describe_last_step (const VitRecipeReport *report, const char *table)
{
  for (guint i = 0; i < vit_recipe_get_n_steps (report->recipe); i++)
    {
      if (report->rows[i] > 0 && report->rows[i + 1] == 0)
        return g_strdup_printf ("recipes.%s[%u] (%s): no row is left after this step, "
                                "%" G_GINT64_FORMAT " came in",
                                table, i,
                                vit_step_get_kind (vit_recipe_get_step (report->recipe, i)),
                                report->rows[i]);
    }

  return NULL;
}

static gboolean
check_rows (VitProject *project, const VitTableInfo *info, GError **error)
{
  g_autoptr (VitRecipeReport) report = NULL;
  g_autofree char *step = NULL;

  if (info->n_rows > 0)
    return TRUE;

  if (!vit_recipe_report_load (project, info->name, &report, error))
    return FALSE;

  if (report != NULL)
    step = describe_last_step (report, info->name);

  if (step != NULL)
    g_set_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_DATA, "%s; loosen it or leave it out",
                 step);
  else
    g_set_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_DATA,
                 "table “%s” has no rows, so there is nothing to study; give it a file with rows",
                 info->name);

  return FALSE;
}

/* The tables that a study is made from, in the order of its sources. */
static GPtrArray *
list_tables (const VitStudy *self)
{
  GPtrArray *tables = g_ptr_array_new ();

  for (guint i = 0; i < self->sources->len; i++)
    g_ptr_array_add (tables, ((VitSource *) g_ptr_array_index (self->sources, i))->table);

  if (tables->len == 0)
    g_ptr_array_add (tables, self->table);

  return tables;
}

static gboolean
collect_reports (const VitStudy *self, VitProject *project, VitResult *result, GError **error)
{
  g_autoptr (GPtrArray) tables = list_tables (self);
  g_autoptr (GStrvBuilder) with_recipe = g_strv_builder_new ();
  g_autoptr (GString) shop = g_string_new (NULL);

  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);
      VitImportReport *import = NULL;
      VitRecipeReport *recipe = NULL;

      if (!vit_import_report_load (project, table, &import, error))
        return FALSE;
      if (import != NULL)
        {
          g_autofree char *name = g_path_get_basename (import->path);

          g_string_append_printf (shop, "%s%s", shop->len > 0 ? ", " : "", name);
          g_ptr_array_add (result->sources, import);
        }

      if (!vit_recipe_report_load (project, table, &recipe, error))
        return FALSE;
      if (recipe != NULL)
        {
          g_ptr_array_add (result->recipes, recipe);
          g_strv_builder_add (with_recipe, table);
        }
    }

  g_strfreev (result->recipe_tables);
  result->recipe_tables = g_strv_builder_end (with_recipe);
  result->shop = g_strdup (shop->len > 0 ? shop->str : self->table);

  return TRUE;
}

static void
add_places (VitResult *result,
            VitFrame *places,
            const char *prefix,
            const char *table,
            const char *title)
{
  g_autofree char *name = g_strdup_printf ("%s_%s", prefix, table);
  g_autofree char *text = g_strdup_printf (title, table);

  g_ptr_array_add (result->tables, vit_table_new (name, text, places));
}

/* The lines and cells that no import could read, of every source, so that none is dropped in
 * silence. */
static void
add_rejects (VitResult *result)
{
  for (guint i = 0; i < result->sources->len; i++)
    {
      const VitImportReport *report = g_ptr_array_index (result->sources, i);

      if (report->rejected > 0 && report->rejects != NULL)
        add_places (result, report->rejects, "rejected", report->table,
                    vit_text (result->language, "Lines of %s that could not be read"));
      if (report->bad_cells > 0 && report->cells != NULL)
        add_places (result, report->cells, "bad_cells", report->table,
                    vit_text (result->language, "Cells of %s that could not be read"));
    }
}

/* And the cells, which are missing in rows that were read. */
static void
add_bad_cells (VitResult *result)
{
  for (guint i = 0; i < result->sources->len; i++)
    {
      const VitImportReport *report = g_ptr_array_index (result->sources, i);
      g_autofree char *name = g_strdup_printf ("unread_%s", report->table);
      g_autofree char *title = NULL;
      VitTable *table;

      if (report->bad_cells == 0 || report->cells == NULL)
        continue;

      title = g_strdup_printf (vit_text (result->language, "Cells of %s that could not be read"),
                               report->table);
      table = vit_table_new (name, title, report->cells);
      table->is_detail = TRUE;
      g_ptr_array_add (result->tables, table);
    }
}

/* What is in the table that the study was made from. */
static gboolean
add_columns (const VitStudy *self,
             VitProject *project,
             VitResult *result,
             VitProgress *progress,
             GError **error)
{
  g_autoptr (VitTableProfile) profile =
      vit_table_profile_run (project, self->table, progress, error);

  if (profile == NULL)
    return FALSE;

  g_ptr_array_add (result->exhibits, vit_columns_exhibit_new (profile, result->language));

  return TRUE;
}

/**
 * vit_study_run:
 * @project: where vit_study_prepare() has put the tables
 * @progress: (nullable): where to report
 *
 * Returns: (transfer full): what the study found, or %NULL with #VitStudyError, #VitDataError,
 *   #VitJsonError or %G_IO_ERROR_CANCELLED
 */
VitResult *
vit_study_run (const VitStudy *self, VitProject *project, VitProgress *progress, GError **error)
{
  gint64 start = g_get_monotonic_time ();
  const VitStudyKind *kind = vit_study_kind_find (self->kind, error);
  g_autoptr (VitTableInfo) info = NULL;
  g_autoptr (VitRoles) roles = NULL;
  g_autoptr (VitResult) result = NULL;
  g_autoptr (VitProgress) work = vit_progress_new_part (progress, 0, 0.9);
  g_autoptr (VitProgress) summary = vit_progress_new_part (progress, 0.9, 1);

  if (kind == NULL || !kind->check (self, error))
    return NULL;

  info = vit_project_get_table (project, self->table, error);
  if (info == NULL || !check_rows (project, info, error))
    return NULL;

  roles = vit_study_find_roles (self, project, info, error);
  if (roles == NULL)
    return NULL;

  result = vit_result_new (self->kind, self->language);
  result->title = g_strdup (self->title);
  result->seed = self->seed;

  if (!collect_reports (self, project, result, error) ||
      !kind->run (self, roles, project, result, work, error) ||
      !add_columns (self, project, result, summary, error))
    return NULL;

  add_rejects (result);
  add_bad_cells (result);
  result->seconds = (g_get_monotonic_time () - start) / (double) G_USEC_PER_SEC;

  return g_steal_pointer (&result);
}
