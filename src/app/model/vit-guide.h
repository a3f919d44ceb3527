/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-study.h"

G_BEGIN_DECLS

/**
 * VitGuide:
 *
 * What the guided flow of the segmentation study has collected so far. A plain struct: to change
 * it, copy the workspace's, edit the copy and hand it to vit_workspace_set_guide(), which makes
 * the change undoable.
 */
typedef struct
{
  char *table;         /* what is studied, or %NULL while nothing is chosen */
  VitRoles *roles;     /* never %NULL */
  GPtrArray *declined; /* VitStep: proposed cleaning steps that were not wanted */
  gboolean named;      /* by the RFM map's named segments; default %TRUE */
  gboolean clusters;   /* by k-means; default %TRUE */
  guint scores;        /* 3 to 5; default 5 */
  guint n_clusters;    /* 2 to %VIT_GUIDE_MAX_CLUSTERS, or 0 to choose; default 0 */
  char *as_of;         /* analysis date YYYY-MM-DD, or %NULL for the day after the latest */
  char *title;         /* of the report, or %NULL for the study's own */
  char *language;      /* code of the report's language */
  gint64 seed;         /* default 42 */
  JsonNode *map;       /* of a study file that names its own RFM map, or %NULL */
  JsonNode *features;  /* of a study file that chooses them, or %NULL */
} VitGuide;

#define VIT_GUIDE_MAX_CLUSTERS 20

#define VIT_TYPE_GUIDE (vit_guide_get_type ())
GType vit_guide_get_type (void);

VitGuide *vit_guide_new (const char *language);
VitGuide *vit_guide_copy (const VitGuide *self);
void vit_guide_free (VitGuide *self);
gboolean vit_guide_equal (const VitGuide *self, const VitGuide *other);
gboolean vit_guide_same_study (const VitGuide *self, const VitGuide *other);
VitGuide *vit_guide_from_json (JsonNode *node, GError **error);
JsonNode *vit_guide_to_json (const VitGuide *self);
JsonNode *vit_guide_to_options (const VitGuide *self);
gboolean vit_guide_has_declined (const VitGuide *self, const VitStep *step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitGuide, vit_guide_free)

G_END_DECLS
