/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program as somebody meets it who does not see it: it runs by itself, and all that is known
 * of it comes from the accessibility tree. */

#include "reader.h"

#include <glib/gstdio.h>

/* X11's names of keys. */
#define KEY_TAB 0xff09
#define KEY_RETURN 0xff0d
#define KEY_ESCAPE 0xff1b
#define KEY_RIGHT 0xff53
#define KEY_UP 0xff52
#define KEY_DOWN 0xff54
#define KEY_SPACE 0x20

/* In bytes: a kind of chart, a title and a number are longer. */
#define MIN_DESCRIPTION 20

static void
hear (Reader *reader, const char *text)
{
  g_object_unref (reader_await (reader, ATSPI_ROLE_LABEL, text));
}

static void
press (Reader *reader, const char *name)
{
  reader_do (reader, ATSPI_ROLE_PUSH_BUTTON, name, "click");
}

/* Through the palette, which finds every command and page. */
static void
run_command (Reader *reader, const char *words, const char *found)
{
  reader_do (reader, ATSPI_ROLE_FRAME, "Sample shop – Vitrine", "win.palette");
  reader_await_heard (reader, "Command, page, table or column");
  reader_type (reader, words);
  g_object_unref (reader_await (reader, ATSPI_ROLE_LIST_ITEM, found));
  reader_check_names (reader, "palette");
  reader_key (reader, KEY_RETURN);
}

/* Each chart says in words what it shows. */
static guint
check_charts (ReaderObject *root)
{
  int n = atspi_accessible_get_child_count (root, NULL);
  guint n_charts = 0;

  for (int i = 0; i < n; i++)
    {
      g_autoptr (ReaderObject) child = atspi_accessible_get_child_at_index (root, i, NULL);
      g_autofree char *words = NULL;

      if (child == NULL)
        continue;
      if (atspi_accessible_get_role (child, NULL) == ATSPI_ROLE_IMAGE &&
          reader_has_state (child, ATSPI_STATE_FOCUSABLE))
        {
          words = atspi_accessible_get_description (child, NULL);
          g_assert_nonnull (words);
          g_assert_cmpint (strlen (words), >=, MIN_DESCRIPTION);
          n_charts++;
        }
      n_charts += check_charts (child);
    }

  return n_charts;
}

/* "1 774" above "customers". */
static void
check_key_figure (Reader *reader, const char *title)
{
  g_autoptr (ReaderObject) label = reader_await (reader, ATSPI_ROLE_LABEL, title);
  g_autoptr (ReaderObject) card = atspi_accessible_get_parent (label, NULL);
  g_autoptr (ReaderObject) number = atspi_accessible_get_child_at_index (card, 0, NULL);
  g_autofree char *text = atspi_accessible_get_name (number, NULL);

  g_test_message ("%s: %s", title, text);
  g_assert_true (g_ascii_isdigit (*text));
}

static void
check_findings (Reader *reader)
{
  g_autoptr (ReaderObject) list = reader_await (reader, ATSPI_ROLE_LIST, "Findings");
  int n = atspi_accessible_get_child_count (list, NULL);

  g_assert_cmpint (n, >=, 6);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (ReaderObject) row = atspi_accessible_get_child_at_index (list, i, NULL);
      g_autofree char *head = atspi_accessible_get_name (row, NULL);
      g_autofree char *text = atspi_accessible_get_description (row, NULL);

      g_assert_cmpstr (head, !=, "");
      g_assert_cmpstr (text, !=, "");
      g_assert_cmpstr (text, !=, "Show the chart behind it");
    }
}

/* Everything that the results have: figures, findings, charts, and the numbers of a chart. */
static void
check_results (Reader *reader)
{
  g_autoptr (ReaderObject) frame = NULL;

  g_object_unref (reader_await (reader, ATSPI_ROLE_PUSH_BUTTON, "Export…"));
  /* The heading after the first charts. */
  hear (reader, "Segments");
  check_key_figure (reader, "revenue");
  check_key_figure (reader, "customers");
  check_findings (reader);

  frame = reader_await (reader, ATSPI_ROLE_FRAME, "Sample shop – Vitrine");
  g_assert_cmpint (check_charts (frame), >=, 6);
  press (reader, "Show the numbers");
  g_object_unref (reader_await (reader, ATSPI_ROLE_TREE_TABLE, "Revenue by month"));
  reader_check_names (reader, "results");
}

static void
check_export (Reader *reader)
{
  static const char *const rows[] = { "Presentation", "Workbook", "Tables" };
  static const char *const buttons[] = { "Save PDF…", "Save XLSX…", "Save CSV…" };

  hear (reader, "Save the results");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_object_unref (reader_await (reader, ATSPI_ROLE_LIST_ITEM, rows[i]));
      g_object_unref (reader_await (reader, ATSPI_ROLE_PUSH_BUTTON, buttons[i]));
    }
  reader_check_names (reader, "export");
}

/* The guided flow by the actions that things offer, and the other pages. */
static void
test_flow (void)
{
  Reader *reader = reader_start (NULL);

  hear (reader, "What do you want to know about your shop?");
  reader_check_names (reader, "home");
  press (reader, "Try the Sample Shop");

  hear (reader, "Which table holds the orders?");
  g_object_unref (reader_await (reader, ATSPI_ROLE_CHECK_BOX, "orders"));
  reader_check_names (reader, "data");
  press (reader, "Continue");

  hear (reader, "What do the columns say?");
  /* What is not on screen is not there. */
  reader_await_gone (reader, ATSPI_ROLE_LABEL, "Which table holds the orders?");
  g_object_unref (reader_await (reader, ATSPI_ROLE_COMBO_BOX, "Customer"));
  reader_check_names (reader, "columns");
  press (reader, "Continue");

  hear (reader, "What was found in the table");
  reader_check_names (reader, "cleaning");
  press (reader, "Continue");

  hear (reader, "How should customers be grouped?");
  reader_do (reader, ATSPI_ROLE_CHECK_BOX, "Groups found in the data", "toggle");
  reader_check_names (reader, "grouping");
  press (reader, "Find Segments");

  check_results (reader);
  press (reader, "Export…");
  check_export (reader);

  run_command (reader, "report", "Report");
  g_object_unref (reader_await (reader, READER_ANY, "Pages of the presentation"));
  reader_check_names (reader, "report");
  run_command (reader, "data", "Data");
  g_object_unref (reader_await (reader, ATSPI_ROLE_TREE_TABLE, "Rows of the table"));
  reader_check_names (reader, "table");

  reader_stop (reader);
}

static void
test_windows (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("vitrine-access-XXXXXX", &error);
  g_autofree char *path = NULL;
  Reader *reader;

  g_assert_no_error (error);
  path = g_build_filename (folder, "orders.csv", NULL);
  g_file_set_contents (path, "order,customer,day,paid\n1,Ann,2024-01-02,3.50\n", -1, &error);
  g_assert_no_error (error);

  reader = reader_start (path);
  g_object_unref (reader_await (reader, ATSPI_ROLE_PUSH_BUTTON, "Import"));
  reader_check_names (reader, "import");
  press (reader, "Cancel");
  reader_await_gone (reader, ATSPI_ROLE_PUSH_BUTTON, "Import");

  reader_do (reader, ATSPI_ROLE_FRAME, "Vitrine", "win.shortcuts");
  g_object_unref (reader_await (reader, READER_ANY, "Shortcuts"));
  reader_check_names (reader, "shortcuts");

  reader_stop (reader);
  g_unlink (path);
  g_rmdir (folder);
}

/* The guided flow by nothing but Tab, Space, Enter and the arrows. */
static void
test_keyboard (void)
{
  Reader *reader = reader_start (NULL);

  hear (reader, "What do you want to know about your shop?");
  /* Once around: the focus is held nowhere. */
  reader_walk_to (reader, KEY_TAB, "Customer segments");
  reader_walk_to (reader, KEY_TAB, "Home");
  reader_walk_to (reader, KEY_DOWN, "Report");
  reader_walk_to (reader, KEY_UP, "Segments");
  reader_walk_to (reader, KEY_TAB, "Try the Sample Shop");
  reader_key (reader, KEY_RETURN);

  hear (reader, "Which table holds the orders?");
  reader_walk_to (reader, KEY_TAB, "orders");
  reader_walk_to (reader, KEY_TAB, "Continue");
  reader_key (reader, KEY_RETURN);

  hear (reader, "What do the columns say?");
  reader_walk_to (reader, KEY_TAB, "Category");
  reader_walk_to (reader, KEY_TAB, "Continue");
  reader_key (reader, KEY_SPACE);

  hear (reader, "What was found in the table");
  reader_walk_to (reader, KEY_TAB, "Continue");
  reader_key (reader, KEY_RETURN);

  hear (reader, "How should customers be grouped?");
  reader_walk_to (reader, KEY_TAB, "Find Segments");
  reader_key (reader, KEY_RETURN);

  g_object_unref (reader_await (reader, ATSPI_ROLE_PUSH_BUTTON, "Export…"));
  hear (reader, "Segments");
  reader_walk_to (reader, KEY_TAB, "Revenue by month");
  reader_await_heard (reader, "Highest");
  /* From value to value. */
  reader_key (reader, KEY_RIGHT);
  reader_key (reader, KEY_RIGHT);
  reader_await_heard (reader, "Feb 2023");
  reader_walk_to (reader, KEY_TAB, "Export…");
  reader_key (reader, KEY_RETURN);

  hear (reader, "Save the results");
  reader_walk_to (reader, KEY_TAB, "Save PDF…");
  reader_walk_to (reader, KEY_TAB, "Save XLSX…");
  reader_walk_to (reader, KEY_TAB, "Save CSV…");

  reader_stop (reader);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* libatspi warns of every object that has gone before it was asked about. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  if (atspi_init () > 1)
    {
      g_print ("1..0 # SKIP there is no accessibility bus\n");
      return 0;
    }
  atspi_set_timeout (20000, 20000);

  g_test_add_func ("/app/access/flow", test_flow);
  g_test_add_func ("/app/access/windows", test_windows);
  g_test_add_func ("/app/access/keyboard", test_keyboard);

  return g_test_run ();
}
