/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-look.h"

#include "vit-data-error.h"
#include "vit-grid-row.h"

static void
look_clear (gpointer data)
{
  VitImportLook *self = data;

  g_clear_pointer (&self->sniff, vit_sniff_free);
  g_clear_pointer (&self->tables, g_strfreev);
}

static gboolean
has_several_tables (const char *format)
{
  static const char *const formats[] = { "xlsx", "sqlite", "duckdb", NULL };

  return g_strv_contains (formats, format);
}

/* Leaves of the choices for columns only those for columns that there are. */
static void
keep_choices (GHashTable *choices, GHashTable *names)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, choices);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (names, name))
      g_hash_table_iter_remove (&iter);
}

static void
keep_columns (VitSource *source, const VitSniff *sniff)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) ignored = g_strv_builder_new ();
  GStrv before = source->ignore;

  for (guint i = 0; i < sniff->columns->len; i++)
    g_hash_table_add (names, ((VitSniffedColumn *) g_ptr_array_index (sniff->columns, i))->name);

  keep_choices (source->types, names);
  keep_choices (source->date_formats, names);
  keep_choices (source->decimals, names);
  for (guint i = 0; before != NULL && before[i] != NULL; i++)
    if (g_hash_table_contains (names, before[i]))
      g_strv_builder_add (ignored, before[i]);
  source->ignore = g_strv_builder_end (ignored);
  g_strfreev (before);
}

/* With another delimiter or header the columns have other names. What was chosen for those that
 * have gone is kept for when they come back, and does not stand in the way until then. */
static VitSniff *
sniff_columns (VitSource *source, VitProgress *progress, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (VitSource) bare = NULL;
  g_autoptr (VitSniff) names = NULL;
  VitSniff *sniff = vit_source_sniff (source, progress, &reason);

  if (sniff != NULL)
    return sniff;
  if (!g_error_matches (reason, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  bare = vit_source_copy (source);
  g_hash_table_remove_all (bare->types);
  g_hash_table_remove_all (bare->date_formats);
  g_hash_table_remove_all (bare->decimals);
  g_clear_pointer (&bare->ignore, g_strfreev);
  names = vit_source_sniff (bare, progress, error);
  if (names == NULL)
    return NULL;

  keep_columns (source, names);

  return vit_source_sniff (source, progress, error);
}

/* A database does not say which of its tables is meant: the first, until one is chosen. */
static gboolean
choose_first (VitImportLook *self, VitSource *source, VitProgress *progress)
{
  g_autoptr (GError) error = NULL;

  if (source->from != NULL || source->sheet != NULL)
    return FALSE;

  self->tables = vit_source_list_tables (source, progress, &error);
  if (self->tables == NULL || self->tables[0] == NULL)
    return FALSE;

  source->from = g_strdup (self->tables[0]);

  return TRUE;
}

/**
 * vit_import_look_take:
 * @source: what is wanted
 * @progress: (nullable): its progress
 *
 * Looks at a file; blocks. Choices for columns that it does not have are passed over.
 *
 * Returns: (transfer full): what was found, or %NULL with an error of #VitDataError
 */
VitImportLook *
vit_import_look_take (const VitSource *source, VitProgress *progress, GError **error)
{
  g_autoptr (VitImportLook) self = g_atomic_rc_box_new0 (VitImportLook);
  g_autoptr (VitSource) wanted = vit_source_copy (source);
  g_autoptr (GError) reason = NULL;

  self->sniff = sniff_columns (wanted, progress, &reason);
  if (self->sniff == NULL && choose_first (self, wanted, progress))
    {
      g_clear_error (&reason);
      self->sniff = sniff_columns (wanted, progress, &reason);
    }
  if (self->sniff == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  if (self->tables == NULL && has_several_tables (self->sniff->source->format))
    self->tables = vit_source_list_tables (wanted, progress, error);
  else if (self->tables == NULL)
    self->tables = g_new0 (char *, 1);

  return self->tables != NULL ? g_steal_pointer (&self) : NULL;
}

VitImportLook *
vit_import_look_ref (VitImportLook *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
vit_import_look_unref (VitImportLook *self)
{
  g_atomic_rc_box_release_full (self, look_clear);
}

/**
 * vit_import_look_has_line:
 *
 * Returns: whether the file has lines that can be shown as they stand in it
 */
gboolean
vit_import_look_has_line (const VitImportLook *self)
{
  return self->sniff->records->len > 0;
}

/**
 * vit_import_look_find_column:
 *
 * Returns: the place of the column of that name, or -1
 */
int
vit_import_look_find_column (const VitImportLook *self, const char *name)
{
  for (guint i = 0; i < self->sniff->columns->len; i++)
    if (g_str_equal (((VitSniffedColumn *) g_ptr_array_index (self->sniff->columns, i))->name,
                     name))
      return (int) i;

  return -1;
}

/**
 * vit_import_look_dup_cell:
 * @row: of the preview, from 0
 * @column: place of a column
 *
 * Returns: (transfer full) (nullable): the cell as it is read, or %NULL if it is missing
 */
char *
vit_import_look_dup_cell (const VitImportLook *self, gint64 row, guint column)
{
  const VitSniffedColumn *sniffed = g_ptr_array_index (self->sniff->columns, column);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  g_autoptr (VitGridRow) cells = vit_grid_row_new ((guint) row, row, rows);

  vit_grid_row_load (cells, self->sniff->preview, (gsize) row);

  return vit_grid_row_dup_cell (cells, column, sniffed->type);
}
