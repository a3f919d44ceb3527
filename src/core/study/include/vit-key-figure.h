/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitKeyFigure: a number that stands for itself. All three are ready to print.
 */
typedef struct
{
  char *value; /* "3.91 M" */
  char *label; /* "revenue" */
  char *note;  /* "after cleaning; 5.36 M raw", or %NULL */
} VitKeyFigure;

VitKeyFigure *vit_key_figure_new (const char *value, const char *label, const char *note);
void vit_key_figure_free (VitKeyFigure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitKeyFigure, vit_key_figure_free)

G_END_DECLS
