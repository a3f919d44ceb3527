/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The sample shops that come with Vitrine: CSV files, a study over them, and what they are. */

#define VIT_SAMPLE_STUDY "study.json"

const char *const *vit_sample_list (void);
gboolean vit_sample_write (const char *name, const char *folder, GError **error);

G_END_DECLS
