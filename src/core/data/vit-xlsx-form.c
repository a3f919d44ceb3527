/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-xlsx-book.h"

#include <string.h>

/* Passes over what stands in a code for itself: texts in quotes, brackets, escaped characters and
 * paddings. Counted times such as [h]:mm are numbers of days, and so no time of the day. */
static const char *
skip_literal (const char *at, gboolean *is_counted)
{
  const char *end = NULL;

  if (*at == '"')
    end = strchr (at + 1, '"');
  else if (*at == '[')
    {
      end = strchr (at, ']');
      *is_counted = *is_counted || (end != NULL && strchr ("hHmMsS", at[1]) != NULL &&
                                    strspn (at + 1, "hHmMsS") == (gsize) (end - at - 1));
    }
  else if (*at == '\\' || *at == '_' || *at == '*')
    end = at[1] != '\0' ? at + 1 : NULL;
  else
    return at;

  return end ? end + 1 : at + strlen (at);
}

/**
 * vit_xlsx_form_of_code:
 * @code: a number format: "dd.mm.yyyy hh:mm", "#,##0.00 \"zł\""
 *
 * Returns: what it makes of a number
 */
VitXlsxForm
vit_xlsx_form_of_code (const char *code)
{
  gboolean has_day = FALSE, has_month = FALSE, has_clock = FALSE, has_decimals = FALSE;
  gboolean is_counted = FALSE;

  if (g_ascii_strcasecmp (code, "General") == 0)
    return VIT_XLSX_NUMBER;

  for (const char *at = code; *at != '\0' && *at != ';';)
    {
      const char *next = skip_literal (at, &is_counted);

      if (next != at)
        {
          at = next;
          continue;
        }
      has_day = has_day || strchr ("yYdD", *at) != NULL;
      has_month = has_month || strchr ("mM", *at) != NULL;
      has_clock = has_clock || strchr ("hHsS", *at) != NULL;
      has_decimals = has_decimals || (*at == '.' && at[1] != '\0' && strchr ("0#?", at[1]) != NULL);
      at++;
    }

  if (is_counted)
    return VIT_XLSX_DECIMAL;
  if (has_clock)
    return has_day ? VIT_XLSX_DATE_TIME : VIT_XLSX_TIME;
  if (has_day || has_month)
    return VIT_XLSX_DATE;

  return has_decimals ? VIT_XLSX_DECIMAL : VIT_XLSX_NUMBER;
}

/**
 * vit_xlsx_form_of_id:
 * @id: the number of a format that is built in (ECMA-376, part 1, 18.8.30)
 *
 * Returns: what it makes of a number
 */
VitXlsxForm
vit_xlsx_form_of_id (guint id)
{
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
      id == 57 || id == 58)
    return VIT_XLSX_DATE;
  if (id == 22)
    return VIT_XLSX_DATE_TIME;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 ||
      id == 56)
    return VIT_XLSX_TIME;
  if (id == 2 || id == 4 || id == 7 || id == 8 || id == 10 || id == 11 || id == 39 || id == 40 ||
      id == 43 || id == 44 || id == 46 || id == 48)
    return VIT_XLSX_DECIMAL;

  return VIT_XLSX_NUMBER;
}
