/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-recipe.h"

G_BEGIN_DECLS

typedef void (*VitStepFunc) (VitStep *step, gpointer data);

void vit_step_label_ask (GtkWindow *parent,
                         VitStep *step,
                         VitStepFunc done,
                         gpointer data,
                         GDestroyNotify data_free);

G_END_DECLS
