/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "vit-json.h"
#include "vit-segment-map.h"

static VitSegment
look_up (guint scores, guint r, guint f)
{
  return vit_segment_map_lookup (&vit_segment_map_standard, scores, r, f);
}

static void
test_all_appear (void)
{
  gboolean seen[VIT_N_SEGMENTS] = { FALSE };

  for (guint r = 1; r <= 5; r++)
    for (guint f = 1; f <= 5; f++)
      seen[look_up (5, r, f)] = TRUE;

  for (guint segment = 0; segment < VIT_N_SEGMENTS; segment++)
    g_assert_true (seen[segment]);
}

static void
test_corners (void)
{
  for (guint scores = 3; scores <= 5; scores++)
    {
      g_assert_cmpint (look_up (scores, scores, scores), ==, VIT_SEGMENT_CHAMPIONS);
      g_assert_cmpint (look_up (scores, scores, 1), ==, VIT_SEGMENT_NEW);
      g_assert_cmpint (look_up (scores, 1, scores), ==, VIT_SEGMENT_CANNOT_LOSE);
      g_assert_cmpint (look_up (scores, 1, 1), ==, VIT_SEGMENT_HIBERNATING);
    }

  /* The middle of three is the middle of five; of four, there is none. */
  g_assert_cmpint (look_up (3, 2, 2), ==, VIT_SEGMENT_NEED_ATTENTION);
  g_assert_cmpint (look_up (4, 2, 2), ==, VIT_SEGMENT_HIBERNATING);
  g_assert_cmpint (look_up (4, 3, 3), ==, VIT_SEGMENT_LOYAL);
}

/* Where most order once, ties leave the frequency scores 1, 4 and 5. */
static void
test_one_time_buyers (void)
{
  const VitSegment life[] = { VIT_SEGMENT_HIBERNATING, VIT_SEGMENT_HIBERNATING,
                              VIT_SEGMENT_ABOUT_TO_SLEEP, VIT_SEGMENT_PROMISING, VIT_SEGMENT_NEW };

  for (guint r = 1; r <= 5; r++)
    g_assert_cmpint (look_up (5, r, 1), ==, life[r - 1]);
}

static void
test_words (void)
{
  for (guint segment = 0; segment < VIT_N_SEGMENTS; segment++)
    {
      const char *word = vit_segment_to_word (segment);

      g_assert_cmpstr (word, ==, vit_segment_title (segment, vit_language_default ()));
      for (guint other = 0; other < segment; other++)
        g_assert_cmpstr (word, !=, vit_segment_to_word (other));
    }
}

static void
test_json (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node =
      vit_json_parse ("{\"R5F1\": \"Promising\", \"R1F5\": \"Hibernating\"}", &error);
  g_autoptr (JsonNode) written = NULL;
  VitSegmentMap map, again;

  g_assert_no_error (error);
  g_assert_true (vit_segment_map_from_json (&map, node, "options.rfm.map", &error));
  g_assert_no_error (error);
  g_assert_cmpint (map.cells[4][0], ==, VIT_SEGMENT_PROMISING);
  g_assert_cmpint (map.cells[0][4], ==, VIT_SEGMENT_HIBERNATING);
  g_assert_cmpint (map.cells[4][4], ==, VIT_SEGMENT_CHAMPIONS);

  written = vit_segment_map_to_json (&map);
  g_assert_cmpuint (json_object_get_size (json_node_get_object (written)), ==, 25);
  g_assert_true (vit_segment_map_from_json (&again, written, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (&map, sizeof map, &again, sizeof again);
}

static void
test_json_errors (void)
{
  const struct
  {
    const char *text;
    int code;
    const char *path;
  } wrong[] = {
    { "{\"R6F1\": \"New\"}", VIT_JSON_ERROR_UNKNOWN_KEY, "options.rfm.map.R6F1" },
    { "{\"R5F1\": \"Newcomers\"}", VIT_JSON_ERROR_VALUE, "options.rfm.map.R5F1" },
    { "{\"R5F1\": 1}", VIT_JSON_ERROR_TYPE, "options.rfm.map.R5F1" },
    { "[]", VIT_JSON_ERROR_TYPE, "options.rfm.map" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (JsonNode) node = vit_json_parse (wrong[i].text, NULL);
      g_autoptr (GError) error = NULL;
      VitSegmentMap map;

      g_assert_false (vit_segment_map_from_json (&map, node, "options.rfm.map", &error));
      g_assert_error (error, VIT_JSON_ERROR, wrong[i].code);
      g_assert_nonnull (strstr (error->message, wrong[i].path));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/segment/map/all-appear", test_all_appear);
  g_test_add_func ("/core/segment/map/corners", test_corners);
  g_test_add_func ("/core/segment/map/one-time-buyers", test_one_time_buyers);
  g_test_add_func ("/core/segment/map/words", test_words);
  g_test_add_func ("/core/segment/map/json", test_json);
  g_test_add_func ("/core/segment/map/json-errors", test_json_errors);

  return g_test_run ();
}
