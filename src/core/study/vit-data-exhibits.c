/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-data-exhibits.h"

#include <math.h>

#include "vit-phrase.h"

/* A list of most frequent words has so many … */
#define WORDS 3
/* … and each no more than so many letters. */
#define WORD_LENGTH 24

/* The most frequent value of a column of categories has one in so many rows. */
#define CATEGORY_LINES 100

/**
 * vit_type_of_title:
 *
 * Returns: what a type is called where people read it
 */
const char *
vit_type_of_title (VitTypeOf type, const VitLanguage *language)
{
  switch (type)
    {
    case VIT_TYPE_OF_INTEGER:
      return vit_text (language, "Whole number");
    case VIT_TYPE_OF_NUMBER:
      return vit_text (language, "Number");
    case VIT_TYPE_OF_BOOLEAN:
      return vit_text (language, "Yes or no");
    case VIT_TYPE_OF_DATE:
      return vit_text (language, "Date");
    case VIT_TYPE_OF_TIMESTAMP:
      return vit_text (language, "Date and time");
    case VIT_TYPE_OF_ID:
      return vit_text (language, "Identifier");
    case VIT_TYPE_OF_TEXT:
    default:
      return vit_text (language, "Text");
    }
}

/* A time in no language, to the second: "2024-05-01 10:00:00"; %NULL for one that is not known. */
static char *
dup_moment (gint64 time)
{
  g_autofree char *iso = time > 0 ? vit_format_iso (time - time % G_USEC_PER_SEC, TRUE) : NULL;

  if (iso == NULL)
    return NULL;
  g_strdelimit (iso, "TZ", ' ');

  return g_strdup (g_strchomp (iso));
}

static void
add_file (VitFrameBuilder *builder, const VitImportReport *report, const VitImportFile *file)
{
  g_autofree char *base = g_path_get_basename (file->path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *modified = dup_moment (file->modified);

  vit_frame_builder_text (builder, name);
  vit_frame_builder_text (builder, report->table);
  vit_frame_builder_int64 (builder, file->rows);
  vit_frame_builder_int64 (builder, file->rejected);
  vit_frame_builder_int64 (builder, file->size);
  vit_frame_builder_text (builder, modified);
  vit_frame_builder_text (builder, file->sha256);
}

/* An import by an older version knows of its file no more than this. */
static void
add_report (VitFrameBuilder *builder, const VitImportReport *report)
{
  VitImportFile file = {
    .path = report->path,
    .size = report->size,
    .modified = report->modified,
    .rows = report->rows,
    .rejected = report->rejected,
  };

  if (report->files == NULL || report->files->len == 0)
    add_file (builder, report, &file);
  for (guint i = 0; report->files != NULL && i < report->files->len; i++)
    add_file (builder, report, g_ptr_array_index (report->files, i));
}

/* Why lines were rejected, what was said of ambiguities, and what else there is to say. */
static void
add_import_notes (VitExhibit *self, const VitImportReport *report, const VitLanguage *language)
{
  for (guint i = 0; i < VIT_N_REJECT_KINDS; i++)
    {
      g_autofree char *n = vit_format_integer (language, report->reasons[i]);
      g_autofree char *text = NULL;

      if (report->reasons[i] == 0)
        continue;
      text =
          g_strdup_printf (vit_text_n (language, "%1$s line rejected: %2$s",
                                       "%1$s lines rejected: %2$s", (guint64) report->reasons[i]),
                           n, vit_reject_kind_describe (i, language));
      vit_exhibit_add_note (self, report->table, text);
    }
  if (report->bad_cells > 0)
    {
      g_autofree char *n = vit_format_integer (language, report->bad_cells);
      g_autofree char *text = g_strdup_printf (
          vit_text_n (language, "%s cell did not fit the type of its column and is missing",
                      "%s cells did not fit the type of their column and are missing",
                      (guint64) report->bad_cells),
          n);

      vit_exhibit_add_note (self, report->table, text);
    }
  for (guint i = 0; report->notes != NULL && report->notes[i] != NULL; i++)
    vit_exhibit_add_note (self, report->table, report->notes[i]);
}

static char *
title_import (const GPtrArray *imports, const VitLanguage *language)
{
  gint64 rows = 0, rejected = 0, cells = 0;
  g_autofree char *rows_text = NULL;
  g_autofree char *rejected_text = NULL;

  for (guint i = 0; i < imports->len; i++)
    {
      const VitImportReport *report = g_ptr_array_index (imports, i);

      rows += report->rows;
      rejected += report->rejected;
      cells += report->bad_cells;
    }

  rows_text = vit_format_integer (language, rows);
  rejected_text = vit_format_integer (language, rejected);
  if (rejected > 0)
    return g_strdup_printf (vit_text_n (language, "%1$s rows were read, and %2$s line was rejected",
                                        "%1$s rows were read, and %2$s lines were rejected",
                                        (guint64) rejected),
                            rows_text, rejected_text);

  return g_strdup_printf (cells > 0
                              ? vit_text (language, "%s rows were read, some with missing cells")
                              : vit_text (language, "%s rows were read, every line understood"),
                          rows_text);
}

/**
 * vit_import_exhibit_new:
 * @imports: (element-type VitImportReport): of the tables that something is made from
 * @language: of the texts
 *
 * The audit of imports: each file with its size, time and checksum, what it gave, and as notes why
 * the rest was rejected.
 *
 * Returns: (transfer full): an exhibit with a table
 */
VitExhibit *
vit_import_exhibit_new (const GPtrArray *imports, const VitLanguage *language)
{
  VitExhibit *self = vit_exhibit_new (VIT_EXHIBIT_IMPORT, VIT_EXHIBIT_TABLE, VIT_SECTION_APPENDIX);
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  g_autofree char *title = title_import (imports, language);

  vit_frame_builder_add_column (builder, "file", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "table", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "rows", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "rejected", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "bytes", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "changed", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "sha256", VIT_COLUMN_TEXT);
  for (guint i = 0; i < imports->len; i++)
    {
      add_report (builder, g_ptr_array_index (imports, i));
      add_import_notes (self, g_ptr_array_index (imports, i), language);
    }
  frame = vit_frame_builder_finish (builder);

  vit_exhibit_set_title (self, title,
                         vit_text (language, "Files with their size, time and checksum"));
  self->table = vit_table_new (VIT_EXHIBIT_IMPORT, vit_text (language, "Import audit"), frame);
  vit_table_set_column (self->table, 0, vit_text (language, "File"), VIT_FORMAT (TEXT, 0));
  vit_table_set_column (self->table, 1, vit_text (language, "Table"), VIT_FORMAT (TEXT, 0));
  vit_table_set_column (self->table, 2, vit_text (language, "Rows read"), VIT_FORMAT (INTEGER, 0));
  vit_table_set_column (self->table, 3, vit_text (language, "Lines rejected"),
                        VIT_FORMAT (INTEGER, 0));
  vit_table_set_column (self->table, 4, vit_text (language, "Bytes"), VIT_FORMAT (INTEGER, 0));
  vit_table_set_column (self->table, 5, vit_text (language, "Last changed (UTC)"),
                        VIT_FORMAT (TEXT, 0));
  vit_table_set_column (self->table, 6, vit_text (language, "Checksum (SHA-256)"),
                        VIT_FORMAT (TEXT, 0));

  return self;
}

/**
 * vit_notes_exhibit_new:
 * @imports: (element-type VitImportReport): of the tables that something is made from
 * @language: of the texts
 *
 * What else the imports tell: how many lines were rejected, each reason for itself, how many cells
 * are missing, and which files differed.
 *
 * Returns: (transfer full) (nullable): an exhibit with a table; %NULL where there is nothing to
 * tell
 */
VitExhibit *
vit_notes_exhibit_new (const GPtrArray *imports, const VitLanguage *language)
{
  g_autoptr (VitExhibit) self =
      vit_exhibit_new (VIT_EXHIBIT_NOTES, VIT_EXHIBIT_TABLE, VIT_SECTION_APPENDIX);
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;

  for (guint i = 0; i < imports->len; i++)
    add_import_notes (self, g_ptr_array_index (imports, i), language);
  if (self->notes->len == 0)
    return NULL;

  vit_frame_builder_add_column (builder, "table", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "note", VIT_COLUMN_TEXT);
  for (guint i = 0; i < self->notes->len; i++)
    {
      const VitNote *note = g_ptr_array_index (self->notes, i);

      vit_frame_builder_text (builder, note->head);
      vit_frame_builder_text (builder, note->text);
    }
  frame = vit_frame_builder_finish (builder);
  g_ptr_array_set_size (self->notes, 0);

  vit_exhibit_set_title (self, vit_text (language, "What the imports tell"), NULL);
  self->table = vit_table_new (VIT_EXHIBIT_NOTES, vit_text (language, "Import notes"), frame);
  vit_table_set_column (self->table, 0, vit_text (language, "Table"), VIT_FORMAT (TEXT, 0));
  vit_table_set_column (self->table, 1, vit_text (language, "Note"), VIT_FORMAT (TEXT, 0));

  return g_steal_pointer (&self);
}

/* Why the column has its type, and what could have been meant instead. */
static char *
dup_reason (const VitImportColumn *column, const VitLanguage *language)
{
  g_autofree char *reason = vit_phrase_describe (column->reason, language);
  g_autoptr (GString) text = g_string_new (reason);

  for (guint i = 0; column->ambiguities != NULL && i < column->ambiguities->len; i++)
    {
      g_autofree char *other =
          vit_ambiguity_describe (g_ptr_array_index (column->ambiguities, i), language);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", other);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * vit_types_exhibit_new:
 * @imports: (element-type VitImportReport): of the tables that something is made from
 * @language: of the texts
 *
 * As what each column was read, why, and how many of its cells did not fit.
 *
 * Returns: (transfer full) (nullable): an exhibit with a table; %NULL where no import knows
 */
VitExhibit *
vit_types_exhibit_new (const GPtrArray *imports, const VitLanguage *language)
{
  VitExhibit *self;
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;

  vit_frame_builder_add_column (builder, "table", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "column", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "type", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "bad_cells", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "reason", VIT_COLUMN_TEXT);
  for (guint i = 0; i < imports->len; i++)
    {
      const VitImportReport *report = g_ptr_array_index (imports, i);

      for (guint j = 0; report->columns != NULL && j < report->columns->len; j++)
        {
          const VitImportColumn *column = g_ptr_array_index (report->columns, j);
          g_autofree char *reason = dup_reason (column, language);

          vit_frame_builder_text (builder, report->table);
          vit_frame_builder_text (builder, column->name);
          vit_frame_builder_text (builder, vit_type_of_title (column->type, language));
          vit_frame_builder_int64 (builder, column->bad_cells);
          vit_frame_builder_text (builder, reason);
        }
    }
  frame = vit_frame_builder_finish (builder);
  if (vit_frame_get_n_rows (frame) == 0)
    return NULL;

  self = vit_exhibit_new (VIT_EXHIBIT_TYPES, VIT_EXHIBIT_TABLE, VIT_SECTION_APPENDIX);
  vit_exhibit_set_title (self, vit_text (language, "How each column was read, and why"), NULL);
  self->table = vit_table_new (VIT_EXHIBIT_TYPES, vit_text (language, "Columns as read"), frame);
  vit_table_set_column (self->table, 0, vit_text (language, "Table"), VIT_FORMAT (TEXT, 0));
  vit_table_set_column (self->table, 1, vit_text (language, "Column"), VIT_FORMAT (TEXT, 0));
  vit_table_set_column (self->table, 2, vit_text (language, "Read as"), VIT_FORMAT (TEXT, 0));
  vit_table_set_column (self->table, 3, vit_text (language, "Cells not read"),
                        VIT_FORMAT (INTEGER, 0));
  vit_table_set_column (self->table, 4, vit_text (language, "Why"), VIT_FORMAT (TEXT, 0));

  return self;
}

/**
 * vit_recipe_exhibit_new:
 * @report: what a recipe did
 * @table: to which table
 * @language: of the texts
 *
 * A recipe in words, with the rows before and after each step.
 *
 * Returns: (transfer full): an exhibit with a table
 */
VitExhibit *
vit_recipe_exhibit_new (const VitRecipeReport *report,
                        const char *table,
                        const VitLanguage *language)
{
  g_autofree char *id = g_strconcat ("recipe_", table, NULL);
  g_autofree char *title = g_strdup_printf (vit_text (language, "How “%s” was cleaned"), table);
  VitExhibit *self = vit_exhibit_new (id, VIT_EXHIBIT_TABLE, VIT_SECTION_APPENDIX);
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;

  vit_frame_builder_add_column (builder, "step", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "before", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "change", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "after", VIT_COLUMN_INT64);
  for (guint i = 0; i < vit_recipe_get_n_steps (report->recipe); i++)
    {
      g_autofree char *text = vit_step_describe (vit_recipe_get_step (report->recipe, i), language);

      vit_frame_builder_text (builder, text);
      vit_frame_builder_int64 (builder, report->rows[i]);
      vit_frame_builder_int64 (builder, report->rows[i + 1] - report->rows[i]);
      vit_frame_builder_int64 (builder, report->rows[i + 1]);
    }
  frame = vit_frame_builder_finish (builder);

  vit_exhibit_set_title (self, title, NULL);
  self->table = vit_table_new (id, title, frame);
  vit_table_set_column (self->table, 0, vit_text (language, "Step"), VIT_FORMAT (TEXT, 0));
  vit_table_set_column (self->table, 1, vit_text (language, "Rows before"),
                        VIT_FORMAT (INTEGER, 0));
  vit_table_set_column (self->table, 2, vit_text (language, "Change"), VIT_FORMAT (INTEGER, 0));
  vit_table_set_column (self->table, 3, vit_text (language, "Rows after"), VIT_FORMAT (INTEGER, 0));

  return self;
}

static char *
dup_value (const VitColumnProfile *column, double value, const VitLanguage *language)
{
  if (column->type == VIT_TYPE_OF_DATE || column->type == VIT_TYPE_OF_TIMESTAMP)
    return vit_format_day (language, (gint64) value);

  return vit_format_number (language, value, value == floor (value) ? 0 : 2);
}

static char *
dup_words (const VitColumnProfile *column)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (WORDS, column->bars->len); i++)
    {
      const VitProfileBar *bar = g_ptr_array_index (column->bars, i);
      gboolean is_long = g_utf8_strlen (bar->word, -1) > WORD_LENGTH;
      g_autofree char *word =
          is_long ? g_utf8_substring (bar->word, 0, WORD_LENGTH - 1) : g_strdup (bar->word);

      g_string_append_printf (list, "%s%s%s", i > 0 ? ", " : "", word, is_long ? "…" : "");
    }
  if (column->bars->len > WORDS || column->n_distinct > WORDS)
    g_string_append (list, ", …");

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* Whether the most frequent values say something. Those of an identifier do not, nor of a column in
 * which each value is rare: a list of them would only tell who some of the customers are. */
static gboolean
has_categories (const VitColumnProfile *column, gint64 n_rows)
{
  const VitProfileBar *first = column->bars->len > 0 ? g_ptr_array_index (column->bars, 0) : NULL;

  return column->type != VIT_TYPE_OF_ID && first != NULL && first->rows * CATEGORY_LINES >= n_rows;
}

/* From where to where the values go, or the most frequent of them. */
static char *
dup_range (const VitColumnProfile *column, gint64 n_rows, const VitLanguage *language)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (column->n_distinct == 0)
    return NULL;
  if (!vit_column_profile_has_scale (column))
    return has_categories (column, n_rows) ? dup_words (column) : NULL;

  low = dup_value (column, column->min, language);
  high = dup_value (column, column->max, language);

  return g_strdup_printf (vit_text (language, "%1$s to %2$s"), low, high);
}

static char *
title_columns (const VitTableProfile *profile, const VitLanguage *language)
{
  guint n_gaps = 0;
  g_autofree char *all = vit_format_integer (language, profile->columns->len);
  g_autofree char *gaps = NULL;

  for (guint i = 0; i < profile->columns->len; i++)
    {
      const VitColumnProfile *column = g_ptr_array_index (profile->columns, i);

      n_gaps += column->n_missing > 0;
    }
  if (n_gaps == 0)
    return g_strdup_printf (vit_text (language, "No value is missing in any of %s columns"), all);

  gaps = vit_format_integer (language, n_gaps);

  return g_strdup_printf (vit_text_n (language, "%1$s of %2$s columns has values missing",
                                      "%1$s of %2$s columns have values missing", n_gaps),
                          gaps, all);
}

/**
 * vit_columns_exhibit_new:
 * @profile: of a table
 * @language: of the texts
 *
 * The quality of the data in short: for each column its type, missing and different values, and
 * its range.
 *
 * Returns: (transfer full): an exhibit with a table
 */
VitExhibit *
vit_columns_exhibit_new (const VitTableProfile *profile, const VitLanguage *language)
{
  VitExhibit *self = vit_exhibit_new (VIT_EXHIBIT_COLUMNS, VIT_EXHIBIT_TABLE, VIT_SECTION_APPENDIX);
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  g_autofree char *title = title_columns (profile, language);
  g_autofree char *rows = vit_format_integer (language, profile->n_rows);
  g_autofree char *subtitle =
      g_strdup_printf (vit_text (language, "Table “%1$s” after cleaning, rows: %2$s"),
                       profile->table, rows);

  vit_frame_builder_add_column (builder, "column", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "type", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "missing", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "distinct", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "range", VIT_COLUMN_TEXT);
  for (guint i = 0; i < profile->columns->len; i++)
    {
      const VitColumnProfile *column = g_ptr_array_index (profile->columns, i);
      g_autofree char *range = dup_range (column, profile->n_rows, language);

      vit_frame_builder_text (builder, column->name);
      vit_frame_builder_text (builder, vit_type_of_title (column->type, language));
      vit_frame_builder_double (builder, (double) column->n_missing / MAX (profile->n_rows, 1));
      vit_frame_builder_int64 (builder, column->n_distinct);
      vit_frame_builder_text (builder, range);
    }
  frame = vit_frame_builder_finish (builder);

  vit_exhibit_set_title (self, title, subtitle);
  self->table = vit_table_new (VIT_EXHIBIT_COLUMNS, vit_text (language, "Data quality"), frame);
  vit_table_set_column (self->table, 0, vit_text (language, "Column"), VIT_FORMAT (TEXT, 0));
  vit_table_set_column (self->table, 1, vit_text (language, "Type"), VIT_FORMAT (TEXT, 0));
  vit_table_set_column (self->table, 2, vit_text (language, "Missing"), VIT_FORMAT (SHARE, 1));
  vit_table_set_column (self->table, 3, vit_text (language, "Different values"),
                        VIT_FORMAT (INTEGER, 0));
  vit_table_set_column (self->table, 4, vit_text (language, "Range, or most frequent"),
                        VIT_FORMAT (TEXT, 0));

  return self;
}
