/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-xlsx-package.h"

G_BEGIN_DECLS

/**
 * VitXlsxForm: what a cell's number format makes of a number.
 * @VIT_XLSX_TIME: a time of the day only
 */
typedef enum
{
  VIT_XLSX_NUMBER,
  VIT_XLSX_DECIMAL,
  VIT_XLSX_DATE,
  VIT_XLSX_DATE_TIME,
  VIT_XLSX_TIME,
} VitXlsxForm;

/**
 * VitXlsxSheet:
 * @name: as its tab says
 * @part: its part in the package
 * @is_hidden: whether its tab is not shown
 */
typedef struct
{
  char *name;
  char *part;
  gboolean is_hidden;
} VitXlsxSheet;

/**
 * VitXlsxBook:
 * @package: the archive
 * @sheets: (element-type VitXlsxSheet): sheets with cells, in the order of their tabs
 * @is_1904: whether days are counted from 1904
 * @forms: (element-type guint8): #VitXlsxForm by the style of a cell
 *
 * What is to be known of a workbook before its sheets are read.
 */
typedef struct
{
  VitXlsxPackage *package;
  GPtrArray *sheets;
  gboolean is_1904;
  GByteArray *forms;

  /* Private: the texts that cells share. */
  char *texts_part; /* (nullable) */
  GString *texts;
  GArray *places; /* gsize */
} VitXlsxBook;

VitXlsxBook *vit_xlsx_book_open (const VitText *file, GError **error);
void vit_xlsx_book_free (VitXlsxBook *self);
gboolean vit_xlsx_book_read_texts (VitXlsxBook *self, VitProgress *progress, GError **error);
const VitXlsxSheet *
vit_xlsx_book_find_sheet (const VitXlsxBook *self, const char *wanted, GError **error);
const char *vit_xlsx_book_get_text (const VitXlsxBook *self, guint64 index);

gboolean vit_xlsx_read_text (VitXlsxPart *part, const char *end, GString *text, GError **error);
VitXlsxForm vit_xlsx_form_of_code (const char *code);
VitXlsxForm vit_xlsx_form_of_id (guint id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitXlsxBook, vit_xlsx_book_free)

G_END_DECLS
