/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Scratch: a folder for one test. It must be empty again at the end: a test removes what it
 * expects to be there, so that a forgotten temporary file fails it.
 */
typedef char Scratch;

Scratch *scratch_new (void);
char *scratch_path (const Scratch *self, const char *name);
void scratch_remove (const Scratch *self, const char *name);
void scratch_assert_empty (const Scratch *self);
void scratch_free (Scratch *self);

void scratch_limit_files (gsize bytes);
char *scratch_run (const char *program, ...) G_GNUC_NULL_TERMINATED;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scratch, scratch_free)

G_END_DECLS
