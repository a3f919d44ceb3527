/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support.h"

#include "vit-pages.h"

static void
test_pages (void)
{
  VitWindow *window = vit_test_window_new (1180, 780);
  guint n_pages;
  const VitPageInfo *pages = vit_pages_get (&n_pages);

  g_assert_cmpstr (vit_window_get_page (window), ==, "home");
  for (guint i = 0; i < n_pages; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", pages[i].id);
      g_assert_cmpstr (vit_window_get_page (window), ==, pages[i].id);
    }

  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/shell/pages", test_pages);

  return g_test_run ();
}
