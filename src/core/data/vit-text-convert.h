/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-progress.h"
#include "vit-text-scan.h"

G_BEGIN_DECLS

int vit_text_unpack (int file,
                     const char *path,
                     const char *folder,
                     VitProgress *progress,
                     GError **error);
int vit_text_convert (int file,
                      const char *path,
                      goffset from,
                      const char *encoding,
                      const char *folder,
                      VitTextScan *scan,
                      VitProgress *progress,
                      GError **error);

G_END_DECLS
