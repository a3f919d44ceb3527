/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-union.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vit-data-error.h"
#include "vit-sql.h"

/* The column that tells of each row which file it is from. */
#define FILE_COLUMN "file"

/* A column of the whole, and what the files have of it. Names of columns make no difference
 * between upper and lower case, as in the engine. */
typedef struct
{
  const char *name; /* as the first file writes it */
  VitTypeOf type;
  gboolean has_values; /* whether any file told the type */
  const char *format;  /* (nullable) */
  const char *reason;
  guint n_files;
  guint first;   /* the first file that has it … */
  guint lacking; /* … and one that lacks it */
} Column;

typedef struct
{
  VitProject *project;
  VitConnection *connection;
  const VitSource *source;
  const char *const *files;
  GPtrArray *parts;
  GPtrArray *columns; /* Column */
} Union;

static char *
dup_table (guint index)
{
  return g_strdup_printf ("\"vitrine import %u\"", index);
}

/* What a type and another one have in common. */
static VitTypeOf
unite (VitTypeOf a, VitTypeOf b)
{
  static const struct
  {
    VitTypeOf a, b, both;
  } pairs[] = {
    { VIT_TYPE_OF_INTEGER, VIT_TYPE_OF_NUMBER, VIT_TYPE_OF_NUMBER },
    { VIT_TYPE_OF_DATE, VIT_TYPE_OF_TIMESTAMP, VIT_TYPE_OF_TIMESTAMP },
    { VIT_TYPE_OF_INTEGER, VIT_TYPE_OF_ID, VIT_TYPE_OF_ID },
  };

  if (a == b)
    return a;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if ((pairs[i].a == a && pairs[i].b == b) || (pairs[i].a == b && pairs[i].b == a))
      return pairs[i].both;

  return VIT_TYPE_OF_TEXT;
}

static Column *
find_column (const Union *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      if (g_ascii_strcasecmp (column->name, name) == 0)
        return column;
    }

  return NULL;
}

/* A column without any value tells nothing of its type. */
static gboolean
has_values (const VitPlanColumn *planned)
{
  return planned->expression != NULL || planned->is_forced || planned->values->len > 0;
}

static void
add_planned (Union *self, const VitPlanColumn *planned, guint file)
{
  Column *column = find_column (self, planned->name);

  if (column == NULL)
    {
      column = g_new0 (Column, 1);
      column->name = planned->name;
      column->type = planned->guess->type;
      column->first = file;
      g_ptr_array_add (self->columns, column);
    }

  column->n_files++;
  if (!has_values (planned))
    return;

  column->type =
      column->has_values ? unite (column->type, planned->guess->type) : planned->guess->type;
  column->has_values = TRUE;
  column->format = planned->guess->format;
  column->reason = planned->guess->reason;
}

static void
collect_columns (Union *self)
{
  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const VitImportPart *part = g_ptr_array_index (self->parts, i);

      for (guint j = 0; j < part->plan->columns->len; j++)
        {
          const VitPlanColumn *planned = g_ptr_array_index (part->plan->columns, j);

          if (!planned->is_ignored)
            add_planned (self, planned, i);
        }
    }
}

static const VitPlanColumn *
find_planned (const VitImportPart *part, const char *name)
{
  for (guint i = 0; i < part->plan->columns->len; i++)
    {
      const VitPlanColumn *planned = g_ptr_array_index (part->plan->columns, i);

      if (g_ascii_strcasecmp (planned->name, name) == 0)
        return planned;
    }

  return NULL;
}

/* Reads one file and puts its rows aside. */
static gboolean
read_file (Union *self, guint index, const VitSource *source, VitProgress *progress, GError **error)
{
  VitImportPart *part =
      vit_import_part_run (self->project, self->connection, source, TRUE, progress, error);
  g_autofree char *table = dup_table (index);
  g_autofree char *sql = NULL;

  if (part == NULL)
    return FALSE;

  if (index < self->parts->len)
    {
      vit_import_part_free (g_ptr_array_index (self->parts, index));
      g_ptr_array_index (self->parts, index) = part;
    }
  else
    {
      g_ptr_array_add (self->parts, part);
    }

  sql = g_strdup_printf ("ALTER TABLE " VIT_STAGING_TABLE " RENAME TO %s", table);

  return vit_connection_execute (self->connection, sql, NULL, error);
}

static VitSource *
dup_file_source (const Union *self, guint index)
{
  VitSource *source = vit_source_copy (self->source);

  g_free (source->path);
  source->path = g_strdup (self->files[index]);

  return source;
}

static gboolean
read_files (Union *self, VitProgress *progress, GError **error)
{
  guint n = g_strv_length ((GStrv) self->files);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (VitProgress) part =
          vit_progress_new_part (progress, (double) i / n, (double) (i + 1) / n);
      g_autoptr (VitSource) source = dup_file_source (self, i);

      if (!read_file (self, i, source, part, error))
        return FALSE;
    }

  return TRUE;
}

/* The columns that the file reads as another type than all files together do; %NULL if there are
 * none. A text that was read as a number has lost its letters, so it is not enough to convert. */
static VitSource *
dup_deviating (const Union *self, guint index)
{
  const VitImportPart *part = g_ptr_array_index (self->parts, index);
  g_autoptr (VitSource) source = dup_file_source (self, index);
  gboolean deviates = FALSE;

  for (guint i = 0; i < part->plan->columns->len; i++)
    {
      const VitPlanColumn *planned = g_ptr_array_index (part->plan->columns, i);
      const Column *column = find_column (self, planned->name);

      if (!has_values (planned) || planned->guess->type == column->type ||
          planned->expression != NULL)
        continue;
      g_hash_table_replace (source->types, g_strdup (planned->name),
                            g_strdup (vit_type_of_to_word (column->type)));
      deviates = TRUE;
    }

  return deviates ? g_steal_pointer (&source) : NULL;
}

/* Files whose types differ are read again with those that all have in common. */
static gboolean
reconcile (Union *self, VitProgress *progress, GError **error)
{
  collect_columns (self);
  for (guint i = 0; i < self->parts->len; i++)
    {
      g_autoptr (VitSource) source = dup_deviating (self, i);
      g_autofree char *table = dup_table (i);
      g_autofree char *sql = g_strconcat ("DROP TABLE raw.", table, NULL);

      if (source != NULL && (!vit_connection_execute (self->connection, sql, NULL, error) ||
                             !read_file (self, i, source, progress, error)))
        return FALSE;
      if (source != NULL)
        collect_columns (self);
    }

  return TRUE;
}

/* That the files have anything to do with each other. */
static gboolean
check_shapes (const Union *self, GError **error)
{
  const VitImportPart *first = g_ptr_array_index (self->parts, 0);

  for (guint i = 1; i < self->parts->len; i++)
    {
      const VitImportPart *part = g_ptr_array_index (self->parts, i);
      gboolean is_alike = FALSE;

      for (guint j = 0; !is_alike && j < part->plan->columns->len; j++)
        is_alike =
            find_planned (first,
                          ((VitPlanColumn *) g_ptr_array_index (part->plan->columns, j))->name) !=
            NULL;
      if (is_alike)
        continue;

      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s has no column in common with %s, so they are not of one table; take it out "
                   "of the folder, or choose files by a pattern",
                   part->path, first->path);
      return FALSE;
    }

  return TRUE;
}

static void
note_columns (const Union *self, GPtrArray *notes)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      for (guint j = 0; j < self->parts->len; j++)
        if (find_planned (g_ptr_array_index (self->parts, j), column->name) == NULL)
          column->lacking = j;
      if (column->first > 0)
        g_ptr_array_add (notes, g_strdup_printf ("the column “%s” is new in %s", column->name,
                                                 self->files[column->first]));
      else if (column->n_files < self->parts->len)
        g_ptr_array_add (notes, g_strdup_printf ("the column “%s” is missing in %u of %u files, "
                                                 "such as %s",
                                                 column->name, self->parts->len - column->n_files,
                                                 self->parts->len, self->files[column->lacking]));
    }
}

static const char *
get_sql_type (VitTypeOf type)
{
  static const char *const types[] = {
    [VIT_TYPE_OF_TEXT] = "VARCHAR",  [VIT_TYPE_OF_INTEGER] = "BIGINT",
    [VIT_TYPE_OF_NUMBER] = "DOUBLE", [VIT_TYPE_OF_BOOLEAN] = "BOOLEAN",
    [VIT_TYPE_OF_DATE] = "DATE",     [VIT_TYPE_OF_TIMESTAMP] = "TIMESTAMP",
    [VIT_TYPE_OF_ID] = "VARCHAR",
  };

  return types[type];
}

static char *
dup_file_column (const Union *self)
{
  char *name = g_strdup (FILE_COLUMN);

  for (guint i = 2; find_column (self, name) != NULL; i++)
    {
      g_free (name);
      name = g_strdup_printf (FILE_COLUMN "_%u", i);
    }

  return name;
}

static void
append_part (const Union *self, guint index, const char *file_column, GString *sql)
{
  const VitImportPart *part = g_ptr_array_index (self->parts, index);
  g_autofree char *base = g_path_get_basename (part->path);
  g_autofree char *valid = g_utf8_make_valid (base, -1);
  g_autofree char *file = vit_sql_string (valid);
  g_autofree char *file_name = vit_sql_name (file_column);
  g_autofree char *table = dup_table (index);

  g_string_append (sql, index > 0 ? " UNION ALL SELECT " : "SELECT ");
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = g_ptr_array_index (self->columns, i);
      const VitPlanColumn *planned = find_planned (part, column->name);
      g_autofree char *own = planned ? vit_sql_name (planned->name) : g_strdup ("NULL");
      g_autofree char *name = vit_sql_name (column->name);

      g_string_append_printf (sql, "CAST(%s AS %s) AS %s, ", own, get_sql_type (column->type),
                              name);
    }
  g_string_append_printf (sql, "%s AS %s FROM raw.%s", file, file_name, table);
}

static gboolean
unite_tables (const Union *self, const char *file_column, VitProgress *progress, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("CREATE TABLE " VIT_STAGING_TABLE " AS ");

  for (guint i = 0; i < self->parts->len; i++)
    append_part (self, i, file_column, sql);
  if (!vit_connection_execute (self->connection, sql->str, progress, error))
    return FALSE;

  g_string_truncate (sql, 0);
  for (guint i = 0; i < self->parts->len; i++)
    {
      g_autofree char *table = dup_table (i);

      g_string_append_printf (sql, "DROP TABLE raw.%s;", table);
    }

  return vit_connection_execute (self->connection, sql->str, NULL, error);
}

/* What was read, as if it were one file. */
static VitReadPlan *
plan_union (const Union *self, const char *file_column, GError **error)
{
  g_autoptr (VitReadPlan) plan = g_new0 (VitReadPlan, 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  plan->source = vit_source_copy (self->source);
  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (names, (gpointer) ((Column *) g_ptr_array_index (self->columns, i))->name);
  g_ptr_array_add (names, (gpointer) file_column);
  vit_read_plan_add_columns (plan, names, names->len);

  for (guint i = 0; i < names->len; i++)
    {
      const Column *column = i < self->columns->len ? g_ptr_array_index (self->columns, i) : NULL;
      VitPlanColumn *planned = g_ptr_array_index (plan->columns, i);

      planned->guess =
          vit_column_guess_new (column ? column->type : VIT_TYPE_OF_TEXT,
                                column ? column->reason : N_ ("the file that the row is from"));
    }

  return vit_read_plan_check_words (plan, error) ? g_steal_pointer (&plan) : NULL;
}

/**
 * vit_import_union_run:
 * @project: where the table goes
 * @connection: with a transaction open
 * @source: a folder or a pattern
 * @files: the files that it has
 * @parts: (element-type VitImportPart): where the files are added, as they were read
 * @notes: (element-type utf8): where it is added which columns are new or missing in some
 * @progress: (nullable): its progress
 *
 * Reads files of one shape into the staging table: columns are matched by name, a type is what
 * the files have in common, and a last column tells the file.
 *
 * Returns: (transfer full): what the columns became, or %NULL with an error as of
 *   vit_import_run()
 */
VitReadPlan *
vit_import_union_run (VitProject *project,
                      VitConnection *connection,
                      const VitSource *source,
                      const char *const *files,
                      GPtrArray *parts,
                      GPtrArray *notes,
                      VitProgress *progress,
                      GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (VitProgress) reading = vit_progress_new_part (progress, 0, 0.8);
  g_autoptr (VitProgress) again = vit_progress_new_part (progress, 0.8, 0.9);
  g_autoptr (VitProgress) uniting = vit_progress_new_part (progress, 0.9, 1);
  Union self = { project, connection, source, files, parts, columns };
  g_autofree char *file_column = NULL;

  if (!read_files (&self, reading, error) || !check_shapes (&self, error) ||
      !reconcile (&self, again, error))
    return NULL;

  note_columns (&self, notes);
  file_column = dup_file_column (&self);

  return unite_tables (&self, file_column, uniting, error) ? plan_union (&self, file_column, error)
                                                           : NULL;
}
