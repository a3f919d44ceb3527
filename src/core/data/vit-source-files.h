/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import.h"

G_BEGIN_DECLS

GStrv vit_source_list_files (const VitSource *source, gboolean *are_many, GError **error);

G_END_DECLS
