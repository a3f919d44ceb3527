/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A #GtkDropDown of names of columns, which can be searched if there are many. */

GtkWidget *vit_name_drop_new (const char *label);
void vit_name_drop_set_fields (GtkDropDown *drop, GPtrArray *fields);
void vit_name_drop_select (GtkDropDown *drop, const char *name);
const char *vit_name_drop_get (GtkDropDown *drop);

G_END_DECLS
