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

/* Whether vit_report_write() could write there. */
gboolean vit_report_check_folder (const char *folder, GError **error);

/**
 * VitReportFolder:
 *
 * A folder that appears whole or not at all: it is filled under another name beside its place,
 * then takes the place of what was there in one step, at the commit.
 */
typedef struct _VitReportFolder VitReportFolder;

VitReportFolder *vit_report_prepare (const VitResult *result,
                                     const char *folder,
                                     gboolean pdf,
                                     gboolean xlsx,
                                     VitProgress *progress,
                                     GError **error);
gboolean vit_report_folder_commit (VitReportFolder *self, GError **error);
void vit_report_folder_free (VitReportFolder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitReportFolder, vit_report_folder_free)

/* Every table and every contact list as CSV into a temporary folder that becomes @folder. */
gboolean vit_report_write_tables (const VitResult *result,
                                  const char *folder,
                                  VitProgress *progress,
                                  GError **error);

/* Prepares and commits. */
gboolean vit_report_write (const VitResult *result,
                           const char *folder,
                           gboolean pdf,
                           gboolean xlsx,
                           VitProgress *progress,
                           GError **error);

G_END_DECLS
