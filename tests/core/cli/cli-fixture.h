/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CliFixture: an empty folder that the program runs in, and what its last run said.
 */
typedef struct
{
  char *folder;
  int code;     /* as the program exited */
  char *output; /* standard output */
  char *errors; /* standard error */
} CliFixture;

void cli_fixture_set_up (CliFixture *self, gconstpointer data);
void cli_fixture_tear_down (CliFixture *self, gconstpointer data);
void cli_fixture_run (CliFixture *self, ...) G_GNUC_NULL_TERMINATED;
void cli_fixture_assert_failed (CliFixture *self, const char *said);
void cli_fixture_assert_fails (CliFixture *self, const char *said, ...) G_GNUC_NULL_TERMINATED;
void cli_fixture_write (CliFixture *self, const char *name, const char *text);
char *cli_fixture_read (CliFixture *self, const char *name);
char *cli_fixture_path (CliFixture *self, const char *name);
gboolean cli_fixture_has (CliFixture *self, const char *name);
char *cli_fixture_list (CliFixture *self);
void cli_fixture_delete_folder (const char *path);
char *cli_fixture_make_orders (guint n);
void cli_fixture_write_study (CliFixture *self, const char *where, const char *orders);

#define cli_fixture_add(path, func)                                                                \
  g_test_add (path, CliFixture, NULL, cli_fixture_set_up, func, cli_fixture_tear_down)

G_END_DECLS
