/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

/* Recipes as files, to be applied to another table or in another project. */

typedef void (*VitRecipeFunc) (VitRecipe *recipe, gpointer data);

void vit_recipe_files_ask_save (GtkWindow *parent,
                                VitWorkspace *workspace,
                                const char *table,
                                VitRecipe *recipe);
void vit_recipe_files_ask_open (GtkWindow *parent,
                                VitWorkspace *workspace,
                                VitRecipeFunc done,
                                gpointer data,
                                GDestroyNotify data_free);

G_END_DECLS
