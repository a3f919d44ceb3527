/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "vit-application.h"

int
main (int argc, char *argv[])
{
  g_autoptr (VitApplication) application = NULL;
  const char *locale_dir = g_getenv ("VITRINE_LOCALE_DIR");

  setlocale (LC_ALL, "");
  /* A program that is not installed is told where its catalogues are. */
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : VIT_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = vit_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
