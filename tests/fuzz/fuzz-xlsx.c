/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "fuzz-file.h"
#include "fuzz-target.h"

/* Between the parts of an input. */
#define MARK "\n----\n"

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/* The parts of a workbook, which the pieces of the input replace from the first on: the packing
 * with its checksums is libzip's, which is fuzzed elsewhere. */
static const struct
{
  const char *name;
  const char *content;
} parts[] = {
  { "xl/worksheets/sheet1.xml", "<worksheet/>" },
  { "xl/sharedStrings.xml", "<sst><si><t>a</t></si><si><t>b</t></si></sst>" },
  { "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
                     "</styleSheet>" },
  { "xl/workbook.xml", "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE "\"><sheets>"
                       "<sheet name=\"A\" r:id=\"rId1\"/></sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id=\"rId1\" Type=\"" OFFICE "/worksheet\" "
    "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" OFFICE
    "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"" OFFICE
    "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>" },
  { "_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" OFFICE "/officeDocument\" "
                   "Target=\"xl/workbook.xml\"/></Relationships>" },
};

/* Takes the piece up to the next mark off the input. */
static gboolean
take_piece (const char **input, size_t *size, const char **piece, size_t *length)
{
  const char *end;

  if (*input == NULL)
    return FALSE;

  end = memmem (*input, *size, MARK, strlen (MARK));
  *piece = *input;
  *length = end ? (size_t) (end - *input) : *size;
  *size -= end ? *length + strlen (MARK) : *size;
  *input = end ? end + strlen (MARK) : NULL;

  return TRUE;
}

static void
write_book (const uint8_t *data, size_t size)
{
  const char *input = (const char *) data;
  zip_t *zip = zip_open (fuzz_file_get_path (), ZIP_CREATE | ZIP_TRUNCATE, NULL);

  g_assert_nonnull (zip);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *piece = parts[i].content;
      size_t length = strlen (piece);
      zip_int64_t index;

      take_piece (&input, &size, &piece, &length);
      index = zip_file_add (zip, parts[i].name, zip_source_buffer (zip, piece, length, 0), 0);
      g_assert_cmpint (index, >=, 0);
      zip_set_file_compression (zip, (zip_uint64_t) index, ZIP_CM_STORE, 0);
    }
  g_assert_cmpint (zip_close (zip), ==, 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (VitSource) source = vit_source_new (fuzz_file_get_path ());

  unlink (fuzz_file_get_path ());
  write_book (data, size);
  fuzz_file_import (source);

  return 0;
}
