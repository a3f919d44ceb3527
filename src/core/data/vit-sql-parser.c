/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sql-parser.h"

#include "vit-data-error.h"
#include "vit-json.h"

#include <duckdb.h>

struct _VitSqlParser
{
  duckdb_database database;
  duckdb_connection connection;
  duckdb_prepared_statement statement; /* text to tree */
  duckdb_prepared_statement writer;    /* tree to text */
};

/* What the engine is told about the private database: it stays within itself. */
static const char *const settings[][2] = {
  { "threads", "1" },
  { "enable_external_access", "false" },
  { "autoload_known_extensions", "false" },
  { "autoinstall_known_extensions", "false" },
  { "lock_configuration", "true" },
};

static gboolean
open_database (VitSqlParser *self, GError **error)
{
  duckdb_config config = NULL;
  char *message = NULL;
  gboolean opened;
  guint i;

  if (duckdb_create_config (&config) != DuckDBSuccess)
    {
      g_set_error_literal (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE,
                           "The engine cannot be configured");
      return FALSE;
    }
  for (i = 0; i < G_N_ELEMENTS (settings); i++)
    duckdb_set_config (config, settings[i][0], settings[i][1]);

  opened = duckdb_open_ext (NULL, &self->database, config, &message) == DuckDBSuccess;
  if (!opened)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE, "The engine does not start: %s",
                 message ? message : "no reason given");
  duckdb_free (message);
  duckdb_destroy_config (&config);

  return opened;
}

/**
 * vit_sql_parser_new:
 *
 * Takes some ten milliseconds, so a caller with several texts keeps it.
 *
 * Returns: (transfer full): a new parser, or %NULL with %VIT_DATA_ERROR_ENGINE
 */
VitSqlParser *
vit_sql_parser_new (GError **error)
{
  g_autoptr (VitSqlParser) self = g_new0 (VitSqlParser, 1);

  if (!open_database (self, error))
    return NULL;

  if (duckdb_connect (self->database, &self->connection) != DuckDBSuccess ||
      duckdb_prepare (self->connection, "SELECT json_serialize_sql(CAST($1 AS VARCHAR))",
                      &self->statement) != DuckDBSuccess ||
      duckdb_prepare (self->connection, "SELECT json_deserialize_sql(CAST($1 AS JSON))",
                      &self->writer) != DuckDBSuccess)
    {
      const char *reason = self->statement ? duckdb_prepare_error (self->statement) : NULL;

      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE, "The engine cannot parse SQL: %s",
                   reason ? reason : "no connection");
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
vit_sql_parser_free (VitSqlParser *self)
{
  if (self->statement != NULL)
    duckdb_destroy_prepare (&self->statement);
  if (self->writer != NULL)
    duckdb_destroy_prepare (&self->writer);
  if (self->connection != NULL)
    duckdb_disconnect (&self->connection);
  if (self->database != NULL)
    duckdb_close (&self->database);
  g_free (self);
}

/* Takes out where in the text a part stood, which is a number too large for JSON where the part
 * is not from the text. */
static void
forget_places (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) members = NULL;

      if (json_object_has_member (object, "query_location"))
        json_object_remove_member (object, "query_location");
      members = json_object_get_values (object);
      for (GList *l = members; l != NULL; l = l->next)
        forget_places (l->data);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        forget_places (json_array_get_element (array, i));
    }
}

/**
 * vit_sql_parser_parse:
 * @sql: any text, UTF-8
 *
 * Returns: (transfer full): the tree as the engine's json_serialize_sql() gives it, but for the
 *   places in the text, which for
 *   text that is no SQL is an object with "error": true; %NULL with %VIT_DATA_ERROR_ENGINE where
 *   the engine gives none
 */
JsonNode *
vit_sql_parser_parse (VitSqlParser *self, const char *sql, GError **error)
{
  g_autoptr (JsonParser) json = json_parser_new ();
  g_autoptr (GError) json_error = NULL;
  duckdb_result result = { 0 };
  JsonNode *tree = NULL;
  const char *reason = NULL;

  duckdb_bind_varchar (self->statement, 1, sql);
  if (duckdb_execute_prepared (self->statement, &result) != DuckDBSuccess)
    {
      reason = duckdb_result_error (&result);
    }
  else
    {
      char *text = duckdb_value_varchar (&result, 0, 0);

      if (text == NULL)
        reason = "no tree";
      else if (json_parser_load_from_data (json, text, -1, &json_error))
        {
          tree = json_parser_steal_root (json);
          forget_places (tree);
        }
      else
        reason = "a number in it is too large"; /* the engine writes Infinity, which is no JSON */
      duckdb_free (text);
    }

  if (tree == NULL)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE, "The engine cannot parse SQL: %s",
                 reason ? reason : "no reason given");
  duckdb_destroy_result (&result);

  return tree;
}

/**
 * vit_sql_parser_write:
 * @tree: as vit_sql_parser_parse() gives it, or changed
 *
 * Returns: (transfer full): SQL that parses to @tree, or %NULL with %VIT_DATA_ERROR_ENGINE
 */
char *
vit_sql_parser_write (VitSqlParser *self, JsonNode *tree, GError **error)
{
  g_autofree char *text = vit_json_write (tree, FALSE);
  duckdb_result result = { 0 };
  char *sql = NULL;

  duckdb_bind_varchar (self->writer, 1, text);
  if (duckdb_execute_prepared (self->writer, &result) == DuckDBSuccess)
    {
      char *value = duckdb_value_varchar (&result, 0, 0);

      sql = g_strdup (value);
      duckdb_free (value);
    }

  if (sql == NULL)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE, "The engine cannot write SQL: %s",
                 duckdb_result_error (&result) ? duckdb_result_error (&result) : "no reason given");
  duckdb_destroy_result (&result);

  return sql;
}
