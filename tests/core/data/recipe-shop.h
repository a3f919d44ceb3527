/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe.h"

/* Small tables for tests of recipes: a project in memory with raw tables made by SQL. */

VitProject *shop_new (const char *table, const char *rows_sql);
void shop_execute (VitProject *project, const char *sql);
void shop_add_table (VitProject *project, const char *table, const char *rows_sql);
VitRecipe *shop_read_recipe (const char *json, GError **error);
char *shop_dump (VitProject *project, const char *sql);
VitRecipeReport *
shop_run (VitProject *project, const char *table, const char *json, GError **error);
