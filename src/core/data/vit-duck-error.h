/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "vit-data-error.h"

G_BEGIN_DECLS

void vit_duck_error_set (GError **error, const char *message);
void vit_duck_error_set_open (GError **error, const char *path, const char *message);

G_END_DECLS
