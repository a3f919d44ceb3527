/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *vit_settings_new (void);
void vit_settings_push_path (GSettings *self, const char *key, const char *path, guint max);
void vit_settings_remove_path (GSettings *self, const char *key, const char *path);

G_END_DECLS
