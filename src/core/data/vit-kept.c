/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Earlier states of tables.
 *
 * A table that gives way to a newer one is renamed rather than dropped, so that bringing it back
 * takes no longer with 20 million rows than with ten. Its documents are kept beside it under the
 * same name. A clean form that only shows the raw rows is a view; it is written anew each time. */

#include "vit-kept.h"

#include "vit-clean-table.h"
#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-json.h"
#include "vit-project-private.h"
#include "vit-refresh.h"
#include "vit-sql.h"

/* The documents of a table that change with it. */
#define KINDS "kind IN ('source', 'import', 'recipe', 'recipe-report', 'refresh')"

/* Where a table is while two change places. */
#define BETWEEN VIT_KEPT_PREFIX "between"

/**
 * vit_kept_dup_table:
 * @kept: a state
 *
 * Returns: (transfer full): the name that @table bears in it
 */
char *
vit_kept_dup_table (const char *kept, const char *table)
{
  return g_strconcat (VIT_KEPT_PREFIX, kept, " ", table, NULL);
}

/* Whether @schema has a table of that name; a view is none. */
static gboolean
has_table (VitConnection *connection,
           const char *schema,
           const char *name,
           gboolean *has,
           GError **error)
{
  g_autofree char *schema_sql = vit_sql_string (schema);
  g_autofree char *name_sql = vit_sql_string (name);
  g_autofree char *sql =
      vit_sql_fill ("SELECT count(*) FROM duckdb_tables() WHERE schema_name = {schema} AND "
                    "table_name = {name} AND database_name = current_database()",
                    "schema", schema_sql, "name", name_sql, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);

  if (frame == NULL)
    return FALSE;
  *has = vit_column_get_number (vit_frame_get_column (frame, 0), 0) > 0;

  return TRUE;
}

/* Renames the table if it is there. */
static gboolean
move (VitConnection *connection,
      const char *schema,
      const char *from,
      const char *to,
      GError **error)
{
  g_autofree char *from_sql = vit_sql_name (from);
  g_autofree char *to_sql = vit_sql_name (to);
  g_autofree char *sql = vit_sql_fill ("ALTER TABLE {schema}.{from} RENAME TO {to}", "schema",
                                       schema, "from", from_sql, "to", to_sql, NULL);
  gboolean has;

  return has_table (connection, schema, from, &has, error) &&
         (!has || vit_connection_execute (connection, sql, NULL, error));
}

/* Moves the clean form, of which a view has nothing that would be worth it. */
static gboolean
move_clean (VitConnection *connection, const char *from, const char *to, GError **error)
{
  return move (connection, "clean", from, to, error) &&
         vit_clean_table_drop (connection, from, error);
}

static gboolean
run_on_documents (VitConnection *connection,
                  const char *template,
                  const char *from,
                  const char *to,
                  GError **error)
{
  g_autofree char *from_sql = vit_sql_string (from);
  g_autofree char *to_sql = vit_sql_string (to);
  g_autofree char *sql = vit_sql_fill (template, "from", from_sql, "to", to_sql, NULL);

  return vit_connection_execute (connection, sql, NULL, error);
}

static gboolean
move_documents (VitConnection *connection, const char *from, const char *to, GError **error)
{
  return run_on_documents (connection,
                           "UPDATE vitrine.documents SET name = {to} "
                           "WHERE name = {from} AND " KINDS,
                           from, to, error);
}

/**
 * vit_kept_new_name:
 * @connection: with a transaction open
 *
 * Returns: (transfer full): a name for a state, or %NULL with an error of #VitDataError
 */
char *
vit_kept_new_name (VitConnection *connection, GError **error)
{
  g_autoptr (VitFrame) frame =
      vit_connection_query (connection,
                            "SELECT coalesce(max(CAST(name AS BIGINT)), 0) + 1 "
                            "FROM vitrine.documents WHERE kind = '" VIT_KEPT_KIND "'",
                            NULL, error);

  if (frame == NULL)
    return NULL;

  return g_strdup_printf ("%" G_GINT64_FORMAT,
                          (gint64) vit_column_get_number (vit_frame_get_column (frame, 0), 0));
}

/**
 * vit_kept_put_aside:
 * @connection: with a transaction open
 * @kept: a state
 * @with_raw: whether the rows as imported give way too
 *
 * Takes a table out of the way. Its documents stay, and are kept as well.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_kept_put_aside (VitConnection *connection,
                    const char *kept,
                    const char *table,
                    gboolean with_raw,
                    GError **error)
{
  g_autofree char *name = vit_kept_dup_table (kept, table);

  return move_clean (connection, table, name, error) &&
         (!with_raw || move (connection, "raw", table, name, error)) &&
         run_on_documents (connection,
                           "INSERT INTO vitrine.documents SELECT kind, {to}, content, changed "
                           "FROM vitrine.documents WHERE name = {from} AND " KINDS,
                           table, name, error);
}

/**
 * vit_kept_note:
 * @tables: those that were put aside
 *
 * Notes a state in the project, for vit_refresh_swap().
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_kept_note (VitConnection *connection,
               const char *kept,
               const char *const *tables,
               GError **error)
{
  g_autoptr (JsonArray) names = json_array_new ();
  g_autoptr (JsonNode) content = NULL;

  for (guint i = 0; tables[i] != NULL; i++)
    json_array_add_string_element (names, tables[i]);
  content = json_node_init_array (json_node_alloc (), names);

  return vit_document_write (connection, VIT_KEPT_KIND, kept, content, error);
}

/**
 * vit_kept_find_schema:
 *
 * Returns: (transfer none): the schema in which @table of state @kept has the rows that its recipe
 *   left, or %NULL with an error of #VitDataError
 */
const char *
vit_kept_find_schema (VitConnection *connection,
                      const char *kept,
                      const char *table,
                      GError **error)
{
  g_autofree char *name = vit_kept_dup_table (kept, table);
  gboolean has;

  if (!has_table (connection, "clean", name, &has, error))
    return NULL;

  return has ? "clean" : "raw";
}

/**
 * vit_kept_drop:
 * @connection: with a transaction open
 *
 * Forgets a state.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_kept_drop (VitConnection *connection,
               const char *kept,
               const char *const *tables,
               GError **error)
{
  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autofree char *name = vit_kept_dup_table (kept, tables[i]);
      g_autofree char *name_sql = vit_sql_string (name);
      g_autofree char *sql =
          vit_sql_fill ("DELETE FROM vitrine.documents WHERE name = {name} AND " KINDS, "name",
                        name_sql, NULL);

      if (!vit_table_drop (connection, name, error) ||
          !vit_connection_execute (connection, sql, NULL, error))
        return FALSE;
    }

  return vit_document_write (connection, VIT_KEPT_KIND, kept, NULL, error);
}

static GStrv
read_note (VitConnection *connection, const char *kept, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (JsonNode) node = vit_document_read (connection, VIT_KEPT_KIND, kept, &reason);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *names = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  if (names == NULL)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                   "The project does not hold the earlier tables (“%s”) any more", kept);
      return NULL;
    }

  for (guint i = 0; i < json_array_get_length (names); i++)
    g_strv_builder_add (builder, json_array_get_string_element (names, i));

  return g_strv_builder_end (builder);
}

/* Lets a table and the one of the state change places. */
static gboolean
swap_table (VitConnection *connection, const char *kept, const char *table, GError **error)
{
  g_autofree char *name = vit_kept_dup_table (kept, table);
  gboolean with_raw, has_clean;

  if (!has_table (connection, "raw", name, &with_raw, error) ||
      !move_clean (connection, table, BETWEEN, error) ||
      (with_raw && !(move (connection, "raw", table, BETWEEN, error) &&
                     move (connection, "raw", name, table, error) &&
                     move (connection, "raw", BETWEEN, name, error))))
    return FALSE;

  if (!has_table (connection, "clean", name, &has_clean, error) ||
      !(has_clean ? move (connection, "clean", name, table, error)
                  : vit_clean_table_show_raw (connection, table, error)))
    return FALSE;

  return move (connection, "clean", BETWEEN, name, error) &&
         move_documents (connection, table, BETWEEN, error) &&
         move_documents (connection, name, table, error) &&
         move_documents (connection, BETWEEN, name, error);
}

/* Runs @work within a transaction. */
static gboolean
run_transaction (VitConnection *connection,
                 gboolean (*work) (VitConnection *connection,
                                   const char *kept,
                                   const char *const *tables,
                                   GError **error),
                 const char *kept,
                 const char *const *tables,
                 GError **error)
{
  if (!vit_connection_begin (connection, error))
    return FALSE;
  if (work (connection, kept, tables, error))
    return vit_connection_commit (connection, error);

  vit_connection_rollback (connection);

  return FALSE;
}

static gboolean
swap (VitConnection *connection, const char *kept, const char *const *tables, GError **error)
{
  for (guint i = 0; tables[i] != NULL; i++)
    if (!swap_table (connection, kept, tables[i], error))
      return FALSE;

  return TRUE;
}

/**
 * vit_refresh_swap:
 * @kept: the state before a refresh, as its reports name it
 *
 * Brings the tables back as they were, with recipes and reports, and keeps those of now in their
 * place: doing it twice changes nothing. One short transaction, whatever the number of rows.
 *
 * Returns: (transfer full): the tables that changed, or %NULL with %VIT_DATA_ERROR_PROJECT if the
 *   state is not there any more
 */
GStrv
vit_refresh_swap (VitProject *project, const char *kept, GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_auto (GStrv) tables = connection ? read_note (connection, kept, error) : NULL;

  if (tables == NULL ||
      !run_transaction (connection, swap, kept, (const char *const *) tables, error))
    return NULL;

  return g_steal_pointer (&tables);
}

/**
 * vit_refresh_forget:
 *
 * Drops all states that were kept, when nobody will bring them back any more.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_refresh_forget (VitProject *project, GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_auto (GStrv) states =
      connection ? vit_project_list_documents (project, VIT_KEPT_KIND, error) : NULL;

  if (states == NULL)
    return FALSE;

  for (guint i = 0; states[i] != NULL; i++)
    {
      g_auto (GStrv) tables = read_note (connection, states[i], error);

      if (tables == NULL || !run_transaction (connection, vit_kept_drop, states[i],
                                              (const char *const *) tables, error))
        return FALSE;
    }

  return TRUE;
}
