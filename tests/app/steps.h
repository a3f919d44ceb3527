/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-editor.h"
#include "vit-window.h"

G_BEGIN_DECLS

/* The Cleaning view of the Data page and its windows, driven as somebody does who sees them. */

GtkWidget *steps_show (VitWindow *window, const char *table);
char *steps_dup_recipe (VitWorkspace *workspace, const char *table);
VitStepEditor *steps_add (VitWindow *window, const char *kind);
VitStepEditor *steps_edit (VitWindow *window, guint index);
GtkWidget *steps_find_row (VitWindow *window, guint index);
void steps_apply (VitWindow *window, VitStepEditor *editor);
GtkWindow *steps_find_window (VitWindow *window, GType type);

/* Answers to the question that asks for a key of the step. */
void steps_type (VitStepEditor *editor, const char *key, const char *text);
void steps_choose (VitStepEditor *editor, const char *key, const char *label);
void steps_tick (VitStepEditor *editor, const char *key, const char *name);
void steps_switch (VitStepEditor *editor, const char *key);
void steps_count (VitStepEditor *editor, const char *key, double number);
GtkWidget *steps_pair (VitStepEditor *editor, const char *key, guint line);
void steps_add_pair (VitStepEditor *editor, const char *key);
GtkWidget *steps_nth (GtkWidget *root, GType type, guint n);
void steps_drop (GtkWidget *drop, const char *label);

G_END_DECLS
