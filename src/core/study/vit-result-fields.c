/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a stored result holds, field by field. Who adds a field to one of these types adds it here
 * and raises the version in vit-result-store.c. */

#include "vit-result-fields.h"

#include "vit-result-frame.h"
#include "vit-result.h"

static gpointer
note_io (VitResultIo *io, gpointer item)
{
  VitNote *self = item != NULL ? item : vit_note_new (NULL, NULL);

  vit_result_io_text (io, "head", &self->head);
  vit_result_io_words (io, "text", &self->text);

  return self;
}

static gpointer
key_figure_io (VitResultIo *io, gpointer item)
{
  VitKeyFigure *self = item != NULL ? item : vit_key_figure_new (NULL, NULL, NULL);

  vit_result_io_words (io, "value", &self->value);
  vit_result_io_words (io, "label", &self->label);
  vit_result_io_text (io, "note", &self->note);

  return self;
}

static gpointer
finding_io (VitResultIo *io, gpointer item)
{
  static const char *const none[] = { NULL };
  VitFinding *self = item != NULL ? item : vit_finding_new (NULL, NULL, none, NULL);

  vit_result_io_words (io, "head", &self->head);
  vit_result_io_words (io, "text", &self->text);
  vit_result_io_texts (io, "figures", &self->figures, -1);
  vit_result_io_text (io, "exhibit", &self->exhibit);

  return self;
}

typedef struct
{
  VitTable *table;
  guint column;
} TableColumn;

static gpointer
table_column_io (VitResultIo *io, gpointer item)
{
  TableColumn *self = item;

  vit_result_io_words (io, "heading", &self->table->headings[self->column]);
  vit_result_fields_format (io, "format", &self->table->formats[self->column]);

  return self;
}

static gpointer
table_io (VitResultIo *io, gpointer item)
{
  VitTable *self = item;
  gpointer frame = self != NULL ? self->frame : NULL;

  vit_result_io_item (io, "frame", vit_result_frame_io, &frame);
  if (self == NULL)
    {
      g_autoptr (VitFrameBuilder) none = vit_frame_builder_new ();
      g_autoptr (VitFrame) read = frame != NULL ? frame : vit_frame_builder_finish (none);

      self = vit_table_new (NULL, NULL, read);
    }

  vit_result_io_words (io, "name", &self->name);
  vit_result_io_words (io, "title", &self->title);
  vit_result_io_boolean (io, "is_detail", &self->is_detail);
  for (guint i = 0; i < vit_frame_get_n_columns (self->frame); i++)
    {
      g_autofree char *key = g_strdup_printf ("column_%u", i);
      TableColumn column = { self, i };
      gpointer pointer = &column;

      vit_result_io_item (io, key, table_column_io, &pointer);
    }
  if (frame == NULL)
    vit_result_io_fail (io, "frame", "is missing");

  return self;
}

/**
 * vit_result_fields_exhibit:
 * @exhibit: (nullable): a #VitExhibit to write, or %NULL to read one
 *
 * Returns: (transfer full): @exhibit, or the one that was read
 */
gpointer
vit_result_fields_exhibit (VitResultIo *io, gpointer exhibit)
{
  VitExhibit *self =
      exhibit != NULL ? exhibit : vit_exhibit_new (NULL, VIT_EXHIBIT_TEXT, VIT_SECTION_OVERVIEW);

  vit_result_io_words (io, "id", &self->id);
  self->kind = vit_result_io_count (io, "kind", self->kind, VIT_EXHIBIT_CARD);
  self->section = vit_result_io_count (io, "section", self->section, VIT_SECTION_APPENDIX);
  vit_result_io_text (io, "title", &self->title);
  vit_result_io_text (io, "subtitle", &self->subtitle);
  vit_result_io_item (io, "chart", vit_result_fields_chart, (gpointer *) &self->chart);
  vit_result_io_item (io, "other", vit_result_fields_chart, (gpointer *) &self->other);
  vit_result_io_item (io, "table", table_io, (gpointer *) &self->table);
  vit_result_io_list (io, "notes", note_io, self->notes);
  vit_result_io_list (io, "key_figures", key_figure_io, self->key_figures);

  return self;
}

static gpointer
source_io (VitResultIo *io, gpointer item)
{
  VitImportReport *self = item != NULL ? item : vit_import_report_new (NULL, NULL);
  g_autoptr (JsonNode) source = self->source != NULL ? vit_source_to_json (self->source) : NULL;
  g_autoptr (GError) error = NULL;

  if (vit_result_io_is_reading (io))
    g_clear_pointer (&self->rejects, vit_frame_unref);
  vit_result_io_words (io, "table", &self->table);
  vit_result_io_words (io, "path", &self->path);
  vit_result_io_node (io, "source", &source);
  vit_result_io_integer (io, "size", &self->size);
  vit_result_io_integer (io, "modified", &self->modified);
  vit_result_io_integer (io, "rows", &self->rows);
  vit_result_io_integer (io, "rejected", &self->rejected);
  vit_result_io_integer (io, "bad_cells", &self->bad_cells);
  vit_result_io_item (io, "rejects", vit_result_frame_io, (gpointer *) &self->rejects);
  if (!vit_result_io_is_reading (io))
    return self;

  if (source != NULL)
    self->source = vit_source_from_json (source, "source", NULL, &error);
  if (error != NULL)
    vit_result_io_fail (io, "source", error->message);

  return self;
}

static gpointer
recipe_io (VitResultIo *io, gpointer item)
{
  g_autoptr (JsonNode) report = item != NULL ? vit_recipe_report_to_json (item) : NULL;
  g_autoptr (VitRecipe) nothing = NULL;
  g_autoptr (GError) error = NULL;
  VitRecipeReport *self = item;

  vit_result_io_node (io, "report", &report);
  if (self == NULL && report != NULL)
    self = vit_recipe_report_from_json (report, &error);
  if (self != NULL)
    return self;

  vit_result_io_fail (io, "report", error != NULL ? error->message : "is missing");
  nothing = vit_recipe_new (NULL, 0);

  return vit_recipe_report_new (nothing);
}

typedef struct
{
  char *key;
  double value;
} Figure;

static void
figure_free (gpointer data)
{
  Figure *self = data;

  g_free (self->key);
  g_free (self);
}

static gpointer
figure_io (VitResultIo *io, gpointer item)
{
  Figure *self = item != NULL ? item : g_new0 (Figure, 1);

  vit_result_io_words (io, "key", &self->key);
  vit_result_io_number (io, "value", &self->value);

  return self;
}

static void
figures_io (VitResultIo *io, const char *key, VitFigures *figures)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (figure_free);

  for (guint i = 0; i < vit_figures_get_n (figures); i++)
    {
      Figure *figure = g_new0 (Figure, 1);

      figure->key = g_strdup (vit_figures_get_key (figures, i));
      figure->value = vit_figures_get (figures, figure->key);
      g_ptr_array_add (list, figure);
    }
  vit_result_io_list (io, key, figure_io, list);
  if (!vit_result_io_is_reading (io))
    return;

  for (guint i = 0; i < list->len; i++)
    {
      const Figure *figure = g_ptr_array_index (list, i);

      if (figure->key != NULL)
        vit_figures_set (figures, figure->key, figure->value);
    }
}

static void
language_io (VitResultIo *io, const VitLanguage **language)
{
  g_autofree char *code = g_strdup (vit_language_get_code (*language));

  vit_result_io_text (io, "language", &code);
  if (code != NULL && vit_language_is_known (code))
    *language = vit_language_get (code);
  else
    vit_result_io_fail (io, "language", "is not one that Vitrine knows");
}

/**
 * vit_result_fields:
 * @result: (nullable): a #VitResult to write, or %NULL to read one
 *
 * Returns: (transfer full): @result, or the one that was read
 */
gpointer
vit_result_fields (VitResultIo *io, gpointer result)
{
  VitResult *self = result != NULL ? result : vit_result_new (NULL, vit_language_default ());
  gint64 seed = (gint64) self->seed;

  vit_result_io_words (io, "study", &self->study);
  vit_result_io_words (io, "title", &self->title);
  vit_result_io_words (io, "shop", &self->shop);
  language_io (io, &self->language);
  vit_result_io_integer (io, "seed", &seed);
  self->seed = (guint64) seed;
  vit_result_io_number (io, "seconds", &self->seconds);
  vit_result_io_integer (io, "first_time", &self->first_time);
  vit_result_io_integer (io, "last_time", &self->last_time);
  vit_result_io_list (io, "sources", source_io, self->sources);
  vit_result_io_list (io, "recipes", recipe_io, self->recipes);
  vit_result_io_texts (io, "recipe_tables", &self->recipe_tables, -1);
  figures_io (io, "figures", self->figures);
  vit_result_io_list (io, "tables", table_io, self->tables);
  vit_result_io_words (io, "summary_title", &self->summary_title);
  vit_result_io_list (io, "key_figures", key_figure_io, self->key_figures);
  vit_result_io_list (io, "findings", finding_io, self->findings);
  vit_result_io_list (io, "exhibits", vit_result_fields_exhibit, self->exhibits);
  vit_result_io_list (io, "contacts", table_io, self->contacts);
  vit_result_io_words (io, "footer", &self->footer);
  if (self->recipes->len != g_strv_length (self->recipe_tables))
    vit_result_io_fail (io, "recipe_tables", "must name a table for each recipe");

  return self;
}
