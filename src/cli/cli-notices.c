/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-notices.h"

#include <stdio.h>

/* Rejected lines, and cells, that are told of a file; all of them are counted. */
#define MAX_TOLD 5

/* The first of the lines or cells that a report lists, of @n in all. */
static void
tell_places (VitFrame *places, gint64 n)
{
  const VitColumn *line = vit_frame_find_column (places, "line");
  const VitColumn *column = vit_frame_find_column (places, "column");
  const VitColumn *reason = vit_frame_find_column (places, "reason");
  gsize n_told = MIN (MAX_TOLD, vit_frame_get_n_rows (places));

  for (gsize i = 0; i < n_told; i++)
    {
      const char *name = vit_column_get_text (column, i);

      fprintf (stderr, "  line %.0f%s%s: %s\n", vit_column_get_number (line, i),
               name ? ", column " : "", name ? name : "", vit_column_get_text (reason, i));
    }

  if (n > (gint64) n_told)
    fputs ("  …\n", stderr);
}

static void
tell_rejects (const VitImportReport *report)
{
  fprintf (stderr, "%s: %" G_GINT64_FORMAT " %s could not be read and %s left out:\n", report->path,
           report->rejected, report->rejected == 1 ? "line" : "lines",
           report->rejected == 1 ? "was" : "were");
  tell_places (report->rejects, report->rejected);
}

static void
tell_cells (const VitImportReport *report)
{
  fprintf (stderr, "%s: %" G_GINT64_FORMAT " %s not of the type of %s and %s missing:\n",
           report->path, report->bad_cells, report->bad_cells == 1 ? "cell is" : "cells are",
           report->bad_cells == 1 ? "its column" : "their columns",
           report->bad_cells == 1 ? "is" : "are");
  tell_places (report->cells, report->bad_cells);
}

/* What to type to have a column read in the other way. */
static char *
write_settings (const char *column, const VitColumnReading *reading)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "--set types.%s=%s", column, vit_type_of_to_word (reading->type));
  if (reading->date_format != NULL)
    g_string_append_printf (text, " --set 'date_formats.%s=%s'", column, reading->date_format);
  if (reading->decimal != NULL)
    g_string_append_printf (text, " --set decimals.%s=%s", column, reading->decimal);

  return g_string_free (text, FALSE);
}

static void
tell_ambiguity (const VitImportReport *report,
                const VitImportColumn *column,
                const VitAmbiguity *ambiguity)
{
  const VitLanguage *language = vit_language_default ();
  const VitColumnReading *taken = g_ptr_array_index (ambiguity->readings, 0);
  const VitColumnReading *other = g_ptr_array_index (ambiguity->readings, 1);
  g_autofree char *what = vit_ambiguity_describe (ambiguity, language);
  g_autofree char *as = vit_column_reading_describe (taken, ambiguity->example, language);
  g_autofree char *else_as = vit_column_reading_describe (other, ambiguity->example, language);
  g_autofree char *settings = write_settings (column->name, other);

  fprintf (stderr, "%s, column %s: %s; taken as %s (for %s: %s)\n", report->path, column->name,
           what, as, else_as, settings);
}

/* What the user did not decide. */
static void
tell_ambiguities (const VitImportReport *report)
{
  for (guint i = 0; i < report->columns->len; i++)
    {
      const VitImportColumn *column = g_ptr_array_index (report->columns, i);

      for (guint j = 0; j < column->ambiguities->len; j++)
        {
          const VitAmbiguity *ambiguity = g_ptr_array_index (column->ambiguities, j);

          if (!ambiguity->is_set && ambiguity->readings->len > 1)
            tell_ambiguity (report, column, ambiguity);
        }
    }
}

/**
 * cli_notices_tell:
 * @reports: (element-type VitImportReport): what became of each file
 *
 * Says on standard error what was left out, lines and cells and sheets and columns, and what could
 * be read in another way, because nothing is dropped or guessed in silence.
 */
void
cli_notices_tell (GPtrArray *reports)
{
  for (guint i = 0; i < reports->len; i++)
    {
      const VitImportReport *report = g_ptr_array_index (reports, i);

      if (report->rejected > 0)
        tell_rejects (report);
      if (report->bad_cells > 0)
        tell_cells (report);
      tell_ambiguities (report);
      if (report->sampled_from >= 0)
        fprintf (stderr, "%s: %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " rows were taken\n",
                 report->path, report->rows, report->sampled_from);
      for (guint j = 0; report->notes != NULL && report->notes[j] != NULL; j++)
        fprintf (stderr, "%s: %s\n", report->path, report->notes[j]);
    }
}

/**
 * cli_notices_tell_changes:
 * @changes: (element-type VitRefreshReport): what became of each table that was there before
 *
 * Says on standard error what changed in them.
 */
void
cli_notices_tell_changes (GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const VitRefreshReport *report = g_ptr_array_index (changes, i);
      g_auto (GStrv) sentences = vit_refresh_report_describe (report, vit_language_default ());

      for (guint j = 0; sentences[j] != NULL; j++)
        fprintf (stderr, "%s: %s\n", report->table, sentences[j]);
    }
}
