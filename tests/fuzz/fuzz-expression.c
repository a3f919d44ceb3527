/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-target.h"

#include "vit-data-error.h"
#include "vit-sql.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;

  if (!vit_sql_check_expression (text, &error))
    g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_EXPRESSION);

  return 0;
}
