/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-target.h"

#include "vit-json.h"
#include "vit-study.h"

/* A study that was read is written as one that reads the same. */
static void
check_round_trip (const VitStudy *study)
{
  g_autoptr (JsonNode) node = vit_study_to_json (study);
  g_autoptr (JsonNode) node_again = NULL;
  g_autofree char *text = vit_json_write (node, TRUE);
  g_autofree char *text_again = NULL;
  g_autoptr (VitStudy) again = NULL;
  g_autoptr (GError) error = NULL;

  again = vit_study_from_json (node, "/shop", &error);
  g_assert_no_error (error);
  node_again = vit_study_to_json (again);
  text_again = vit_json_write (node_again, TRUE);
  g_assert_cmpstr (text_again, ==, text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (JsonNode) node = vit_json_parse (text, NULL);
  g_autoptr (VitStudy) study = NULL;
  g_autoptr (GError) error = NULL;

  if (node == NULL)
    return 0;

  study = vit_study_from_json (node, "/shop", &error);
  if (study != NULL)
    {
      g_assert_no_error (error);
      check_round_trip (study);
    }
  else
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }

  return 0;
}
