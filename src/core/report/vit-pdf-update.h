/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *vit_pdf_update (GBytes *pdf, const char *language, const char *const *alts);

G_END_DECLS
