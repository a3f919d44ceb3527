/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-private.h"
#include "vit-project-private.h"

/**
 * vit_rejects_builder_new:
 *
 * Returns: (transfer full): a builder of the frame that lists rejected lines: file, line (from
 *   1), column (missing if it is about the whole line), reason, text
 */
VitFrameBuilder *
vit_rejects_builder_new (void)
{
  VitFrameBuilder *self = vit_frame_builder_new ();

  vit_frame_builder_add_column (self, "file", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (self, "line", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (self, "column", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (self, "reason", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (self, "text", VIT_COLUMN_TEXT);

  return self;
}

void
vit_rejects_builder_add (VitFrameBuilder *self,
                         const char *file,
                         gint64 line,
                         const char *column,
                         const char *reason,
                         const char *text)
{
  vit_frame_builder_text (self, file);
  vit_frame_builder_int64 (self, line);
  vit_frame_builder_text (self, column);
  vit_frame_builder_text (self, reason);
  vit_frame_builder_text (self, text);
}

/**
 * vit_import_report_new:
 * @table: the table
 * @path: what was read
 *
 * Returns: (transfer full): a report of an import that read nothing
 */
VitImportReport *
vit_import_report_new (const char *table, const char *path)
{
  VitImportReport *self = g_new0 (VitImportReport, 1);
  g_autoptr (VitFrameBuilder) rejects = vit_rejects_builder_new ();
  g_autoptr (VitFrameBuilder) cells = vit_rejects_builder_new ();

  self->table = g_strdup (table);
  self->path = g_strdup (path);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_import_file_free);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_import_column_free);
  self->sampled_from = -1;
  self->rejects = vit_frame_builder_finish (rejects);
  self->cells = vit_frame_builder_finish (cells);
  self->notes = g_new0 (char *, 1);

  return self;
}

void
vit_import_file_free (VitImportFile *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self->sha256);
  g_free (self->encoding);
  g_free (self);
}

void
vit_import_column_free (VitImportColumn *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->reason);
  g_free (self->date_format);
  g_free (self->decimal);
  g_clear_pointer (&self->ambiguities, g_ptr_array_unref);
  g_free (self);
}

void
vit_import_report_free (VitImportReport *self)
{
  if (self == NULL)
    return;

  g_free (self->table);
  g_free (self->path);
  g_clear_pointer (&self->source, vit_source_free);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->rejects, vit_frame_unref);
  g_clear_pointer (&self->cells, vit_frame_unref);
  g_strfreev (self->notes);
  g_free (self);
}

/**
 * vit_import_report_read:
 *
 * As vit_import_report_load(), over a connection.
 */
gboolean
vit_import_report_read (VitConnection *connection,
                        const char *table,
                        VitImportReport **report,
                        GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (JsonNode) node = vit_document_read (connection, VIT_IMPORT_KIND, table, &reason);

  *report = node ? vit_import_report_from_json (node, table, &reason) : NULL;
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/**
 * vit_import_report_load:
 * @table: a table
 * @report: (out) (transfer full) (nullable): what its import reported; %NULL if it did not come
 *   from one
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or #VitJsonError
 */
gboolean
vit_import_report_load (VitProject *project,
                        const char *table,
                        VitImportReport **report,
                        GError **error)
{
  gboolean read =
      vit_import_report_read (vit_project_lock_connection (project), table, report, error);

  vit_project_unlock_connection (project);

  return read;
}

/**
 * vit_reject_kind_describe:
 * @language: what to say it in
 *
 * Returns: why a line did not become a row, to be put behind "because" or a number of lines
 */
const char *
vit_reject_kind_describe (VitRejectKind kind, const VitLanguage *language)
{
  switch (kind)
    {
    case VIT_REJECT_WIDTH:
      return vit_text (language, "another number of fields than there are columns");
    case VIT_REJECT_QUOTE:
      return vit_text (language, "a quote that is not closed, or something behind a closed one");
    case VIT_REJECT_LONG:
      return vit_text (language, "a line longer than two million bytes");
    case VIT_REJECT_PREAMBLE:
      return vit_text (language, "lines above the header");
    case VIT_REJECT_VALUE:
      return vit_text (language, "a value that is not of the type of its column");
    case VIT_REJECT_RECORD:
    case VIT_N_REJECT_KINDS:
    default:
      return vit_text (language, "no record of the file's format");
    }
}
