/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stddef.h>
#include <stdint.h>

#include "vit-import.h"

G_BEGIN_DECLS

/* For targets whose input is a file: imports it and checks what may be said of any import. */

const char *fuzz_file_get_path (void);
void fuzz_file_write (const uint8_t *data, size_t size);
void fuzz_file_import (const VitSource *source);

G_END_DECLS
