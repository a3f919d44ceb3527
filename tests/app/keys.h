/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keys as a keyboard sends them: to whichever window has the focus. */

void vit_test_key (const char *accelerator);
void vit_test_type (const char *text);

G_END_DECLS
