/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libxml/xmlreader.h>

#include "vit-text.h"

G_BEGIN_DECLS

/**
 * VitXlsxPackage:
 *
 * The ZIP archive that a workbook is.
 */
typedef struct _VitXlsxPackage VitXlsxPackage;

VitXlsxPackage *vit_xlsx_package_open (const VitText *file, GError **error);
void vit_xlsx_package_free (VitXlsxPackage *self);
const char *vit_xlsx_package_get_path (const VitXlsxPackage *self);
gboolean vit_xlsx_package_has (VitXlsxPackage *self, const char *name);

/**
 * VitXlsxPart:
 * @xml: the reader, to ask about the node it stands at
 *
 * An XML file in the archive, read node by node in constant memory. What unpacks to far more than
 * any sheet does, and what has a document type (no workbook has, and entities begin there), is
 * an error.
 */
typedef struct
{
  xmlTextReader *xml;

  /* Private */
  VitXlsxPackage *package;
  char *name;
  gpointer file; /* zip_file_t */
  guint64 n_packed;
  guint64 n_read;
  GError *error;
} VitXlsxPart;

VitXlsxPart *vit_xlsx_part_open (VitXlsxPackage *package, const char *name, GError **error);
void vit_xlsx_part_free (VitXlsxPart *self);
gboolean vit_xlsx_part_next (VitXlsxPart *self, GError **error);
gboolean vit_xlsx_part_is (const VitXlsxPart *self, int type, const char *name);
const char *vit_xlsx_part_get (const VitXlsxPart *self, const char *attribute);
double vit_xlsx_part_get_fraction (const VitXlsxPart *self);
gssize vit_xlsx_part_read (VitXlsxPart *self, char *buffer, gsize length, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitXlsxPackage, vit_xlsx_package_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitXlsxPart, vit_xlsx_part_free)

G_END_DECLS
