/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-project.h"

G_BEGIN_DECLS

/* What the window calls the types of columns. */

const char *vit_type_words_get_name (VitTypeOf type);
const char *vit_type_words_get_icon (VitTypeOf type);

G_END_DECLS
