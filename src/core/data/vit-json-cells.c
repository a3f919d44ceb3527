/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-json-cells.h"

#include <string.h>

#include "vit-data-error.h"
#include "vit-json-records.h"
#include "vit-json-value.h"

/* How often a pass over the records looks whether it is still wanted. */
#define CHECK_EVERY 1024

static const char *
skip_to_value (const char *head, gsize length)
{
  const char *at = head;

  if (length >= 3 && memcmp (at, "\xEF\xBB\xBF", 3) == 0)
    at += 3;
  while (at < head + length && g_ascii_isspace (*at))
    at++;

  return at < head + length ? at : NULL;
}

/* Behind a bracket, a file of JSON goes on with what JSON has. */
static gboolean
begins_with (const char *head, gsize length, char bracket, const char *followers)
{
  const char *at = skip_to_value (head, length);

  if (at == NULL || *at != bracket)
    return FALSE;
  at = skip_to_value (at + 1, length - (gsize) (at + 1 - head));

  return at != NULL && strchr (followers, *at) != NULL;
}

/**
 * vit_json_is_list:
 * @head: the beginning of a file
 *
 * Returns: whether it is a list in JSON, or an object that takes several lines
 */
gboolean
vit_json_is_list (const char *head, gsize length)
{
  const char *at;

  if (begins_with (head, length, '[', "{[]"))
    return TRUE;
  if (!begins_with (head, length, '{', "\"}"))
    return FALSE;

  /* A line that ends in the midst of an object. */
  at = memchr (skip_to_value (head, length), '\n',
               length - (gsize) (skip_to_value (head, length) - head));
  while (at != NULL && at > head && g_ascii_isspace (at[-1]))
    at--;

  return at != NULL && strchr ("{[,:\"", at[-1]) != NULL;
}

/**
 * vit_json_is_lines:
 * @head: the beginning of a file
 *
 * Returns: whether it has an object in JSON on each line
 */
gboolean
vit_json_is_lines (const char *head, gsize length)
{
  return begins_with (head, length, '{', "\"}") && !vit_json_is_list (head, length);
}

static gboolean
check_columns (const VitCells *cells, gint64 line, GError **error)
{
  if (cells->columns->len <= VIT_CELLS_MAX_COLUMNS)
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s, line %" G_GINT64_FORMAT ": its records have more than %u different keys by "
               "now, more than a table can have columns; its keys seem to be values",
               cells->source->path, line, VIT_CELLS_MAX_COLUMNS);

  return FALSE;
}

/* A row for each element of a list, with the other cells of its record. */
static gboolean
explode (VitCells *cells, const VitJsonList *list, gint64 line, GError **error)
{
  const char *at = list->from + 1;
  guint mark = vit_cells_mark (cells);
  const char *element;
  guint n = 0;

  for (; vit_json_value_next (&at, &element); n++)
    {
      g_autofree char *text = g_strndup (element, (gsize) (at - element));
      VitJsonList inner;
      const char *problem =
          vit_json_value_flatten (text, cells->source->explode, cells, NULL, &inner);

      if (problem != NULL)
        {
          vit_cells_reject (cells, VIT_REJECT_RECORD, line, problem, text);
          return TRUE;
        }
      if (!vit_cells_end_row (cells, line, mark, error))
        return FALSE;
    }
  if (n == 0)
    return vit_cells_end_row (cells, line, 0, error);
  vit_cells_return (cells, 0);

  return TRUE;
}

static gboolean
read_record (VitCells *cells, const VitJsonRecord *record, gboolean *has_list, GError **error)
{
  const char *problem = strlen (record->text) < record->length
                            ? "there is a NUL byte in it"
                            : vit_json_value_check (record->text);
  VitJsonList list = { 0 };

  if (problem == NULL && *record->text != '{')
    problem = "it is no object with keys";
  if (problem == NULL)
    problem = vit_json_value_flatten (record->text, "", cells, cells->source->explode, &list);
  if (problem != NULL)
    {
      vit_cells_reject (cells, VIT_REJECT_RECORD, record->line, problem, record->text);
      return TRUE;
    }

  if (list.from == NULL)
    return vit_cells_end_row (cells, record->line, 0, error);
  *has_list = TRUE;

  return explode (cells, &list, record->line, error);
}

static gboolean
read_records (VitCells *cells,
              const VitText *text,
              gboolean *has_list,
              VitProgress *progress,
              GError **error)
{
  g_autoptr (VitJsonRecords) records =
      vit_json_records_new (text, g_str_equal (cells->source->format, "jsonl"));
  GError *reason = NULL;
  VitJsonRecord record;

  for (guint64 i = 0;
       !vit_cells_is_full (cells) && vit_json_records_next (records, &record, &reason); i++)
    {
      if (i % CHECK_EVERY == 0)
        {
          if (!vit_progress_check (progress, error))
            return FALSE;
          vit_progress_report (progress, vit_json_records_get_fraction (records));
        }
      if (!read_record (cells, &record, has_list, error) ||
          !check_columns (cells, record.line, error))
        return FALSE;
    }

  if (reason != NULL)
    g_propagate_error (error, reason);

  return reason == NULL;
}

/**
 * vit_json_read_cells:
 * @cells: where the cells go; its source says whether each line is a record, and which list is to
 *   be exploded
 * @text: the file, decoded
 * @progress: (nullable): its progress
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_json_read_cells (VitCells *cells, const VitText *text, VitProgress *progress, GError **error)
{
  g_autoptr (VitProgress) first = vit_progress_new_part (progress, 0, 0.5);
  g_autoptr (VitProgress) second = vit_progress_new_part (progress, 0.5, 1);
  gboolean has_list = FALSE;

  if (!read_records (cells, text, &has_list, first, error))
    return FALSE;

  /* Not every record has every key: now all are known. */
  if (cells->is_ragged &&
      (!vit_cells_restart (cells, error) || !read_records (cells, text, &has_list, second, error)))
    return FALSE;

  if (cells->source->explode != NULL && !has_list)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN,
                   "%s has no list “%s”, which explode names", cells->source->path,
                   cells->source->explode);
      return FALSE;
    }

  return TRUE;
}
