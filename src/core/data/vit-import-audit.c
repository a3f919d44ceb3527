/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-audit.h"

#include "vit-import-private.h"
#include "vit-phrase.h"

/* A rejected line is listed with so many bytes of its text. */
#define MAX_TEXT 500

/* The beginning of @text, cut between characters. */
static char *
dup_beginning (const char *text)
{
  g_autofree char *cut = g_strndup (text, MAX_TEXT);

  return g_utf8_make_valid (cut, -1);
}

/* The lines, or the cells, that a report lists of all files. */
static VitFrame *
list_places (GPtrArray *parts, gboolean are_cells)
{
  g_autoptr (VitFrameBuilder) builder = vit_rejects_builder_new ();
  guint n_listed = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const VitImportPart *part = g_ptr_array_index (parts, i);
      GPtrArray *places = are_cells ? part->staging->cells : part->staging->rejects;

      for (guint j = 0; j < places->len && n_listed < VIT_IMPORT_MAX_REJECTS; j++, n_listed++)
        {
          const VitReject *place = g_ptr_array_index (places, j);
          const VitPlanColumn *column =
              place->column >= 0 ? g_ptr_array_index (part->plan->columns, place->column) : NULL;
          g_autofree char *text = dup_beginning (place->text);

          vit_rejects_builder_add (builder, part->path, place->line, column ? column->name : NULL,
                                   place->reason, text);
        }
    }

  return vit_frame_builder_finish (builder);
}

static VitImportFile *
file_new (const VitImportPart *part)
{
  VitImportFile *file = g_new0 (VitImportFile, 1);

  file->path = g_strdup (part->path);
  file->sha256 = g_strdup (part->sha256);
  file->size = part->size;
  file->modified = part->modified;
  file->encoding = g_strdup (part->encoding);
  file->rows = part->staging->n_rows;
  file->rejected = part->staging->n_rejected;

  return file;
}

/* What the files have of a column: their cells that do not fit, and what is ambiguous in the first
 * that has anything ambiguous. */
static void
add_from_files (VitImportColumn *column, GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const VitImportPart *part = g_ptr_array_index (parts, i);

      for (guint j = 0; j < part->plan->columns->len; j++)
        {
          const VitPlanColumn *planned = g_ptr_array_index (part->plan->columns, j);
          GPtrArray *ambiguities = planned->guess->ambiguities;

          if (g_ascii_strcasecmp (planned->name, column->name) != 0)
            continue;
          column->bad_cells += part->staging->n_bad[j];
          for (guint k = 0; column->ambiguities->len < ambiguities->len; k++)
            g_ptr_array_add (column->ambiguities,
                             vit_ambiguity_copy (g_ptr_array_index (ambiguities, k)));
        }
    }
}

static VitImportColumn *
column_new (const VitPlanColumn *planned, GPtrArray *parts)
{
  VitImportColumn *column = g_new0 (VitImportColumn, 1);
  const VitColumnGuess *guess = planned->guess;
  const char decimal[] = { guess->decimal, '\0' };

  column->name = g_strdup (planned->name);
  column->type = guess->type;
  column->reason = vit_phrase_join (planned->note, guess->reason);
  column->is_forced = planned->is_forced;
  column->date_format = g_strdup (guess->format);
  column->decimal = *decimal != '\0' ? g_strdup (decimal) : NULL;
  column->ambiguities = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_ambiguity_free);
  add_from_files (column, parts);

  return column;
}

static GStrv
list_notes (GPtrArray *parts, GPtrArray *notes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < notes->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (notes, i));
  for (guint i = 0; i < parts->len; i++)
    {
      const VitImportPart *part = g_ptr_array_index (parts, i);

      for (guint j = 0; j < part->notes->len; j++)
        g_strv_builder_add (builder, g_ptr_array_index (part->notes, j));
    }

  return g_strv_builder_end (builder);
}

static void
add_part (VitImportReport *report, const VitImportPart *part)
{
  const VitStaging *staging = part->staging;

  report->size += part->size;
  report->modified =
      report->files->len > 0 ? MAX (report->modified, part->modified) : part->modified;
  report->rows += staging->n_rows;
  report->rejected += staging->n_rejected;
  for (guint i = 0; i < VIT_N_REJECT_KINDS; i++)
    report->reasons[i] += staging->reasons[i];
  g_ptr_array_add (report->files, file_new (part));
}

/* The rows that there would be if none of the files had been sampled. */
static gint64
count_all (GPtrArray *parts)
{
  gint64 n_all = 0;
  gboolean is_sampled = FALSE;

  for (guint i = 0; i < parts->len; i++)
    {
      const VitImportPart *part = g_ptr_array_index (parts, i);

      is_sampled |= part->sampled_from >= 0;
      n_all += part->sampled_from >= 0 ? part->sampled_from : part->staging->n_rows;
    }

  return is_sampled ? n_all : -1;
}

/**
 * vit_import_audit:
 * @source: as it was given to the import
 * @plan: of the table
 * @parts: (element-type VitImportPart): the files
 * @notes: (element-type utf8): what is to be told of them together
 *
 * Returns: (transfer full): what the import read and what it could not
 */
VitImportReport *
vit_import_audit (const VitSource *source,
                  const VitReadPlan *plan,
                  GPtrArray *parts,
                  GPtrArray *notes)
{
  VitImportReport *report = vit_import_report_new (source->table, source->path);

  report->source = vit_source_copy (source);
  report->imported = g_get_real_time ();
  report->sampled_from = count_all (parts);
  for (guint i = 0; i < parts->len; i++)
    add_part (report, g_ptr_array_index (parts, i));
  for (guint i = 0; i < plan->columns->len; i++)
    {
      const VitPlanColumn *planned = g_ptr_array_index (plan->columns, i);
      VitImportColumn *column = planned->is_ignored ? NULL : column_new (planned, parts);

      if (column != NULL)
        g_ptr_array_add (report->columns, column);
      report->bad_cells += column ? column->bad_cells : 0;
    }

  vit_frame_unref (report->rejects);
  report->rejects = list_places (parts, FALSE);
  vit_frame_unref (report->cells);
  report->cells = list_places (parts, TRUE);
  g_strfreev (report->notes);
  report->notes = list_notes (parts, notes);

  return report;
}
