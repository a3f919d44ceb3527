/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-json-private.h"

#include <string.h>

/* clang-format off */
G_DEFINE_QUARK (vit-json-error-quark, vit_json_error)
/* clang-format on */

static gboolean
read_file (const char *path, char **text, gsize *length, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (g_file_get_contents (path, text, length, &reason))
    return TRUE;

  if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_set_error (error, reason->domain, reason->code,
                 "There is no file %s; check its name and folder", path);
  else if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_ISDIR))
    g_set_error (error, reason->domain, reason->code, "%s is a folder; choose a file in it", path);
  else
    g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/**
 * vit_json_load:
 * @path: a file
 *
 * Reads strictly: no comments, no repeated keys, no NaN, at most 200 levels.
 *
 * Returns: (transfer full): the root, or %NULL with a #GFileError, or with
 *   %VIT_JSON_ERROR_SYNTAX whose message names file, line and column
 */
JsonNode *
vit_json_load (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!read_file (path, &text, &length, error))
    return NULL;

  return vit_json_parse_text (text, length, path, error);
}

/**
 * vit_json_parse:
 * @text: a JSON document
 *
 * Returns: (transfer full): the root, or %NULL with %VIT_JSON_ERROR_SYNTAX whose message names
 *   line and column
 */
JsonNode *
vit_json_parse (const char *text, GError **error)
{
  return vit_json_parse_text (text, strlen (text), NULL, error);
}
