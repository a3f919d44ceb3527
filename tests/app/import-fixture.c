/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import-fixture.h"

#include "pictures.h"
#include "vit-import-options.h"
#include "vit-import-parts.h"
#include "vit-import-preview.h"

void
import_set_up (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("vitrine-import-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->window = vit_test_window_new (1280, 800);
  fixture->workspace = vit_window_get_workspace (fixture->window);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (VIT_IS_IMPORT_DIALOG (window))
        return window;
    }

  return NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return find_dialog () == NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog () != NULL;
}

void
import_tear_down (ImportFixture *fixture, gconstpointer data)
{
  if (find_dialog () != NULL)
    gtk_window_close (GTK_WINDOW (find_dialog ()));
  vit_test_wait (has_no_dialog, NULL, "the dialog to close");
  vit_test_window_close (fixture->window);
  vit_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

char *
import_write_file (ImportFixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

VitImportDraft *
import_get_draft (ImportFixture *fixture)
{
  return vit_import_dialog_get_draft (VIT_IMPORT_DIALOG (fixture->dialog));
}

static gboolean
is_ready (gpointer fixture)
{
  return !vit_import_draft_get_busy (import_get_draft (fixture));
}

/* Until the preview shows what was chosen last. */
void
import_wait_for_look (ImportFixture *fixture)
{
  vit_test_wait (is_ready, fixture, "the file to be looked at");
}

void
import_open_path (ImportFixture *fixture, const char *path)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (files, file);
  vit_window_open_files (fixture->window, G_LIST_MODEL (files));
  vit_test_wait (has_dialog, NULL, "the import dialog");
  fixture->dialog = find_dialog ();
  import_wait_for_look (fixture);
}

void
import_open_text (ImportFixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = import_write_file (fixture, name, text);

  import_open_path (fixture, path);
}

gpointer
import_get_child (gpointer widget, GType type, const char *name)
{
  return gtk_widget_get_template_child (widget, type, name);
}

gpointer
import_get_option (ImportFixture *fixture, const char *name)
{
  return import_get_child (import_get_child (fixture->dialog, VIT_TYPE_IMPORT_DIALOG, "options"),
                           VIT_TYPE_IMPORT_OPTIONS, name);
}

gpointer
import_get_part (ImportFixture *fixture, const char *name)
{
  return import_get_child (import_get_child (fixture->dialog, VIT_TYPE_IMPORT_DIALOG, "parts"),
                           VIT_TYPE_IMPORT_PARTS, name);
}

gpointer
import_get_side (ImportFixture *fixture, const char *name)
{
  return import_get_child (import_get_child (fixture->dialog, VIT_TYPE_IMPORT_DIALOG, "preview"),
                           VIT_TYPE_IMPORT_PREVIEW, name);
}

VitImportColumnRow *
import_get_row (ImportFixture *fixture, const char *column)
{
  VitImportColumnRow *row =
      vit_import_columns_get_row (import_get_child (fixture->dialog, VIT_TYPE_IMPORT_DIALOG,
                                                    "columns"),
                                  column);

  g_assert_nonnull (row);

  return row;
}

void
import_choose (ImportFixture *fixture, const char *column, guint choice)
{
  vit_import_column_row_choose (import_get_row (fixture, column), choice);
  import_wait_for_look (fixture);
}

void
import_assert_columns (ImportFixture *fixture, const char *expected)
{
  GPtrArray *columns = vit_import_draft_get_look (import_get_draft (fixture))->sniff->columns;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      const VitSniffedColumn *column = g_ptr_array_index (columns, i);

      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", column->name,
                              vit_type_of_to_word (column->type));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

void
import_assert_cell (ImportFixture *fixture, guint row, guint column, const char *expected)
{
  g_autofree char *cell = vit_import_rows_dup_cell (import_get_side (fixture, "rows"), row, column);

  g_assert_cmpstr (cell, ==, expected);
}

static gboolean
is_done (gpointer data)
{
  ImportFixture *fixture = data;

  return g_list_model_get_n_items (vit_workspace_get_tables (fixture->workspace)) > 0 &&
         vit_test_is_idle (fixture->window);
}

void
import_press (ImportFixture *fixture)
{
  GtkWidget *button = import_get_child (fixture->dialog, VIT_TYPE_IMPORT_DIALOG, "import");

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  vit_test_wait (has_no_dialog, NULL, "the dialog to close");
  vit_test_wait (is_done, fixture, "the table");
}

/* "name:type name:type …" of an imported table. */
void
import_assert_table (ImportFixture *fixture, const char *name, gint64 n_rows, const char *expected)
{
  VitTableItem *table = vit_workspace_find_table (fixture->workspace, name);
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *fields;

  g_assert_nonnull (table);
  g_assert_cmpint (vit_table_item_get_n_rows (table), ==, n_rows);
  fields = vit_table_item_get_info (table)->fields;
  for (guint i = 0; i < fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (fields, i);

      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", field->name,
                              vit_type_of_to_word (field->type));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* The dialog as it opens and narrow, and all that it can be scrolled through. */
void
import_shoot (ImportFixture *fixture, const char *name)
{
  GtkWidget *content;
  GtkWidget *parts = import_get_child (fixture->dialog, VIT_TYPE_IMPORT_DIALOG, "parts");
  g_autofree char *whole = g_strdup_printf ("%s-whole", name);

  vit_test_settle ();
  content = gtk_widget_get_ancestor (parts, ADW_TYPE_CLAMP);
  vit_test_shoot_content (content, whole);
  vit_test_shoot_all (GTK_WINDOW (fixture->dialog), name);
}

/* Whether the dialog is there; the fixture has it from then on. */
gboolean
import_find_dialog (ImportFixture *fixture)
{
  fixture->dialog = find_dialog ();

  return fixture->dialog != NULL;
}
