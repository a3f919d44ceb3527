/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitCommand:
 *
 * An action as people meet it: in the command palette and in the shortcuts window. This list is
 * the only place that gives actions their keys.
 */
typedef struct
{
  const char *group; /* heading in the shortcuts window; marked for gettext, as is `title` */
  const char *title;
  const char *action;    /* detailed name: "win.page::data" */
  const char *accels[3]; /* %NULL-terminated; the first is the one that is shown */
  gboolean hidden;       /* not in the palette: it makes no sense there */
} VitCommand;

const VitCommand *vit_commands_get (guint *n_commands);
void vit_commands_set_accels (GtkApplication *application);
GtkShortcutsWindow *vit_commands_new_shortcuts_window (void);

G_END_DECLS
