/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A refresh is one transaction: the table of before is put aside, the source is read in its place,
 * recipes run over it, and those of tables that read it; then the two are compared. Whatever goes
 * wrong on the way, the project stays as it was. */

#include "vit-data-error.h"
#include "vit-import-private.h"
#include "vit-kept.h"
#include "vit-project-private.h"
#include "vit-recipes-private.h"
#include "vit-refresh-compare.h"
#include "vit-refresh-read.h"
#include "vit-sql.h"

/* Shares of the work. */
#define READING 0.6
#define CLEANING 0.85

typedef struct
{
  VitProject *project;
  const char *const *tables;
  const VitRefreshOptions *options;
  VitConnection *connection;
  gboolean step_by_step; /* looks for the step at which a recipe stopped */

  char *kept;          /* what the state before is called */
  GHashTable *recipes; /* table → VitRecipe, of those that were run */
  GStrv order;         /* of these tables */
  GPtrArray *before;   /* VitTableInfo, of `tables` */
  GPtrArray *reports;  /* VitRefreshReport, of `tables` */
  GPtrArray *aside;    /* char *: what was put aside */
  GHashTable *changed; /* names of tables that are others now */
} Refresh;

/**
 * vit_refresh_options_init:
 *
 * Sets every default.
 */
void
vit_refresh_options_init (VitRefreshOptions *options)
{
  *options = (VitRefreshOptions){ NULL, FALSE, FALSE };
}

static void
refresh_clear (Refresh *self)
{
  g_clear_object (&self->connection);
  g_clear_pointer (&self->kept, g_free);
  g_clear_pointer (&self->recipes, g_hash_table_unref);
  g_clear_pointer (&self->order, g_strfreev);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  g_clear_pointer (&self->aside, g_ptr_array_unref);
  g_clear_pointer (&self->changed, g_hash_table_unref);
}

/* The recipes that made tables what they are, and their order. */
static gboolean
read_recipes (Refresh *self, GError **error)
{
  g_auto (GStrv) tables = vit_project_list_documents (self->project, "recipe-report", error);

  if (tables == NULL)
    return FALSE;

  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autoptr (VitRecipeReport) report = NULL;

      if (!vit_recipe_report_read (self->connection, tables[i], &report, error))
        return FALSE;
      if (report != NULL && vit_recipe_get_n_steps (report->recipe) > 0)
        g_hash_table_insert (self->recipes, g_strdup (tables[i]), vit_recipe_ref (report->recipe));
    }
  self->order = vit_recipes_order (self->recipes, error);

  return self->order != NULL;
}

static gboolean
prepare (Refresh *self, GError **error)
{
  self->connection = vit_project_connect (self->project, error);
  self->recipes =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) vit_recipe_unref);
  self->before = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_table_info_free);
  self->reports = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_refresh_report_free);
  self->aside = g_ptr_array_new_with_free_func (g_free);
  self->changed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self->connection != NULL && read_recipes (self, error);
}

/* How @table is to be read; %NULL in @source if it did not come from a file. */
static gboolean
find_source (const Refresh *self,
             const VitImportReport *import,
             const char *table,
             VitSource **source,
             GError **error)
{
  const VitSource *wanted =
      self->options->sources ? g_hash_table_lookup (self->options->sources, table) : NULL;

  if (wanted == NULL && import == NULL)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "The table “%s” did not come from a file, so there is nothing to read again; "
                   "open the file that has its rows",
                   table);
      return FALSE;
    }

  *source = vit_source_copy (wanted ? wanted : import->source);
  g_free ((*source)->table);
  (*source)->table = g_strdup (table);

  return TRUE;
}

static gboolean
put_aside (Refresh *self, const char *table, gboolean with_raw, GError **error)
{
  g_ptr_array_add (self->aside, g_strdup (table));
  g_hash_table_add (self->changed, g_strdup (table));

  return vit_kept_put_aside (self->connection, self->kept, table, with_raw, error);
}

/* Reads one of the sources, in place of the table of before. */
static gboolean
read_again (Refresh *self, const char *table, VitProgress *progress, GError **error)
{
  VitTableInfo *info = vit_table_info_read (self->connection, table, error);
  g_autoptr (VitImportReport) before = NULL;
  g_autoptr (VitImportReport) after = NULL;
  g_autoptr (VitSource) source = NULL;
  VitRefreshReport *report;

  if (info == NULL)
    return FALSE;
  g_ptr_array_add (self->before, info);

  if (!vit_import_report_read (self->connection, table, &before, error) ||
      !find_source (self, before, table, &source, error) || !put_aside (self, table, TRUE, error))
    return FALSE;
  after =
      self->options->anew
          ? vit_import_run_inside (self->project, self->connection, source, FALSE, progress, error)
          : vit_refresh_read (self->project, self->connection, source, before, progress, error);
  if (after == NULL)
    return FALSE;

  report = vit_refresh_report_new (table);
  report->path = g_strdup (after->path);
  report->time = g_get_real_time ();
  report->rejected_before = before ? before->rejected : 0;
  report->rejected_after = after->rejected;
  report->bad_before = before ? before->bad_cells : 0;
  report->bad_after = after->bad_cells;
  g_ptr_array_add (self->reports, report);

  return TRUE;
}

static gboolean
read_all (Refresh *self, VitProgress *progress, GError **error)
{
  guint n = g_strv_length ((GStrv) self->tables);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (VitProgress) part =
          vit_progress_new_part (progress, (double) i / n, (double) (i + 1) / n);

      if (!read_again (self, self->tables[i], part, error))
        return FALSE;
    }

  return TRUE;
}

/* Whether a recipe reads a table that is another one now. */
static gboolean
reads_changed (const Refresh *self, const VitRecipe *recipe)
{
  g_auto (GStrv) used = vit_recipe_list_tables (recipe);
  gboolean reads = FALSE;

  for (guint i = 0; used[i] != NULL; i++)
    reads = reads || g_hash_table_contains (self->changed, used[i]);

  return reads;
}

/* Runs the recipes of what was read, and of what reads that. Adds to @remade the tables that were
 * not read themselves. */
static gboolean
clean_all (Refresh *self, GStrvBuilder *remade, VitProgress *progress, GError **error)
{
  guint n = g_strv_length (self->order);

  for (guint i = 0; i < n; i++)
    {
      const char *table = self->order[i];
      const VitRecipe *recipe = g_hash_table_lookup (self->recipes, table);
      g_autoptr (VitProgress) part =
          vit_progress_new_part (progress, (double) i / n, (double) (i + 1) / n);
      g_autoptr (VitRecipeReport) report = NULL;

      if (!g_strv_contains (self->tables, table))
        {
          if (!reads_changed (self, recipe))
            continue;
          if (!put_aside (self, table, FALSE, error))
            return FALSE;
          g_strv_builder_add (remade, table);
        }

      report =
          vit_recipe_run_inside (recipe, self->connection, table, self->step_by_step, part, error);
      if (report == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Compares one of the tables that were read with what it was, and keeps the report. */
static gboolean
compare (Refresh *self, guint index, VitProgress *progress, GError **error)
{
  const char *table = self->tables[index];
  VitRefreshReport *report = g_ptr_array_index (self->reports, index);
  g_autofree char *old_name = vit_kept_dup_table (self->kept, table);
  g_autofree char *old_sql = vit_sql_name (old_name);
  g_autofree char *table_sql = vit_sql_name (table);
  const char *schema = vit_kept_find_schema (self->connection, self->kept, table, error);
  g_autofree char *before_sql = g_strdup_printf ("%s.%s", schema, old_sql);
  g_autofree char *after_sql = g_strdup_printf ("clean.%s", table_sql);
  g_autoptr (VitTableInfo) info =
      schema ? vit_table_info_read (self->connection, table, error) : NULL;
  const VitRefreshSide before = { g_ptr_array_index (self->before, index), before_sql };
  const VitRefreshSide after = { info, after_sql };
  g_autoptr (JsonNode) content = NULL;

  if (info == NULL ||
      !vit_refresh_compare (report, self->connection, &before, &after, progress, error))
    return FALSE;

  content = vit_refresh_report_to_json (report);

  return vit_document_write (self->connection, "refresh", table, content, error);
}

static gboolean
compare_all (Refresh *self, GStrv remade, VitProgress *progress, GError **error)
{
  vit_progress_stage (progress, "Comparing with what it was");
  for (guint i = 0; i < self->reports->len; i++)
    {
      VitRefreshReport *report = g_ptr_array_index (self->reports, i);

      g_strfreev (report->remade);
      report->remade = g_strdupv (remade);
      report->kept = self->options->keep ? g_strdup (self->kept) : NULL;
      if (!compare (self, i, progress, error))
        return FALSE;
      vit_progress_report (progress, (double) (i + 1) / self->reports->len);
    }

  return TRUE;
}

/* Keeps the state of before, or lets it go. */
static gboolean
settle (Refresh *self, GError **error)
{
  const char *const *aside;

  g_ptr_array_add (self->aside, NULL);
  aside = (const char *const *) self->aside->pdata;

  return self->options->keep ? vit_kept_note (self->connection, self->kept, aside, error)
                             : vit_kept_drop (self->connection, self->kept, aside, error);
}

/* All that is done within the transaction. */
static gboolean
run_inside (Refresh *self, VitProgress *progress, GError **error)
{
  g_autoptr (VitProgress) reading = vit_progress_new_part (progress, 0, READING);
  g_autoptr (VitProgress) cleaning = vit_progress_new_part (progress, READING, CLEANING);
  g_autoptr (VitProgress) comparing = vit_progress_new_part (progress, CLEANING, 1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) remade = NULL;

  self->kept = vit_kept_new_name (self->connection, error);
  if (self->kept == NULL || !read_all (self, reading, error) ||
      !(self->options->anew || clean_all (self, builder, cleaning, error)))
    return FALSE;

  remade = g_strv_builder_end (builder);

  return compare_all (self, remade, comparing, error) && settle (self, error) &&
         vit_progress_check (progress, error);
}

/* One attempt, of which nothing is left if it fails. */
static GPtrArray *
attempt (VitProject *project,
         const char *const *tables,
         const VitRefreshOptions *options,
         gboolean step_by_step,
         VitProgress *progress,
         GError **error)
{
  Refresh self = { project, tables, options, NULL, step_by_step };
  GPtrArray *reports = NULL;

  if (prepare (&self, error) && vit_connection_begin (self.connection, error))
    {
      if (!run_inside (&self, progress, error))
        vit_connection_rollback (self.connection);
      else if (vit_connection_commit (self.connection, error))
        reports = g_steal_pointer (&self.reports);
    }
  refresh_clear (&self);

  return reports;
}

/**
 * vit_refresh_run:
 * @tables: (array zero-terminated=1): tables that came from files
 * @options: (nullable): how; %NULL for the defaults
 * @progress: (nullable): its progress; cancelling it leaves everything as it was
 *
 * Reads the sources of @tables again, as they were read before, runs the recipes of these tables,
 * and those of all tables that read them. It is one transaction, so that the project is as it was
 * when anything fails. What changed is kept in the project, for vit_refresh_report_load().
 *
 * Returns: (transfer full) (element-type VitRefreshReport): what changed in each of @tables, or
 *   %NULL with an error as of vit_import_run() or vit_recipe_run(), which names the step that does
 *   not apply any more
 */
GPtrArray *
vit_refresh_run (VitProject *project,
                 const char *const *tables,
                 const VitRefreshOptions *options,
                 VitProgress *progress,
                 GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GError) closer = NULL;
  VitRefreshOptions defaults;
  GPtrArray *reports;

  g_return_val_if_fail (VIT_IS_PROJECT (project), NULL);
  g_return_val_if_fail (tables != NULL, NULL);

  vit_refresh_options_init (&defaults);
  if (options == NULL)
    options = &defaults;

  reports = attempt (project, tables, options, FALSE, progress, &reason);
  if (reports != NULL)
    return reports;

  /* A value that a step cannot take ends the transaction before the engine can be asked which step
   * it was. So it is done once more, in small steps. */
  if (g_error_matches (reason, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE))
    {
      reports = attempt (project, tables, options, TRUE, progress, &closer);
      if (reports != NULL)
        return reports;
    }
  g_propagate_error (error, closer ? g_steal_pointer (&closer) : g_steal_pointer (&reason));

  return NULL;
}
