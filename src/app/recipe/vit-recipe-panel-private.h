/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe-panel.h"

G_BEGIN_DECLS

struct _VitRecipePanel
{
  AdwBin parent_instance;

  VitWorkspace *workspace; /* owned (nullable) */
  VitTableItem *table;     /* owned (nullable) */
  VitRecipe *draft;        /* owned (nullable): wanted, but not what the table is made by yet */
  guint serial;            /* grows with each table, so that runs of others are known */
  guint n_running;         /* runs that are under way */
  VitJob *job;             /* owned (nullable): the last of them */
  int wanted_focus;        /* the row that gets the focus when steps change; −1: none */

  GtkStack *stack;          /* template */
  GtkListBox *list;         /* template */
  GtkWidget *busy;          /* template */
  GtkProgressBar *fraction; /* template */
  GtkWidget *stuck;         /* template */
  GtkMenuButton *add;       /* template */
  GtkMenuButton *add_first; /* template */
};

void vit_recipe_panel_set (VitRecipePanel *self, VitRecipe *recipe, const char *label);

/* What the actions of the panel do to its recipe (vit-recipe-panel-actions.c). */
void vit_recipe_panel_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
