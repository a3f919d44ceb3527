/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stdio.h>

#include "vit-result.h"

G_BEGIN_DECLS

#define VIT_REPORT_ERROR (vit_report_error_quark ())
GQuark vit_report_error_quark (void);

typedef enum
{
  VIT_REPORT_ERROR_WRITE, /* the file or folder cannot be written */
  VIT_REPORT_ERROR_SPACE, /* the disk is full */
} VitReportError;

/* Each writes a temporary file beside @path and renames it, so @path is whole or untouched. */
gboolean vit_deck_write (const VitResult *result, const char *path, VitProgress *progress, GError **error);
gboolean vit_workbook_write (const VitResult *result, const char *path, VitProgress *progress, GError **error);
gboolean vit_table_write_csv (const VitTable *table, const char *path, GError **error);
void vit_table_print_csv (const VitTable *table, FILE *stream);

/* result.json, report.pdf, report.xlsx and CSV tables into a temporary folder that becomes
 * @folder at the end. */
gboolean vit_report_write (const VitResult *result,
                           const char *folder,
                           gboolean pdf,
                           gboolean xlsx,
                           VitProgress *progress,
                           GError **error);

G_END_DECLS
