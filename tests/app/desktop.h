/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Desktop: what takes notifications. The session bus of a test has none, so that the test is one
 * itself.
 */
typedef struct
{
  GDBusConnection *bus;
  gboolean there; /* has its name on the bus */
  guint n_shown;
  char *title;
  char *body;
  guint n_closed;
} Desktop;

void desktop_start (Desktop *self);
void desktop_stop (Desktop *self);
void desktop_click (Desktop *self);

G_END_DECLS
