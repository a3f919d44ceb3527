/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-json-private.h"

#include <string.h>

/* clang-format off */
G_DEFINE_QUARK (vit-json-error-quark, vit_json_error)
/* clang-format on */

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

  if (!g_file_get_contents (path, &text, &length, error))
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
