/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-xlsx-package.h"

#include <string.h>
#include <zip.h>

#include "vit-data-error.h"

/* Beyond this, a part that unpacks to so many times of its size is made to fill memory. Sheets
 * become 5 to 100 times smaller. */
#define MAX_UNPACKED ((guint64) 256 * 1024 * 1024)
#define MAX_RATIO 200

/* And a sheet of a million rows has a few GiB at most. */
#define MAX_SIZE ((guint64) 32 * 1024 * 1024 * 1024)

struct _VitXlsxPackage
{
  char *path; /* for messages */
  zip_t *zip;
};

void
vit_xlsx_package_free (VitXlsxPackage *self)
{
  if (self == NULL)
    return;

  if (self->zip != NULL)
    zip_discard (self->zip);
  g_free (self->path);
  g_free (self);
}

/**
 * vit_xlsx_package_open:
 * @file: an open file that begins as ZIP archives do
 *
 * Returns: (transfer full): the archive, or %NULL with %VIT_DATA_ERROR_SOURCE
 */
VitXlsxPackage *
vit_xlsx_package_open (const VitText *file, GError **error)
{
  g_autoptr (VitXlsxPackage) self = g_new0 (VitXlsxPackage, 1);
  int code;

  xmlInitParser ();
  self->path = g_strdup (file->source_path);
  self->zip = zip_open (file->path, ZIP_RDONLY, &code);
  if (self->zip != NULL)
    return g_steal_pointer (&self);

  g_set_error (
      error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
      "%s is damaged or cut off: the end of its archive is missing; fetch or save it again",
      self->path);

  return NULL;
}

const char *
vit_xlsx_package_get_path (const VitXlsxPackage *self)
{
  return self->path;
}

/**
 * vit_xlsx_package_has:
 * @name: a part: "xl/workbook.xml"
 *
 * Returns: whether it is there
 */
gboolean
vit_xlsx_package_has (VitXlsxPackage *self, const char *name)
{
  return zip_name_locate (self->zip, name, ZIP_FL_NOCASE) >= 0;
}

static void
set_damaged (VitXlsxPart *self, const char *reason)
{
  if (self->error == NULL)
    self->error = g_error_new (VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                               "%s is damaged: its part %s cannot be read (%s); save it again",
                               self->package->path, self->name, reason);
}

static gboolean
check_size (VitXlsxPart *self)
{
  if (self->n_read <= MAX (MAX_UNPACKED, MAX_RATIO * self->n_packed) && self->n_read <= MAX_SIZE)
    return TRUE;

  if (self->error == NULL)
    self->error = g_error_new (VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                               "%s: its part %s unpacks to more than %d times of its size, as no "
                               "sheet does; if you trust it, open it in a spreadsheet program and "
                               "save it as CSV",
                               self->package->path, self->name, MAX_RATIO);

  return FALSE;
}

static int
read_part (void *data, char *buffer, int length)
{
  VitXlsxPart *self = data;
  zip_int64_t n = zip_fread (self->file, buffer, (zip_uint64_t) length);

  if (n < 0)
    {
      set_damaged (self, zip_file_strerror (self->file));
      return -1;
    }

  self->n_read += (guint64) n;

  return check_size (self) ? (int) n : -1;
}

static void
note_xml_error (void *data, xmlErrorPtr xml_error)
{
  g_autofree char *reason = NULL;

  if (xml_error->level < XML_ERR_ERROR)
    return;

  /* Some reasons go on with the bytes on a line of their own. */
  reason = g_strdup (xml_error->message ? xml_error->message : "it is no XML");
  set_damaged (data, g_strdelimit (g_strchomp (reason), "\r\n", ' '));
}

static gboolean
open_file (VitXlsxPart *self, GError **error)
{
  zip_t *zip = self->package->zip;
  zip_int64_t index = zip_name_locate (zip, self->name, ZIP_FL_NOCASE);
  zip_stat_t status;

  if (index >= 0 && zip_stat_index (zip, (zip_uint64_t) index, 0, &status) == 0)
    {
      self->n_packed = status.comp_size;
      if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
          status.encryption_method != ZIP_EM_NONE)
        {
          g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                       "%s is protected by a password; save it without one", self->package->path);
          return FALSE;
        }
      self->file = zip_fopen_index (zip, (zip_uint64_t) index, 0);
    }
  if (self->file != NULL)
    return TRUE;

  set_damaged (self, index < 0 ? "it is not there" : zip_strerror (zip));
  g_propagate_error (error, g_steal_pointer (&self->error));

  return FALSE;
}

/**
 * vit_xlsx_part_open:
 * @package: must outlive the part
 * @name: its name: "xl/workbook.xml"
 *
 * Returns: (transfer full): the part, or %NULL with %VIT_DATA_ERROR_SOURCE
 */
VitXlsxPart *
vit_xlsx_part_open (VitXlsxPackage *package, const char *name, GError **error)
{
  g_autoptr (VitXlsxPart) self = g_new0 (VitXlsxPart, 1);

  self->package = package;
  self->name = g_strdup (name);
  if (!open_file (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
vit_xlsx_part_free (VitXlsxPart *self)
{
  if (self == NULL)
    return;

  if (self->xml != NULL)
    xmlFreeTextReader (self->xml);
  if (self->file != NULL)
    zip_fclose (self->file);
  g_clear_error (&self->error);
  g_free (self->name);
  g_free (self);
}

/**
 * vit_xlsx_part_read:
 *
 * The bytes of the part, for who does not want its nodes.
 *
 * Returns: how many were read, 0 at the end, or -1 with %VIT_DATA_ERROR_SOURCE
 */
gssize
vit_xlsx_part_read (VitXlsxPart *self, char *buffer, gsize length, GError **error)
{
  int n = read_part (self, buffer, (int) length);

  if (n < 0)
    g_propagate_error (error, g_steal_pointer (&self->error));

  return n;
}

/**
 * vit_xlsx_part_next:
 * @error: left alone at the end of the part
 *
 * Goes to the next node.
 *
 * Returns: %FALSE at the end, or with %VIT_DATA_ERROR_SOURCE
 */
gboolean
vit_xlsx_part_next (VitXlsxPart *self, GError **error)
{
  int result;

  if (self->xml == NULL)
    {
      self->xml = xmlReaderForIO (read_part, NULL, self, NULL, NULL, XML_PARSE_NONET);
      if (self->xml == NULL)
        g_error ("There is no memory for an XML reader");
      xmlTextReaderSetStructuredErrorHandler (self->xml, note_xml_error, self);
    }

  result = xmlTextReaderRead (self->xml);
  if (result == 1 && xmlTextReaderNodeType (self->xml) == XML_READER_TYPE_DOCUMENT_TYPE)
    set_damaged (self, "it declares a document type, which no workbook has");
  else if (result < 0)
    set_damaged (self, "it is no XML");

  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else if (result == 1)
    return TRUE;

  return FALSE;
}

/**
 * vit_xlsx_part_is:
 * @type: an #xmlReaderTypes
 * @name: a local name
 *
 * Returns: whether the node is an element, or the end of one, of that name
 */
gboolean
vit_xlsx_part_is (const VitXlsxPart *self, int type, const char *name)
{
  return xmlTextReaderNodeType (self->xml) == type &&
         strcmp ((const char *) xmlTextReaderConstLocalName (self->xml), name) == 0;
}

/**
 * vit_xlsx_part_get:
 * @attribute: a local name
 *
 * Returns: (transfer none) (nullable): the attribute of the element, good until the next one is
 *   asked for
 */
const char *
vit_xlsx_part_get (const VitXlsxPart *self, const char *attribute)
{
  const char *value = NULL;

  for (int more = xmlTextReaderMoveToFirstAttribute (self->xml); value == NULL && more == 1;
       more = xmlTextReaderMoveToNextAttribute (self->xml))
    if (strcmp ((const char *) xmlTextReaderConstLocalName (self->xml), attribute) == 0)
      value = (const char *) xmlTextReaderConstValue (self->xml);
  xmlTextReaderMoveToElement (self->xml);

  return value;
}

/**
 * vit_xlsx_part_get_fraction:
 *
 * Returns: how much of the part was read, 0 to 1, by a rough guess of how much it unpacks to
 */
double
vit_xlsx_part_get_fraction (const VitXlsxPart *self)
{
  double read = (double) self->n_read;

  return read / (read + 4.0 * (double) self->n_packed);
}
