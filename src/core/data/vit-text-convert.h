/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vit-progress.h"

#include "vit-text-scan.h"

G_BEGIN_DECLS

GConverter *vit_text_new_unpacker (const char *head, gsize length);
int vit_text_unpack (int file,
                     GConverter *converter,
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
