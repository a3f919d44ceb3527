/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-progress.h"

G_BEGIN_DECLS

/**
 * CliProgress: shows a #VitProgress on standard error and cancels it on Ctrl+C.
 */
typedef struct _CliProgress CliProgress;

CliProgress *cli_progress_new (gboolean quiet);
VitProgress *cli_progress_get (CliProgress *self);
void cli_progress_free (CliProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliProgress, cli_progress_free)

G_END_DECLS
