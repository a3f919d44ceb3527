/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "vit-language.h"

G_BEGIN_DECLS

typedef enum
{
  VIT_SEGMENT_CHAMPIONS,
  VIT_SEGMENT_LOYAL,
  VIT_SEGMENT_POTENTIAL_LOYALISTS,
  VIT_SEGMENT_NEW,
  VIT_SEGMENT_PROMISING,
  VIT_SEGMENT_NEED_ATTENTION,
  VIT_SEGMENT_ABOUT_TO_SLEEP,
  VIT_SEGMENT_AT_RISK,
  VIT_SEGMENT_CANNOT_LOSE,
  VIT_SEGMENT_HIBERNATING,
  VIT_N_SEGMENTS,
} VitSegment;

/**
 * VitSegmentMap: the named segment of each pair of scores, [r − 1][f − 1], on five by five.
 * Scores out of 3 or 4 are spread onto it.
 */
typedef struct
{
  VitSegment cells[5][5];
} VitSegmentMap;

extern const VitSegmentMap vit_segment_map_standard;

const char *vit_segment_to_word (VitSegment segment); /* "Champions" */
const char *vit_segment_title (VitSegment segment, const VitLanguage *language);
VitSegment vit_segment_map_lookup (const VitSegmentMap *map, guint scores, guint r, guint f);
gboolean vit_segment_map_from_json (VitSegmentMap *map, JsonNode *node, const char *json_path, GError **error);
JsonNode *vit_segment_map_to_json (const VitSegmentMap *map);

G_END_DECLS
