/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-file.h"
#include "fuzz-target.h"

/* A table in JSON. The first letter chooses between lines and a list, and whether a list in each
 * record gives a row for each element. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (VitSource) source = vit_source_new (fuzz_file_get_path ());

  if (size < 1)
    return 0;

  g_free (source->format);
  source->format = g_strdup (data[0] % 2 == 0 ? "jsonl" : "json");
  if (data[0] / 2 % 2 == 1)
    source->explode = g_strdup ("items");

  fuzz_file_write (data + 1, size - 1);
  fuzz_file_import (source);

  return 0;
}
