/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The data's own page: what was read from which file, and what each step of cleaning left. */

#include "vit-data-exhibits.h"
#include "vit-grid.h"

/* Points. */
#define HEAD_GAP 8.0
#define TABLE_GAP 24.0
#define TABLE_MIN_HEIGHT 90.0

/* A slide shows what kind of lines they are; the import's own list has them all. */
#define REJECTS_MOST 8
#define CELL_LENGTH 80

/* The table of files: a checksum is recognised by its beginning. */
#define N_FILE_COLUMNS 7
#define CHECKSUM_COLUMN 6
#define CHECKSUM_LENGTH 12

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

/* @text with no more than @most letters. Takes @text. */
static char *
shorten (char *text, glong most)
{
  g_autofree char *owned = text;
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= most)
    return g_steal_pointer (&owned);
  start = g_utf8_substring (text, 0, most);

  return g_strconcat (start, "…", NULL);
}

/* An exhibit's table as a grid, of which the page shows @n_columns columns, and of a checksum the
 * beginning; its sheet has all of it. */
static VitGrid *
make_grid (const VitTable *table,
           const VitLanguage *language,
           const guint *columns,
           guint n_columns)
{
  VitGrid *grid = vit_grid_new ();

  for (guint i = 0; i < n_columns; i++)
    vit_grid_add_column (grid, table->headings[columns[i]],
                         table->formats[columns[i]].kind != VIT_FORMAT_TEXT);
  for (gsize row = 0; row < vit_frame_get_n_rows (table->frame); row++)
    {
      g_auto (GStrv) cells = g_new0 (char *, n_columns + 1);

      for (guint i = 0; i < n_columns; i++)
        cells[i] =
            shorten (vit_table_dup_cell (table, language, row, columns[i]),
                     columns[i] == CHECKSUM_COLUMN && n_columns == N_FILE_COLUMNS ? CHECKSUM_LENGTH
                                                                                  : G_MAXINT);
      vit_grid_add_row (grid, (const char *const *) cells);
    }

  return grid;
}

/* What the import's audit says: each file, and in words what was rejected. */
static void
add_sources (Writer *writer)
{
  static const guint columns[N_FILE_COLUMNS] = { 0, 1, 2, 3, 4, 5, CHECKSUM_COLUMN };
  const VitLanguage *language = writer->plan->language;
  g_autoptr (VitExhibit) exhibit = vit_import_exhibit_new (writer->plan->result->sources, language);
  g_autoptr (VitGrid) grid = make_grid (exhibit->table, language, columns, N_FILE_COLUMNS);

  add_grid (writer, grid, vit_text (language, "What was read"));
}

/* Reasons for what was rejected, and whatever else the imports tell. */
static void
add_notes (Writer *writer)
{
  static const guint columns[] = { 0, 1 };
  const VitLanguage *language = writer->plan->language;
  g_autoptr (VitExhibit) exhibit = vit_notes_exhibit_new (writer->plan->result->sources, language);
  g_autoptr (VitGrid) grid = NULL;

  if (exhibit == NULL)
    return;

  grid = make_grid (exhibit->table, language, columns, G_N_ELEMENTS (columns));
  add_grid (writer, grid, exhibit->title);
}

/* As what the columns were read, if the imports know. */
static void
add_types (Writer *writer)
{
  static const guint columns[] = { 0, 1, 2, 3, 4 };
  const VitLanguage *language = writer->plan->language;
  g_autoptr (VitExhibit) exhibit = vit_types_exhibit_new (writer->plan->result->sources, language);
  g_autoptr (VitGrid) grid = NULL;

  if (exhibit == NULL)
    return;

  grid = make_grid (exhibit->table, language, columns, G_N_ELEMENTS (columns));
  add_grid (writer, grid, exhibit->title);
}

/* The text of @column at @row, shortened; empty where there is none. */
static char *
get_reject_text (const VitFrame *rejects, const char *column, gsize row)
{
  const VitColumn *found = vit_frame_find_column (rejects, column);
  const char *text = found != NULL ? vit_column_get_text (found, row) : NULL;

  return shorten (g_strdup (text != NULL ? text : ""), CELL_LENGTH);
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
add_recipe (Writer *writer, guint index)
{
  static const guint columns[] = { 0, 1, 2, 3 };
  const VitResult *result = writer->plan->result;
  const VitLanguage *language = writer->plan->language;
  const VitRecipeReport *report = g_ptr_array_index (result->recipes, index);
  guint n_steps = vit_recipe_get_n_steps (report->recipe);
  g_autoptr (VitExhibit) exhibit = NULL;
  g_autoptr (VitGrid) grid = NULL;

  if (n_steps == 0)
    return;

  exhibit = vit_recipe_exhibit_new (report, result->recipe_tables[index], language);
  grid = make_grid (exhibit->table, language, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n_steps && report->rows[0] > 0; i++)
    vit_grid_set_share (grid, i, 3, (double) report->rows[i + 1] / report->rows[0]);
  add_grid (writer, grid, exhibit->title);
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
    {
      add_sources (&writer);
      add_notes (&writer);
    }
  for (guint i = 0; i < self->result->sources->len; i++)
    add_rejects (&writer, g_ptr_array_index (self->result->sources, i));
  for (guint i = 0; i < self->result->recipes->len; i++)
    add_recipe (&writer, i);
  add_types (&writer);
}
