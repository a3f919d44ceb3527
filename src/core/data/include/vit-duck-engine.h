/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-engine.h"

G_BEGIN_DECLS

/**
 * VitDuckEngine:
 *
 * The embedded engine, over one database file or in memory.
 */
#define VIT_TYPE_DUCK_ENGINE (vit_duck_engine_get_type ())
G_DECLARE_FINAL_TYPE (VitDuckEngine, vit_duck_engine, VIT, DUCK_ENGINE, VitEngine)

typedef struct
{
  double memory_share; /* of the machine's memory, 0 to 1; default 0.6 */
  guint threads;       /* 0: one per core; default 0 */
  const char *temp_folder; /* for what does not fit; %NULL: beside the file; default %NULL */
} VitDuckOptions;

void vit_duck_options_init (VitDuckOptions *options);

VitEngine *vit_duck_engine_new (const char *path, const VitDuckOptions *options, GError **error);

G_END_DECLS
