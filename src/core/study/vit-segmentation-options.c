/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segmentation-options.h"

#include "vit-json.h"

static const char *const way_words[] = { "rfm", "kmeans", NULL };

/**
 * vit_segmentation_options_init:
 *
 * Sets every option to its default.
 */
void
vit_segmentation_options_init (VitSegmentationOptions *self)
{
  *self = (VitSegmentationOptions){
    .as_of = G_MININT64,
    .scores = 5,
    .map = vit_segment_map_standard,
    .ways = VIT_WAY_RFM | VIT_WAY_KMEANS,
    .features = VIT_FEATURES_RFM,
  };
}

static void
read_as_of (VitSegmentationOptions *self, VitJsonScope *scope)
{
  const char *text = vit_json_scope_string (scope, "as_of", NULL);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *midnight = NULL;
  g_autoptr (GDateTime) day = NULL;

  if (text == NULL)
    return;

  midnight = g_strconcat (text, "T00:00:00Z", NULL);
  day = g_date_time_new_from_iso8601 (midnight, utc);

  if (day == NULL)
    vit_json_scope_fail (scope, "as_of", VIT_JSON_ERROR_VALUE,
                         "must be a day such as 2020-02-01, not “%s”", text);
  else
    self->as_of = g_date_time_to_unix (day) * G_USEC_PER_SEC;
}

/* A list of words as bits; the fall-back where the key is not there. */
static guint
read_bits (VitJsonScope *scope, const char *key, const char *const *words, guint fallback)
{
  g_auto (GStrv) given = vit_json_scope_strings (scope, key);
  g_autofree char *all = g_strjoinv (", ", (char **) words);
  guint bits = 0;

  if (given == NULL)
    return fallback;

  for (guint i = 0; given[i] != NULL; i++)
    {
      guint word = 0;

      while (words[word] != NULL && !g_str_equal (words[word], given[i]))
        word++;

      if (words[word] == NULL)
        vit_json_scope_fail (scope, key, VIT_JSON_ERROR_VALUE, "must be a list of %s, not “%s”",
                             all, given[i]);
      else
        bits |= 1u << word;
    }

  if (bits == 0)
    vit_json_scope_fail (scope, key, VIT_JSON_ERROR_VALUE, "must name at least one of %s", all);

  return bits;
}

static gboolean
read_rfm (VitSegmentationOptions *self, VitJsonScope *scope, GError **error)
{
  g_autoptr (VitJsonScope) rfm = vit_json_scope_child (scope, "rfm");
  JsonNode *map;

  self->scores = (guint) vit_json_scope_integer (rfm, "scores", 3, 5, self->scores);
  map = vit_json_scope_node (rfm, "map");

  return map == NULL || vit_segment_map_from_json (&self->map, map, "options.rfm.map", error);
}

/**
 * vit_segmentation_options_read:
 * @self: (out caller-allocates): where to
 * @node: the `options` of a study
 *
 * Returns: %TRUE, or %FALSE with #VitJsonError that names the key's path
 */
gboolean
vit_segmentation_options_read (VitSegmentationOptions *self, JsonNode *node, GError **error)
{
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, "options");

  vit_segmentation_options_init (self);
  read_as_of (self, scope);
  self->ways = read_bits (scope, "ways", way_words, self->ways);
  self->features = read_bits (scope, "features", vit_feature_words, self->features);
  self->k = (guint) vit_json_scope_integer (scope, "k", 0, VIT_MAX_CLUSTERS, self->k);
  if (self->k == 1)
    vit_json_scope_fail (scope, "k", VIT_JSON_ERROR_VALUE, "must be 2 to %d, or 0 to choose, not 1",
                         VIT_MAX_CLUSTERS);

  return read_rfm (self, scope, error) && vit_json_scope_finish (scope, error);
}
