/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-segment-advice.h"

G_BEGIN_DECLS

/* The texts of an advice whose numbers are filled in. All return new strings. */

const char *vit_segment_advice_title (VitSegment segment, const VitLanguage *language);
char *vit_segment_advice_send (const VitSegmentAdvice *self,
                               const VitSegmentProfiles *profiles,
                               guint group,
                               const VitLanguage *language);
char *vit_segment_advice_offer (const VitSegmentAdvice *self,
                                const VitSegmentProfiles *profiles,
                                guint group,
                                const VitLanguage *language);
char *vit_segment_advice_measure (const VitSegmentAdvice *self,
                                  const VitSegmentProfiles *profiles,
                                  guint group,
                                  const VitAdviceOptions *options);

G_END_DECLS
