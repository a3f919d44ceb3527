/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "orders-shop.h"

#include <glib/gstdio.h>

void
shop_set_up (Shop *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("vitrine-shop-XXXXXX", &error);
  g_assert_no_error (error);
  self->project = vit_project_new_in_memory (&error);
  g_assert_no_error (error);
}

void
shop_write_orders (const Shop *self, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, "orders.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

void
shop_tear_down (Shop *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "orders.csv", NULL);

  g_clear_object (&self->project);
  g_unlink (path);
  g_rmdir (self->folder);
  g_free (self->folder);
}
