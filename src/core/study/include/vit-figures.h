/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitFigures: the numbers a study yields, by key, in the order they were first set.
 */
typedef struct _VitFigures VitFigures;

VitFigures *vit_figures_new (void);
void vit_figures_free (VitFigures *self);
void vit_figures_set (VitFigures *self, const char *key, double value);
double vit_figures_get (const VitFigures *self, const char *key);
gboolean vit_figures_has (const VitFigures *self, const char *key);
guint vit_figures_get_n (const VitFigures *self);
const char *vit_figures_get_key (const VitFigures *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitFigures, vit_figures_free)

G_END_DECLS
