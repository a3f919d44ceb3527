/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-line.h"

#include <glib/gi18n.h>

#include "vit-type-words.h"

struct _VitImportLine
{
  GObject parent_instance;

  VitImportLook *look;          /* owned (nullable) */
  const VitSniffRecord *record; /* (nullable): of `look`; none of a file that has no lines */
  gint64 row;                   /* of the preview, or -1 */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitImportLine, vit_import_line, G_TYPE_OBJECT)

static void
forget (VitImportLine *self)
{
  self->record = NULL;
  g_clear_pointer (&self->look, vit_import_look_unref);
}

static void
vit_import_line_finalize (GObject *object)
{
  forget (VIT_IMPORT_LINE (object));

  G_OBJECT_CLASS (vit_import_line_parent_class)->finalize (object);
}

static void
vit_import_line_class_init (VitImportLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_import_line_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vit_import_line_init (VitImportLine *self)
{
  self->row = -1;
}

static void
show (VitImportLine *self, VitImportLook *look, const VitSniffRecord *record, gint64 row)
{
  VitImportLook *kept = vit_import_look_ref (look);

  forget (self);
  self->look = kept;
  self->record = record;
  self->row = row;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vit_import_line_get_record:
 *
 * Returns: (transfer none) (nullable): what stands in the file and became of it; %NULL of a file
 *   that has no lines
 */
const VitSniffRecord *
vit_import_line_get_record (VitImportLine *self)
{
  return self->record;
}

/**
 * vit_import_line_get_number:
 *
 * Returns: its number in the file, from 1, or in the table where the file has no lines
 */
gint64
vit_import_line_get_number (VitImportLine *self)
{
  return self->record != NULL ? self->record->line : self->row + 1;
}

/**
 * vit_import_line_get_has_problem:
 * @column: place of a column
 *
 * Returns: whether the cell in that column does not fit
 */
gboolean
vit_import_line_get_has_problem (VitImportLine *self, guint column)
{
  return self->record != NULL && self->record->column == (int) column;
}

/* A value that does not fit, in the language of the window. */
static char *
dup_value_problem (VitImportLine *self)
{
  guint place = (guint) self->record->column;
  const VitSniffedColumn *column = g_ptr_array_index (self->look->sniff->columns, place);
  g_autofree char *value = vit_import_line_dup_raw_cell (self, place);

  return g_strdup_printf (_ ("“%1$s” in column “%2$s” cannot be read as: %3$s"),
                          value != NULL ? value : "", column->name,
                          vit_type_words_get_name (column->type));
}

/**
 * vit_import_line_dup_problem:
 *
 * Returns: (transfer full) (nullable): what is wrong with the line, or a value in it
 */
char *
vit_import_line_dup_problem (VitImportLine *self)
{
  guint n_cells, n_columns;

  if (self->record == NULL ||
      (self->record->kind != VIT_SNIFF_LEFT_OUT && self->record->column < 0))
    return NULL;
  if (self->record->column >= 0)
    return dup_value_problem (self);

  n_cells = g_strv_length (self->record->cells);
  n_columns = self->look->sniff->columns->len;
  if (n_cells != n_columns)
    return g_strdup_printf (_ ("%1$u values for %2$u columns"), n_cells, n_columns);

  return g_strdup (self->record->reason);
}

/* One line of text, with signs for what is none. */
static char *
dup_on_one_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      if (*text == '\t')
        g_string_append (line, "⇥");
      else if (*text == '\n')
        g_string_append (line, "⏎");
      else if (*text != '\r')
        g_string_append_c (line, *text);
    }

  return g_string_free (line, FALSE);
}

/**
 * vit_import_line_dup_text:
 *
 * Returns: (transfer full): what stands in the file, with signs for tabs and line breaks
 */
char *
vit_import_line_dup_text (VitImportLine *self)
{
  return dup_on_one_line (self->record != NULL ? self->record->text : "");
}

/**
 * vit_import_line_dup_cell:
 * @column: place of a column
 *
 * Returns: (transfer full) (nullable): the cell as it is read; as it stands in the file if the line
 *   is left out; %NULL if it is missing
 */
char *
vit_import_line_dup_cell (VitImportLine *self, guint column)
{
  g_autofree char *text = NULL;

  if (self->row < 0 || vit_import_line_get_has_problem (self, column))
    return vit_import_line_dup_raw_cell (self, column);

  text = vit_import_look_dup_cell (self->look, self->row, column);

  return text != NULL ? dup_on_one_line (text) : NULL;
}

/**
 * vit_import_line_dup_raw_cell:
 * @column: place of a column
 *
 * Returns: (transfer full) (nullable): the cell as it stands in the file, or %NULL if it is empty
 */
char *
vit_import_line_dup_raw_cell (VitImportLine *self, guint column)
{
  const char *text;

  if (self->record == NULL || column >= g_strv_length (self->record->cells))
    return NULL;

  text = self->record->cells[column];

  return *text != '\0' ? dup_on_one_line (text) : NULL;
}

static void
resize (GListStore *lines, guint n)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (lines));
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = n_before; i < n; i++)
    g_ptr_array_add (added, g_object_new (VIT_TYPE_IMPORT_LINE, NULL));

  if (n != n_before)
    g_list_store_splice (lines, MIN (n, n_before), n_before > n ? n_before - n : 0, added->pdata,
                         added->len);
}

static void
show_at (GListStore *lines,
         guint place,
         VitImportLook *look,
         const VitSniffRecord *record,
         gint64 row)
{
  g_autoptr (VitImportLine) line = g_list_model_get_item (G_LIST_MODEL (lines), place);

  show (line, look, record, row);
}

/**
 * vit_import_lines_show_file:
 * @lines: (element-type VitImportLine): a list
 * @look: what was found
 *
 * Makes @lines the first lines of the file, as they stand in it.
 */
void
vit_import_lines_show_file (GListStore *lines, VitImportLook *look)
{
  GPtrArray *records = look->sniff->records;

  resize (lines, records->len);
  for (guint i = 0; i < records->len; i++)
    {
      const VitSniffRecord *record = g_ptr_array_index (records, i);

      show_at (lines, i, look, record, record->row);
    }
}

static void
show_preview (GListStore *lines, VitImportLook *look)
{
  guint n = (guint) vit_frame_get_n_rows (look->sniff->preview);

  resize (lines, n);
  for (guint i = 0; i < n; i++)
    show_at (lines, i, look, NULL, i);
}

/**
 * vit_import_lines_show_rows:
 * @lines: (element-type VitImportLine): a list
 * @look: what was found
 *
 * Makes @lines the first rows of the table, and between them the lines that are left out.
 */
void
vit_import_lines_show_rows (GListStore *lines, VitImportLook *look)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  GPtrArray *records = look->sniff->records;

  if (records->len == 0)
    {
      show_preview (lines, look);
      return;
    }

  for (guint i = 0; i < records->len; i++)
    {
      VitSniffRecord *record = g_ptr_array_index (records, i);

      if (record->kind == VIT_SNIFF_ROW || record->kind == VIT_SNIFF_LEFT_OUT)
        g_ptr_array_add (shown, record);
    }

  resize (lines, shown->len);
  for (guint i = 0; i < shown->len; i++)
    {
      const VitSniffRecord *record = g_ptr_array_index (shown, i);

      show_at (lines, i, look, record, record->row);
    }
}
