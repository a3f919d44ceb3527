/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitSqlWindow:
 *
 * The one query that a recipe is, to be read and copied.
 */
#define VIT_TYPE_SQL_WINDOW (vit_sql_window_get_type ())
G_DECLARE_FINAL_TYPE (VitSqlWindow, vit_sql_window, VIT, SQL_WINDOW, AdwWindow)

void vit_sql_window_open (GtkWindow *parent,
                          VitWorkspace *workspace,
                          const char *table,
                          VitRecipe *recipe);

G_END_DECLS
