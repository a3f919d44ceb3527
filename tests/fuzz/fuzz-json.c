/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-target.h"

#include "vit-json.h"

/* Whatever is read can be written, and what was written reads back to the same bytes. */
static void
check_round_trip (JsonNode *node, gboolean pretty)
{
  g_autofree char *text = vit_json_write (node, pretty);
  g_autofree char *again = NULL;
  g_autoptr (JsonNode) copy = NULL;
  g_autoptr (GError) error = NULL;

  copy = vit_json_parse (text, &error);
  g_assert_no_error (error);
  again = vit_json_write (copy, pretty);
  g_assert_cmpstr (again, ==, text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vit_json_parse (text, &error);

  if (node == NULL)
    {
      g_assert_error (error, VIT_JSON_ERROR, VIT_JSON_ERROR_SYNTAX);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  check_round_trip (node, FALSE);
  check_round_trip (node, TRUE);

  return 0;
}
