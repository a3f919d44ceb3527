/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-language.h"

G_BEGIN_DECLS

/* The language of the window, for what the core writes in it: numbers, names of roles, cleaning
 * steps. */

const VitLanguage *vit_locale_get_language (void);

G_END_DECLS
