/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "support.h"

#include "vit-import-columns.h"
#include "vit-import-dialog.h"

G_BEGIN_DECLS

/* A window, a folder for files, and the import dialog that is open over it. */
typedef struct
{
  VitWindow *window;
  VitWorkspace *workspace;
  char *folder;
  GtkWidget *dialog; /* once something was opened */
} ImportFixture;

void import_set_up (ImportFixture *fixture, gconstpointer data);
void import_tear_down (ImportFixture *fixture, gconstpointer data);
char *import_write_file (ImportFixture *fixture, const char *name, const char *text);
VitImportDraft *import_get_draft (ImportFixture *fixture);
gboolean import_find_dialog (ImportFixture *fixture);
void import_wait_for_look (ImportFixture *fixture);
void import_open_path (ImportFixture *fixture, const char *path);
void import_open_text (ImportFixture *fixture, const char *name, const char *text);
gpointer import_get_child (gpointer widget, GType type, const char *name);
gpointer import_get_option (ImportFixture *fixture, const char *name);
gpointer import_get_part (ImportFixture *fixture, const char *name);
gpointer import_get_side (ImportFixture *fixture, const char *name);
VitImportColumnRow *import_get_row (ImportFixture *fixture, const char *column);
void import_choose (ImportFixture *fixture, const char *column, guint choice);
void import_assert_columns (ImportFixture *fixture, const char *expected);
void import_assert_cell (ImportFixture *fixture, guint row, guint column, const char *expected);
void import_shoot (ImportFixture *fixture, const char *name);
void import_press (ImportFixture *fixture);
void
import_assert_table (ImportFixture *fixture, const char *name, gint64 n_rows, const char *expected);

G_END_DECLS
