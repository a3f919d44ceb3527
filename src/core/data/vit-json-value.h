/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "vit-cells.h"

G_BEGIN_DECLS

/**
 * VitJsonValue: a list that was found while a record was read.
 * @from: its beginning, "["
 * @length: its bytes
 */
typedef struct
{
  const char *from;
  gsize length;
} VitJsonList;

const char *vit_json_value_check (const char *text);
const char *vit_json_value_flatten (const char *text,
                                    const char *name,
                                    VitCells *cells,
                                    const char *explode,
                                    VitJsonList *list);
gboolean vit_json_value_next (const char **at, const char **element);

G_END_DECLS
