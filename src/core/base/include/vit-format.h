/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-language.h"

G_BEGIN_DECLS

/**
 * VitFormatKind:
 *
 * How a value is written, in a table cell, on an axis, in a workbook alike.
 */
typedef enum
{
  VIT_FORMAT_TEXT,
  VIT_FORMAT_INTEGER, /* 1 234 */
  VIT_FORMAT_NUMBER,  /* 1 234.5, `decimals` places */
  VIT_FORMAT_MONEY,   /* as number; the unit is said once, in the title */
  VIT_FORMAT_COMPACT, /* 3.91 M, three significant digits */
  VIT_FORMAT_SHARE,   /* 0.62 as 62 %, `decimals` places */
  VIT_FORMAT_DAY,     /* timestamp in µs UTC, 1 Oct 2018 */
  VIT_FORMAT_MONTH,   /* timestamp in µs UTC, Oct 2018 */
} VitFormatKind;

typedef struct
{
  VitFormatKind kind;
  int decimals;
} VitFormat;

#define VIT_FORMAT(kind_, decimals_) ((VitFormat){ VIT_FORMAT_##kind_, (decimals_) })

typedef enum
{
  VIT_NAME_FULL,
  VIT_NAME_SHORT,
  VIT_NAME_INITIAL,
} VitNameForm;

/* All return new strings in the language's typography: thin or narrow spaces between thousands,
 * its decimal mark, a real minus. A missing value (NaN) is an en dash, never "nan". */
char *vit_format_value (const VitLanguage *language, VitFormat format, double value);
char *vit_format_integer (const VitLanguage *language, gint64 value);
char *vit_format_number (const VitLanguage *language, double value, int decimals);
char *vit_format_compact (const VitLanguage *language, double value);
char *vit_format_share (const VitLanguage *language, double share, int decimals);
char *vit_format_day (const VitLanguage *language, gint64 time);
char *vit_format_month (const VitLanguage *language, gint64 time);
char *vit_format_period (const VitLanguage *language, gint64 first, gint64 last);

/* For other programs, in no language: "2018-10-01", or "2018-10-01T05:00:00Z" with @clock and with
 * the fraction of the second if there is one; %NULL beyond the years 1 to 9999. */
char *vit_format_iso (gint64 time, gboolean clock);

/* month 1 to 12; weekday 1 (Monday) to 7. */
const char *vit_month_name (const VitLanguage *language, int month, VitNameForm form);
const char *vit_weekday_name (const VitLanguage *language, int weekday, VitNameForm form);

G_END_DECLS
