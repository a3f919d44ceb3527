/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The data's own page: what was read from which file, and what each step of cleaning left. */

#include "vit-grid.h"

/* Points. */
#define HEAD_GAP 8.0
#define TABLE_GAP 24.0
#define TABLE_MIN_HEIGHT 90.0

/* A slide shows what kind of lines they are; the import's own list has them all. */
#define REJECTS_MOST 8
#define REJECT_TEXT_LENGTH 80

typedef struct
{
  VitDeckPlan *plan;
  VitPage *page;
  char *title;
  double y;
} Writer;

static char *
make_title (VitDeckPlan *self)
{
  const VitResult *result = self->result;
  gint64 read = 0, left = 0;

  for (guint i = 0; i < result->recipes->len; i++)
    {
      const VitRecipeReport *report = g_ptr_array_index (result->recipes, i);

      read += report->rows[0];
      left += report->rows[vit_recipe_get_n_steps (report->recipe)];
    }

  if (read > left)
    {
      g_autofree char *all = vit_format_integer (self->language, read);
      g_autofree char *rest = vit_format_integer (self->language, left);

      return g_strdup_printf (vit_text (self->language,
                                        "After cleaning, %1$s of %2$s rows are left"),
                              rest, all);
    }

  return g_strdup (vit_text (self->language, "Which data this was made from"));
}

static void
continue_on_next_page (Writer *writer)
{
  writer->page =
      vit_deck_plan_continue_page (writer->plan, VIT_SECTION_APPENDIX, writer->title, &writer->y);
}

static void
add_grid (Writer *writer, VitGrid *grid, const char *head)
{
  VitDeckPlan *plan = writer->plan;
  VitPageBox *box;

  if (writer->y + TABLE_MIN_HEIGHT > VIT_PAGE_CONTENT_BOTTOM)
    continue_on_next_page (writer);
  box = vit_page_add_text (writer->page, "H2",
                           vit_typesetter_set (plan->setter, VIT_TYPE_HEAD, 1, VIT_PAGE_TEXT_WIDTH,
                                               head),
                           plan->palette->ink, VIT_PAGE_MARGIN, writer->y);
  writer->y = vit_page_box_get_bottom (box) + HEAD_GAP;

  vit_grid_fit (grid, plan, VIT_PAGE_TEXT_WIDTH);
  while (!vit_grid_is_done (grid))
    {
      writer->y =
          vit_grid_place (grid, writer->page, VIT_PAGE_MARGIN, writer->y, VIT_PAGE_CONTENT_BOTTOM);
      if (!vit_grid_is_done (grid))
        continue_on_next_page (writer);
    }
  writer->y += TABLE_GAP;
}

static void
add_sources (Writer *writer)
{
  const VitLanguage *language = writer->plan->language;
  const GPtrArray *sources = writer->plan->result->sources;
  g_autoptr (VitGrid) grid = vit_grid_new ();

  vit_grid_add_column (grid, vit_text (language, "File"), FALSE);
  vit_grid_add_column (grid, vit_text (language, "Table"), FALSE);
  vit_grid_add_column (grid, vit_text (language, "Rows read"), TRUE);
  vit_grid_add_column (grid, vit_text (language, "Lines rejected"), TRUE);
  for (guint i = 0; i < sources->len; i++)
    {
      const VitImportReport *report = g_ptr_array_index (sources, i);
      g_autofree char *name = g_path_get_basename (report->path);
      g_autofree char *shown = g_filename_display_name (name);
      g_autofree char *rows = vit_format_integer (language, report->rows);
      g_autofree char *rejected = vit_format_integer (language, report->rejected);
      const char *cells[] = { shown, report->table, rows, rejected };

      vit_grid_add_row (grid, cells);
    }

  add_grid (writer, grid, vit_text (language, "What was read"));
}

/* The text of @column at @row, shortened; empty where there is none. */
static char *
get_reject_text (const VitFrame *rejects, const char *column, gsize row)
{
  const VitColumn *found = vit_frame_find_column (rejects, column);
  const char *text = found != NULL ? vit_column_get_text (found, row) : NULL;

  if (text == NULL)
    return g_strdup ("");
  if (g_utf8_strlen (text, -1) > REJECT_TEXT_LENGTH)
    {
      g_autofree char *start = g_utf8_substring (text, 0, REJECT_TEXT_LENGTH);

      return g_strconcat (start, "…", NULL);
    }

  return g_strdup (text);
}

static void
add_reject (VitGrid *grid, const VitLanguage *language, const VitFrame *rejects, gsize row)
{
  g_autofree char *line =
      vit_format_integer (language,
                          (gint64) vit_column_get_number (vit_frame_find_column (rejects, "line"),
                                                          row));
  g_autofree char *reason = get_reject_text (rejects, "reason", row);
  g_autofree char *text = get_reject_text (rejects, "text", row);
  const char *cells[] = { line, reason, text };

  vit_grid_add_row (grid, cells);
}

/* The first lines of a source that did not become rows. */
static void
add_rejects (Writer *writer, const VitImportReport *report)
{
  const VitLanguage *language = writer->plan->language;
  gsize n_rows = report->rejects != NULL ? vit_frame_get_n_rows (report->rejects) : 0;
  g_autoptr (VitGrid) grid = NULL;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *head = NULL;

  if (n_rows == 0)
    return;

  grid = vit_grid_new ();
  vit_grid_add_column (grid, vit_text (language, "Line"), TRUE);
  vit_grid_add_column (grid, vit_text (language, "Why"), FALSE);
  vit_grid_add_column (grid, vit_text (language, "Text"), FALSE);
  for (gsize row = 0; row < MIN (n_rows, REJECTS_MOST); row++)
    add_reject (grid, language, report->rejects, row);

  name = g_path_get_basename (report->path);
  shown = g_filename_display_name (name);
  head = g_strdup_printf (n_rows > REJECTS_MOST
                              ? vit_text (language, "The first lines of “%s” that were rejected")
                              : vit_text (language, "Lines of “%s” that were rejected"),
                          shown);
  add_grid (writer, grid, head);
}

static void
add_step (VitGrid *grid,
          const VitLanguage *language,
          const VitRecipeReport *report,
          guint index,
          gsize row)
{
  g_autofree char *text = vit_step_describe (vit_recipe_get_step (report->recipe, index), language);
  g_autofree char *before = vit_format_integer (language, report->rows[index]);
  g_autofree char *change =
      vit_format_integer (language, report->rows[index + 1] - report->rows[index]);
  g_autofree char *after = vit_format_integer (language, report->rows[index + 1]);
  const char *cells[] = { text, before, change, after };

  vit_grid_add_row (grid, cells);
  if (report->rows[0] > 0)
    vit_grid_set_share (grid, row, 3, (double) report->rows[index + 1] / report->rows[0]);
}

static void
add_recipe (Writer *writer, guint index)
{
  const VitResult *result = writer->plan->result;
  const VitLanguage *language = writer->plan->language;
  const VitRecipeReport *report = g_ptr_array_index (result->recipes, index);
  guint n_steps = vit_recipe_get_n_steps (report->recipe);
  g_autoptr (VitGrid) grid = vit_grid_new ();
  g_autofree char *head = NULL;
  gsize n_rows = 0;

  vit_grid_add_column (grid, vit_text (language, "Step"), FALSE);
  vit_grid_add_column (grid, vit_text (language, "Rows before"), TRUE);
  vit_grid_add_column (grid, vit_text (language, "Change"), TRUE);
  vit_grid_add_column (grid, vit_text (language, "Rows after"), TRUE);
  /* A step that is off did nothing to the rows, so it is no part of how they were cleaned. */
  for (guint i = 0; i < n_steps; i++)
    if (!vit_step_get_off (vit_recipe_get_step (report->recipe, i)))
      add_step (grid, language, report, i, n_rows++);
  if (n_rows == 0)
    return;

  head =
      g_strdup_printf (vit_text (language, "How “%s” was cleaned"), result->recipe_tables[index]);
  add_grid (writer, grid, head);
}

/**
 * vit_deck_plan_add_quality:
 *
 * Adds the page of sources and cleaning steps.
 */
void
vit_deck_plan_add_quality (VitDeckPlan *self)
{
  g_autofree char *title = NULL;
  Writer writer = { self };

  if (self->result->sources->len == 0 && self->result->recipes->len == 0)
    return;

  title = make_title (self);
  writer.title = title;
  writer.page =
      vit_deck_plan_add_page (self, VIT_SECTION_APPENDIX, title,
                              vit_text (self->language, "Files, rejected lines and cleaning steps"),
                              &writer.y);
  writer.page->exhibit = g_strdup (VIT_EXHIBIT_QUALITY);
  if (self->result->sources->len > 0)
    add_sources (&writer);
  for (guint i = 0; i < self->result->sources->len; i++)
    add_rejects (&writer, g_ptr_array_index (self->result->sources, i));
  for (guint i = 0; i < self->result->recipes->len; i++)
    add_recipe (&writer, i);
}
