/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-pseudonym.h"

#include <errno.h>
#include <unistd.h>

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-sql.h"

/* Bytes that SHA-256 takes at a time. */
#define BLOCK 64

/* The key, filled up to a block, with each byte changed by @mask, as a string of SQL in base 16. */
static char *
mask_key (const guint8 key[VIT_PSEUDONYM_KEY], guint8 mask)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (guint i = 0; i < BLOCK; i++)
    g_string_append_printf (digits, "%02x", (i < VIT_PSEUDONYM_KEY ? key[i] : 0) ^ mask);

  return vit_sql_string (digits->str);
}

/**
 * vit_pseudonym_write_macro:
 * @key: random bytes
 *
 * Returns: (transfer full): the statement that makes the function `pseudonym(value)` unless it is
 *   there: “p” and the first 16 digits in base 16 of the HMAC-SHA-256 of the value as text. A
 *   missing value stays missing.
 */
char *
vit_pseudonym_write_macro (const guint8 key[VIT_PSEUDONYM_KEY])
{
  g_autofree char *outer = mask_key (key, 0x5c);
  g_autofree char *inner = mask_key (key, 0x36);

  return vit_sql_load (vit_data_get_resource (), "data/pseudonym.sql", "outer", outer, "inner",
                       inner, NULL);
}

/**
 * vit_pseudonym_prepare:
 * @connection: to a project's database
 *
 * Makes the function `pseudonym(value)` of a project that has none, with a key that is drawn once
 * and kept in the function alone: so it is in the project's file and its copies, and in nothing
 * that is exported from it. Recipes name the function, and in another project its key is another.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_pseudonym_prepare (VitConnection *connection, GError **error)
{
  guint8 key[VIT_PSEUDONYM_KEY];
  g_autofree char *sql = NULL;

  if (getentropy (key, sizeof key) != 0)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                   "No key for pseudonyms can be drawn: %s", g_strerror (errno));
      return FALSE;
    }
  sql = vit_pseudonym_write_macro (key);

  return vit_connection_execute (connection, sql, NULL, error);
}
