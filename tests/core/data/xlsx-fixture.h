/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <zip.h>

#include "import-fixture.h"

/* Parts of a workbook, by name; a test replaces those that it is about. */
typedef struct
{
  const char *name;
  const char *content;
} Part;

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATIONS                                                                                  \
  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
#define RELATION(id, type, target)                                                                 \
  "<Relationship Id=\"" id "\" Type=\"" OFFICE "/" type "\" Target=\"" target "\"/>"

#define SHEET(rows) "<worksheet xmlns=\"" MAIN "\"><sheetData>" rows "</sheetData></worksheet>"

static const Part usual_parts[] = {
  { "[Content_Types].xml", "<Types/>" },
  { "_rels/.rels",
    RELATIONS RELATION ("rId1", "officeDocument", "xl/workbook.xml") "</Relationships>" },
  { "xl/workbook.xml", "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE "\"><sheets>"
                       "<sheet name=\"Orders\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels",
    RELATIONS RELATION ("rId1", "worksheet", "worksheets/sheet1.xml")
        RELATION ("rId2", "worksheet", "/xl/worksheets/sheet2.xml")
            RELATION ("rId3", "styles", "styles.xml")
                RELATION ("rId4", "sharedStrings", "sharedStrings.xml") "</Relationships>" },
  { "xl/styles.xml",
    "<styleSheet xmlns=\"" MAIN "\"><numFmts><numFmt numFmtId=\"164\" "
    "formatCode=\"[$-415]d&quot; dzień &quot;mmmm yyyy;@\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"#,##0.00\\ &quot;dni&quot;\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/>"
    "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"20\"/><xf numFmtId=\"46\"/>"
    "</cellXfs></styleSheet>" },
  { "xl/sharedStrings.xml",
    "<sst xmlns=\"" MAIN "\"><si><t>id</t></si><si><t>name</t></si><si><t>=1+1</t></si>"
    "<si><r><t>ri</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ch </t></r>"
    "<rPh><t>no</t></rPh></si><si><t>007</t></si><si><t>a&#10;\"b\"_x000D_ _x005F_x0041_ 😀</t></si>"
    "</sst>" },
  { "xl/worksheets/sheet2.xml",
    SHEET ("<row><c t=\"inlineStr\"><is><t>k</t></is></c></row><row><c><v>5</v></c></row>") },
};

static inline void
add_part (zip_t *zip, const char *name, const char *content, gsize length)
{
  zip_source_t *source = zip_source_buffer (zip, g_memdup2 (content, length), length, 1);

  g_assert_cmpint (zip_file_add (zip, name, source, ZIP_FL_OVERWRITE), >=, 0);
}

/* Writes a workbook of the usual parts with @parts, which end with a name that is %NULL, in the
 * place of those of the same name; a content of %NULL leaves one out. */
static inline void
write_book (Fixture *fixture, const Part *parts)
{
  zip_t *zip = zip_open (fixture->path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

  g_assert_nonnull (zip);
  for (guint i = 0; i < G_N_ELEMENTS (usual_parts); i++)
    {
      const char *content = usual_parts[i].content;

      for (const Part *part = parts; part->name != NULL; part++)
        if (g_str_equal (part->name, usual_parts[i].name))
          content = part->content;
      if (content != NULL)
        add_part (zip, usual_parts[i].name, content, strlen (content));
    }
  for (const Part *part = parts; part->name != NULL; part++)
    if (part->content != NULL)
      add_part (zip, part->name, part->content, strlen (part->content));
    else if (zip_name_locate (zip, part->name, 0) >= 0)
      zip_delete (zip, (zip_uint64_t) zip_name_locate (zip, part->name, 0));
  g_assert_cmpint (zip_close (zip), ==, 0);
}

static inline void
write_sheet (Fixture *fixture, const char *xml)
{
  const Part parts[] = { { "xl/worksheets/sheet1.xml", xml }, { NULL, NULL } };

  write_book (fixture, parts);
}
