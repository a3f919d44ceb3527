/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-samples.h"

static void
sample_free (gpointer data)
{
  VitImportSample *sample = data;

  g_free (sample->raw);
  g_free (sample->parsed);
  g_free (sample);
}

/* @row may be -1, for a line that is none. */
static char *
dup_parsed (VitImportLook *look, gint64 row, guint column)
{
  return row >= 0 ? vit_import_look_dup_cell (look, row, column) : NULL;
}

/* What stands in the file in that column, or %NULL if that is nothing. */
static const char *
get_raw (const VitSniffRecord *record, guint column)
{
  if (record->kind != VIT_SNIFF_ROW && record->kind != VIT_SNIFF_LEFT_OUT)
    return NULL;
  if (column >= g_strv_length (record->cells) || *record->cells[column] == '\0')
    return NULL;

  return record->cells[column];
}

/* Takes both texts, unless the list has the value already. */
static void
add (GPtrArray *samples, GHashTable *seen, char *raw, char *parsed)
{
  VitImportSample *sample = g_new0 (VitImportSample, 1);

  sample->raw = raw;
  sample->parsed = parsed;
  if ((raw == NULL && parsed == NULL) || g_hash_table_contains (seen, raw != NULL ? raw : parsed))
    {
      sample_free (sample);
      return;
    }

  g_hash_table_add (seen, raw != NULL ? raw : parsed);
  g_ptr_array_add (samples, sample);
}

/**
 * vit_import_samples_list:
 * @look: what was found
 * @column: place of a column
 * @max: how many
 *
 * Returns: (transfer full) (element-type VitImportSample): the first different values of the column
 */
GPtrArray *
vit_import_samples_list (VitImportLook *look, guint column, guint max)
{
  GPtrArray *samples = g_ptr_array_new_with_free_func (sample_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *records = look->sniff->records;
  gsize n_rows = vit_frame_get_n_rows (look->sniff->preview);

  for (guint i = 0; i < records->len && samples->len < max; i++)
    {
      const VitSniffRecord *record = g_ptr_array_index (records, i);
      const char *raw = get_raw (record, column);

      if (raw != NULL)
        add (samples, seen, g_strdup (raw),
             record->column == (int) column ? NULL : dup_parsed (look, record->row, column));
    }
  for (gsize i = 0; records->len == 0 && i < n_rows && samples->len < max; i++)
    add (samples, seen, NULL, dup_parsed (look, (gint64) i, column));

  return samples;
}

/**
 * vit_import_samples_dup_first:
 *
 * Returns: (transfer full) (nullable): the first value of the column: as it stands in the file, and
 *   as it is read if that is something else
 */
char *
vit_import_samples_dup_first (VitImportLook *look, guint column)
{
  g_autoptr (GPtrArray) samples = vit_import_samples_list (look, column, 1);
  const VitImportSample *sample;

  if (samples->len == 0)
    return NULL;

  sample = g_ptr_array_index (samples, 0);
  if (sample->raw == NULL || sample->parsed == NULL || g_str_equal (sample->raw, sample->parsed))
    return g_strdup (sample->raw != NULL ? sample->raw : sample->parsed);

  return g_strdup_printf ("%s → %s", sample->raw, sample->parsed);
}

/**
 * vit_import_samples_count:
 * @n_values: (out): values of the column in the preview
 * @n_unread: (out): of these, those that do not fit
 * @example: (out) (transfer none) (nullable): the first of these
 */
void
vit_import_samples_count (VitImportLook *look,
                          guint column,
                          guint *n_values,
                          guint *n_unread,
                          const char **example)
{
  *n_values = *n_unread = 0;
  *example = NULL;

  for (guint i = 0; i < look->sniff->records->len; i++)
    {
      const VitSniffRecord *record = g_ptr_array_index (look->sniff->records, i);
      const char *raw = get_raw (record, column);

      if (raw == NULL)
        continue;
      (*n_values)++;
      if (record->column != (int) column)
        continue;
      (*n_unread)++;
      if (*example == NULL)
        *example = raw;
    }
}
