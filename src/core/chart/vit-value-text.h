/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-format.h"

G_BEGIN_DECLS

char *vit_value_text (const VitLanguage *language, VitFormat format, double value);
char *vit_tick_text (const VitLanguage *language, VitFormat format, double value, double step);

G_END_DECLS
