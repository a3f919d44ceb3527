/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-kmeans.h"
#include "vit-rank-test.h"
#include "vit-segment-advice.h"
#include "vit-segmentation-options.h"
#include "vit-segmentation-trend.h"
#include "vit-study-kind.h"

G_BEGIN_DECLS

/**
 * VitValueBand: orders from @low to below @high, as a share of each kind of buyer's.
 */
typedef struct
{
  double low, high;
  double one_time_share, repeat_share;
} VitValueBand;

/**
 * VitSegmentation:
 *
 * What a segmentation knows while it runs: the numbers, before they become figures, findings and
 * exhibits. Frames are as the `.sql` file of the same name leaves them.
 */
typedef struct
{
  /* Borrowed from the run. */
  const VitStudy *study;
  const VitRoles *roles;
  const VitLanguage *language;
  VitResult *result;

  VitSegmentationOptions options;

  /* Customers. */
  VitRfm *rfm;
  VitSegmentProfiles *segments; /* by #VitSegment; NULL if RFM is not among the ways */
  VitKChoice *choice; /* NULL if k-means is not among the ways, or too few customers differ */
  VitSegmentProfiles *cluster_profiles; /* of its best clusters */

  /* The groups that pages are about: segments, or clusters where RFM is not among the ways. */
  const VitSegmentProfiles *groups; /* borrowed: one of those above */
  guint32 *labels;                  /* of each customer */
  GStrv names;                      /* of each group */
  GArray *order;                    /* guint: groups with customers, by revenue, largest first */

  /* Orders. */
  VitFrame *totals; /* one row */
  VitFrame *months;
  VitFrame *weekdays;
  VitFrame *products;   /* the best; without rows if there is no product column */
  double products_half; /* how many bring half of the money; NaN likewise */
  double revenue_raw;   /* NaN if the columns are not numbers before the recipe */
  gint64 rows_raw, rows_rejected;
  VitTrend trend;        /* which months to compare */
  VitMannWhitney values; /* orders of one-time against those of repeat buyers */
  gboolean has_values;   /* whether there are both */
  GArray *value_bands;   /* VitValueBand, of the same orders; empty without */
} VitSegmentation;

/* Products in the list of the best. */
#define VIT_N_TOP_PRODUCTS 100

gboolean vit_segmentation_compute (VitSegmentation *self,
                                   VitProject *project,
                                   VitProgress *progress,
                                   GError **error);
gboolean vit_segmentation_query_orders (VitSegmentation *self,
                                        VitConnection *connection,
                                        VitProgress *progress,
                                        GError **error);
void vit_segmentation_clear (VitSegmentation *self);

VitTable *vit_segmentation_new_table (const VitSegmentation *self,
                                      const char *name,
                                      const char *title,
                                      VitFrame *frame);
GArray *vit_segmentation_order_groups (const VitSegmentProfiles *profiles);
char *vit_segmentation_group_key (const VitSegmentation *self, guint group, const char *what);
int vit_segmentation_weekday (const VitSegmentation *self, gboolean best);
double vit_segmentation_figure (const VitSegmentation *self, const char *key);
double vit_segmentation_total (const VitSegmentation *self, const char *name);
gint64 vit_segmentation_total_time (const VitSegmentation *self, const char *name);

/* The parts of the result, in the order they are made: each builds on those before. */
void vit_segmentation_add_figures (VitSegmentation *self);
gboolean vit_segmentation_add_tables (VitSegmentation *self, VitProgress *progress, GError **error);
gboolean
vit_segmentation_add_customers (VitSegmentation *self, VitProgress *progress, GError **error);
void vit_segmentation_add_findings (VitSegmentation *self);
void vit_segmentation_add_overview (VitSegmentation *self);
gboolean vit_segmentation_add_segments (VitSegmentation *self, GError **error);
void vit_segmentation_add_appendix (VitSegmentation *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VitSegmentation, vit_segmentation_clear)

G_END_DECLS
