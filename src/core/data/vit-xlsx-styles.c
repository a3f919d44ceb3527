/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-xlsx-styles.h"

static guint
get_number (const VitXlsxPart *xml, const char *attribute)
{
  const char *text = vit_xlsx_part_get (xml, attribute);

  return text ? (guint) g_ascii_strtoull (text, NULL, 10) : 0;
}

/* A number format of the workbook's own. */
static void
read_format (const VitXlsxPart *xml, GHashTable *own)
{
  guint id = get_number (xml, "numFmtId");
  const char *code = vit_xlsx_part_get (xml, "formatCode");

  if (code != NULL)
    g_hash_table_insert (own, GUINT_TO_POINTER (id),
                         GUINT_TO_POINTER (vit_xlsx_form_of_code (code) + 1));
}

/* The style of cells that has the number that comes next. */
static void
read_style (const VitXlsxPart *xml, GHashTable *own, GByteArray *forms)
{
  guint id = get_number (xml, "numFmtId");
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (own, GUINT_TO_POINTER (id)));
  guint8 form = (guint8) (known > 0 ? known - 1 : (guint) vit_xlsx_form_of_id (id));

  g_byte_array_append (forms, &form, 1);
}

/**
 * vit_xlsx_styles_read:
 * @part: the part with the styles
 * @forms: where a #VitXlsxForm is added for each style of cells
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SOURCE
 */
gboolean
vit_xlsx_styles_read (VitXlsxPackage *package, const char *part, GByteArray *forms, GError **error)
{
  g_autoptr (VitXlsxPart) xml = vit_xlsx_part_open (package, part, error);
  g_autoptr (GHashTable) own = g_hash_table_new (NULL, NULL);
  gboolean is_for_cells = FALSE;
  GError *reason = NULL;

  if (xml == NULL)
    return FALSE;

  while (vit_xlsx_part_next (xml, &reason))
    if (vit_xlsx_part_is (xml, XML_READER_TYPE_ELEMENT, "cellXfs"))
      is_for_cells = TRUE;
    else if (vit_xlsx_part_is (xml, XML_READER_TYPE_END_ELEMENT, "cellXfs"))
      is_for_cells = FALSE;
    else if (vit_xlsx_part_is (xml, XML_READER_TYPE_ELEMENT, "numFmt"))
      read_format (xml, own);
    else if (is_for_cells && vit_xlsx_part_is (xml, XML_READER_TYPE_ELEMENT, "xf"))
      read_style (xml, own, forms);

  if (reason != NULL)
    g_propagate_error (error, reason);

  return reason == NULL;
}
