/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-notices.h"

#include <stdio.h>

/* Rejected lines that are told of a file; all of them are counted. */
#define MAX_TOLD 5

static void
tell_rejects (const VitImportReport *report)
{
  const VitColumn *line = vit_frame_find_column (report->rejects, "line");
  const VitColumn *column = vit_frame_find_column (report->rejects, "column");
  const VitColumn *reason = vit_frame_find_column (report->rejects, "reason");
  gsize n_told = MIN (MAX_TOLD, vit_frame_get_n_rows (report->rejects));

  fprintf (stderr, "%s: %" G_GINT64_FORMAT " %s could not be read and %s left out:\n", report->path,
           report->rejected, report->rejected == 1 ? "line" : "lines",
           report->rejected == 1 ? "was" : "were");

  for (gsize i = 0; i < n_told; i++)
    {
      const char *name = vit_column_get_text (column, i);

      fprintf (stderr, "  line %.0f%s%s: %s\n", vit_column_get_number (line, i),
               name ? ", column " : "", name ? name : "", vit_column_get_text (reason, i));
    }

  if (report->rejected > (gint64) n_told)
    fputs ("  …\n", stderr);
}

/**
 * cli_notices_tell:
 * @reports: (element-type VitImportReport): what became of each file
 *
 * Says on standard error what was left out, lines and sheets and columns, because nothing is
 * dropped or guessed in silence.
 */
void
cli_notices_tell (GPtrArray *reports)
{
  for (guint i = 0; i < reports->len; i++)
    {
      const VitImportReport *report = g_ptr_array_index (reports, i);

      if (report->rejected > 0)
        tell_rejects (report);
      for (guint j = 0; report->notes != NULL && report->notes[j] != NULL; j++)
        fprintf (stderr, "%s: %s\n", report->path, report->notes[j]);
    }
}
