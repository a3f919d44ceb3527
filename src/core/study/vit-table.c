/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-table.h"

static VitFormat
default_format (VitColumnType type)
{
  switch (type)
    {
    case VIT_COLUMN_DOUBLE:
      return VIT_FORMAT (NUMBER, 2);
    case VIT_COLUMN_INT64:
      return VIT_FORMAT (INTEGER, 0);
    case VIT_COLUMN_TIMESTAMP:
      return VIT_FORMAT (DAY, 0);
    case VIT_COLUMN_BOOL:
    case VIT_COLUMN_TEXT:
    default:
      return VIT_FORMAT (TEXT, 0);
    }
}

/**
 * vit_table_new:
 * @name: the name in result.json and as a file: lower case, words joined by underscores
 * @title: (nullable): what it holds, in the result's language; %NULL takes @name
 * @frame: (transfer none): the numbers; the table takes its own reference
 *
 * Every column begins with its name as heading and with the format that its type suggests.
 *
 * Returns: (transfer full): a new table
 */
VitTable *
vit_table_new (const char *name, const char *title, VitFrame *frame)
{
  VitTable *self = g_new0 (VitTable, 1);
  guint n_columns = vit_frame_get_n_columns (frame);

  self->name = g_strdup (name);
  self->title = g_strdup (title ? title : name);
  self->frame = vit_frame_ref (frame);
  self->headings = g_new0 (char *, n_columns + 1);
  self->formats = g_new0 (VitFormat, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    {
      const VitColumn *column = vit_frame_get_column (frame, i);

      self->headings[i] = g_strdup (vit_column_get_name (column));
      self->formats[i] = default_format (vit_column_get_column_type (column));
    }

  return self;
}

/**
 * vit_table_set_column:
 * @column: which column, from 0
 * @heading: what stands above it, in the result's language
 * @format: how its values are written
 */
void
vit_table_set_column (VitTable *self, guint column, const char *heading, VitFormat format)
{
  g_return_if_fail (column < vit_frame_get_n_columns (self->frame));

  g_free (self->headings[column]);
  self->headings[column] = g_strdup (heading);
  self->formats[column] = format;
}

/**
 * vit_table_dup_cell:
 * @language: in which the value is written
 * @row: from 0
 * @column: from 0
 *
 * Returns: (transfer full): the value as it is shown; an en dash where it is missing
 */
char *
vit_table_dup_cell (const VitTable *self, const VitLanguage *language, gsize row, guint column)
{
  const VitColumn *values = vit_frame_get_column (self->frame, column);

  if (!vit_column_is_valid (values, row))
    return g_strdup ("–");

  if (vit_column_get_column_type (values) == VIT_COLUMN_TEXT)
    return g_strdup (vit_column_get_text (values, row));

  if (vit_column_get_column_type (values) == VIT_COLUMN_BOOL)
    return g_strdup (vit_column_get_bools (values)[row] ? vit_text (language, "yes")
                                                        : vit_text (language, "no"));

  return vit_format_value (language, self->formats[column], vit_column_get_number (values, row));
}

/**
 * vit_table_free:
 * @self: (transfer full) (nullable): a table
 */
void
vit_table_free (VitTable *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->title);
  vit_frame_unref (self->frame);
  g_strfreev (self->headings);
  g_free (self->formats);
  g_free (self);
}
