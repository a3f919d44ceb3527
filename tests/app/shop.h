/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-workspace.h"

G_BEGIN_DECLS

/* A shop whose orders are made up, and what is done with it in a workspace. */

/* An answer that an asynchronous call has given. */
typedef struct
{
  GAsyncResult *result; /* owned (nullable) */
} ShopAnswer;

void shop_on_answer (GObject *source, GAsyncResult *result, gpointer data);
gboolean shop_has_answer (gpointer data);
void shop_answer_clear (ShopAnswer *answer);
char *shop_make_path (const char *name);
char *shop_make_project (const char *name);
char *shop_write_orders (const char *name);
void shop_import (VitWorkspace *workspace, const char *name);
void shop_set_recipe (VitWorkspace *workspace, const char *json, const char *label);
void shop_set_guide (VitWorkspace *workspace);
gboolean shop_run (VitWorkspace *workspace, GError **error);
gboolean shop_open (VitWorkspace *workspace, const char *path, GError **error);
gint64 shop_count_rows (VitWorkspace *workspace);
gboolean shop_is_idle (gpointer data);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ShopAnswer, shop_answer_clear)

G_END_DECLS
