/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The audit of an import: files, what was rejected and why, and how columns were read. */

#include "pictures.h"
#include "shop.h"
#include "support.h"

#include "vit-data-page.h"
#include "vit-grid-view.h"
#include "vit-source-view.h"

/* Five good lines, one with a field too many, one whose price is a word. */
#define RAGGED                                                                                     \
  "order;customer;date;price\n1;Anna;2024-05-13;10,50\n2;Boris;2024-05-14;7,00;extra\n"            \
  "3;Anna;2024-05-15;cheap\n4;Celia;2024-05-16;12,00\n5;Celia;2024-05-17;1,25\n"                   \
  "6;Dora;2024-05-18;3,00\n"

static GtkWidget *
get_part (GtkWidget *widget, GType type, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, type, name));
}

static VitWindow *
open_audit (int width, int height, GtkWidget **audit)
{
  g_autofree char *path = shop_make_path ("ragged.csv");
  g_autoptr (VitSource) source = vit_source_new (path);
  g_auto (ShopAnswer) answer = { NULL };
  g_autoptr (VitImportReport) report = NULL;
  VitWindow *window = vit_test_window_new (width, height);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  GtkWidget *page;

  g_file_set_contents (path, RAGGED, -1, NULL);
  g_hash_table_insert (source->types, g_strdup ("price"), g_strdup ("number"));
  vit_workspace_import_async (workspace, source, shop_on_answer, &answer);
  vit_test_wait (shop_has_answer, &answer, "the import");
  report = vit_workspace_import_finish (workspace, answer.result, NULL);
  g_assert_nonnull (report);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "data");
  vit_test_settle ();
  page = vit_window_get_page_widget (window);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (
                                             get_part (page, VIT_TYPE_DATA_PAGE, "views")),
                                         "source");
  *audit = get_part (page, VIT_TYPE_DATA_PAGE, "source");
  vit_test_wait (vit_test_is_idle, window, "the page");
  vit_test_settle ();

  return window;
}

static guint
count_rows (GtkWidget *audit, const char *grid)
{
  VitGridView *view = VIT_GRID_VIEW (get_part (audit, VIT_TYPE_SOURCE_VIEW, grid));
  VitGridModel *model = vit_grid_view_get_model (view);

  return model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
}

static void
on_text (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

static char *
read_clipboard (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_text, &text);
  vit_test_wait (has_text, &text, "the clipboard");

  return text;
}

/* What was rejected and what did not fit are listed with place and reason, and can be copied. */
static void
test_places (void)
{
  GtkWidget *audit;
  VitWindow *window = open_audit (1280, 1000, &audit);
  g_autofree char *copied = NULL;

  vit_test_shoot (GTK_WINDOW (window), "audit");
  g_assert_nonnull (vit_test_find_label (audit, "ragged.csv"));
  g_assert_nonnull (vit_test_find_label (audit, "Lines rejected: another number of fields"));
  g_assert_cmpuint (count_rows (audit, "reject_grid"), ==, 1);
  g_assert_cmpuint (count_rows (audit, "cell_grid"), ==, 1);
  g_assert_nonnull (vit_test_find_label (audit, "1 cell did not fit and is missing"));

  g_signal_emit_by_name (vit_test_find_button (get_part (audit, VIT_TYPE_SOURCE_VIEW, "rejects"),
                                               "_Copy"),
                         "clicked");
  copied = read_clipboard (audit);
  g_assert_true (g_str_has_prefix (copied, "3\t"));
  g_assert_nonnull (strstr (copied, "2;Boris;2024-05-14;7,00;extra"));

  vit_test_window_close (window);
}

/* The checksum is that of the file. */
static void
test_checksum (void)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, RAGGED, -1);
  GtkWidget *audit;
  VitWindow *window = open_audit (1280, 860, &audit);

  g_assert_nonnull (vit_test_find_label (audit, sum));

  vit_test_window_close (window);
}

static void
test_sizes (void)
{
  static const int sizes[][2] = { { 360, 720 }, { 1280, 860 }, { 1920, 1080 } };
  GtkWidget *audit;
  VitWindow *window = open_audit (360, 720, &audit);

  for (guint dark = 0; dark < 2; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autofree char *name = g_strdup_printf ("audit-%d%s", sizes[i][0], dark ? "-dark" : "");

        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
        vit_test_resize (GTK_WIDGET (window), sizes[i][0], sizes[i][1]);
        vit_test_settle ();
        g_assert_cmpint (gtk_widget_get_width (audit), <=, sizes[i][0]);
        vit_test_shoot (GTK_WINDOW (window), name);
      }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);

  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/audit/places", test_places);
  g_test_add_func ("/app/audit/checksum", test_checksum);
  g_test_add_func ("/app/audit/sizes", test_sizes);

  return g_test_run ();
}
