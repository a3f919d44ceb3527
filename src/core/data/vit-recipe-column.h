/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-project.h"

G_BEGIN_DECLS

/**
 * VitRecipeColumn: a column as it is between two steps.
 */
typedef struct
{
  char *name;
  char *sql;  /* the name, quoted */
  char *type; /* as the engine calls it: "DECIMAL(18,2)" */
  VitTypeOf type_of;
} VitRecipeColumn;

/* A list of columns is a #GPtrArray of #VitRecipeColumn. */
GPtrArray *vit_recipe_columns_new (void);
GPtrArray *vit_recipe_columns_new_of_fields (const GPtrArray *fields);
gboolean vit_recipe_columns_describe (GPtrArray *columns,
                                      VitConnection *connection,
                                      const char *query,
                                      const char *unseen,
                                      GError **error);
const VitRecipeColumn *vit_recipe_columns_look_up (const GPtrArray *columns, const char *name);
const VitRecipeColumn *
vit_recipe_columns_find (const GPtrArray *columns, const char *name, GError **error);

gboolean vit_recipe_column_is_number (const VitRecipeColumn *self);
gboolean vit_recipe_column_holds_nan (const VitRecipeColumn *self);
char *vit_recipe_column_dup_missing (const VitRecipeColumn *self, const char *prefix);
char *vit_recipe_column_dup_value (const VitRecipeColumn *self, const char *prefix);
char *vit_recipe_column_dup_text (const VitRecipeColumn *self, const char *value);
char *vit_recipe_column_dup_literal (const VitRecipeColumn *self, const char *text);

G_END_DECLS
