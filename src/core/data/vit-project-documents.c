/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-json.h"
#include "vit-kept.h"
#include "vit-project-private.h"
#include "vit-sql.h"

/**
 * vit_document_read:
 * @kind: "source", "recipe", …
 * @name: which of them
 *
 * Returns: (transfer full) (nullable): the content; %NULL without error if there is no such
 *   document, with an error of #VitDataError or #VitJsonError if it cannot be read
 */
JsonNode *
vit_document_read (VitConnection *connection, const char *kind, const char *name, GError **error)
{
  g_autofree char *kind_sql = vit_sql_string (kind);
  g_autofree char *name_sql = vit_sql_string (name);
  g_autofree char *sql =
      vit_sql_fill ("SELECT content FROM vitrine.documents WHERE kind = {kind} AND name = {name}",
                    "kind", kind_sql, "name", name_sql, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);

  if (frame == NULL || vit_frame_get_n_rows (frame) == 0)
    return NULL;

  return vit_json_parse (vit_column_get_text (vit_frame_get_column (frame, 0), 0), error);
}

/**
 * vit_document_write:
 * @kind: "source", "recipe", …
 * @name: which of them
 * @content: (nullable): what replaces the document of before; %NULL removes it
 *
 * Two statements, to be run within a transaction.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_document_write (VitConnection *connection,
                    const char *kind,
                    const char *name,
                    JsonNode *content,
                    GError **error)
{
  g_autofree char *kind_sql = vit_sql_string (kind);
  g_autofree char *name_sql = vit_sql_string (name);
  g_autofree char *delete_sql =
      vit_sql_fill ("DELETE FROM vitrine.documents WHERE kind = {kind} AND name = {name}", "kind",
                    kind_sql, "name", name_sql, NULL);
  g_autofree char *json = NULL;
  g_autofree char *json_sql = NULL;
  g_autofree char *time_sql = NULL;
  g_autofree char *insert_sql = NULL;

  if (!vit_connection_execute (connection, delete_sql, NULL, error))
    return FALSE;
  if (content == NULL)
    return TRUE;

  json = vit_json_write (content, FALSE);
  json_sql = vit_sql_string (json);
  time_sql = g_strdup_printf ("make_timestamp(%" G_GINT64_FORMAT ")", g_get_real_time ());
  insert_sql =
      vit_sql_fill ("INSERT INTO vitrine.documents VALUES ({kind}, {name}, {content}, {time})",
                    "kind", kind_sql, "name", name_sql, "content", json_sql, "time", time_sql,
                    NULL);

  return vit_connection_execute (connection, insert_sql, NULL, error);
}

/**
 * vit_project_get_document:
 * @kind: "source", "recipe", "roles", "study", "result", …
 * @name: which of them
 *
 * Returns: (transfer full) (nullable): the content; %NULL without error if there is no such
 *   document, with an error of #VitDataError or #VitJsonError if it cannot be read
 */
JsonNode *
vit_project_get_document (VitProject *self, const char *kind, const char *name, GError **error)
{
  JsonNode *content;

  g_return_val_if_fail (VIT_IS_PROJECT (self), NULL);
  g_return_val_if_fail (kind != NULL && name != NULL, NULL);

  content = vit_document_read (vit_project_lock_connection (self), kind, name, error);
  vit_project_unlock_connection (self);

  return content;
}

/**
 * vit_project_set_document:
 * @kind: "source", "recipe", "roles", "study", "result", …
 * @name: which of them
 * @content: (nullable): what replaces the document of before; %NULL removes it
 *
 * It is on the disk when this returns.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_project_set_document (VitProject *self,
                          const char *kind,
                          const char *name,
                          JsonNode *content,
                          GError **error)
{
  VitConnection *connection;
  gboolean done;

  g_return_val_if_fail (VIT_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (kind != NULL && name != NULL, FALSE);

  connection = vit_project_lock_connection (self);
  done = vit_connection_begin (connection, error);
  if (done && !vit_document_write (connection, kind, name, content, error))
    {
      vit_connection_rollback (connection);
      done = FALSE;
    }
  done = done && vit_connection_commit (connection, error);
  vit_project_unlock_connection (self);

  return done;
}

/**
 * vit_project_list_documents:
 * @kind: "source", "recipe", "roles", "study", "result", …
 *
 * Returns: (transfer full): the names of the documents of that kind, sorted, without those of
 *   earlier states of tables; or %NULL with an error of #VitDataError
 */
GStrv
vit_project_list_documents (VitProject *self, const char *kind, GError **error)
{
  g_autofree char *kind_sql = vit_sql_string (kind);
  g_autofree char *sql =
      vit_sql_fill ("SELECT name FROM vitrine.documents WHERE kind = {kind} "
                    "AND NOT starts_with(name, '" VIT_KEPT_PREFIX "') ORDER BY name",
                    "kind", kind_sql, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (VitFrame) frame = NULL;

  g_return_val_if_fail (VIT_IS_PROJECT (self), NULL);

  frame = vit_connection_query (vit_project_lock_connection (self), sql, NULL, error);
  vit_project_unlock_connection (self);
  if (frame == NULL)
    return NULL;

  for (gsize i = 0; i < vit_frame_get_n_rows (frame); i++)
    g_strv_builder_add (builder, vit_column_get_text (vit_frame_get_column (frame, 0), i));

  return g_strv_builder_end (builder);
}
