/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <unistd.h>

#include "fuzz-file.h"
#include "vit-data-error.h"

/**
 * fuzz_file_get_path:
 *
 * Returns: (transfer none): where the input is, as a file of this process alone
 */
const char *
fuzz_file_get_path (void)
{
  static char *path = NULL;

  if (path == NULL)
    path = g_strdup_printf ("%s/vitrine-fuzz-%d", g_get_tmp_dir (), (int) getpid ());

  return path;
}

void
fuzz_file_write (const uint8_t *data, size_t size)
{
  g_assert_true (
      g_file_set_contents (fuzz_file_get_path (), (const char *) data, (gssize) size, NULL));
}

/* One project for all inputs: making one takes longer than most imports. */
static VitProject *
get_project (void)
{
  static VitProject *project = NULL;

  if (project == NULL)
    project = vit_project_new_in_memory (NULL);

  return project;
}

static void
check_report (VitProject *project, const VitImportReport *report)
{
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, report->table, NULL);
  const VitColumn *reasons = vit_frame_find_column (report->rejects, "reason");

  g_assert_nonnull (info);
  g_assert_cmpint (info->n_rows, ==, report->rows);
  g_assert_cmpint (report->rejected, >=, (gint64) vit_frame_get_n_rows (report->rejects));
  for (guint i = 0; i < info->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (info->fields, i);

      g_assert_true (g_utf8_validate (field->name, -1, NULL));
    }
  for (gsize i = 0; i < vit_frame_get_n_rows (report->rejects); i++)
    g_assert_nonnull (vit_column_get_text (reasons, i));
}

/**
 * fuzz_file_import:
 * @source: how the file is to be read
 *
 * A file becomes a table of as many rows as are told, or is refused by one line of text.
 */
void
fuzz_file_import (const VitSource *source)
{
  VitProject *project = get_project ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VitImportReport) report = vit_import_run (project, source, NULL, &error);

  if (report != NULL)
    {
      check_report (project, report);
      return;
    }

  g_assert_true (error->domain == VIT_DATA_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));
}
