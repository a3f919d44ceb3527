/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segment-map.h"

#include <math.h>

#include "vit-json.h"

/* The names and the five-by-five layout are those that RFM tools share; where they differ, this
 * is their common core, with three rules that make each cell the only one that it can be:
 *
 * - How lately decides whether anything is to be done at once, so that each row is of one mood:
 *   5 and 4 are active, 3 is slipping, 2 and 1 are gone unless somebody acts.
 * - How often decides what they are worth winning back: 1 has hardly bought, 5 buys most.
 * - Champions need both; whoever once was one and stays away is the one that cannot be lost.
 *
 * Shops where most people order once have frequency scores of 1, 4 and 5 only (a tie gets the
 * lowest score that it spans). The first column therefore leads through all of a one-time
 * buyer's life: new, promising, about to sleep, hibernating. */
#define C VIT_SEGMENT_CHAMPIONS
#define L VIT_SEGMENT_LOYAL
#define P VIT_SEGMENT_POTENTIAL_LOYALISTS
#define N VIT_SEGMENT_NEW
#define O VIT_SEGMENT_PROMISING
#define A VIT_SEGMENT_NEED_ATTENTION
#define S VIT_SEGMENT_ABOUT_TO_SLEEP
#define R VIT_SEGMENT_AT_RISK
#define X VIT_SEGMENT_CANNOT_LOSE
#define H VIT_SEGMENT_HIBERNATING

/* clang-format off */
const VitSegmentMap vit_segment_map_standard = { {
  /* F: 1  2  3  4  5 */
      { H, H, R, R, X }, /* R 1 */
      { H, H, R, R, X }, /* R 2 */
      { S, S, A, L, L }, /* R 3 */
      { O, P, P, L, L }, /* R 4 */
      { N, P, P, C, C }, /* R 5 */
} };
/* clang-format on */

#undef C
#undef L
#undef P
#undef N
#undef O
#undef A
#undef S
#undef R
#undef X
#undef H

static const char *const words[] = {
  "Champions",      "Loyal",   "Potential loyalists", "New",         "Promising", "Need attention",
  "About to sleep", "At risk", "Cannot lose",         "Hibernating", NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (words) == VIT_N_SEGMENTS + 1);

/**
 * vit_segment_to_word:
 *
 * Returns: (transfer none): the name of @segment in study files and results, the same in every
 *   language
 */
const char *
vit_segment_to_word (VitSegment segment)
{
  g_return_val_if_fail ((guint) segment < VIT_N_SEGMENTS, NULL);

  return words[segment];
}

/**
 * vit_segment_title:
 *
 * Returns: (transfer none): the name of @segment for people
 */
const char *
vit_segment_title (VitSegment segment, const VitLanguage *language)
{
  switch (segment)
    {
    case VIT_SEGMENT_CHAMPIONS:
      return vit_text_c (language, "segment", "Champions");
    case VIT_SEGMENT_LOYAL:
      return vit_text_c (language, "segment", "Loyal");
    case VIT_SEGMENT_POTENTIAL_LOYALISTS:
      return vit_text_c (language, "segment", "Potential loyalists");
    case VIT_SEGMENT_NEW:
      return vit_text_c (language, "segment", "New");
    case VIT_SEGMENT_PROMISING:
      return vit_text_c (language, "segment", "Promising");
    case VIT_SEGMENT_NEED_ATTENTION:
      return vit_text_c (language, "segment", "Need attention");
    case VIT_SEGMENT_ABOUT_TO_SLEEP:
      return vit_text_c (language, "segment", "About to sleep");
    case VIT_SEGMENT_AT_RISK:
      return vit_text_c (language, "segment", "At risk");
    case VIT_SEGMENT_CANNOT_LOSE:
      return vit_text_c (language, "segment", "Cannot lose");
    case VIT_SEGMENT_HIBERNATING:
      return vit_text_c (language, "segment", "Hibernating");
    default:
      g_return_val_if_reached (NULL);
    }
}

/* A score out of 3 or 4 on the scale of 5: 1, 3, 5 or 1, 2, 4, 5. */
static guint
spread (guint score, guint scores)
{
  return 1 + (guint) lround ((score - 1) * 4.0 / (scores - 1));
}

/**
 * vit_segment_map_lookup:
 * @scores: how many scores there are: 3, 4 or 5
 * @r: recency score, 1 to @scores
 * @f: frequency score, 1 to @scores
 *
 * Returns: the segment of the pair; of fewer scores than 5, the lowest and the highest are those
 *   of the map, and the ones between are spread evenly
 */
VitSegment
vit_segment_map_lookup (const VitSegmentMap *map, guint scores, guint r, guint f)
{
  g_return_val_if_fail (scores >= 3 && scores <= 5, VIT_SEGMENT_HIBERNATING);
  g_return_val_if_fail (r >= 1 && r <= scores && f >= 1 && f <= scores, VIT_SEGMENT_HIBERNATING);

  return map->cells[spread (r, scores) - 1][spread (f, scores) - 1];
}

/**
 * vit_segment_map_from_json:
 * @map: (out caller-allocates): the map
 * @node: an object of cells: `{"R5F1": "New", "R5F2": "New"}`; cells that it does not name are
 *   those of the standard map
 * @json_path: where @node stands in its document, for messages
 *
 * Returns: %TRUE, or %FALSE with a #VitJsonError that names the key
 */
gboolean
vit_segment_map_from_json (VitSegmentMap *map,
                           JsonNode *node,
                           const char *json_path,
                           GError **error)
{
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, json_path);

  *map = vit_segment_map_standard;

  for (guint r = 0; r < 5; r++)
    for (guint f = 0; f < 5; f++)
      {
        const char key[] = { 'R', '1' + r, 'F', '1' + f, '\0' };

        map->cells[r][f] = vit_json_scope_word (scope, key, words, map->cells[r][f]);
      }

  return vit_json_scope_finish (scope, error);
}

/**
 * vit_segment_map_to_json:
 *
 * Returns: (transfer full): an object of all twenty-five cells, as vit_segment_map_from_json()
 *   reads it
 */
JsonNode *
vit_segment_map_to_json (const VitSegmentMap *map)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  for (guint r = 0; r < 5; r++)
    for (guint f = 0; f < 5; f++)
      {
        const char key[] = { 'R', '1' + r, 'F', '1' + f, '\0' };

        json_object_set_string_member (object, key, words[map->cells[r][f]]);
      }

  json_node_set_object (node, object);

  return node;
}
