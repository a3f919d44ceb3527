/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-scale.h"

G_BEGIN_DECLS

typedef struct
{
  double at;   /* the label's middle, in units of the scale */
  double span; /* units in view that the label stands for; 0 if it names a point */
  char *text;  /* owned */
} VitTick;

/**
 * VitTicks:
 *
 * Where an axis is labelled, and how. A time axis has a second row: the years below the months,
 * the month below its days.
 */
typedef struct
{
  GArray *ticks; /* VitTick, in rising order */
  GArray *below; /* VitTick: the second row; empty on most axes */
} VitTicks;

/* Measures the width of a label, in page units. */
typedef double (*VitTickMeasure) (const char *text, gpointer data);

double vit_ticks_nice_step (double span, double max_intervals);
VitTicks *vit_ticks_new (void);
VitTicks *vit_ticks_new_linear (const VitScale *scale,
                                VitFormat format,
                                const VitLanguage *language,
                                double step);
VitTicks *vit_ticks_new_log (const VitScale *scale,
                             VitFormat format,
                             const VitLanguage *language,
                             guint max_ticks);
VitTicks *vit_ticks_new_time (const VitScale *scale,
                              const VitLanguage *language,
                              VitTickMeasure measure,
                              gpointer data);
void vit_ticks_add (GArray *row, double at, double span, char *text);
void vit_ticks_free (VitTicks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitTicks, vit_ticks_free)

G_END_DECLS
