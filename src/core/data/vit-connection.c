/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-engine.h"

G_DEFINE_ABSTRACT_TYPE (VitConnection, vit_connection, G_TYPE_OBJECT)

static void
vit_connection_class_init (VitConnectionClass *klass)
{
}

static void
vit_connection_init (VitConnection *self)
{
}

/**
 * vit_connection_execute:
 * @sql: statements, separated by semicolons, whose results do not matter
 * @progress: (nullable): progress of the whole; cancelling it ends the running statement
 *
 * Runs them one after the other and stops at the first that fails. What ran before stays done,
 * unless a transaction is open, which is then good for vit_connection_rollback() only.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_connection_execute (VitConnection *self, const char *sql, VitProgress *progress, GError **error)
{
  g_return_val_if_fail (VIT_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);

  return VIT_CONNECTION_GET_CLASS (self)->execute (self, sql, progress, error);
}

/**
 * vit_connection_query:
 * @sql: one statement that yields rows and changes nothing; it may come from a user
 * @progress: (nullable): its progress; cancelling it ends the statement
 *
 * Returns: (transfer full): all rows, or %NULL with an error of #VitDataError or
 *   %G_IO_ERROR_CANCELLED
 */
VitFrame *
vit_connection_query (VitConnection *self, const char *sql, VitProgress *progress, GError **error)
{
  g_return_val_if_fail (VIT_IS_CONNECTION (self), NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  return VIT_CONNECTION_GET_CLASS (self)->query (self, sql, progress, error);
}

/**
 * vit_connection_read:
 * @sql: one statement that yields rows and changes nothing; it may come from a user
 * @func: (scope call): called with some thousand rows at a time, in order
 * @data: for @func
 * @progress: (nullable): its progress; cancelling it ends the statement
 *
 * Reads a result that need not fit into memory. Until it returns, @func must not use the
 * connection.
 *
 * Returns: %TRUE when all rows were read, or %FALSE with an error: of #VitDataError,
 *   %G_IO_ERROR_CANCELLED, or one of @func
 */
gboolean
vit_connection_read (VitConnection *self,
                     const char *sql,
                     VitFrameFunc func,
                     gpointer data,
                     VitProgress *progress,
                     GError **error)
{
  g_return_val_if_fail (VIT_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (sql != NULL && func != NULL, FALSE);

  return VIT_CONNECTION_GET_CLASS (self)->read (self, sql, func, data, progress, error);
}

/**
 * vit_connection_append:
 * @table: an existing table, unquoted: "orders", or with its schema in front, "raw.orders"
 * @frame: rows with the table's columns in order; the engine casts where types differ
 *
 * Adds all rows or, if one does not fit, none; inside a transaction, that has to be rolled back
 * then.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_connection_append (VitConnection *self, const char *table, VitFrame *frame, GError **error)
{
  g_return_val_if_fail (VIT_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (table != NULL && frame != NULL, FALSE);

  return VIT_CONNECTION_GET_CLASS (self)->append (self, table, frame, error);
}

/**
 * vit_connection_begin:
 *
 * Begins a transaction, to be ended by vit_connection_commit() or vit_connection_rollback().
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_connection_begin (VitConnection *self, GError **error)
{
  return vit_connection_execute (self, "BEGIN TRANSACTION", NULL, error);
}

/**
 * vit_connection_commit:
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError; the transaction is over and undone
 *   then
 */
gboolean
vit_connection_commit (VitConnection *self, GError **error)
{
  if (vit_connection_execute (self, "COMMIT", NULL, error))
    return TRUE;

  vit_connection_rollback (self);

  return FALSE;
}

/**
 * vit_connection_rollback:
 *
 * Undoes the open transaction; does nothing if none is open.
 */
void
vit_connection_rollback (VitConnection *self)
{
  vit_connection_execute (self, "ROLLBACK", NULL, NULL);
}
