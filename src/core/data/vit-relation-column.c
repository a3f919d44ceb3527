/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-relation-column.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vit-cells.h"
#include "vit-data-error.h"
#include "vit-phrase.h"
#include "vit-sql.h"

/* Deeper than any record of a shop. */
#define MAX_DEPTH 64

/* A column of the file, or a part of one that holds objects. */
typedef struct
{
  char *name;       /* dotted */
  char *expression; /* what it is in the file */
  char *type;       /* the engine's */
} Column;

void
vit_relation_column_free (gpointer data)
{
  Column *column = data;

  g_free (column->name);
  g_free (column->expression);
  g_free (column->type);
  g_free (column);
}

static gboolean
is_object (const char *type)
{
  return g_str_has_prefix (type, "STRUCT(") && g_str_has_suffix (type, ")");
}

static gboolean collect (GPtrArray *columns,
                         VitConnection *connection,
                         const char *rows,
                         const Column *parent,
                         guint depth,
                         GError **error);

static gboolean
add_column (GPtrArray *columns,
            VitConnection *connection,
            const char *rows,
            const Column *parent,
            const char *name,
            const char *type,
            guint depth,
            GError **error)
{
  g_autofree char *quoted = parent ? vit_sql_string (name) : vit_sql_name (name);
  Column *column = g_new0 (Column, 1);
  gboolean done;

  column->name = parent ? g_strconcat (parent->name, ".", name, NULL) : g_strdup (name);
  column->expression = parent
                           ? g_strdup_printf ("struct_extract(%s, %s)", parent->expression, quoted)
                           : g_strdup (quoted);
  column->type = g_strdup (type);
  if (!is_object (type) || depth == MAX_DEPTH)
    {
      g_ptr_array_add (columns, column);
      return TRUE;
    }

  done = collect (columns, connection, rows, column, depth + 1, error);
  vit_relation_column_free (column);

  return done;
}

static gboolean
collect (GPtrArray *columns,
         VitConnection *connection,
         const char *rows,
         const Column *parent,
         guint depth,
         GError **error)
{
  g_autofree char *sql =
      parent ? g_strdup_printf ("DESCRIBE SELECT unnest(%s) FROM %s", parent->expression, rows)
             : g_strdup_printf ("DESCRIBE SELECT * FROM %s", rows);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);

  for (gsize i = 0; frame != NULL && i < vit_frame_get_n_rows (frame); i++)
    if (!add_column (columns, connection, rows, parent,
                     vit_column_get_text (vit_frame_find_column (frame, "column_name"), i),
                     vit_column_get_text (vit_frame_find_column (frame, "column_type"), i), depth,
                     error))
      return FALSE;

  return frame != NULL;
}

/* Whole numbers that may be beyond 64 bits: whether they are is a matter of the values. */
static gboolean
check_wide (Column *column, VitConnection *connection, const char *rows, GError **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (VitFrame) frame = NULL;
  gboolean fits;

  if (!g_str_equal (column->type, "UBIGINT") && !g_str_equal (column->type, "HUGEINT") &&
      !g_str_equal (column->type, "UHUGEINT"))
    return TRUE;

  sql = g_strdup_printf ("SELECT coalesce(bool_and(TRY_CAST(%1$s AS BIGINT) IS NOT NULL), true) "
                         "FROM %2$s WHERE %1$s IS NOT NULL",
                         column->expression, rows);
  frame = vit_connection_query (connection, sql, NULL, error);
  if (frame == NULL)
    return FALSE;

  fits = vit_column_get_bools (vit_frame_get_column (frame, 0))[0];
  g_free (column->type);
  column->type = g_strdup (fits ? "BIGINT" : "VARCHAR");

  return TRUE;
}

/**
 * vit_relation_columns_collect:
 * @columns: where they are added, to be freed by vit_relation_column_free()
 * @connection: to the engine that reads the file
 * @rows: what yields its rows, in SQL
 *
 * The columns of a file that says of what types they are; objects are taken apart.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_relation_columns_collect (GPtrArray *columns,
                              VitConnection *connection,
                              const char *rows,
                              GError **error)
{
  if (!collect (columns, connection, rows, NULL, 0, error))
    return FALSE;

  for (guint i = 0; i < columns->len; i++)
    if (!check_wide (g_ptr_array_index (columns, i), connection, rows, error))
      return FALSE;

  return TRUE;
}

/* A type of the engine, the type that it counts as, and how it gets into one of the types that
 * tables have. %s is the value. */
typedef struct
{
  const char *prefix;
  VitTypeOf type;
  const char *value;
} Mapping;

static const Mapping mappings[] = {
  { "BOOLEAN", VIT_TYPE_OF_BOOLEAN, "%s" },
  { "TINYINT", VIT_TYPE_OF_INTEGER, "CAST(%s AS BIGINT)" },
  { "SMALLINT", VIT_TYPE_OF_INTEGER, "CAST(%s AS BIGINT)" },
  { "INTEGER", VIT_TYPE_OF_INTEGER, "CAST(%s AS BIGINT)" },
  { "BIGINT", VIT_TYPE_OF_INTEGER, "CAST(%s AS BIGINT)" },
  { "UTINYINT", VIT_TYPE_OF_INTEGER, "CAST(%s AS BIGINT)" },
  { "USMALLINT", VIT_TYPE_OF_INTEGER, "CAST(%s AS BIGINT)" },
  { "UINTEGER", VIT_TYPE_OF_INTEGER, "CAST(%s AS BIGINT)" },
  /* By way of text 0.1 stays 0.1, where a direct way makes it 0.10000000149. */
  { "FLOAT", VIT_TYPE_OF_NUMBER, "nullif(CAST(CAST(%s AS VARCHAR) AS DOUBLE), 'nan'::DOUBLE)" },
  { "DOUBLE", VIT_TYPE_OF_NUMBER, "nullif(%s, 'nan'::DOUBLE)" },
  { "DECIMAL", VIT_TYPE_OF_NUMBER, "%s" },
  { "DATE", VIT_TYPE_OF_DATE, "%s" },
  { "TIMESTAMP WITH TIME ZONE", VIT_TYPE_OF_TIMESTAMP, "make_timestamp(epoch_us(%s))" },
  { "TIMESTAMP", VIT_TYPE_OF_TIMESTAMP, "CAST(%s AS TIMESTAMP)" },
  { "UUID", VIT_TYPE_OF_ID, "CAST(%s AS VARCHAR)" },
  { "STRUCT", VIT_TYPE_OF_TEXT, "CAST(to_json(%s) AS VARCHAR)" },
  { "MAP", VIT_TYPE_OF_TEXT, "CAST(to_json(%s) AS VARCHAR)" },
  { "UNION", VIT_TYPE_OF_TEXT, "CAST(to_json(%s) AS VARCHAR)" },
};

static const Mapping *
find_mapping (const char *type)
{
  static const Mapping list = { "", VIT_TYPE_OF_TEXT, "CAST(to_json(%s) AS VARCHAR)" };
  static const Mapping other = { "", VIT_TYPE_OF_TEXT, "CAST(%s AS VARCHAR)" };

  if (g_str_has_suffix (type, "]"))
    return &list;

  for (guint i = 0; i < G_N_ELEMENTS (mappings); i++)
    if (g_str_has_prefix (type, mappings[i].prefix) &&
        !g_ascii_isalpha (type[strlen (mappings[i].prefix)]))
      return &mappings[i];

  return &other;
}

/* A value as another type than the file's, where it can be one; else it is NULL. */
static char *
write_forced (const char *value, const Mapping *from, VitTypeOf type, const char *format)
{
  gboolean is_number = from->type == VIT_TYPE_OF_NUMBER || from->type == VIT_TYPE_OF_INTEGER;
  g_autofree char *pattern = format ? vit_sql_string (format) : NULL;

  switch (type)
    {
    case VIT_TYPE_OF_INTEGER:
      return is_number
                 ? g_strdup_printf ("CASE WHEN %1$s %% 1 = 0 THEN TRY_CAST(%1$s AS BIGINT) END",
                                    value)
                 : g_strdup_printf ("CASE WHEN regexp_full_match(CAST(%1$s AS VARCHAR), "
                                    "'-?[0-9]+') THEN TRY_CAST(%1$s AS BIGINT) END",
                                    value);
    case VIT_TYPE_OF_NUMBER:
      return g_strdup_printf ("TRY_CAST(%s AS DOUBLE)", value);
    case VIT_TYPE_OF_BOOLEAN:
      return g_strdup_printf ("TRY_CAST(%s AS BOOLEAN)", value);
    case VIT_TYPE_OF_DATE:
    case VIT_TYPE_OF_TIMESTAMP:
      if (pattern != NULL && from->type != VIT_TYPE_OF_DATE && from->type != VIT_TYPE_OF_TIMESTAMP)
        return g_strdup_printf ("CAST(try_strptime(CAST(%s AS VARCHAR), %s) AS %s)", value, pattern,
                                type == VIT_TYPE_OF_DATE ? "DATE" : "TIMESTAMP");
      return g_strdup_printf ("TRY_CAST(%s AS %s)", value,
                              type == VIT_TYPE_OF_DATE ? "DATE" : "TIMESTAMP");
    case VIT_TYPE_OF_TEXT:
    case VIT_TYPE_OF_ID:
    default:
      return g_strdup_printf ("CAST(%s AS VARCHAR)", value);
    }
}

static void
plan_column (const Column *column, const VitSource *source, VitPlanColumn *planned)
{
  const Mapping *mapping = find_mapping (column->type);
  const char *word = g_hash_table_lookup (source->types, planned->name);
  const char *format = g_hash_table_lookup (source->date_formats, planned->name);
  g_autofree char *value = g_strdup_printf (mapping->value, column->expression);

  planned->raw = g_strdup (column->expression);
  planned->guess = vit_column_guess_new (mapping->type, NULL);
  planned->guess->reason = vit_phrase_new (N_ ("the file says so: %s"), column->type, NULL);
  planned->is_forced = word != NULL || format != NULL;

  if (word != NULL)
    vit_type_of_from_word (word, &planned->guess->type);
  else if (format != NULL)
    planned->guess->type = VIT_TYPE_OF_TIMESTAMP;

  if (!planned->is_forced || planned->guess->type == mapping->type)
    {
      planned->expression = g_steal_pointer (&value);
      return;
    }
  g_free (planned->guess->reason);
  planned->guess->reason = vit_phrase_new (N_ ("as you set it"), NULL);
  planned->expression = write_forced (value, mapping, planned->guess->type, format);
  planned->bad = g_strdup_printf ("(%s IS NOT NULL AND %s IS NULL)", value, planned->expression);
}

/**
 * vit_relation_columns_plan:
 * @columns: of vit_relation_columns_collect()
 * @plan: a plan with its source only; gets its columns
 * @is_one_of_many: whether other files may have the columns that the source names
 *
 * Returns: %TRUE, or %FALSE with an error: %VIT_DATA_ERROR_SOURCE if there are too many,
 *   %VIT_DATA_ERROR_COLUMN if the source names one that is not there
 */
gboolean
vit_relation_columns_plan (GPtrArray *columns,
                           VitReadPlan *plan,
                           gboolean is_one_of_many,
                           GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (columns->len > VIT_CELLS_MAX_COLUMNS)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s has %u columns, more than the %u that a table can have", plan->source->path,
                   columns->len, VIT_CELLS_MAX_COLUMNS);
      return FALSE;
    }

  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (names, ((Column *) g_ptr_array_index (columns, i))->name);
  vit_read_plan_add_columns (plan, names, columns->len);
  if (!is_one_of_many && !vit_read_plan_check_words (plan, error))
    return FALSE;

  for (guint i = 0; i < columns->len; i++)
    plan_column (g_ptr_array_index (columns, i), plan->source,
                 g_ptr_array_index (plan->columns, i));

  return TRUE;
}
