/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support.h"

#include "vit-import-dialog.h"
#include "vit-sample.h"

/* A folder with the sample shop's files; to be removed by the caller. */
static char *
make_shop (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("vitrine-shop-XXXXXX", &error);

  g_assert_no_error (error);
  vit_sample_write ("shop", folder, &error);
  g_assert_no_error (error);

  return folder;
}

static gpointer
find_toplevel (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static gboolean
dialog_is_up (gpointer data)
{
  return find_toplevel (VIT_TYPE_IMPORT_DIALOG) != NULL;
}

static gboolean
is_sensitive (gpointer data)
{
  return gtk_widget_get_sensitive (data);
}

static gboolean
is_visible (gpointer data)
{
  return gtk_widget_get_visible (data);
}

static gboolean
has_table (gpointer data)
{
  return g_list_model_get_n_items (vit_workspace_get_tables (data)) > 0;
}

static GtkWidget *
open_file (VitWindow *window, const char *path)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (files, file);
  vit_window_open_files (window, G_LIST_MODEL (files));
  vit_test_wait (dialog_is_up, NULL, "the import dialog");

  return find_toplevel (VIT_TYPE_IMPORT_DIALOG);
}

/* A file is opened, looked at, imported, and shown with all its rows. */
static void
test_import (void)
{
  g_autofree char *folder = make_shop ();
  g_autofree char *path = g_build_filename (folder, "orders.csv", NULL);
  VitWindow *window = vit_test_window_new (1180, 780);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  GtkWidget *dialog = open_file (window, path);
  GObject *import = gtk_widget_get_template_child (dialog, VIT_TYPE_IMPORT_DIALOG, "import");
  g_autoptr (VitTableItem) table = NULL;

  vit_test_wait (is_sensitive, import, "the file to be looked at");
  g_signal_emit_by_name (import, "clicked");

  vit_test_wait (has_table, workspace, "the table");
  table = g_list_model_get_item (vit_workspace_get_tables (workspace), 0);
  g_assert_cmpstr (vit_table_item_get_name (table), ==, "orders");
  g_assert_cmpint (vit_table_item_get_n_rows (table), >, 10000);
  g_assert_cmpstr (vit_window_get_page (window), ==, "data");

  vit_test_window_close (window);
  vit_test_remove_folder (folder);
}

/* What cannot be read is said in place, and nothing can be imported. */
static void
test_unreadable (void)
{
  g_autofree char *folder = make_shop ();
  g_autofree char *path = g_build_filename (folder, "missing.csv", NULL);
  VitWindow *window = vit_test_window_new (1180, 780);
  GtkWidget *dialog = open_file (window, path);
  GObject *problem = gtk_widget_get_template_child (dialog, VIT_TYPE_IMPORT_DIALOG, "problem");
  GObject *import = gtk_widget_get_template_child (dialog, VIT_TYPE_IMPORT_DIALOG, "import");

  vit_test_wait (is_visible, problem, "the problem");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (import)));

  gtk_window_close (GTK_WINDOW (dialog));
  vit_test_window_close (window);
  vit_test_remove_folder (folder);
}

/* Of lines of JSON, there is nothing to ask about how they are written. */
static void
test_json (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = make_shop ();
  g_autofree char *path = g_build_filename (folder, "users.jsonl", NULL);
  VitWindow *window = vit_test_window_new (1180, 780);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  g_autoptr (VitTableItem) table = NULL;
  GtkWidget *dialog;
  GObject *import, *options, *parts;

  g_file_set_contents (path, "{\"user\": 7, \"city\": \"Łódź\"}\n{\"user\": 8}\n", -1, &error);
  g_assert_no_error (error);
  dialog = open_file (window, path);
  import = gtk_widget_get_template_child (dialog, VIT_TYPE_IMPORT_DIALOG, "import");
  options = gtk_widget_get_template_child (dialog, VIT_TYPE_IMPORT_DIALOG, "options");
  parts = gtk_widget_get_template_child (dialog, VIT_TYPE_IMPORT_DIALOG, "parts");

  vit_test_wait (is_sensitive, import, "the file to be looked at");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (options)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (parts)));
  g_signal_emit_by_name (import, "clicked");

  vit_test_wait (has_table, workspace, "the table");
  table = g_list_model_get_item (vit_workspace_get_tables (workspace), 0);
  g_assert_cmpint (vit_table_item_get_n_rows (table), ==, 2);

  vit_test_window_close (window);
  vit_test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/data/import", test_import);
  g_test_add_func ("/app/data/json", test_json);
  g_test_add_func ("/app/data/unreadable", test_unreadable);

  return g_test_run ();
}
